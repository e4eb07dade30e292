import { finiteOrNull, reaches } from '../shared/number.ts';
import { type Overrides, withDefaults } from '../shared/settings.ts';
import { maintainHealth, progress, type Yardstick } from './progress.ts';
import { DEFAULT_THRESHOLDS, type Thresholds } from './thresholds.ts';

/** Computed status of an indicator. */
export const INDICATOR_STATUSES = ['achieved', 'on_track', 'at_risk', 'off_track', 'not_started', 'missed', 'no_data'] as const;
export type IndicatorStatus = (typeof INDICATOR_STATUSES)[number];

export type StatusInput = {
  readonly yardstick: Yardstick;
  /** value today, in the indicator's unit; null when no measurement is due and present */
  readonly actual: number | null;
  /** expected progress today, 0…1 */
  readonly expected: number | null;
  /** true once the plan year's last day is over */
  readonly yearEnded: boolean;
};

/**
 * Status from a share of what was expected: `r = p / e`, the health of a band, or a roll-up's `P / E`.
 * While less than `quietBelow` is expected nothing is red. `expected` 0 with any progress is on track.
 */
export function statusFromRatio(share: number, expected: number, overrides: Overrides<Thresholds> = {}): 'on_track' | 'at_risk' | 'off_track' {
  const limits = withDefaults(DEFAULT_THRESHOLDS, overrides);
  if (reaches(share, limits.onTrackFrom)) return 'on_track';
  return reaches(share, limits.atRiskFrom) || isQuiet(expected, limits) ? 'at_risk' : 'off_track';
}

/** Progress ÷ expected; where nothing is expected yet any progress will do. */
export function shareOfExpected(reached: number, expected: number): number {
  if (expected > 0) return finiteOrNull(reached / expected) ?? (reached > 0 ? 1 : 0);
  return reached >= 0 ? 1 : 0;
}

function isQuiet(expected: number, limits: Thresholds): boolean {
  return !reaches(expected, limits.quietBelow);
}

/**
 * Status of an indicator: `achieved` p ≥ 1; `missed` after the year with p < 1;
 * `not_started` while less than 0.10 is expected and nothing is measured or nothing has moved; else by r = p / e: `on_track` from 0.95,
 * `at_risk` from 0.85, `off_track` below, and never red while less than 0.10 is expected. `no_data` where a figure it needs is missing.
 * MAINTAIN uses health in place of r; whether its band was kept is known only after the year: `achieved` when health is 1, else `missed`.
 */
export function indicatorStatus(input: StatusInput, overrides: Overrides<Thresholds> = {}): IndicatorStatus {
  const { yardstick, actual, expected, yearEnded } = input;
  const limits = withDefaults(DEFAULT_THRESHOLDS, overrides);
  const quiet = !yearEnded && expected !== null && isQuiet(expected, limits);
  if (actual === null) return quiet ? 'not_started' : 'no_data';

  if (yardstick.direction === 'MAINTAIN') {
    const health = maintainHealth(yardstick, actual);
    if (health === null) return 'no_data';
    if (yearEnded) return health === 1 ? 'achieved' : 'missed';
    return expected === null ? 'no_data' : statusFromRatio(health, expected, limits);
  }

  const reached = progress({ ...yardstick, actual });
  if (reached === null) return 'no_data';
  if (reaches(reached, 1)) return 'achieved';
  if (yearEnded) return 'missed';
  if (expected === null) return 'no_data';
  if (quiet && actual === yardstick.baseline) return 'not_started';
  return statusFromRatio(shareOfExpected(reached, expected), expected, limits);
}

/** True for the red statuses, which ask the owner for a note. */
export function needsNote(status: string): boolean {
  return status === 'off_track' || status === 'missed';
}
