// Databases with seeds in them, for tests: loaded once, then copied.
import { hashPassword } from '@nhipcau/auth/password';
import { createTestDatabase, filledTemplate, type TestDatabase } from '@nhipcau/db/testing';
import { loadSample } from './sample/load.ts';
import { DEMO_PASSWORD } from './sample/people.ts';
import { loadFacts } from './union/load.ts';

/** A database of its own that holds the facts. */
export const factsDatabase = async (): Promise<TestDatabase> => createTestDatabase(await filledTemplate('facts', loadFacts));

/** A database of its own that holds the facts and the sample data, with its accounts; `npm test` has filled it for the browser tests already. */
export const sampleDatabase = async (): Promise<TestDatabase> =>
  createTestDatabase(
    await filledTemplate('sample', async (db) => {
      await loadFacts(db);
      await loadSample(db, await hashPassword(DEMO_PASSWORD));
    }),
  );
