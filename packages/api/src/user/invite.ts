import { createToken } from '@nhipcau/auth/token';
import type { Tx } from '@nhipcau/db';
import type { InviteFields } from '@nhipcau/domain/user';
import { formatInstant, toLocale, translator } from '@nhipcau/i18n';
import type { CurrentUser } from '../context.ts';
import { AppError, fieldError, rule } from '../errors.ts';
import { enqueueMail } from '../mail.ts';
import type { AuthorizedScope } from '../scope.ts';
import { type Actor, transact, transactOnce } from '../transact.ts';
import { requireOrganisation } from './mutations.ts';

type Caller = Actor & { user: CurrentUser; scope: AuthorizedScope };
const INVITATION_DAYS = 14;
const expiryOf = (now: Date) => new Date(now.getTime() + INVITATION_DAYS * 86_400_000);

async function sendInvitation(tx: Tx, invitation: { email: string; name: string; role: InviteFields['role']; locale: string }, token: string, expiresAt: Date) {
  const locale = toLocale(invitation.locale);
  await enqueueMail(tx, {
    to: invitation.email,
    name: invitation.name,
    locale,
    template: 'invitation',
    params: { role: translator(locale, 'enums')(`role.${invitation.role}`), expires: formatInstant(expiresAt, locale) },
    path: `/${locale}/invitation/${token}`,
  });
}

/**
 * Invites somebody by a link that works for 14 days. An earlier open invitation of the same address is taken back.
 * @throws AppError invalidInput on the field `email` where the address has an account
 */
export async function inviteUser(ctx: Caller, fields: InviteFields, idempotencyKey: string, now: Date): Promise<{ id: string }> {
  return transactOnce(ctx, { key: idempotencyKey, procedure: 'user.invite' }, async (tx, log) => {
    if ((await tx.user.count({ where: { email: fields.email } })) > 0) throw fieldError('email', 'emailTaken');
    await requireOrganisation(tx, fields.organisationId);
    await tx.invitation.updateMany({ where: { email: fields.email, acceptedAt: null, revokedAt: null }, data: { revokedAt: now } });
    const { token, tokenHash } = createToken();
    const expiresAt = expiryOf(now);
    const { id } = await tx.invitation.create({ data: { ...fields, tokenHash, expiresAt, createdById: ctx.user.id } });
    await sendInvitation(tx, fields, token, expiresAt);
    await log({ action: 'invitation.create', entity: 'invitation', entityId: id, after: { ...fields, expiresAt } });
    return { id };
  });
}

/** Sends an invitation again, with a new link and 14 more days; the old link ends. @throws AppError notFound, rule where it was accepted or the address has an account */
export async function resendInvitation(ctx: Caller, id: string, now: Date): Promise<void> {
  await transact(ctx, async (tx, log) => {
    const found = await tx.invitation.findUnique({ where: { id } });
    if (!found) throw new AppError('notFound');
    if ((await tx.user.count({ where: { email: found.email } })) > 0) throw rule('user.error.alreadyAccepted');
    const { token, tokenHash } = createToken();
    const expiresAt = expiryOf(now);
    const done = await tx.invitation.updateMany({ where: { id, acceptedAt: null }, data: { tokenHash, expiresAt, revokedAt: null } });
    if (done.count === 0) throw rule('user.error.alreadyAccepted');
    await sendInvitation(tx, found, token, expiresAt);
    await log({ action: 'invitation.resend', entity: 'invitation', entityId: id, before: { expiresAt: found.expiresAt }, after: { expiresAt } });
  });
}

/** Takes an invitation back: its link no longer works. @throws AppError notFound where it is not open */
export async function revokeInvitation(ctx: Caller, id: string, now: Date): Promise<void> {
  await transact(ctx, async (tx, log) => {
    const done = await tx.invitation.updateMany({ where: { id, acceptedAt: null, revokedAt: null }, data: { revokedAt: now } });
    if (done.count === 0) throw new AppError('notFound');
    await log({ action: 'invitation.revoke', entity: 'invitation', entityId: id, after: { revokedAt: now } });
  });
}
