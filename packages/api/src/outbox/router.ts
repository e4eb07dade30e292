import { z } from 'zod';
import { pageInput, pageOf } from '../pagination.ts';
import { can, router } from '../trpc.ts';
import { getMessage, listMessages } from './data.ts';
import { retryMessage } from './mutations.ts';
import { MAIL_STATUSES, messageBody, messageRow } from './types.ts';

export const outboxRouter = router({
  list: can('outbox.read')
    .input(z.object({ status: z.enum(MAIL_STATUSES).optional(), search: z.string().trim().max(200).optional() }).extend(pageInput.shape))
    .output(pageOf(messageRow))
    .query(({ ctx, input }) => listMessages(ctx.db, ctx.scope, input, input)),
  get: can('outbox.read')
    .input(z.object({ id: z.uuid() }))
    .output(messageBody)
    .query(({ ctx, input }) => getMessage(ctx.db, ctx.scope, input.id)),
  retry: can('outbox.read')
    .input(z.object({ id: z.uuid() }))
    .output(z.void())
    .mutation(({ ctx, input }) => retryMessage(ctx, input.id)),
});
