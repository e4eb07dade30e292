import type { Tx } from '@nhipcau/db';
import type { z } from 'zod';
import { AppError, rule } from '../errors.ts';
import { transact, transactOnce } from '../transact.ts';
import { lockImport } from './import-check.ts';
import { type Caller, nextPartnerCode } from './mutations.ts';
import type { importDecide, importResult } from './types-import.ts';

/** Rows that are written at once. */
const BATCH = 1000;

/** Takes rows that resemble something all the same, or leaves them out again. @throws notFound, rule (already taken over) */
export function decideImport(caller: Caller, { id, number, wanted }: z.output<typeof importDecide>) {
  return transact(caller, async (tx, log) => {
    await lockImport(tx, id);
    const row = await tx.partnerImport.findUnique({ where: { id }, select: { status: true } });
    if (!row) throw new AppError('notFound');
    if (row.status === 'DONE') throw rule('partner.import.error.done');
    const changed =
      number === null
        ? await tx.$executeRaw`UPDATE "partner_import_row" SET "wanted" = ${wanted} WHERE "importId" = ${id}::uuid AND "likeness" IS NOT NULL`
        : await tx.$executeRaw`UPDATE "partner_import_row" SET "wanted" = ${wanted} WHERE "importId" = ${id}::uuid AND "number" = ${number} AND "likeness" IS NOT NULL`;
    if (number !== null && changed === 0) throw new AppError('notFound');
    await log({ action: 'partnerImport.decide', entity: 'partner_import', entityId: id, after: { number, wanted } });
    return { id };
  });
}

/** Drops a file that was not taken over. @throws notFound, rule (already taken over) */
export function removeImport(caller: Caller, id: string) {
  return transact(caller, async (tx, log) => {
    await lockImport(tx, id);
    const row = await tx.partnerImport.findUnique({ where: { id }, select: { status: true, fileName: true } });
    if (!row) throw new AppError('notFound');
    if (row.status === 'DONE') throw rule('partner.import.error.done');
    await tx.partnerImport.delete({ where: { id } });
    await log({ action: 'partnerImport.remove', entity: 'partner_import', entityId: id, before: row });
    return { id };
  });
}

/** The rows after `after` that are taken over, as partners and as audit rows. @returns the number of the last row, null when there are none left */
async function writeBatch(tx: Tx, caller: Caller, id: string, after: number, firstCode: number): Promise<{ last: number; count: number } | null> {
  const [written] = await tx.$queryRaw<{ last: number | null; count: number }[]>`
    WITH chosen AS (
      SELECT r."number", r."partner" AS p, ${firstCode}::int + row_number() OVER (ORDER BY r."number")::int - 1 AS code
      FROM "partner_import_row" r
      WHERE r."importId" = ${id}::uuid AND r."number" > ${after} AND r."partner" IS NOT NULL AND (r."likeness" IS NULL OR r."wanted")
      ORDER BY r."number" LIMIT ${BATCH}),
    made AS (
      INSERT INTO "partner" ("id", "code", "name", "kind", "countries", "region", "languages", "website", "webDomain", "note", "createdById", "updatedAt")
      SELECT (p->>'id')::uuid, 'dt-' || lpad(code::text, greatest(4, length(code::text)), '0'), p->'name', (p->>'kind')::"PartnerKind",
        ARRAY(SELECT jsonb_array_elements_text(p->'countries')), (p->>'region')::"PartnerRegion", ARRAY(SELECT jsonb_array_elements_text(p->'languages')),
        p->>'website', p->>'webDomain', p->>'note', ${caller.user.id}::uuid, now()
      FROM chosen),
    logged AS (
      INSERT INTO "audit_log" ("actorId", "actorName", "action", "entity", "entityId", "after", "requestId")
      SELECT ${caller.user.id}::uuid, ${caller.user.name}, 'partner.create', 'partner', p->>'id', p || jsonb_build_object('importId', ${id}::text), ${caller.requestId}
      FROM chosen)
    SELECT max("number") AS last, count(*)::int AS count FROM chosen`;
  return written?.last == null ? null : { last: written.last, count: written.count };
}

/**
 * Takes a checked file over: every row without a likeness and every one that is wanted all the same, in one transaction, all or none. A second call gets
 * the first answer. How far it is can be read meanwhile.
 * @throws notFound; rule: not checked, rows with errors, partners entered since the check
 */
export function runImport(caller: Caller, id: string): Promise<z.infer<typeof importResult>> {
  return transactOnce(caller, { key: id, procedure: 'partnerImport.run' }, async (tx, log) => {
    await lockImport(tx, id);
    const row = await tx.partnerImport.findUnique({ where: { id } });
    if (!row) throw new AppError('notFound');
    if (row.status === 'DONE') throw rule('partner.import.error.done');
    if (row.status !== 'CHECKED' || !row.checkedAt) throw rule('partner.import.error.notChecked');
    // the lock on codes first: whoever enters a partner meanwhile waits, and is seen
    const firstCode = Number(/\d+$/.exec(await nextPartnerCode(tx))?.[0] ?? 1);
    const [counts] = await tx.$queryRaw<{ errors: number; left: number }[]>`
      SELECT (count(*) FILTER (WHERE "partner" IS NULL))::int AS errors,
        (count(*) FILTER (WHERE "partner" IS NOT NULL AND "likeness" IS NOT NULL AND NOT "wanted"))::int AS "left"
      FROM "partner_import_row" WHERE "importId" = ${id}::uuid`;
    if ((counts?.errors ?? 0) > 0) throw rule('partner.import.error.hasErrors', { count: counts?.errors ?? 0 });
    const since = await tx.partner.count({ where: { createdAt: { gt: row.checkedAt } } });
    if (since > 0) throw rule('partner.import.error.changedSince', { count: since });
    let imported = 0;
    for (let after = 0; ; ) {
      const batch = await writeBatch(tx, caller, id, after, firstCode + imported);
      if (!batch) break;
      imported += batch.count;
      after = batch.last;
      // beside the transaction, so that others see how far it is
      await caller.db.partnerImport.updateMany({ where: { id }, data: { progress: imported } });
    }
    const leftOut = counts?.left ?? 0;
    await tx.partnerImportRow.deleteMany({ where: { importId: id } });
    await tx.partnerImport.update({
      where: { id },
      data: { status: 'DONE', progress: row.rowCount, importedCount: imported, leftOutCount: leftOut, doneAt: new Date() },
    });
    await log({
      action: 'partnerImport.run',
      entity: 'partner_import',
      entityId: id,
      after: { fileName: row.fileName, contentHash: row.contentHash, imported, leftOut },
    });
    return { imported, leftOut };
  });
}
