// Vitest's global set-up for tests on PostgreSQL: a migrated template that every test file copies (packages/db/src/testing.ts).
import { env, run } from './processes.mjs';

export default async function setup() {
  if (process.env.TEST_TEMPLATE_URL) return undefined;
  const { startPostgres } = await import('./postgres.mjs');
  const server = await startPostgres({ name: `test-${process.pid}`, temporary: true });
  const DATABASE_URL = server.url('template_app');
  await run('tsx', ['packages/db/src/create.ts'], { env: { ...env, DATABASE_URL } });
  await run('tsx', ['packages/db/src/migrate.ts', 'deploy'], { env: { ...env, DATABASE_URL } });
  // the test processes are started after this and inherit it
  process.env.TEST_TEMPLATE_URL = DATABASE_URL;
  return () => server.stop();
}
