import { type Prisma, type Tx, toDate, toIso } from '@nhipcau/db';
import type { OrganisationFields } from '@nhipcau/domain/organisation';
import type { CurrentUser } from '../context.ts';
import { AppError, fieldError, rule } from '../errors.ts';
import type { AuthorizedScope } from '../scope.ts';
import { type Actor, transact, transactOnce } from '../transact.ts';
import { getOrganisation } from './data.ts';

type Caller = Actor & { user: CurrentUser; scope: AuthorizedScope; today: string };
type Target = { id: string; version: number };

/** One change of the tree at a time: two moves that are each right could make a circle together. */
const lockTree = (tx: Tx) => tx.$executeRaw`SELECT pg_advisory_xact_lock(hashtext('organisation.tree'))`;

const dataOf = (fields: OrganisationFields) => ({
  kind: fields.kind,
  name: fields.name,
  countryCode: fields.countryCode,
  foundedOn: toDate(fields.foundedOn),
  joinedOn: toDate(fields.joinedOn),
  memberCount: fields.memberCount,
  email: fields.email,
});

async function getParent(tx: Tx, scope: AuthorizedScope, parentId: string | null) {
  if (parentId === null) return null;
  const parent = await getOrganisation(tx, scope, parentId);
  if (!parent) throw fieldError('parentId', 'choice');
  return parent;
}

/** Adds an organisation to the tree. @throws AppError invalidInput where the parent is not there or the code is taken */
export async function createOrganisation(
  ctx: Caller,
  fields: OrganisationFields & { code: string; parentId: string | null },
  idempotencyKey: string,
): Promise<{ id: string }> {
  return transactOnce(ctx, { key: idempotencyKey, procedure: 'organisation.create' }, async (tx, log) => {
    await lockTree(tx);
    const parent = await getParent(tx, ctx.scope, fields.parentId);
    if ((await tx.organisation.count({ where: { code: fields.code } })) > 0) throw fieldError('code', 'duplicate');
    const path = parent ? `${parent.path}/${fields.code}` : fields.code;
    const { id } = await tx.organisation.create({ data: { ...dataOf(fields), code: fields.code, parentId: fields.parentId, path } });
    await log({ action: 'organisation.create', entity: 'organisation', entityId: id, after: { ...fields, path } });
    return { id };
  });
}

async function update(ctx: Caller, target: Target, action: string, data: Prisma.OrganisationUncheckedUpdateManyInput, after: unknown) {
  await transact(ctx, async (tx, log) => {
    const before = await getOrganisation(tx, ctx.scope, target.id);
    if (!before) throw new AppError('notFound');
    const done = await tx.organisation.updateMany({ where: target, data: { ...data, version: { increment: 1 } } });
    if (done.count === 0) throw new AppError('conflict', { current: plain(before) });
    await log({ action, entity: 'organisation', entityId: target.id, before: plain(before), after });
  });
}

const plain = (row: NonNullable<Awaited<ReturnType<typeof getOrganisation>>>) => ({
  ...{ kind: row.kind, name: row.name, countryCode: row.countryCode, memberCount: row.memberCount, email: row.email },
  ...{ foundedOn: toIso(row.foundedOn), joinedOn: toIso(row.joinedOn), leftOn: toIso(row.leftOn), version: row.version },
});

/** Changes what describes an organisation. @throws AppError notFound, conflict */
export const updateOrganisation = (ctx: Caller, target: Target, fields: OrganisationFields): Promise<void> =>
  update(ctx, target, 'organisation.update', dataOf(fields), fields);

/**
 * Marks the day on which an organisation left, or (null) that it belongs again.
 * @throws AppError invalidInput for a day to come or before it joined; notFound, conflict
 */
export async function updateLeftOn(ctx: Caller, target: Target, leftOn: string | null): Promise<void> {
  if (leftOn !== null && leftOn > ctx.today) throw fieldError('leftOn', 'dateInFuture');
  const found = await getOrganisation(ctx.db, ctx.scope, target.id);
  const joinedOn = found ? toIso(found.joinedOn) : null;
  if (leftOn !== null && joinedOn !== null && leftOn < joinedOn) throw fieldError('leftOn', 'endBeforeStart');
  await update(ctx, target, leftOn === null ? 'organisation.rejoin' : 'organisation.leave', { leftOn: toDate(leftOn) }, { leftOn });
}

/**
 * Hangs an organisation, with all below it, under another one or (null) at the root. Whoever is bound to it keeps seeing it.
 * @throws AppError rule `admin.organisation.cycle` where the new place lies below it; notFound, conflict
 */
export async function updateParent(ctx: Caller, target: Target, parentId: string | null): Promise<void> {
  await transact(ctx, async (tx, log) => {
    await lockTree(tx);
    const moved = await getOrganisation(tx, ctx.scope, target.id);
    if (!moved) throw new AppError('notFound');
    const parent = await getParent(tx, ctx.scope, parentId);
    if (parent && (parent.path === moved.path || parent.path.startsWith(`${moved.path}/`))) throw rule('admin.organisation.cycle');
    if (moved.version !== target.version) throw new AppError('conflict', { current: plain(moved) });
    const path = parent ? `${parent.path}/${moved.code}` : moved.code;
    // the whole subtree in one statement: no moment in which a unit hangs nowhere
    const changed = await tx.$executeRaw`
      UPDATE organisation SET
        path = ${path} || substr(path, length(${moved.path}) + 1),
        "parentId" = CASE WHEN id = ${moved.id}::uuid THEN ${parentId}::uuid ELSE "parentId" END,
        version = version + 1, "updatedAt" = now()
      WHERE (path = ${moved.path} OR starts_with(path, ${`${moved.path}/`}))`;
    await log({
      action: 'organisation.move',
      entity: 'organisation',
      entityId: target.id,
      before: { path: moved.path, parentId: moved.parentId },
      after: { path, parentId, organisations: changed },
    });
  });
}
