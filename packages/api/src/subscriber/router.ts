import { bulletinLanguage, subscribeInput, subscriberAdd, subscriberFilter, subscriptionToken } from '@nhipcau/domain/bulletin';
import { z } from 'zod';
import { pageInput, pageOf } from '../pagination.ts';
import { can, publicProcedure, router } from '../trpc.ts';
import { listSubscribers, listSubscribersForExport, readConfirm, readLeave } from './data.ts';
import { addSubscriber, confirmSubscription, leaveSubscription, removeSubscriber, requestSubscription } from './mutations.ts';
import { subscriberRow } from './types.ts';

const link = z.object({ token: subscriptionToken });

// the life of a link is counted in real time, not in days of the clock
export const subscriberRouter = router({
  request: publicProcedure
    .input(subscribeInput)
    .output(z.void())
    .mutation(({ ctx, input }) => requestSubscription(ctx, input, new Date())),
  readConfirm: publicProcedure
    .input(link)
    .output(bulletinLanguage.nullable())
    .query(({ ctx, input }) => readConfirm(ctx.db, input.token, new Date())),
  confirm: publicProcedure
    .input(link)
    .output(bulletinLanguage.nullable())
    .mutation(({ ctx, input }) => confirmSubscription(ctx, input.token, new Date())),
  readLeave: publicProcedure
    .input(link)
    .output(z.object({ language: bulletinLanguage, left: z.boolean() }).nullable())
    .query(({ ctx, input }) => readLeave(ctx.db, input.token)),
  leave: publicProcedure
    .input(link)
    .output(bulletinLanguage.nullable())
    .mutation(({ ctx, input }) => leaveSubscription(ctx, input.token, new Date())),
  list: can('subscriber.manage')
    .input(subscriberFilter.extend(pageInput.shape))
    .output(pageOf(subscriberRow))
    .query(({ ctx, input }) => listSubscribers(ctx.db, ctx.scope, input, input)),
  export: can('subscriber.manage')
    .input(subscriberFilter)
    .output(z.array(subscriberRow))
    .query(({ ctx, input }) => listSubscribersForExport(ctx.db, ctx.scope, input)),
  add: can('subscriber.manage')
    .input(subscriberAdd)
    .output(z.object({ asked: z.boolean() }))
    .mutation(({ ctx, input }) => addSubscriber(ctx, input, new Date())),
  remove: can('subscriber.manage')
    .input(z.object({ id: z.uuid() }))
    .output(z.void())
    .mutation(({ ctx, input }) => removeSubscriber(ctx, input.id)),
});
