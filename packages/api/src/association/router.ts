import { z } from 'zod';
import { can, router } from '../trpc.ts';
import { listContributions } from './data-contributions.ts';
import { contributorOf, findOrganisation, getAssociation } from './data-get.ts';
import { getStats, getTree } from './data-list.ts';
import * as types from './types.ts';

export const associationRouter = router({
  stats: can('organisation.read')
    .input(types.yearInput)
    .output(types.associationList)
    .query(({ ctx, input }) => getStats(ctx.db, ctx.scope, { ...input, today: ctx.today })),
  tree: can('organisation.read')
    .input(z.object({ q: z.string().trim().max(200).default('') }))
    .output(z.array(types.unit))
    .query(({ ctx, input }) => getTree(ctx.db, ctx.scope, input.q)),
  get: can('organisation.read')
    .input(z.object({ id: z.uuid(), ...types.yearInput.shape }))
    .output(types.associationDetail)
    .query(({ ctx, input }) => getAssociation(ctx.db, ctx.scope, { ...input, today: ctx.today, role: ctx.user.role })),
  contributions: can('organisation.read')
    .input(types.contributionsInput)
    .output(types.contributionPage)
    .query(async ({ ctx, input: { id, year, ...page } }) => {
      const found = await findOrganisation(ctx.db, ctx.scope, id);
      return listContributions(ctx.db, contributorOf(found), { year, today: ctx.today }, page);
    }),
});
