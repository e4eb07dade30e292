// tsx seeds/scale/generate.ts [--activities=10000]: fills the empty database of DATABASE_URL
import { pathToFileURL } from 'node:url';
import pg from 'pg';
import { seedsEnv } from '../env.ts';
import { worldStatements } from './world-sql.ts';

/**
 * Fills an empty, migrated database with 26 associations, ten years and so many approved activities, the same each time, in one transaction.
 * @throws Error where there are organisations already, or for a number of activities that makes no sense
 */
export async function generate(url: string, activities: number): Promise<void> {
  if (!Number.isInteger(activities) || activities < 1 || activities > 1_000_000)
    throw new Error(`activities: a whole number from 1 to 1000000, not ${activities}`);
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    const { rows } = await client.query<{ known: string }>('SELECT count(*) AS known FROM "organisation"');
    if (rows[0]?.known !== '0') throw new Error('the database is not empty: nothing was generated');
    await client.query('BEGIN');
    for (const statement of worldStatements(activities)) await client.query(statement);
    await client.query('COMMIT');
    // as a server that has run for a while: known statistics, pages marked visible
    await client.query('VACUUM ANALYZE');
  } finally {
    await client.end();
  }
}

/** The number of `--activities=N`, 10000 where it is not given. */
export const activitiesAsked = (args: readonly string[]): number => Number(args.find((arg) => arg.startsWith('--activities='))?.split('=')[1] ?? 10_000);

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  const activities = activitiesAsked(process.argv.slice(2));
  await generate(seedsEnv().DATABASE_URL, activities);
  console.log(`generated: 26 associations, ten years, ${activities} approved activities`);
}
