import type { Tx } from '@nhipcau/db';
import {
  type ArticleDoc,
  articleDoc,
  articleParity,
  type BulletinLanguage,
  bulletinLanguage,
  emptyDoc,
  fitLengthModel,
  type GlossaryEntry,
  isPair,
  type LengthModel,
  type Parity,
} from '@nhipcau/domain/bulletin';

/** The languages of a bulletin as the database keeps them. */
export const languagesOf = (row: { languageA: string; languageB: string }): { languageA: BulletinLanguage; languageB: BulletinLanguage } => ({
  languageA: bulletinLanguage.parse(row.languageA),
  languageB: bulletinLanguage.parse(row.languageB),
});

/** A stored document; one that no longer fits the schema counts as empty, so that a page is never broken by it. */
export const storedDoc = (value: unknown): ArticleDoc => {
  const parsed = articleDoc.safeParse(value);
  return parsed.success ? parsed.data : emptyDoc();
};

/** Lengths of translations as this pair of languages was published before; the defaults until there are enough. The newest 5000 pairs count. */
export async function loadLengthModel(db: Tx, { languageA, languageB }: { languageA: string; languageB: string }): Promise<LengthModel> {
  const rows = await db.$queryRaw<{ a: number; b: number }[]>`
    SELECT char_length("textA") AS a, char_length("textB") AS b FROM "translation_segment"
    WHERE "languageA" = ${languageA} AND "languageB" = ${languageB} ORDER BY "id" DESC LIMIT 5000`;
  return fitLengthModel(rows.map(({ a, b }) => [a, b]));
}

/** The glossary as the checks of terms read it, and its notes. */
export async function loadGlossary(
  db: Tx,
): Promise<(GlossaryEntry & { texts: { vi: string | null; en: string | null; fr: string | null }; note: string | null })[]> {
  const rows = await db.glossaryTerm.findMany({ orderBy: { key: 'asc' } });
  const text = (value: string) => value.trim() || null;
  return rows.map(({ key, vi, en, fr, note }) => ({ key, texts: { vi: text(vi), en: text(en), fr: text(fr) }, note }));
}

type StoredArticle = { titleA: string; titleB: string; contentA: unknown; contentB: unknown };

/** Parity of a stored article in the languages of its bulletin. */
export function parityOf(bulletin: { languageA: string; languageB: string }, article: StoredArticle, model: LengthModel): Parity {
  return articleParity(
    { ...languagesOf(bulletin), titleA: article.titleA, titleB: article.titleB, contentA: storedDoc(article.contentA), contentB: storedDoc(article.contentB) },
    model,
  );
}

/** What a list shows of a parity; `share` is null while one side is missing. */
export function paritySummary(parity: Parity) {
  const { passed, total, blocked, checks, findings } = parity;
  return {
    passed,
    total,
    share: isPair(parity) ? parity.share : null,
    blocked,
    failed: checks.filter((check) => check.passed === false).map(({ check }) => check),
    hard: findings.filter((finding) => finding.hard).length,
    soft: findings.filter((finding) => !finding.hard).length,
  };
}
