import { dayOfYear, daysInYear } from './dates';
import { type FigureAnswer, type FigureState, figureState } from './figure';
import { gappedPath, linePath, splitAtGaps, type XY } from './line';
import { isDrawable, orNull, px } from './number';
import { placeBeside } from './point-label';
import { linearScale, niceTicks, type Scale } from './scale';
import { spreadLabels } from './spread';
import { estimateWidth, wrapText } from './text';
import type { Format } from './tone';
import { monthStarts } from './trend';
import { toSeries, toSeriesBefore } from './trend-series';
import type { DatedValue } from './trend-types';

/** A reading of one day, with what it rests on. */
export interface CoveredReading {
  /** ISO calendar date */
  readonly on: string;
  readonly answer: FigureAnswer;
}

export interface CoveredTrendInput {
  readonly year: number;
  /** ISO date the picture is drawn for; later readings do not exist yet */
  readonly today: string;
  readonly readings: readonly CoveredReading[];
  /** Readings of the year before with their own dates, laid over this year by day and month. */
  readonly lastYear: readonly DatedValue[];
  readonly trajectory: readonly DatedValue[];
  /** Where the year is expected to end: the middle of the draws and the ends of eight in ten. */
  readonly forecast: { readonly low: number; readonly median: number; readonly high: number } | null;
  readonly format: Format;
  readonly formatDate: (on: string) => string;
  readonly labels: {
    /** twelve short month names */
    readonly months: readonly string[];
    readonly latest: (value: string, on: string) => string;
    readonly high: (value: string) => string;
    readonly median: (value: string) => string;
    readonly low: (value: string) => string;
    readonly trajectory: (value: string) => string;
    readonly lastYear: (value: string) => string;
  };
}

export interface CoveredTrendLabel {
  kind: 'high' | 'trajectory' | 'median' | 'low' | 'lastYear';
  /** the height of the value that it names */
  at: number;
  x: number;
  y: number;
  lines: string[];
}

/** One drawing at one size, in pixels. */
export interface CoveredTrendLayout {
  width: number;
  height: number;
  plot: { left: number; right: number; top: number; bottom: number };
  yTicks: { y: number; text: string; isZero: boolean }[];
  xTicks: { x: number; text: string }[];
  known: string;
  provisional: string;
  /** readings with nothing known on either side, which no line shows */
  dots: { x: number; y: number; state: FigureState }[];
  /** spans in which nothing is known, hatched */
  unknown: { x: number; width: number }[];
  lastYear: string;
  trajectory: string;
  /** the 80 % interval and the line of the median, from the last reading to the year's end */
  fan: string;
  median: string;
  /** of the last reading: what is known of today, whatever was known before */
  state: FigureState;
  latest: { x: number; y: number; state: FigureState; label: XY; text: string; range: { top: number; bottom: number } | null } | null;
  ends: CoveredTrendLabel[];
}

export interface PreparedCoveredTrend {
  wide: CoveredTrendLayout;
  narrow: CoveredTrendLayout;
  /** false where there is nothing at all to draw */
  hasData: boolean;
}

const FONT = 12;
const LINE = 15;

interface ReadingPoint {
  day: number;
  on: string;
  value: number | null;
  state: FigureState;
  range: FigureAnswer['range'];
}

function readingPoints({ year, today, readings }: CoveredTrendInput): ReadingPoint[] {
  return readings
    .flatMap(({ on, answer }) => {
      const day = dayOfYear(year, on);
      if (day === null || on > today) return [];
      return [{ day, on, value: orNull(answer.value), state: figureState(answer), range: answer.range }];
    })
    .toSorted((a, b) => a.day - b.day);
}

/** The line in two strokes: solid where both ends of a stretch may carry a verdict, broken where one may not. */
function strokes(points: readonly ReadingPoint[], at: (point: ReadingPoint) => XY | null): { known: string; provisional: string } {
  const paths = { known: '', provisional: '' };
  for (const run of splitAtGaps(points.map((point) => (point.value === null ? null : point)))) {
    let stretch: XY[] = [];
    let kind: 'known' | 'provisional' = 'known';
    run.forEach((point, i) => {
      const xy = at(point);
      const before = run[i - 1];
      if (!xy) return;
      const own = point.state === 'known' && (before?.state ?? 'known') === 'known' ? 'known' : 'provisional';
      if (before && own !== kind && stretch.length > 1) {
        paths[kind] += linePath(stretch);
        stretch = stretch.slice(-1);
      }
      if (before) kind = own;
      stretch.push(xy);
    });
    paths[kind] += linePath(stretch);
  }
  return paths;
}

/** From the last known reading before to the first known one after, or to the day of the picture. */
function unknownSpans(points: readonly ReadingPoint[], todayDay: number | null, x: Scale): { x: number; width: number }[] {
  const spans: { from: number; to: number }[] = [];
  points.forEach((point, i) => {
    if (point.value !== null) return;
    const before = points[i - 1];
    const open = spans.at(-1);
    const to = points[i + 1]?.day ?? Math.max(point.day, todayDay ?? point.day);
    if (before && before.value === null && open) open.to = to;
    else spans.push({ from: before?.day ?? 0, to });
  });
  if (points.length === 0 && todayDay) spans.push({ from: 0, to: todayDay });
  return spans.filter((span) => span.to > span.from).map((span) => ({ x: x(span.from), width: px(x(span.to) - x(span.from)) }));
}

/** The interval widens with the square root of the time ahead, as that of independent months does. */
function fanOutline(from: { day: number; value: number }, forecast: NonNullable<CoveredTrendInput['forecast']>, days: number, x: Scale, y: Scale): string {
  const steps = [0, 0.05, 0.15, 0.3, 0.5, 0.75, 1];
  const edge = (end: number) =>
    steps.map((t) => ({
      x: x(from.day + t * (days - from.day)),
      y: y(from.value + t * (forecast.median - from.value) + Math.sqrt(t) * (end - forecast.median)),
    }));
  return `${linePath([...edge(forecast.high), ...edge(forecast.low).toReversed()])}Z`;
}

type End = { kind: CoveredTrendLabel['kind']; value: number | null; text: (value: string) => string };

function endLabels(ends: readonly End[], format: Format, y: Scale, room: number, box: { right: number; top: number; bottom: number }): CoveredTrendLabel[] {
  const shown = ends.flatMap(({ kind, value, text }) => (value === null ? [] : [{ kind, at: y(value), lines: wrapText(text(format(value)), FONT, room, 2) }]));
  const middles = spreadLabels(
    shown.map((label) => ({ y: label.at, height: label.lines.length * LINE + 1 })),
    box.top,
    box.bottom,
  );
  return shown.map((label, i) => ({ ...label, x: box.right + 14, y: middles[i] ?? label.at }));
}

interface Size {
  width: number;
  height: number;
  room: number;
  everyMonth: number;
}

interface Series {
  points: ReadingPoint[];
  lastYear: { day: number; value: number | null }[];
  trajectory: { day: number; value: number | null }[];
  ticks: number[];
  days: number;
  today: number | null;
}

function layout(input: CoveredTrendInput, series: Series, size: Size): CoveredTrendLayout {
  const { format, labels, forecast } = input;
  const { points, days } = series;
  const tickTexts = series.ticks.map(format);
  const left = Math.ceil(Math.max(...tickTexts.map((text) => estimateWidth(text, FONT)))) + 12;
  const plot = { left, right: size.width - size.room - 16, top: 14, bottom: size.height - 26 };
  const x = linearScale([0, days], [plot.left, plot.right]);
  const y = linearScale([series.ticks[0] ?? 0, series.ticks.at(-1) ?? 1], [plot.bottom, plot.top]);
  const at = (point: { day: number; value: number | null }) => (point.value === null ? null : { x: x(point.day), y: y(point.value) });
  const [drawn, lastYear, trajectory] = [points.map(at), series.lastYear.map(at), series.trajectory.map(at)];
  const last = points.findLast((point) => point.value !== null);
  const latest = last && last.value !== null ? { ...last, value: last.value } : null;
  const starts = monthStarts(input.year);
  const end = (list: readonly { value: number | null }[]) => list.findLast((point) => point.value !== null)?.value ?? null;
  const median =
    latest && forecast
      ? [
          { x: x(latest.day), y: y(latest.value) },
          { x: plot.right, y: y(forecast.median) },
        ]
      : [];
  const text = latest ? labels.latest(format(latest.value), input.formatDate(latest.on)) : '';
  const range = latest?.state === 'provisional' && latest.range ? latest.range : null;
  return {
    width: size.width,
    height: size.height,
    plot,
    yTicks: series.ticks.map((value, i) => ({ y: y(value), text: tickTexts[i] ?? '', isZero: value === 0 })),
    xTicks: starts.flatMap((start, month) => {
      const middle = (start + (starts[month + 1] ?? days)) / 2;
      return month % size.everyMonth === 0 ? [{ x: x(middle), text: labels.months[month] ?? '' }] : [];
    }),
    ...strokes(points, at),
    dots: splitAtGaps(points.map((point) => (point.value === null ? null : point))).flatMap((run) => {
      const [point] = run;
      const dot = run.length === 1 && point ? at(point) : null;
      return point && dot ? [{ ...dot, state: point.state }] : [];
    }),
    unknown: unknownSpans(points, series.today, x),
    lastYear: gappedPath(lastYear),
    trajectory: gappedPath(trajectory),
    fan: latest && forecast ? fanOutline(latest, forecast, days, x, y) : '',
    median: linePath(median),
    state: points.at(-1)?.state ?? 'unknown',
    latest: latest && {
      x: x(latest.day),
      y: y(latest.value),
      state: latest.state,
      text,
      label: placeBeside({ x: x(latest.day), y: y(latest.value) }, estimateWidth(text, FONT + 1), [drawn, lastYear, trajectory, median], plot),
      range: range && { top: y(range.high), bottom: y(range.low) },
    },
    ends: endLabels(
      [
        { kind: 'high', value: forecast?.high ?? null, text: labels.high },
        { kind: 'trajectory', value: end(series.trajectory), text: labels.trajectory },
        { kind: 'median', value: forecast?.median ?? null, text: labels.median },
        { kind: 'low', value: forecast?.low ?? null, text: labels.low },
        { kind: 'lastYear', value: end(series.lastYear), text: labels.lastYear },
      ],
      format,
      y,
      size.room,
      { right: plot.right, top: 0, bottom: plot.bottom + 8 },
    ),
  };
}

/**
 * The trend of one indicator over a plan year at two sizes: the year's line with gaps where nothing is known and broken where it is provisional,
 * last year, the trajectory, and the forecast as median and 80 % interval, with end labels that do not cover each other.
 */
export function prepareCoveredTrend(given: CoveredTrendInput): PreparedCoveredTrend {
  const f = given.forecast;
  const input = { ...given, forecast: f && [f.low, f.median, f.high].every(isDrawable) ? f : null };
  const points = readingPoints(input);
  const [lastYear, trajectory] = [toSeriesBefore(input.year, input.lastYear), toSeries(input.year, input.trajectory)];
  const ranges = points.flatMap((point) => (point.state === 'provisional' && point.range ? [point.range.low, point.range.high] : []));
  const values = [...points, ...lastYear, ...trajectory].map((point) => point.value);
  const ticks = niceTicks([...values, ...ranges, input.forecast?.low ?? null, input.forecast?.high ?? null]);
  const series = { points, lastYear, trajectory, ticks, days: daysInYear(input.year), today: dayOfYear(input.year, input.today) };
  return {
    wide: layout(input, series, { width: 720, height: 224, room: 132, everyMonth: 1 }),
    narrow: layout(input, series, { width: 330, height: 230, room: 84, everyMonth: 2 }),
    hasData: values.some((value) => value !== null) || input.forecast !== null,
  };
}
