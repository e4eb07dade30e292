import { sum } from '../shared/number.ts';

/** What the weights of siblings add up to. */
export const WHOLE_WEIGHT = 100;

const hundredths = (weight: number) => Math.round(weight * 100);

/** Sum of weights that have at most two decimals, without the dust of binary fractions. */
export function sumOfWeights(weights: readonly number[]): number {
  return sum(weights.map(hundredths)) / 100;
}

/**
 * `count` weights that add up to exactly 100 and differ by at most 0.01; what cannot be divided goes to the first ones.
 * Empty for none.
 */
export function spreadEvenly(count: number): number[] {
  if (count <= 0) return [];
  const whole = WHOLE_WEIGHT * 100;
  const share = Math.floor(whole / count);
  const rest = whole - share * count;
  return Array.from({ length: count }, (_, index) => (share + (index < rest ? 1 : 0)) / 100);
}

/** What is wrong with the weights of siblings, null when nothing; siblings that nobody has weighed yet count alike and are no fault. */
export type WeightProblem = { readonly reason: 'sum'; readonly sum: number } | { readonly reason: 'unweighed'; readonly sum: number };

/** `unweighed`: they add up, but one of them carries nothing; `sum`: they do not add up to 100. */
export function checkWeights(weights: readonly number[]): WeightProblem | null {
  const total = sumOfWeights(weights);
  if (weights.length === 0 || total === 0) return null;
  if (total !== WHOLE_WEIGHT) return { reason: 'sum', sum: total };
  return weights.some((weight) => weight === 0) ? { reason: 'unweighed', sum: total } : null;
}
