import type { Db } from '@nhipcau/db';

/** A message taken by this worker; nobody else takes it before the lease is over. */
export interface ClaimedMessage {
  id: string;
  to: string;
  locale: string;
  subject: string;
  text: string;
  html: string;
  /** this try included, from 1 */
  attempts: number;
}

/** Longer than one delivery may take: a worker that dies leaves its message to the others after this. */
const LEASE_MINUTES = 10;

/**
 * Takes the message that waits longest. The try is counted before it is made, so that a message that ends its worker each
 * time does not go round for ever; rows another worker is about to take are passed over, so any number may run at once.
 * @returns null where nothing is due
 */
export async function claimMessage(db: Db): Promise<ClaimedMessage | null> {
  const rows = await db.$queryRaw<ClaimedMessage[]>`
    UPDATE outbox_message SET attempts = attempts + 1, "nextAttemptAt" = now() + make_interval(mins => ${LEASE_MINUTES}::int)
    WHERE id = (
      SELECT id FROM outbox_message WHERE status = 'PENDING' AND "nextAttemptAt" <= now()
      ORDER BY "nextAttemptAt", id LIMIT 1 FOR UPDATE SKIP LOCKED)
    RETURNING id, "to", locale, subject, text, html, attempts`;
  return rows[0] ?? null;
}

// In what follows `attempts` is the fence: a worker whose lease ran out must not overwrite what its successor wrote.

export async function markSent(db: Db, { id, attempts }: ClaimedMessage): Promise<void> {
  await db.$executeRaw`
    UPDATE outbox_message SET status = 'SENT', "sentAt" = now(), "lastError" = NULL
    WHERE id = ${id}::uuid AND status = 'PENDING' AND attempts = ${attempts}`;
}

/** @param retryInSeconds null: given up */
export async function markFailed(db: Db, { id, attempts }: ClaimedMessage, error: string, retryInSeconds: number | null): Promise<void> {
  await db.$executeRaw`
    UPDATE outbox_message SET
      status = (CASE WHEN ${retryInSeconds}::int IS NULL THEN 'FAILED' ELSE 'PENDING' END)::"MailStatus",
      "nextAttemptAt" = now() + make_interval(secs => coalesce(${retryInSeconds}::int, 0)),
      "lastError" = ${error}
    WHERE id = ${id}::uuid AND status = 'PENDING' AND attempts = ${attempts}`;
}

/** Without a mail server the demo keeps its messages for the administrator to read. @returns how many */
export async function holdAll(db: Db): Promise<number> {
  const { count } = await db.outboxMessage.updateMany({ where: { status: 'PENDING' }, data: { status: 'HELD' } });
  return count;
}
