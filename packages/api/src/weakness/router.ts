import { reviewYear, weaknessCreate, weaknessNameAgain, weaknessSetMeasures, weaknessUpdate, weaknessVersion } from '@nhipcau/domain/weakness';
import { z } from 'zod';
import { listHistory } from '../goal/data-events.ts';
import { historyRow } from '../goal/types.ts';
import { indicatorRecords } from '../indicator/types.ts';
import { pageInput } from '../pagination.ts';
import { can, router } from '../trpc.ts';
import { getWeakness, listMeasureBases, listWeaknesses, listWeaknessRecords, listWeaknessReports } from './data.ts';
import { archiveWeakness, createWeakness, nameWeaknessAgain, setWeaknessMeasures, updateWeakness } from './mutations.ts';
import { difficultyRow, measureBase, measureKey, versioned, weaknessDetail, weaknessRow } from './types.ts';

const byId = z.object({ id: z.uuid() });
const read = can('weakness.read');
const write = can('weakness.write');

export const weaknessRouter = router({
  list: read
    .input(z.object({ year: reviewYear }))
    .output(z.array(weaknessRow))
    .query(({ ctx, input }) => listWeaknesses(ctx.db, ctx.scope, { year: input.year, today: ctx.today })),
  get: read
    .input(byId.extend({ year: reviewYear }))
    .output(weaknessDetail)
    .query(({ ctx, input }) => getWeakness(ctx.db, ctx.scope, ctx.user.role, { ...input, today: ctx.today })),
  reports: can('report.read')
    .input(byId)
    .output(z.array(difficultyRow))
    .query(({ ctx, input }) => listWeaknessReports(ctx.db, ctx.scope, input.id)),
  records: can('overview.read')
    .input(byId.extend({ key: measureKey, year: reviewYear, ...pageInput.shape }))
    .output(indicatorRecords)
    .query(({ ctx, input }) => listWeaknessRecords(ctx.db, ctx.scope, { ...input, today: ctx.today })),
  history: can('overview.read')
    .input(byId)
    .output(z.array(historyRow))
    .query(({ ctx, input }) => listHistory(ctx.db, ctx.scope, 'weakness', input.id)),
  measureBases: write
    .input(byId)
    .output(z.object({ year: z.number().int(), measures: z.array(measureBase) }))
    .query(({ ctx, input }) => listMeasureBases(ctx.db, ctx.scope, { id: input.id, today: ctx.today })),
  create: write
    .input(weaknessCreate)
    .output(versioned)
    .mutation(({ ctx, input }) => createWeakness(ctx, input)),
  update: write
    .input(weaknessUpdate)
    .output(versioned)
    .mutation(({ ctx, input }) => updateWeakness(ctx, input)),
  archive: write
    .input(weaknessVersion)
    .output(versioned)
    .mutation(({ ctx, input }) => archiveWeakness(ctx, input, true)),
  restore: write
    .input(weaknessVersion)
    .output(versioned)
    .mutation(({ ctx, input }) => archiveWeakness(ctx, input, false)),
  nameAgain: write
    .input(weaknessNameAgain)
    .output(versioned)
    .mutation(({ ctx, input }) => nameWeaknessAgain(ctx, input)),
  setMeasures: write
    .input(weaknessSetMeasures)
    .output(versioned)
    .mutation(({ ctx, input }) => setWeaknessMeasures(ctx, input)),
});
