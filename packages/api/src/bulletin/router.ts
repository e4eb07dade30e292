import { articleOrder, bulletinFields, bulletinMove, bulletinRecordVersion } from '@nhipcau/domain/bulletin';
import { z } from 'zod';
import { can, router } from '../trpc.ts';
import { getBulletin, listBulletinOptions } from './data-get.ts';
import { listBulletins } from './data-list.ts';
import { createBulletin, moveBulletin, orderArticles, removeBulletin, updateBulletin } from './mutations.ts';
import * as types from './types.ts';

const id = z.object({ id: z.uuid() });
const done = z.object({ id: z.string() });
/** Publishing has its own procedures. */
const writersMove = bulletinMove.extend({ move: z.enum(['approve', 'reopen']) });

export const bulletinRouter = router({
  list: can('bulletin.read')
    .input(types.bulletinListInput)
    .output(types.bulletinList)
    .query(({ ctx, input }) => listBulletins(ctx.db, ctx.user, input, ctx.today)),
  get: can('bulletin.read')
    .input(id)
    .output(types.bulletinDetail)
    .query(({ ctx, input }) => getBulletin(ctx.db, ctx.user, input.id, ctx.today)),
  options: can('bulletin.read')
    .output(types.bulletinOptions)
    .query(({ ctx }) => listBulletinOptions(ctx.db)),
  create: can('bulletin.write')
    .input(bulletinFields.and(z.object({ idempotencyKey: z.uuid() })))
    .output(done)
    .mutation(({ ctx, input }) => createBulletin(ctx, input)),
  update: can('bulletin.write')
    .input(bulletinFields.and(bulletinRecordVersion))
    .output(done)
    .mutation(({ ctx, input }) => updateBulletin(ctx, input)),
  remove: can('bulletin.write')
    .input(id)
    .output(done)
    .mutation(({ ctx, input }) => removeBulletin(ctx, input)),
  order: can('bulletin.write')
    .input(articleOrder)
    .output(done)
    .mutation(({ ctx, input }) => orderArticles(ctx, input)),
  move: can('bulletin.review')
    .input(writersMove)
    .output(done)
    .mutation(({ ctx, input }) => moveBulletin(ctx, input)),
});
