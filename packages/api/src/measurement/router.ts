import { measurementCreate, measurementRemove, measurementUpdate } from '@nhipcau/domain/measurement';
import { z } from 'zod';
import { versioned } from '../goal/types.ts';
import { can, router } from '../trpc.ts';
import { listMeasurements } from './data.ts';
import { createMeasurement, removeMeasurement, updateMeasurement } from './mutations.ts';
import { measurementRow } from './types.ts';

const write = can('measurement.write');

export const measurementRouter = router({
  list: can('indicator.read')
    .input(z.object({ indicatorId: z.uuid() }))
    .output(z.array(measurementRow))
    .query(({ ctx, input }) => listMeasurements(ctx.db, ctx.scope, input.indicatorId)),
  create: write
    .input(measurementCreate)
    .output(versioned)
    .mutation(({ ctx, input }) => createMeasurement(ctx, input)),
  update: write
    .input(measurementUpdate)
    .output(versioned)
    .mutation(({ ctx, input }) => updateMeasurement(ctx, input)),
  remove: write
    .input(measurementRemove)
    .output(z.object({ id: z.string() }))
    .mutation(({ ctx, input }) => removeMeasurement(ctx, input)),
});
