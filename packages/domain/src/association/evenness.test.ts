import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { evenness } from './evenness.ts';

describe('evenness', () => {
  it('measures how activity is spread', () => {
    const result = evenness([5, 0, 1, 4]);
    // ascending 0, 1, 4, 5; N = 4; weights 2i − N − 1 = −3, −1, 1, 3: Σ = 0 − 1 + 4 + 15 = 18; G = 18 / (4·10) = 0.45
    expect(result?.gini).toBeCloseTo(0.45, 12);
    expect(result?.giniCorrected).toBeCloseTo(0.6, 12); // 0.45 · 4/3
    // p = 0.1, 0.4, 0.5: H′ = 0.230259 + 0.366516 + 0.346574 = 0.943348; ln 4 = 1.386294; J = 0.680482
    expect(result?.pielou).toBeCloseTo(0.680482, 5);
    expect(result?.shareActive).toBe(0.75); // three of four
    expect(result?.shareTopThree).toBeCloseTo(1, 12); // 5 + 4 + 1 of 10
    expect([result?.associations, result?.activities]).toEqual([4, 10]);
    expect(result?.lorenz.map(({ associations }) => associations)).toEqual([0, 0.25, 0.5, 0.75, 1]);
    const curve = [0, 0, 0.1, 0.5, 1]; // 0, 1, 1 + 4, 10 of 10
    result?.lorenz.forEach(({ activities }, index) => {
      expect(activities).toBeCloseTo(curve[index] ?? Number.NaN, 12);
    });
  });

  it('knows its two ends', () => {
    const equal = evenness([2, 2, 2, 2, 2]);
    expect(equal?.giniCorrected).toBeCloseTo(0, 12);
    expect(equal?.pielou).toBeCloseTo(1, 12);
    expect(equal?.shareTopThree).toBeCloseTo(0.6, 12); // 6 of 10
    const single = evenness([0, 0, 0, 7]);
    expect(single?.gini).toBeCloseTo(0.75, 12); // 3·7 / (4·7)
    expect(single?.giniCorrected).toBeCloseTo(1, 12);
    expect(single?.pielou).toBe(0);
  });

  it('is undefined without activity or with fewer than two associations', () => {
    expect(evenness([0, 0, 0])).toBeNull();
    expect(evenness([7])).toBeNull();
    expect(evenness([])).toBeNull();
    expect(evenness([3, -1])).toBeNull();
    expect(evenness([3, Number.NaN])).toBeNull();
  });

  const counts = fc.array(fc.nat(10_000), { minLength: 2, maxLength: 60 });

  it('stays within 0…1 with a curve that rises under the diagonal', () => {
    fc.assert(
      fc.property(fc.oneof(counts, fc.array(fc.double())), (any) => {
        const result = evenness(any);
        if (result === null) return;
        for (const value of [result.gini, result.giniCorrected, result.pielou, result.shareActive, result.shareTopThree]) {
          expect(value >= 0 && value <= 1).toBe(true);
        }
        result.lorenz.forEach((point, index) => {
          expect(point.activities).toBeLessThanOrEqual(point.associations + 1e-9);
          expect(point.activities).toBeGreaterThanOrEqual(result.lorenz[index - 1]?.activities ?? 0);
        });
      }),
    );
  });

  it('does not depend on order or unit, and falls when the richest gives to the poorest', () => {
    fc.assert(
      fc.property(counts, fc.integer({ min: 2, max: 9 }), (some, factor) => {
        const gini = evenness(some)?.giniCorrected ?? null;
        fc.pre(gini !== null);
        expect(evenness(some.toReversed())?.giniCorrected).toBeCloseTo(gini, 9);
        expect(evenness(some.map((count) => count * factor))?.giniCorrected).toBeCloseTo(gini, 9);
        const sorted = some.toSorted((a, b) => a - b);
        const [poorest = 0, richest = 0] = [sorted[0], sorted.at(-1)];
        fc.pre(richest - poorest >= 2);
        const shared = [poorest + 1, ...sorted.slice(1, -1), richest - 1];
        expect(evenness(shared)?.giniCorrected).toBeLessThan(gini);
      }),
    );
  });
});
