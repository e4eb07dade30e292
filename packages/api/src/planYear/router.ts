import { z } from 'zod';
import { can, router } from '../trpc.ts';
import { listPlanYears } from './data.ts';

const planYear = z.object({
  id: z.string(),
  year: z.number().int(),
  startsOn: z.string(),
  endsOn: z.string(),
  status: z.enum(['DRAFT', 'ACTIVE', 'CLOSED']),
  sample: z.boolean(),
  version: z.number().int(),
});

export const planYearRouter = router({
  list: can('planYear.read')
    .output(z.array(planYear))
    .query(({ ctx }) => listPlanYears(ctx.db, ctx.scope)),
});
