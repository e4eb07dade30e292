import { type Db, Prisma } from '@nhipcau/db';
import { guessMapping, PARTNER_IMPORT_COLUMNS, type PartnerLikeness, partnerImportMapping } from '@nhipcau/domain/partner';
import { storedText } from '@nhipcau/domain/shared/text';
import { z } from 'zod';
import { AppError } from '../errors.ts';
import { slice } from '../pagination.ts';
import { importHeadings } from './import-words.ts';
import type { ImportListRow, ImportState, importRows, importRowsInput } from './types-import.ts';

const SAMPLE_ROWS = 3;
const LISTED = 8;
const issues = z.array(z.object({ column: z.enum(PARTNER_IMPORT_COLUMNS), message: z.string() })).nullable();
const likeness = z.array(z.object({ id: z.string(), reason: z.enum(['domain', 'name']), similarity: z.number() })).nullable();

/** A file on its way in: what is in it, how far it is, and what the check has found. @throws notFound */
export async function getImport(db: Db, id: string): Promise<ImportState> {
  const row = await db.partnerImport.findUnique({ where: { id }, include: { createdBy: { select: { name: true } } } });
  if (!row) throw new AppError('notFound');
  const [sample, before, [counts]] = await Promise.all([
    db.partnerImportRow.findMany({ where: { importId: id }, select: { number: true, cells: true }, orderBy: { number: 'asc' }, take: SAMPLE_ROWS }),
    db.partnerImport.findFirst({ where: { contentHash: row.contentHash, status: 'DONE', id: { not: id } }, orderBy: { doneAt: 'desc' } }),
    db.$queryRaw<ImportState['counts'][]>`
      SELECT (count(*) FILTER (WHERE "partner" IS NOT NULL AND ("likeness" IS NULL OR "wanted")))::int AS ready,
        (count(*) FILTER (WHERE "issues" IS NOT NULL))::int AS errors, (count(*) FILTER (WHERE "likeness" IS NOT NULL))::int AS alike,
        (count(*) FILTER (WHERE "likeness" IS NOT NULL AND NOT "wanted"))::int AS "left"
      FROM "partner_import_row" WHERE "importId" = ${id}::uuid`,
  ]);
  const { version, fileName, status, createdAt, headers, rowCount, progress, importedCount, leftOutCount } = row;
  return {
    ...{ id, version, fileName, status, createdAt, headers, rowCount, progress, importedCount, leftOutCount, sample },
    createdBy: row.createdBy?.name ?? null,
    mapping: row.mapping === null ? null : partnerImportMapping.parse(row.mapping),
    guess: guessMapping(headers, importHeadings()),
    counts: counts ?? { ready: 0, errors: 0, alike: 0, left: 0 },
    doneBefore: before?.doneAt ? { at: before.doneAt, fileName: before.fileName } : null,
  };
}

const WHICH = {
  errors: Prisma.sql`"issues" IS NOT NULL`,
  alike: Prisma.sql`"likeness" IS NOT NULL`,
  ready: Prisma.sql`"partner" IS NOT NULL AND "likeness" IS NULL`,
};

/** A page of the rows of a file: those with errors, those that resemble something, or those that are ready. @throws notFound */
export async function listImportRows(db: Db, input: z.output<typeof importRowsInput>): Promise<z.infer<typeof importRows>> {
  const file = await db.partnerImport.findUnique({ where: { id: input.id }, select: { headers: true, mapping: true } });
  if (!file) throw new AppError('notFound');
  const mapping = file.mapping === null ? {} : partnerImportMapping.parse(file.mapping);
  const { skip, take } = slice(input);
  type Row = { number: number; cells: string[]; issues: unknown; likeness: unknown; wanted: boolean; total: number };
  const rows = await db.$queryRaw<Row[]>`
    SELECT "number", "cells", "issues", "likeness", "wanted", (count(*) OVER ())::int AS total
    FROM "partner_import_row" WHERE "importId" = ${input.id}::uuid AND ${WHICH[input.show]} ORDER BY "number" OFFSET ${skip} LIMIT ${take}`;
  const read = rows.map((row) => ({ ...row, issues: issues.parse(row.issues) ?? [], likeness: likeness.parse(row.likeness) ?? [] }));
  const isRow = ({ id }: Pick<PartnerLikeness, 'id'>) => /^\d+$/.test(id);
  const partners = await db.partner.findMany({
    where: { id: { in: read.flatMap((row) => row.likeness.filter((one) => !isRow(one)).map(({ id }) => id)) } },
    select: { id: true, name: true },
  });
  const nameOf = (id: string) => {
    const found = partners.find((partner) => partner.id === id);
    return found ? storedText.parse(found.name) : null;
  };
  const at = (cells: readonly string[], column: (typeof PARTNER_IMPORT_COLUMNS)[number]) => cells[mapping[column] ?? -1] ?? '';
  return {
    rows: read.map(({ number, cells, wanted, ...row }) => ({
      number,
      wanted,
      name: at(cells, 'nameVi').slice(0, 300),
      issues: row.issues.map(({ column, message }) => ({
        column,
        message,
        value: at(cells, column).slice(0, 200),
        header: file.headers[mapping[column] ?? -1] ?? null,
      })),
      likeness: row.likeness.map((one) => ({
        partnerId: isRow(one) ? null : one.id,
        number: isRow(one) ? Number(one.id) : null,
        name: isRow(one) ? null : nameOf(one.id),
        reason: one.reason,
        similarity: one.similarity,
      })),
    })),
    total: rows[0]?.total ?? 0,
    page: input.page,
    size: input.size,
  };
}

/** The latest files, unfinished ones to go on with. */
export async function listImports(db: Db): Promise<ImportListRow[]> {
  const rows = await db.partnerImport.findMany({ orderBy: { createdAt: 'desc' }, take: LISTED, include: { createdBy: { select: { name: true } } } });
  return rows.map(({ id, fileName, status, progress, rowCount, createdAt, createdBy, importedCount }) => {
    return { id, fileName, status, progress, rowCount, createdAt, createdBy: createdBy?.name ?? null, importedCount };
  });
}
