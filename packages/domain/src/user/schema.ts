import { z } from 'zod';
import { ROLES } from '../access/index.ts';
import { line, localeSchema } from '../shared/text.ts';
import { isWeakPassword, PASSWORD_MAX, PASSWORD_MIN } from './password.ts';

export const USER_STATUSES = ['ACTIVE', 'DISABLED'] as const;
export const USER_SORTS = ['name', 'email', 'role', 'lastSignInAt'] as const;
/** State of an invitation: nobody has answered and it is in time, too late, taken back, or answered. */
export const INVITATION_STATES = ['open', 'expired', 'revoked', 'accepted'] as const;
export type InvitationState = (typeof INVITATION_STATES)[number];

/** An e-mail address, in lower case as the database keeps it. */
export const emailAddress = z.string().trim().toLowerCase().min(1).max(254).pipe(z.email());
export const personName = line(120);
/** A password somebody chooses; the person's own words are checked besides, where they are known. */
export const newPassword = z
  .string()
  .min(PASSWORD_MIN)
  .max(PASSWORD_MAX)
  .refine((password) => !isWeakPassword(password), 'passwordWeak');

const bound = { role: z.enum(ROLES), organisationId: z.uuid().nullable() };

/** The role of an association goes with an organisation, and no other role does. */
function checkBound(
  value: { role: string; organisationId: string | null },
  issue: { addIssue: (issue: { code: 'custom'; path: string[]; message: string }) => void },
) {
  if (value.role === 'ASSOCIATION' && value.organisationId === null) issue.addIssue({ code: 'custom', path: ['organisationId'], message: 'required' });
  if (value.role !== 'ASSOCIATION' && value.organisationId !== null) issue.addIssue({ code: 'custom', path: ['organisationId'], message: 'choice' });
}

export const inviteFields = z.object({ email: emailAddress, name: personName, ...bound, locale: localeSchema }).superRefine(checkBound);
export type InviteFields = z.infer<typeof inviteFields>;

export const accessFields = z.object(bound).superRefine(checkBound);
export type AccessFields = z.infer<typeof accessFields>;

/** Filters of the list of users, as they stand in the address of the page. */
export const userFilter = z.object({
  search: z.string().trim().max(200).optional(),
  role: z.enum(ROLES).optional(),
  status: z.enum(USER_STATUSES).optional(),
  sort: z.enum(USER_SORTS).default('name'),
  descending: z.boolean().default(false),
});
export type UserFilter = z.infer<typeof userFilter>;
