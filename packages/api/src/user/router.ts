import { accessFields, inviteFields, USER_STATUSES, userFilter } from '@nhipcau/domain/user';
import { z } from 'zod';
import { pageInput, pageOf } from '../pagination.ts';
import { can, router } from '../trpc.ts';
import { listUsers } from './data.ts';
import { listInvitations } from './data-invitations.ts';
import { inviteUser, resendInvitation, revokeInvitation } from './invite.ts';
import { updateAccess, updateStatus } from './mutations.ts';
import { invitationRow, userRow } from './types.ts';

const one = z.object({ id: z.uuid() });
const versioned = { id: z.uuid(), version: z.number().int() };
const done = z.void();

export const userRouter = router({
  list: can('user.read')
    .input(userFilter.extend(pageInput.shape))
    .output(pageOf(userRow))
    .query(({ ctx, input }) => listUsers(ctx.db, ctx.scope, input, input)),
  listInvitations: can('user.read')
    .output(z.array(invitationRow))
    .query(({ ctx }) => listInvitations(ctx.db, ctx.scope, new Date())),
  invite: can('user.write')
    .input(z.object({ fields: inviteFields, idempotencyKey: z.uuid() }))
    .output(one)
    .mutation(({ ctx, input }) => inviteUser(ctx, input.fields, input.idempotencyKey, new Date())),
  resendInvitation: can('user.write')
    .input(one)
    .output(done)
    .mutation(({ ctx, input }) => resendInvitation(ctx, input.id, new Date())),
  revokeInvitation: can('user.write')
    .input(one)
    .output(done)
    .mutation(({ ctx, input }) => revokeInvitation(ctx, input.id, new Date())),
  updateAccess: can('user.write')
    .input(z.object({ ...versioned, fields: accessFields }))
    .output(done)
    .mutation(({ ctx, input: { id, version, fields } }) => updateAccess(ctx, { id, version }, fields)),
  updateStatus: can('user.write')
    .input(z.object({ ...versioned, status: z.enum(USER_STATUSES) }))
    .output(done)
    .mutation(({ ctx, input: { id, version, status } }) => updateStatus(ctx, { id, version }, status)),
});
