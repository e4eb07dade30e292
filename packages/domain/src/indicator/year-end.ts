import { clampShare, finiteOrNull, reaches, sum } from '../shared/number.ts';
import { quantile } from '../shared/random.ts';
import { type Overrides, withDefaults } from '../shared/settings.ts';
import { maintainHealth, type Yardstick } from './progress.ts';
import { DEFAULT_THRESHOLDS, type Thresholds } from './thresholds.ts';

export type ForecastSettings = {
  /** simulated ends of the year */
  draws: number;
  /** share of the draws inside the interval, 0…1 */
  interval: number;
  /** events of a standing, and ratios of reported to expected, from which the Union's own experience is used */
  ownFrom: number;
  /** shares held until then */
  plannedHeld: number;
  confirmedHeld: number;
  overdueHeld: number;
  /** how much last year's number of unplanned events weighs, in years */
  priorStrength: number;
  /** unplanned events of last year from which its calendar and its dispersion are used */
  calendarFrom: number;
  /** variance ÷ mean of the unplanned events until then */
  defaultDispersion: number;
  /** months of history below which a level is not forecast, and those that are looked back upon at most */
  leastMonths: number;
  mostMonths: number;
  /** a level's spread is widened by 1 + this ÷ months of history */
  widening: number;
};

/** What holds where no setting says otherwise. */
export const DEFAULT_FORECAST_SETTINGS: Readonly<ForecastSettings> = {
  draws: 2000,
  interval: 0.8,
  ownFrom: 30,
  plannedHeld: 0.6,
  confirmedHeld: 0.9,
  overdueHeld: 0.5,
  priorStrength: 0.5,
  calendarFrom: 5,
  defaultDispersion: 1.5,
  leastMonths: 12,
  mostMonths: 24,
  widening: 8,
};

/** "Most likely `median`; 8 in 10 years like this end between `low` and `high`": what is shown, and kept to be compared with what came. */
export type ForecastInterval = { readonly median: number; readonly low: number; readonly high: number };

/** A simulated year's end, in the indicator's unit: every draw, unsorted, so that draws of several can be combined one by one. */
export type YearEndForecast = ForecastInterval & { readonly draws: Float64Array };

/** Median and interval of draws; null when there is none or one is not finite. */
export function summariseDraws(draws: Float64Array, interval: number = DEFAULT_FORECAST_SETTINGS.interval): YearEndForecast | null {
  const ascending = draws.toSorted();
  const [median, low, high] = [0.5, (1 - interval) / 2, (1 + interval) / 2].map((at) => finiteOrNull(quantile(ascending, at) ?? Number.NaN));
  if (median === undefined || low === undefined || high === undefined || median === null || low === null || high === null) return null;
  return { draws, median, low, high };
}

/** Each draw as a share of the way to the target, 0…1 (MAINTAIN: health). Null when the yardstick is incomplete or a draw has no progress. */
export function progressDraws(draws: Float64Array, yardstick: Yardstick): Float64Array | null {
  const shareOf = shareReached(yardstick);
  if (shareOf === null) return null;
  const reached = new Float64Array(draws.length);
  for (const [index, actual] of draws.entries()) {
    const share = shareOf(actual);
    if (share === null || !Number.isFinite(share)) return null;
    reached[index] = clampShare(share);
  }
  return reached;
}

/** Health, or progress, of a value; what does not change from draw to draw is worked out once. Null when the yardstick is incomplete. */
function shareReached(yardstick: Yardstick): ((actual: number) => number | null) | null {
  if (yardstick.direction === 'MAINTAIN') return (actual) => maintainHealth(yardstick, actual);
  const { baseline, target } = yardstick;
  if (baseline === null || target === null || target === baseline) return null;
  const way = target - baseline;
  return (actual) => (actual - baseline) / way;
}

/** An indicator or a sub-goal with the draws of its progress, 0…1; null: no forecast. */
export type ForecastChild = { readonly weight: number; readonly draws: Float64Array | null };

/** `dataShare`: share of the weight that has a forecast, 0…1. */
export type CombinedForecast = YearEndForecast & { readonly dataShare: number };

/**
 * Year's end of a goal or a plan, as progress 0…1: the children's draws are weighed draw by draw, and median and interval are those of the result, never
 * the mean of ends. The children's draws must come from different seeds, else chance would strike all of them alike.
 * Null when children with a forecast carry less than `dataShare` (50 %) of the weight.
 * @throws RangeError when children have different numbers of draws
 */
export function combineForecasts(children: readonly ForecastChild[], overrides: Overrides<Pick<Thresholds, 'dataShare'>> = {}): CombinedForecast | null {
  const { dataShare: least } = withDefaults<Pick<Thresholds, 'dataShare'>>(DEFAULT_THRESHOLDS, overrides);
  const weighted = children.filter(({ weight }) => weight > 0 && Number.isFinite(weight));
  const total = sum(weighted.map(({ weight }) => weight));
  const known = weighted.flatMap(({ weight, draws }) => (draws === null ? [] : [{ weight, draws }]));
  const carried = sum(known.map(({ weight }) => weight));
  const count = known[0]?.draws.length ?? 0;
  if (known.some(({ draws }) => draws.length !== count)) throw new RangeError('the children have different numbers of draws');
  if (count === 0 || !reaches(carried / total, least)) return null;
  const combined = new Float64Array(count);
  for (const { weight, draws } of known)
    for (let index = 0; index < count; index++) combined[index] = (combined[index] ?? 0) + (weight / carried) * (draws[index] ?? 0);
  const summary = summariseDraws(combined);
  return summary === null ? null : { ...summary, dataShare: carried / total };
}

/** How one kept forecast did. */
export type ForecastScore = {
  /** what came lies in the interval, ends included */
  readonly held: boolean;
  /** what came − median, in the indicator's unit */
  readonly error: number;
};

/** A forecast that was shown against what came; null while that is not known. */
export function scoreForecast(shown: ForecastInterval, came: number | null): ForecastScore | null {
  if (came === null || !Number.isFinite(came)) return null;
  const slack = 1e-9 * Math.max(1, Math.abs(came));
  return { held: came >= shown.low - slack && came <= shown.high + slack, error: came - shown.median };
}

/** How many kept forecasts have come due, and of how many the interval held what came. Null: none has come due. */
export function scoreForecasts(scores: readonly (ForecastScore | null)[]): { readonly scored: number; readonly held: number; readonly share: number } | null {
  const due = scores.filter((score) => score !== null);
  const held = due.filter((score) => score.held).length;
  return due.length === 0 ? null : { scored: due.length, held, share: held / due.length };
}
