import { type Tx, toDate, uuidv7 } from '@nhipcau/db';
import type { MeasurementFields, measurementCreate, measurementRemove, measurementUpdate } from '@nhipcau/domain/measurement';
import { isWithin } from '@nhipcau/domain/shared';
import { issueKey } from '@nhipcau/domain/shared/validation';
import type { z } from 'zod';
import type { Context, CurrentUser } from '../context.ts';
import { AppError, fieldError, rule } from '../errors.ts';
import { holdPlanYear } from '../goal/mutations.ts';
import type { AuthorizedScope } from '../scope.ts';
import { transact, transactOnce } from '../transact.ts';
import { measurementView } from './data.ts';

type Ctx = Context & { user: CurrentUser; scope: AuthorizedScope };
type Versioned = { id: string; version: number };

/** Values are entered by hand only where no measure computes them, in the plan year and not ahead of today. */
async function checkMeasurement(tx: Tx, indicatorId: string, fields: MeasurementFields | null, today: string): Promise<void> {
  const indicator = await tx.indicator.findFirst({
    where: { id: indicatorId, archivedAt: null },
    select: { kind: true, measureKey: true, goal: { select: { planYearId: true } } },
  });
  if (!indicator) throw new AppError('notFound');
  const planYear = await holdPlanYear(tx, indicator.goal.planYearId);
  if (indicator.measureKey !== null) throw rule('indicator.error.measured');
  if (fields === null) return;
  if (!isWithin(fields.on, planYear)) throw fieldError('on', issueKey('dateOutsideYear', { year: planYear.year }));
  if (fields.on > today) throw fieldError('on', 'dateInFuture');
  if (indicator.kind !== 'RATE' && fields.value === null) throw fieldError('value', 'required');
}

async function checkDay(tx: Tx, indicatorId: string, on: string, self: string | null): Promise<void> {
  const other = await tx.measurement.findUnique({ where: { indicatorId_on: { indicatorId, on: toDate(on) } }, select: { id: true } });
  if (other && other.id !== self) throw fieldError('on', 'duplicateDay');
}

const columns = ({ on, value, numerator, denominator, note }: MeasurementFields) => ({ on: toDate(on), value, numerator, denominator, note });

export async function createMeasurement(ctx: Ctx, { idempotencyKey, indicatorId, ...fields }: z.output<typeof measurementCreate>): Promise<Versioned> {
  return transactOnce(ctx, { key: idempotencyKey, procedure: 'measurement.create' }, async (tx, log) => {
    await checkMeasurement(tx, indicatorId, fields, ctx.today);
    await checkDay(tx, indicatorId, fields.on, null);
    const row = await tx.measurement.create({ data: { id: uuidv7(), indicatorId, createdById: ctx.user.id, ...columns(fields) } });
    await log({ action: 'measurement.create', entity: 'indicator', entityId: indicatorId, after: measurementView(row) });
    return { id: row.id, version: row.version };
  });
}

/** The measurement at the version that was seen. @throws AppError notFound, conflict */
async function seen(tx: Tx, { id, version }: Versioned) {
  const row = await tx.measurement.findUnique({ where: { id } });
  if (!row) throw new AppError('notFound');
  if (row.version !== version) throw new AppError('conflict', { current: measurementView(row) });
  return row;
}

export async function updateMeasurement(ctx: Ctx, { id, version, ...fields }: z.output<typeof measurementUpdate>): Promise<Versioned> {
  return transact(ctx, async (tx, log) => {
    const { indicatorId } = await seen(tx, { id, version });
    await checkMeasurement(tx, indicatorId, fields, ctx.today);
    const before = await seen(tx, { id, version });
    await checkDay(tx, indicatorId, fields.on, id);
    const { count } = await tx.measurement.updateMany({ where: { id, version }, data: { ...columns(fields), version: { increment: 1 } } });
    if (count === 0) throw new AppError('conflict');
    const after = await tx.measurement.findUniqueOrThrow({ where: { id } });
    await log({ action: 'measurement.update', entity: 'indicator', entityId: indicatorId, before: measurementView(before), after: measurementView(after) });
    return { id, version: version + 1 };
  });
}

export async function removeMeasurement(ctx: Ctx, input: z.output<typeof measurementRemove>): Promise<{ id: string }> {
  return transact(ctx, async (tx, log) => {
    const before = await seen(tx, input);
    await checkMeasurement(tx, before.indicatorId, null, ctx.today);
    const { count } = await tx.measurement.deleteMany({ where: input });
    if (count === 0) throw new AppError('conflict');
    await log({ action: 'measurement.remove', entity: 'indicator', entityId: before.indicatorId, before: measurementView(before) });
    return { id: input.id };
  });
}
