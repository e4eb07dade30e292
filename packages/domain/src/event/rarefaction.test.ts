import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { compareVariety, rarefiedForms } from './rarefaction.ts';
import { effectiveForms, lookBackYears, type NoveltyEvent, novelty } from './variety.ts';

describe('variety at the same number of events', () => {
  it('is exact for draws that can be counted', () => {
    // two of the events A A B: three pairs, one AA (H = 0), two AB (H = ln 2): E[H] = 2/3 · ln 2; exp = 2^(2/3)
    expect(rarefiedForms([2, 1], 2)).toBeCloseTo(2 ** (2 / 3), 6);
    // two of A A B B: six pairs, four mixed: 2^(4/6), the same
    expect(rarefiedForms([2, 2], 2)).toBeCloseTo(2 ** (2 / 3), 6);
    expect(rarefiedForms([5, 3, 2], 1)).toBeCloseTo(1, 6); // one event is of one form
    expect(rarefiedForms([5, 3, 2], 10)).toBe(effectiveForms([5, 3, 2]));
    expect([rarefiedForms([1.5, 1], 1), rarefiedForms([2, 1], 4), rarefiedForms([2, 1], 0), rarefiedForms([], 1)]).toEqual([null, null, null, null]);
  });

  it('does not call a year more varied for having more events', () => {
    // ten times as many events in the same proportions
    const compared = compareVariety([40, 30, 20, 10], [4, 3, 2, 1]);
    expect(compared?.size).toBe(10);
    expect((effectiveForms([40, 30, 20, 10]) ?? 0) - (compared?.now ?? 0)).toBeGreaterThan(0.2);
    expect(compared?.before).toBeCloseTo(effectiveForms([4, 3, 2, 1]) ?? 0, 9);
    expect(compareVariety([1, 2], [])).toBeNull();
  });

  it('lies between one and what there is, and rises with the number drawn', () => {
    fc.assert(
      fc.property(fc.array(fc.nat(40), { minLength: 1, maxLength: 8 }), fc.nat(200), (counts, some) => {
        const total = counts.reduce((a, b) => a + b, 0);
        fc.pre(total > 1);
        const size = 1 + (some % (total - 1));
        const [less, more] = [rarefiedForms(counts, size) ?? Number.NaN, rarefiedForms(counts, size + 1) ?? Number.NaN];
        expect(less).toBeGreaterThanOrEqual(1);
        expect(less).toBeLessThanOrEqual(more + 1e-6);
        expect(more).toBeLessThanOrEqual((effectiveForms(counts) ?? 0) + 1e-6);
      }),
    );
  });
});

describe('novelty', () => {
  const event = (on: string, partners: string[], countries: string[] = [], theme: string | null = 'peace'): NoveltyEvent => ({
    on,
    form: 'seminar',
    theme,
    partners,
    countries,
  });
  const span = { startsOn: '2026-01-01', endsOn: '2026-12-31' };

  it('goes by the partner, and by the countries only where no partner took part', () => {
    const before = [event('2025-05-01', ['p'], ['FR']), event('2025-06-01', [], ['JP'])];
    const rate = (now: NoveltyEvent) => novelty([...before, now], span, 1)?.rate;
    expect(rate(event('2026-04-01', ['p'], ['DE']))).toBe(0); // the same partner
    expect(rate(event('2026-04-01', ['q'], ['FR']))).toBe(1); // another partner of a known country
    expect(rate(event('2026-04-01', [], ['JP', 'KR']))).toBe(0);
    expect(rate(event('2026-04-01', [], ['FR']))).toBe(1); // France was there with a partner
    expect(rate(event('2026-04-01', ['p', 'q']))).toBe(0); // one guest more does not make it new
    expect(rate(event('2026-04-01', ['p'], [], 'sport'))).toBe(1);
    expect(rate(event('2026-06-02', ['p']))).toBe(1); // more than a year ago
    expect(rate(event('2026-05-01', ['p']))).toBe(0); // a year to the day
  });

  it('counts earlier events of the span as before, those of the same day not', () => {
    const same = [event('2026-02-01', ['p']), event('2026-02-01', ['p']), event('2026-03-01', ['p'])];
    expect(novelty(same, span, 3)).toEqual({ rate: 2 / 3, fresh: 2, events: 3, years: 3 });
    expect(novelty([event('2026-02-01', []), event('2026-02-02', [])], span, 3)?.fresh).toBe(1);
    expect(novelty([], span, 3)).toBeNull();
    expect(novelty(same, span, null)).toBeNull();
  });

  it('looks back as far as the records of both spans allow, and not under a year', () => {
    const before = { startsOn: '2025-01-01', endsOn: '2025-12-31' };
    expect(lookBackYears('2020-01-01', [span, before])).toBe(3);
    expect(lookBackYears('2023-01-01', [span, before])).toBe(2);
    expect(lookBackYears('2023-01-02', [span, before])).toBe(1);
    expect(lookBackYears('2024-01-02', [span, before])).toBeNull();
    expect(lookBackYears('2024-01-02', [])).toBeNull();
  });

  it('is a share that no earlier event can raise', () => {
    const some = fc.record({
      on: fc.integer({ min: 0, max: 47 }).map((month) => `${2023 + Math.floor(month / 12)}-${String((month % 12) + 1).padStart(2, '0')}-15`),
      form: fc.constantFrom('a', 'b'),
      theme: fc.constantFrom(null, 't'),
      partners: fc.subarray(['p', 'q', 'r']),
      countries: fc.subarray(['FR', 'JP']),
    });
    fc.assert(
      fc.property(fc.array(some, { minLength: 1, maxLength: 30 }), some, (events, extra) => {
        const one = novelty(events, span, 3);
        if (one === null) return;
        expect(one.rate >= 0 && one.rate <= 1).toBe(true);
        expect(novelty([...events, { ...extra, on: '2025-12-31' }], span, 3)?.fresh).toBeLessThanOrEqual(one.fresh);
      }),
    );
  });
});
