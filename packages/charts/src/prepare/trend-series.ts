import { dayNumber, dayOfYear, daysInYear } from './dates';
import { isDrawable, orNull } from './number';
import { niceTicks } from './scale';
import type { DatedValue, SeriesPoint, TrendInput, TrendSeries } from './trend-types';

/** Lays dated values on the axis of a year: sorted, without dates outside it, undrawable values as null. */
export function toSeries(year: number, values: readonly DatedValue[]): SeriesPoint[] {
  return values
    .flatMap((point) => {
      const day = dayOfYear(year, point.on);
      return day === null ? [] : [{ day, on: point.on, value: orNull(point.value) }];
    })
    .toSorted((a, b) => a.day - b.day);
}

/** The same day of the month a year later; 29 February becomes the 28th. */
function oneYearLater(year: number, on: string): string {
  const moved = `${Number(on.slice(0, 4)) === year - 1 ? year : year - 1}${on.slice(4)}`;
  return dayNumber(moved) === null && moved.endsWith('-02-29') ? moved.replace('-29', '-28') : moved;
}

/** Lays the readings of the year before over this one, each on its own day and month, so that both leap alike. */
export function toSeriesBefore(year: number, values: readonly DatedValue[]): SeriesPoint[] {
  const own = toSeries(year - 1, values);
  return own.flatMap((point) => {
    const day = dayOfYear(year, oneYearLater(year, point.on));
    return day === null ? [] : [{ ...point, day }];
  });
}

const hasValue = (point: SeriesPoint): point is SeriesPoint & { value: number } => point.value !== null;

/** Puts all of a trend on one axis. Readings after today do not exist yet and are left out. */
export function prepareTrendSeries(input: TrendInput): TrendSeries {
  const { year } = input;
  const actual = toSeries(year, input.actual).filter((point) => point.on <= input.today);
  const lastYear = toSeriesBefore(year, input.lastYear);
  const trajectory = toSeries(year, input.trajectory);
  const f = input.forecast;
  const forecast = f && isDrawable(f.low) && isDrawable(f.high) && isDrawable(f.value) ? f : null;
  const planned = input.plannedEvents
    .flatMap((event) => {
      const day = dayOfYear(year, event.on);
      const value = orNull(event.expectedCumulative);
      return day === null || value === null ? [] : [{ day, on: event.on, value, label: event.label, href: event.href }];
    })
    .toSorted((a, b) => a.day - b.day);
  const notes = input.notes
    .flatMap((note) => {
      const day = dayOfYear(year, note.on);
      return day === null ? [] : [{ day, on: note.on, text: note.text }];
    })
    .toSorted((a, b) => a.day - b.day);
  const target = orNull(input.target);
  const all = [...actual, ...lastYear, ...trajectory, ...planned].map((point) => point.value);
  return {
    days: daysInYear(year),
    today: dayOfYear(year, input.today),
    actual,
    lastYear,
    trajectory,
    planned,
    notes,
    latest: actual.findLast(hasValue) ?? null,
    forecast,
    target,
    ticks: niceTicks([...all, target, forecast?.low ?? null, forecast?.high ?? null]),
  };
}
