import { LOCALES, storedText } from '@nhipcau/domain/shared/text';
import { REFERENCE_NOUNS, SOURCE_KINDS } from '@nhipcau/domain/source';
import { z } from 'zod';

export const sourceRecord = z.object({
  id: z.string(),
  code: z.string(),
  version: z.number().int(),
  kind: z.enum(SOURCE_KINDS),
  title: storedText,
  publisher: z.string().nullable(),
  url: z.string().nullable(),
  language: z.enum(LOCALES),
  issuedOn: z.string().nullable(),
  year: z.number().int().nullable(),
  fileName: z.string().nullable(),
  importedAt: z.date().nullable(),
  sample: z.boolean(),
});
export type SourceRecord = z.infer<typeof sourceRecord>;

export const sourceRow = sourceRecord.extend({
  /** paragraphs of the kept text; 0: the text is not kept */
  paragraphs: z.number().int(),
  references: z.number().int(),
});
export type SourceRow = z.infer<typeof sourceRow>;

/** Where in the document a record was taken from, and which record. */
export const sourceReference = z.object({
  id: z.string(),
  paragraph: z.number().int(),
  start: z.number().int(),
  end: z.number().int(),
  noun: z.enum(REFERENCE_NOUNS),
  recordId: z.string(),
  title: storedText,
});
export type SourceReferenceRow = z.infer<typeof sourceReference>;

export const sourceDetail = sourceRow.extend({
  /** one page of the text; empty where it is not kept */
  text: z.array(z.object({ number: z.number().int(), text: z.string() })),
  page: z.number().int(),
  /** all references of the document, in the order of the text */
  places: z.array(sourceReference),
  /** year of the review that this document is; null: none */
  reviewYear: z.number().int().nullable(),
});
export type SourceDetail = z.infer<typeof sourceDetail>;

export const importResult = z.object({ id: z.string(), outcome: z.enum(['created', 'attached']), references: z.number().int() });
export type ImportResult = z.infer<typeof importResult>;
export const versioned = z.object({ id: z.string(), version: z.number().int() });
