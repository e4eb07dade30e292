import { ARTICLE_STATUSES, articleDoc, BULLETIN_STATUSES, bulletinLanguage, NEXT_STEPS, PARITY_CHECKS, SIDES } from '@nhipcau/domain/bulletin';
import { isoDate } from '@nhipcau/domain/shared';
import { storedText } from '@nhipcau/domain/shared/text';
import { z } from 'zod';
import { pageInput, pageOf } from '../pagination.ts';

export const bulletinStatus = z.enum(BULLETIN_STATUSES);
export const articleStatus = z.enum(ARTICLE_STATUSES);
export const person = z.object({ id: z.string(), name: z.string() });

export const bulletinListInput = z.object({
  year: z.number().int().min(1990).max(2200).nullable().default(null),
  status: bulletinStatus.nullable().default(null),
  /** behind its planned day and not published */
  late: z.boolean().default(false),
  ...pageInput.shape,
});
export type BulletinListInput = z.output<typeof bulletinListInput>;

const step = z.object({ step: z.enum(NEXT_STEPS), count: z.number().int(), articleId: z.string().nullable() });

export const bulletinRow = z.object({
  id: z.string(),
  year: z.number().int(),
  number: z.number().int(),
  title: storedText,
  languageA: bulletinLanguage,
  languageB: bulletinLanguage,
  plannedOn: isoDate,
  /** null: not published yet */
  publishedOn: isoDate.nullable(),
  /** days behind the planned day; 0: none */
  daysLate: z.number().int(),
  status: bulletinStatus,
  editor: person.nullable(),
  articles: z.record(articleStatus, z.number().int()),
  /** passed ÷ checks, 0…1; null: no article */
  parity: z.number().nullable(),
  /** articles that a hard check fails in */
  blocked: z.number().int(),
  /** what waits for the caller; null: nothing */
  next: step.nullable(),
  sample: z.boolean(),
});
export type BulletinRow = z.infer<typeof bulletinRow>;

export const bulletinList = pageOf(bulletinRow).extend({
  counts: z.record(bulletinStatus, z.number().int()),
  late: z.number().int(),
  years: z.array(z.number().int()),
});
export type BulletinList = z.infer<typeof bulletinList>;

const parity = z.object({
  passed: z.number().int(),
  total: z.number().int(),
  /** null: one side is missing, so that nothing can be said of their match */
  share: z.number().nullable(),
  blocked: z.boolean(),
  failed: z.array(z.enum(PARITY_CHECKS)),
  hard: z.number().int(),
  soft: z.number().int(),
});

export const articleRow = z.object({
  id: z.string(),
  version: z.number().int(),
  position: z.number().int(),
  status: articleStatus,
  titleA: z.string(),
  titleB: z.string(),
  author: person.nullable(),
  translator: person.nullable(),
  reviewer: person.nullable(),
  event: z.object({ id: z.string(), title: storedText }).nullable(),
  report: z.object({ id: z.string(), organisation: storedText, period: storedText }).nullable(),
  parity,
  /** comments that nobody has settled */
  openComments: z.number().int(),
  updatedAt: z.date(),
});
export type ArticleRow = z.infer<typeof articleRow>;

/** `move` and `reason` of a step; both null for any other change. */
export const bulletinChange = z.object({
  id: z.string(),
  at: z.date(),
  actorName: z.string(),
  action: z.string(),
  article: z.string().nullable(),
  move: z.string().nullable(),
  reason: z.string().nullable(),
});
export type BulletinChange = z.infer<typeof bulletinChange>;

export const bulletinDetail = bulletinRow.omit({ articles: true }).extend({
  version: z.number().int(),
  articles: z.array(articleRow),
  obstacle: z.enum(['noArticles', 'articlesOpen', 'hardFindings']).nullable(),
  history: z.array(bulletinChange),
});
export type BulletinDetail = z.infer<typeof bulletinDetail>;

const office = person.extend({ role: z.enum(['ADMIN', 'LEADER', 'STAFF']) });
export const bulletinOptions = z.object({
  people: z.array(office),
  /** the next number of each year that has one */
  nextNumbers: z.array(z.object({ year: z.number().int(), number: z.number().int() })),
});
export type BulletinOptions = z.infer<typeof bulletinOptions>;

export const articleSourcesInput = z.object({ bulletinId: z.uuid(), q: z.string().trim().max(200).default('') });
/** `articleId`: the article of this bulletin that is made from it already. */
export const articleSources = z.object({
  events: z.array(
    z.object({
      id: z.string(),
      title: storedText,
      startsOn: isoDate.nullable(),
      host: storedText.nullable(),
      articleId: z.string().nullable(),
      used: z.boolean(),
    }),
  ),
  reports: z.array(z.object({ id: z.string(), organisation: storedText, period: storedText, articleId: z.string().nullable(), used: z.boolean() })),
});
export type ArticleSources = z.infer<typeof articleSources>;

export const comment = z.object({
  id: z.string(),
  side: z.enum(SIDES),
  quote: z.string(),
  text: z.string(),
  authorName: z.string().nullable(),
  createdAt: z.date(),
  resolvedAt: z.date().nullable(),
});
export type ArticleComment = z.infer<typeof comment>;

export const versionEntry = z.object({
  id: z.string(),
  number: z.number().int(),
  titleA: z.string(),
  titleB: z.string(),
  authorName: z.string().nullable(),
  createdAt: z.date(),
});
export type VersionEntry = z.infer<typeof versionEntry>;
const sides = z.object({ titleA: z.string(), titleB: z.string(), contentA: articleDoc, contentB: articleDoc });
export const versionDetail = versionEntry.extend(sides.shape);
export type VersionDetail = z.infer<typeof versionDetail>;

const glossaryText = z.string().nullable();
export const glossaryEntry = z.object({
  key: z.string(),
  texts: z.object({ vi: glossaryText, en: glossaryText, fr: glossaryText }),
  note: z.string().nullable(),
});

export const articleDetail = articleRow.omit({ parity: true, openComments: true, position: true, updatedAt: true }).extend({
  ...sides.shape,
  bulletin: bulletinRow.pick({ id: true, year: true, number: true, title: true, languageA: true, languageB: true, status: true }),
  comments: z.array(comment),
  /** lengths of translations, fitted on what was published in this pair of languages */
  lengthModel: z.object({ c: z.number(), s2: z.number(), pairs: z.number().int() }),
  glossary: z.array(glossaryEntry),
  media: z.array(z.string()),
  /** the articles before and after it in the bulletin */
  previousId: z.string().nullable(),
  nextId: z.string().nullable(),
});
export type ArticleDetail = z.infer<typeof articleDetail>;

/** The part of an article that a lost race shows. */
export const articleState = sides.extend({ version: z.number().int(), status: articleStatus });
export type ArticleState = z.infer<typeof articleState>;

/** `similarity` 0…1, of the folded texts; `text` is on the side asked for. */
export const memoryHit = z.object({ text: z.string(), translation: z.string(), similarity: z.number(), year: z.number().int(), number: z.number().int() });
export type MemoryHit = z.infer<typeof memoryHit>;
