import fc from 'fast-check';
import { expect, test } from 'vitest';
import { checkWeights, spreadEvenly, sumOfWeights } from './weights.ts';

test('three share a hundred as 33.34 + 33.33 + 33.33', () => {
  expect(spreadEvenly(3)).toEqual([33.34, 33.33, 33.33]);
  expect(spreadEvenly(4)).toEqual([25, 25, 25, 25]);
  expect(spreadEvenly(0)).toEqual([]);
});

test('tenths add up without dust', () => {
  // 0.1 + 0.2 is 0.30000000000000004 in binary
  expect(sumOfWeights([0.1, 0.2, 99.7])).toBe(100);
});

test('weights are wrong when they do not add up, or when one of them carries nothing', () => {
  expect(checkWeights([60, 39])).toEqual({ reason: 'sum', sum: 99 });
  expect(checkWeights([60, 40, 0])).toEqual({ reason: 'unweighed', sum: 100 });
  expect(checkWeights([60, 40])).toBeNull();
  expect(checkWeights([0, 0])).toBeNull();
  expect(checkWeights([])).toBeNull();
});

test('an even spread always adds up to 100 and its parts differ by a hundredth at most', () => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 500 }), (count) => {
      const weights = spreadEvenly(count);
      expect(sumOfWeights(weights)).toBe(100);
      expect(Math.max(...weights) - Math.min(...weights)).toBeLessThan(0.0101);
    }),
  );
});
