import { Prisma, type Tx } from '@nhipcau/db';
import { type PartnerFields, type partnerCreate, type partnerUpdate, type partnerVersion, webDomainOf } from '@nhipcau/domain/partner';
import type { z } from 'zod';
import type { CurrentUser } from '../context.ts';
import { AppError, fieldError, rule } from '../errors.ts';
import { type AuthorizedScope, partnersIn } from '../scope.ts';
import { type Actor, type Log, transact, transactOnce } from '../transact.ts';
import { findPartnerDuplicates } from './data-duplicates.ts';
import { getPartner } from './data-get.ts';

export type Caller = Actor & { user: CurrentUser; scope: AuthorizedScope; today: string };

/** The columns that the fields fill. */
export const partnerColumns = (fields: PartnerFields) => ({ ...fields, webDomain: webDomainOf(fields.website) });

/** The next code: `dt-0123`. Two calls at once wait for one another. */
export async function nextPartnerCode(tx: Tx): Promise<string> {
  await tx.$executeRaw`SELECT pg_advisory_xact_lock(hashtext('partner_code'))`;
  const [last] = await tx.$queryRaw<{ number: number | null }[]>(
    Prisma.sql`SELECT max(substring("code" from '[0-9]+$')::int) AS number FROM "partner" WHERE "code" ~ '^dt-[0-9]{1,8}$'`,
  );
  return `dt-${String((last?.number ?? 0) + 1).padStart(4, '0')}`;
}

/** A steward is somebody of the office who still works there. */
async function checkSteward(tx: Tx, stewardId: string | null) {
  if (stewardId === null) return;
  const found = await tx.user.count({ where: { id: stewardId, status: 'ACTIVE', role: { in: ['ADMIN', 'LEADER', 'STAFF'] } } });
  if (!found) throw fieldError('stewardId', 'choice');
}

/** Stops a second entry of one partner unless somebody has looked and wants it. @throws duplicate, with what it resembles */
async function guardDuplicates(tx: Tx, id: string | null, { fields, acceptDuplicates }: { fields: PartnerFields; acceptDuplicates: boolean }) {
  if (acceptDuplicates) return;
  const found = await findPartnerDuplicates(tx, { id, name: fields.name, countries: fields.countries, website: fields.website });
  if (found.length) throw new AppError('duplicate', { key: 'partner.error.duplicate', current: found });
}

/** The partner as the audit log keeps it. */
export async function auditedPartner(tx: Tx, id: string) {
  const { createdAt: _made, updatedAt: _changed, ...row } = await tx.partner.findUniqueOrThrow({ where: { id } });
  return row;
}

/** A partner in the scope that records may still be added to. @throws notFound, rule where it was merged away */
export async function livePartner(tx: Tx, scope: AuthorizedScope, id: string): Promise<void> {
  const row = await tx.partner.findFirst({ where: { AND: [{ id }, partnersIn(scope)] }, select: { mergedIntoId: true } });
  if (!row) throw new AppError('notFound');
  if (row.mergedIntoId) throw rule('partner.error.merged');
}

/** Raises the version of a partner in the scope, or says why it cannot. @throws notFound, conflict with the partner as it is now */
export async function takeVersion(
  tx: Tx,
  { scope, today }: Pick<Caller, 'scope' | 'today'>,
  { id, version }: { id: string; version: number },
  data: Prisma.PartnerUncheckedUpdateManyInput,
) {
  const { count } = await tx.partner.updateMany({ where: { AND: [{ id, version }, partnersIn(scope)] }, data: { ...data, version: { increment: 1 } } });
  // getPartner throws where it is not there for this caller
  if (count === 0) throw new AppError('conflict', { current: await getPartner(tx, scope, id, today) });
}

/**
 * Enters a partner. A retry with the same key gets the first answer.
 * @throws duplicate with what it resembles, invalidInput
 */
export function createPartner(caller: Caller, input: z.output<typeof partnerCreate>) {
  return transactOnce(caller, { key: input.idempotencyKey, procedure: 'partner.create' }, async (tx: Tx, log: Log) => {
    await checkSteward(tx, input.fields.stewardId);
    // the code's lock is taken first: of two that enter the same partner at once the second sees the first
    const code = await nextPartnerCode(tx);
    await guardDuplicates(tx, null, input);
    const { id } = await tx.partner.create({ data: { ...partnerColumns(input.fields), code, createdById: caller.user.id }, select: { id: true } });
    await log({ action: 'partner.create', entity: 'partner', entityId: id, after: await auditedPartner(tx, id) });
    return { id };
  });
}

/** Changes what is known of a partner. @throws notFound, conflict, invalidInput, duplicate, rule (merged) */
export function updatePartner(caller: Caller, input: z.output<typeof partnerUpdate>) {
  return transact(caller, async (tx, log) => {
    await livePartner(tx, caller.scope, input.id);
    await checkSteward(tx, input.fields.stewardId);
    const before = await auditedPartner(tx, input.id);
    await takeVersion(tx, caller, input, partnerColumns(input.fields));
    await guardDuplicates(tx, input.id, input);
    await log({ action: 'partner.update', entity: 'partner', entityId: input.id, before, after: await auditedPartner(tx, input.id) });
    return { id: input.id };
  });
}

/** Archives a partner, or brings it back. Its records stay; figures leave it out from this day on. @throws notFound, conflict, rule (merged) */
export function archivePartner(caller: Caller, { archived, ...input }: z.output<typeof partnerVersion> & { archived: boolean }) {
  return transact(caller, async (tx, log) => {
    await livePartner(tx, caller.scope, input.id);
    const before = await auditedPartner(tx, input.id);
    await takeVersion(tx, caller, input, { archivedAt: archived ? new Date(`${caller.today}T05:00:00Z`) : null });
    const action = archived ? 'partner.archive' : 'partner.restore';
    await log({ action, entity: 'partner', entityId: input.id, before, after: await auditedPartner(tx, input.id) });
    return { id: input.id };
  });
}
