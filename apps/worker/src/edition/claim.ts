import type { Db } from '@nhipcau/db';

/** A message of an e-mail edition that this worker has in hand. */
export interface ClaimedDelivery {
  revisionId: string;
  subscriberId: string;
  /** this try included, from 1 */
  attempts: number;
  email: string;
  language: string;
  leaveToken: string;
}

/** Longer than one delivery may take: whoever has had one in hand for longer was lost. */
export const LOST_MINUTES = 10;

/**
 * Takes the next message that is due, in a transaction of its own, before anything is sent: a worker that dies with it leaves it in hand, and nobody sends
 * it again by himself. Rows that another worker is about to take are passed over, so any number may run at once; whoever has left meanwhile gets nothing.
 * @returns null where nothing is due
 */
export async function claimDelivery(db: Db): Promise<ClaimedDelivery | null> {
  const rows = await db.$queryRaw<ClaimedDelivery[]>`
    UPDATE bulletin_delivery d SET status = 'SENDING', attempts = d.attempts + 1, "claimedAt" = now()
    FROM subscriber s
    WHERE s.id = d."subscriberId" AND s.status = 'CONFIRMED' AND (d."revisionId", d."subscriberId") = (
      SELECT n."revisionId", n."subscriberId" FROM bulletin_delivery n JOIN subscriber t ON t.id = n."subscriberId" AND t.status = 'CONFIRMED'
      WHERE n.status = 'PENDING' AND n."dueAt" <= now()
      ORDER BY n."dueAt", n."revisionId", n."subscriberId" LIMIT 1 FOR UPDATE OF n SKIP LOCKED)
    RETURNING d."revisionId", d."subscriberId", d.attempts, s.email, s.language, s."leaveToken"`;
  return rows[0] ?? null;
}

/** Says of what was in hand too long that nobody knows whether it went out. @returns how many */
export async function markLost(db: Db): Promise<number> {
  return db.$executeRaw`
    UPDATE bulletin_delivery SET status = 'UNKNOWN', "lastError" = NULL
    WHERE status = 'SENDING' AND "claimedAt" < now() - make_interval(mins => ${LOST_MINUTES}::int)`;
}

// In what follows `attempts` is the fence: what was given up for lost, or put back by hand meanwhile, is not overwritten.

export async function markSent(db: Db, { revisionId, subscriberId, attempts }: ClaimedDelivery): Promise<void> {
  await db.$transaction([
    db.$executeRaw`
      UPDATE bulletin_delivery SET status = 'SENT', "sentAt" = now(), "lastError" = NULL
      WHERE "revisionId" = ${revisionId}::uuid AND "subscriberId" = ${subscriberId}::uuid AND status IN ('SENDING', 'UNKNOWN') AND attempts = ${attempts}`,
    db.$executeRaw`UPDATE subscriber SET bounces = 0 WHERE id = ${subscriberId}::uuid AND bounces > 0`,
  ]);
}

type Outcome = { status: 'FAILED' | 'UNKNOWN' } | { status: 'PENDING'; inSeconds: number };

export async function markNotSent(db: Db, { revisionId, subscriberId, attempts }: ClaimedDelivery, error: string, outcome: Outcome): Promise<void> {
  const seconds = outcome.status === 'PENDING' ? outcome.inSeconds : 0;
  await db.$executeRaw`
    UPDATE bulletin_delivery SET status = ${outcome.status}::"DeliveryStatus", "lastError" = ${error}, "dueAt" = now() + make_interval(secs => ${seconds}::int)
    WHERE "revisionId" = ${revisionId}::uuid AND "subscriberId" = ${subscriberId}::uuid AND status = 'SENDING' AND attempts = ${attempts}`;
}

/** Refusals of an address in a row after which it is written to no more. */
export const MOST_BOUNCES = 2;

/** Counts a refusal of the address itself. @param forGood the server says that there is no such mailbox: once is enough */
export async function countBounce(db: Db, subscriberId: string, forGood: boolean): Promise<void> {
  await db.$executeRaw`
    UPDATE subscriber SET bounces = bounces + 1,
      status = CASE WHEN ${forGood} OR bounces + 1 >= ${MOST_BOUNCES}::int THEN 'BOUNCED'::"SubscriberStatus" ELSE status END
    WHERE id = ${subscriberId}::uuid AND status = 'CONFIRMED'`;
}
