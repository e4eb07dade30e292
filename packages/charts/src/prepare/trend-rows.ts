import { dayNumber, isoOf } from './dates';
import { monthStarts } from './trend';
import { prepareTrendSeries } from './trend-series';
import type { SeriesPoint, TrendInput } from './trend-types';

/** One row of the interactive trend: what is drawn at a day, and, in words, what was really read or planned there. */
export interface TrendRow {
  day: number;
  date: string;
  actual: number | null;
  lastYear: number | null;
  trajectory: number | null;
  band: [number, number] | null;
  planned: number | null;
  actualText: string | null;
  lastYearText: string | null;
  trajectoryText: string | null;
  plannedText: string | null;
  plannedHref: string | null;
  noteText: string | null;
}

/** The interactive trend as plain data: it crosses to the browser, so it carries no functions. */
export interface TrendChartData {
  rows: TrendRow[];
  /** All planned events that have a dot, in order of date; several may fall on one day. */
  planned: { key: string; text: string; href: string }[];
  days: number;
  today: number | null;
  target: { value: number; text: string } | null;
  yTicks: { value: number; text: string }[];
  xTicks: { day: number; text: string }[];
}

/**
 * Value of a series at a day: a reading, or a straight line between two readings. null before the first, after the last,
 * and between two readings of which either is missing, so that a gap stays a gap.
 */
export function valueAt(points: readonly SeriesPoint[], day: number): number | null {
  const exact = points.findLast((point) => point.day === day);
  if (exact) return exact.value;
  const after = points.findIndex((point) => point.day > day);
  const [a, b] = [points[after - 1], points[after]];
  if (!a || !b || a.value === null || b.value === null) return null;
  return a.value + ((b.value - a.value) * (day - a.day)) / (b.day - a.day);
}

/** Prepares the same series as the static trend for the interactive one. */
export function prepareTrendChart(input: TrendInput): TrendChartData {
  const series = prepareTrendSeries(input);
  const { latest, forecast, days } = series;
  const eve = dayNumber(`${input.year - 1}-12-31`) ?? 0;
  const used = new Set([
    0,
    days,
    ...[...series.actual, ...series.lastYear, ...series.trajectory, ...series.planned, ...series.notes].map((point) => point.day),
  ]);
  const textAt = (points: readonly SeriesPoint[], day: number) => {
    const value = points.find((point) => point.day === day)?.value ?? null;
    return value === null ? null : input.format(value);
  };
  const bandAt = (day: number): [number, number] | null => {
    if (!forecast || !latest || day < latest.day) return null;
    const share = days === latest.day ? 1 : (day - latest.day) / (days - latest.day);
    return [latest.value + (forecast.low - latest.value) * share, latest.value + (forecast.high - latest.value) * share];
  };
  const rows = [...used]
    .toSorted((a, b) => a - b)
    .map((day): TrendRow => {
      const event = series.planned.findLast((point) => point.day === day);
      const trajectory = valueAt(series.trajectory, day);
      return {
        day,
        date: input.formatDate(isoOf(eve + day)),
        actual: valueAt(series.actual, day),
        lastYear: valueAt(series.lastYear, day),
        trajectory,
        band: bandAt(day),
        planned: event?.value ?? null,
        actualText: textAt(series.actual, day),
        lastYearText: textAt(series.lastYear, day),
        trajectoryText: trajectory === null ? null : input.format(Math.round(trajectory * 100) / 100),
        plannedText: event ? `${event.label} · ${input.format(event.value)}` : null,
        plannedHref: event?.href ?? null,
        noteText: series.notes.find((note) => note.day === day)?.text ?? null,
      };
    });
  const starts = monthStarts(input.year);
  return {
    rows,
    planned: series.planned.map((event, i) => ({
      key: `${i}-${event.on}`,
      text: `${input.formatDate(event.on)} · ${event.label} · ${input.format(event.value)}`,
      href: event.href,
    })),
    days,
    today: series.today,
    target: series.target === null ? null : { value: series.target, text: input.labels.target(input.format(series.target)) },
    yTicks: series.ticks.map((value) => ({ value, text: input.format(value) })),
    xTicks: starts.map((start, month) => ({ day: Math.round((start + (starts[month + 1] ?? days)) / 2), text: input.labels.months[month] ?? '' })),
  };
}
