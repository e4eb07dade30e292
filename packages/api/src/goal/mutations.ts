import { Prisma, type Tx, toIso, uuidv7 } from '@nhipcau/db';
import type { checkInCreate, GoalFields, goalCreate, goalReorder, goalReweigh, goalUpdate } from '@nhipcau/domain/goal';
import type { z } from 'zod';
import type { Context, CurrentUser } from '../context.ts';
import { AppError, fieldError, rule } from '../errors.ts';
import { loadGoalState } from '../plan/index.ts';
import type { AuthorizedScope } from '../scope.ts';
import { writeReference } from '../source/data-passages.ts';
import { type Log, transact, transactOnce } from '../transact.ts';
import { readGoal } from './data.ts';
import { createCheckIn } from './data-check-ins.ts';
import type { CheckInRow, GoalRecord, PlanYearOf } from './types.ts';

type Ctx = Context & { user: CurrentUser; scope: AuthorizedScope };
type Versioned = { id: string; version: number };

/**
 * The plan year of a change of its plan, so that codes, positions and weights of one year are written one after the other. What only needs the year to
 * stay open (a report, an event, a check-in) does not wait for it.
 * @throws AppError notFound; rule where the year is closed
 */
export async function holdPlanYear(tx: Tx, id: string): Promise<PlanYearOf> {
  await tx.$executeRaw`SELECT pg_advisory_xact_lock(hashtextextended(${`plan:${id}`}, 0))`;
  return keepPlanYearOpen(tx, id);
}

/**
 * The plan year of a change that only needs it to stay open until the end: such changes do not wait for one another.
 * @throws AppError notFound; rule where the year is closed
 */
export async function keepPlanYearOpen(tx: Tx, id: string): Promise<PlanYearOf> {
  const [row] = await tx.$queryRaw<(Omit<PlanYearOf, 'startsOn' | 'endsOn'> & { startsOn: Date; endsOn: Date })[]>`
    SELECT "id", "year", "startsOn", "endsOn", "status"::text FROM "plan_year" WHERE "id" = ${id}::uuid FOR SHARE`;
  if (!row) throw new AppError('notFound');
  if (row.status === 'CLOSED') throw rule('errors.yearClosed');
  return { ...row, startsOn: toIso(row.startsOn), endsOn: toIso(row.endsOn) };
}

/** The next code below `prefix`: one more than the highest number that follows it. */
export function nextCode(prefix: string, codes: readonly string[]): string {
  const numbers = codes.filter((code) => code.startsWith(prefix)).map((code) => Number(code.slice(prefix.length)));
  return `${prefix}${Math.max(0, ...numbers.filter(Number.isInteger)) + 1}`;
}

const json = (text: GoalFields['description']) => (text === null ? Prisma.DbNull : text);
const columns = ({ title, description, pillar, parentId, ownerId, ownerOrganisationId }: GoalFields) => ({
  ...{ title, pillar, parentId, ownerId, ownerOrganisationId },
  description: json(description),
});

async function checkOwners(tx: Tx, { ownerId, ownerOrganisationId }: GoalFields): Promise<void> {
  if (ownerId && !(await tx.user.findFirst({ where: { id: ownerId, role: { not: 'ASSOCIATION' } }, select: { id: true } })))
    throw fieldError('ownerId', 'choice');
  if (ownerOrganisationId && !(await tx.organisation.findUnique({ where: { id: ownerOrganisationId }, select: { id: true } }))) {
    throw fieldError('ownerOrganisationId', 'choice');
  }
}

/** A parent is a goal of the same year that is not put away, and neither the goal itself nor one below it. */
async function checkParent(tx: Tx, planYearId: string, parentId: string | null, self: string | null): Promise<string | null> {
  if (parentId === null) return null;
  const parent = await tx.goal.findFirst({ where: { id: parentId, planYearId, archivedAt: null }, select: { code: true } });
  if (!parent) throw fieldError('parentId', 'choice');
  if (self !== null) {
    const above = await tx.$queryRaw<{ id: string }[]>`
      WITH RECURSIVE above AS (SELECT "id", "parentId" FROM "goal" WHERE "id" = ${parentId}::uuid UNION SELECT g."id", g."parentId" FROM above a JOIN "goal" g ON g."id" = a."parentId")
      SELECT "id" FROM above`;
    if (above.some(({ id }) => id === self)) throw fieldError('parentId', 'goalBelowItself');
  }
  return parent.code;
}

async function lastPosition(tx: Tx, planYearId: string, parentId: string | null): Promise<number> {
  const { _max } = await tx.goal.aggregate({ where: { planYearId, parentId }, _max: { position: true } });
  return (_max.position ?? 0) + 1;
}

async function writeWeaknesses(tx: Tx, goalId: string, links: GoalRecord['weaknesses']): Promise<void> {
  const known = await tx.weakness.count({ where: { id: { in: links.map(({ weaknessId }) => weaknessId) } } });
  if (known < links.length) throw fieldError('weaknesses', 'choice');
  await tx.goalWeakness.deleteMany({ where: { goalId, weaknessId: { notIn: links.map(({ weaknessId }) => weaknessId) } } });
  const there = new Map((await tx.goalWeakness.findMany({ where: { goalId } })).map((link) => [link.weaknessId, link.weight]));
  for (const { weaknessId, weight } of links) {
    if (there.get(weaknessId) === weight) continue; // what nobody touched keeps its mark
    const where = { goalId_weaknessId: { goalId, weaknessId } };
    await tx.goalWeakness.upsert({ where, create: { goalId, weaknessId, weight }, update: { weight, ourReading: false } });
  }
}

export async function createGoal(ctx: Ctx, { idempotencyKey, planYearId, weaknesses, source, ...fields }: z.output<typeof goalCreate>): Promise<Versioned> {
  return transactOnce(ctx, { key: idempotencyKey, procedure: 'goal.create' }, async (tx, log) => {
    await holdPlanYear(tx, planYearId);
    const parentCode = await checkParent(tx, planYearId, fields.parentId, null);
    await checkOwners(tx, fields);
    const codes = await tx.goal.findMany({ where: { planYearId }, select: { code: true } });
    const id = uuidv7();
    const code = nextCode(
      parentCode === null ? '' : `${parentCode}.`,
      codes.map((row) => row.code),
    );
    const position = await lastPosition(tx, planYearId, fields.parentId);
    await tx.goal.create({ data: { id, planYearId, code, position, createdById: ctx.user.id, ...columns(fields) } });
    await writeWeaknesses(tx, id, weaknesses);
    const reference = source && (await writeReference(tx, source, { goalId: id }));
    await log({ action: 'goal.create', entity: 'goal', entityId: id, after: { ...(await readGoal(tx, id)), reference } });
    return { id, version: 1 };
  });
}

/** Runs a change on the version that was seen; anything else is a lost race and comes back with the record as it is now. */
async function changeGoal(
  ctx: Ctx,
  { id, version }: Versioned,
  action: string,
  change: (tx: Tx, before: GoalRecord) => Promise<Prisma.GoalUncheckedUpdateManyInput>,
) {
  return transact(ctx, async (tx, log: Log) => {
    const { planYearId } = await readGoal(tx, id);
    await holdPlanYear(tx, planYearId);
    const before = await readGoal(tx, id);
    if (before.version !== version) throw new AppError('conflict', { current: before });
    const data = await change(tx, before);
    const { count } = await tx.goal.updateMany({ where: { id, version }, data: { ...data, version: { increment: 1 } } });
    if (count === 0) throw new AppError('conflict', { current: await readGoal(tx, id) });
    await log({ action, entity: 'goal', entityId: id, before, after: await readGoal(tx, id) });
    return { id, version: version + 1 };
  });
}

export const updateGoal = (ctx: Ctx, { weaknesses, ...input }: z.output<typeof goalUpdate>): Promise<Versioned> =>
  changeGoal(ctx, input, 'goal.update', async (tx, before) => {
    await checkParent(tx, before.planYearId, input.parentId, input.id);
    await checkOwners(tx, input);
    await writeWeaknesses(tx, input.id, weaknesses);
    const moved = input.parentId !== before.parentId;
    return { ...columns(input), ...(moved ? { position: await lastPosition(tx, before.planYearId, input.parentId) } : {}) };
  });

export const setGoalWeaknesses = (ctx: Ctx, input: Versioned & { weaknesses: GoalRecord['weaknesses'] }): Promise<Versioned> =>
  changeGoal(ctx, input, 'goal.setWeaknesses', async (tx) => {
    await writeWeaknesses(tx, input.id, input.weaknesses);
    return {};
  });

export const archiveGoal = (ctx: Ctx, input: Versioned): Promise<Versioned> =>
  changeGoal(ctx, input, 'goal.archive', async (_tx, before) => ({ archivedAt: before.archived ? undefined : new Date() }));

export const restoreGoal = (ctx: Ctx, input: Versioned): Promise<Versioned> =>
  changeGoal(ctx, input, 'goal.restore', async (tx, before) => {
    const parent = before.parentId && (await tx.goal.findUnique({ where: { id: before.parentId }, select: { archivedAt: true } }));
    if (parent && parent.archivedAt !== null) throw rule('goal.error.parentArchived');
    return { archivedAt: null };
  });

/** @throws AppError conflict where the siblings are no longer those that were seen */
export async function reorderGoals(ctx: Ctx, { planYearId, parentId, ids }: z.output<typeof goalReorder>): Promise<{ ids: string[] }> {
  return transact(ctx, async (tx, log) => {
    await holdPlanYear(tx, planYearId);
    const siblings = await tx.goal.findMany({
      where: { planYearId, parentId, archivedAt: null },
      select: { id: true },
      orderBy: [{ position: 'asc' }, { code: 'asc' }],
    });
    const before = siblings.map(({ id }) => id);
    if (before.toSorted().join() !== ids.toSorted().join()) throw new AppError('conflict', { current: before });
    for (const [index, id] of ids.entries()) await tx.goal.update({ where: { id }, data: { position: index + 1 } });
    await log({ action: 'goal.reorder', entity: 'goal', entityId: parentId ?? planYearId, before: { order: before }, after: { order: ids } });
    return { ids };
  });
}

/** @throws AppError conflict where a weight or the set of siblings is no longer what was seen */
export async function reweighGoals(
  ctx: Ctx,
  { planYearId, parentId, weights }: z.output<typeof goalReweigh>,
): Promise<{ weights: { id: string; weight: number }[] }> {
  return transact(ctx, async (tx, log) => {
    await holdPlanYear(tx, planYearId);
    const rows = await tx.goal.findMany({ where: { planYearId, parentId, archivedAt: null }, select: { id: true, weight: true } });
    const current = rows.map(({ id, weight }) => ({ id, weight: Number(weight) }));
    const seen = new Map(weights.map(({ id, before }) => [id, before]));
    if (seen.size !== weights.length || current.length !== seen.size || current.some(({ id, weight }) => seen.get(id) !== weight)) {
      throw new AppError('conflict', { current });
    }
    for (const { id, weight, before } of weights) {
      if (weight === before) continue;
      await tx.goal.update({ where: { id }, data: { weight } });
      await log({ action: 'goal.reweigh', entity: 'goal', entityId: id, before: { weight: before }, after: { weight } });
    }
    await log({
      action: 'goal.reweighSiblings',
      entity: 'goal',
      entityId: parentId ?? planYearId,
      before: current,
      after: weights.map(({ id, weight }) => ({ id, weight })),
    });
    return { weights: weights.map(({ id, weight }) => ({ id, weight })) };
  });
}

export async function checkInGoal(ctx: Ctx, { id, idempotencyKey, ...word }: z.output<typeof checkInCreate>): Promise<CheckInRow> {
  // read before the transaction, and of this goal alone: no write computes the plan or waits while somebody else's is computed
  const found = await loadGoalState(ctx.db, { goalId: id, today: ctx.today });
  if (found === null) throw new AppError('notFound');
  return transactOnce(ctx, { key: idempotencyKey, procedure: 'goal.checkIn' }, async (tx, log) => {
    const planYear = await keepPlanYearOpen(tx, found.planYearId);
    const row = await createCheckIn(tx, { of: { goalId: id }, planYear, status: found.goal.status, today: ctx.today, authorId: ctx.user.id, ...word });
    await log({ action: 'goal.checkIn', entity: 'goal', entityId: id, after: row });
    return row;
  });
}
