import type { IndicatorState } from '@nhipcau/api/plan';
import type { Coverage } from '@nhipcau/domain/measure';
import { addMonths } from '@nhipcau/domain/shared';

export interface SeriesRow {
  on: string;
  /** null (as the others): not known, or not read on that day */
  actual: number | null;
  coverage: Coverage | null;
  ifApproved: number | null;
  expected: number | null;
  lastYear: number | null;
}

/** The series of an indicator day by day: each reading with what it rests on, the trajectory on that day, last year's reading of the same day. */
export function seriesRows({ series, trajectoryPoints, lastYear }: Pick<IndicatorState, 'series' | 'trajectoryPoints' | 'lastYear'>): SeriesRow[] {
  const expected = new Map(trajectoryPoints.map(({ on, value }) => [on, value]));
  const before = new Map(lastYear.series.map(({ on, value }) => [addMonths(on, 12), value]));
  const actual = new Map(series.map((point) => [point.on, point]));
  return [...new Set([...actual.keys(), ...expected.keys(), ...before.keys()])].sort().map((on) => {
    const { value = null, coverage = null, ifApproved = null } = actual.get(on) ?? {};
    return { on, actual: value, coverage, ifApproved, expected: expected.get(on) ?? null, lastYear: before.get(on) ?? null };
  });
}
