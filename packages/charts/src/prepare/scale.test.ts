import { describe, expect, test } from 'vitest';
import { linearScale, niceTicks } from './scale';

describe('niceTicks', () => {
  // 43 in about 4 steps is 10.75 a step, rounded up to 20; three of them hold 43.
  test('encloses the values from zero up', () => expect(niceTicks([18, 43, null])).toEqual([0, 20, 40, 60]));
  // 0.8 / 4 = 0.2 exactly; 3 × 0.2 must not read 0.6000000000000001.
  test('keeps decimals clean', () => expect(niceTicks([0.8])).toEqual([0, 0.2, 0.4, 0.6, 0.8]));
  // From −30 to 50 is 80, in 4 steps 20.
  test('goes below zero where values do', () => expect(niceTicks([-30, 50])).toEqual([-40, -20, 0, 20, 40, 60]));
  test('has an axis even with nothing to draw', () => {
    expect(niceTicks([])).toEqual([0, 1]);
    expect(niceTicks([null, 0, Number.NaN])).toEqual([0, 1]);
  });
});

describe('linearScale', () => {
  test('maps ends and middle', () => {
    const y = linearScale([0, 60], [200, 20]);
    expect([y(0), y(30), y(60)]).toEqual([200, 110, 20]);
  });
  test('maps a domain without width to the middle', () => expect(linearScale([5, 5], [0, 100])(5)).toBe(50));
});
