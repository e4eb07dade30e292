import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addDays, yearOf } from '../shared/calendar.ts';
import { type Answer, areLike, type Coverage, compare, coverageShare, isConclusive, missingForVerdict, sameDayOf } from './answer.ts';

const coverage = (known: number, expected = 10): Coverage => ({ known, waiting: 0, drafted: 0, missing: expected - known, expected });
const answer = (value: number | null, startsOn: string, endsOn: string, more: Partial<Answer> = {}): Answer => ({
  value,
  coverage: coverage(10),
  ifApproved: value,
  range: null,
  span: { startsOn, endsOn },
  records: { spec: { key: 'agreements_in_force' }, year: yearOf(endsOn), on: endsOn },
  ...more,
});

describe('coverage', () => {
  it('is what has spoken of what should have, and no share where nothing should', () => {
    expect(coverageShare(coverage(3, 4))).toBe(0.75);
    expect([coverageShare(null), coverageShare(coverage(0, 0))]).toEqual([null, null]);
  });

  it('carries a verdict from 80 % on, and where nothing is expected', () => {
    expect([isConclusive(coverage(8)), isConclusive(coverage(7)), isConclusive(null), isConclusive(coverage(0, 0))]).toEqual([true, false, true, true]);
    expect(isConclusive(coverage(5), 0.5)).toBe(true);
  });

  it('says how many more parts a verdict takes', () => {
    expect(missingForVerdict(coverage(30, 41))).toBe(3); // 80 % of 41 = 32.8: 33
    expect(missingForVerdict(coverage(8))).toBe(0);
    expect(missingForVerdict(null)).toBe(0);
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 500 }), fc.nat(500), (expected, some) => {
        const known = some % (expected + 1);
        const missing = missingForVerdict(coverage(known, expected));
        expect(isConclusive(coverage(known + missing, expected))).toBe(true);
        if (missing > 0) expect(isConclusive(coverage(known + missing - 1, expected))).toBe(false);
      }),
    );
  });
});

describe('the same day of another year', () => {
  it('is the 28th for 29 February where there is none', () => {
    expect(sameDayOf('2024-02-29', 2025)).toBe('2025-02-28');
    expect(sameDayOf('2024-02-29', 2028)).toBe('2028-02-29');
    expect(sameDayOf('2024-02-29', 1900)).toBe('1900-02-28');
    expect(sameDayOf('2026-07-10', 2025)).toBe('2025-07-10');
  });

  it('is like the day it came from, whatever the day', () => {
    fc.assert(
      fc.property(fc.nat(5000), fc.nat(40), (days, years) => {
        const day = addDays('2015-01-01', days);
        const other = sameDayOf(day, 2010 + years);
        expect(areLike({ startsOn: `${day.slice(0, 4)}-01-01`, endsOn: day }, { startsOn: `${other.slice(0, 4)}-01-01`, endsOn: other })).toBe(true);
      }),
    );
  });
});

describe('comparison', () => {
  it('sets like spans of one measure against each other, unrounded', () => {
    const compared = compare(answer(41.4, '2026-01-01', '2026-07-10'), answer(37.1, '2025-01-01', '2025-07-10'));
    expect(compared.change).toBeCloseTo(4.3, 12);
    expect(compared.conclusive).toBe(true);
    expect(compare(answer(1, '2024-01-01', '2024-02-29'), answer(1, '2023-01-01', '2023-02-28')).change).toBe(0);
  });

  it('knows no change where one is unknown, and no verdict where either rests on too little', () => {
    const before = answer(3, '2025-01-01', '2025-07-10');
    expect(compare(answer(null, '2026-01-01', '2026-07-10'), before).change).toBeNull();
    expect(compare(answer(4, '2026-01-01', '2026-07-10', { coverage: coverage(7) }), before)).toMatchObject({ change: 1, conclusive: false });
    expect(compare(answer(4, '2026-01-01', '2026-07-10', { coverage: null }), before).conclusive).toBe(true);
  });

  it('refuses a part of a year beside a whole one, and two measures', () => {
    const now = answer(4, '2026-01-01', '2026-07-10');
    expect(() => compare(now, answer(3, '2025-01-01', '2025-12-31'))).toThrow(RangeError);
    expect(() => compare(now, answer(3, '2025-01-02', '2025-07-10'))).toThrow(RangeError);
    const other = answer(3, '2025-01-01', '2025-07-10', { records: { spec: { key: 'training_hours' }, year: 2025, on: '2025-07-10' } });
    expect(() => compare(now, other)).toThrow(RangeError);
  });
});
