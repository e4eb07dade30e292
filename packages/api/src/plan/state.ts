import type { Db, Tx } from '@nhipcau/db';
import { loadMeasureFacts, type MeasureFacts } from '@nhipcau/db/measures';
import type { IsoDate } from '@nhipcau/domain/shared';
import { goalTree } from './goals.ts';
import { indicatorState } from './indicators.ts';
import { loadGoals, loadIndicators, loadPlanYear, loadWeaknesses } from './rows.ts';
import type { PlanState } from './types.ts';
import { weaknessNode } from './weaknesses.ts';

/**
 * Everything the leader's screens show of a year as it stands on a day: goals, indicators, the plan as a whole and the weaknesses. Derived anew from
 * approved claims and the registers on each call, in fourteen SQL statements whatever the plan and the data. Pass a transaction for one consistent picture.
 * `loaded` are the measures' facts of the year and the one before, where the caller has them already.
 * A year without a plan has `planYear` null and no goals; figures that are undefined are null.
 */
export async function loadPlanState(
  db: Db | Tx,
  { year, today, loaded }: { year: number; today: IsoDate; loaded?: Promise<MeasureFacts> },
): Promise<PlanState> {
  const [planYear, goalRows, indicatorRows, weaknessRows, facts] = await Promise.all([
    loadPlanYear(db, year),
    loadGoals(db, year, today),
    loadIndicators(db, year, today),
    loadWeaknesses(db, year),
    loaded ?? loadMeasureFacts(db, { years: [year - 1, year], today }),
  ]);
  const period = planYear ?? { startsOn: `${year}-01-01`, endsOn: `${year}-12-31` };
  const context = { year, period, today, facts, copiedFrom: new Map(goalRows.map(({ id, copiedFromId }) => [id, copiedFromId])) };
  const indicators = indicatorRows.map((row) => indicatorState(row, context));
  const weaknesses = weaknessRows.map((row) => weaknessNode(row, facts, year, today)).filter((node) => node !== null);
  const answers = new Map<string, string[]>();
  for (const { id, goals } of weaknesses) for (const { goalId } of goals) answers.set(goalId, [...(answers.get(goalId) ?? []), id]);
  return { year, today, planYear, ...goalTree(goalRows, indicators, answers, today > period.endsOn), weaknesses };
}
