import { PLAN_YEAR_STATUSES, rolloverFields } from '@nhipcau/domain/planYear';
import { z } from 'zod';
import { can, router } from '../trpc.ts';
import { listPlanYearDetails, listPlanYears } from './data.ts';
import { getRollover } from './data-rollover.ts';
import { createPlanYear, updatePlanYearStatus } from './mutations.ts';
import { rolloverPlanYear } from './mutations-rollover.ts';
import { planYear, planYearDetails, rolloverPreview, rolloverResult } from './types.ts';

export const planYearRouter = router({
  list: can('planYear.read')
    .output(z.array(planYear))
    .query(({ ctx }) => listPlanYears(ctx.db, ctx.scope)),
  listDetails: can('planYear.write')
    .output(z.array(planYearDetails))
    .query(({ ctx }) => listPlanYearDetails(ctx.db, ctx.scope)),
  create: can('planYear.write')
    .input(z.object({ year: z.number().int().min(1990).max(2200), idempotencyKey: z.uuid() }))
    .output(z.object({ id: z.uuid() }))
    .mutation(({ ctx, input }) => createPlanYear(ctx, input.year, input.idempotencyKey)),
  updateStatus: can('planYear.write')
    .input(z.object({ id: z.uuid(), version: z.number().int(), status: z.enum(PLAN_YEAR_STATUSES) }))
    .output(z.void())
    .mutation(({ ctx, input: { id, version, status } }) => updatePlanYearStatus(ctx, { id, version }, status)),
  getRollover: can('planYear.write')
    .input(z.object({ fromId: z.uuid() }))
    .output(rolloverPreview)
    .query(({ ctx, input }) => getRollover(ctx.db, ctx.scope, input.fromId, ctx.today)),
  rollover: can('planYear.write')
    .input(rolloverFields)
    .output(rolloverResult)
    .mutation(({ ctx, input }) => rolloverPlanYear(ctx, input.fromId, input.goalIds)),
});
