import { randomUUID } from 'node:crypto';
import type { Db } from '@nhipcau/db';

/** Something the person at the terminal can put right; the message says what. */
export class Refused extends Error {}

/**
 * Makes an account of role ADMIN, with its audit row in the same transaction.
 * @param person e-mail in lower case; the hash as Argon2id gives it
 * @returns the account's key
 * @throws Refused where an account has the e-mail already: nothing is changed
 */
export async function createAdmin(db: Db, person: { email: string; name: string; passwordHash: string }): Promise<string> {
  return db.$transaction(async (tx) => {
    await tx.$queryRaw`SELECT 1 FROM pg_advisory_xact_lock(hashtext('seeds'))`;
    if (await tx.user.findUnique({ where: { email: person.email }, select: { id: true } })) throw new Refused(`${person.email} has an account already.`);
    const { id } = await tx.user.create({ data: { ...person, role: 'ADMIN' } });
    const after = { email: person.email, name: person.name, role: 'ADMIN' };
    await tx.auditLog.create({ data: { actorName: 'admin:create', action: 'user.create', entity: 'user', entityId: id, after, requestId: randomUUID() } });
    return id;
  });
}
