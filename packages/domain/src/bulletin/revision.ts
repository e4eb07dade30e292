import { z } from 'zod';
import type { LocalText } from '../shared/text.ts';
import { blocksOf } from './blocks.ts';
import { type ArticleDoc, articleDoc } from './doc.ts';
import type { LengthModel } from './length.ts';
import { articleParity, bulletinParity } from './parity.ts';
import { BULLETIN_LANGUAGES, type BulletinLanguage, type Side } from './types.ts';

const language = z.enum(BULLETIN_LANGUAGES);
const text = z.object({ vi: z.string(), en: z.string().optional(), fr: z.string().optional() });

const revisionArticle = z.object({
  /** of the article it was made from; the anchor on the public page */
  id: z.uuid(),
  titleA: z.string(),
  titleB: z.string(),
  contentA: articleDoc,
  contentB: articleDoc,
  /** checks passed, of those that applied */
  parity: z.object({ passed: z.number().int().min(0), total: z.number().int().min(1) }),
});
export type RevisionArticle = z.output<typeof revisionArticle>;

/** Pixels of a stored image; alternative text and caption stand with the image in each document. */
const revisionImage = z.object({ fileId: z.uuid(), width: z.number().int().min(1), height: z.number().int().min(1) });
export type RevisionImage = z.output<typeof revisionImage>;

/** `content` of a published revision: everything that its page, feed, PDF and e-mail are made from, and nothing that may change later. */
export const revisionContentSchema = z.object({
  format: z.literal(1),
  year: z.number().int(),
  number: z.number().int(),
  /** name of the issue in the languages of the screens */
  title: text,
  languageA: language,
  languageB: language,
  articles: z.array(revisionArticle),
  images: z.array(revisionImage),
});
export type RevisionContent = z.output<typeof revisionContentSchema>;

/** What a correction mended, said in each language of the pair; revisions of before say it in one language alone. */
export const revisionNoteSchema = z.partialRecord(language, z.string().min(1));
export type RevisionNote = z.output<typeof revisionNoteSchema>;

/** A note for the readers of a language: in theirs or, where it is not said in it, in the one there is. null: nothing is said. */
export function noteIn(note: RevisionNote, language: BulletinLanguage): { text: string; language: BulletinLanguage } | null {
  const said = [language, ...BULLETIN_LANGUAGES].find((one) => note[one]);
  const text = said && note[said];
  return said && text ? { text, language: said } : null;
}

export interface RevisionSource {
  readonly year: number;
  readonly number: number;
  readonly title: LocalText;
  readonly languageA: BulletinLanguage;
  readonly languageB: BulletinLanguage;
}
export type RevisionSourceArticle = Pick<RevisionArticle, 'id' | 'titleA' | 'titleB' | 'contentA' | 'contentB'>;

/** The stored images of both documents of some articles, each once, in order of reading. */
export function imageIdsOf(articles: readonly { readonly contentA: ArticleDoc; readonly contentB: ArticleDoc }[]): string[] {
  return [...new Set(articles.flatMap(({ contentA, contentB }) => [contentA, contentB].flatMap((doc) => blocksOf(doc).flatMap(({ images }) => images))))];
}

/**
 * What is frozen at publication, and its parity (passed ÷ checks over all articles, 0…1; null without an article).
 * @param images pixels of the stored images; those that no document shows are left out
 */
export function revisionContent(
  bulletin: RevisionSource,
  articles: readonly RevisionSourceArticle[],
  images: readonly RevisionImage[],
  model?: LengthModel,
): { content: RevisionContent; parity: number | null } {
  const { year, number, title, languageA, languageB } = bulletin;
  const measured = articles.map((article): RevisionArticle => {
    const { id, titleA, titleB, contentA, contentB } = article;
    const { passed, total } = articleParity({ languageA, languageB, titleA, titleB, contentA, contentB }, model);
    return { id, titleA, titleB, contentA, contentB, parity: { passed, total } };
  });
  const shown = new Set(imageIdsOf(measured));
  const content: RevisionContent = {
    format: 1,
    year,
    number,
    title: { vi: title.vi, ...(title.en ? { en: title.en } : {}), ...(title.fr ? { fr: title.fr } : {}) },
    languageA,
    languageB,
    articles: measured,
    images: images.filter(({ fileId }) => shown.has(fileId)),
  };
  return { content, parity: bulletinParity(measured.map((article) => article.parity)) };
}

/** Which side of a revision is in a language; null: neither. */
export const sideOf = (pair: { readonly languageA: BulletinLanguage; readonly languageB: BulletinLanguage }, of: string): Side | null =>
  of === pair.languageA ? 'A' : of === pair.languageB ? 'B' : null;
