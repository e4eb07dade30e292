import { compareDates, daysBetween, type IsoDate, type Period } from '../shared/calendar.ts';
import { finiteOrNull, reaches, sum } from '../shared/number.ts';
import { type Overrides, withDefaults } from '../shared/settings.ts';
import type { IndicatorKind, ValuePoint } from './series.ts';
import { studentQuantile } from './student.ts';
import { DEFAULT_THRESHOLDS, type Thresholds } from './thresholds.ts';

export const FORECAST_METHODS = ['run_rate', 'least_squares', 'seasonal', 'pipeline'] as const;
export type ForecastMethod = (typeof FORECAST_METHODS)[number];

/** Value foreseen for the year's end by one method, in the indicator's unit; low ≤ value ≤ high, all equal where the method gives no interval. */
export type NamedForecast = { readonly method: ForecastMethod; readonly low: number; readonly value: number; readonly high: number };

/** The forecasts that apply, and the range that holds them all; null when none applies. */
export type Forecast = { readonly methods: readonly NamedForecast[]; readonly range: { readonly low: number; readonly high: number } | null };

/** An event still ahead with what it is expected to add; `on` is null while its day is not known. */
export type EventAhead = { readonly on: IsoDate | null; readonly contribution: number; readonly status: 'PLANNED' | 'CONFIRMED' };

export type ForecastInput = {
  readonly kind: IndicatorKind;
  readonly baseline: number | null;
  /** value today; null: nothing measured */
  readonly actual: number | null;
  /** expected progress today, 0…1 */
  readonly expected: number | null;
  /** plan year */
  readonly period: Period;
  readonly today: IsoDate;
  /** value by day up to today, cumulative for a FLOW (`valueLine`) */
  readonly line: readonly ValuePoint[];
  /** last year's value on the same day and at its end; null: not known */
  readonly lastYear: { readonly toDate: number | null; readonly full: number | null } | null;
  readonly eventsAhead: readonly EventAhead[];
};

function named(method: ForecastMethod, value: number, reach = 0): NamedForecast | null {
  const [low, middle, high] = [finiteOrNull(value - reach), finiteOrNull(value), finiteOrNull(value + reach)];
  return low === null || middle === null || high === null ? null : { method, low, value: middle, high };
}

/**
 * Run rate `b + (x − b) / e`. FLOW only: a STOCK or a RATE is a level, which does not grow with the share of the year that is over.
 * Null below `runRateFrom` of expected progress.
 */
export function runRateForecast(input: Pick<ForecastInput, 'kind' | 'baseline' | 'actual' | 'expected'>, from: number): NamedForecast | null {
  const { kind, baseline, actual, expected } = input;
  if (kind !== 'FLOW' || baseline === null || actual === null || expected === null || expected <= 0 || !reaches(expected, from)) return null;
  return named('run_rate', baseline + (actual - baseline) / expected);
}

/**
 * Ordinary least squares of value on day, read at `at`, with its prediction interval for one new observation:
 * `ŷ ± t(n−2) · s · √(1 + 1/n + (x₀ − x̄)² / Sxx)`. Null with fewer than 3 points or all on one day.
 */
export function leastSquaresForecast(line: readonly ValuePoint[], at: IsoDate, coverage: number): NamedForecast | null {
  const n = line.length;
  const origin = line[0]?.on;
  const factor = studentQuantile(coverage, n - 2);
  if (origin === undefined || factor === null) return null;
  const points = line.map(({ on, value }) => ({ x: daysBetween(origin, on), y: value }));
  const meanX = sum(points.map(({ x }) => x)) / n;
  const meanY = sum(points.map(({ y }) => y)) / n;
  const spread = sum(points.map(({ x }) => (x - meanX) ** 2));
  if (spread === 0) return null;
  const slope = sum(points.map(({ x, y }) => (x - meanX) * (y - meanY))) / spread;
  const residual = sum(points.map(({ x, y }) => (y - meanY - slope * (x - meanX)) ** 2));
  const distance = daysBetween(origin, at) - meanX;
  const reach = factor * Math.sqrt(residual / (n - 2)) * Math.sqrt(1 + 1 / n + distance ** 2 / spread);
  return named('least_squares', meanY + slope * distance, reach);
}

/** Seasonal ratio `x · LY_full / LY_to_date`. Null without last year's figures or when last year had nothing (or less) by this day. */
export function seasonalForecast(actual: number | null, lastYear: ForecastInput['lastYear']): NamedForecast | null {
  if (actual === null || lastYear === null || lastYear.toDate === null || lastYear.full === null || lastYear.toDate <= 0) return null;
  return named('seasonal', (actual * lastYear.full) / lastYear.toDate);
}

/**
 * Pipeline `x + Σ probability · expected contribution` of the events after today and within the year (without a day: within the year).
 * Null when no event is ahead, and for a RATE, to which contributions cannot be added.
 */
export function pipelineForecast(
  input: Pick<ForecastInput, 'kind' | 'actual' | 'eventsAhead' | 'today' | 'period'>,
  limits: Pick<Thresholds, 'plannedProbability' | 'confirmedProbability'> = DEFAULT_THRESHOLDS,
): NamedForecast | null {
  const { kind, actual, today, period } = input;
  const ahead = input.eventsAhead.filter(({ on }) => on === null || (on > today && on <= period.endsOn));
  if (kind === 'RATE' || actual === null || ahead.length === 0) return null;
  const probability = { PLANNED: limits.plannedProbability, CONFIRMED: limits.confirmedProbability };
  return named('pipeline', actual + sum(ahead.map((event) => probability[event.status] * event.contribution)));
}

/** What a FLOW already holds cannot be lost again: its regression never foresees less than today's value. */
function floorAt(forecast: NamedForecast | null, floor: number): NamedForecast | null {
  if (forecast === null) return null;
  return { ...forecast, low: Math.max(floor, forecast.low), value: Math.max(floor, forecast.value), high: Math.max(floor, forecast.high) };
}

/**
 * Forecast of the year's end, in the indicator's unit: every method that applies, each named, and the range from the lowest low to the highest high.
 * No method (range null) when nothing is measured or the year's last day is reached, when the actual itself is known.
 */
export function forecastYearEnd(input: ForecastInput, overrides: Overrides<Thresholds> = {}): Forecast {
  const limits = withDefaults(DEFAULT_THRESHOLDS, overrides);
  const { actual, kind, line, period, today } = input;
  if (actual === null || today >= period.endsOn) return { methods: [], range: null };
  const known = line.filter(({ on }) => on <= today).sort((a, b) => compareDates(a.on, b.on));
  const fitted = known.length >= limits.leastSquaresPoints ? leastSquaresForecast(known, period.endsOn, limits.interval) : null;
  const methods = [
    runRateForecast(input, limits.runRateFrom),
    kind === 'FLOW' ? floorAt(fitted, actual) : fitted,
    seasonalForecast(actual, input.lastYear),
    pipelineForecast(input, limits),
  ].filter((forecast) => forecast !== null);
  if (methods.length === 0) return { methods, range: null };
  return { methods, range: { low: Math.min(...methods.map(({ low }) => low)), high: Math.max(...methods.map(({ high }) => high)) } };
}
