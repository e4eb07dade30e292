import { clampShare, finiteOrNull } from '../shared/number.ts';

/** Which way an indicator should move. */
export const INDICATOR_DIRECTIONS = ['INCREASE', 'DECREASE', 'MAINTAIN'] as const;
export type IndicatorDirection = (typeof INDICATOR_DIRECTIONS)[number];

/** From a baseline to a target, in the indicator's unit; null where not set. A FLOW starts its year at 0, so its baseline is 0. */
export type Course = { readonly direction: 'INCREASE' | 'DECREASE'; readonly baseline: number | null; readonly target: number | null };

/** A band to stay in and the critical limits around it, in the indicator's unit: criticalLow ≤ low ≤ high ≤ criticalHigh; null where not set. */
export type Band = {
  readonly direction: 'MAINTAIN';
  readonly low: number | null;
  readonly high: number | null;
  readonly criticalLow: number | null;
  readonly criticalHigh: number | null;
};

/** What an indicator (or a weakness's measure) is held against. */
export type Yardstick = Course | Band;

/** What is wrong with a yardstick; a code for a message, null when nothing. */
export type YardstickProblem = 'incomplete' | 'target_equals_baseline' | 'target_contradicts_direction' | 'band_out_of_order';

/** First fault of a yardstick, for the check of a form; null when it can be used. */
export function checkYardstick(yardstick: Yardstick): YardstickProblem | null {
  if (yardstick.direction === 'MAINTAIN') {
    const { low, high, criticalLow, criticalHigh } = yardstick;
    if (low === null || high === null || criticalLow === null || criticalHigh === null) return 'incomplete';
    return criticalLow <= low && low <= high && high <= criticalHigh ? null : 'band_out_of_order';
  }
  const { baseline, target, direction } = yardstick;
  if (baseline === null || target === null) return 'incomplete';
  if (baseline === target) return 'target_equals_baseline';
  return target > baseline === (direction === 'INCREASE') ? null : 'target_contradicts_direction';
}

/**
 * Raw progress `p = (x − b) / (t − b)`: a share, 0 at the baseline, 1 at the target, not clamped (it may be negative or above 1).
 * Null when a figure is missing or t = b. One formula serves increase and decrease.
 */
export function progress(input: { readonly baseline: number | null; readonly target: number | null; readonly actual: number | null }): number | null {
  const { baseline, target, actual } = input;
  if (baseline === null || target === null || actual === null || target === baseline) return null;
  return finiteOrNull((actual - baseline) / (target - baseline));
}

/**
 * Health of an indicator to be kept in a band, 0…1: 1 inside, falling in a straight line to 0 at the critical limits and beyond.
 * Where a critical limit is the limit of the band, health drops at once. Null when the value or a limit is missing or the limits are out of order.
 */
export function maintainHealth(band: Omit<Band, 'direction'>, actual: number | null): number | null {
  const { low, high, criticalLow, criticalHigh } = band;
  if (actual === null || low === null || high === null || criticalLow === null || criticalHigh === null) return null;
  if (!(criticalLow <= low && low <= high && high <= criticalHigh) || !Number.isFinite(actual)) return null;
  if (actual >= low && actual <= high) return 1;
  const [limit, critical] = actual < low ? [low, criticalLow] : [high, criticalHigh];
  if (limit === critical) return 0;
  const health = finiteOrNull((actual - critical) / (limit - critical));
  return health === null ? null : clampShare(health);
}

/**
 * Share that a MAINTAIN indicator brings to a roll-up so that its health stands in for progress ÷ expected: health × expected.
 * Null when either is.
 */
export function maintainProgress(health: number | null, expected: number | null): number | null {
  return health === null || expected === null ? null : health * expected;
}
