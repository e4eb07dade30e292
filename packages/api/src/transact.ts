import type { Db, Tx } from '@nhipcau/db';
import type { CurrentUser } from './context.ts';

/** Who acts, and in which request: what an audit row needs. */
export interface Actor {
  db: Db;
  user: Pick<CurrentUser, 'id' | 'name'> | null;
  requestId: string;
}

export interface AuditEntry {
  /** noun and verb: `goal.update` */
  action: string;
  entity: string;
  entityId: string;
  before?: unknown;
  after?: unknown;
}
export type Log = (entry: AuditEntry) => Promise<void>;

const json = (value: unknown) => (value === undefined || value === null ? null : JSON.stringify(value));

/**
 * Runs a mutation and its audit rows in one transaction: both are kept or neither.
 * @throws Error where the work wrote no audit row
 */
export async function transact<T>(actor: Actor, work: (tx: Tx, log: Log) => Promise<T>): Promise<T> {
  return actor.db.$transaction(
    async (tx) => {
      let logged = 0;
      const result = await work(tx, async (entry) => {
        logged += 1;
        // as plain SQL: every mutation does it, and the client plans its own statements anew each time
        await tx.$executeRaw`
          INSERT INTO "audit_log" ("at", "actorId", "actorName", "action", "entity", "entityId", "before", "after", "requestId")
          VALUES (clock_timestamp(), ${actor.user?.id ?? null}::uuid, ${actor.user?.name ?? 'system'}, ${entry.action}, ${entry.entity}, ${entry.entityId},
            ${json(entry.before)}::jsonb, ${json(entry.after)}::jsonb, ${actor.requestId})`;
      });
      if (!logged) throw new Error('a mutation without an audit row');
      return result;
    },
    { timeout: 30_000, maxWait: 10_000 },
  );
}

/**
 * Like `transact`, and a retry with the same key gets the first answer again instead of doing it twice.
 * The key is taken inside the transaction: of two simultaneous calls the second waits until the first has ended.
 */
export async function transactOnce<T>(actor: Actor, call: { key: string; procedure: string }, work: (tx: Tx, log: Log) => Promise<T>): Promise<T> {
  return transact(actor, async (tx, log) => {
    const key = `${actor.user?.id ?? 'system'}:${call.procedure}:${call.key}`;
    const userId = actor.user?.id ?? '00000000-0000-0000-0000-000000000000';
    const { count } = await tx.idempotencyKey.createMany({ data: { key, userId, procedure: call.procedure, result: {} }, skipDuplicates: true });
    if (count === 0) {
      const earlier = await tx.idempotencyKey.findUniqueOrThrow({ where: { key } });
      await log({ action: `${call.procedure}.repeat`, entity: 'idempotency_key', entityId: key });
      return earlier.result as T;
    }
    const result = await work(tx, log);
    await tx.$executeRaw`UPDATE "idempotency_key" SET "result" = ${JSON.stringify(result)}::jsonb WHERE "key" = ${key}`;
    return result;
  });
}
