import { hashPassword, verifyPassword } from '@nhipcau/auth/password';
import { markSuccess, THROTTLE, takeAttempt } from '@nhipcau/auth/throttle';
import type { PasswordChangeFields, ProfileFields } from '@nhipcau/domain/profile';
import { issueKey } from '@nhipcau/domain/shared/validation';
import { isWeakPassword } from '@nhipcau/domain/user';
import type { Context, CurrentUser } from '../context.ts';
import { AppError, fieldError } from '../errors.ts';
import { transact } from '../transact.ts';

type Caller = Context & { user: CurrentUser };

/** Changes the own name and language. @throws AppError conflict with the record as it is now */
export async function updateProfile(ctx: Caller, version: number, fields: ProfileFields): Promise<void> {
  await transact(ctx, async (tx, log) => {
    const before = await tx.user.findUniqueOrThrow({ where: { id: ctx.user.id }, select: { name: true, locale: true, version: true } });
    const done = await tx.user.updateMany({ where: { id: ctx.user.id, version }, data: { ...fields, version: { increment: 1 } } });
    if (done.count === 0) throw new AppError('conflict', { current: before });
    await log({ action: 'profile.update', entity: 'user', entityId: ctx.user.id, before: { name: before.name, locale: before.locale }, after: fields });
  });
}

/**
 * Changes the own password; every other session ends. The new session version is for the caller, whose own session goes on with it.
 * @throws AppError invalidInput where the present password is wrong or the new one too easy; tooManyRequests after too many wrong ones
 */
export async function updatePassword(ctx: Caller, fields: PasswordChangeFields): Promise<{ sessionVersion: number }> {
  const { passwordHash, name, email } = await ctx.db.user.findUniqueOrThrow({
    where: { id: ctx.user.id },
    select: { passwordHash: true, name: true, email: true },
  });
  // an open session left alone must not become a place to guess the password
  const attempt = await takeAttempt(ctx.db, email, ctx.address, new Date());
  if (!attempt) throw new AppError('tooManyRequests', { fields: { current: issueKey('tooManyTries', { minutes: THROTTLE.windowMinutes }) } });
  if (!(await verifyPassword(fields.current, passwordHash))) throw fieldError('current', 'passwordWrong');
  await markSuccess(ctx.db, attempt);
  if (isWeakPassword(fields.password, [name, email])) throw fieldError('password', 'passwordWeak');
  const next = await hashPassword(fields.password);
  return transact(ctx, async (tx, log) => {
    const { sessionVersion } = await tx.user.update({
      where: { id: ctx.user.id },
      data: { passwordHash: next, sessionVersion: { increment: 1 }, version: { increment: 1 } },
      select: { sessionVersion: true },
    });
    await log({ action: 'profile.updatePassword', entity: 'user', entityId: ctx.user.id });
    return { sessionVersion };
  });
}
