import type { IndicatorState } from '@nhipcau/api/plan';
import { addMonths } from '@nhipcau/domain/shared';

export interface SeriesRow {
  on: string;
  actual: number | null;
  expected: number | null;
  lastYear: number | null;
}

/** The series of an indicator day by day: each reading, the trajectory on that day, last year's reading of the same day. */
export function seriesRows({ series, trajectoryPoints, lastYear }: Pick<IndicatorState, 'series' | 'trajectoryPoints' | 'lastYear'>): SeriesRow[] {
  const expected = new Map(trajectoryPoints.map(({ on, value }) => [on, value]));
  const before = new Map(lastYear.series.map(({ on, value }) => [addMonths(on, 12), value]));
  const actual = new Map(series.map(({ on, value }) => [on, value]));
  return [...new Set([...actual.keys(), ...expected.keys(), ...before.keys()])]
    .sort()
    .map((on) => ({ on, actual: actual.get(on) ?? null, expected: expected.get(on) ?? null, lastYear: before.get(on) ?? null }));
}
