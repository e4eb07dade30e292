import { type Tx, toDate, toIso } from '@nhipcau/db';
import type { PeriodFields } from '@nhipcau/domain/period';
import { issueKey } from '@nhipcau/domain/shared/validation';
import type { CurrentUser } from '../context.ts';
import { AppError, rule } from '../errors.ts';
import { requireOpenYear } from '../planYear/data.ts';
import { type Actor, transact, transactOnce } from '../transact.ts';

type Caller = Actor & { user: CurrentUser };

const dataOf = (fields: PeriodFields) => ({
  name: fields.name,
  startsOn: toDate(fields.startsOn),
  endsOn: toDate(fields.endsOn),
  opensOn: toDate(fields.opensOn),
  dueOn: toDate(fields.dueOn),
  locksOn: toDate(fields.locksOn),
});

/** @throws AppError invalidInput where the period leaves its plan year, rule `period.error.overlap` where it meets another one */
async function check(tx: Tx, planYearId: string, fields: PeriodFields, exceptId: string | null): Promise<{ year: number }> {
  const planYear = await requireOpenYear(tx, planYearId);
  const outside = (day: string) => day < toIso(planYear.startsOn) || day > toIso(planYear.endsOn);
  const wrong = (['startsOn', 'endsOn'] as const).filter((name) => outside(fields[name]));
  if (wrong.length > 0) {
    const key = issueKey('dateOutsideYear', { year: planYear.year });
    throw new AppError('invalidInput', { fields: Object.fromEntries(wrong.map((name) => [name, key])) });
  }
  const meets = await tx.reportingPeriod.count({
    where: { startsOn: { lte: toDate(fields.endsOn) }, endsOn: { gte: toDate(fields.startsOn) }, ...(exceptId ? { id: { not: exceptId } } : {}) },
  });
  if (meets > 0) throw rule('period.error.overlap');
  return { year: planYear.year };
}

/** Adds a reporting period; its code is its first day: `2025-07-01`. @throws AppError as `check`; yearClosed */
export async function createPeriod(ctx: Caller, planYearId: string, fields: PeriodFields, idempotencyKey: string): Promise<{ id: string }> {
  return transactOnce(ctx, { key: idempotencyKey, procedure: 'period.create' }, async (tx, log) => {
    await check(tx, planYearId, fields, null);
    // periods never overlap, so no two begin on the same day
    const { id } = await tx.reportingPeriod.create({ data: { ...dataOf(fields), planYearId, code: fields.startsOn } });
    await log({ action: 'period.create', entity: 'period', entityId: id, after: fields });
    return { id };
  });
}

/**
 * Changes a reporting period. The days reported on stay as they are once a report has been opened for it.
 * @throws AppError rule `period.error.hasReports`, as `check`; notFound, conflict
 */
export async function updatePeriod(ctx: Caller, target: { id: string; version: number }, fields: PeriodFields): Promise<void> {
  await transact(ctx, async (tx, log) => {
    const before = await tx.reportingPeriod.findUnique({ where: { id: target.id } });
    if (!before) throw new AppError('notFound');
    await check(tx, before.planYearId, fields, target.id);
    const daysMove = toIso(before.startsOn) !== fields.startsOn || toIso(before.endsOn) !== fields.endsOn;
    if (daysMove && (await tx.activityReport.count({ where: { periodId: target.id } })) > 0) throw rule('period.error.hasReports');
    const stored = {
      ...{ name: before.name, startsOn: toIso(before.startsOn), endsOn: toIso(before.endsOn), opensOn: toIso(before.opensOn) },
      ...{ dueOn: toIso(before.dueOn), locksOn: toIso(before.locksOn) },
    };
    const done = await tx.reportingPeriod.updateMany({ where: target, data: { ...dataOf(fields), version: { increment: 1 } } });
    if (done.count === 0) throw new AppError('conflict', { current: { ...stored, version: before.version } });
    await log({ action: 'period.update', entity: 'period', entityId: target.id, before: stored, after: fields });
  });
}
