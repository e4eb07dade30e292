import type { Tx } from '@nhipcau/db';
import type { BulletinLanguage } from '@nhipcau/domain/bulletin';
import type { CurrentUser } from '../context.ts';
import { isDemo } from '../env.ts';
import { AppError, rule } from '../errors.ts';
import { type Actor, transact, transactOnce } from '../transact.ts';

type Caller = Actor & { user: CurrentUser };

/** The worker hears of it when the transaction is kept. */
export const EDITION_CHANNEL = 'edition';
const tellWorker = (tx: Tx) => tx.$executeRaw`SELECT pg_notify(${EDITION_CHANNEL}, '')`;

/** Subscribers that are written to. Those of the sample data have invented addresses: outside a demo nobody writes to them. */
export const reachable = () => ({ status: 'CONFIRMED' as const, ...(isDemo() ? {} : { sample: false }) });

/** Queues a revision for every confirmed subscriber of its languages that has not got it yet. @returns how many */
export async function enqueueEdition(tx: Tx, revisionId: string, languages: readonly BulletinLanguage[]): Promise<number> {
  const queued = await tx.$executeRaw`
    INSERT INTO "bulletin_delivery" ("revisionId", "subscriberId", "sample")
    SELECT r."id", s."id", r."sample" FROM "subscriber" s JOIN "bulletin_revision" r ON r."id" = ${revisionId}::uuid WHERE s."status" = 'CONFIRMED' AND (NOT s."sample" OR ${isDemo()}) AND s."language" = ANY(${[...languages]}::text[])
    ON CONFLICT DO NOTHING`;
  if (queued > 0) await tellWorker(tx);
  return queued;
}

async function latestRevision(tx: Tx, bulletinId: string) {
  const revision = await tx.bulletinRevision.findFirst({
    where: { bulletinId },
    orderBy: { number: 'desc' },
    select: { id: true, number: true, bulletin: { select: { languageA: true, languageB: true } } },
  });
  if (!revision) throw new AppError('notFound');
  return revision;
}

/**
 * Sends the e-mail edition of the revision published last to whoever has not got it yet. @returns how many messages were queued
 * @throws notFound (not published); rule `bulletin.publish.error.nobody` (no subscriber is left to send to)
 */
export function sendEdition(caller: Caller, input: { bulletinId: string; idempotencyKey: string }): Promise<{ queued: number }> {
  return transactOnce(caller, { key: input.idempotencyKey, procedure: 'publication.send' }, async (tx, log) => {
    const { id, number, bulletin } = await latestRevision(tx, input.bulletinId);
    const queued = await enqueueEdition(tx, id, [bulletin.languageA, bulletin.languageB] as BulletinLanguage[]);
    if (queued === 0) throw rule('bulletin.publish.error.nobody');
    await log({ action: 'bulletin.send', entity: 'bulletin', entityId: input.bulletinId, after: { revision: number, queued } });
    return { queued };
  });
}

/** Puts what was refused, or what nobody knows of, back into the queue. @returns how many @throws notFound (not published, or nothing is in that state) */
export function retryEdition(caller: Caller, input: { bulletinId: string; status: 'FAILED' | 'UNKNOWN' }): Promise<{ queued: number }> {
  return transact(caller, async (tx, log) => {
    const { id, number } = await latestRevision(tx, input.bulletinId);
    const { count } = await tx.bulletinDelivery.updateMany({
      where: { revisionId: id, status: input.status, subscriber: reachable() },
      data: { status: 'PENDING', attempts: 0, claimedAt: null, lastError: null, dueAt: new Date() },
    });
    if (count === 0) throw new AppError('notFound');
    await tellWorker(tx);
    await log({ action: 'bulletin.retry', entity: 'bulletin', entityId: input.bulletinId, after: { revision: number, was: input.status, queued: count } });
    return { queued: count };
  });
}
