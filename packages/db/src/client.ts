import { PrismaPg } from '@prisma/adapter-pg';
import pg from 'pg';
import { dbEnv } from './env.ts';
import { PrismaClient } from './generated/prisma/client.ts';

export type Db = PrismaClient;
/** What a data function needs: the client itself or a transaction of it. */
export type Tx = Omit<PrismaClient, '$connect' | '$disconnect' | '$on' | '$transaction' | '$extends' | '$use'>;

/** A client with a pool of its own. The caller ends it with `$disconnect`. */
export function createDb(url: string, max = 10): Db {
  const pool = new pg.Pool({ connectionString: url, max });
  // a server that goes away must not end the process: the next query reconnects or fails on its own
  pool.on('error', (error) => console.error('database:', error.message));
  return new PrismaClient({ adapter: new PrismaPg(pool, { disposeExternalPool: true }) });
}

const store = globalThis as { nhipcauDb?: Db };
/** One client per process, made on first use. */
export function getDb(): Db {
  const { DATABASE_URL, DATABASE_POOL } = dbEnv();
  store.nhipcauDb ??= createDb(DATABASE_URL, DATABASE_POOL);
  return store.nhipcauDb;
}
