import type { DistanceScale } from './answer-bars';
import { type FigureAnswer, type FigureState, figureState } from './figure';
import { gappedPath } from './line';
import { clamp, isDrawable, orNull, px } from './number';
import { linearScale } from './scale';

export interface PreparedDistanceCourse {
  width: number;
  height: number;
  state: FigureState;
  /** y of the line of 100: above it is worse than when the weakness was named */
  named: number;
  zero: number;
  path: string;
  /** the course of single measures, where they disagree */
  measures: string[];
  last: { x: number; y: number } | null;
  range: { x: number; y: number; width: number; height: number } | null;
}

export interface DistanceCourseInput {
  /** Distances left at even steps, the last one of today; null leaves a gap. */
  values: readonly (number | null)[];
  /** Today's distance with what it rests on. */
  distance: FigureAnswer;
  /** The column's scale, from `distanceScale`. */
  scale: DistanceScale;
  /** At most two measures, at the same steps. */
  measures?: readonly (readonly (number | null)[])[];
}

const SIZE = { width: 150, height: 45, left: 4, end: 24 };

/** The course of a weakness the size of a line of text, on the scale of its column. */
export function prepareDistanceCourse({ values, distance, scale, measures = [] }: DistanceCourseInput): PreparedDistanceCourse {
  const y = linearScale([0, scale.high], [SIZE.height - 1, 1]);
  const last = SIZE.width - SIZE.end;
  const x = linearScale([0, Math.max(0, values.length - 1)], values.length > 1 ? [SIZE.left, last] : [last, last]);
  const draw = (course: readonly (number | null)[]) => course.map((value, i) => (isDrawable(value) ? { x: x(i), y: y(clamp(value, 0, scale.high)) } : null));
  const state = figureState(distance);
  const value = orNull(distance.value);
  const range = state === 'provisional' ? distance.range : null;
  const [high, low] = range ? [y(clamp(range.high, 0, scale.high)), y(clamp(range.low, 0, scale.high))] : [0, 0];
  return {
    width: SIZE.width,
    height: SIZE.height,
    state,
    named: y(100),
    zero: y(0),
    path: gappedPath(draw(values)),
    measures: measures.slice(0, 2).map((course) => gappedPath(draw(course))),
    last: value === null ? null : { x: px(last), y: y(clamp(value, 0, scale.high)) },
    range: range && { x: last + 10, y: high, width: 9, height: px(Math.max(3, low - high)) },
  };
}
