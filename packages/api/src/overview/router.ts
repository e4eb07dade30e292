import { z } from 'zod';
import { can, router } from '../trpc.ts';
import { getOverview } from './data.ts';
import { overviewOutput } from './types.ts';

export const overviewRouter = router({
  get: can('overview.read')
    .input(z.object({ year: z.number().int().min(1990).max(2200), indicatorId: z.uuid().optional() }))
    .output(overviewOutput)
    .query(({ ctx, input }) => getOverview(ctx.db, ctx.scope, { ...input, today: ctx.today })),
});
