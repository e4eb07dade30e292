import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Random, seededRandom } from '../shared/random.ts';
import { type LevelForecastInput, levelForecast } from './level-forecast.ts';
import { combineForecasts, progressDraws, scoreForecast, scoreForecasts, summariseDraws } from './year-end.ts';

const YEAR = { startsOn: '2026-01-01', endsOn: '2026-12-31' };
function line(changes: readonly number[], from = 100): number[] {
  let value = from;
  const values = [from];
  for (const change of changes) {
    value += change;
    values.push(value);
  }
  return values;
}
const input = (more: Partial<LevelForecastInput>): LevelForecastInput => ({
  seed: 1,
  kind: 'STOCK',
  actual: 124,
  period: YEAR,
  today: '2026-06-30',
  monthEnds: [],
  ...more,
});

describe('forecast of a level', () => {
  it('goes on with the changes of past months', () => {
    // 24 months of +1: no spread; six months ahead
    const steady = levelForecast(input({ monthEnds: line(Array.from({ length: 24 }, () => 1)) }));
    for (const end of [steady?.low, steady?.median, steady?.high]) expect(end).toBeCloseTo(130, 9);
    // on 15 July half a month less: 15 of 31 days are over: 5 + 16/31
    const half = levelForecast(input({ today: '2026-07-15', monthEnds: line(Array.from({ length: 24 }, () => 1)) }));
    expect(half?.median).toBeCloseTo(124 + 5 + 16 / 31, 9);
  });

  it('widens its spread by 1 + 8/n', () => {
    // 1, −1 by turns: a block of three adds +1 or −1
    const changes = Array.from({ length: 24 }, (_, index) => (index % 2 === 0 ? 1 : -1));
    // two blocks: −2, 0, 0 or 2, around a mean of 0 (22 starts, half of them each); the 10th and 90th percentile are −2 and 2, times 1 + 8/24
    const forecast = levelForecast(input({ monthEnds: line(changes) }));
    expect(forecast?.low).toBeCloseTo(124 - 8 / 3, 0);
    expect(forecast?.high).toBeCloseTo(124 + 8 / 3, 0);
    // twelve months: 1 + 8/12
    expect(levelForecast(input({ monthEnds: line(changes.slice(12)) }))?.high).toBeCloseTo(124 + 10 / 3, 0);
  });

  it('needs twelve months without a hole and a value', () => {
    const eleven = line(Array.from({ length: 11 }, () => 1));
    expect(levelForecast(input({ monthEnds: eleven }))).toBeNull();
    expect(levelForecast(input({ monthEnds: [...eleven, null, ...eleven] }))).toBeNull();
    const twelve = line(Array.from({ length: 12 }, () => 1));
    expect(levelForecast(input({ monthEnds: [5, null, ...twelve] }))?.median).toBeCloseTo(130, 9);
    expect(levelForecast(input({ monthEnds: twelve, actual: null }))).toBeNull();
    expect(levelForecast(input({ monthEnds: twelve, today: '2026-12-31' }))).toBeNull();
  });

  it('stays within what the measure can be', () => {
    const history = fc.array(fc.double({ min: -0.3, max: 0.3, noNaN: true }), { minLength: 12, maxLength: 40 });
    fc.assert(
      fc.property(history, fc.double({ min: 0, max: 1, noNaN: true }), fc.constantFrom('RATE', 'STOCK'), (changes, actual, kind) => {
        const forecast = levelForecast(input({ kind, actual, monthEnds: line(changes, 0.5) }), { draws: 100 });
        if (forecast === null) throw new Error('twelve months make a forecast');
        expect(forecast.draws.every((draw) => draw >= 0 && (kind === 'STOCK' || draw <= 1))).toBe(true);
        expect(forecast.low <= forecast.median && forecast.median <= forecast.high).toBe(true);
      }),
    );
  });

  it('holds about eight in ten of simulated half-years, whatever the kind of change', () => {
    const random = seededRandom(7);
    const kinds: ((random: Random, months: number) => number[])[] = [
      ({ normal }, months) => Array.from({ length: months }, () => 0.3 + normal()),
      ({ normal }, months) => {
        let x = 0;
        return Array.from({ length: months }, () => {
          x = 0.5 * x + normal();
          return 0.2 + x;
        });
      },
      (source, months) => Array.from({ length: months }, () => (source.uniform() < 0.25 ? 1 + source.below(3) : 0) - (source.uniform() < 0.1 ? 1 : 0)),
    ];
    for (const changes of kinds) {
      for (const months of [12, 24]) {
        let held = 0;
        for (let trial = 0; trial < 400; trial++) {
          const all = changes(random, months + 6);
          const values = line(all, 1000);
          const forecast = levelForecast(input({ seed: trial, actual: values[months] ?? 0, monthEnds: values.slice(0, months + 1) }), { draws: 300 });
          const came = values.at(-1) ?? 0;
          if (forecast !== null && came >= forecast.low - 1e-9 && came <= forecast.high + 1e-9) held++;
        }
        expect(held / 400).toBeGreaterThanOrEqual(0.66);
        expect(held / 400).toBeLessThanOrEqual(0.95);
      }
    }
  });
});

describe('goal and plan', () => {
  it('combines the draws one by one, not the ends', () => {
    const [a, b] = [Float64Array.of(0, 1, 0, 1), Float64Array.of(1, 0, 1, 0)];
    // 3:1 → 0.25, 0.75, 0.25, 0.75; the ends alone would say 0 … 1
    const goal = combineForecasts([
      { weight: 3, draws: a },
      { weight: 1, draws: b },
    ]);
    expect([...(goal?.draws ?? [])]).toEqual([0.25, 0.75, 0.25, 0.75]);
    expect(goal).toMatchObject({ low: 0.25, median: 0.5, high: 0.75, dataShare: 1 });
  });

  it('needs a forecast for half of the weight', () => {
    const draws = Float64Array.of(0.5, 0.5);
    expect(
      combineForecasts([
        { weight: 1, draws },
        { weight: 1, draws: null },
      ]),
    ).toMatchObject({ median: 0.5, dataShare: 0.5 });
    expect(
      combineForecasts([
        { weight: 1, draws },
        { weight: 2, draws: null },
      ]),
    ).toBeNull();
    expect(combineForecasts([])).toBeNull();
    expect(() =>
      combineForecasts([
        { weight: 1, draws },
        { weight: 1, draws: Float64Array.of(1) },
      ]),
    ).toThrow(RangeError);
  });

  it('turns values into progress, cut off as in a roll-up', () => {
    const shares = progressDraws(Float64Array.of(-5, 5, 30), { direction: 'INCREASE', baseline: 0, target: 20 });
    expect([...(shares ?? [])]).toEqual([0, 0.25, 1]);
    expect(progressDraws(Float64Array.of(1), { direction: 'INCREASE', baseline: 5, target: 5 })).toBeNull();
    const health = progressDraws(Float64Array.of(50, 70), { direction: 'MAINTAIN', low: 40, high: 60, criticalLow: 20, criticalHigh: 80 });
    expect([...(health ?? [])]).toEqual([1, 0.5]);
    expect(summariseDraws(new Float64Array())).toBeNull();
  });
});

describe('forecasts that were shown, against what came', () => {
  it('held what lies inside, ends included', () => {
    const shown = { median: 61, low: 55, high: 68 };
    expect(scoreForecast(shown, 68)).toEqual({ held: true, error: 7 });
    expect(scoreForecast(shown, 54)).toEqual({ held: false, error: -7 });
    expect(scoreForecast(shown, null)).toBeNull();
    expect(scoreForecasts([scoreForecast(shown, 68), scoreForecast(shown, 54), scoreForecast(shown, 60), null])).toEqual({ scored: 3, held: 2, share: 2 / 3 });
    expect(scoreForecasts([null])).toBeNull();
  });
});
