import type { IndicatorDirection } from '@nhipcau/db';
import type { MeasureKey } from '@nhipcau/domain/measure';
import { stableId } from '../factories/index.ts';

type Bound = [weakness: string, measure: MeasureKey, direction: IndicatorDirection, weight: number, target: number];

/** By which figures each weakness is scored, and the invented value at which it would be mended. wk-08 speaks of buildings: no report tells of them. */
const bound: Bound[] = [
  ['wk-01', 'activity_unevenness', 'DECREASE', 2, 0.05],
  ['wk-01', 'association_top_three_share', 'DECREASE', 1, 0.2],
  ['wk-02', 'novelty_rate', 'INCREASE', 1, 0.95],
  ['wk-03', 'effective_forms', 'INCREASE', 1, 12],
  ['wk-04', 'staffing', 'INCREASE', 1, 1],
  ['wk-05', 'skill_coverage', 'INCREASE', 2, 0.9],
  ['wk-05', 'people_trained', 'INCREASE', 1, 16],
  ['wk-06', 'language_coverage', 'INCREASE', 1, 1],
  ['wk-07', 'non_budget_share', 'INCREASE', 1, 0.5],
  ['wk-09', 'network_coverage', 'INCREASE', 2, 0.9],
  ['wk-09', 'countries_reached', 'INCREASE', 1, 40],
  ['wk-10', 'paper_partnerships', 'DECREASE', 2, 0],
  ['wk-10', 'substance_mean', 'INCREASE', 1, 70],
  ['wk-11', 'participants_foreign', 'INCREASE', 1, 9000],
  ['wk-11', 'countries_reached', 'INCREASE', 1, 40],
];

/** @param level of a measure in 2024, frozen here; null: no data */
export function weaknessMeasureRows(level: (key: MeasureKey) => number | null) {
  return bound.map(([weakness, measureKey, direction, weight, target]) => ({
    id: stableId('weakness-measure', `${weakness}/${measureKey}`),
    weaknessId: stableId('weakness', weakness),
    measureKey,
    direction,
    weight,
    base: level(measureKey),
    target,
    sample: true,
  }));
}

/** The bases of these measures on each day of 2024. */
export const weaknessBaseRows = (days: (key: MeasureKey) => readonly { monthDay: string; value: number | null }[]) =>
  bound.flatMap(([weakness, measureKey]) =>
    days(measureKey).map((day) => ({ weaknessMeasureId: stableId('weakness-measure', `${weakness}/${measureKey}`), ...day })),
  );

/** In the year that names a weakness the gap is whole by definition: 100, or no figure where nothing measures it. */
export function weaknessScoreRows() {
  const measured = new Set(bound.map(([weakness]) => weakness));
  return Array.from({ length: 11 }, (_, index) => `wk-${String(index + 1).padStart(2, '0')}`).map((key) => ({
    weaknessId: stableId('weakness', key),
    year: 2024,
    distance: measured.has(key) ? 100 : null,
    sample: true,
  }));
}
