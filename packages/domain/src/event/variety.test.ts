import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addDays } from '../shared/calendar.ts';
import { effectiveForms, lookBackYears, type NoveltyEvent, novelty } from './variety.ts';

describe('effective number of forms', () => {
  it('is exp(H′)', () => {
    expect(effectiveForms([3, 3, 3, 0])).toBeCloseTo(3, 12); // three equally frequent forms
    expect(effectiveForms([8])).toBe(1);
    // p = ½, ¼, ¼: H′ = ½ ln 2 + ½ ln 4 = 1.5 ln 2; exp = 2^1.5
    expect(effectiveForms([2, 1, 1])).toBeCloseTo(2 ** 1.5, 12);
    expect(effectiveForms([])).toBeNull();
    expect(effectiveForms([0, 0])).toBeNull();
  });

  it('lies between 1 and the number of forms that occur', () => {
    fc.assert(
      fc.property(fc.array(fc.nat(1000)), (counts) => {
        const forms = effectiveForms(counts);
        if (forms === null) return;
        expect(forms).toBeGreaterThanOrEqual(1);
        expect(forms).toBeLessThanOrEqual(counts.filter((count) => count > 0).length + 1e-9);
      }),
    );
  });
});

describe('novelty', () => {
  const year = { startsOn: '2025-01-01', endsOn: '2025-12-31' };
  const event = (on: string, partners: string[] = ['p'], countries: string[] = ['LA'], theme: string | null = 'peace'): NoveltyEvent => ({
    ...{ on, form: 'TALK', theme, partners, countries },
  });

  it('is the share of events not like one of the three years before', () => {
    const events = [
      event('2022-03-01'), // three years before 1 March 2025: still counts
      event('2025-03-01'), // so this is nothing new
      event('2025-06-01', ['q']), // new partner
      event('2025-06-02', ['q', 'r']), // with one of the day before
      event('2025-07-01', ['p'], ['LA'], null), // new theme
    ];
    expect(novelty(events, year, 3)).toEqual({ rate: 0.5, fresh: 2, events: 4, years: 3 });
    expect(novelty([event('2022-02-28'), event('2025-03-01')], year, 3)?.rate).toBe(1); // a day too long ago
    expect(novelty([event('2025-03-01'), event('2025-03-01')], year, 3)?.rate).toBe(1); // neither comes before the other
    expect(novelty([event('2024-03-01'), event('2025-03-01'), event('2025-03-01')], year, 3)?.rate).toBe(0);
  });

  it('takes countries in the place of partners only where no partner took part, and form × theme alone where neither did', () => {
    const before = [event('2024-02-01', ['p'], ['LA']), event('2024-02-01', [], ['KH']), event('2024-02-01', [], [])];
    const isNew = (partners: string[], countries: string[]) =>
      novelty([...before, event('2024-12-01', partners, countries)], { ...year, startsOn: '2024-12-01' }, 1)?.rate;
    expect(isNew(['p'], ['JP'])).toBe(0); // the same partner, wherever the guests come from
    expect(isNew(['q'], ['LA'])).toBe(1); // another partner of the same country
    expect(isNew([], ['LA'])).toBe(1); // there were guests from there, but as a partner
    expect(isNew(['q'], ['KH'])).toBe(1);
    expect(isNew([], ['KH', 'JP'])).toBe(0); // one of its countries, then as now without a partner
    expect(isNew([], ['JP'])).toBe(1); // not known by form and theme alone: it has a country
    expect(isNew([], [])).toBe(0);
  });

  it('looks as far back in both of the years compared', () => {
    // records from 2023: before 2024 lies one whole year, and so one year is looked back from 2025 too
    const span = (of: number) => ({ startsOn: `${of}-01-01`, endsOn: `${of}-12-31` });
    const years = lookBackYears('2023-01-01', [span(2024), span(2025)]);
    expect(years).toBe(1);
    const events = [event('2023-03-01'), event('2024-02-01'), event('2023-05-01', ['q']), event('2025-04-01', ['q']), event('2025-01-31')];
    expect(novelty(events, span(2024), years)?.rate).toBe(0); // of 1 February: like 1 March 2023
    expect(novelty(events, span(2025), years)?.rate).toBe(0.5); // q was met 23 months ago, p within the year
    expect(novelty(events, span(2025), 2)?.rate).toBe(0);
    expect(lookBackYears('2024-03-01', [span(2024), span(2025)])).toBeNull();
  });

  it('is unknown without an event, and without a year to look back upon', () => {
    expect(novelty([event('2024-03-01')], year, 3)).toBeNull();
    expect(novelty([event('2025-03-01')], year, null)).toBeNull();
  });

  it('stays within 0…1 and does not grow with the memory', () => {
    const any = fc.record({
      on: fc.integer({ min: 0, max: 2000 }).map((days) => addDays('2021-01-01', days)),
      form: fc.constantFrom('A', 'B'),
      theme: fc.constantFrom('x', null),
      partners: fc.subarray(['p', 'q']),
      countries: fc.subarray(['LA', 'KH']),
    });
    fc.assert(
      fc.property(fc.array(any), fc.integer({ min: 0, max: 3 }), (events, years) => {
        const rate = novelty(events, year, years)?.rate ?? null;
        if (rate === null) return;
        expect(rate >= 0 && rate <= 1).toBe(true);
        expect(novelty(events, year, years + 1)?.rate).toBeLessThanOrEqual(rate);
      }),
    );
  });
});
