import { createHash } from 'node:crypto';
import type { Tx } from '@nhipcau/db';
import { readTable, TableError, type TableRow } from '@nhipcau/documents/import';
import type { z } from 'zod';
import { AppError } from '../errors.ts';
import { transact } from '../transact.ts';
import type { Caller } from './mutations.ts';
import type { importCreate } from './types-import.ts';

/** Rows that go to the database at once: what is in memory of a large file. */
const BATCH = 1000;
// biome-ignore lint/suspicious/noControlCharactersInRegex: what the database cannot keep as text
const NOT_TEXT = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\p{Cs}]/gu;

const refused = ({ code }: TableError) => new AppError(code === 'TOO_LARGE' ? 'tooLarge' : 'rule', { key: `partner.import.error.${code}` });

async function keepRows(tx: Tx, importId: string, rows: readonly TableRow[]) {
  const list = JSON.stringify(rows.map(({ number, cells, formulas }) => ({ number, cells: cells.map((cell) => cell.replace(NOT_TEXT, '')), formulas })));
  await tx.$executeRaw`INSERT INTO "partner_import_row" ("importId", "number", "cells", "formulas")
    SELECT ${importId}::uuid, r.number, r.cells, r.formulas FROM jsonb_to_recordset(${list}::jsonb) AS r(number int, cells text[], formulas int[])`;
}

/**
 * Reads a file of partners into the database, all of its rows or none. The same file that somebody has begun already is taken up again where it is.
 * @throws AppError tooLarge or rule with `partner.import.error.<code>`
 */
export async function createImport(caller: Caller, { fileName, bytes }: z.output<typeof importCreate>): Promise<{ id: string }> {
  const contentHash = createHash('sha256').update(bytes).digest('hex');
  const begun = await caller.db.partnerImport.findFirst({ where: { contentHash, createdById: caller.user.id, status: { not: 'DONE' } }, select: { id: true } });
  if (begun) return begun;
  try {
    const { headers, rows } = readTable({ bytes, fileName });
    return await transact(caller, async (tx, log) => {
      const { id } = await tx.partnerImport.create({
        data: { fileName, contentHash, headers: headers.map((header) => header.replace(NOT_TEXT, '')), rowCount: 0, createdById: caller.user.id },
        select: { id: true },
      });
      let rowCount = 0;
      let batch: TableRow[] = [];
      for (const row of rows) {
        batch.push(row);
        rowCount += 1;
        if (batch.length === BATCH) {
          await keepRows(tx, id, batch);
          batch = [];
        }
      }
      if (rowCount === 0) throw new TableError('EMPTY', 'a heading without rows');
      if (batch.length > 0) await keepRows(tx, id, batch);
      await tx.partnerImport.update({ where: { id }, data: { rowCount } });
      await log({ action: 'partnerImport.create', entity: 'partner_import', entityId: id, after: { fileName, contentHash, rowCount } });
      return { id };
    });
  } catch (error) {
    if (error instanceof TableError) throw refused(error);
    throw error;
  }
}
