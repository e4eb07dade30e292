import { PARTNER_IMPORT_COLUMNS, partnerImportMapping } from '@nhipcau/domain/partner';
import { storedText } from '@nhipcau/domain/shared/text';
import { z } from 'zod';
import { pageInput, pageOf } from '../pagination.ts';

const count = z.number().int();
/** Bytes of a file of partners; the reader has further limits. */
export const IMPORT_FILE_BYTES = 10 * 1024 * 1024;

export const importCreate = z.object({
  fileName: z.string().trim().min(1).max(255),
  bytes: z.instanceof(Uint8Array).refine((bytes) => bytes.length <= IMPORT_FILE_BYTES),
});
export const importId = z.object({ id: z.uuid() });
export const importMap = importId.extend({ version: count.min(1), mapping: partnerImportMapping });
/** `number` null: all rows that resemble something. */
export const importDecide = importId.extend({ number: count.min(1).nullable(), wanted: z.boolean() });

const status = z.enum(['READ', 'CHECKING', 'CHECKED', 'DONE']);
const column = z.enum(PARTNER_IMPORT_COLUMNS);
export const importState = z.object({
  id: z.string(),
  version: count,
  fileName: z.string(),
  status,
  createdAt: z.date(),
  createdBy: z.string().nullable(),
  headers: z.array(z.string()),
  rowCount: count,
  /** rows that the step under way has gone through */
  progress: count,
  /** null until somebody has chosen; `guess` is what the headings suggest */
  mapping: partnerImportMapping.nullable(),
  guess: partnerImportMapping,
  /** the first rows as they stand in the file */
  sample: z.array(z.object({ number: count, cells: z.array(z.string()) })),
  /** of the rows checked so far. `left`: they resemble something and stay out */
  counts: z.object({ ready: count, errors: count, alike: count, left: count }),
  /** the same file, taken over before */
  doneBefore: z.object({ at: z.date(), fileName: z.string() }).nullable(),
  importedCount: count.nullable(),
  leftOutCount: count.nullable(),
});
export type ImportState = z.infer<typeof importState>;

export const importRowsInput = importId.extend({ show: z.enum(['errors', 'alike', 'ready']), ...pageInput.shape });
export const importRow = z.object({
  number: count,
  name: z.string(),
  /** `value`: what stands in the cell */
  issues: z.array(z.object({ column, header: z.string().nullable(), value: z.string(), message: z.string() })),
  /** a partner that is there, or an earlier row of the file */
  likeness: z.array(
    z.object({
      partnerId: z.string().nullable(),
      number: count.nullable(),
      name: storedText.nullable(),
      reason: z.enum(['domain', 'name']),
      similarity: z.number(),
    }),
  ),
  wanted: z.boolean(),
});
export type ImportRow = z.infer<typeof importRow>;
export const importRows = pageOf(importRow);

export const importProgress = z.object({ status, progress: count, rowCount: count });
export const importListRow = importProgress.extend({
  id: z.string(),
  fileName: z.string(),
  createdAt: z.date(),
  createdBy: z.string().nullable(),
  importedCount: count.nullable(),
});
export type ImportListRow = z.infer<typeof importListRow>;
export const importResult = z.object({ imported: count, leftOut: count });
