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

/**
 * A database of its own for one test file: a copy of the migrated template that TEST_TEMPLATE_URL names.
 * @throws where TEST_TEMPLATE_URL is not set: `npm test` sets it
 */
export async function createTestDatabase(): Promise<TestDatabase> {
  const template = testTemplateUrl();
  const from = new URL(template).pathname.slice(1);
  const name = `t_${randomUUID().replaceAll('-', '')}`;
  const admin = async (sql: string) => {
    const url = new URL(template);
    url.pathname = '/postgres';
    const client = new pg.Client({ connectionString: url.href });
    await client.connect();
    await client.query(sql).finally(() => client.end());
  };
  await admin(`CREATE DATABASE "${name}" TEMPLATE "${from}"`);
  const url = new URL(template);
  url.pathname = `/${name}`;
  const db = createDb(url.href, 5);
  return {
    url: url.href,
    db,
    async drop() {
      await db.$disconnect();
      await admin(`DROP DATABASE IF EXISTS "${name}" WITH (FORCE)`);
    },
  };
}
