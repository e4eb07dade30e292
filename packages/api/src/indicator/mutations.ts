import { type Prisma, type Tx, toDate, uuidv7 } from '@nhipcau/db';
import type { checkInCreate } from '@nhipcau/domain/goal';
import type { IndicatorFields, indicatorCreate, indicatorSetMilestones, indicatorUpdate } from '@nhipcau/domain/indicator';
import { isWithin } from '@nhipcau/domain/shared';
import { issueKey } from '@nhipcau/domain/shared/validation';
import type { z } from 'zod';
import type { Context, CurrentUser } from '../context.ts';
import { AppError, fieldError, rule } from '../errors.ts';
import { createCheckIn } from '../goal/data-check-ins.ts';
import { holdPlanYear, keepPlanYearOpen, nextCode } from '../goal/mutations.ts';
import type { CheckInRow } from '../goal/types.ts';
import { loadGoalState } from '../plan/index.ts';
import type { AuthorizedScope } from '../scope.ts';
import { transact, transactOnce } from '../transact.ts';
import { readIndicator } from './data.ts';
import type { IndicatorRecord } from './types.ts';

type Ctx = Context & { user: CurrentUser; scope: AuthorizedScope };
type Versioned = { id: string; version: number };

/** A band and a course exclude each other; a FLOW counts from nothing, so its baseline is not kept. */
function columns(input: IndicatorFields) {
  const { name, unit, kind, direction, trajectory, measureKey, measureForm, goalScoped, weight, onTrackFrom, atRiskFrom, decimals } = input;
  const band = direction === 'MAINTAIN';
  return {
    ...{ name, unit, kind, direction, trajectory, measureKey, weight, onTrackFrom, atRiskFrom, decimals },
    measureForm: measureKey === null ? null : measureForm,
    goalScoped: measureKey === null ? false : goalScoped,
    baseline: band ? null : kind === 'FLOW' ? 0 : input.baseline,
    target: band ? null : input.target,
    bandLow: band ? input.bandLow : null,
    bandHigh: band ? input.bandHigh : null,
    criticalLow: band ? input.criticalLow : null,
    criticalHigh: band ? input.criticalHigh : null,
  };
}

async function goalOf(tx: Tx, goalId: string) {
  const goal = await tx.goal.findFirst({ where: { id: goalId, archivedAt: null }, select: { code: true, planYearId: true } });
  if (!goal) throw new AppError('notFound');
  return { code: goal.code, planYear: await holdPlanYear(tx, goal.planYearId) };
}

export async function createIndicator(ctx: Ctx, { idempotencyKey, goalId, ...fields }: z.output<typeof indicatorCreate>): Promise<Versioned> {
  return transactOnce(ctx, { key: idempotencyKey, procedure: 'indicator.create' }, async (tx, log) => {
    const goal = await goalOf(tx, goalId);
    const siblings = await tx.indicator.findMany({ where: { goalId }, select: { code: true, position: true } });
    const id = uuidv7();
    const code = nextCode(
      `${goal.code}.`,
      siblings.map((row) => row.code),
    );
    const position = Math.max(0, ...siblings.map((row) => row.position)) + 1;
    await tx.indicator.create({ data: { id, goalId, code, position, createdById: ctx.user.id, ...columns(fields) } });
    await log({ action: 'indicator.create', entity: 'indicator', entityId: id, after: await readIndicator(tx, id) });
    return { id, version: 1 };
  });
}

type Change = (tx: Tx, before: IndicatorRecord, planYear: Awaited<ReturnType<typeof holdPlanYear>>) => Promise<Prisma.IndicatorUncheckedUpdateManyInput>;

/** Runs a change on the version that was seen; anything else is a lost race and comes back with the record as it is now. */
async function changeIndicator(ctx: Ctx, { id, version }: Versioned, action: string, change: Change): Promise<Versioned> {
  return transact(ctx, async (tx, log) => {
    const { goalId } = await readIndicator(tx, id);
    const { planYear } = await goalOf(tx, goalId);
    const before = await readIndicator(tx, id);
    if (before.version !== version) throw new AppError('conflict', { current: before });
    const data = await change(tx, before, planYear);
    const { count } = await tx.indicator.updateMany({ where: { id, version }, data: { ...data, version: { increment: 1 } } });
    if (count === 0) throw new AppError('conflict', { current: await readIndicator(tx, id) });
    await log({ action, entity: 'indicator', entityId: id, before, after: await readIndicator(tx, id) });
    return { id, version: version + 1 };
  });
}

/** A target that somebody sets is theirs, and no longer an invented one. */
export const updateIndicator = (ctx: Ctx, input: z.output<typeof indicatorUpdate>): Promise<Versioned> =>
  changeIndicator(ctx, input, 'indicator.update', async (tx, before) => {
    if (before.kind !== input.kind && (await tx.measurement.count({ where: { indicatorId: input.id } })) > 0) throw fieldError('kind', 'kindHasMeasurements');
    const next = columns(input);
    return { ...next, targetIsSample: before.targetIsSample && before.target === next.target };
  });

export const setMilestones = (ctx: Ctx, input: z.output<typeof indicatorSetMilestones>): Promise<Versioned> =>
  changeIndicator(ctx, input, 'indicator.setMilestones', async (tx, _before, planYear) => {
    const outside = input.milestones.findIndex(({ on }) => !isWithin(on, planYear));
    if (outside >= 0) throw fieldError(`milestones.${outside}.on`, issueKey('dateOutsideYear', { year: planYear.year }));
    await tx.indicatorMilestone.deleteMany({ where: { indicatorId: input.id } });
    await tx.indicatorMilestone.createMany({ data: input.milestones.map(({ on, value }) => ({ indicatorId: input.id, on: toDate(on), value })) });
    return {};
  });

export const archiveIndicator = (ctx: Ctx, input: Versioned): Promise<Versioned> =>
  changeIndicator(ctx, input, 'indicator.archive', async (_tx, before) => ({ archivedAt: before.archived ? undefined : new Date() }));

export const restoreIndicator = (ctx: Ctx, input: Versioned): Promise<Versioned> =>
  changeIndicator(ctx, input, 'indicator.restore', async () => ({ archivedAt: null }));

export async function checkInIndicator(ctx: Ctx, { id, idempotencyKey, ...word }: z.output<typeof checkInCreate>): Promise<CheckInRow> {
  const indicator = await ctx.db.indicator.findUnique({ where: { id }, select: { goalId: true } });
  if (!indicator) throw new AppError('notFound');
  // read before the transaction, and of its goal alone: no write computes the plan or waits while somebody else's is computed
  const found = await loadGoalState(ctx.db, { goalId: indicator.goalId, indicatorId: id, today: ctx.today });
  const state = found?.goal.indicators.find((candidate) => candidate.id === id);
  if (!found || !state) throw rule('indicator.error.archived');
  return transactOnce(ctx, { key: idempotencyKey, procedure: 'indicator.checkIn' }, async (tx, log) => {
    const planYear = await keepPlanYearOpen(tx, found.planYearId);
    const row = await createCheckIn(tx, { of: { indicatorId: id }, planYear, status: state.status, today: ctx.today, authorId: ctx.user.id, ...word });
    await log({ action: 'indicator.checkIn', entity: 'indicator', entityId: id, after: row });
    return row;
  });
}
