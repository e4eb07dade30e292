import { addDays, daysBetween, type Period } from '../shared/calendar.ts';
import { shannonEntropy } from '../shared/entropy.ts';
import { clampShare, reaches, sum } from '../shared/number.ts';
import { type GiniByChance, giniByChance, unevennessBeyondChance } from './chance.ts';
import type { Membership } from './timeliness.ts';

/** A point of the Lorenz curve: the least active `associations` (share of all) did `activities` (share of all). Both 0…1. */
export type LorenzPoint = { readonly associations: number; readonly activities: number };

/** How evenly activity is spread over the associations. */
export type Evenness = {
  /** number of known associations, zeros included */
  readonly associations: number;
  /** number of activities */
  readonly activities: number;
  /** Gini G, 0 (all alike) … (N − 1)/N */
  readonly gini: number;
  /** G* = G·N/(N − 1), 0 (all alike) … 1 (one does everything): what is shown beside `byChance` */
  readonly giniCorrected: number;
  /** G* that chance alone would give to as many equal associations */
  readonly byChance: GiniByChance;
  /** unevenness beyond chance, 0…1: the figure of verdicts and targets; null: with a single activity nothing can be said */
  readonly beyondChance: number | null;
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
 * True for an association that was a member for at least half of the span's days: only such a one can be compared with the others.
 * Null days of membership: since ever, or still; the day it left is a day of membership.
 */
export function isComparableMember(span: Period, { joinedOn, leftOn }: Omit<Membership, 'associationId'>): boolean {
  const first = joinedOn !== null && joinedOn > span.startsOn ? joinedOn : span.startsOn;
  const last = leftOn !== null && leftOn < span.endsOn ? leftOn : span.endsOn;
  return reaches(daysBetween(first, addDays(last, 1)) / daysBetween(span.startsOn, addDays(span.endsOn, 1)), 0.5);
}

/**
 * Evenness of approved activities over the associations that are known (claims approved for the span) and were members for at least half of it, one count
 * each, 0 where an approved report says so; an association that has not spoken is left out, since it is unknown and not 0.
 * `G = Σ (2i − N − 1)·a_i / (N·Σa)` with the counts ascending; Pielou 1966.
 * Null when there are fewer than two associations or no activity at all, or a count is negative or not finite.
 */
export function evenness(counts: readonly number[]): Evenness | null {
  const n = counts.length;
  const entropy = shannonEntropy(counts);
  if (n < 2 || entropy === null) return null;
  const total = sum(counts);
  const byChance = giniByChance(total, n);
  if (byChance === null) return null;
  const shares = counts.map((count) => count / total).sort((a, b) => a - b);
  const gini = clampShare(sum(shares.map((share, index) => (2 * (index + 1) - n - 1) * share)) / n);
  const giniCorrected = clampShare((gini * n) / (n - 1));
  let done = 0;
  const curve = shares.map((share, index) => {
    done += share;
    return { associations: (index + 1) / n, activities: index === n - 1 ? 1 : clampShare(done) };
  });
  return {
    associations: n,
    activities: total,
    gini,
    giniCorrected,
    byChance,
    beyondChance: unevennessBeyondChance(giniCorrected, byChance.expected),
    pielou: clampShare(entropy / Math.log(n)),
    shareActive: counts.filter((count) => count > 0).length / n,
    shareTopThree: clampShare(sum(shares.slice(-3))),
    lorenz: [{ associations: 0, activities: 0 }, ...curve],
  };
}
