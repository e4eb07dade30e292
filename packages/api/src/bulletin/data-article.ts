import { Prisma, type Tx } from '@nhipcau/db';
import type { Side } from '@nhipcau/domain/bulletin';
import { storedText } from '@nhipcau/domain/shared/text';
import { AppError } from '../errors.ts';
import { languagesOf, loadGlossary, loadLengthModel, storedDoc } from './data-parity.ts';
import type { ArticleComment, ArticleDetail, ArticleState, MemoryHit, VersionDetail, VersionEntry } from './types.ts';

const person = { select: { id: true, name: true } } as const;
const text = (value: unknown) => storedText.parse(value);

/** Comments of an article, in the order they were made. */
export async function listComments(db: Tx, articleId: string): Promise<ArticleComment[]> {
  const rows = await db.articleComment.findMany({ where: { articleId }, include: { author: person }, orderBy: [{ createdAt: 'asc' }, { id: 'asc' }] });
  return rows.map(({ author, side, ...row }) => ({ ...row, side: side === 'B' ? 'B' : 'A', authorName: author?.name ?? null }));
}

/**
 * One article with all that its editor needs: both texts, comments, the glossary and the model of lengths.
 * @throws notFound
 */
export async function getArticle(db: Tx, id: string): Promise<ArticleDetail> {
  const row = await db.article.findUnique({
    where: { id },
    include: {
      bulletin: { include: { articles: { select: { id: true }, orderBy: [{ position: 'asc' }, { id: 'asc' }] } } },
      author: person,
      translator: person,
      reviewer: person,
      event: { select: { id: true, title: true } },
      report: { select: { id: true, organisation: { select: { name: true } }, period: { select: { name: true } } } },
      media: { select: { fileId: true } },
    },
  });
  if (!row) throw new AppError('notFound');
  const { bulletin } = row;
  const [comments, lengthModel, glossary] = await Promise.all([listComments(db, id), loadLengthModel(db, bulletin), loadGlossary(db)]);
  const place = bulletin.articles.findIndex((one) => one.id === id);
  return {
    id: row.id,
    version: row.version,
    status: row.status,
    titleA: row.titleA,
    titleB: row.titleB,
    contentA: storedDoc(row.contentA),
    contentB: storedDoc(row.contentB),
    author: row.author,
    translator: row.translator,
    reviewer: row.reviewer,
    event: row.event && { id: row.event.id, title: text(row.event.title) },
    report: row.report && { id: row.report.id, organisation: text(row.report.organisation.name), period: text(row.report.period.name) },
    bulletin: {
      id: bulletin.id,
      year: bulletin.year,
      number: bulletin.number,
      title: text(bulletin.title),
      ...languagesOf(bulletin),
      status: bulletin.status,
    },
    comments,
    lengthModel,
    glossary,
    media: row.media.map(({ fileId }) => fileId),
    previousId: bulletin.articles[place - 1]?.id ?? null,
    nextId: bulletin.articles[place + 1]?.id ?? null,
  };
}

/** The text of an article as it is now, for whoever lost a race. @throws notFound */
export async function getArticleState(db: Tx, id: string): Promise<ArticleState> {
  const row = await db.article.findUnique({ where: { id } });
  if (!row) throw new AppError('notFound');
  const { version, status, titleA, titleB } = row;
  return { version, status, titleA, titleB, contentA: storedDoc(row.contentA), contentB: storedDoc(row.contentB) };
}

/** Versions of an article, the latest first, at most 200. */
export async function listVersions(db: Tx, articleId: string): Promise<VersionEntry[]> {
  const rows = await db.articleVersion.findMany({
    where: { articleId },
    select: { id: true, number: true, titleA: true, titleB: true, author: person, createdAt: true },
    orderBy: { number: 'desc' },
    take: 200,
  });
  return rows.map(({ author, ...row }) => ({ ...row, authorName: author?.name ?? null }));
}

/** One version with its texts. @throws notFound */
export async function getVersion(db: Tx, id: string): Promise<VersionDetail> {
  const row = await db.articleVersion.findUnique({ where: { id }, include: { author: person } });
  if (!row) throw new AppError('notFound');
  const { number, titleA, titleB, createdAt } = row;
  return { id, number, titleA, titleB, createdAt, authorName: row.author?.name ?? null, contentA: storedDoc(row.contentA), contentB: storedDoc(row.contentB) };
}

const MOST_HITS = 5;

/**
 * Published sentences like a text, the most alike first, at most five, each translation once; accents and case aside. Pairs of the other direction count
 * as well. Uses the trigram indexes on the folded texts; likeness below 0.3 is none.
 */
export async function findInMemory(db: Tx, input: { languageA: string; languageB: string; side: Side; text: string }): Promise<MemoryHit[]> {
  const [asked, other] = input.side === 'A' ? [input.languageA, input.languageB] : [input.languageB, input.languageA];
  const found = (own: Prisma.Sql, beside: Prisma.Sql, languageA: string, languageB: string) => Prisma.sql`
    (SELECT s.${own} AS text, s.${beside} AS translation, similarity(fold(s.${own}), fold(${input.text}))::float8 AS similarity, b."year", b."number"
      FROM "translation_segment" s JOIN "bulletin_revision" r ON r."id" = s."revisionId" JOIN "bulletin" b ON b."id" = r."bulletinId"
      WHERE s."languageA" = ${languageA} AND s."languageB" = ${languageB} AND fold(s.${own}) % fold(${input.text})
      ORDER BY similarity DESC LIMIT 20)`;
  const [a, b] = [Prisma.raw('"textA"'), Prisma.raw('"textB"')];
  const rows = await db.$queryRaw<MemoryHit[]>`
    ${found(a, b, asked, other)} UNION ALL ${found(b, a, other, asked)} ORDER BY similarity DESC, "year" DESC, "number" DESC`;
  const once = new Map<string, MemoryHit>();
  for (const row of rows) {
    const key = `${row.text}\n${row.translation}`;
    if (!once.has(key)) once.set(key, row);
  }
  return [...once.values()].slice(0, MOST_HITS);
}
