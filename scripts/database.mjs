// The database of a command: the one of DATABASE_URL, else the embedded server.
import { createRequire } from 'node:module';
import { at, env, output, run } from './processes.mjs';
import { stage } from './stages.mjs';

const stops = [];
export async function stopDatabases() {
  for (const stop of stops.splice(0)) await stop();
}

const ADVICE = {
  given: 'see that the server of DATABASE_URL runs and lets this user in (PostgreSQL 15 or newer).',
  embedded: 'the message above is PostgreSQL’s own. Nothing was removed; with DATABASE_URL set, another server is used instead.',
  migrate: 'a migration that has been applied must not be edited; see docs/decisions and `npm run db:migrate:new`.',
  seed: 'the data of a failed start is rolled back: correct the fault that is named above and start again.',
};

/** Sets DATABASE_URL, starting the embedded server where it is not given. @returns url of a database of the embedded server; null where it is not used */
export async function database({ temporary = false } = {}) {
  if (env.DATABASE_URL && !temporary) {
    await stage('database', ADVICE.given, tryConnection);
    return null;
  }
  return stage('database', ADVICE.embedded, async () => {
    const { startPostgres } = await import('./postgres.mjs');
    const server = await startPostgres({ name: temporary ? `test-${process.pid}` : 'postgres', temporary });
    stops.push(server.stop);
    await create(server.url('app'));
    env.DATABASE_URL = server.url('app');
    return server.url;
  });
}

const OLDEST = 150_000;

/** @throws what the server says, or that it is too old */
async function tryConnection() {
  // the packages may have been installed after this file was loaded
  const { Client } = createRequire(at('packages/db/package.json'))('pg');
  const client = new Client({ connectionString: env.DATABASE_URL, connectionTimeoutMillis: 15_000 });
  try {
    await client.connect();
    const { rows } = await client.query('show server_version_num');
    const version = Number(rows[0].server_version_num);
    if (version < OLDEST) throw new Error(`PostgreSQL ${Math.floor(version / 10_000)} is too old`);
  } catch (error) {
    throw new Error(error.message || error.code || String(error)); // refused connections have no message of their own
  } finally {
    await client.end().catch(() => {});
  }
}

/** Creates the database that the address names, where it is not there. */
export const create = (url) => run('tsx', ['packages/db/src/create.ts'], { env: { ...env, DATABASE_URL: url } });

/** Copies a database of one server to another name there, with all that it holds. Nobody may be at work in it. */
export async function copy(from, to) {
  const { Client } = createRequire(at('packages/db/package.json'))('pg');
  const name = (url) => new URL(url).pathname.slice(1);
  const server = new URL(from);
  server.pathname = '/postgres';
  const client = new Client({ connectionString: server.href });
  await client.connect();
  await client.query(`CREATE DATABASE "${name(to)}" TEMPLATE "${name(from)}" STRATEGY FILE_COPY`).finally(() => client.end());
}

export const migrate = (url = env.DATABASE_URL) =>
  stage('migrate', ADVICE.migrate, () => run('tsx', ['packages/db/src/migrate.ts', 'deploy'], { env: { ...env, DATABASE_URL: url } }));

export const seed = (flags, url = env.DATABASE_URL) =>
  stage('seed', ADVICE.seed, () => run('tsx', ['seeds/cli.ts', ...flags], { env: { ...env, DATABASE_URL: url } }));

/** The demo accounts, as the seeds print them. */
export const accounts = () => output('tsx', ['seeds/cli.ts', '--print-accounts']);
