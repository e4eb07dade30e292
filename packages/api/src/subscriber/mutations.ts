import { takeAttempt } from '@nhipcau/auth/throttle';
import { createToken, hashToken } from '@nhipcau/auth/token';
import type { Tx } from '@nhipcau/db';
import { type BulletinLanguage, bulletinLanguage, confirmPath, shellLocale } from '@nhipcau/domain/bulletin';
import { translator } from '@nhipcau/i18n';
import type { Context, CurrentUser } from '../context.ts';
import { AppError } from '../errors.ts';
import { enqueueMail } from '../mail.ts';
import { type Actor, transact, transactOnce } from '../transact.ts';
import { readConfirm } from './data.ts';
import { CONFIRM_DAYS, createConfirmToken } from './subscriber-token.ts';

/** The answer takes at least this long, so that its time does not tell who is subscribed. */
const ANSWER_MS = 400;

type Wish = { email: string; language: BulletinLanguage };

/** Writes down a wish to subscribe and asks its address to confirm it. Whoever is subscribed stays so and hears nothing. @returns id of the subscription */
async function askToConfirm(tx: Tx, { email, language }: Wish, now: Date): Promise<{ id: string; asked: boolean }> {
  const { token, tokenHash } = createConfirmToken(now);
  const key = { email_language: { email, language } };
  // two at once for one address: the second waits for the first
  await tx.$executeRaw`SELECT pg_advisory_xact_lock(hashtextextended(${`subscriber:${language}:${email}`}, 0))`;
  const found = await tx.subscriber.findUnique({ where: key, select: { id: true, status: true } });
  if (found?.status === 'CONFIRMED') return { id: found.id, asked: false };
  const { id } = await tx.subscriber.upsert({
    where: key,
    // who left before has left until the link is opened
    // and whoever asks again asks from now on: the wish is kept as long as its new link holds
    update: { confirmTokenHash: tokenHash, ...(found?.status === 'PENDING' && { createdAt: now }) },
    create: { email, language, confirmTokenHash: tokenHash, leaveToken: createToken().token },
    select: { id: true },
  });
  const locale = shellLocale(language);
  await enqueueMail(tx, {
    ...{ to: email, name: email, locale, template: 'subscription', path: confirmPath(language, token) },
    params: { language: translator(locale, 'enums')(`bulletinLanguage.${language}`), days: String(CONFIRM_DAYS) },
  });
  return { id, asked: true };
}

/**
 * Somebody asks for the e-mail edition. The answer is the same whether the address is known or not.
 * @throws tooManyRequests after too many tries for the address or from the caller
 */
export async function requestSubscription(ctx: Context, wish: Wish, now: Date): Promise<void> {
  // counted apart from tries to sign in: readers behind one address must not lock the office out
  if (!(await takeAttempt(ctx.db, `subscribe:${wish.email}`, `subscribe:${ctx.address}`, now))) throw new AppError('tooManyRequests');
  const ask = transact({ ...ctx, user: null }, async (tx, log) => {
    const { id, asked } = await askToConfirm(tx, wish, now);
    await log({ action: 'subscriber.request', entity: 'subscriber', entityId: id, after: { language: wish.language, asked } });
  });
  await Promise.all([ask, new Promise((resolve) => setTimeout(resolve, ANSWER_MS))]);
}

/** Confirms a subscription; opening the link twice does no harm. @returns its language; null: the link is unknown, late or no more valid */
export async function confirmSubscription(ctx: Context, token: string, now: Date): Promise<BulletinLanguage | null> {
  const language = await readConfirm(ctx.db, token, now);
  if (language === null) return null;
  return transact({ ...ctx, user: null }, async (tx, log) => {
    const found = await tx.subscriber.findUnique({ where: { confirmTokenHash: hashToken(token) }, select: { id: true, status: true } });
    if (found && found.status !== 'CONFIRMED') {
      await tx.subscriber.update({ where: { id: found.id }, data: { status: 'CONFIRMED', confirmedAt: now, leftAt: null, bounces: 0 } });
    }
    await log({ action: 'subscriber.confirm', entity: 'subscriber', entityId: found?.id ?? 'unknown', before: { status: found?.status ?? null } });
    return found ? language : null;
  });
}

/** Ends a subscription by the token of its own link; what waits for it is not sent any more. @returns its language; null: no such */
export async function leaveSubscription(ctx: Context, token: string, now: Date): Promise<BulletinLanguage | null> {
  const found = await ctx.db.subscriber.findUnique({ where: { leaveToken: token }, select: { id: true, language: true, status: true } });
  if (!found) return null;
  if (found.status !== 'UNSUBSCRIBED') {
    await transact({ ...ctx, user: null }, async (tx, log) => {
      await tx.subscriber.update({ where: { id: found.id }, data: { status: 'UNSUBSCRIBED', leftAt: now, confirmTokenHash: null } });
      await tx.bulletinDelivery.deleteMany({ where: { subscriberId: found.id, status: 'PENDING' } });
      await log({ action: 'subscriber.leave', entity: 'subscriber', entityId: found.id, before: { status: found.status } });
    });
  }
  return bulletinLanguage.parse(found.language);
}

type Caller = Actor & { user: CurrentUser };

/** Adds an address by hand: it gets nothing before its owner has confirmed. @returns false: it is subscribed already */
export function addSubscriber(caller: Caller, input: Wish & { idempotencyKey: string }, now: Date): Promise<{ asked: boolean }> {
  return transactOnce(caller, { key: input.idempotencyKey, procedure: 'subscriber.add' }, async (tx, log) => {
    const { id, asked } = await askToConfirm(tx, input, now);
    await log({ action: 'subscriber.add', entity: 'subscriber', entityId: id, after: { language: input.language, asked } });
    return { asked };
  });
}

/** Removes a subscription with all that is known of it. @throws notFound */
export function removeSubscriber(caller: Caller, id: string): Promise<void> {
  return transact(caller, async (tx, log) => {
    const row = await tx.subscriber.findUnique({ where: { id }, select: { email: true, language: true, status: true } });
    if (!row) throw new AppError('notFound');
    const { email, ...found } = row;
    await tx.subscriber.delete({ where: { id } });
    // the letters that asked the address to confirm name it too
    if (!(await tx.subscriber.count({ where: { email } }))) await tx.outboxMessage.deleteMany({ where: { to: email, template: 'subscription' } });
    await log({ action: 'subscriber.remove', entity: 'subscriber', entityId: id, before: found });
  });
}
