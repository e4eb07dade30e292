import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addDays } from '../shared/calendar.ts';
import { effectiveForms, noveltyRate } from './variety.ts';

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

describe('novelty rate', () => {
  const year = { startsOn: '2025-01-01', endsOn: '2025-12-31' };
  const event = (on: string, form = 'TALK', theme: string | null = 'peace', partner: string | null = 'LA') => ({ on, form, theme, partner });

  it('is the share of events not like one of the three years before', () => {
    const events = [
      event('2022-03-01'), // three years before 1 March 2025: still counts
      event('2025-03-01'), // so this is nothing new
      event('2025-06-01', 'TALK', 'peace', 'KH'), // new partner
      event('2025-06-02', 'TALK', 'peace', 'KH'), // like the day before
      event('2025-07-01', 'TALK', null, null), // new
    ];
    expect(noveltyRate(events, year)).toBe(0.5); // 2 of 4
    expect(noveltyRate([event('2022-02-28'), event('2025-03-01')], year)).toBe(1); // a day too long ago
    expect(noveltyRate([event('2025-03-01'), event('2025-03-01')], year)).toBe(1); // neither comes before the other
    expect(noveltyRate([event('2024-03-01'), event('2025-03-01'), event('2025-03-01')], year)).toBe(0);
  });

  it('is unknown without an event', () => {
    expect(noveltyRate([event('2024-03-01')], year)).toBeNull();
  });

  it('stays within 0…1 and does not grow with the memory', () => {
    const any = fc.record({
      on: fc.integer({ min: 0, max: 2000 }).map((days) => addDays('2021-01-01', days)),
      form: fc.constantFrom('A', 'B'),
      theme: fc.constantFrom('x', null),
      partner: fc.constant(null),
    });
    fc.assert(
      fc.property(fc.array(any), fc.integer({ min: 0, max: 3 }), (events, years) => {
        const rate = noveltyRate(events, year, years);
        if (rate === null) return;
        expect(rate >= 0 && rate <= 1).toBe(true);
        expect(noveltyRate(events, year, years + 1)).toBeLessThanOrEqual(rate);
      }),
    );
  });
});
