import { createHash } from 'node:crypto';
import { PrismaPg } from '@prisma/adapter-pg';
import pg from 'pg';
import { dbEnv } from './env.ts';
import { PrismaClient } from './generated/prisma/client.ts';

// the adapter hands what it gets to `pg`, where no name means a statement that is not kept; its type does not say so
type StatementNames = NonNullable<NonNullable<ConstructorParameters<typeof PrismaPg>[1]>['statementNameGenerator']>;

export type Db = PrismaClient;
/** What a data function needs: the client itself or a transaction of it. */
export type Tx = Omit<PrismaClient, '$connect' | '$disconnect' | '$on' | '$transaction' | '$extends' | '$use'>;

/** Statements longer than this are those of figures: planned anew for their values each time, and too rare to be worth keeping. */
const LONGEST_NAMED = 2_000;
/** Each connection keeps what is named for as long as it lives; lists of other lengths are other statements. */
const MOST_NAMED = 500;

/** Names for statements that come again, so that the server parses and plans them once a connection. Undefined: not kept. */
function statementNames() {
  const names = new Map<string, string>();
  return ({ sql }: { sql: string }): string | undefined => {
    const known = names.get(sql);
    if (known !== undefined || sql.length > LONGEST_NAMED || names.size >= MOST_NAMED) return known;
    const name = `s${createHash('sha256').update(sql).digest('hex').slice(0, 32)}`;
    names.set(sql, name);
    return name;
  };
}

/** A client with a pool of its own. The caller ends it with `$disconnect`. */
export function createDb(url: string, max = 10): Db {
  const pool = new pg.Pool({ connectionString: url, max });
  // a server that goes away must not end the process: the next query reconnects or fails on its own
  pool.on('error', (error) => console.error('database:', error.message));
  return new PrismaClient({ adapter: new PrismaPg(pool, { disposeExternalPool: true, statementNameGenerator: statementNames() as StatementNames }) });
}

const store = globalThis as { nhipcauDb?: Db };
/** One client per process, made on first use. */
export function getDb(): Db {
  const { DATABASE_URL, DATABASE_POOL } = dbEnv();
  store.nhipcauDb ??= createDb(DATABASE_URL, DATABASE_POOL);
  return store.nhipcauDb;
}
