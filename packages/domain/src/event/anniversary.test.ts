import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addDays } from '../shared/calendar.ts';
import { anniversaryKind, anniversaryRadar, nextOccurrences, occurrenceIn, occurrencesBetween, promptsFor } from './anniversary.ts';

const liberation = { monthDay: '04-30', baseYear: 1975 };

describe('kind of an anniversary', () => {
  it('goes by the last digit', () => {
    expect(anniversaryKind(50)).toBe('round');
    expect(anniversaryKind(100)).toBe('round');
    expect(anniversaryKind(45)).toBe('five');
    expect(anniversaryKind(51)).toBe('other');
    expect(anniversaryKind(0)).toBeNull();
    expect(anniversaryKind(2.5)).toBeNull();
  });
});

describe('occurrences', () => {
  it('come round every year from the first', () => {
    expect(occurrenceIn(liberation, 2025)).toEqual({ on: '2025-04-30', years: 50, kind: 'round' });
    expect(occurrenceIn(liberation, 1975)).toBeNull();
    expect(occurrenceIn({ monthDay: '02-30', baseYear: 1975 }, 2025)).toBeNull();
    expect(occurrencesBetween(liberation, '2025-04-30', '2027-04-29').map(({ on }) => on)).toEqual(['2025-04-30', '2026-04-30']);
  });

  it('fall on 28 February in a common year', () => {
    const leap = { monthDay: '02-29', baseYear: 1960 };
    expect(occurrenceIn(leap, 2025)?.on).toBe('2025-02-28');
    expect(occurrenceIn(leap, 2028)?.on).toBe('2028-02-29');
  });

  it('have no number while the origin is not known', () => {
    expect(occurrenceIn({ monthDay: '11-17', baseYear: null }, 2025)).toEqual({ on: '2025-11-17', years: null, kind: null });
  });

  it('can be asked for by kind', () => {
    expect(nextOccurrences(liberation, '2025-05-01', 2).map(({ on }) => on)).toEqual(['2026-04-30', '2027-04-30']);
    // after the 50th: the 55th in 2030, the 60th in 2035
    expect(nextOccurrences(liberation, '2025-05-01', 2, ['round', 'five']).map(({ years }) => years)).toEqual([55, 60]);
    expect(nextOccurrences(liberation, '2025-05-01', 2, ['round']).map(({ years }) => years)).toEqual([60, 70]);
    expect(nextOccurrences({ monthDay: '11-17', baseYear: null }, '2025-01-01', 1, ['round'])).toEqual([]);
  });

  it('are as many as asked for, in order, none in the past', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 20_000 }), fc.integer({ min: 1000, max: 2024 }), fc.integer({ min: 1, max: 8 }), (days, baseYear, count) => {
        const from = addDays('2000-01-01', days);
        const found = nextOccurrences({ monthDay: '10-10', baseYear }, from, count, ['round']);
        expect(found).toHaveLength(count);
        found.forEach(({ on, years }, index) => {
          expect(on >= from && on > (found[index - 1]?.on ?? '')).toBe(true);
          expect((years ?? 1) % 10).toBe(0);
        });
      }),
    );
  });
});

describe('radar', () => {
  it('prompts 12, 6 and 3 months before', () => {
    expect(promptsFor('2026-08-31')).toEqual([
      { monthsBefore: 12, on: '2025-08-31' },
      { monthsBefore: 6, on: '2026-02-28' }, // February has no 31st
      { monthsBefore: 3, on: '2026-05-31' },
    ]);
  });

  it('shows as a gap what is prompted and has no event', () => {
    const of = (today: string, covered: number[] = []) => {
      const entry = anniversaryRadar(liberation, today, '2025-12-31', covered).at(-1);
      return [entry?.reached, entry?.state];
    };
    expect(of('2024-04-29')).toEqual([null, 'ahead']);
    expect(of('2024-04-30')).toEqual([12, 'gap']);
    expect(of('2024-10-30')).toEqual([6, 'gap']);
    expect(of('2025-01-29')).toEqual([6, 'gap']);
    expect(of('2025-04-30')).toEqual([3, 'gap']);
    expect(of('2025-04-30', [2025])).toEqual([3, 'covered']);
    expect(of('2025-05-01')).toEqual([undefined, undefined]); // over
  });
});
