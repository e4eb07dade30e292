import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { measureGap, severity, WEAKNESS_STATES, type WeaknessYear, weaknessStates } from './score.ts';

const course = { direction: 'INCREASE', baseline: 10, target: 50 } as const;

describe('gap of a measure', () => {
  it('is what is left of the way to the goal value', () => {
    expect(measureGap(course, 20)).toBe(0.75); // (50 − 20) / (50 − 10)
    expect(measureGap(course, 60)).toBe(0);
    expect(measureGap(course, 0)).toBe(1); // worse than the base value: no more than 1
    expect(measureGap({ direction: 'DECREASE', baseline: 8, target: 0 }, 2)).toBe(0.25); // (0 − 2) / (0 − 8)
  });

  it('is the health that is lacking for a band', () => {
    expect(measureGap({ direction: 'MAINTAIN', low: 40, high: 60, criticalLow: 20, criticalHigh: 100 }, 70)).toBe(0.25); // 1 − (100 − 70)/40
  });

  it('is unknown without figures', () => {
    expect(measureGap(course, null)).toBeNull();
    expect(measureGap({ ...course, target: 10 }, 10)).toBeNull();
    expect(measureGap({ ...course, baseline: null }, 10)).toBeNull();
    expect(measureGap({ direction: 'MAINTAIN', low: null, high: 60, criticalLow: 20, criticalHigh: 100 }, 70)).toBeNull();
  });
});

describe('severity', () => {
  it('weighs the gaps that are known', () => {
    const measures = [
      { weight: 3, gap: 0.75 },
      { weight: 1, gap: 0.25 },
      { weight: 5, gap: null },
    ];
    expect(severity(measures)).toBeCloseTo(62.5, 12); // 100 · (2.25 + 0.25) / 4
    expect(severity([{ weight: 5, gap: null }])).toBeNull();
    expect(severity([{ weight: 0, gap: 0.5 }])).toBeNull();
    expect(severity([])).toBeNull();
  });

  const figure = fc.double();
  it('stays within 0…100, or null', () => {
    fc.assert(
      fc.property(fc.array(fc.record({ weight: figure, baseline: figure, target: figure, actual: figure })), (measures) => {
        const score = severity(
          measures.map(({ weight, actual, ...yardstick }) => ({ weight, gap: measureGap({ direction: 'INCREASE', ...yardstick }, actual) })),
        );
        expect(score === null || (score >= 0 && score <= 100)).toBe(true);
      }),
    );
  });

  it('does not grow as a measure nears its goal', () => {
    fc.assert(
      fc.property(fc.integer({ min: -100, max: 100 }), fc.nat(100), fc.double({ min: 0, max: 1, noNaN: true }), (actual, more, other) => {
        const at = (x: number) =>
          severity([
            { weight: 2, gap: measureGap(course, x) },
            { weight: 3, gap: other },
          ]) ?? Number.NaN;
        expect(at(actual + more)).toBeLessThanOrEqual(at(actual));
      }),
    );
  });
});

describe('state by year', () => {
  const states = (...years: [number, number | null, boolean?][]) =>
    weaknessStates(years.map(([year, score, named = false]) => ({ year, severity: score, named }))).map(({ year, state }) => `${year} ${state}`);

  it('follows the change over a year', () => {
    expect(states([2022, 80, true], [2023, 70], [2024, 61], [2025, 71])).toEqual([
      '2022 open',
      '2023 improving', // −10
      '2024 stagnant', // −9
      '2025 worsening', // +10
    ]);
  });

  it('gives the change with it', () => {
    const [first, second] = weaknessStates([
      { year: 2025, severity: 48, named: false },
      { year: 2024, severity: 62, named: true },
    ]);
    expect([first?.change, second?.change]).toEqual([null, -14]);
  });

  it('is resolved after two low years running, and reopened by a review', () => {
    expect(states([2020, 40, true], [2021, 9], [2022, 9.9], [2023, 30], [2024, 35, true], [2025, 9], [2026, 8])).toEqual([
      '2020 open',
      '2021 improving',
      '2022 resolved',
      '2023 worsening',
      '2024 reopened',
      '2025 improving',
      '2026 resolved',
    ]);
  });

  it('is not resolved at 10, across a gap, or in a year whose review names it', () => {
    expect(states([2020, 9, true], [2021, 10])).toEqual(['2020 open', '2021 stagnant']);
    expect(states([2020, 9, true], [2022, 5])).toEqual(['2020 open', '2022 open']);
    expect(states([2020, 9, true], [2021, 5, true])).toEqual(['2020 open', '2021 stagnant']);
  });

  it('is unmeasured without a measure, but a naming still reopens', () => {
    expect(states([2020, null, true], [2021, 50], [2022, null])).toEqual(['2020 unmeasured', '2021 open', '2022 unmeasured']);
    expect(states([2020, 5, true], [2021, 5], [2022, null, true])).toEqual(['2020 open', '2021 resolved', '2022 reopened']);
  });

  it('is reopened once: a further naming before it is resolved again follows the change', () => {
    expect(states([2020, 5, true], [2021, 5], [2022, 40, true], [2023, 60, true])).toEqual(['2020 open', '2021 resolved', '2022 reopened', '2023 worsening']);
  });

  it('begins with the first naming', () => {
    expect(states([2022, 90], [2023, 70, true], [2024, 50])).toEqual(['2023 open', '2024 improving']);
  });

  it('takes the settings', () => {
    const years = [
      { year: 2024, severity: 50, named: true },
      { year: 2025, severity: 42, named: false },
    ];
    expect(weaknessStates(years, { changeFrom: 5 }).at(-1)?.state).toBe('improving');
  });

  it('answers every year from the first naming with a known word', () => {
    const year: fc.Arbitrary<WeaknessYear> = fc.record({
      year: fc.integer({ min: 2000, max: 2040 }),
      severity: fc.option(fc.double({ min: 0, max: 100, noNaN: true })),
      named: fc.boolean(),
    });
    fc.assert(
      fc.property(fc.uniqueArray(year, { selector: (entry) => entry.year }), (history) => {
        const result = weaknessStates(history);
        const first = Math.min(...history.filter(({ named }) => named).map((entry) => entry.year));
        expect(result).toHaveLength(Number.isFinite(first) ? history.filter((entry) => entry.year >= first).length : history.length);
        for (const { state, change, severity: score } of result) {
          expect(WEAKNESS_STATES).toContain(state);
          expect(change === null || Math.abs(change) <= 100).toBe(true);
          if (score === null) expect(['unmeasured', 'reopened']).toContain(state);
        }
      }),
    );
  });
});
