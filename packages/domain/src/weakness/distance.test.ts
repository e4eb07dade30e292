import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Coverage } from '../measure/answer.ts';
import { type Distance, type DistanceMeasure, type DistanceYear, distanceLeft, distanceMovement, distanceStates, gapLeft } from './distance.ts';

const up = (baseline: number | null, target: number | null) => ({ direction: 'INCREASE', baseline, target }) as const;
const down = (baseline: number, target: number) => ({ direction: 'DECREASE', baseline, target }) as const;
const band = (base: number | null) => ({ direction: 'MAINTAIN', low: 40, high: 60, criticalLow: 20, criticalHigh: 80, base }) as const;
const full: Coverage = { known: 10, waiting: 0, drafted: 0, missing: 0, expected: 10 };
const covered = (known: number): Coverage => ({ known, waiting: 0, drafted: 0, missing: 10 - known, expected: 10 });
const measure = (key: string, weight: number, actual: number | null, more: Partial<DistanceMeasure> = {}): DistanceMeasure => ({
  key,
  weight,
  yardstick: up(0, 100),
  actual,
  range: null,
  coverage: full,
  ...more,
});

describe('the gap of a measure', () => {
  it('is what is left of the way from base to goal value, and not cut off above', () => {
    expect(gapLeft(up(20, 60), 30)).toBe(0.75); // (60 − 30) / (60 − 20)
    expect(gapLeft(up(20, 60), 0)).toBe(1.5); // worse than when it was named: 60 / 40
    expect(gapLeft(up(20, 60), 70)).toBe(0);
    expect(gapLeft(down(0.5, 0.3), 0.4)).toBeCloseTo(0.5, 12); // (0.3 − 0.4) / (0.3 − 0.5)
    expect([gapLeft(up(5, 5), 5), gapLeft(up(null, 5), 5), gapLeft(up(0, 5), null)]).toEqual([null, null, null]);
  });

  it('of a band is the lack of health over that of the base year', () => {
    expect(gapLeft(band(25), 35)).toBeCloseTo(1 / 3, 12); // health 15/20 over 5/20: 0.25 / 0.75
    expect(gapLeft(band(35), 20)).toBe(4); // 1 / 0.25
    expect(gapLeft(band(25), 50)).toBe(0);
    expect(gapLeft(band(50), 30)).toBeNull(); // it was healthy when it was named: there is no way to go
  });
});

describe('distance left', () => {
  it('weighs the gaps', () => {
    const left = distanceLeft([measure('a', 3, 10), measure('b', 1, 40)]);
    expect(left.distance).toBeCloseTo(82.5, 12); // (3·0.9 + 1·0.6) / 4
    expect([left.coverage, left.conclusive, left.pastHalfWay]).toEqual([1, true, false]);
    expect(distanceLeft([measure('a', 1, 50)]).pastHalfWay).toBe(true);
    expect(distanceLeft([measure('a', 1, -40)]).distance).toBe(140);
  });

  it('leaves what is not known out and says so', () => {
    const left = distanceLeft([measure('a', 3, 10), measure('b', 1, null)]);
    expect(left.distance).toBe(90);
    expect(left.coverage).toBe(0.75); // three of four
    expect(left.conclusive).toBe(false);
    // 0.5·1 + 0.5·0.7 = 0.85 of the whole, but half of the weight rests on a measure of 70 %
    expect(distanceLeft([measure('a', 1, 10), measure('b', 1, 20, { coverage: covered(7) })]).conclusive).toBe(false);
    expect(distanceLeft([measure('a', 4, 10), measure('b', 1, 20, { coverage: covered(5) })]).conclusive).toBe(true); // 0.8 + 0.2·0.5 = 0.9
    expect(distanceLeft([measure('a', 1, 50, { coverage: covered(5) })]).pastHalfWay).toBe(false);
    expect(distanceLeft([measure('a', 1, 10, { coverage: null })]).conclusive).toBe(true); // nothing is expected yet
  });

  it('gives the range in which the true distance lies', () => {
    const left = distanceLeft([measure('a', 1, 20, { coverage: covered(5), range: { low: 20, high: 60 } }), measure('b', 1, 50)]);
    expect(left.range).toEqual({ low: 45, high: 65 }); // (0.4 + 0.5) / 2 and (0.8 + 0.5) / 2
    // somewhere between 30 and 70 lies the band
    expect(distanceLeft([measure('a', 1, 30, { yardstick: band(30), range: { low: 30, high: 70 } })]).range).toEqual({ low: 0, high: 100 });
    expect(distanceLeft([measure('a', 1, 20, { range: { low: 10, high: 20 } }), measure('b', 1, null)]).range).toBeNull();
  });

  it('is nothing without a measure', () => {
    const none = { distance: null, range: null, coverage: null, conclusive: false, pastHalfWay: false, measures: [] };
    expect(distanceLeft([])).toEqual(none);
    expect(distanceLeft([measure('a', 0, 5), measure('b', 1, 5, { yardstick: up(null, 5) })])).toEqual(none);
  });

  const some = fc.array(
    fc.record({ weight: fc.double({ min: 0.1, max: 10, noNaN: true }), actual: fc.option(fc.double({ min: -500, max: 500, noNaN: true })) }),
    { minLength: 1, maxLength: 6 },
  );
  it('lies between the least and the greatest gap, whatever the unit of the weights', () => {
    fc.assert(
      fc.property(some, fc.double({ min: 0.5, max: 50, noNaN: true }), (rows, factor) => {
        const measures = rows.map(({ weight, actual }, index) => measure(String(index), weight, actual));
        const { distance, measures: parts } = distanceLeft(measures);
        const gaps = parts.flatMap(({ gap }) => gap ?? []);
        if (distance === null) return void expect(gaps).toEqual([]);
        expect(distance).toBeGreaterThanOrEqual(100 * Math.min(...gaps) - 1e-6);
        expect(distance).toBeLessThanOrEqual(100 * Math.max(...gaps) + 1e-6);
        expect(distanceLeft(measures.map((one) => ({ ...one, weight: one.weight * factor }))).distance).toBeCloseTo(distance, 6);
      }),
    );
  });
});

describe('movement', () => {
  const of = (...gaps: [weight: number, gap: number | null][]): Distance =>
    distanceLeft(gaps.map(([weight, gap], index) => measure(String(index), weight, gap === null ? null : 100 - 100 * gap)));

  it('is told against the same day of the year before, in the first year against 100', () => {
    expect(distanceMovement(of([1, 0.8]), of([1, 0.9]))).toEqual({ state: 'improving', change: expect.closeTo(-10, 9) });
    expect(distanceMovement(of([1, 0.81]), of([1, 0.9])).state).toBe('stagnant');
    expect(distanceMovement(of([1, 1.2]), of([1, 0.9])).state).toBe('worsening');
    expect(distanceMovement(of([1, 0.83]), null)).toEqual({ state: 'improving', change: expect.closeTo(-17, 9) });
  });

  it('is mixed where measures of weight disagree', () => {
    // 0.7·(−40) + 0.3·(+10) = −25, but 30 % of the weight went 10 the other way
    expect(distanceMovement(of([7, 0.6], [3, 1.1]), null)).toEqual({ state: 'mixed', change: expect.closeTo(-25, 9) });
    expect(distanceMovement(of([7, 0.6], [3, 1.09]), null).state).toBe('improving');
    expect(distanceMovement(of([8, 0.6], [2, 1.5]), null).state).toBe('improving'); // 20 % is too light to disagree: −32 + 10 = −22
    expect(distanceMovement(of([1, 0.8], [1, 1.2]), null).state).toBe('mixed');
    expect(distanceMovement(of([1, 0.8], [1, 1.6]), null).state).toBe('worsening'); // +20 overall
  });

  it('is provisional while too little is known on either day, and like is set against like', () => {
    const thin = distanceLeft([measure('0', 1, 60, { coverage: covered(7) })]);
    expect(distanceMovement(thin, null)).toEqual({ state: 'provisional', change: expect.closeTo(-60, 9) });
    expect(distanceMovement(of([1, 0.5]), thin).state).toBe('provisional');
    // the second measure was not known a year ago: only the first is compared, and it carries too little
    expect(distanceMovement(of([1, 0.9], [1, 0.1]), of([1, 0.9], [1, null]))).toEqual({ state: 'provisional', change: expect.closeTo(0, 9) });
    expect(distanceMovement(of(), null)).toEqual({ state: 'unmeasured', change: null });
    expect(distanceMovement(of([1, null]), null)).toEqual({ state: 'provisional', change: null });
  });

  const year = (at: number, gap: number | null, more: Partial<DistanceYear> = {}): DistanceYear => ({
    year: at,
    now: gap === null ? of() : of([1, gap]),
    before: null,
    ended: true,
    named: false,
    ...more,
  });
  const statesOf = (years: DistanceYear[]) =>
    distanceStates(
      years.map((entry, index) => ({ ...entry, before: years[index - 1]?.now ?? null })),
      2024,
    ).map(({ state }) => state);

  it('runs from being named over resolved to reopened', () => {
    expect(statesOf([year(2023, 0.2), year(2024, 1), year(2025, 0.6), year(2026, 0.55)])).toEqual(['open', 'improving', 'stagnant']);
    expect(statesOf([year(2024, 1), year(2025, 0.05), year(2026, 0.02), year(2027, 0.5), year(2028, 0.4, { named: true })])).toEqual([
      'open',
      'improving',
      'resolved',
      'worsening',
      'reopened',
    ]);
    // a running year resolves nothing, and keeps what was resolved
    expect(statesOf([year(2024, 1), year(2025, 0.05), year(2026, 0.02, { ended: false })])).toEqual(['open', 'improving', 'stagnant']);
    expect(statesOf([year(2024, 1), year(2025, 0.05), year(2026, 0.02), year(2027, 0.03, { ended: false })]).at(-1)).toBe('resolved');
    expect(statesOf([year(2024, 1), year(2025, 0.05), year(2026, 0.02, { named: true })]).at(-1)).toBe('stagnant');
    expect(statesOf([year(2024, null), year(2025, null)])).toEqual(['unmeasured', 'unmeasured']);
  });
});
