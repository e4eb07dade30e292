import { type MeasureFacts, measureAnswer } from '@nhipcau/db/measures';
import { type Answer, isMeasureKey, type MeasureKey, measureDefinition } from '@nhipcau/domain/measure';
import { daysBetween, type IsoDate } from '@nhipcau/domain/shared';
import { type DistanceMeasure, type DistanceYardstick, distanceLeft } from '@nhipcau/domain/weakness';
import type { WeaknessRow } from './rows.ts';

export type BoundMeasure = WeaknessRow['measures'][number] & { key: MeasureKey };

/** Measures that the registry knows: one bad row does not take the page with it. */
export const boundMeasures = ({ measures }: WeaknessRow): BoundMeasure[] => measures.filter((measure): measure is BoundMeasure => isMeasureKey(measure.key));

/** Levels that only grow over the year, so that they too are held against the same day. */
const GROWING: readonly MeasureKey[] = ['countries_reached', 'people_trained'];
/** What is read over the year to date, so that a part of a year is no like of a whole one. */
const YEAR_TO_DATE = ['events', 'claims', 'intake', 'bulletins'];

function elapsed(on: IsoDate): number {
  const year = on.slice(0, 4);
  return (daysBetween(`${year}-01-01`, on) + 1) / (daysBetween(`${year}-01-01`, `${year}-12-31`) + 1);
}

/**
 * Base and goal value of a measure for a day. What grows over the year (a FLOW, countries reached) is held against the base of the same day and against
 * the goal value by the base year's own course (where the base is nothing, by the days that are over). A level of the year to date has the base of the same
 * day, where that lies on the same side of the goal value and at least half as far from it, or the way would have no length; a state has the year's.
 */
export function yardstickOfDay(measure: BoundMeasure, on: IsoDate): { base: number | null; target: number | null } {
  const { key, base, target, baseDays } = measure;
  const own = { base, target };
  if (base === null || target === null || measure.direction === 'MAINTAIN' || on.endsWith('-12-31')) return own;
  const day = on.slice(5);
  const ofDay = (baseDays.find(({ monthDay }) => monthDay === day) ?? baseDays.find(({ monthDay }) => day === '02-29' && monthDay === '02-28'))?.value ?? null;
  const { kind, source } = measureDefinition(key);
  if (kind === 'FLOW' || GROWING.includes(key)) {
    if (ofDay !== null && base > 0) return { base: ofDay, target: (target * ofDay) / base };
    return { base: (ofDay ?? base * elapsed(on)) as number, target: target * elapsed(on) };
  }
  if (!YEAR_TO_DATE.includes(source) || ofDay === null) return own;
  return (target - ofDay) / (target - base) >= 0.5 ? { base: ofDay, target } : own;
}

/** A measure of a weakness on a day. */
export interface MeasureOnDay {
  measure: BoundMeasure;
  answer: Answer | null;
  base: number | null;
  target: number | null;
}

/** @param on a day at which the facts can be read, in `year` or after it */
export function measuresOnDay(measures: readonly BoundMeasure[], facts: MeasureFacts, year: number, on: IsoDate): MeasureOnDay[] {
  return measures.map((measure) => {
    const answer = measureAnswer(facts, { key: measure.key }, year, on);
    return { measure, answer, ...yardstickOfDay(measure, answer?.span.endsOn ?? on) };
  });
}

function yardstickOf({ measure, base, target }: MeasureOnDay): DistanceYardstick {
  const { direction, low, high, criticalLow, criticalHigh } = measure;
  return direction === 'MAINTAIN' ? { direction, low, high, criticalLow, criticalHigh, base: measure.base } : { direction, baseline: base, target };
}

/** Distance left by what counts, or if all that waits were approved. */
export function distanceOf(days: readonly MeasureOnDay[], read: 'value' | 'ifApproved' = 'value') {
  return distanceLeft(
    days.map(
      (day): DistanceMeasure => ({
        key: day.measure.id,
        weight: day.measure.weight,
        yardstick: yardstickOf(day),
        actual: day.answer?.[read] ?? null,
        range: day.answer?.range ?? null,
        coverage: day.answer?.coverage ?? null,
      }),
    ),
  );
}
