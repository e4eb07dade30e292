import { sum } from '../shared/number.ts';
import { logFactorial } from '../shared/random.ts';
import { effectiveForms } from './variety.ts';

const logChoose = (n: number, k: number): number => logFactorial(n) - logFactorial(k) - logFactorial(n - k);

/**
 * Effective number of forms ¹D to be expected of `size` events drawn from these without putting back: exp of the exact expectation of H′ over all such
 * draws (hypergeometric), the rarefaction of Hurlbert 1971 and Gotelli & Colwell 2001 carried to ¹D by Chao et al. 2014. From 1 to the number of forms.
 * Null when a count is no whole number of events, or `size` is under 1 or more than there are.
 */
export function rarefiedForms(counts: readonly number[], size: number): number | null {
  const total = sum(counts);
  if (!Number.isInteger(size) || size < 1 || size > total || counts.some((count) => !Number.isInteger(count) || count < 0)) return null;
  if (size === total) return effectiveForms(counts);
  const all = logChoose(total, size);
  let entropy = 0;
  for (const count of counts) {
    // of this form k events are in the draw, the other size − k from the rest
    for (let k = Math.max(1, size - (total - count)); k <= Math.min(count, size); k++) {
      const probability = Math.exp(logChoose(count, k) + logChoose(total - count, size - k) - all);
      entropy -= probability * (k / size) * Math.log(k / size);
    }
  }
  return Math.exp(Math.max(0, entropy));
}

/** Two spans at the same number of events. */
export type VarietyComparison = {
  /** the smaller number of events, at which both are read */
  readonly size: number;
  readonly now: number;
  readonly before: number;
};

/** The variety of two spans, read at the smaller number of events, since more events alone bring more forms. Null when either span has none. */
export function compareVariety(now: readonly number[], before: readonly number[]): VarietyComparison | null {
  const size = Math.min(sum(now), sum(before));
  const [a, b] = [rarefiedForms(now, size), rarefiedForms(before, size)];
  return a === null || b === null ? null : { size, now: a, before: b };
}
