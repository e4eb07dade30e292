import { z } from 'zod';
import { can, router } from '../trpc.ts';
import { getImport, listImportRows, listImports } from './data-import.ts';
import { checkImport, mapImport } from './import-check.ts';
import { createImport } from './import-read.ts';
import { decideImport, removeImport, runImport } from './import-run.ts';
import * as types from './types-import.ts';

const done = z.object({ id: z.string() });
const write = can('partner.write');

export const partnerImportRouter = router({
  list: write
    .input(z.object({}))
    .output(z.array(types.importListRow))
    .query(({ ctx }) => listImports(ctx.db)),
  get: write
    .input(types.importId)
    .output(types.importState)
    .query(({ ctx, input }) => getImport(ctx.db, input.id)),
  rows: write
    .input(types.importRowsInput)
    .output(types.importRows)
    .query(({ ctx, input }) => listImportRows(ctx.db, input)),
  create: write
    .input(types.importCreate)
    .output(done)
    .mutation(({ ctx, input }) => createImport(ctx, input)),
  map: write
    .input(types.importMap)
    .output(done)
    .mutation(({ ctx, input }) => mapImport(ctx, input)),
  check: write
    .input(types.importId)
    .output(types.importProgress)
    .mutation(({ ctx, input }) => checkImport(ctx.db, input.id)),
  decide: write
    .input(types.importDecide)
    .output(done)
    .mutation(({ ctx, input }) => decideImport(ctx, input)),
  run: write
    .input(types.importId)
    .output(types.importResult)
    .mutation(({ ctx, input }) => runImport(ctx, input.id)),
  remove: write
    .input(types.importId)
    .output(done)
    .mutation(({ ctx, input }) => removeImport(ctx, input.id)),
});
