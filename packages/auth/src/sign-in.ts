import type { Db } from '@nhipcau/db';
import { z } from 'zod';
import { verifyPassword } from './password.ts';
import { markSuccess, takeAttempt } from './throttle.ts';

const credentials = z.object({ email: z.string().trim().toLowerCase().max(254), password: z.string().min(1).max(1000) });

export type SignInResult = { ok: true; user: { id: string; sessionVersion: number } } | { ok: false; reason: 'credentials' | 'throttled' };

/**
 * Checks e-mail and password. The answer is the same for an unknown address, a disabled account and a wrong password,
 * and takes the same work; only too many tries answer differently, whether or not the account exists.
 */
export async function checkCredentials(db: Db, raw: unknown, address: string, now: Date): Promise<SignInResult> {
  const input = credentials.safeParse(raw);
  if (!input.success) return { ok: false, reason: 'credentials' };
  const { email, password } = input.data;
  const attempt = await takeAttempt(db, email, address, now);
  if (!attempt) return { ok: false, reason: 'throttled' };
  const user = await db.user.findUnique({ where: { email }, select: { id: true, passwordHash: true, status: true, sessionVersion: true } });
  const ok = (await verifyPassword(password, user?.passwordHash ?? null)) && user?.status === 'ACTIVE';
  if (!ok || !user) return { ok: false, reason: 'credentials' };
  await markSuccess(db, attempt);
  await db.user.update({ where: { id: user.id }, data: { lastSignInAt: now } });
  return { ok: true, user: { id: user.id, sessionVersion: user.sessionVersion } };
}
