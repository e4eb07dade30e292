import type { Db, Tx } from '@nhipcau/db';
import { loadMeasureFacts, type MeasureFacts } from '@nhipcau/db/measures';
import { isOfficeMeasure } from '@nhipcau/domain/measure';
import type { IsoDate } from '@nhipcau/domain/shared';
import { goalTree } from './goals.ts';
import { indicatorState, specsOf } from './indicators.ts';
import { loadGoalRows, loadPlanRows } from './rows.ts';
import type { GoalNode, PlanState } from './types.ts';
import { boundMeasures } from './weakness-day.ts';
import { isKnownIn, weaknessNode } from './weaknesses.ts';

/**
 * Everything the leader's screens show of a year as it stands on a day: goals, indicators, the plan as a whole and the weaknesses, and the measures' facts
 * that they were computed from; without the office's registers where neither the plan nor a weakness asks for them. In a constant number of statements
 * whatever the plan and the data: the plan, the roll-ups and the reports each in one.
 * A year without a plan has `planYear` null and no goals; figures that are undefined are null.
 */
export async function loadPlan(db: Db | Tx, { year, today }: { year: number; today: IsoDate }): Promise<{ state: PlanState; facts: MeasureFacts }> {
  const rows = await loadPlanRows(db, year, today);
  const copiedFrom = new Map(rows.goals.map(({ id, copiedFromId }) => [id, copiedFromId]));
  const specs = rows.indicators.flatMap((row) => specsOf(row, copiedFrom));
  const bound = rows.weaknesses.filter((row) => isKnownIn(row, year, today)).flatMap((row) => boundMeasures(row));
  const office = [...specs, ...bound].some(({ key }) => isOfficeMeasure(key));
  const facts = await loadMeasureFacts(db, { years: [year - 1, year], today, specs, office });
  const period = rows.planYear ?? { startsOn: `${year}-01-01`, endsOn: `${year}-12-31` };
  const indicators = rows.indicators.map((row) => indicatorState(row, { year, period, today, facts, copiedFrom, experience: rows.experience }));
  const weaknesses = rows.weaknesses.map((row) => weaknessNode(row, facts, year, today)).filter((node) => node !== null);
  const answers = new Map<string, string[]>();
  for (const { id, goals } of weaknesses) for (const { goalId } of goals) answers.set(goalId, [...(answers.get(goalId) ?? []), id]);
  const state = { year, today, planYear: rows.planYear, ...goalTree(rows.goals, indicators, answers, today > period.endsOn), weaknesses };
  return { state, facts };
}

/** The state of `loadPlan` alone. */
export const loadPlanState = async (db: Db | Tx, query: { year: number; today: IsoDate }): Promise<PlanState> => (await loadPlan(db, query)).state;

/**
 * One goal as it stands today, rolled up from what lies below it alone; `indicatorId`: with that indicator alone, whose status is then its own and the
 * goal's means nothing. Null: the goal is not there, or put away.
 */
export async function loadGoalState(
  db: Db | Tx,
  { goalId, indicatorId = null, today }: { goalId: string; indicatorId?: string | null; today: IsoDate },
): Promise<{ planYearId: string; goal: GoalNode } | null> {
  const rows = await loadGoalRows(db, goalId, indicatorId, today);
  if (!rows?.planYear) return null;
  const { planYear } = rows;
  const { id: planYearId, year, endsOn } = planYear;
  const copiedFrom = new Map(rows.goals.map((row) => [row.id, row.copiedFromId]));
  const specs = rows.indicators.flatMap((row) => specsOf(row, copiedFrom));
  const facts = await loadMeasureFacts(db, { years: [year - 1, year], today, specs, office: specs.some(({ key }) => isOfficeMeasure(key)) });
  const indicators = rows.indicators.map((row) => indicatorState(row, { year, period: planYear, today, facts, copiedFrom, experience: rows.experience }));
  // the goal stands at the top of its own tree, whatever lies above it
  const own = rows.goals.map((row) => (row.id === goalId ? { ...row, parentId: null } : row));
  const [goal] = goalTree(own, indicators, new Map(), today > endsOn).goals;
  return goal ? { planYearId, goal } : null;
}
