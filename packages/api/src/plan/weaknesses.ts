import { coverageOf, type MeasureFacts, measureParts, type ReportPart } from '@nhipcau/db/measures';
import { sameDayOf } from '@nhipcau/domain/measure';
import { daysInMonth, type IsoDate, monthOf, yearOf } from '@nhipcau/domain/shared';
import { DEFAULT_DISTANCE_SETTINGS, type Distance, type DistanceYear, distanceLeft, distanceStates } from '@nhipcau/domain/weakness';
import type { WeaknessRow } from './rows.ts';
import type { WeaknessMeasureState, WeaknessNode } from './types.ts';
import { type BoundMeasure, boundMeasures, distanceOf, type MeasureOnDay, measuresOnDay } from './weakness-day.ts';

/** A distance that was frozen with a review stands for itself: what it was made of is not kept. */
function frozenDistance(distance: number | null): Distance {
  if (distance === null) return distanceLeft([]);
  const measures = [{ key: 'frozen', share: 1, gap: distance / 100, conclusive: true }];
  return { distance, range: null, coverage: 1, conclusive: true, pastHalfWay: distance <= DEFAULT_DISTANCE_SETTINGS.halfWay, measures };
}

function measureStates(days: readonly MeasureOnDay[], now: Distance, before: Distance | null): WeaknessMeasureState[] {
  return days.map(({ measure, answer, base, target }) => {
    const { id, key, direction, weight, low, high, criticalLow, criticalHigh } = measure;
    const own = now.measures.find((part) => part.key === id);
    const then = before === null ? 1 : (before.measures.find((part) => part.key === id)?.gap ?? null);
    const gap = own?.gap ?? null;
    return {
      ...{ id, key, direction, weight, base: measure.base, target: measure.target, baseOfDay: base, targetOfDay: target },
      band: { low, high, criticalLow, criticalHigh },
      figure: answer,
      current: answer?.value ?? null,
      gap,
      moved: gap === null || then === null ? null : 100 * (gap - then),
      conclusive: own?.conclusive ?? false,
    };
  });
}

/** Distance at each month's end of the year, and today, as a whole and by measure. */
function seriesOf(measures: readonly BoundMeasure[], facts: MeasureFacts, year: number, today: IsoDate): WeaknessNode['series'] {
  const months = yearOf(today) > year ? 12 : yearOf(today) < year ? 0 : monthOf(today);
  return Array.from({ length: months }, (_, index) => {
    const end = `${year}-${String(index + 1).padStart(2, '0')}-${daysInMonth(year, index + 1)}`;
    const on = end < today ? end : today;
    const { distance, conclusive, measures: own } = distanceOf(measuresOnDay(measures, facts, year, on));
    const gaps = measures.map(({ id }) => own.find(({ key }) => key === id)?.gap ?? null);
    return { on, distance, conclusive, measures: gaps.map((gap) => (gap === null ? null : 100 * gap)) };
  });
}

/**
 * Years of the reviews that are known in a year: those of the years before it, which name in January, and in the running year also what its own review has
 * named by now. What was named in January cannot have been unanswered the year before.
 */
export const namingsKnown = (namingYears: readonly number[], year: number, today: IsoDate): number[] =>
  namingYears.filter((named) => named < year || (named === year && yearOf(today) === year));

/** True for a weakness that a review known in the year names, or that none names yet. */
export const isKnownIn = ({ namingYears }: Pick<WeaknessRow, 'namingYears'>, year: number, today: IsoDate): boolean =>
  namingYears.length === 0 || namingsKnown(namingYears, year, today).length > 0;

function historyOf(row: WeaknessRow, year: number, ended: boolean, now: Distance, before: Distance | null, namingYears: readonly number[]): DistanceYear[] {
  const frozen = new Map(row.scores.map((entry) => [entry.year, entry.distance]));
  const past = [...new Set([...frozen.keys(), ...namingYears])].filter((one) => one < year).sort((a, b) => a - b);
  const entries = past.map(
    (of): DistanceYear => ({
      year: of,
      now: frozenDistance(frozen.get(of) ?? null),
      before: frozen.has(of - 1) ? frozenDistance(frozen.get(of - 1) ?? null) : null,
      ended: true,
      named: namingYears.includes(of),
    }),
  );
  return [...entries, { year, now, before, ended, named: namingYears.includes(year) }];
}

/** The reports that the measures of a weakness wait for, each once. */
function partsOf(days: readonly MeasureOnDay[], facts: MeasureFacts): ReportPart[] {
  const parts = days.flatMap(({ answer }) => (answer === null ? [] : measureParts(facts, answer.records.spec, answer.span.endsOn)));
  return [...new Map(parts.map((part) => [part.key, part])).values()];
}

/**
 * A weakness in the year looked at. Years whose review froze a distance keep it; the year itself is computed from the measures while it has none.
 * Null when no review that is known in the year names it.
 */
export function weaknessNode(row: WeaknessRow, facts: MeasureFacts, year: number, today: IsoDate): WeaknessNode | null {
  if (!isKnownIn(row, year, today)) return null;
  const namingYears = namingsKnown(row.namingYears, year, today);
  const baseYear = Math.min(...namingYears, year);
  const measures = boundMeasures(row);
  const frozen = new Map(row.scores.map((entry) => [entry.year, entry.distance]));
  const days = measuresOnDay(measures, facts, year, today);
  const live = !frozen.has(year);
  const now = live ? distanceOf(days) : frozenDistance(frozen.get(year) ?? null);
  const yearEnd = `${year}-12-31`;
  const before = beforeOf();
  function beforeOf(): Distance | null {
    if (year - 1 <= baseYear) return null;
    const on = sameDayOf(today < yearEnd ? today : yearEnd, year - 1);
    if (!live || on > today || !facts.years.includes(year - 1)) return frozen.has(year - 1) ? frozenDistance(frozen.get(year - 1) ?? null) : null;
    return distanceOf(measuresOnDay(measures, facts, year - 1, on));
  }
  const states = distanceStates(historyOf(row, year, today > yearEnd, now, before, namingYears), baseYear);
  const current = states.at(-1);
  const parts = partsOf(days, facts);
  const { id, code, title, description, category, version, sample, goals, difficulties } = row;
  return {
    ...{ id, code, title, description, category, version, sample, goals, difficulties, namingYears },
    years: states.map((entry) => ({
      ...{ year: entry.year, named: entry.named, change: entry.change, state: entry.state, distance: entry.now.distance },
      live: entry.year === year && live,
    })),
    distance: now.distance,
    distanceBefore: before === null ? (now.measures.length > 0 && year > baseYear ? 100 : null) : before.distance,
    range: now.range,
    known: now.coverage,
    coverage: coverageOf(parts),
    coverageUnit: new Set(parts.map(({ associationId }) => associationId)).size === parts.length ? 'association' : 'report',
    provisional: now.distance !== null && !now.conclusive,
    pastHalfWay: now.pastHalfWay,
    distanceIfApproved: live ? distanceOf(days, 'ifApproved').distance : now.distance,
    state: current?.state ?? 'unmeasured',
    change: current?.change ?? null,
    series: live ? seriesOf(measures, facts, year, today) : [],
    measures: measureStates(days, now, before),
  };
}
