import { Prisma, type Tx, uuidv7 } from '@nhipcau/db';
import { loadMeasureBases } from '@nhipcau/db/measures';
import type { Passage } from '@nhipcau/domain/source';
import { targetFault, type WeaknessFields, type WeaknessForm, type WeaknessMeasureFields } from '@nhipcau/domain/weakness';
import type { CurrentUser } from '../context.ts';
import { AppError, fieldError, rule } from '../errors.ts';
import type { AuthorizedScope } from '../scope.ts';
import { writeReference } from '../source/data-passages.ts';
import { type Actor, transact, transactOnce } from '../transact.ts';
import { firstNamedIn, readWeakness } from './data.ts';
import type { WeaknessRecord } from './types.ts';

type Caller = Actor & { user: CurrentUser; scope: AuthorizedScope; today: string };
type Versioned = { id: string; version: number };

/** The review of a year's work; made as a draft where the register is the first to speak of it. */
async function reviewOf(tx: Tx, year: number): Promise<string> {
  await tx.review.createMany({ data: { year }, skipDuplicates: true });
  const { id } = await tx.review.findUniqueOrThrow({ where: { year }, select: { id: true } });
  return id;
}

/** A review speaks of work that has begun: naming a weakness in a year to come is a slip of the keyboard. */
function checkReviewYear(year: number, today: string, field: string): void {
  if (year > Number(today.slice(0, 4))) throw fieldError(field, 'choice');
}

/** The next code of a review year: `wk-2025-03`. Two calls at once wait for one another. */
async function nextCode(tx: Tx, year: number): Promise<string> {
  await tx.$executeRaw`SELECT pg_advisory_xact_lock(hashtext('weakness_code'))`;
  const prefix = `wk-${year}-`;
  const rows = await tx.weakness.findMany({ where: { code: { startsWith: prefix } }, select: { code: true } });
  const last = Math.max(0, ...rows.map(({ code }) => Number(code.slice(prefix.length))).filter(Number.isInteger));
  return `${prefix}${String(last + 1).padStart(2, '0')}`;
}

const columns = ({ title, description, category }: WeaknessFields) => ({ title, category, description: description ?? Prisma.DbNull });

/**
 * Makes a weakness, has a review name it and, where it comes from a passage, writes the reference: all of it or nothing.
 * @throws AppError invalidInput (review year to come, passage outside its paragraph), rule where the document's text is not kept
 */
export async function createWeakness(ctx: Caller, input: { fields: WeaknessForm; passage: Passage | null; idempotencyKey: string }): Promise<Versioned> {
  checkReviewYear(input.fields.reviewYear, ctx.today, 'reviewYear');
  return transactOnce(ctx, { key: input.idempotencyKey, procedure: 'weakness.create' }, async (tx, log) => {
    const { reviewYear, ...fields } = input.fields;
    const [id, code, reviewId] = [uuidv7(), await nextCode(tx, reviewYear), await reviewOf(tx, reviewYear)];
    await tx.weakness.create({ data: { id, code, createdById: ctx.user.id, ...columns(fields) } });
    await tx.weaknessNaming.create({ data: { weaknessId: id, reviewId } });
    const reference = input.passage && (await writeReference(tx, input.passage, { weaknessId: id }));
    await log({ action: 'weakness.create', entity: 'weakness', entityId: id, after: { ...(await readWeakness(tx, id)), reviewYear, reference } });
    return { id, version: 1 };
  });
}

/** Runs a change on the version that was seen; anything else is a lost race and comes back with the record as it is now. */
async function change<T>(
  ctx: Caller,
  { id, version }: Versioned,
  action: string,
  write: (tx: Tx, before: WeaknessRecord) => Promise<{ data: Prisma.WeaknessUpdateManyMutationInput; before?: T; after?: T }>,
): Promise<Versioned> {
  return transact(ctx, async (tx, log) => {
    // the row's lock first, so that what hangs on it is written by one at a time
    await tx.$queryRaw`SELECT 1 FROM "weakness" WHERE "id" = ${id}::uuid FOR UPDATE`;
    const before = await readWeakness(tx, id);
    if (before.version !== version) throw new AppError('conflict', { current: before });
    const written = await write(tx, before);
    const { count } = await tx.weakness.updateMany({ where: { id, version }, data: { ...written.data, version: { increment: 1 } } });
    if (count === 0) throw new AppError('conflict', { current: await readWeakness(tx, id) });
    await log({
      action,
      entity: 'weakness',
      entityId: id,
      before: { ...before, ...written.before },
      after: { ...(await readWeakness(tx, id)), ...written.after },
    });
    return { id, version: version + 1 };
  });
}

/** Changes the words of a weakness. @throws AppError notFound, conflict */
export const updateWeakness = (ctx: Caller, input: Versioned & { fields: WeaknessFields }): Promise<Versioned> =>
  change(ctx, input, 'weakness.update', async () => ({ data: columns(input.fields) }));

/** Puts a weakness away, or takes it up again; its history stays. @throws AppError notFound, conflict */
export const archiveWeakness = (ctx: Caller, input: Versioned, archived: boolean): Promise<Versioned> =>
  change(ctx, input, archived ? 'weakness.archive' : 'weakness.restore', async () => ({ data: { archivedAt: archived ? new Date() : null } }));

/**
 * A later review names the weakness again; a resolved one is reopened by it.
 * @throws AppError notFound, conflict; invalidInput where the year is not after the first naming, is to come, or names it already
 */
export const nameWeaknessAgain = (ctx: Caller, input: Versioned & { year: number }): Promise<Versioned> =>
  change(ctx, input, 'weakness.nameAgain', async (tx, before) => {
    checkReviewYear(input.year, ctx.today, 'year');
    if (before.archived) throw rule('weakness.error.archived');
    const first = await firstNamedIn(tx, input.id);
    if (first !== null && input.year < first) throw fieldError('year', 'choice');
    const reviewId = await reviewOf(tx, input.year);
    const named = await tx.weaknessNaming.count({ where: { weaknessId: input.id, reviewId } });
    if (named > 0) throw fieldError('year', 'duplicate');
    await tx.weaknessNaming.create({ data: { weaknessId: input.id, reviewId } });
    return { data: {}, after: { reviewYear: input.year } };
  });

const auditedMeasures = async (tx: Tx, weaknessId: string) => {
  const rows = await tx.weaknessMeasure.findMany({ where: { weaknessId }, orderBy: { measureKey: 'asc' } });
  return { measures: rows.map(({ id: _id, weaknessId: _of, sample: _sample, ...row }) => row) };
};

/**
 * Says by which figures a weakness is scored. The base of a measure is its value in the year that named the weakness: taken from the data when the
 * measure is bound, entered only where they hold none, and frozen from then on.
 * @throws AppError notFound, conflict; invalidInput where a goal value equals its base or lies on the wrong side of it
 */
export async function setWeaknessMeasures(ctx: Caller, input: Versioned & { measures: WeaknessMeasureFields[] }): Promise<Versioned> {
  const year = await firstNamedIn(ctx.db, input.id);
  const stored = await ctx.db.weaknessMeasure.findMany({ where: { weaknessId: input.id }, select: { measureKey: true } });
  const fresh = input.measures.map(({ measureKey }) => measureKey).filter((key) => !stored.some(({ measureKey }) => measureKey === key));
  // outside the transaction: no write computes figures while it holds a row
  const bases = year === null ? new Map() : await loadMeasureBases(ctx.db, fresh, year, ctx.today);
  return bindMeasures(ctx, input, bases);
}

const bindMeasures = (
  ctx: Caller,
  input: Versioned & { measures: WeaknessMeasureFields[] },
  bases: Awaited<ReturnType<typeof loadMeasureBases>>,
): Promise<Versioned> =>
  change(ctx, input, 'weakness.setMeasures', async (tx, record) => {
    if (record.archived) throw rule('weakness.error.archived');
    const [before, stored] = [await auditedMeasures(tx, input.id), await tx.weaknessMeasure.findMany({ where: { weaknessId: input.id } })];
    const faults: Record<string, string> = {};
    const rows = input.measures.map((measure, index) => {
      const frozen = stored.find(({ measureKey }) => measureKey === measure.measureKey)?.base ?? null;
      const found = bases.get(measure.measureKey)?.base ?? null;
      const base = frozen === null ? (found ?? measure.base) : Number(frozen);
      const fault = targetFault(measure.direction, base, measure.target);
      if (fault) faults[`measures.${index}.target`] = fault;
      return { ...measure, base };
    });
    if (Object.keys(faults).length > 0) throw new AppError('invalidInput', { fields: faults });
    await tx.weaknessMeasure.deleteMany({ where: { weaknessId: input.id, measureKey: { notIn: rows.map(({ measureKey }) => measureKey) } } });
    for (const { measureKey, ...row } of rows) {
      const where = { weaknessId_measureKey: { weaknessId: input.id, measureKey } };
      const { id } = await tx.weaknessMeasure.upsert({ where, create: { weaknessId: input.id, measureKey, ...row }, update: { ...row, sample: false } });
      // frozen with the base: a correction of a report of that year moves neither
      const days = bases.get(measureKey)?.days ?? [];
      await tx.weaknessBase.createMany({ data: days.map((day) => ({ weaknessMeasureId: id, ...day })), skipDuplicates: true });
    }
    return { data: {}, before, after: await auditedMeasures(tx, input.id) };
  });
