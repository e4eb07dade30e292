import { shannonEntropy } from '../shared/entropy.ts';
import { clampShare, sum } from '../shared/number.ts';

/** A point of the Lorenz curve: the least active `associations` (share of all) did `activities` (share of all). Both 0…1. */
export type LorenzPoint = { readonly associations: number; readonly activities: number };

/** How evenly activity is spread over the associations. */
export type Evenness = {
  /** number of associations, zeros included */
  readonly associations: number;
  /** number of activities */
  readonly activities: number;
  /** Gini G, 0 (all alike) … (N − 1)/N */
  readonly gini: number;
  /** G* = G·N/(N − 1), 0 (all alike) … 1 (one does everything): the figure that is reported */
  readonly giniCorrected: number;
  /** Pielou's J = H′ / ln N, 0 (one does everything) … 1 (all alike) */
  readonly pielou: number;
  /** share of associations with at least one activity, 0…1 */
  readonly shareActive: number;
  /** share of all activities done by the three most active, 0…1 */
  readonly shareTopThree: number;
  /** N + 1 points from (0, 0) to (1, 1), under the diagonal */
  readonly lorenz: readonly LorenzPoint[];
};

/**
 * Evenness of approved activities over all active associations, zeros included, one count each.
 * `G = Σ (2i − N − 1)·a_i / (N·Σa)` with the counts ascending; Pielou 1966.
 * Null when there are fewer than two associations or no activity at all, or a count is negative or not finite.
 */
export function evenness(counts: readonly number[]): Evenness | null {
  const n = counts.length;
  const entropy = shannonEntropy(counts);
  if (n < 2 || entropy === null) return null;
  const total = sum(counts);
  const shares = counts.map((count) => count / total).sort((a, b) => a - b);
  const gini = clampShare(sum(shares.map((share, index) => (2 * (index + 1) - n - 1) * share)) / n);
  let done = 0;
  const curve = shares.map((share, index) => {
    done += share;
    return { associations: (index + 1) / n, activities: index === n - 1 ? 1 : clampShare(done) };
  });
  return {
    associations: n,
    activities: total,
    gini,
    giniCorrected: clampShare((gini * n) / (n - 1)),
    pielou: clampShare(entropy / Math.log(n)),
    shareActive: counts.filter((count) => count > 0).length / n,
    shareTopThree: clampShare(sum(shares.slice(-3))),
    lorenz: [{ associations: 0, activities: 0 }, ...curve],
  };
}
