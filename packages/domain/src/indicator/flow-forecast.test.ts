import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addDays } from '../shared/calendar.ts';
import { type Random, seededRandom } from '../shared/random.ts';
import { dispersionOf, type FlowForecastInput, flowForecast } from './flow-forecast.ts';

const YEAR = { startsOn: '2026-01-01', endsOn: '2026-12-31' };
const LAST = { startsOn: '2025-01-01', endsOn: '2025-12-31' };
const NOTHING_HELD = { planned: { held: 0, of: 0 }, confirmed: { held: 0, of: 0 }, overdue: { held: 0, of: 0 } };
const QUIET = { soFar: 0, lastYear: null, sizes: [] };
const input = (more: Partial<FlowForecastInput>): FlowForecastInput => ({
  seed: 1,
  actual: 10,
  period: YEAR,
  today: '2026-07-10',
  pending: [],
  held: NOTHING_HELD,
  ratios: [],
  unplanned: QUIET,
  ...more,
});
const meanOf = (draws: Float64Array | undefined) => (draws ?? new Float64Array()).reduce((total, value) => total + value, 0) / (draws?.length ?? 0);
const of = <T>(count: number, value: T): T[] => Array.from({ length: count }, () => value);

describe('forecast of a sum over the year', () => {
  it('adds what is planned, with the shares that are held', () => {
    const pending = [
      ...of(10, { standing: 'planned', contribution: 1 } as const),
      ...of(10, { standing: 'confirmed', contribution: 1 } as const),
      ...of(4, { standing: 'overdue', contribution: 1 } as const),
    ];
    // 10 + 10·0.6 + 10·0.9 + 4·0.5 = 27; variance 2.4 + 0.9 + 1 = 4.3, σ = 2.07; 27 ± 1.28σ = 24.3 … 29.7
    const forecast = flowForecast(input({ pending }));
    expect(meanOf(forecast?.draws)).toBeCloseTo(27, 0);
    expect(forecast?.median).toBe(27);
    expect([24, 25]).toContain(forecast?.low);
    expect([29, 30]).toContain(forecast?.high);
    // from 30 events of a standing on the Union's own share: 12 of 40 held
    const own = flowForecast(input({ pending: of(10, { standing: 'planned', contribution: 1 }), held: { ...NOTHING_HELD, planned: { held: 12, of: 40 } } }));
    expect(Math.abs(meanOf(own?.draws) - 13)).toBeLessThan(0.15); // 10 + 10·0.3
    const few = flowForecast(input({ pending: of(10, { standing: 'planned', contribution: 1 }), held: { ...NOTHING_HELD, planned: { held: 0, of: 29 } } }));
    expect(Math.abs(meanOf(few?.draws) - 16)).toBeLessThan(0.15);
  });

  it('scales what is expected by what was reported of earlier expectations, once there are thirty', () => {
    const pending = [
      { standing: 'confirmed', contribution: 100 },
      { standing: 'confirmed', contribution: 50 },
    ] as const;
    const half = flowForecast(input({ pending, ratios: of(30, 0.5) }));
    expect(Math.abs(meanOf(half?.draws) - 77.5)).toBeLessThan(2); // 10 + 0.9 · 150 · 0.5
    expect(Math.abs(meanOf(flowForecast(input({ pending, ratios: of(29, 0.5) }))?.draws) - 145)).toBeLessThan(3); // 10 + 0.9 · 150
  });

  it('adds what comes unplanned from this year and the last', () => {
    // last year 24 events, two a month on the 5th and the 20th; this year 12 by 1 July, 182 of 365 days (49.9 %); 12 of 24 last year by then: 50 %
    const days = Array.from({ length: 24 }, (_, index) => `2025-${String(Math.floor(index / 2) + 1).padStart(2, '0')}-${index % 2 === 0 ? '05' : '20'}`);
    const forecast = flowForecast(input({ actual: 12, today: '2026-07-01', unplanned: { soFar: 12, lastYear: days, sizes: of(24, 1) } }));
    // rate (24·0.5 + 12) / (0.5 + 0.499) = 24.0; what remains 24 · 0.501 = 12: about 24
    expect(Math.abs(meanOf(forecast?.draws) - 24)).toBeLessThan(0.7);
    expect(forecast?.median).toBeGreaterThanOrEqual(23);
    expect(forecast?.median).toBeLessThanOrEqual(25);
    const people = flowForecast(input({ actual: 600, today: '2026-07-01', unplanned: { soFar: 12, lastYear: days, sizes: [20, 80] } }));
    expect(Math.abs(meanOf(people?.draws) - 1200)).toBeLessThan(50); // twelve more of 50 on average
  });

  it('goes by this year alone where the last was not recorded, and foresees nothing of unknown size', () => {
    // (0.5 + 10) / 0.499 · 0.501 = 10.5 more, the mean higher since the share that is over is uncertain
    const forecast = flowForecast(input({ today: '2026-07-01', unplanned: { soFar: 10, lastYear: null, sizes: [1] } }));
    expect(Math.abs((forecast?.median ?? 0) - 20.5)).toBeLessThanOrEqual(1.5);
    expect(flowForecast(input({ unplanned: { soFar: 5, lastYear: null, sizes: [] } }))).toMatchObject({ median: 10, low: 10, high: 10 });
  });

  it('says nothing where nothing is known, before the year and when it is over', () => {
    expect(flowForecast(input({ actual: null }))).toBeNull();
    expect(flowForecast(input({ today: '2025-12-31' }))).toBeNull();
    expect(flowForecast(input({ today: '2026-12-31' }))).toBeNull();
  });

  it('knows how events cluster', () => {
    const settings = { calendarFrom: 5, defaultDispersion: 1.5 };
    expect(dispersionOf(['2025-01-01'], LAST, settings)).toBe(1.5);
    // 13 events, all within four weeks: mean 1, Σ(c − 1)² = 144 + 12·1 = 156, ÷ 12 = 13
    expect(dispersionOf(of(13, '2025-03-01'), LAST, settings)).toBeCloseTo(13, 12);
    // one in each: variance 0, never under 1
    expect(
      dispersionOf(
        Array.from({ length: 13 }, (_, index) => addDays('2025-01-01', index * 28)),
        LAST,
        settings,
      ),
    ).toBe(1);
  });

  it('never falls below what is there, keeps its order and gives the same answer twice', () => {
    const event = fc.record({ standing: fc.constantFrom('planned', 'confirmed', 'overdue'), contribution: fc.nat(500) });
    const day = fc.integer({ min: 0, max: 364 }).map((at) => addDays(LAST.startsOn, at));
    fc.assert(
      fc.property(
        fc.record({
          actual: fc.nat(1000),
          today: fc.integer({ min: 0, max: 363 }).map((at) => addDays(YEAR.startsOn, at)),
          pending: fc.array(event, { maxLength: 20 }),
          unplanned: fc.record({ soFar: fc.nat(80), lastYear: fc.option(fc.array(day, { maxLength: 80 })), sizes: fc.array(fc.nat(300), { maxLength: 20 }) }),
        }),
        (some) => {
          const one = flowForecast(input(some), { draws: 100 });
          expect(one).toEqual(flowForecast(input(some), { draws: 100 }));
          if (one === null) throw new Error('a value and days left make a forecast');
          expect(Math.min(...one.draws)).toBeGreaterThanOrEqual(some.actual);
          expect(one.low <= one.median && one.median <= one.high).toBe(true);
        },
      ),
      { numRuns: 60 },
    );
  });
});

const DAYS = 365;
const daysOf = (start: string) => Array.from({ length: DAYS }, (_, at) => addDays(start, at));
const [THEN, NOW] = [daysOf(LAST.startsOn), daysOf(YEAR.startsOn)];

/** Relative frequency of each day. */
function season(kind: string): number[] {
  return Array.from({ length: DAYS }, (_, day) => {
    if (kind === 'seasonal') return 1 + 0.9 * Math.sin(((day - 60) / DAYS) * 2 * Math.PI) + (day > 300 ? 1 : 0);
    return kind === 'declining' ? 1.6 - (1.2 * day) / (DAYS - 1) : 1;
  });
}

/** A drawn day of a year with that season. */
function drawnDay(random: Random, cumulative: readonly number[]): number {
  const u = random.uniform() * (cumulative.at(-1) ?? 1);
  let [low, high] = [0, DAYS - 1];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((cumulative[middle] ?? 0) > u) high = middle;
    else low = middle + 1;
  }
  return low;
}

/** Days of a year's unplanned events; bursty: clusters of about four within ten days. */
function simulateYear(random: Random, kind: string, rate: number, cumulative: readonly number[]): number[] {
  if (kind === 'bursty') {
    return Array.from({ length: random.poisson(rate / 4) }, () => random.below(DAYS)).flatMap((start) =>
      Array.from({ length: 1 + random.poisson(3) }, () => Math.min(DAYS - 1, start + random.below(10))),
    );
  }
  return Array.from({ length: random.poisson(rate) }, () => drawnDay(random, cumulative));
}

describe('held to account', () => {
  it('holds eight in ten of simulated years: 76–90 % over all, 66–95 % of each kind', () => {
    const random = seededRandom(2026);
    const shares = ['even', 'seasonal', 'bursty', 'declining'].map((kind) => {
      let sum = 0;
      const cumulative = season(kind).map((weight) => (sum += weight));
      let held = 0;
      for (let year = 0; year < 1000; year++) {
        // 6 … 120 unplanned events, evenly on a scale of ratios; the rate moves from year to year
        const rate = 6 * 20 ** random.uniform();
        const lastYear = simulateYear(random, kind, rate * Math.exp(0.15 * random.normal()), cumulative);
        const thisYear = simulateYear(random, kind, rate * Math.exp(0.25 * random.normal()), cumulative);
        const day = [90, 190, 250][year % 3] ?? 90; // 1 April, 10 July, 8 September
        const planned = Array.from({ length: random.poisson(rate / 2) }, () => random.below(DAYS)).filter((at) => at > day);
        const came = thisYear.length + planned.filter(() => random.uniform() < 0.75).length;
        const soFar = thisYear.filter((at) => at <= day).length;
        // 400 draws instead of 2,000: the ends of the interval stay within a tenth of its width
        const forecast = flowForecast(
          input({
            seed: year,
            actual: soFar,
            today: NOW[day] ?? '',
            pending: of(planned.length, { standing: 'planned', contribution: 1 }),
            held: { ...NOTHING_HELD, planned: { held: 75, of: 100 } },
            unplanned: { soFar, lastYear: lastYear.map((at) => THEN[at] ?? ''), sizes: [1] },
          }),
          { draws: 400 },
        );
        if (forecast !== null && came >= forecast.low && came <= forecast.high) held++;
      }
      return held / 1000;
    });
    for (const share of shares) {
      expect(share).toBeGreaterThanOrEqual(0.66);
      expect(share).toBeLessThanOrEqual(0.95);
    }
    const all = shares.reduce((total, share) => total + share, 0) / shares.length;
    expect(all).toBeGreaterThanOrEqual(0.76);
    expect(all).toBeLessThanOrEqual(0.9);
  }, 120_000);
});
