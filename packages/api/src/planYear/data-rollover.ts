import { type Tx, toIso } from '@nhipcau/db';
import { AppError } from '../errors.ts';
import { flattenGoals, loadPlanState } from '../plan/index.ts';
import type { AuthorizedScope } from '../scope.ts';
import type { RolloverPreview } from './types.ts';

const select = { id: true, year: true, startsOn: true, endsOn: true, status: true, sample: true, version: true } as const;

/** The plan of a year as it is carried over: what is archived stays behind, what is resolved is not carried. @throws AppError notFound */
export async function loadRollover(db: Tx, fromId: string, today: string) {
  const from = await db.planYear.findUnique({ where: { id: fromId }, select });
  if (!from) throw new AppError('notFound');
  const to = await db.planYear.findUnique({ where: { year: from.year + 1 }, select });
  const state = await loadPlanState(db, { year: from.year, today });
  const there = to ? await db.goal.findMany({ where: { planYearId: to.id }, select: { id: true, code: true, copiedFromId: true } }) : [];
  const open = state.weaknesses.filter((weakness) => weakness.state !== 'resolved');
  return { from, to, goals: flattenGoals(state.goals), open, there };
}

/** What carrying a year over would copy. @throws AppError notFound */
export async function getRollover(db: Tx, _scope: AuthorizedScope, fromId: string, today: string): Promise<RolloverPreview> {
  const { from, to, goals, open, there } = await loadRollover(db, fromId, today);
  const row = (year: typeof from) => ({ ...year, startsOn: toIso(year.startsOn), endsOn: toIso(year.endsOn) });
  return {
    from: row(from),
    to: to && row(to),
    goals: goals.map((goal) => ({
      id: goal.id,
      parentId: goal.parentId,
      code: goal.code,
      title: goal.title,
      depth: goal.depth,
      indicators: goal.indicators.map(({ id, name }) => ({ id, name })),
      weaknesses: open.filter((weakness) => weakness.goals.some((link) => link.goalId === goal.id)).map(({ id, code, title }) => ({ id, code, title })),
      copied: there.some((copy) => copy.copiedFromId === goal.id),
    })),
    unanswered: open.filter((weakness) => weakness.goals.length === 0).map(({ id, code, title }) => ({ id, code, title })),
  };
}
