import { z } from 'zod';
import { isoDate } from '../shared/calendar.ts';
import { LOCALES, localText } from '../shared/text.ts';

export const SOURCE_KINDS = ['REVIEW', 'ORIENTATION', 'OTHER'] as const;
export type SourceKind = (typeof SOURCE_KINDS)[number];
/** What a reference may serve. */
export const REFERENCE_NOUNS = ['weakness', 'goal', 'event', 'organisation', 'fact'] as const;
export type ReferenceNoun = (typeof REFERENCE_NOUNS)[number];
export const SOURCE_SORTS = ['title', 'kind', 'year', 'issuedOn', 'references'] as const;

/** Paragraphs of a document that one page shows. */
export const PARAGRAPHS_PER_PAGE = 200;
/** UTF-16 code units of one document's text, as its readers allow. */
const TEXT_MAX = 4_000_000;

/** A passage of a kept text. The server checks it against the paragraph itself. */
export const passage = z
  .object({ documentId: z.uuid(), paragraph: z.number().int().min(1).max(1_000_000), start: z.number().int().min(0), end: z.number().int().min(1) })
  .superRefine(({ start, end }, context) => {
    if (end <= start) context.addIssue({ code: 'custom', path: ['end'], message: 'invalid' });
  });
export type Passage = z.output<typeof passage>;

const optionalLine = (max: number) =>
  z
    .string()
    .trim()
    .max(max)
    .regex(/^[^\p{Cc}]*$/u, 'controlCharacters')
    .nullable()
    .transform((text) => text || null);

/** An address of the web; anything but http and https is refused, because it becomes a link. */
const webAddress = z
  .string()
  .trim()
  .max(2000)
  .nullable()
  .transform((text) => text || null)
  .refine((text) => text === null || (/^https?:\/\//iu.test(text) && URL.canParse(text)), 'url');

/** What a person writes of a document. */
export const sourceFields = z.object({
  title: localText(300),
  kind: z.enum(SOURCE_KINDS),
  language: z.enum(LOCALES),
  year: z.number().int().min(1990).max(2200).nullable(),
  publisher: optionalLine(200),
  url: webAddress,
  issuedOn: isoDate.nullable(),
});
export type SourceFields = z.output<typeof sourceFields>;
export type SourceFieldsInput = z.input<typeof sourceFields>;

/**
 * The text of a document, read from a file or pasted. `fields` null: only where the text belongs to a record that is there already;
 * `documentId`: the record it is meant for.
 */
export const sourceImport = z.object({
  paragraphs: z.array(z.string().trim().min(1).max(TEXT_MAX)).min(1).max(100_000),
  fileName: optionalLine(255),
  fields: sourceFields.nullable(),
  documentId: z.uuid().nullable(),
});
export type SourceImport = z.output<typeof sourceImport>;

export const sourceUpdate = z.object({ id: z.uuid(), version: z.number().int().min(1), fields: sourceFields });
export const sourceVersion = z.object({ id: z.uuid(), version: z.number().int().min(1) });
