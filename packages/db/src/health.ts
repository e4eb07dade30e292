import { readdirSync } from 'node:fs';
import path from 'node:path';
import type { Db } from './client.ts';
import { lastRollupCheck } from './measures/rollup-upkeep.ts';

export interface Health {
  application: 'ok';
  database: 'ok' | 'unreachable';
  /** 'pending': this build brings migrations that the database has not */
  migrations: 'ok' | 'pending' | 'failed' | 'unknown';
  /** the last nightly comparison of the roll-ups with the records; null: none was made yet, or it cannot be read */
  rollups: RollupHealth | null;
}

export interface RollupHealth {
  equal: boolean;
  /** ISO instant */
  checkedAt: string;
  /** rows that differ, by table */
  wrong: Record<string, number>;
}

const shipped = () => {
  try {
    const dir = path.join(process.cwd(), '../../prisma/migrations');
    return readdirSync(dir, { withFileTypes: true }).flatMap((entry) => (entry.isDirectory() ? [entry.name] : []));
  } catch {
    return null;
  }
};

async function rollupHealth(db: Db): Promise<RollupHealth | null> {
  try {
    const check = await lastRollupCheck(db);
    return check && { equal: check.equal, checkedAt: check.at.toISOString(), wrong: check.wrong };
  } catch {
    return null; // the table comes with a migration that is still pending
  }
}

/** Whether the database answers and has exactly the migrations this build came with, and how the roll-ups stand. Never throws. */
export async function readHealth(open: () => Db): Promise<Health> {
  const none = { application: 'ok', rollups: null } as const;
  try {
    const db = open();
    const rows = await db.$queryRaw<{ migration_name: string; finished_at: Date | null; rolled_back_at: Date | null }[]>`
      SELECT migration_name, finished_at, rolled_back_at FROM _prisma_migrations`;
    const applied = rows.filter((row) => !row.rolled_back_at);
    if (applied.some((row) => !row.finished_at)) return { ...none, database: 'ok', migrations: 'failed' };
    const names = new Set(applied.map((row) => row.migration_name));
    const wanted = shipped();
    const rollups = await rollupHealth(db);
    if (!wanted) return { ...none, database: 'ok', migrations: 'unknown', rollups };
    return { ...none, database: 'ok', migrations: wanted.every((name) => names.has(name)) ? 'ok' : 'pending', rollups };
  } catch (error) {
    const missing = error instanceof Error && error.message.includes('_prisma_migrations');
    return { ...none, database: missing ? 'ok' : 'unreachable', migrations: missing ? 'pending' : 'unknown' };
  }
}
