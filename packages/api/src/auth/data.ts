import { hashToken } from '@nhipcau/auth/token';
import type { Tx } from '@nhipcau/db';
import { storedText } from '@nhipcau/domain/shared/text';
import { stateOfInvitation } from '../user/data-invitations.ts';
import type { InvitationView } from './types.ts';

/** The invitation a link leads to, whatever became of it. */
export async function getInvitation(db: Tx, token: string, now: Date): Promise<InvitationView> {
  const found = await db.invitation.findUnique({
    where: { tokenHash: hashToken(token) },
    select: { email: true, name: true, role: true, expiresAt: true, acceptedAt: true, revokedAt: true, organisation: { select: { name: true } } },
  });
  if (!found) return { state: 'unknown' };
  const { email, name, role, organisation } = found;
  return { state: stateOfInvitation(found, now), email, name, role, organisation: organisation ? storedText.parse(organisation.name) : null };
}

/** Whether the link to set a new password still works: once, in time, and for an account that may sign in. */
export async function isResetOpen(db: Tx, token: string, now: Date): Promise<boolean> {
  const where = { tokenHash: hashToken(token), usedAt: null, expiresAt: { gt: now }, user: { status: 'ACTIVE' as const } };
  return (await db.passwordReset.count({ where })) > 0;
}
