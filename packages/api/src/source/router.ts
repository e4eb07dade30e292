import { passage, sourceImport, sourceUpdate, sourceVersion } from '@nhipcau/domain/source';
import { z } from 'zod';
import { can, router } from '../trpc.ts';
import { getSource, listSources } from './data.ts';
import { readPassage } from './data-passages.ts';
import { importSource, removeSourceText, updateSource } from './mutations.ts';
import { importResult, sourceDetail, sourceRow, versioned } from './types.ts';

const read = can('source.read');
const write = can('source.write');
const place = z.number().int().min(1).max(1_000_000).nullable().default(null);

export const sourceRouter = router({
  list: read.output(z.array(sourceRow)).query(({ ctx }) => listSources(ctx.db, ctx.scope)),
  get: read
    .input(z.object({ id: z.uuid(), page: place, paragraph: place }))
    .output(sourceDetail)
    .query(({ ctx, input }) => getSource(ctx.db, ctx.scope, input)),
  passage: read
    .input(passage)
    .output(z.object({ documentId: z.string(), paragraph: z.number(), start: z.number(), end: z.number(), text: z.string() }))
    .query(({ ctx, input }) => readPassage(ctx.db, input)),
  import: write
    .input(sourceImport)
    .output(importResult)
    .mutation(({ ctx, input }) => importSource(ctx, input)),
  update: write
    .input(sourceUpdate)
    .output(versioned)
    .mutation(({ ctx, input }) => updateSource(ctx, input)),
  removeText: write
    .input(sourceVersion)
    .output(versioned)
    .mutation(({ ctx, input }) => removeSourceText(ctx, input)),
});
