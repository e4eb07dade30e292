import { type Tx, toIso } from '@nhipcau/db';
import { storedText } from '@nhipcau/domain/shared/text';
import { PARAGRAPHS_PER_PAGE } from '@nhipcau/domain/source';
import { toLocale } from '@nhipcau/i18n';
import { AppError } from '../errors.ts';
import type { AuthorizedScope } from '../scope.ts';
import type { SourceDetail, SourceRecord, SourceReferenceRow, SourceRow } from './types.ts';

type Stored = NonNullable<Awaited<ReturnType<Tx['sourceDocument']['findUnique']>>>;

const recordOf = ({ id, code, version, kind, title, publisher, url, language, issuedOn, year, fileName, importedAt, sample }: Stored): SourceRecord => ({
  ...{ id, code, version, kind, publisher, url, year, fileName, importedAt, sample },
  title: storedText.parse(title),
  language: toLocale(language),
  issuedOn: toIso(issuedOn),
});

/** The stored record. @throws AppError notFound */
export async function readSource(db: Tx, id: string): Promise<SourceRecord> {
  const row = await db.sourceDocument.findUnique({ where: { id } });
  if (!row) throw new AppError('notFound');
  return recordOf(row);
}

/** Every document, the latest year first, with how much of it is kept and how many records were taken from it. Never its text. */
export async function listSources(db: Tx, _scope: AuthorizedScope): Promise<SourceRow[]> {
  const rows = await db.sourceDocument.findMany({
    include: { _count: { select: { paragraphs: true, references: true } } },
    orderBy: [{ year: { sort: 'desc', nulls: 'last' } }, { code: 'asc' }],
  });
  return rows.map(({ _count, ...row }) => ({ ...recordOf(row), ..._count }));
}

/** In the order of the text. */
function loadReferences(db: Tx, documentId: string) {
  return db.$queryRaw<SourceReferenceRow[]>`
    SELECT f."id", f."paragraph", f."start", f."end",
      CASE WHEN w."id" IS NOT NULL THEN 'weakness' WHEN g."id" IS NOT NULL THEN 'goal' WHEN e."id" IS NOT NULL THEN 'event'
        WHEN o."id" IS NOT NULL THEN 'organisation' ELSE 'fact' END AS "noun",
      coalesce(w."id", g."id", e."id", o."id", a."id") AS "recordId",
      coalesce(w."title", g."title", e."title", o."name", a."text") AS "title"
    FROM "source_reference" f
    LEFT JOIN "weakness" w ON w."id" = f."weaknessId" LEFT JOIN "goal" g ON g."id" = f."goalId" LEFT JOIN "event" e ON e."id" = f."eventId"
    LEFT JOIN "organisation" o ON o."id" = f."organisationId" LEFT JOIN "fact" a ON a."id" = f."factId"
    WHERE f."documentId" = ${documentId}::uuid ORDER BY f."paragraph", f."start", f."end", f."id"`;
}

/**
 * A document with one page of its text and all its references. `paragraph` says which page where `page` does not; a page that is not there is the last.
 * @throws AppError notFound
 */
export async function getSource(db: Tx, _scope: AuthorizedScope, ask: { id: string; page: number | null; paragraph: number | null }): Promise<SourceDetail> {
  const [row, places, review] = await Promise.all([
    db.sourceDocument.findUnique({ where: { id: ask.id }, include: { _count: { select: { paragraphs: true, references: true } } } }),
    loadReferences(db, ask.id),
    db.review.findFirst({ where: { documentId: ask.id }, select: { year: true }, orderBy: { year: 'desc' } }),
  ]);
  if (!row) throw new AppError('notFound');
  const { _count, ...record } = row;
  const pages = Math.max(1, Math.ceil(_count.paragraphs / PARAGRAPHS_PER_PAGE));
  const page = Math.min(pages, ask.page ?? Math.ceil((ask.paragraph ?? 1) / PARAGRAPHS_PER_PAGE));
  const text = await db.sourceParagraph.findMany({
    where: { documentId: ask.id, number: { gt: (page - 1) * PARAGRAPHS_PER_PAGE, lte: page * PARAGRAPHS_PER_PAGE } },
    select: { number: true, text: true },
    orderBy: { number: 'asc' },
  });
  return { ...recordOf(record), ..._count, text, page, places, reviewYear: review?.year ?? null };
}
