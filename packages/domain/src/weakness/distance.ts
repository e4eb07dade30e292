import { type Band, type Course, maintainHealth } from '../indicator/progress.ts';
import { type Coverage, coverageShare, isConclusive, VERDICT_COVERAGE } from '../measure/answer.ts';
import { finiteOrNull, reaches, sum } from '../shared/number.ts';
import { type Overrides, withDefaults } from '../shared/settings.ts';

export type DistanceSettings = {
  /** change of the distance over a year from which a weakness improves or worsens */
  changeFrom: number;
  /** change of one measure's own distance from which it disagrees with the others */
  movedFrom: number;
  /** share of the weight from which a measure may disagree, 0…1 */
  heavyFrom: number;
  /** distance below which a year counts towards "resolved" */
  resolvedBelow: number;
  /** distance up to which a weakness is past half-way */
  halfWay: number;
  /** coverage from which a state is told, 0…1 */
  coverageFrom: number;
};

/** What holds where no setting says otherwise. */
export const DEFAULT_DISTANCE_SETTINGS: Readonly<DistanceSettings> = {
  changeFrom: 10,
  movedFrom: 10,
  heavyFrom: 0.3,
  resolvedBelow: 10,
  halfWay: 50,
  coverageFrom: VERDICT_COVERAGE,
};

/** Greatest distance that a picture draws; the number beside it is not cut off. */
export const DRAWN_DISTANCE = 200;

/** A band with the value of the base year, from which the way is measured; null: not frozen. */
export type BandFrom = Band & { readonly base: number | null };

/**
 * What a measure of a weakness is held against. `baseline` is the frozen base value and `target` the goal value; for a FLOW both are those of the day read
 * (trajectory; same day of the base year), at the year's end those of the year.
 */
export type DistanceYardstick = Course | BandFrom;

type Range = { readonly low: number; readonly high: number };

/** A measure bound to a weakness, on a day. */
export type DistanceMeasure = {
  readonly key: string;
  /** in any unit; 0 or less takes no part */
  readonly weight: number;
  readonly yardstick: DistanceYardstick;
  /** null: no data */
  readonly actual: number | null;
  /** of the actual, from "the rest are 0" to "all that is handed in or drafted counts"; null: not known, or nothing is open */
  readonly range: Range | null;
  /** null: nothing is expected yet */
  readonly coverage: Coverage | null;
};

/**
 * Share of the way still to go: `max(0, (t − x) / (t − b))`, 0 the goal value reached, 1 as when it was named, more than 1 worse than that, never cut off
 * above; MAINTAIN: `(1 − health) / (1 − health of the base year)`. Null when a figure is missing, t = b, or the base year was inside the band.
 */
export function gapLeft(yardstick: DistanceYardstick, actual: number | null): number | null {
  if (actual === null) return null;
  if (yardstick.direction === 'MAINTAIN') {
    const [health, base] = [maintainHealth(yardstick, actual), maintainHealth(yardstick, yardstick.base)];
    if (health === null || base === null || base === 1) return null;
    return finiteOrNull((1 - health) / (1 - base));
  }
  const { baseline, target } = yardstick;
  if (baseline === null || target === null || target === baseline) return null;
  const gap = finiteOrNull((target - actual) / (target - baseline));
  return gap === null ? null : Math.max(0, gap);
}

/** The gaps between which the true one lies while the actual lies between two values. Null when either is not defined. */
function gapRange(yardstick: DistanceYardstick, range: Range | null): Range | null {
  if (range === null) return null;
  const [a, b] = [gapLeft(yardstick, range.low), gapLeft(yardstick, range.high)];
  if (a === null || b === null) return null;
  // between two values on either side of a band lies one inside it
  const crosses = yardstick.direction === 'MAINTAIN' && range.low <= (yardstick.high ?? 0) && range.high >= (yardstick.low ?? 0);
  return { low: crosses ? 0 : Math.min(a, b), high: Math.max(a, b) };
}

/** What one measure says of the distance. */
export type MeasureDistance = {
  readonly key: string;
  /** share of the whole weight, 0…1 */
  readonly share: number;
  /** null: not known */
  readonly gap: number | null;
  /** enough has spoken for a verdict on this measure */
  readonly conclusive: boolean;
};

export type Distance = {
  /** `D = 100 · Σ w·gap / Σ w`: of 100 of the way so many still to go, above 100 worse than when it was named; null: no measure is known */
  readonly distance: number | null;
  /** where the true distance lies while parts have not spoken; null: all have, or it cannot be computed */
  readonly range: Range | null;
  /** share of the weight that is known, each measure by its own coverage, 0…1; null: no measure has a weight and a base */
  readonly coverage: number | null;
  /** at least `coverageFrom` is known, of the whole and of every measure that carries `heavyFrom` of the weight */
  readonly conclusive: boolean;
  /** half or less of the way is left, said only where it is conclusive */
  readonly pastHalfWay: boolean;
  /** those with weight and a usable base and goal value */
  readonly measures: readonly MeasureDistance[];
};

/** A base and a goal value are set, so that the measure can speak once it has data. */
function isUsable({ weight, yardstick }: DistanceMeasure): boolean {
  if (!(weight > 0) || !Number.isFinite(weight)) return false;
  if (yardstick.direction === 'MAINTAIN') {
    const base = maintainHealth(yardstick, yardstick.base);
    return base !== null && base < 1;
  }
  return yardstick.baseline !== null && yardstick.target !== null;
}

function rangeOf(measures: readonly (DistanceMeasure & MeasureDistance)[]): Range | null {
  if (measures.every(({ range }) => range === null)) return null;
  const ends = measures.map(({ yardstick, range, gap, share }) => {
    const known = gapRange(yardstick, range) ?? (range === null && gap !== null ? { low: gap, high: gap } : null);
    return known === null ? null : { low: known.low * share, high: known.high * share };
  });
  if (ends.some((end) => end === null)) return null;
  return { low: 100 * sum(ends.map((end) => end?.low ?? 0)), high: 100 * sum(ends.map((end) => end?.high ?? 0)) };
}

/** Distance left of a weakness on a day, with what it rests on. A measure without data is left out of the distance and lowers the coverage. */
export function distanceLeft(measures: readonly DistanceMeasure[], overrides: Overrides<DistanceSettings> = {}): Distance {
  const { coverageFrom, halfWay, heavyFrom } = withDefaults(DEFAULT_DISTANCE_SETTINGS, overrides);
  const usable = measures.filter(isUsable);
  const total = sum(usable.map(({ weight }) => weight));
  const parts = usable.map((measure) => {
    const gap = gapLeft(measure.yardstick, measure.actual);
    return { ...measure, share: measure.weight / total, gap, conclusive: gap !== null && isConclusive(measure.coverage, coverageFrom) };
  });
  const known = sum(parts.map(({ gap, share }) => (gap === null ? 0 : share)));
  const coverage = parts.length === 0 ? null : sum(parts.map((part) => (part.gap === null ? 0 : part.share * (coverageShare(part.coverage) ?? 1))));
  const distance = known === 0 ? null : (100 * sum(parts.map(({ gap, share }) => share * (gap ?? 0)))) / known;
  const conclusive =
    distance !== null && coverage !== null && reaches(coverage, coverageFrom) && parts.every((part) => part.conclusive || !reaches(part.share, heavyFrom));
  return {
    distance,
    range: rangeOf(parts),
    coverage,
    conclusive,
    pastHalfWay: conclusive && reaches(halfWay, distance),
    measures: parts.map(({ key, share, gap, conclusive: spoken }) => ({ key, share, gap, conclusive: spoken })),
  };
}

/** How a weakness stands against a year before. */
export const DISTANCE_STATES = ['open', 'improving', 'stagnant', 'worsening', 'mixed', 'provisional', 'resolved', 'reopened', 'unmeasured'] as const;
export type DistanceState = (typeof DISTANCE_STATES)[number];

/** A state with its size; `change` is in units of the distance, unrounded, below 0 better; null: not known. */
export type DistanceMovement = { readonly state: DistanceState; readonly change: number | null };

/**
 * Change against the same day of the year before, `before` null in the first year: against 100, where every measure stood when it was named.
 * Only measures known on both days are set against each other, with their weights of now. In this order: `unmeasured` without a measure that has a base and
 * a goal value; `provisional` when either day is not conclusive or what both days know carries less than `coverageFrom` of the weight; `improving` at
 * −10 or less unless a measure with 30 % of the weight moved 10 or more the other way, which is `mixed`; `worsening` at +10 or more; `mixed` also where,
 * of such measures, one moved 10 up and one 10 down; else `stagnant`.
 */
export function distanceMovement(now: Distance, before: Distance | null, overrides: Overrides<DistanceSettings> = {}): DistanceMovement {
  const { changeFrom, coverageFrom, heavyFrom, movedFrom } = withDefaults(DEFAULT_DISTANCE_SETTINGS, overrides);
  if (now.measures.length === 0) return { state: 'unmeasured', change: null };
  const earlier = new Map(before?.measures.map(({ key, gap }) => [key, gap]));
  const moves = now.measures.flatMap(({ key, gap, share }) => {
    const then = before === null ? 1 : (earlier.get(key) ?? null);
    return gap === null || then === null ? [] : [{ share, move: 100 * (gap - then) }];
  });
  const known = sum(moves.map(({ share }) => share));
  const change = known === 0 ? null : sum(moves.map(({ share, move }) => share * move)) / known;
  if (change === null || !now.conclusive || before?.conclusive === false || !reaches(known, coverageFrom)) return { state: 'provisional', change };
  const heavy = moves.filter(({ share }) => reaches(share, heavyFrom));
  const [up, down] = [heavy.some(({ move }) => reaches(move, movedFrom)), heavy.some(({ move }) => reaches(-move, movedFrom))];
  if (reaches(-change, changeFrom)) return { state: up ? 'mixed' : 'improving', change };
  if (reaches(change, changeFrom)) return { state: 'worsening', change };
  return { state: up && down ? 'mixed' : 'stagnant', change };
}

/** A year of a weakness from its base year on. */
export type DistanceYear = {
  readonly year: number;
  /** at the year's end, or on the day read */
  readonly now: Distance;
  /** on the same day of the year before; null in the first year after the base year */
  readonly before: Distance | null;
  /** the year's last day is over */
  readonly ended: boolean;
  /** a review of that year names it */
  readonly named: boolean;
};

export type DistanceYearState = DistanceYear & DistanceMovement;

/**
 * States year by year, in order, from the base year on (earlier years are left out: it was not named yet). `open` in the base year, whose distance is 100
 * by definition; `reopened` when a review names it after it was resolved; `resolved` when this ended year and the one before end conclusively below 10 and
 * no review of this year names it, and in a running year as long as it stays there; else by `distanceMovement`.
 */
export function distanceStates(history: readonly DistanceYear[], baseYear: number, overrides: Overrides<DistanceSettings> = {}): DistanceYearState[] {
  const { resolvedBelow } = withDefaults(DEFAULT_DISTANCE_SETTINGS, overrides);
  const years = history.filter(({ year }) => year >= baseYear).sort((a, b) => a.year - b.year);
  const low = new Set(years.filter(({ now }) => now.conclusive && (now.distance ?? resolvedBelow) < resolvedBelow).map(({ year }) => year));
  let wasResolved = false;
  return years.map((entry) => {
    const movement = distanceMovement(entry.now, entry.year <= baseYear + 1 ? null : entry.before, overrides);
    const isResolved = low.has(entry.year) && !entry.named && (entry.ended ? low.has(entry.year - 1) : wasResolved);
    const state = ((): DistanceState => {
      if (entry.named && wasResolved) return 'reopened';
      if (movement.state === 'unmeasured') return 'unmeasured';
      if (entry.year === baseYear) return 'open';
      return isResolved ? 'resolved' : movement.state;
    })();
    if (state === 'resolved') wasResolved = true;
    if (state === 'reopened') wasResolved = false;
    return { ...entry, state, change: movement.change };
  });
}
