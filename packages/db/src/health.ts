import { readdirSync } from 'node:fs';
import path from 'node:path';
import type { Db } from './client.ts';

export interface Health {
  application: 'ok';
  database: 'ok' | 'unreachable';
  /** 'pending': this build brings migrations that the database has not */
  migrations: 'ok' | 'pending' | 'failed' | 'unknown';
}

const shipped = () => {
  try {
    const dir = path.join(process.cwd(), '../../prisma/migrations');
    return readdirSync(dir, { withFileTypes: true }).flatMap((entry) => (entry.isDirectory() ? [entry.name] : []));
  } catch {
    return null;
  }
};

/** Whether the database answers and has exactly the migrations this build came with. Never throws. */
export async function readHealth(open: () => Db): Promise<Health> {
  try {
    const rows = await open().$queryRaw<{ migration_name: string; finished_at: Date | null; rolled_back_at: Date | null }[]>`
      SELECT migration_name, finished_at, rolled_back_at FROM _prisma_migrations`;
    const applied = rows.filter((row) => !row.rolled_back_at);
    if (applied.some((row) => !row.finished_at)) return { application: 'ok', database: 'ok', migrations: 'failed' };
    const names = new Set(applied.map((row) => row.migration_name));
    const wanted = shipped();
    if (!wanted) return { application: 'ok', database: 'ok', migrations: 'unknown' };
    return { application: 'ok', database: 'ok', migrations: wanted.every((name) => names.has(name)) ? 'ok' : 'pending' };
  } catch (error) {
    const missing = error instanceof Error && error.message.includes('_prisma_migrations');
    return { application: 'ok', database: missing ? 'ok' : 'unreachable', migrations: missing ? 'pending' : 'unknown' };
  }
}
