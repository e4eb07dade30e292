import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { shares } from './shares.ts';

const rows = (...values: number[]) => values.map((value, index) => ({ key: String.fromCharCode(97 + index), value }));

describe('shares', () => {
  it('add up to a hundred by the largest remainder', () => {
    // 33⅓ each: one of the three has 34, the first
    expect(shares(rows(1, 1, 1))?.map(({ share }) => share)).toEqual([34, 33, 33]);
    // 3/7 = 42.86, 2/7 = 28.57 twice: whole parts 42 + 28 + 28 = 98; the two greatest remainders are .86 and the first .57
    expect(shares(rows(3, 2, 2))?.map(({ share }) => share)).toEqual([43, 29, 28]);
    expect(shares(rows(1, 1, 1), { digits: 1 })?.map(({ share }) => share)).toEqual([33.4, 33.3, 33.3]);
  });

  it('tell what is not listed, of the true total', () => {
    expect(shares(rows(5, 60, 15, 10), { total: 100, listed: 2 })).toEqual([
      { key: 'b', value: 60, share: 60 },
      { key: 'c', value: 15, share: 15 },
      { key: null, value: 25, share: 25 },
    ]);
    expect(shares(rows(5, 5), { total: 10 })?.some(({ key }) => key === null)).toBe(false);
  });

  it('are undefined without a total', () => {
    expect([shares([]), shares(rows(0, 0)), shares(rows(1, -1)), shares(rows(5), { total: 4 }), shares(rows(Number.NaN))]).toEqual([
      null,
      null,
      null,
      null,
      null,
    ]);
  });

  it('are each within one unit of the true share, whatever the rows', () => {
    fc.assert(
      fc.property(fc.array(fc.nat(1000), { minLength: 1, maxLength: 30 }), fc.nat(30), fc.integer({ min: 0, max: 2 }), (values, listed, digits) => {
        const total = values.reduce((a, b) => a + b, 0);
        const found = shares(rows(...values), { listed, digits });
        if (total === 0) return void expect(found).toBeNull();
        expect(found?.reduce((sum, { share }) => sum + share, 0)).toBeCloseTo(100, 6);
        for (const { value, share } of found ?? []) expect(Math.abs(share - (100 * value) / total)).toBeLessThan(10 ** -digits + 1e-6);
      }),
    );
  });
});
