import type { Db } from '@nhipcau/db';
import PgBoss from 'pg-boss';

const SET_UP_MS = 60_000;

/**
 * Starts pg-boss with its queues. One worker at a time, and only for queues that are not there: making one changes tables,
 * and two workers that start together would wait for each other's locks (deadlock detected).
 */
export async function startBoss(db: Db, url: string, queues: readonly string[], log: (line: string) => void): Promise<PgBoss> {
  const boss = new PgBoss({ connectionString: url, schema: 'jobs', application_name: 'nhipcau worker', max: 2 });
  boss.on('error', (error) => log(`jobs: ${error.message}`));
  await db.$transaction(
    async (tx) => {
      await tx.$queryRaw`SELECT 1 FROM pg_advisory_xact_lock(hashtext('jobs'))`;
      await boss.start();
      for (const name of queues) {
        if (!(await boss.getQueue(name))) await boss.createQueue(name, { name, policy: 'short', retryLimit: 3, retryBackoff: true });
      }
    },
    { maxWait: SET_UP_MS, timeout: SET_UP_MS },
  );
  return boss;
}
