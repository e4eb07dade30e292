import type { Tx } from '@nhipcau/db';
import { storedText } from '@nhipcau/domain/shared/text';
import type { InvitationState } from '@nhipcau/domain/user';
import type { AuthorizedScope } from '../scope.ts';
import type { InvitationRow } from './types.ts';

/** What became of an invitation, at an instant. */
export function stateOfInvitation(row: { acceptedAt: Date | null; revokedAt: Date | null; expiresAt: Date }, now: Date): InvitationState {
  if (row.acceptedAt) return 'accepted';
  if (row.revokedAt) return 'revoked';
  return row.expiresAt <= now ? 'expired' : 'open';
}

/** Invitations that are still to be answered or came to nothing, the latest first; accepted ones are accounts. At most 200. */
export async function listInvitations(db: Tx, _scope: AuthorizedScope, now: Date): Promise<InvitationRow[]> {
  const rows = await db.invitation.findMany({
    where: { acceptedAt: null },
    include: { organisation: { select: { id: true, name: true } } },
    orderBy: { createdAt: 'desc' },
    take: 200,
  });
  return rows.map((row) => ({
    id: row.id,
    email: row.email,
    name: row.name,
    role: row.role,
    organisation: row.organisation && { id: row.organisation.id, name: storedText.parse(row.organisation.name) },
    state: stateOfInvitation(row, now),
    expiresAt: row.expiresAt,
    createdAt: row.createdAt,
  }));
}
