import { ROLES } from '@nhipcau/domain/access';
import { storedText } from '@nhipcau/domain/shared/text';
import { INVITATION_STATES } from '@nhipcau/domain/user';
import { z } from 'zod';

/** A token out of a link. */
export const token = z.string().min(20).max(100);

/** What the page behind an invitation's link shows. 'unknown': no such token, and nothing more is told. */
export const invitationView = z.discriminatedUnion('state', [
  z.object({ state: z.literal('unknown') }),
  z.object({ state: z.enum(INVITATION_STATES), email: z.string(), name: z.string(), role: z.enum(ROLES), organisation: storedText.nullable() }),
]);
export type InvitationView = z.infer<typeof invitationView>;
