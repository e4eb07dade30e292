import { periodFields } from '@nhipcau/domain/period';
import { z } from 'zod';
import { can, router } from '../trpc.ts';
import { listPeriods } from './data.ts';
import { createPeriod, updatePeriod } from './mutations.ts';
import { periodRow } from './types.ts';

export const periodRouter = router({
  list: can('period.read')
    .input(z.object({ planYearId: z.uuid().optional() }).default({}))
    .output(z.array(periodRow))
    .query(({ ctx, input }) => listPeriods(ctx.db, ctx.scope, input.planYearId)),
  create: can('period.write')
    .input(z.object({ planYearId: z.uuid(), fields: periodFields, idempotencyKey: z.uuid() }))
    .output(z.object({ id: z.uuid() }))
    .mutation(({ ctx, input }) => createPeriod(ctx, input.planYearId, input.fields, input.idempotencyKey)),
  update: can('period.write')
    .input(z.object({ id: z.uuid(), version: z.number().int(), fields: periodFields }))
    .output(z.void())
    .mutation(({ ctx, input: { id, version, fields } }) => updatePeriod(ctx, { id, version }, fields)),
});
