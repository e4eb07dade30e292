import type { Db } from '@nhipcau/db';
import { hashToken } from './token.ts';

export const THROTTLE = { windowMinutes: 15, perAccount: 8, perAddress: 60 };

/**
 * Whether another try to sign in is refused for now: too many failed ones for the account or from the address in the window.
 * A success ends the account's count. Kept in the database, so that every process sees the same.
 */
export async function isThrottled(db: Db, email: string, address: string, now: Date): Promise<boolean> {
  const account = hashToken(email);
  const since = new Date(now.getTime() - THROTTLE.windowMinutes * 60_000);
  const lastSuccess = await db.signInAttempt.findFirst({
    where: { account, succeeded: true, at: { gte: since } },
    orderBy: { at: 'desc' },
    select: { at: true },
  });
  const [ofAccount, ofAddress] = await Promise.all([
    db.signInAttempt.count({ where: { account, succeeded: false, at: { gt: lastSuccess?.at ?? since } } }),
    db.signInAttempt.count({ where: { address, succeeded: false, at: { gte: since } } }),
  ]);
  return ofAccount >= THROTTLE.perAccount || ofAddress >= THROTTLE.perAddress;
}

/** Remembers a try. Tries older than a day are dropped on the way. */
export async function rememberAttempt(db: Db, email: string, address: string, succeeded: boolean, now: Date): Promise<void> {
  await db.signInAttempt.create({ data: { account: hashToken(email), address, succeeded, at: now } });
  await db.signInAttempt.deleteMany({ where: { at: { lt: new Date(now.getTime() - 86_400_000) } } });
}
