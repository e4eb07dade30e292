import type { Tx } from '@nhipcau/db';

/** Holds partners that are merged, always in the same order: whoever writes on them or names them waits until the transaction ends. */
export async function lockPartners(tx: Tx, ids: readonly string[]): Promise<void> {
  for (const id of [...new Set(ids)].sort()) await tx.$queryRaw`SELECT 1 FROM "partner" WHERE "id" = ${id}::uuid FOR UPDATE`;
}

/** Holds a partner that is written on: whoever else writes on it or merges it waits. A report or an event that only names it does not. */
export const holdPartner = (tx: Tx, id: string) => tx.$queryRaw`SELECT 1 FROM "partner" WHERE "id" = ${id}::uuid FOR NO KEY UPDATE`;

/**
 * Holds partners that are named until the transaction ends: a merge waits, and takes along what is named of them; whoever writes on them does not.
 * @returns how many of them are there and not merged away
 */
export async function keepPartners(tx: Tx, ids: readonly string[]): Promise<number> {
  if (ids.length === 0) return 0;
  const rows = await tx.$queryRaw<{ merged: boolean }[]>`
    SELECT "mergedIntoId" IS NOT NULL AS "merged" FROM "partner" WHERE "id" = ANY(${[...ids]}::uuid[]) ORDER BY "id" FOR KEY SHARE`;
  return rows.filter(({ merged }) => !merged).length;
}
