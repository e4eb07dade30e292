import { type FigureAnswer, type FigureState, figureState } from './figure';
import { placeInLanes } from './label-lanes';
import { linePath } from './line';
import { lorenzPoints } from './lorenz';
import { clamp, isDrawable, orNull, px } from './number';
import { linearScale } from './scale';
import { estimateWidth } from './text';
import type { Format } from './tone';

/** What chance alone would give at one share of the associations; all 0…1. */
export interface ChanceBandPoint {
  readonly members: number;
  readonly low: number;
  readonly high: number;
}

export interface EvennessInput {
  /** Activities of the associations that are known; those that have not spoken are left out, never 0. */
  counts: readonly number[];
  /** The Gini of the same associations, with what it rests on: decides how the curve is drawn. */
  gini: FigureAnswer;
  band: readonly ChanceBandPoint[];
}

export interface PreparedEvenness {
  size: number;
  plot: { left: number; right: number; top: number; bottom: number };
  state: FigureState;
  curve: string;
  band: string;
  equality: string;
  /** a point on the curve to name it from; null without a curve */
  labelAt: { x: number; y: number } | null;
  points: { members: number; share: number }[];
}

/** The Lorenz curve of those who are known, over the band that an even hand and chance would give. */
export function prepareEvenness({ counts, gini, band }: EvennessInput): PreparedEvenness {
  const size = 250;
  const plot = { left: 30, right: size - 6, top: 10, bottom: size - 42 };
  const x = linearScale([0, 1], [plot.left, plot.right]);
  const y = linearScale([0, 1], [plot.bottom, plot.top]);
  const points = lorenzPoints(counts);
  const drawable = band.filter((point) => [point.members, point.low, point.high].every(isDrawable));
  const edge = (key: 'low' | 'high') => drawable.map((point) => ({ x: x(point.members), y: y(point[key]) }));
  const outline = [...edge('high'), ...edge('low').toReversed()];
  const named = points[Math.floor(points.length * 0.7)];
  return {
    size,
    plot,
    state: points.length === 0 ? 'unknown' : figureState(gini),
    curve: linePath(points.map((point) => ({ x: x(point.members), y: y(point.share) }))),
    band: outline.length > 3 ? `${linePath(outline)}Z` : '',
    equality: `M${x(0)} ${y(0)}L${x(1)} ${y(1)}`,
    labelAt: named ? { x: x(named.members), y: y(named.share) } : null,
    points,
  };
}

export interface GiniScaleInput {
  gini: FigureAnswer;
  /** What chance alone gives for as many activities over as many equal associations: the middle and the 90 % band. */
  chance: { readonly expected: number; readonly low: number; readonly high: number } | null;
  /** The same day of the year before; its own coverage decides whether it is drawn hollow. */
  lastYear: FigureAnswer | null;
  format: Format;
  labels: { value: string; chance: string | null; range: string | null; lastYear: string | null };
}

export interface ScaleLabel {
  kind: 'value' | 'chance' | 'range' | 'lastYear';
  /** the place on the axis that it names */
  at: number;
  x: number;
  y: number;
  text: string;
}

export interface PreparedGiniScale {
  width: number;
  height: number;
  axis: { y: number; left: number; right: number };
  ticks: { x: number; text: string }[];
  state: FigureState;
  value: number | null;
  chance: { low: number; high: number; expected: number } | null;
  range: { low: number; high: number } | null;
  lastYear: { x: number; state: FigureState } | null;
  labels: ScaleLabel[];
}

/** Moves a label off the line that leads from the value to its own label, to the nearer side where it has room. */
function standAside(x: number, width: number, leader: number, [left, right]: readonly [number, number]): number {
  const away = width / 2 + 7;
  if (Math.abs(x - leader) >= away) return x;
  const [before, after] = [leader - away, leader + away];
  const fits = (middle: number) => middle - width / 2 >= left && middle + width / 2 <= right;
  const choices = (x < leader ? [before, after] : [after, before]).filter(fits);
  return choices[0] ?? x;
}

const FONT = 12;
const LANE = 16;

/** A strip from 0 upwards with the value, the band of chance, the range once all have spoken, and the same day of the year before; its labels do not cover each other. */
export function prepareGiniScale({ gini, chance, lastYear, format, labels }: GiniScaleInput, width: number): PreparedGiniScale {
  const state = figureState(gini);
  const value = orNull(gini.value);
  const before = orNull(lastYear?.value);
  const range = state !== 'known' && gini.range ? gini.range : null;
  const top = Math.max(0, ...[value, before, range?.high, chance?.high].filter(isDrawable)) > 0.7 ? 1 : 0.7;
  const [left, right] = [14, width - 10];
  const x = (share: number) => px(left + (clamp(share, 0, top) / top) * (right - left));
  const wanted = (kind: ScaleLabel['kind'], at: number | null, text: string | null) => (at === null || !text ? [] : [{ kind, at: x(at), text }]);
  const middle = (band: { low: number; high: number }) => (band.low + band.high) / 2;
  const above = [
    ...wanted('chance', chance?.expected ?? null, labels.chance),
    ...wanted('range', range && middle(range), labels.range),
    ...wanted('value', value, labels.value),
  ];
  const below = wanted('lastYear', before, labels.lastYear);
  const leader = value === null ? null : x(value);
  const place = (list: typeof above) =>
    placeInLanes(
      list.map((label) => {
        const size = estimateWidth(label.text, FONT);
        return { x: leader === null || label.kind === 'value' ? label.at : standAside(label.at, size, leader, [2, width - 2]), width: size };
      }),
      2,
      width - 2,
    );
  const [placedAbove, placedBelow] = [place(above), place(below)];
  const lanes = Math.max(0, ...placedAbove.map((label) => label.lane + 1));
  const axisY = 18 + lanes * LANE;
  const steps = top === 1 ? [0, 0.2, 0.4, 0.6, 0.8, 1] : [0, 0.2, 0.4, 0.6];
  return {
    width,
    height: axisY + (below.length > 0 ? 50 : 28),
    axis: { y: axisY, left, right },
    ticks: steps.map((step) => ({ x: x(step), text: format(step) })),
    state,
    value: value === null ? null : x(value),
    chance: chance && { low: x(chance.low), high: x(chance.high), expected: x(chance.expected) },
    range: range && { low: x(range.low), high: x(range.high) },
    lastYear: before === null || !lastYear ? null : { x: x(before), state: figureState(lastYear) },
    labels: [
      ...above.map((label, i) => ({ ...label, x: placedAbove[i]?.x ?? label.at, y: axisY - 18 - (placedAbove[i]?.lane ?? 0) * LANE })),
      ...below.map((label, i) => ({ ...label, x: placedBelow[i]?.x ?? label.at, y: axisY + 42 })),
    ],
  };
}
