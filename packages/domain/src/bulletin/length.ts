import { sum } from '../shared/number.ts';

/** Characters of a paragraph and of its translation. */
export type LengthPair = readonly [l1: number, l2: number];

export interface LengthModel {
  /** characters of B to one of A */
  readonly c: number;
  /** variance of l₂ to one character of A */
  readonly s2: number;
  /** pairs it was fitted on; 0: the defaults */
  readonly pairs: number;
}

/** Gale and Church (1993): what holds until there are enough pairs of one's own. */
export const DEFAULT_LENGTH_MODEL: LengthModel = { c: 1, s2: 6.8, pairs: 0 };
/** Pairs from which the model is fitted. */
export const LENGTH_MIN_PAIRS = 20;
/** |δ| beyond which a length is told. */
export const LENGTH_LIMIT = 3;

/**
 * c = Σl₂ ÷ Σl₁ and s² = mean of (l₂ − c·l₁)² ÷ l₁ over one's own published pairs of one direction of languages; the defaults under 20 pairs with text
 * on both sides, or where all pairs are of exactly the same proportion (no variance to measure by).
 */
export function fitLengthModel(pairs: readonly LengthPair[]): LengthModel {
  const usable = pairs.filter(([l1, l2]) => l1 > 0 && l2 > 0);
  if (usable.length < LENGTH_MIN_PAIRS) return DEFAULT_LENGTH_MODEL;
  const c = sum(usable.map(([, l2]) => l2)) / sum(usable.map(([l1]) => l1));
  const s2 = sum(usable.map(([l1, l2]) => (l2 - c * l1) ** 2 / l1)) / usable.length;
  return s2 > 1e-9 ? { c, s2, pairs: usable.length } : DEFAULT_LENGTH_MODEL;
}

/** δ = (l₂ − c·l₁) ÷ √(l₁·s²); positive: B is longer than expected. Null where A is empty. */
export function lengthDelta([l1, l2]: LengthPair, { c, s2 }: LengthModel): number | null {
  return l1 > 0 && s2 > 0 ? (l2 - c * l1) / Math.sqrt(l1 * s2) : null;
}
