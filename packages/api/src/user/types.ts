import { ROLES } from '@nhipcau/domain/access';
import { LOCALES, storedText } from '@nhipcau/domain/shared/text';
import { INVITATION_STATES, USER_STATUSES } from '@nhipcau/domain/user';
import { z } from 'zod';

const organisation = z.object({ id: z.string(), name: storedText }).nullable();

export const userRow = z.object({
  id: z.string(),
  email: z.string(),
  name: z.string(),
  role: z.enum(ROLES),
  status: z.enum(USER_STATUSES),
  organisation,
  locale: z.enum(LOCALES),
  /** null: never yet */
  lastSignInAt: z.date().nullable(),
  sample: z.boolean(),
  version: z.number().int(),
});
export type UserRow = z.infer<typeof userRow>;

export const invitationRow = z.object({
  id: z.string(),
  email: z.string(),
  name: z.string(),
  role: z.enum(ROLES),
  organisation,
  state: z.enum(INVITATION_STATES),
  expiresAt: z.date(),
  createdAt: z.date(),
});
export type InvitationRow = z.infer<typeof invitationRow>;
