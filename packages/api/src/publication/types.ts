import { ARTICLE_STATUSES, bulletinLanguage, DELIVERY_STATUSES, PARITY_CHECKS, READ_CHANNELS, revisionNoteSchema, SIDES } from '@nhipcau/domain/bulletin';
import { z } from 'zod';

const status = z.enum(['WRITING', 'APPROVED', 'PUBLISHED']);
const count = z.number().int().min(0);

/** A hard finding, and the article it is in. */
const finding = z.object({
  articleId: z.string(),
  articleTitle: z.string(),
  check: z.enum(PARITY_CHECKS),
  kind: z.enum(['missing', 'empty', 'headingLevel', 'headingExtra', 'noAlt', 'otherLanguage', 'tooLong', 'tooShort']),
  side: z.enum(SIDES),
  /** index of the block on that side, from 0; null: the title, or the whole side */
  paragraph: z.number().int().nullable(),
  value: z.string(),
});
export type PublicationFinding = z.infer<typeof finding>;

/** Where an issue stands on its way to its readers. */
export const publicationState = z.object({
  id: z.string(),
  version: z.number().int(),
  year: z.number().int(),
  number: z.number().int(),
  status,
  languageA: bulletinLanguage,
  languageB: bulletinLanguage,
  /** what keeps it from being published, or corrected; null: nothing */
  obstacle: z.enum(['notApproved', 'noArticles', 'articlesOpen', 'hardFindings', 'unchanged']).nullable(),
  openArticles: z.array(z.object({ id: z.string(), title: z.string(), status: z.enum(ARTICLE_STATUSES) })),
  findings: z.array(finding),
  /** the latest first */
  revisions: z.array(
    z.object({
      id: z.string(),
      number: z.number().int(),
      /** what was corrected, by language; null: the first one */
      note: revisionNoteSchema.nullable(),
      parity: z.number(),
      publishedAt: z.date(),
      publishedBy: z.string().nullable(),
    }),
  ),
  pdf: z.boolean(),
  /** confirmed subscribers of each of both languages */
  subscribers: z.array(z.object({ language: bulletinLanguage, count })),
  /** e-mail edition of the revision published last; null: it was never sent */
  edition: z.object({ total: count, counts: z.record(z.enum(DELIVERY_STATUSES), count), lastError: z.string().nullable() }).nullable(),
  /** confirmed subscribers who have not got the revision published last, and for whom it does not wait */
  unsent: count,
  /** false: no mail server is set, messages wait */
  canSend: z.boolean(),
  /** openings over all revisions; null: not published */
  reads: z.array(z.object({ language: bulletinLanguage, channel: z.enum(READ_CHANNELS), count })).nullable(),
});
export type PublicationState = z.infer<typeof publicationState>;

export const published = z.object({ id: z.string(), revision: z.number().int() });
export const edition = z.object({ queued: count });
