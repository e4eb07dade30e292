import { type Tx, toDate } from '@nhipcau/db';
import { NEXT_PLAN_YEAR_STATUS, type PlanYearStatus } from '@nhipcau/domain/planYear';
import type { CurrentUser } from '../context.ts';
import { AppError, fieldError, rule } from '../errors.ts';
import { loadPlanState } from '../plan/index.ts';
import { type Actor, transact, transactOnce } from '../transact.ts';

type Caller = Actor & { user: CurrentUser; today: string };

/**
 * Adds the plan year after the latest; the first one of all may be any near today. It runs from 1 January to 31 December.
 * @throws AppError invalidInput where it is not the next one
 */
export async function createPlanYear(ctx: Caller, year: number, idempotencyKey: string): Promise<{ id: string }> {
  return transactOnce(ctx, { key: idempotencyKey, procedure: 'planYear.create' }, async (tx, log) => {
    const latest = await tx.planYear.findFirst({ orderBy: { year: 'desc' }, select: { year: true } });
    const now = Number(ctx.today.slice(0, 4));
    if (latest ? year !== latest.year + 1 : Math.abs(year - now) > 5) throw fieldError('year', 'choice');
    const { id } = await tx.planYear.create({ data: { year, startsOn: toDate(`${year}-01-01`), endsOn: toDate(`${year}-12-31`) } });
    await log({ action: 'planYear.create', entity: 'planYear', entityId: id, after: { year } });
    return { id };
  });
}

/** What the weaknesses scored in a year stays as it was when the year was closed; a score that a review froze before is left alone. */
async function freezeScores(tx: Tx, year: number, today: string): Promise<void> {
  const { weaknesses } = await loadPlanState(tx, { year, today });
  await tx.weaknessScore.createMany({ data: weaknesses.map(({ id, distance }) => ({ weaknessId: id, year, distance })), skipDuplicates: true });
}

/**
 * Puts a year under way, closes it, or takes a closed one up again. A closed year refuses what is written later,
 * and its weaknesses keep the scores of that day; taken up again, it loses them (those of the sample data stay).
 * @throws AppError notFound, conflict, rule
 */
export async function updatePlanYearStatus(ctx: Caller, target: { id: string; version: number }, status: PlanYearStatus): Promise<void> {
  await transact(ctx, async (tx, log) => {
    const before = await tx.planYear.findUnique({ where: { id: target.id }, select: { year: true, status: true, version: true } });
    if (!before) throw new AppError('notFound');
    if (!NEXT_PLAN_YEAR_STATUS[before.status].includes(status)) throw rule('planYear.error.status');
    const done = await tx.planYear.updateMany({ where: target, data: { status, version: { increment: 1 } } });
    if (done.count === 0) throw new AppError('conflict', { current: before });
    if (status === 'CLOSED') await freezeScores(tx, before.year, ctx.today);
    else if (before.status === 'CLOSED') await tx.weaknessScore.deleteMany({ where: { year: before.year, sample: false } });
    await log({ action: 'planYear.updateStatus', entity: 'planYear', entityId: target.id, before: { status: before.status }, after: { status } });
  });
}
