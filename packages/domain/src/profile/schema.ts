import { z } from 'zod';
import { localeSchema } from '../shared/text.ts';
import { newPassword, personName } from '../user/index.ts';

export const profileFields = z.object({ name: personName, locale: localeSchema });
export type ProfileFields = z.infer<typeof profileFields>;

const both = { password: newPassword, repeated: z.string() };
const sameTwice = (value: { password: string; repeated: string }) => value.password === value.repeated;
const differ = { message: 'passwordsDiffer', path: ['repeated'] };

/** A new password, typed twice. */
export const passwordFields = z.object(both).refine(sameTwice, differ);
/** A new password of somebody who is signed in: the present one is asked for. */
export const passwordChangeFields = z.object({ current: z.string().min(1).max(1000), ...both }).refine(sameTwice, differ);
export type PasswordChangeFields = z.infer<typeof passwordChangeFields>;

export const forgotFields = z.object({ email: z.string().trim().toLowerCase().min(1).max(254).pipe(z.email()) });
export const acceptFields = z.object({ name: personName, ...both }).refine(sameTwice, differ);
