import { type Answer, type Coverage, isConclusive } from '@nhipcau/domain/measure';
import { orNull } from './number';

/**
 * What a picture needs of a measure's answer. Every chart takes this, so none can be drawn without what its figure rests on.
 * `provisional` is for a figure made of several measures, whose weights decide as well; absent: its coverage decides.
 */
export type FigureAnswer = Pick<Answer, 'value' | 'coverage' | 'ifApproved' | 'range'> & { readonly provisional?: boolean };

/** `known`: may carry a verdict. `provisional`: a value that rests on too little. `unknown`: no value, which is never 0. */
export type FigureState = 'known' | 'provisional' | 'unknown';

/** Why there is no figure, in the order in which it can be mended: by approving, by reminding, by waiting, by measuring. */
export type UnknownReason = 'waiting' | 'notHandedIn' | 'noPeriod' | 'notMeasured' | 'noData';

/** How a figure is to be set. `from` is the share of parts that a verdict needs, 0…1. */
export function figureState(answer: Pick<FigureAnswer, 'value' | 'coverage' | 'provisional'>, from?: number): FigureState {
  if (orNull(answer.value) === null) return 'unknown';
  return (answer.provisional ?? !isConclusive(answer.coverage, from)) ? 'provisional' : 'known';
}

/**
 * Why a figure is missing, from what it rests on. Without coverage the plain `noData`: the caller that knows more
 * (`notMeasured` for a weakness without a measure, `noPeriod` before the first period) says so itself.
 */
export function unknownReason(coverage: Coverage | null): UnknownReason {
  if (coverage === null) return 'noData';
  if (coverage.expected === 0) return 'noPeriod';
  if (coverage.waiting > 0) return 'waiting';
  return coverage.drafted + coverage.missing > 0 ? 'notHandedIn' : 'noData';
}

/** As `unknownReason`, for a figure that is measured or not: without coverage it is not. */
export const unmeasuredReason = (coverage: Coverage | null): UnknownReason => (coverage === null ? 'notMeasured' : unknownReason(coverage));

/** The value if all that waits is approved, where it differs from the value; null: nothing to add. */
export function differingIfApproved({ value, ifApproved }: Pick<FigureAnswer, 'value' | 'ifApproved'>, format: (value: number) => string): string | null {
  const [now, then] = [orNull(value), orNull(ifApproved)];
  if (then === null) return null;
  const text = format(then);
  return now !== null && format(now) === text ? null : text;
}
