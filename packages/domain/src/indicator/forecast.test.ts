import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addDays } from '../shared/calendar.ts';
import { type ForecastInput, forecastYearEnd, leastSquaresForecast, pipelineForecast, runRateForecast, seasonalForecast } from './forecast.ts';
import { studentQuantile } from './student.ts';

const period = { startsOn: '2025-01-01', endsOn: '2025-12-31' };
const base: ForecastInput = {
  kind: 'FLOW',
  baseline: 0,
  actual: 30,
  expected: 0.4,
  period,
  today: '2025-06-01',
  line: [],
  lastYear: { toDate: 20, full: 50 },
  eventsAhead: [
    { on: '2025-09-02', contribution: 10, status: 'PLANNED' },
    { on: '2025-10-10', contribution: 20, status: 'CONFIRMED' },
    { on: null, contribution: 5, status: 'PLANNED' },
    { on: '2025-05-01', contribution: 100, status: 'PLANNED' },
    { on: '2026-01-01', contribution: 100, status: 'PLANNED' },
  ],
};

describe('Student’s t', () => {
  it('agrees with printed tables (95 % one-sided, 97.5 % one-sided)', () => {
    const table: [number, number][] = [
      [1, 6.313752],
      [2, 2.919986],
      [3, 2.353363],
      [4, 2.131847],
      [5, 2.015048],
      [10, 1.812461],
      [30, 1.697261],
      [120, 1.657651],
    ];
    for (const [degrees, quantile] of table) expect(studentQuantile(0.9, degrees)).toBeCloseTo(quantile, 5);
    expect(studentQuantile(0.95, 10)).toBeCloseTo(2.228139, 5);
    // closed forms: ν = 1 tan(0.45π); ν = 2 with coverage c: c·√(2/(1 − c²)) = 0.9·√(2/0.19)
    expect(studentQuantile(0.9, 1)).toBeCloseTo(Math.tan(0.45 * Math.PI), 9);
    expect(studentQuantile(0.9, 2)).toBeCloseTo(0.9 * Math.sqrt(2 / 0.19), 9);
  });

  it('is unknown outside its range', () => {
    expect(studentQuantile(0.9, 0)).toBeNull();
    expect(studentQuantile(0.9, 1.5)).toBeNull();
    expect(studentQuantile(1, 5)).toBeNull();
    expect(studentQuantile(Number.NaN, 5)).toBeNull();
  });

  it('falls with the degrees of freedom and rises with the coverage', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 300 }), fc.double({ min: 0.05, max: 0.98, noNaN: true }), (degrees, coverage) => {
        const t = studentQuantile(coverage, degrees) ?? Number.NaN;
        expect(studentQuantile(coverage, degrees + 1)).toBeLessThan(t);
        expect(studentQuantile(coverage + 0.01, degrees)).toBeGreaterThan(t);
      }),
    );
  });
});

describe('each method', () => {
  it('run rate: b + (x − b) / e', () => {
    expect(runRateForecast(base, 0.15)?.value).toBeCloseTo(75, 12); // 0 + 30 / 0.4
    expect(runRateForecast({ ...base, expected: 0.14 }, 0.15)).toBeNull();
    expect(runRateForecast({ ...base, expected: 0.15 }, 0.15)?.value).toBeCloseTo(200, 12); // 30 / 0.15
    expect(runRateForecast({ ...base, kind: 'STOCK' }, 0.15)).toBeNull();
    expect(runRateForecast({ ...base, kind: 'RATE' }, 0.15)).toBeNull();
    expect(runRateForecast({ ...base, expected: 0 }, 0)).toBeNull();
  });

  it('seasonal ratio: x · LY_full / LY_to_date', () => {
    expect(seasonalForecast(30, { toDate: 20, full: 50 })?.value).toBe(75); // 30 · 50 / 20
    expect(seasonalForecast(30, { toDate: 0, full: 50 })).toBeNull();
    expect(seasonalForecast(30, { toDate: null, full: 50 })).toBeNull();
    expect(seasonalForecast(30, null)).toBeNull();
  });

  it('pipeline: x + Σ probability · contribution of the events ahead', () => {
    expect(pipelineForecast(base)?.value).toBe(57); // 30 + 0.6·10 + 0.9·20 + 0.6·5; May is over, 2026 is another year
    expect(pipelineForecast({ ...base, kind: 'RATE' })).toBeNull();
    expect(pipelineForecast({ ...base, eventsAhead: [] })).toBeNull();
  });

  it('least squares with the prediction interval', () => {
    const line = [1, 2, 2, 3].map((value, index) => ({ on: addDays('2025-01-01', index), value }));
    // x = 0, 1, 2, 3: x̄ 1.5, Sxx 5, ȳ 2, Sxy = 1.5·1 + 0 + 0 + 1.5·1 = 3, slope 0.6; at x₀ = 5: 2 + 0.6·3.5 = 4.1
    // residuals −0.1, 0.3, −0.3, 0.1: Σ 0.2, s = √(0.2/2) = 0.316228
    // t(0.95; 2) = 2.919986; √(1 + 1/4 + 12.25/5) = √3.7 = 1.923538; reach 2.919986 · 0.316228 · 1.923538 = 1.776168
    const forecast = leastSquaresForecast(line, '2025-01-06', 0.9);
    expect(forecast?.value).toBeCloseTo(4.1, 9);
    expect(forecast?.low).toBeCloseTo(4.1 - 1.776168, 4);
    expect(forecast?.high).toBeCloseTo(4.1 + 1.776168, 4);
  });

  it('least squares need days apart', () => {
    const day = Array.from({ length: 5 }, (_, value) => ({ on: '2025-01-01', value }));
    expect(leastSquaresForecast(day, '2025-12-31', 0.9)).toBeNull();
    expect(leastSquaresForecast([], '2025-12-31', 0.9)).toBeNull();
  });
});

describe('forecast of the year’s end', () => {
  it('spans the methods that apply', () => {
    const { methods, range } = forecastYearEnd(base);
    expect(methods.map(({ method }) => method)).toEqual(['run_rate', 'seasonal', 'pipeline']);
    expect(range?.low).toBe(57); // pipeline
    expect(range?.high).toBeCloseTo(75, 12); // run rate and seasonal ratio
  });

  it('asks for four points before it fits a line, and foresees no loss of a FLOW', () => {
    // 0, 30, 30, 30 on four days of May: flat at the end, so that the lower bound of the fit lies below today's 30
    const line = [0, 30, 30, 30].map((value, index) => ({ on: `2025-05-0${index + 1}`, value }));
    expect(forecastYearEnd({ ...base, line: line.slice(1) }).methods.map(({ method }) => method)).not.toContain('least_squares');
    expect(leastSquaresForecast(line, period.endsOn, 0.9)?.low).toBeLessThan(30);
    expect(forecastYearEnd({ ...base, line }).methods.find(({ method }) => method === 'least_squares')?.low).toBe(30);
  });

  it('takes the settings', () => {
    expect(forecastYearEnd(base, { plannedProbability: 0 }).methods.at(-1)?.value).toBe(48); // 30 + 0.9·20
  });

  it('is empty without a measurement and on the last day', () => {
    expect(forecastYearEnd({ ...base, actual: null })).toEqual({ methods: [], range: null });
    expect(forecastYearEnd({ ...base, today: '2025-12-31' })).toEqual({ methods: [], range: null });
    const bare = { ...base, kind: 'STOCK' as const, lastYear: null, eventsAhead: [] };
    expect(forecastYearEnd(bare)).toEqual({ methods: [], range: null });
  });

  it('gives finite figures in order, whatever it is given', () => {
    const value = fc.oneof(fc.double(), fc.integer({ min: -1000, max: 1000 }));
    const on = fc.integer({ min: 0, max: 200 }).map((days) => addDays('2025-01-01', days));
    const input = fc.record({
      kind: fc.constantFrom('FLOW' as const, 'STOCK' as const, 'RATE' as const),
      baseline: fc.option(value),
      actual: fc.option(value),
      expected: fc.option(fc.double({ min: 0, max: 1, noNaN: true })),
      line: fc.array(fc.record({ on, value }), { maxLength: 12 }),
      lastYear: fc.option(fc.record({ toDate: fc.option(value), full: fc.option(value) })),
      eventsAhead: fc.array(fc.record({ on: fc.option(on), contribution: value, status: fc.constantFrom('PLANNED' as const, 'CONFIRMED' as const) }), {
        maxLength: 5,
      }),
    });
    fc.assert(
      fc.property(input, (some) => {
        const { methods, range } = forecastYearEnd({ ...base, ...some });
        expect(range === null).toBe(methods.length === 0);
        for (const { low, value: middle, high } of methods) {
          expect([low, middle, high].every(Number.isFinite)).toBe(true);
          expect(low <= middle && middle <= high).toBe(true);
          expect(range !== null && range.low <= low && range.high >= high).toBe(true);
        }
      }),
    );
  });
});
