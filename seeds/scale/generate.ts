// tsx seeds/scale/generate.ts [--activities=10000]: fills the empty database of DATABASE_URL
import { pathToFileURL } from 'node:url';
import { hashPassword } from '@nhipcau/auth/password';
import pg from 'pg';
import { seedsEnv } from '../env.ts';
import { SCALE_PASSWORD } from './terms.ts';
import { journal, LARGE_TABLES, worldStatements } from './world-sql.ts';

/** From so many activities on, an index is made faster of all rows at once than row by row. */
const INDEX_LATER = 20_000;

type Run = (statement: string) => Promise<unknown>;

/** Takes the indexes of the large tables away that hold no constraint. @returns the statements that make them again */
async function dropIndexes(client: pg.Client): Promise<string[]> {
  const { rows } = await client.query<{ name: string; definition: string }>(
    `SELECT i.indexrelid::regclass::text AS name, pg_get_indexdef(i.indexrelid) AS definition FROM pg_index i
     WHERE i.indrelid = ANY ($1::regclass[]) AND NOT EXISTS (SELECT 1 FROM pg_constraint c WHERE c.conindid = i.indexrelid)`,
    [LARGE_TABLES.map((table) => `"${table}"`)],
  );
  for (const { name } of rows) await client.query(`DROP INDEX ${name}`);
  return rows.map(({ definition }) => definition);
}

/** Keys of the large tables that are asked for by their own constraint stay, so that a row that is there twice is refused. */
async function fill(client: pg.Client, run: Run, activities: number): Promise<void> {
  await run('BEGIN');
  // foreign keys are right by the way the rows are made; what triggers keep is made anew at the end
  await run('SET LOCAL session_replication_role = replica');
  await run("SET LOCAL maintenance_work_mem = '512MB'");
  await run("SET LOCAL work_mem = '256MB'");
  const indexes = activities >= INDEX_LATER ? await dropIndexes(client) : [];
  for (const statement of worldStatements(activities, await hashPassword(SCALE_PASSWORD))) await run(statement);
  for (const definition of indexes) await run(definition);
  await run('SET LOCAL session_replication_role = origin');
  for (const statement of journal(activities)) await run(statement);
  await run('ANALYZE');
  const { rows } = await client.query<{ known: boolean }>(`SELECT to_regprocedure('rebuild_rollups()') IS NOT NULL AS known`);
  if (rows[0]?.known) await run('SELECT rebuild_rollups()');
  await run('COMMIT');
}

/**
 * Fills an empty, migrated database with 26 associations, ten years and so many approved activities, the same each time, in one transaction.
 * The user of the address has to be a superuser: no trigger fires meanwhile.
 * @param say hears of each statement that took a second or more
 * @throws Error where there are organisations already, or for a number of activities that makes no sense
 */
export async function generate(url: string, activities: number, say: (line: string) => void = () => {}): Promise<void> {
  if (!Number.isInteger(activities) || activities < 1 || activities > 1_000_000)
    throw new Error(`activities: a whole number from 1 to 1000000, not ${activities}`);
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  const run: Run = async (statement) => {
    const from = performance.now();
    await client.query(statement).catch((error: unknown) => {
      throw new Error(`${error instanceof Error ? error.message : String(error)}, in: ${statement.slice(0, 200)}`, { cause: error });
    });
    const seconds = (performance.now() - from) / 1000;
    if (seconds >= 1) say(`${seconds.toFixed(1)} s: ${statement.replace(/\s+/g, ' ').slice(0, 100)}`);
  };
  try {
    const { rows } = await client.query<{ known: string }>('SELECT count(*) AS known FROM "organisation"');
    if (rows[0]?.known !== '0') throw new Error('the database is not empty: nothing was generated');
    await fill(client, run, activities);
    // as a server that has run for a while: known statistics, pages marked visible
    await run('VACUUM ANALYZE');
  } finally {
    await client.end();
  }
}

/** The number of `--activities=N`, 10000 where it is not given. */
export const activitiesAsked = (args: readonly string[]): number => Number(args.find((arg) => arg.startsWith('--activities='))?.split('=')[1] ?? 10_000);

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  const activities = activitiesAsked(process.argv.slice(2));
  const from = performance.now();
  await generate(seedsEnv().DATABASE_URL, activities, console.log);
  console.log(`generated in ${((performance.now() - from) / 1000).toFixed(1)} s: 26 associations, ten years, ${activities} approved activities`);
}
