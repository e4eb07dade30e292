import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addDays, addMonths, clampDate, compareDates, daysBetween, isIsoDate, isoDate, isWithin, monthOf, todayInHanoi, yearOf } from './calendar.ts';

const anyDay = fc.integer({ min: 0, max: 800_000 }).map((days) => addDays('0001-01-01', days));

describe('calendar days', () => {
  it('knows which days exist', () => {
    expect(isIsoDate('2024-02-29')).toBe(true);
    expect(isIsoDate('2025-02-29')).toBe(false);
    expect(isIsoDate('1900-02-29')).toBe(false); // divisible by 100 and not by 400
    expect(isIsoDate('2000-02-29')).toBe(true);
    expect(isIsoDate('2025-13-01')).toBe(false);
    expect(isIsoDate('2025-04-31')).toBe(false);
    expect(isIsoDate('2025-4-1')).toBe(false);
    expect(isIsoDate(20250401)).toBe(false);
  });

  it('takes Hà Nội’s day, seven hours ahead of UTC all year', () => {
    expect(todayInHanoi(new Date('2025-12-31T16:59:59Z'))).toBe('2025-12-31');
    expect(todayInHanoi(new Date('2025-12-31T17:00:00Z'))).toBe('2026-01-01');
    expect(todayInHanoi(new Date('2025-07-01T17:00:00Z'))).toBe('2025-07-02');
  });

  it('counts days and months', () => {
    expect(daysBetween('2024-02-28', '2024-03-01')).toBe(2); // 29 February lies between
    expect(daysBetween('2025-02-28', '2025-03-01')).toBe(1);
    expect(daysBetween('2025-01-10', '2025-01-03')).toBe(-7);
    expect(daysBetween('1010-10-10', '1010-10-11')).toBe(1);
    expect(addDays('2024-12-31', 1)).toBe('2025-01-01');
    expect(addMonths('2025-01-31', 1)).toBe('2025-02-28');
    expect(addMonths('2024-01-31', 1)).toBe('2024-02-29');
    expect(addMonths('2025-03-31', -12)).toBe('2024-03-31');
    expect(addMonths('2025-01-15', -3)).toBe('2024-10-15');
    expect([yearOf('2025-04-30'), monthOf('2025-04-30')]).toEqual([2025, 4]);
  });

  it('moves a day into a period', () => {
    const year = { startsOn: '2025-01-01', endsOn: '2025-12-31' };
    expect(clampDate('2024-05-05', year)).toBe('2025-01-01');
    expect(clampDate('2026-05-05', year)).toBe('2025-12-31');
    expect(clampDate('2025-05-05', year)).toBe('2025-05-05');
    expect(isWithin('2025-12-31', year)).toBe(true);
    expect(isWithin('2026-01-01', year)).toBe(false);
  });

  it('refuses a text that is no day', () => {
    expect(() => daysBetween('2025-02-30', '2025-03-01')).toThrow(RangeError);
  });

  it('adds what it subtracts, in the order of the text', () => {
    fc.assert(
      fc.property(anyDay, anyDay, (a, b) => {
        expect(addDays(a, daysBetween(a, b))).toBe(b);
        expect(Math.sign(daysBetween(b, a))).toBe(compareDates(a, b));
      }),
    );
  });

  it('agrees with its schema', () => {
    const part = fc.integer({ min: 0, max: 40 }).map((n) => String(n).padStart(2, '0'));
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 9999 }), part, part, (year, month, day) => {
        const text = `${String(year).padStart(4, '0')}-${month}-${day}`;
        expect(isIsoDate(text)).toBe(isoDate.safeParse(text).success);
      }),
    );
  });

  it('keeps the month when it adds months', () => {
    fc.assert(
      fc.property(anyDay, fc.integer({ min: 0, max: 500 }), (day, months) => {
        expect((monthOf(day) - 1 + months) % 12).toBe(monthOf(addMonths(day, months)) - 1);
      }),
    );
  });
});
