import { compareDates, type IsoDate, isWithin, type Period } from '../shared/calendar.ts';
import { finiteOrNull, sum } from '../shared/number.ts';

/** How values add up over time. */
export const INDICATOR_KINDS = ['FLOW', 'STOCK', 'RATE'] as const;
export type IndicatorKind = (typeof INDICATOR_KINDS)[number];

/** A contribution (FLOW) or a state (STOCK) on a day, in the indicator's unit. */
export type ValuePoint = { readonly on: IsoDate; readonly value: number };

/** A part and its whole on a day (RATE). */
export type RatioPoint = { readonly on: IsoDate; readonly numerator: number; readonly denominator: number };

/** Measurements of an indicator by its kind. */
export type Series =
  | { readonly kind: 'FLOW' | 'STOCK'; readonly points: readonly ValuePoint[] }
  | { readonly kind: 'RATE'; readonly points: readonly RatioPoint[] };

function latest(points: readonly ValuePoint[], date: IsoDate): number | null {
  let found: ValuePoint | null = null;
  // ≥: of two states of one day the later entry holds
  for (const point of points) if (point.on <= date && (found === null || point.on >= found.on)) found = point;
  return found === null ? null : finiteOrNull(found.value);
}

function ratio(points: readonly RatioPoint[]): number | null {
  const whole = sum(points.map((point) => point.denominator));
  return whole === 0 ? null : finiteOrNull(sum(points.map((point) => point.numerator)) / whole);
}

/**
 * Value of an indicator on a day, in its unit (RATE: a share). FLOW sums the contributions of the period up to the day;
 * STOCK takes the latest state on or before the day, from an earlier period too; RATE is Σ numerator ÷ Σ denominator of the period up to the day.
 * Null when there is no measurement, or a RATE's denominators add up to 0. A FLOW known to be 0 needs a contribution of 0.
 */
export function valueOn(series: Series, period: Period, date: IsoDate): number | null {
  if (series.kind === 'STOCK') return latest(series.points, date);
  const upTo = { startsOn: period.startsOn, endsOn: date < period.endsOn ? date : period.endsOn };
  if (series.kind === 'RATE') return ratio(series.points.filter((point) => isWithin(point.on, upTo)));
  const due = series.points.filter((point) => isWithin(point.on, upTo));
  return due.length === 0 ? null : finiteOrNull(sum(due.map((point) => point.value)));
}

/** Running total of increments in order of their days, one point a day: the cumulative line of a FLOW or of its incremental targets. */
export function cumulate(increments: readonly ValuePoint[]): ValuePoint[] {
  const line: ValuePoint[] = [];
  let total = 0;
  for (const { on, value } of increments.toSorted((a, b) => compareDates(a.on, b.on))) {
    total += value;
    if (line.at(-1)?.on === on) line.pop();
    line.push({ on, value: total });
  }
  return line;
}

/**
 * The line of an indicator to be drawn: its value on every measured day of the period up to `until`, in order.
 * FLOW is cumulative. Days on which a RATE is undefined are left out: a gap, no zero. Empty when nothing was measured.
 */
export function valueLine(series: Series, period: Period, until: IsoDate): ValuePoint[] {
  const shown = { startsOn: period.startsOn, endsOn: until < period.endsOn ? until : period.endsOn };
  if (series.kind === 'FLOW') return cumulate(series.points.filter((point) => isWithin(point.on, shown)));
  const days = [...new Set(series.points.map((point) => point.on))].filter((day) => isWithin(day, shown)).sort(compareDates);
  return days.flatMap((on) => {
    const value = valueOn(series, period, on);
    return value === null ? [] : [{ on, value }];
  });
}
