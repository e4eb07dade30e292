import { randomUUID } from 'node:crypto';
import pg from 'pg';
import { createDb, type Db } from './client.ts';
import { testTemplateUrl } from './env.ts';

export interface TestDatabase {
  url: string;
  db: Db;
  /** Disconnects and removes the database. */
  drop(): Promise<void>;
}

/** The same server, another database of it. */
function sibling(url: string, name: string): string {
  const other = new URL(url);
  other.pathname = `/${name}`;
  return other.href;
}

async function onServer<T>(work: (client: pg.Client) => Promise<T>): Promise<T> {
  const client = new pg.Client({ connectionString: sibling(testTemplateUrl(), 'postgres') });
  await client.connect();
  return work(client).finally(() => client.end());
}

// quicker here than the way that goes through the log
const copyOf = (from: string, to: string) => `CREATE DATABASE "${to}" TEMPLATE "${from}" STRATEGY FILE_COPY`;
const migrated = () => new URL(testTemplateUrl()).pathname.slice(1);

/**
 * A database of its own for one test file: a copy of the migrated template that TEST_TEMPLATE_URL names, or of one that `filledTemplate` made of it.
 * @throws where TEST_TEMPLATE_URL is not set: `npm test` sets it
 */
export async function createTestDatabase(template = migrated()): Promise<TestDatabase> {
  const name = `t_${randomUUID().replaceAll('-', '')}`;
  await onServer((client) => client.query(copyOf(template, name)));
  const url = sibling(testTemplateUrl(), name);
  const db = createDb(url, 5);
  return {
    url,
    db,
    async drop() {
      await db.$disconnect();
      await onServer((client) => client.query(`DROP DATABASE IF EXISTS "${name}" WITH (FORCE)`));
    },
  };
}

/** Any number that nothing else locks on this server. */
const FILLING = 4_071_975;

/**
 * A further template: the migrated one and what `fill` writes, written once however many test files of however many processes ask for it.
 * @param kind what it is filled with, as part of its name
 * @returns its name, for `createTestDatabase`
 */
export async function filledTemplate(kind: string, fill: (db: Db) => Promise<unknown>): Promise<string> {
  const name = `${migrated()}_${kind}`;
  await onServer(async (client) => {
    await client.query('SELECT pg_advisory_lock($1)', [FILLING]);
    const { rowCount } = await client.query('SELECT 1 FROM pg_database WHERE datname = $1', [name]);
    if (rowCount) return;
    await client.query(copyOf(migrated(), `${name}_new`));
    const db = createDb(sibling(testTemplateUrl(), `${name}_new`), 2);
    await fill(db).finally(() => db.$disconnect());
    // it has its name only when it is whole
    await client.query(`ALTER DATABASE "${name}_new" RENAME TO "${name}"`);
  });
  return name;
}
