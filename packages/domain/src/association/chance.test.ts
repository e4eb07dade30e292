import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { giniByChance, lorenzByChance, unevennessBeyondChance } from './chance.ts';
import { evenness, isComparableMember } from './evenness.ts';

describe('unevenness that chance alone gives', () => {
  it('is exact where it can be worked by hand', () => {
    // two activities, two associations: both on one (half of the time, G* = 1) or one each (G* = 0): 1/2
    expect(giniByChance(2, 2)?.expected).toBeCloseTo(0.5, 1);
    // one activity: always all on one
    expect(giniByChance(1, 5)).toEqual({ expected: 1, low: 1, high: 1 });
    // two activities, three associations: on one (1/3, G* = 1); on two: counts 0, 1, 1: Σ(2i − 4)a = 0 + 0 + 2 = 2, G* = 2 / (2·2) = 1/2; 1/3 + 2/3 · 1/2 = 2/3
    expect(giniByChance(2, 3)?.expected).toBeCloseTo(2 / 3, 1);
  });

  it('agrees with the sizes of a real Union', () => {
    expect(giniByChance(64, 26)?.expected).toBeCloseTo(0.35, 1);
    const known = giniByChance(64, 17);
    expect(Math.abs((known?.expected ?? 0) - 0.29)).toBeLessThan(0.01);
    expect(Math.abs((known?.low ?? 0) - 0.21)).toBeLessThan(0.015);
    expect(Math.abs((known?.high ?? 0) - 0.37)).toBeLessThan(0.015);
  });

  it('for many activities follows Gini of a normal spread, σ/(μ√π)', () => {
    // μ = 10000/25 = 400, σ² = 400 · 24/25 = 384; Gini of a normal sample, corrected: σ' / (μ√π) with σ' the spread between cells √400: 20 / (400 · 1.77245) = 0.02821
    expect(giniByChance(10_000, 25)?.expected).toBeCloseTo(0.0282, 3);
    // on either side of the approximation the same
    expect(Math.abs((giniByChance(500, 25)?.expected ?? 0) - (giniByChance(501, 25)?.expected ?? 1))).toBeLessThan(0.01);
  });

  it('is undefined without activity or with fewer than two associations', () => {
    expect([giniByChance(0, 5), giniByChance(5, 1), giniByChance(Number.NaN, 5)]).toEqual([null, null, null]);
  });

  it('is the same at every asking, within 0…1, and falls with more activity', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 3000 }), fc.integer({ min: 2, max: 60 }), (total, n) => {
        const chance = giniByChance(total, n);
        expect(giniByChance(total, n)).toEqual(chance);
        if (chance === null) throw new Error('defined');
        expect(chance.low).toBeLessThanOrEqual(chance.high);
        expect(chance.low >= 0 && chance.high <= 1 && chance.expected >= 0 && chance.expected <= 1).toBe(true);
        expect(giniByChance(total * 4, n)?.expected ?? 1).toBeLessThanOrEqual(chance.expected + 1e-9);
      }),
      { numRuns: 60 },
    );
  });
});

describe('the Lorenz curve that chance alone gives', () => {
  const middle = (total: number, n: number) => lorenzByChance(total, n).slice(1, -1);

  it('is exact where it can be worked by hand', () => {
    // one activity: the last association has it, all others nothing
    expect(lorenzByChance(1, 3)).toEqual([
      { associations: 0, low: 0, high: 0 },
      { associations: 1 / 3, low: 0, high: 0 },
      { associations: 2 / 3, low: 0, high: 0 },
      { associations: 1, low: 1, high: 1 },
    ]);
    // two on two: 0, 2 half of the time, else 1, 1: the weaker has 0 or a half
    expect(middle(2, 2)).toEqual([{ associations: 1 / 2, low: 0, high: 0.5 }]);
    // two on three: 0, 0, 2 (1/3) or 0, 1, 1 (2/3): nothing at one third, 0 or a half at two thirds
    expect(middle(2, 3)).toEqual([
      { associations: 1 / 3, low: 0, high: 0 },
      { associations: 2 / 3, low: 0, high: 0.5 },
    ]);
    // 20 on two, the smaller of X and 20 − X, X binomial: P(≤ 5) = 2 · 0.0207 = 0.041 and P(≤ 6) = 0.115, so 6/20 is the twentieth; P(10) = 0.176, so 10/20 is the top
    expect(middle(20, 2)).toEqual([{ associations: 1 / 2, low: 0.3, high: 0.5 }]);
  });

  it('comes close to the diagonal with many activities', () => {
    // 10,000 over 25: a Gini of 0.028 is twice the area to the diagonal, which lies deepest in the middle, at three quarters of that: 0.5 − 0.021
    const at = lorenzByChance(10_000, 24)[12];
    expect(Math.abs((at?.low ?? 0) - 0.479)).toBeLessThan(0.006);
    expect(at?.high ?? 1).toBeLessThan(0.5);
  });

  it('runs from nothing to all, rises, and stays under the diagonal', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 2000 }), fc.integer({ min: 2, max: 60 }), (total, n) => {
        const band = lorenzByChance(total, n);
        expect(band).toHaveLength(n + 1);
        for (const [index, { associations, low, high }] of band.entries()) {
          expect(low <= high && high <= associations + 1e-9).toBe(true);
          expect(low >= (band[index - 1]?.low ?? 0) && high >= (band[index - 1]?.high ?? 0)).toBe(true);
        }
        expect(lorenzByChance(total, n)).toEqual(band);
      }),
      { numRuns: 40 },
    );
  });

  it('is not there without activity or with fewer than two associations', () => {
    expect([lorenzByChance(0, 5), lorenzByChance(5, 1), lorenzByChance(Number.NaN, 5)]).toEqual([[], [], []]);
  });
});

describe('unevenness beyond chance', () => {
  it('counts only what chance does not explain', () => {
    expect(unevennessBeyondChance(0.6, 0.35)).toBeCloseTo(0.25 / 0.65, 12);
    expect(unevennessBeyondChance(0.3, 0.35)).toBe(0);
    expect(unevennessBeyondChance(1, 0.35)).toBe(1);
    expect(unevennessBeyondChance(1, 1)).toBeNull();
  });

  it('comes with the evenness, and equal chances are not called uneven', () => {
    // 17 associations, counts as chance would throw 64: G* near 0.29
    const counts = [1, 2, 2, 3, 3, 3, 3, 4, 4, 4, 4, 4, 5, 5, 5, 6, 6];
    const result = evenness(counts);
    expect(result?.activities).toBe(64);
    expect(result?.beyondChance).toBe(0);
    expect(evenness([64, ...Array.from({ length: 16 }, () => 0)])?.beyondChance).toBe(1);
    expect(evenness([1, 0])?.beyondChance).toBeNull();
  });
});

describe('who can be compared', () => {
  const year = { startsOn: '2026-01-01', endsOn: '2026-12-31' };
  it('is a member for at least half of the span', () => {
    expect(isComparableMember(year, { joinedOn: null, leftOn: null })).toBe(true);
    // 365 days: from 2 July (183 left) on it is half, from 3 July (182) it is not
    expect(isComparableMember(year, { joinedOn: '2026-07-02', leftOn: null })).toBe(true);
    expect(isComparableMember(year, { joinedOn: '2026-07-03', leftOn: null })).toBe(false);
    expect(isComparableMember(year, { joinedOn: '2026-03-01', leftOn: '2026-04-30' })).toBe(false);
    expect(isComparableMember(year, { joinedOn: null, leftOn: '2025-06-30' })).toBe(false);
    expect(isComparableMember(year, { joinedOn: '2027-01-01', leftOn: null })).toBe(false);
  });
});
