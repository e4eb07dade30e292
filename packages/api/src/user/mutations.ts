import type { Tx } from '@nhipcau/db';
import type { AccessFields } from '@nhipcau/domain/user';
import type { CurrentUser } from '../context.ts';
import { AppError, fieldError, rule } from '../errors.ts';
import type { AuthorizedScope } from '../scope.ts';
import { type Actor, type Log, transact } from '../transact.ts';
import { getUser } from './data.ts';

type Caller = Actor & { user: CurrentUser; scope: AuthorizedScope };

/** Two administrators who take each other's rights at the same moment must not both succeed. */
const lockAdmins = (tx: Tx) => tx.$executeRaw`SELECT pg_advisory_xact_lock(hashtext('user.admin'))`;

/** @throws AppError rule `user.error.lastAdmin` where no other administrator could sign in */
async function requireOtherAdmin(tx: Tx, id: string): Promise<void> {
  const others = await tx.user.count({ where: { role: 'ADMIN', status: 'ACTIVE', passwordHash: { not: null }, id: { not: id } } });
  if (others === 0) throw rule('user.error.lastAdmin');
}

/** @throws AppError invalidInput where the organisation is not there or has left */
export async function requireOrganisation(tx: Tx, id: string | null): Promise<void> {
  if (id === null) return;
  const found = await tx.organisation.count({ where: { id, leftOn: null, kind: { in: ['ASSOCIATION', 'CHAPTER', 'CLUB', 'UNION'] } } });
  if (found === 0) throw fieldError('organisationId', 'choice');
}

async function change(ctx: Caller, target: { id: string; version: number }, action: string, data: Partial<AccessFields> & { status?: 'ACTIVE' | 'DISABLED' }) {
  await transact(ctx, async (tx, log: Log) => {
    await lockAdmins(tx);
    const before = await getUser(tx, ctx.scope, target.id);
    if (!before) throw new AppError('notFound');
    const losesRights = before.role === 'ADMIN' && before.status === 'ACTIVE' && ((data.role ?? 'ADMIN') !== 'ADMIN' || data.status === 'DISABLED');
    if (losesRights) await requireOtherAdmin(tx, target.id);
    // the next request of every session of this account is refused or sees the new rights
    const done = await tx.user.updateMany({ where: target, data: { ...data, version: { increment: 1 }, sessionVersion: { increment: 1 } } });
    if (done.count === 0) throw new AppError('conflict', { current: before });
    await log({
      action,
      entity: 'user',
      entityId: target.id,
      before: { role: before.role, organisationId: before.organisation?.id ?? null, status: before.status },
      after: { role: before.role, organisationId: before.organisation?.id ?? null, status: before.status, ...data },
    });
  });
}

/**
 * Changes role and organisation of an account; its sessions end.
 * @throws AppError lastAdmin, notFound, conflict
 */
export async function updateAccess(ctx: Caller, target: { id: string; version: number }, data: AccessFields): Promise<void> {
  await requireOrganisation(ctx.db, data.organisationId);
  await change(ctx, target, 'user.updateAccess', data);
}

/** Disables an account or lets it in again; its sessions end. @throws AppError lastAdmin, notFound, conflict */
export const updateStatus = (ctx: Caller, target: { id: string; version: number }, status: 'ACTIVE' | 'DISABLED'): Promise<void> =>
  change(ctx, target, status === 'ACTIVE' ? 'user.enable' : 'user.disable', { status });
