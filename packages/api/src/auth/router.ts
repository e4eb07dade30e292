import { forgotFields, passwordFields } from '@nhipcau/domain/profile';
import { newPassword, personName } from '@nhipcau/domain/user';
import { z } from 'zod';
import { publicProcedure, router } from '../trpc.ts';
import { getInvitation, isResetOpen } from './data.ts';
import { acceptInvitation, requestReset, resetPassword } from './mutations.ts';
import { invitationView, token } from './types.ts';

// the life of a link is counted in real time, not in days of the clock
export const authRouter = router({
  requestReset: publicProcedure
    .input(forgotFields)
    .output(z.void())
    .mutation(({ ctx, input }) => requestReset(ctx, input.email, new Date())),
  isResetOpen: publicProcedure
    .input(z.object({ token }))
    .output(z.boolean())
    .query(({ ctx, input }) => isResetOpen(ctx.db, input.token, new Date())),
  resetPassword: publicProcedure
    .input(passwordFields.safeExtend({ token }))
    .output(z.void())
    .mutation(({ ctx, input }) => resetPassword(ctx, input, new Date())),
  getInvitation: publicProcedure
    .input(z.object({ token }))
    .output(invitationView)
    .query(({ ctx, input }) => getInvitation(ctx.db, input.token, new Date())),
  acceptInvitation: publicProcedure
    .input(z.object({ token, name: personName, password: newPassword }))
    .output(z.void())
    .mutation(({ ctx, input }) => acceptInvitation(ctx, input, new Date())),
});
