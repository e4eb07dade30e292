import { checkInCreate, goalVersion } from '@nhipcau/domain/goal';
import { indicatorCreate, indicatorSetMilestones, indicatorUpdate } from '@nhipcau/domain/indicator';
import { z } from 'zod';
import { listHistory } from '../goal/data-events.ts';
import { checkInRow, historyRow, versioned } from '../goal/types.ts';
import { pageInput } from '../pagination.ts';
import { can, router } from '../trpc.ts';
import { getIndicator, getIndicatorBreakdown, listIndicatorRecords } from './data.ts';
import { archiveIndicator, checkInIndicator, createIndicator, restoreIndicator, setMilestones, updateIndicator } from './mutations.ts';
import { dimension, indicatorBreakdown, indicatorDetail, indicatorRecords } from './types.ts';

const byId = z.object({ id: z.uuid() });
const write = can('indicator.write');
// what other associations did is the office's to see, figure by figure and record by record
const office = can('overview.read');

export const indicatorRouter = router({
  get: can('indicator.read')
    .input(byId)
    .output(indicatorDetail)
    .query(({ ctx, input }) => getIndicator(ctx.db, ctx.scope, ctx.user, { ...input, today: ctx.today })),
  breakdown: office
    .input(byId.extend({ dimension }))
    .output(indicatorBreakdown)
    .query(({ ctx, input }) => getIndicatorBreakdown(ctx.db, ctx.scope, { ...input, today: ctx.today })),
  records: office
    .input(byId.extend(pageInput.shape))
    .output(indicatorRecords)
    .query(({ ctx, input }) => listIndicatorRecords(ctx.db, ctx.scope, { ...input, today: ctx.today })),
  history: office
    .input(byId)
    .output(z.array(historyRow))
    .query(({ ctx, input }) => listHistory(ctx.db, ctx.scope, 'indicator', input.id)),
  create: write
    .input(indicatorCreate)
    .output(versioned)
    .mutation(({ ctx, input }) => createIndicator(ctx, input)),
  update: write
    .input(indicatorUpdate)
    .output(versioned)
    .mutation(({ ctx, input }) => updateIndicator(ctx, input)),
  setMilestones: write
    .input(indicatorSetMilestones)
    .output(versioned)
    .mutation(({ ctx, input }) => setMilestones(ctx, input)),
  archive: write
    .input(goalVersion)
    .output(versioned)
    .mutation(({ ctx, input }) => archiveIndicator(ctx, input)),
  restore: write
    .input(goalVersion)
    .output(versioned)
    .mutation(({ ctx, input }) => restoreIndicator(ctx, input)),
  checkIn: can('checkIn.write')
    .input(checkInCreate)
    .output(checkInRow)
    .mutation(({ ctx, input }) => checkInIndicator(ctx, input)),
});
