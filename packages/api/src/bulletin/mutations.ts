import { type Prisma, type Tx, toDate, toIso } from '@nhipcau/db';
import { can } from '@nhipcau/domain/access';
import { type articleOrder, BULLETIN_WORKFLOW, type BulletinFields, type bulletinMove, bulletinObstacle } from '@nhipcau/domain/bulletin';
import type { z } from 'zod';
import type { CurrentUser } from '../context.ts';
import { AppError, fieldError, rule } from '../errors.ts';
import { type Actor, transact, transactOnce } from '../transact.ts';
import { getBulletin } from './data-get.ts';
import { loadLengthModel, parityOf } from './data-parity.ts';

export type Caller = Actor & { user: CurrentUser; today: string };

const audited = (tx: Tx, id: string) =>
  tx.bulletin.findUniqueOrThrow({
    where: { id },
    select: { year: true, number: true, title: true, languageA: true, languageB: true, plannedOn: true, editorId: true, status: true },
  });

/** A bulletin for as long as this transaction lasts: two who write in it wait for one another. @throws notFound */
export async function lockBulletin(tx: Tx, id: string) {
  await tx.$queryRaw`SELECT 1 FROM "bulletin" WHERE "id" = ${id}::uuid FOR UPDATE`;
  const row = await tx.bulletin.findUnique({ where: { id } });
  if (!row) throw new AppError('notFound');
  return row;
}

/** A bulletin whose articles may be added, moved and removed. @throws notFound, rule where it is approved or published */
export async function openBulletin(tx: Tx, id: string) {
  const row = await lockBulletin(tx, id);
  if (row.status !== 'WRITING') throw rule(row.status === 'APPROVED' ? 'bulletin.error.bulletinApproved' : 'bulletin.error.bulletinPublished');
  return row;
}

/** Somebody of the office whose account is active. */
async function checkEditor(tx: Tx, id: string | null) {
  if (id === null) return;
  const found = await tx.user.count({ where: { id, status: 'ACTIVE', role: { in: ['ADMIN', 'LEADER', 'STAFF'] } } });
  if (!found) throw fieldError('editorId', 'choice');
}

/** A number stands once a year. @throws invalidInput beside the number */
async function checkNumber(tx: Tx, { year, number }: { year: number; number: number }, id: string | null) {
  await tx.$queryRaw`SELECT pg_advisory_xact_lock(hashtextextended(${`bulletin/${year}/${number}`}, 0))::text`;
  const taken = await tx.bulletin.count({ where: { year, number, ...(id === null ? {} : { id: { not: id } }) } });
  if (taken) throw fieldError('number', 'duplicate');
}

const columns = ({ title, plannedOn, ...fields }: BulletinFields) => ({ ...fields, title: title as Prisma.InputJsonObject, plannedOn: toDate(plannedOn) });

/** A new bulletin without articles. @throws invalidInput (number taken, no such editor) */
export function createBulletin(caller: Caller, { idempotencyKey, ...fields }: BulletinFields & { idempotencyKey: string }) {
  return transactOnce(caller, { key: idempotencyKey, procedure: 'bulletin.create' }, async (tx, log) => {
    await checkEditor(tx, fields.editorId);
    await checkNumber(tx, fields, null);
    const { id } = await tx.bulletin.create({ data: { ...columns(fields), createdById: caller.user.id }, select: { id: true } });
    await log({ action: 'bulletin.create', entity: 'bulletin', entityId: id, after: await audited(tx, id) });
    return { id };
  });
}

async function takeVersion(caller: Caller, tx: Tx, { id, version }: { id: string; version: number }, data: Prisma.BulletinUncheckedUpdateManyInput) {
  const { count } = await tx.bulletin.updateMany({ where: { id, version }, data: { ...data, version: { increment: 1 } } });
  if (count === 0) throw new AppError('conflict', { current: await getBulletin(tx, caller.user, id, caller.today) });
}

/**
 * Changes what a bulletin is called and planned for. Once it is published its address and its languages stay, once it has articles its languages do.
 * @throws notFound, conflict, invalidInput, rule
 */
export function updateBulletin(caller: Caller, { id, version, ...fields }: BulletinFields & { id: string; version: number }) {
  return transact(caller, async (tx, log) => {
    const now = await lockBulletin(tx, id);
    if (now.version === version) {
      const moved = now.year !== fields.year || now.number !== fields.number || toIso(now.plannedOn) !== fields.plannedOn;
      if (now.status === 'PUBLISHED' && moved) throw rule('bulletin.error.addressFixed');
      const spoken = now.languageA !== fields.languageA || now.languageB !== fields.languageB;
      if (spoken && (await tx.article.count({ where: { bulletinId: id } }))) throw rule('bulletin.error.languagesFixed');
    }
    await checkEditor(tx, fields.editorId);
    await checkNumber(tx, fields, id);
    const before = await audited(tx, id);
    await takeVersion(caller, tx, { id, version }, columns(fields));
    await log({ action: 'bulletin.update', entity: 'bulletin', entityId: id, before, after: await audited(tx, id) });
    return { id };
  });
}

/** Takes a bulletin back that was made by mistake. @throws notFound, rule where it has articles or was published */
export function removeBulletin(caller: Caller, { id }: { id: string }) {
  return transact(caller, async (tx, log) => {
    await openBulletin(tx, id);
    if (await tx.article.count({ where: { bulletinId: id } })) throw rule('bulletin.error.hasArticles');
    const before = await audited(tx, id);
    await tx.bulletin.delete({ where: { id } });
    await log({ action: 'bulletin.remove', entity: 'bulletin', entityId: id, before });
    return { id };
  });
}

/**
 * Approves a bulletin or reopens it. Approval asks that every article is approved and no hard check fails.
 * @throws notFound, conflict, forbidden, invalidInput (no reason), rule (no such step, what stands against it)
 */
export function moveBulletin(caller: Caller, { id, version, move, reason }: z.output<typeof bulletinMove> & { move: 'approve' | 'reopen' }) {
  const { from, to, action, reason: asksReason } = BULLETIN_WORKFLOW[move];
  if (!can(caller.user.role, action)) throw new AppError('forbidden');
  if (asksReason && reason === null) throw fieldError('reason', 'required');
  return transact(caller, async (tx, log) => {
    const now = await lockBulletin(tx, id);
    // an outdated page first hears what has changed, not that its step is gone
    if (now.version === version) {
      if (!from.includes(now.status)) throw rule('bulletin.error.noSuchStep');
      if (move === 'approve') {
        // whoever is writing in an article or reopening it is waited for
        await tx.$queryRaw`SELECT 1 FROM "article" WHERE "bulletinId" = ${id}::uuid ORDER BY "id" FOR UPDATE`;
        const [articles, model] = [await tx.article.findMany({ where: { bulletinId: id } }), await loadLengthModel(tx, now)];
        const obstacle = bulletinObstacle(articles.map((article) => ({ status: article.status, blocked: parityOf(now, article, model).blocked })));
        if (obstacle) throw rule(`bulletin.error.${obstacle}`);
      }
    }
    await takeVersion(caller, tx, { id, version }, { status: to });
    await log({ action: 'bulletin.move', entity: 'bulletin', entityId: id, before: { status: now.status }, after: { status: to, move, reason } });
    return { id };
  });
}

/** Puts the articles in order. @throws notFound, rule, conflict where an article came or went meanwhile */
export function orderArticles(caller: Caller, { bulletinId, ids }: z.output<typeof articleOrder>) {
  return transact(caller, async (tx, log) => {
    await openBulletin(tx, bulletinId);
    const rows = await tx.article.findMany({ where: { bulletinId }, select: { id: true }, orderBy: [{ position: 'asc' }, { id: 'asc' }] });
    const wanted = new Set(ids);
    if (rows.length !== ids.length || rows.some(({ id }) => !wanted.has(id))) {
      throw new AppError('conflict', { current: await getBulletin(tx, caller.user, bulletinId, caller.today) });
    }
    // the order is the bulletin's: whoever writes in an article meanwhile loses nothing
    await tx.$executeRaw`
      UPDATE "article" a SET "position" = o.place - 1 FROM unnest(${ids}::uuid[]) WITH ORDINALITY AS o(id, place) WHERE a."id" = o.id`;
    await log({ action: 'bulletin.order', entity: 'bulletin', entityId: bulletinId, before: { ids: rows.map(({ id }) => id) }, after: { ids } });
    return { id: bulletinId };
  });
}
