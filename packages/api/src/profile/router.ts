import { ROLES } from '@nhipcau/domain/access';
import { passwordChangeFields, profileFields } from '@nhipcau/domain/profile';
import { LOCALES, storedText } from '@nhipcau/domain/shared/text';
import { z } from 'zod';
import { can, router } from '../trpc.ts';
import { getProfile } from './data.ts';
import { updatePassword, updateProfile } from './mutations.ts';

const profile = z.object({
  name: z.string(),
  email: z.string(),
  role: z.enum(ROLES),
  locale: z.enum(LOCALES),
  organisation: storedText.nullable(),
  lastSignInAt: z.date().nullable(),
  version: z.number().int(),
});

export const profileRouter = router({
  get: can('profile.read')
    .output(profile)
    .query(({ ctx }) => getProfile(ctx.db, ctx.user)),
  update: can('profile.write')
    .input(z.object({ version: z.number().int(), fields: profileFields }))
    .output(z.void())
    .mutation(({ ctx, input }) => updateProfile(ctx, input.version, input.fields)),
  updatePassword: can('profile.write')
    .input(passwordChangeFields)
    .output(z.object({ sessionVersion: z.number().int() }))
    .mutation(({ ctx, input }) => updatePassword(ctx, input)),
});
