import { hashPassword } from '@nhipcau/auth/password';
import { takeAttempt } from '@nhipcau/auth/throttle';
import { createToken, hashToken } from '@nhipcau/auth/token';
import { isWeakPassword } from '@nhipcau/domain/user';
import { formatInstant, type Locale, toLocale } from '@nhipcau/i18n';
import type { Context } from '../context.ts';
import { AppError, fieldError, rule } from '../errors.ts';
import { enqueueMail } from '../mail.ts';
import { transact } from '../transact.ts';
import { isResetOpen } from './data.ts';

const RESET_MINUTES = 60;
/** The answer takes at least this long, so that its time does not tell whether there is such an account. */
const ANSWER_MS = 400;

/**
 * Sends a link to set a new password, if there is an active account with this address. The answer is the same if not.
 * @throws AppError tooManyRequests after too many tries for the address or from the caller, whether or not the account exists
 */
export async function requestReset(ctx: Context, email: string, now: Date): Promise<void> {
  if (!(await takeAttempt(ctx.db, `reset:${email}`, ctx.address, now))) throw new AppError('tooManyRequests');
  await Promise.all([sendReset(ctx, email, now), new Promise((resolve) => setTimeout(resolve, ANSWER_MS))]);
}

async function sendReset(ctx: Context, email: string, now: Date): Promise<void> {
  const user = await ctx.db.user.findFirst({ where: { email, status: 'ACTIVE' }, select: { id: true, name: true, locale: true } });
  if (!user) return;
  const { token, tokenHash } = createToken();
  const expiresAt = new Date(now.getTime() + RESET_MINUTES * 60_000);
  const locale: Locale = toLocale(user.locale);
  await transact({ ...ctx, user: null }, async (tx, log) => {
    const { id } = await tx.passwordReset.create({ data: { userId: user.id, tokenHash, expiresAt } });
    await enqueueMail(tx, {
      to: email,
      name: user.name,
      locale,
      template: 'passwordReset',
      params: { expires: formatInstant(expiresAt, locale) },
      path: `/${locale}/reset/${token}`,
    });
    await log({ action: 'user.requestReset', entity: 'user', entityId: user.id, after: { resetId: id, expiresAt } });
  });
}

/**
 * Sets the password the link was asked for; every session of the account ends and every other such link is spent.
 * @throws AppError rule `auth.reset.invalid` where the link was used, is late or unknown
 */
export async function resetPassword(ctx: Context, input: { token: string; password: string }, now: Date): Promise<void> {
  // hashing costs: not for whoever guesses at links
  if (!(await isResetOpen(ctx.db, input.token, now))) throw rule('auth.reset.invalid');
  const passwordHash = await hashPassword(input.password);
  await transact(ctx, async (tx, log) => {
    const where = { tokenHash: hashToken(input.token), usedAt: null, expiresAt: { gt: now }, user: { status: 'ACTIVE' as const } };
    const found = await tx.passwordReset.findFirst({ where, select: { id: true, user: { select: { id: true, name: true, email: true } } } });
    if (!found) throw rule('auth.reset.invalid');
    if (isWeakPassword(input.password, [found.user.name, found.user.email])) throw fieldError('password', 'passwordWeak');
    // two clicks on the same link: the second finds it used
    const spent = await tx.passwordReset.updateMany({ where: { id: found.id, usedAt: null }, data: { usedAt: now } });
    if (spent.count === 0) throw rule('auth.reset.invalid');
    await tx.passwordReset.updateMany({ where: { userId: found.user.id, usedAt: null }, data: { usedAt: now } });
    await tx.user.update({ where: { id: found.user.id }, data: { passwordHash, sessionVersion: { increment: 1 }, version: { increment: 1 } } });
    await log({ action: 'user.resetPassword', entity: 'user', entityId: found.user.id });
  });
}

/**
 * Makes the account an invitation promises. The address, role and organisation are the invitation's, never the form's.
 * @throws AppError rule `auth.invitation.unknown` where it was answered, taken back, is late or unknown; duplicate where the address has an account
 */
export async function acceptInvitation(ctx: Context, input: { token: string; name: string; password: string }, now: Date): Promise<void> {
  const open = { tokenHash: hashToken(input.token), acceptedAt: null, revokedAt: null, expiresAt: { gt: now } };
  if ((await ctx.db.invitation.count({ where: open })) === 0) throw rule('auth.invitation.unknown');
  const passwordHash = await hashPassword(input.password);
  await transact(ctx, async (tx, log) => {
    const invitation = await tx.invitation.findFirst({ where: open });
    if (!invitation) throw rule('auth.invitation.unknown');
    if (isWeakPassword(input.password, [input.name, invitation.email])) throw fieldError('password', 'passwordWeak');
    const taken = await tx.invitation.updateMany({ where: { ...open, id: invitation.id }, data: { acceptedAt: now } });
    if (taken.count === 0) throw rule('auth.invitation.unknown');
    const { email, role, organisationId, locale } = invitation;
    const after = { email, name: input.name, role, organisationId, locale };
    const { id } = await tx.user.create({ data: { ...after, passwordHash } });
    await log({ action: 'user.create', entity: 'user', entityId: id, after: { ...after, invitationId: invitation.id } });
  });
}
