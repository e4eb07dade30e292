import { can, router } from '../trpc.ts';
import { getSample } from './data.ts';
import { removeAllSample } from './mutations.ts';
import { sampleResult, sampleState } from './types.ts';

export const sampleRouter = router({
  get: can('sample.remove')
    .output(sampleState)
    .query(({ ctx }) => getSample(ctx.db, ctx.scope, ctx.user)),
  remove: can('sample.remove')
    .output(sampleResult)
    .mutation(({ ctx }) => removeAllSample(ctx)),
});
