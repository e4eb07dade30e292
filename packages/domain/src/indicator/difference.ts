import { type Coverage, isConclusive } from '../measure/answer.ts';
import type { IndicatorStatus } from './status.ts';

/** A status with the mark that too little has spoken for it: shown without colour and without an arrow, never instead of the status. */
export type MarkedStatus<S extends string = IndicatorStatus> = { readonly status: S; readonly provisional: boolean };

/** Statuses that judge nothing, and so cannot be provisional. */
const NO_VERDICT = ['no_data', 'insufficient_data', 'not_started'];

/** Marks a status by what its figure rests on. `coverage` null: nothing is expected, and no verdict needs it. */
export function markStatus<S extends string>(status: S, coverage: Coverage | null, from?: number): MarkedStatus<S> {
  return { status, provisional: !NO_VERDICT.includes(status) && !isConclusive(coverage, from) };
}

/** How a figure stands to what was expected of it by the day. */
export type Difference = {
  /** actual − expected, in the unit shown, rounded once; never −0 */
  readonly value: number;
  /** `as_expected`: the difference rounds to 0; ahead and behind by the direction, not by the sign */
  readonly standing: 'as_expected' | 'ahead' | 'behind';
  /** only what is behind and outside the on-track band, and rests on enough, has a colour */
  readonly coloured: boolean;
};

/**
 * Difference as it is shown: from the unrounded figures, rounded once to `digits` after the decimal sign (a share as per cent: pass both times 100).
 * Null when either is not known.
 */
export function differenceFrom(
  actual: number | null,
  expected: number | null,
  shown: { readonly digits: number; readonly direction: 'INCREASE' | 'DECREASE'; readonly mark: MarkedStatus },
): Difference | null {
  if (actual === null || expected === null) return null;
  const value = roundOnce(actual - expected, shown.digits);
  if (value === null) return null;
  const standing = value === 0 ? 'as_expected' : value > 0 === (shown.direction === 'INCREASE') ? 'ahead' : 'behind';
  const { status, provisional } = shown.mark;
  return { value, standing, coloured: standing === 'behind' && !provisional && (status === 'at_risk' || status === 'off_track' || status === 'missed') };
}

/** A figure rounded to so many digits after the decimal sign, halves away from 0; 1.005 is not lost to binary. Null when it is not finite. */
export function roundOnce(value: number, digits: number): number | null {
  if (!Number.isFinite(value)) return null;
  const scaled = Math.abs(value) * 10 ** digits;
  return (Math.sign(value) * Math.floor(scaled + 0.5 + 1e-12 * Math.max(1, scaled))) / 10 ** digits + 0;
}
