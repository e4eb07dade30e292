import { addDays, dayOf, daysInMonth, type IsoDate, monthOf, type Period, yearOf } from '../shared/calendar.ts';
import { clamp, sum } from '../shared/number.ts';
import { seededRandom } from '../shared/random.ts';
import { type Overrides, withDefaults } from '../shared/settings.ts';
import { DEFAULT_FORECAST_SETTINGS, type ForecastSettings, summariseDraws, type YearEndForecast } from './year-end.ts';

export type LevelForecastInput = {
  /** `seedOf` the indicator's id and the day */
  readonly seed: number;
  readonly kind: 'STOCK' | 'RATE';
  /** value today; null: not known */
  readonly actual: number | null;
  readonly period: Period;
  readonly today: IsoDate;
  /** values at the ends of past months, the oldest first, the last one the month-end before today; null: not known then */
  readonly monthEnds: readonly (number | null)[];
  /** what the measure can be; left out: a RATE within 0…1, a STOCK not below 0 */
  readonly bounds?: { readonly low: number | null; readonly high: number | null };
};

/** Month-to-month changes of the unbroken history up to the last month-end. */
function changesOf(monthEnds: readonly (number | null)[], most: number): Float64Array {
  const from = monthEnds.findLastIndex((value) => value === null || !Number.isFinite(value)) + 1;
  const known = monthEnds.slice(from).slice(-(most + 1)) as number[];
  return Float64Array.from(known.slice(1), (value, index) => value - (known[index] ?? value));
}

/** Months from a day to another, a begun one by its days. */
function monthsAhead(today: IsoDate, end: IsoDate): number {
  const next = addDays(end, 1);
  const day = addDays(today, 1);
  const whole = (yearOf(next) - yearOf(day)) * 12 + monthOf(next) - monthOf(day);
  const begun = (date: IsoDate) => (dayOf(date) - 1) / daysInMonth(yearOf(date), monthOf(date));
  return whole + begun(next) - begun(day);
}

/**
 * Forecast of a STOCK's or a RATE's year end: the value plus month-end changes drawn in blocks of three from the last 24 months (moving block bootstrap,
 * Künsch 1989), their spread widened by 1 + 8/n for n months of history, cut off to what the measure can be. Of a begun month its share of the mean, and
 * of the spread the root of that share.
 * Null with under twelve months of unbroken history, without a value, or when the year's last day is reached.
 */
export function levelForecast(input: LevelForecastInput, overrides: Overrides<ForecastSettings> = {}): YearEndForecast | null {
  const { actual, kind, period, today } = input;
  const settings = withDefaults(DEFAULT_FORECAST_SETTINGS, overrides);
  if (actual === null || !Number.isFinite(actual) || today >= period.endsOn) return null;
  const changes = changesOf(input.monthEnds, settings.mostMonths);
  const n = changes.length;
  if (n < Math.max(3, settings.leastMonths)) return null;
  const months = monthsAhead(today, period.endsOn);
  const [whole, begun] = [Math.floor(months), months - Math.floor(months)];
  const weights = Float64Array.from({ length: whole + (begun > 0 ? 1 : 0) }, (_, index) => (index < whole ? 1 : Math.sqrt(begun)));
  const random = seededRandom(input.seed);
  const draws = new Float64Array(settings.draws);
  let mean = 0;
  for (let index = 0; index < draws.length; index++) {
    let total = 0;
    for (let month = 0, at = 0; month < weights.length; month++) {
      if (month % 3 === 0) at = random.below(n - 2);
      total += (weights[month] ?? 0) * (changes[at + (month % 3)] ?? 0);
    }
    draws[index] = total;
    mean += total / draws.length;
  }
  const centre = actual + (sum([...changes]) / n) * months;
  const spread = 1 + settings.widening / n;
  const { low, high } = input.bounds ?? { low: 0, high: kind === 'RATE' ? 1 : null };
  for (let index = 0; index < draws.length; index++) {
    draws[index] = clamp(centre + ((draws[index] ?? 0) - mean) * spread, low ?? Number.NEGATIVE_INFINITY, high ?? Number.POSITIVE_INFINITY);
  }
  return summariseDraws(draws, settings.interval);
}
