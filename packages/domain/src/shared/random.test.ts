import { describe, expect, it } from 'vitest';
import { logFactorial, quantile, seededRandom, seedOf } from './random.ts';

const DRAWS = 40_000;

/** Mean and variance of many draws. */
function moments(draw: () => number) {
  const values = Array.from({ length: DRAWS }, draw);
  const mean = values.reduce((a, b) => a + b, 0) / DRAWS;
  return { mean, variance: values.reduce((a, b) => a + (b - mean) ** 2, 0) / (DRAWS - 1) };
}

describe('a seeded source of chance', () => {
  it('gives the same numbers for the same seed and others for another', () => {
    const draw = (seed: number) => Array.from({ length: 5 }, seededRandom(seed).uniform);
    expect(draw(seedOf('a'))).toEqual(draw(seedOf('a')));
    expect(draw(seedOf('a'))).not.toEqual(draw(seedOf('b')));
  });

  it('has the means and variances of its distributions', () => {
    const random = seededRandom(1);
    const cases: [() => number, number, number][] = [
      [random.uniform, 1 / 2, 1 / 12],
      [random.normal, 0, 1],
      [() => random.gamma(0.4), 0.4, 0.4],
      [() => random.gamma(7), 7, 7],
      [() => random.beta(6, 4), 0.6, 0.6 * 0.4 * (1 / 11)], // ab / ((a + b)²(a + b + 1)) = 24 / (100 · 11)
      [() => random.poisson(3), 3, 3],
      [() => random.poisson(25), 25, 25],
      [() => random.negativeBinomial(12, 2.5), 12, 30],
      [() => random.negativeBinomial(12, 1), 12, 12],
    ];
    for (const [draw, mean, variance] of cases) {
      const found = moments(draw);
      // five standard errors of the mean; a tenth of the variance
      expect(Math.abs(found.mean - mean)).toBeLessThan(5 * Math.sqrt(variance / DRAWS));
      expect(Math.abs(found.variance / variance - 1)).toBeLessThan(0.1);
    }
    expect([random.poisson(0), random.negativeBinomial(0, 3)]).toEqual([0, 0]);
  });

  it('knows factorials and quantiles', () => {
    expect(logFactorial(5)).toBeCloseTo(Math.log(120), 12);
    expect(logFactorial(12)).toBeCloseTo(Math.log(479_001_600), 7);
    expect(quantile([1, 2, 4], 0.75)).toBe(3); // position 1.5: half-way from 2 to 4
    expect(quantile([], 0.5)).toBeNull();
  });
});
