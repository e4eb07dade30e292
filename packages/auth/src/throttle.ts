import type { Db } from '@nhipcau/db';
import { hashToken } from './token.ts';

/** A try that was taken. */
export type SignInTry = { readonly id: string };

export const THROTTLE = { windowMinutes: 15, perAccount: 8, perAddress: 60 };

/**
 * Takes a try to sign in, or refuses it for now: too many failed ones for the account or from the address in the window. It is written down as a failed
 * one before it is counted, so that many at once get no further than one after the other. A success ends the account's count. Kept in the database, so
 * that every process sees the same. Tries older than a day are dropped on the way.
 * @returns the try, for `markSuccess`; null: refused, and not counted
 */
export async function takeAttempt(db: Db, email: string, address: string, now: Date): Promise<SignInTry | null> {
  const account = hashToken(email);
  const since = new Date(now.getTime() - THROTTLE.windowMinutes * 60_000);
  const own = await db.signInAttempt.create({ data: { account, address, succeeded: false, at: now }, select: { id: true } });
  const lastSuccess = await db.signInAttempt.findFirst({
    where: { account, succeeded: true, at: { gte: since } },
    orderBy: { at: 'desc' },
    select: { at: true },
  });
  const [ofAccount, ofAddress] = await Promise.all([
    db.signInAttempt.count({ where: { account, succeeded: false, at: { gt: lastSuccess?.at ?? since }, id: { not: own.id } } }),
    db.signInAttempt.count({ where: { address, succeeded: false, at: { gte: since }, id: { not: own.id } } }),
  ]);
  if (ofAccount >= THROTTLE.perAccount || ofAddress >= THROTTLE.perAddress) {
    await db.signInAttempt.deleteMany({ where: { id: own.id } });
    return null;
  }
  await db.signInAttempt.deleteMany({ where: { at: { lt: new Date(now.getTime() - 86_400_000) } } });
  return own;
}

/** Says that the password of a try was right. */
export async function markSuccess(db: Db, { id }: SignInTry): Promise<void> {
  await db.signInAttempt.updateMany({ where: { id }, data: { succeeded: true } });
}
