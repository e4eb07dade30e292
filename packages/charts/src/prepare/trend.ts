import { daysInYear } from './dates';
import { gappedPath } from './line';
import { placeBeside } from './point-label';
import { linearScale, type Scale } from './scale';
import { spreadLabels } from './spread';
import { estimateWidth, wrapText } from './text';
import { prepareTrendSeries } from './trend-series';
import type { SeriesPoint, TrendInput, TrendSeries } from './trend-types';

export interface TrendEndLabel {
  kind: 'target' | 'forecast' | 'lastYear' | 'latest';
  x: number;
  /** Middle of the label. */
  y: number;
  lines: string[];
}

/** One drawing of a trend at one size: everything decided, in pixels. */
export interface TrendLayout {
  width: number;
  height: number;
  plot: { left: number; right: number; top: number; bottom: number };
  yTicks: { y: number; text: string; isZero: boolean }[];
  xTicks: { x: number; text: string }[];
  actual: string;
  actualDots: { x: number; y: number; text: string }[];
  lastYear: string;
  trajectory: string;
  /** Closed outline of the forecast band; empty without a forecast. */
  band: string;
  planned: { x: number; y: number; text: string; href: string }[];
  notes: { x: number; number: number }[];
  todayX: number | null;
  labels: TrendEndLabel[];
}

export interface PreparedTrend {
  wide: TrendLayout;
  narrow: TrendLayout;
  notes: { number: number; text: string }[];
  /** False when there is nothing at all to draw: say so instead of showing an empty chart. */
  hasData: boolean;
}

const FONT = 12;
const LINE = 15;

/** The first day of each month on the axis, counted from the eve of the year. */
export function monthStarts(year: number): number[] {
  const lengths = [31, daysInYear(year) === 366 ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];
  return lengths.map((_, month) => lengths.slice(0, month).reduce((sum, days) => sum + days, 0));
}

function endLabels(input: TrendInput, series: TrendSeries, y: Scale, right: number, room: number, top: number, bottom: number): TrendEndLabel[] {
  const { format, labels } = input;
  const wanted: { kind: TrendEndLabel['kind']; at: number; text: string }[] = [];
  const trajectoryEnd = series.trajectory.findLast((point) => point.value !== null)?.value ?? null;
  const target = series.target ?? trajectoryEnd;
  if (target !== null) wanted.push({ kind: 'target', at: y(trajectoryEnd ?? target), text: labels.target(format(target)) });
  if (series.forecast) {
    const { low, high, value } = series.forecast;
    wanted.push({ kind: 'forecast', at: y(value), text: labels.forecast(format(value), format(low), format(high)) });
  }
  const lastYearEnd = series.lastYear.findLast((point) => point.value !== null)?.value ?? null;
  if (lastYearEnd !== null) wanted.push({ kind: 'lastYear', at: y(lastYearEnd), text: labels.lastYear });
  const wrapped = wanted.map((label) => ({ ...label, lines: wrapText(label.text, FONT, room, 3) }));
  const middles = spreadLabels(
    wrapped.map((label) => ({ y: label.at, height: label.lines.length * LINE + 2 })),
    top,
    bottom,
  );
  return wrapped.map((label, i) => ({ kind: label.kind, x: right + 8, y: middles[i] ?? label.at, lines: label.lines }));
}

function latestLabel(
  text: string,
  at: { x: number; y: number },
  others: Parameters<typeof placeBeside>[2],
  edges: { right: number; bottom: number },
): TrendEndLabel {
  return { kind: 'latest', ...placeBeside(at, estimateWidth(text, FONT + 1), others, edges), lines: [text] };
}

function layout(input: TrendInput, series: TrendSeries, size: { width: number; height: number; room: number; everyMonth: number }): TrendLayout {
  const { format } = input;
  const tickTexts = series.ticks.map(format);
  const left = Math.ceil(Math.max(...tickTexts.map((text) => estimateWidth(text, FONT)))) + 12;
  const top = 14;
  const bottom = size.height - 26;
  const right = size.width - size.room - 8;
  const x = linearScale([0, series.days], [left, right]);
  const y = linearScale([series.ticks[0] ?? 0, series.ticks.at(-1) ?? 1], [bottom, top]);
  const at = (point: SeriesPoint) => (point.value === null ? null : { x: x(point.day), y: y(point.value) });
  const [actual, lastYear, trajectory] = [series.actual.map(at), series.lastYear.map(at), series.trajectory.map(at)];
  const { latest, forecast } = series;
  const starts = monthStarts(input.year);
  const band = forecast && latest ? [latest.value, forecast.high, forecast.low] : null;
  const ends = endLabels(input, series, y, right, size.room, top - 6, bottom + 6);
  const planned = series.planned.map((event) => ({
    x: x(event.day),
    y: y(event.value),
    href: event.href,
    text: `${input.formatDate(event.on)} · ${event.label} · ${format(event.value)}`,
  }));
  return {
    width: size.width,
    height: size.height,
    plot: { left, right, top, bottom },
    yTicks: series.ticks.map((value, i) => ({ y: y(value), text: tickTexts[i] ?? '', isZero: value === 0 })),
    xTicks: starts.flatMap((start, month) => {
      const middle = (start + (starts[month + 1] ?? series.days)) / 2;
      return month % size.everyMonth === 0 ? [{ x: x(middle), text: input.labels.months[month] ?? '' }] : [];
    }),
    actual: gappedPath(actual),
    actualDots: series.actual.flatMap((point) => {
      const dot = at(point);
      return dot && point.value !== null ? [{ ...dot, text: `${input.formatDate(point.on)} · ${format(point.value)}` }] : [];
    }),
    lastYear: gappedPath(lastYear),
    trajectory: gappedPath(trajectory),
    band: band && latest ? `M${x(latest.day)} ${y(band[0] ?? 0)}L${right} ${y(band[1] ?? 0)}V${y(band[2] ?? 0)}Z` : '',
    planned,
    notes: series.notes.map((note, i) => ({ x: x(note.day), number: i + 1 })),
    todayX: series.today === null ? null : x(series.today),
    labels: latest
      ? [
          ...ends,
          latestLabel(
            input.labels.latest(format(latest.value), input.formatDate(latest.on)),
            { x: x(latest.day), y: y(latest.value) },
            [actual, lastYear, trajectory, planned],
            { right, bottom },
          ),
        ]
      : ends,
  };
}

/**
 * Decides the trend of one indicator over a plan year, at two sizes: paths, ticks, labels that do not cover each other,
 * the forecast band from the last reading to the year's end. Missing readings break the line.
 */
export function prepareTrend(input: TrendInput): PreparedTrend {
  const series = prepareTrendSeries(input);
  const drawn = [...series.actual, ...series.lastYear, ...series.trajectory, ...series.planned];
  return {
    wide: layout(input, series, { width: 560, height: 240, room: 96, everyMonth: 1 }),
    narrow: layout(input, series, { width: 330, height: 220, room: 72, everyMonth: 2 }),
    notes: series.notes.map((note, i) => ({ number: i + 1, text: `${input.formatDate(note.on)}: ${note.text}` })),
    hasData: drawn.some((point) => point.value !== null) || series.target !== null,
  };
}
