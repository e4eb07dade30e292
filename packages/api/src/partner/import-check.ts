import { type Db, Prisma, type Tx, uuidv7 } from '@nhipcau/db';
import {
  PARTNER_IMPORT_COLUMNS,
  PARTNER_IMPORT_REQUIRED,
  type PartnerCandidate,
  type PartnerImportMapping,
  partnerImportMapping,
  partnerImportReader,
  partnerMatcher,
  webDomainOf,
} from '@nhipcau/domain/partner';
import { storedText } from '@nhipcau/domain/shared/text';
import type { z } from 'zod';
import { AppError, rule } from '../errors.ts';
import { transact } from '../transact.ts';
import { importWords } from './import-words.ts';
import type { Caller } from './mutations.ts';
import type { importMap, importProgress } from './types-import.ts';

/** Rows that one call checks: a second or two, so that progress is seen and a closed window loses little. */
export const CHECK_ROWS = 2000;
const MOST_LIKE = 3;

/** One at a time works on an import; whoever comes second waits. */
export const lockImport = (tx: Tx, id: string) => tx.$executeRaw`SELECT pg_advisory_xact_lock(hashtextextended(${`partner_import:${id}`}, 0))`;

/** Chooses which column is which and begins the check anew. @throws notFound, conflict, rule (already taken over), invalidInput */
export function mapImport(caller: Caller, { id, version, mapping }: z.output<typeof importMap>) {
  return transact(caller, async (tx, log) => {
    await lockImport(tx, id);
    const row = await tx.partnerImport.findUnique({ where: { id } });
    if (!row) throw new AppError('notFound');
    if (row.status === 'DONE') throw rule('partner.import.error.done');
    if (row.version !== version) throw new AppError('conflict', { current: null });
    const missing = PARTNER_IMPORT_REQUIRED.filter((column) => typeof mapping[column] !== 'number');
    const outside = PARTNER_IMPORT_COLUMNS.filter((column) => (mapping[column] ?? -1) >= row.headers.length);
    const wrong = Object.fromEntries([...missing.map((column) => [column, 'required']), ...outside.map((column) => [column, 'choice'])]);
    if (Object.keys(wrong).length) throw new AppError('invalidInput', { fields: wrong });
    await tx.$executeRaw`UPDATE "partner_import_row" SET "partner" = NULL, "issues" = NULL, "likeness" = NULL, "wanted" = false WHERE "importId" = ${id}::uuid`;
    await tx.partnerImport.update({ where: { id }, data: { mapping, status: 'CHECKING', progress: 0, checkedAt: null, version: { increment: 1 } } });
    await log({ action: 'partnerImport.map', entity: 'partner_import', entityId: id, before: { mapping: row.mapping }, after: { mapping } });
    return { id };
  });
}

/** Partners that are there and rows of the file before `number`, for the duplicate guard. */
async function knownBefore(tx: Tx, importId: string, number: number): Promise<PartnerCandidate[]> {
  const partners = await tx.partner.findMany({ where: { mergedIntoId: null }, select: { id: true, name: true, countries: true, webDomain: true } });
  const rows = await tx.$queryRaw<{ id: string; name: unknown; countries: string[]; webDomain: string | null }[]>`
    SELECT "number"::text AS id, "partner"->'name' AS name, ARRAY(SELECT jsonb_array_elements_text("partner"->'countries')) AS countries,
      "partner"->>'webDomain' AS "webDomain"
    FROM "partner_import_row" WHERE "importId" = ${importId}::uuid AND "number" < ${number} AND "partner" IS NOT NULL`;
  return [...partners, ...rows].map((row) => ({ ...row, name: storedText.parse(row.name) }));
}

type Cells = { number: number; cells: string[]; formulas: number[] };

/** What each row makes, or what is wrong with it. A formula is refused: what it would show depends on the machine that opens the file. */
function read(rows: readonly Cells[], mapping: PartnerImportMapping) {
  const reader = partnerImportReader(importWords());
  return rows.map(({ number, cells, formulas }) => {
    const columns = PARTNER_IMPORT_COLUMNS.flatMap((column) => {
      const at = mapping[column];
      return typeof at === 'number' ? [{ column, at }] : [];
    });
    const computed = columns.filter(({ at }) => formulas.includes(at)).map(({ column }) => ({ column, message: 'formula' }));
    const result = reader(Object.fromEntries(columns.map(({ column, at }) => [column, cells[at] ?? ''])));
    const issues = [...computed, ...(result.ok ? [] : result.issues.filter((issue) => !computed.some(({ column }) => column === issue.column)))];
    if (!result.ok || issues.length > 0) return { number, partner: null, issues };
    const { stageOverride: _stage, stageReason: _reason, stewardId: _steward, ...fields } = result.fields;
    return { number, partner: { ...fields, id: uuidv7(), webDomain: webDomainOf(fields.website) }, issues: null };
  });
}

/**
 * Checks the next rows of a file: errors by row and column, and what each row resembles among the partners and the rows before it. Call it until the
 * status is CHECKED; how far it is stands in the database, so any process may go on. Writes nothing but what it found.
 * @throws notFound
 */
export function checkImport(db: Db, id: string): Promise<z.infer<typeof importProgress>> {
  return db.$transaction(
    async (tx) => {
      await lockImport(tx, id);
      const row = await tx.partnerImport.findUnique({ where: { id } });
      if (!row) throw new AppError('notFound');
      const { status, progress, rowCount } = row;
      if (status !== 'CHECKING') return { status, progress, rowCount };
      const rows = await tx.partnerImportRow.findMany({
        where: { importId: id },
        select: { number: true, cells: true, formulas: true },
        orderBy: { number: 'asc' },
        skip: progress,
        take: CHECK_ROWS,
      });
      const checked = read(rows, partnerImportMapping.parse(row.mapping));
      const known = rows[0] ? await knownBefore(tx, id, rows[0].number) : [];
      const matcher = partnerMatcher([...known, ...checked.flatMap(({ partner }) => (partner ? [partner] : []))].map(({ name }) => name));
      for (const one of known) matcher.add(one);
      const found = checked.map(({ number, partner, issues }) => {
        if (!partner) return { number, partner, issues, likeness: null };
        const candidate = { id: String(number), name: partner.name, countries: partner.countries, webDomain: partner.webDomain };
        const likeness = matcher.find(candidate).slice(0, MOST_LIKE);
        matcher.add(candidate);
        return { number, partner, issues, likeness: likeness.length ? likeness : null };
      });
      await tx.$executeRaw`UPDATE "partner_import_row" t SET "partner" = r.partner, "issues" = r.issues, "likeness" = r.likeness
        FROM jsonb_to_recordset(${JSON.stringify(found)}::jsonb) AS r(number int, partner jsonb, issues jsonb, likeness jsonb)
        WHERE t."importId" = ${id}::uuid AND t."number" = r.number`;
      const after = Math.min(rowCount, progress + rows.length);
      const done = after >= rowCount;
      await tx.partnerImport.update({ where: { id }, data: { progress: after, ...(done ? { status: 'CHECKED' as const, checkedAt: new Date() } : {}) } });
      return { status: done ? ('CHECKED' as const) : status, progress: after, rowCount };
    },
    { timeout: 60_000, maxWait: 20_000, isolationLevel: Prisma.TransactionIsolationLevel.ReadCommitted },
  );
}
