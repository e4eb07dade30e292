import type { Db, Tx } from '../client.ts';
import type { Prisma } from '../generated/prisma/client.ts';

/** Longest that a rebuild or a comparison may take. */
const PATIENCE_MS = 10 * 60_000;

/**
 * Settles what two writers of one pattern left, and adds up what writers have appended to the roll-ups: two transactions, so that the locks of the first are
 * not held during the second. Any number of processes may call it at any time; one at a time does it.
 * @returns rows that were made of it; null: another is at it
 */
export async function foldRollups(db: Db): Promise<number | null> {
  await db.$transaction((tx) => tx.$queryRaw`SELECT settle_rollup_patterns()`, { timeout: PATIENCE_MS });
  const [row] = await db.$transaction((tx) => tx.$queryRaw<{ made: bigint | null }[]>`SELECT fold_rollups() AS made`, { timeout: PATIENCE_MS });
  return row?.made === null || row === undefined ? null : Number(row.made);
}

/** Makes all facts and roll-ups anew from the records; changes of claims wait for it. @returns the number of facts */
export async function rebuildRollups(db: Tx): Promise<number> {
  const [row] = await db.$queryRaw<{ made: bigint }[]>`SELECT rebuild_rollups() AS made`;
  return Number(row?.made ?? 0);
}

export interface RollupCheck {
  at: Date;
  /** the roll-ups say exactly what the records say */
  equal: boolean;
  /** rows that differ, by table */
  wrong: Record<string, number>;
  durationMs: number;
}

async function compare(db: Db): Promise<Record<string, number>> {
  // patterns that two transactions wrote at once are settled first
  await foldRollups(db);
  const rows = await db.$transaction((tx) => tx.$queryRaw<{ name: string; wrong: bigint }[]>`SELECT name, wrong FROM check_rollups()`, {
    timeout: PATIENCE_MS,
  });
  return Object.fromEntries(rows.map(({ name, wrong }) => [name, Number(wrong)]));
}

const isEqual = (wrong: Record<string, number>) => Object.values(wrong).every((count) => count === 0);

/**
 * Compares every roll-up with the query from scratch, in one snapshot, and keeps the result. Reads all claims: for the night. A second look decides, for a
 * pattern may have been written twice between folding and comparing.
 */
export async function checkRollups(db: Db): Promise<RollupCheck> {
  const start = performance.now();
  const first = await compare(db);
  const wrong = isEqual(first) ? first : await compare(db);
  const equal = isEqual(wrong);
  const durationMs = Math.round(performance.now() - start);
  const { at } = await db.rollupCheck.create({ data: { equal, details: wrong satisfies Prisma.InputJsonObject, durationMs } });
  return { at, equal, wrong, durationMs };
}

/** The result of the last comparison; null: none was made yet. */
export async function lastRollupCheck(db: Db | Tx): Promise<RollupCheck | null> {
  const row = await db.rollupCheck.findFirst({ orderBy: { at: 'desc' } });
  if (!row) return null;
  const wrong = Object.fromEntries(Object.entries(row.details ?? {}).map(([name, count]) => [name, Number(count)]));
  return { at: row.at, equal: row.equal, wrong, durationMs: row.durationMs };
}
