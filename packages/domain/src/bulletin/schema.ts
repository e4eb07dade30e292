import { z } from 'zod';
import { isoDate } from '../shared/calendar.ts';
import { line, localText, prose } from '../shared/text.ts';
import { emailAddress } from '../user/schema.ts';
import { articleDoc } from './doc.ts';
import { BULLETIN_LANGUAGES, SIDES } from './types.ts';
import { ARTICLE_MOVES, BULLETIN_MOVES } from './workflow.ts';

export const bulletinLanguage = z.enum(BULLETIN_LANGUAGES);
const version = z.number().int().min(1);
/** Any record of this room, at a version. */
export const bulletinRecordVersion = z.object({ id: z.uuid(), version });

/** Year and number of a bulletin, as they stand in its address. */
export const bulletinAddress = z.object({ year: z.number().int().min(1990).max(2200), number: z.number().int().min(1).max(999) });

export const bulletinFields = z
  .object({
    ...bulletinAddress.shape,
    title: localText(300),
    languageA: bulletinLanguage,
    languageB: bulletinLanguage,
    // nothing chosen yet is no wrong day
    plannedOn: z.string().min(1, 'required').pipe(isoDate),
    editorId: z.uuid().nullable(),
  })
  .superRefine(({ languageA, languageB }, issue) => {
    if (languageA === languageB) issue.addIssue({ code: 'custom', path: ['languageB'], message: 'sameLanguage' });
  });
export type BulletinFields = z.output<typeof bulletinFields>;
export type BulletinFormInput = z.input<typeof bulletinFields>;

const title = z
  .string()
  .trim()
  .max(300)
  .regex(/^[^\p{Cc}]*$/u, 'controlCharacters');

/** Both sides of an article; a title may be empty while it is written. */
export const articleFields = z.object({ titleA: title, titleB: title, contentA: articleDoc, contentB: articleDoc });
export type ArticleFields = z.output<typeof articleFields>;

/** Who works on an article. */
export const articlePeople = z.object({ authorId: z.uuid().nullable(), translatorId: z.uuid().nullable(), reviewerId: z.uuid().nullable() });

/** A new article: empty, or from an approved event or report. */
export const articleCreate = z
  .object({ bulletinId: z.uuid(), eventId: z.uuid().nullable(), reportId: z.uuid().nullable(), idempotencyKey: z.uuid() })
  .superRefine(({ eventId, reportId }, issue) => {
    if (eventId && reportId) issue.addIssue({ code: 'custom', path: ['reportId'], message: 'choice' });
  });

/** A step of an article or of the bulletin; some have to say why. */
export const articleMove = bulletinRecordVersion.extend({ move: z.enum(ARTICLE_MOVES), reason: prose(1000) });
export const bulletinMove = bulletinRecordVersion.extend({ move: z.enum(BULLETIN_MOVES), reason: prose(1000) });

export const commentFields = z.object({ articleId: z.uuid(), side: z.enum(SIDES), quote: line(1000), text: line(2000) });
export type CommentFields = z.output<typeof commentFields>;

/** Order of the articles: every id once. */
export const articleOrder = z.object({ bulletinId: z.uuid(), ids: z.array(z.uuid()).max(200) }).superRefine(({ ids }, issue) => {
  if (new Set(ids).size < ids.length) issue.addIssue({ code: 'custom', path: ['ids'], message: 'duplicate' });
});

export const subscribeInput = z.object({ email: emailAddress, language: bulletinLanguage });
/** Token of a link that somebody got by e-mail. */
export const subscriptionToken = z.string().regex(/^[A-Za-z0-9_-]{32,128}$/);

/** Autosave of an article: all of it, at the version that was read. */
export const articleSave = z.object({ id: z.uuid(), version, ...articleFields.shape });
/** A text whose like is looked for among published sentences. */
export const memoryInput = z.object({
  languageA: bulletinLanguage,
  languageB: bulletinLanguage,
  side: z.enum(SIDES),
  text: z.string().trim().min(3).max(1000),
});
