import { sameDayOf } from '../measure/answer.ts';
import { addDays, daysBetween, type IsoDate, isWithin, type Period, yearOf } from '../shared/calendar.ts';
import { clamp, sum } from '../shared/number.ts';
import { type Random, seededRandom } from '../shared/random.ts';
import { type Overrides, withDefaults } from '../shared/settings.ts';
import { DEFAULT_FORECAST_SETTINGS, type ForecastSettings, summariseDraws, type YearEndForecast } from './year-end.ts';

/** `planned` and `confirmed`: its day is ahead, or not set · `overdue`: its day is past and nothing is recorded. */
export const EVENT_STANDINGS = ['planned', 'confirmed', 'overdue'] as const;
export type EventStanding = (typeof EVENT_STANDINGS)[number];

/** An event of this year that may still add to the indicator, with what it is expected to add, in the indicator's unit. */
export type PendingEvent = { readonly standing: EventStanding; readonly contribution: number };

export type FlowForecastInput = {
  /** `seedOf` the indicator's id and the day: the same forecast however often it is read, and another one for every indicator */
  readonly seed: number;
  /** sum of the year so far; null: nothing is known */
  readonly actual: number | null;
  readonly period: Period;
  readonly today: IsoDate;
  readonly pending: readonly PendingEvent[];
  /** of the last two years' events that stood so, how many were held */
  readonly held: Readonly<Record<EventStanding, { readonly held: number; readonly of: number }>>;
  /** reported ÷ expected of past events of the same measure */
  readonly ratios: readonly number[];
  readonly unplanned: {
    /** events of this year up to today that nobody had planned */
    readonly soFar: number;
    /** the days of last year's; null: last year was not recorded */
    readonly lastYear: readonly IsoDate[] | null;
    /** what past events of the same measure added; empty: nothing is known of their size, and none is foreseen */
    readonly sizes: readonly number[];
  };
};

/** Sums of more drawn sizes than this are taken from the normal distribution instead of one by one. */
const MANY = 64;
/** Sums of four drawn sizes kept at hand, so that a draw of many sizes needs a quarter of the draws. */
const FOURS = 2048;
/** The share of the year that is over, never taken for nothing or for all. */
const LEAST_SHARE = 0.02;

/** Fills a draw of what one group of pending events adds. */
type Part = (random: Random) => number;

/** Number of events held out of n, by its distribution function. */
function binomialPart(n: number, p: number, each: number): Part {
  // the distribution of a sum of yes and no, one event after the other: exact for every p, and n is some hundreds at most
  const mass = new Float64Array(n + 1);
  const ends = new Float64Array(n + 1);
  mass[0] = 1;
  let total = 0;
  for (let event = 1; event <= n; event++) for (let k = event; k >= 0; k--) mass[k] = (mass[k] ?? 0) * (1 - p) + (k > 0 ? (mass[k - 1] ?? 0) * p : 0);
  for (let k = 0; k <= n; k++) {
    total += mass[k] ?? 0;
    ends[k] = total;
  }
  const start = Math.floor(n * p);
  return (random) => {
    const u = random.uniform() * total;
    let k = start;
    while (k > 0 && (ends[k - 1] ?? 0) > u) k--;
    while (k < n && (ends[k] ?? 1) <= u) k++;
    return k * each;
  };
}

function pendingParts(input: FlowForecastInput, settings: ForecastSettings): Part[] {
  const { plannedHeld, confirmedHeld, overdueHeld, ownFrom } = settings;
  const until = { planned: plannedHeld, confirmed: confirmedHeld, overdue: overdueHeld };
  const ratios = input.ratios.length >= ownFrom && input.ratios.some((ratio) => ratio !== 1) ? Float64Array.from(input.ratios) : null;
  return EVENT_STANDINGS.flatMap((standing): Part[] => {
    const contributions = Float64Array.from(input.pending.filter((event) => event.standing === standing).map(({ contribution }) => contribution));
    const { held, of } = input.held[standing];
    const share = of >= ownFrom ? held / of : until[standing];
    const [first] = contributions;
    if (first === undefined) return [];
    if (ratios === null && contributions.every((contribution) => contribution === first)) return [binomialPart(contributions.length, share, first)];
    return [
      (random) => {
        let added = 0;
        for (let index = 0; index < contributions.length; index++) {
          const u = random.uniform();
          if (u >= share) continue;
          // below the share the same number is even again, and chooses the ratio
          added += (contributions[index] ?? 0) * (ratios === null ? 1 : (ratios[Math.floor((u / share) * ratios.length)] ?? 1));
        }
        return added;
      },
    ];
  });
}

/** Variance ÷ mean of last year's counts in four-week spans, at least 1. */
export function dispersionOf(days: readonly IsoDate[], period: Period, settings: Pick<ForecastSettings, 'calendarFrom' | 'defaultDispersion'>): number {
  if (days.length < settings.calendarFrom) return settings.defaultDispersion;
  const counts = new Array<number>(13).fill(0);
  for (const day of days) {
    const span = Math.floor(daysBetween(period.startsOn, day) / 28);
    if (span >= 0 && span < 13) counts[span] = (counts[span] ?? 0) + 1;
  }
  const mean = sum(counts) / 13;
  return mean === 0 ? 1 : Math.max(1, sum(counts.map((count) => (count - mean) ** 2)) / 12 / mean);
}

/** Expected share of the year's unplanned events that lies behind, 0.02…0.98: last year's own calendar mixed half and half with an even one. */
function shareOver({ period, today, unplanned }: FlowForecastInput, lastYear: readonly IsoDate[], calendarFrom: number): number {
  const even = (daysBetween(period.startsOn, today) + 1) / (daysBetween(period.startsOn, period.endsOn) + 1);
  if (unplanned.lastYear === null || lastYear.length < calendarFrom) return clamp(even, LEAST_SHARE, 1 - LEAST_SHARE);
  const sameDay = sameDayOf(today, yearOf(today) - 1);
  const own = lastYear.filter((day) => day <= sameDay).length / lastYear.length;
  return clamp(0.5 * own + 0.5 * even, LEAST_SHARE, 1 - LEAST_SHARE);
}

/** A sum of `count` sizes drawn from the past ones. */
function sizesPart(sizes: readonly number[], random: Random): (count: number) => number {
  const known = Float64Array.from(sizes);
  const [first = 0] = known;
  if (known.every((size) => size === first)) return (count) => count * first;
  const mean = sum(sizes) / sizes.length;
  const deviation = Math.sqrt(sum(sizes.map((size) => (size - mean) ** 2)) / sizes.length);
  const one = () => known[random.below(known.length)] ?? 0;
  const fours = Float64Array.from({ length: FOURS }, () => one() + one() + one() + one());
  return (count) => {
    if (count > MANY) return Math.max(0, count * mean + Math.sqrt(count) * deviation * random.normal());
    let total = 0;
    let left = count;
    for (; left >= 4; left -= 4) total += fours[random.below(FOURS)] ?? 0;
    for (; left > 0; left--) total += one();
    return total;
  };
}

function unplannedPart(input: FlowForecastInput, settings: ForecastSettings, random: Random): Part {
  const { soFar, lastYear, sizes } = input.unplanned;
  if (sizes.length === 0) return () => 0;
  const year = yearOf(input.period.startsOn) - 1;
  const before = { startsOn: sameDayOf(input.period.startsOn, year), endsOn: addDays(input.period.startsOn, -1) };
  const days = (lastYear ?? []).filter((day) => isWithin(day, before));
  const over = shareOver(input, days, settings.calendarFrom);
  const concentration = 8 + days.length / 2;
  const dispersion = dispersionOf(days, before, settings);
  // without a year before, this year's own events are all there is to go by
  const strength = lastYear === null ? 0 : settings.priorStrength;
  const shape = (lastYear === null ? 0.5 : Math.max(days.length, 0.5) * strength) + soFar;
  const sizeOf = sizesPart(sizes, random);
  return () => {
    const share = clamp(random.beta(over * concentration, (1 - over) * concentration), LEAST_SHARE, 1 - LEAST_SHARE);
    const left = (random.gamma(shape) / (strength + share)) * (1 - share);
    return sizeOf(random.negativeBinomial(left, dispersion));
  };
}

/**
 * Forecast of a FLOW's year end: what is there + what is planned or overdue and takes place + what comes unplanned, each drawn by chance from the Union's
 * own experience (formulas: Forecast of the year's end). Never below what is there. Unplanned: gamma–Poisson rate (Gelman et al., Bayesian Data
 * Analysis, 2.6) on a share of the year that is itself uncertain (beta), counts negative binomial. Sums of more than 64 sizes are drawn from the normal
 * distribution of their mean and variance.
 * Null when nothing is known yet, or the year's last day is reached and the actual itself is known.
 */
export function flowForecast(input: FlowForecastInput, overrides: Overrides<ForecastSettings> = {}): YearEndForecast | null {
  const { actual, period, today } = input;
  const settings = withDefaults(DEFAULT_FORECAST_SETTINGS, overrides);
  if (actual === null || !Number.isFinite(actual) || today < period.startsOn || today >= period.endsOn) return null;
  const random = seededRandom(input.seed);
  const parts = [...pendingParts(input, settings), unplannedPart(input, settings, random)];
  const draws = new Float64Array(settings.draws);
  for (let index = 0; index < draws.length; index++) {
    let end = actual;
    for (const part of parts) end += part(random);
    draws[index] = Math.max(actual, end);
  }
  return summariseDraws(draws, settings.interval);
}
