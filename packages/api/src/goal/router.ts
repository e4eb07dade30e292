import { checkInCreate, goalCreate, goalReorder, goalReweigh, goalUpdate, goalVersion, weaknessLinks } from '@nhipcau/domain/goal';
import { z } from 'zod';
import { can, router } from '../trpc.ts';
import { getGoal, getGoalOptions, getGoalTree, listArchivedGoals } from './data.ts';
import { listGoalEvents, listHistory } from './data-events.ts';
import { archiveGoal, checkInGoal, createGoal, reorderGoals, restoreGoal, reweighGoals, setGoalWeaknesses, updateGoal } from './mutations.ts';
import { archivedGoal, checkInRow, goalDetail, goalEvent, goalOptions, goalTree, historyRow, versioned } from './types.ts';

const byId = z.object({ id: z.uuid() });
const ofYear = z.object({ planYearId: z.uuid() });
const read = can('goal.read');
const write = can('goal.write');

export const goalRouter = router({
  tree: read
    .input(z.object({ year: z.number().int().min(1990).max(2200) }))
    .output(goalTree)
    .query(({ ctx, input }) => getGoalTree(ctx.db, ctx.scope, ctx.user, { ...input, today: ctx.today })),
  get: read
    .input(byId)
    .output(goalDetail)
    .query(({ ctx, input }) => getGoal(ctx.db, ctx.scope, ctx.user, { ...input, today: ctx.today })),
  events: can('event.read')
    .input(byId)
    .output(z.array(goalEvent))
    .query(({ ctx, input }) => listGoalEvents(ctx.db, ctx.scope, input.id)),
  history: can('overview.read')
    .input(byId)
    .output(z.array(historyRow))
    .query(({ ctx, input }) => listHistory(ctx.db, ctx.scope, 'goal', input.id)),
  archived: write
    .input(ofYear)
    .output(z.array(archivedGoal))
    .query(({ ctx, input }) => listArchivedGoals(ctx.db, ctx.scope, input.planYearId)),
  options: write
    .input(ofYear)
    .output(goalOptions)
    .query(({ ctx, input }) => getGoalOptions(ctx.db, ctx.scope, input.planYearId)),
  create: write
    .input(goalCreate)
    .output(versioned)
    .mutation(({ ctx, input }) => createGoal(ctx, input)),
  update: write
    .input(goalUpdate)
    .output(versioned)
    .mutation(({ ctx, input }) => updateGoal(ctx, input)),
  setWeaknesses: write
    .input(goalVersion.extend({ weaknesses: weaknessLinks }))
    .output(versioned)
    .mutation(({ ctx, input }) => setGoalWeaknesses(ctx, input)),
  reorder: write
    .input(goalReorder)
    .output(z.object({ ids: z.array(z.string()) }))
    .mutation(({ ctx, input }) => reorderGoals(ctx, input)),
  reweigh: write
    .input(goalReweigh)
    .output(z.object({ weights: z.array(z.object({ id: z.string(), weight: z.number() })) }))
    .mutation(({ ctx, input }) => reweighGoals(ctx, input)),
  archive: write
    .input(goalVersion)
    .output(versioned)
    .mutation(({ ctx, input }) => archiveGoal(ctx, input)),
  restore: write
    .input(goalVersion)
    .output(versioned)
    .mutation(({ ctx, input }) => restoreGoal(ctx, input)),
  checkIn: can('checkIn.write')
    .input(checkInCreate)
    .output(checkInRow)
    .mutation(({ ctx, input }) => checkInGoal(ctx, input)),
});
