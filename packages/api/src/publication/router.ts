import { correctInput, editionRetry, editionSend, publishInput } from '@nhipcau/domain/bulletin';
import { z } from 'zod';
import { can, router } from '../trpc.ts';
import { getPublication } from './data.ts';
import { retryEdition, sendEdition } from './enqueue.ts';
import { publishBulletin } from './mutations.ts';
import { edition, publicationState, published } from './types.ts';

export const publicationRouter = router({
  get: can('bulletin.read')
    .input(z.object({ bulletinId: z.uuid() }))
    .output(publicationState)
    .query(({ ctx, input }) => getPublication(ctx.db, ctx.scope, input.bulletinId)),
  publish: can('bulletin.publish')
    .input(publishInput)
    .output(published)
    .mutation(({ ctx, input }) => publishBulletin(ctx, input, new Date())),
  correct: can('bulletin.publish')
    .input(correctInput)
    .output(published)
    .mutation(({ ctx, input }) => publishBulletin(ctx, input, new Date())),
  send: can('bulletin.publish')
    .input(editionSend)
    .output(edition)
    .mutation(({ ctx, input }) => sendEdition(ctx, input)),
  retry: can('bulletin.publish')
    .input(editionRetry)
    .output(edition)
    .mutation(({ ctx, input }) => retryEdition(ctx, input)),
});
