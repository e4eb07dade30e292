import { coverageCells } from '@nhipcau/domain/partner';
import { z } from 'zod';
import { can, router } from '../trpc.ts';
import { getCoverage } from './data-coverage.ts';
import { getNetwork } from './data-network.ts';
import { listRelationsDays } from './data-relations.ts';
import { getScatter } from './data-scatter.ts';
import { planCoverage } from './mutations-coverage.ts';
import * as types from './types-pictures.ts';

export const partnerPictureRouter = router({
  network: can('partner.read')
    .input(types.pictureFilters)
    .output(types.network)
    .query(({ ctx, input }) => getNetwork(ctx.db, ctx.scope, input, ctx.today)),
  coverage: can('partner.read')
    .input(z.object({}))
    .output(types.coveragePicture)
    .query(({ ctx }) => getCoverage(ctx.db, ctx.scope, ctx.today)),
  scatter: can('partner.read')
    .input(types.pictureFilters)
    .output(types.scatter)
    .query(({ ctx, input }) => getScatter(ctx.db, ctx.scope, input, ctx.today)),
  relations: can('partner.read')
    .input(z.object({ months: z.number().int().min(1).max(36).default(12) }))
    .output(z.array(types.relationsDay))
    .query(({ ctx, input }) => listRelationsDays(ctx.db, ctx.scope, ctx.today, input.months)),
  plan: can('partner.write')
    .input(z.object({ cells: coverageCells.min(1), planned: z.boolean() }))
    .output(z.object({ changed: z.number().int() }))
    .mutation(({ ctx, input }) => planCoverage(ctx, input)),
});
