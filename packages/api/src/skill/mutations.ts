import type { Tx } from '@nhipcau/db';
import type { CurrentUser } from '../context.ts';
import type { AuthorizedScope } from '../scope.ts';
import type { Actor, AuditEntry } from '../transact.ts';

export type Caller = Actor & { user: CurrentUser; scope: AuthorizedScope; today: string };
export type Id = { id: string };

/**
 * An audit row about somebody. The log is append-only and its rows hang together by their hashes, so nothing in it can be erased later: it names the
 * record by its id and says which fields were written, never what stands in them.
 */
export const aboutSomebody = (action: string, id: string, fields: readonly string[] = []): AuditEntry => ({
  action: `skill.${action}`,
  entity: 'staff_member',
  entityId: id,
  ...(fields.length ? { after: { fields: [...fields] } } : {}),
});

/** Keys under which two records of a person differ. */
export function changed<T extends object>(before: T, after: T): string[] {
  const say = (value: unknown) => JSON.stringify(value ?? null);
  return Object.keys(after).filter((key) => say(Reflect.get(before, key)) !== say(Reflect.get(after, key)));
}

/** Holds a record until the transaction ends: whoever writes on it and whoever erases it wait for one another. */
export const holdPerson = (tx: Tx, id: string) => tx.$queryRaw`SELECT 1 FROM "staff_member" WHERE "id" = ${id}::uuid FOR SHARE`;

/** Two writers of one post or person wait for each other until the transaction ends. */
export const lock = (tx: Tx, key: string) => tx.$executeRaw`SELECT pg_advisory_xact_lock(hashtextextended(${`skill:${key}`}, 0))`;
