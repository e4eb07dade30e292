import { type FigureAnswer, type FigureState, figureState } from './figure';
import { clamp, orNull } from './number';

/** A goal's bar, all lengths 0…1 of the year's target. */
export interface PreparedProgress {
  state: FigureState;
  /** null: nothing known, the track is hatched */
  filled: number | null;
  /** end of the hatched part, where what waits would lift the bar; null: it would not */
  ifApproved: number | null;
  /** the vertical tick: what the trajectory expects by the day; null: no trajectory */
  tick: number | null;
}

const share = (value: number | null) => (value === null ? null : clamp(value, 0, 1));

/** Progress against what is expected by the day; both are shares of the year's target, a goal past its target fills the bar. */
export function prepareProgress(progress: FigureAnswer, expected: number | null): PreparedProgress {
  const filled = share(orNull(progress.value));
  const then = share(orNull(progress.ifApproved));
  return {
    state: figureState(progress),
    filled,
    ifApproved: then !== null && then > (filled ?? 0) + 0.005 ? then : null,
    tick: share(orNull(expected)),
  };
}

/** Scale of distances left: 0…150 as a rule, 0…200 where one of them is beyond. The same for all rows that are compared. */
export interface DistanceScale {
  readonly low: 0;
  readonly high: 150 | 200;
}

/** Largest distance there is: the gap of a weakness is cut off at twice its first size. */
export const MOST_DISTANCE = 200;

type Ranged = Pick<FigureAnswer, 'value' | 'range'>;

/** One scale for a column of distances, so that 11 and 91 do not fall alike. */
export function distanceScale(answers: readonly Ranged[], courses: readonly (readonly (number | null)[])[] = []): DistanceScale {
  const all = [...answers.flatMap((answer) => [answer.value, answer.range?.high ?? null]), ...courses.flat()];
  return { low: 0, high: all.some((value) => (orNull(value) ?? 0) > 150) ? 200 : 150 };
}

/** A weakness's bar, all places 0…1 of the scale. */
export interface PreparedDistance {
  state: FigureState;
  /** end of the solid bar: the value, or the low end of the range while provisional; null: not measured, the track is hatched */
  filled: number | null;
  /** hatched from low to high while provisional */
  range: { low: number; high: number } | null;
  /** the ring at the value while provisional */
  dot: number | null;
  /** the tick at 100, the distance when the weakness was named */
  tick: number;
}

/** Distance left on its scale. Values are cut off at the scale's ends. */
export function prepareDistance(distance: FigureAnswer, scale: DistanceScale): PreparedDistance {
  const at = (value: number) => clamp(value, 0, scale.high) / scale.high;
  const state = figureState(distance);
  const value = orNull(distance.value);
  const range = state === 'provisional' && distance.range ? { low: at(distance.range.low), high: at(distance.range.high) } : null;
  const place = value === null ? null : at(value);
  return {
    state,
    filled: place === null ? null : range ? Math.min(range.low, place) : place,
    range,
    dot: state === 'provisional' ? place : null,
    tick: 100 / scale.high,
  };
}
