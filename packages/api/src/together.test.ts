import type { Db } from '@nhipcau/db';
import { checkRollups } from '@nhipcau/db/measures';
import { createTestDatabase, type TestDatabase } from '@nhipcau/db/testing';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type Association, heldClient, impatientClient, newAssociation, OFFICE, STEPS, sharedWorld } from './together.fixture.ts';

let base: TestDatabase;
let impatient: Db;
beforeAll(async () => {
  base = await createTestDatabase();
  await sharedWorld(base.db);
  impatient = impatientClient(base);
});
afterAll(async () => {
  await impatient.$disconnect();
  await base.drop();
});

/** Takes an association through its steps, up to the one named and without it, or all. */
async function live(db: Db, of: Association, until?: string): Promise<string[]> {
  const taken: string[] = [];
  for (const [name, step] of Object.entries(STEPS)) {
    if (name === until) break;
    await step(db, of).catch((error: unknown) => Promise.reject(new Error(`${name}: ${String(error)}`, { cause: error })));
    taken.push(name);
  }
  return taken;
}

test.each(Object.keys({ ...STEPS, ...OFFICE }))(
  'while a transaction is open (%s), another association goes through all its steps without waiting',
  async (name) => {
    const [one, two] = [await newAssociation(base.db), await newAssociation(base.db)];
    const step = STEPS[name] ?? OFFICE[name];
    if (!step) throw new Error(name);
    if (name in STEPS) await live(base.db, one, name);
    const held = heldClient(base.db);
    const first = step(held.db, one);
    await Promise.race([held.done, first.then(() => Promise.reject(new Error(`${name} did not stay open`)))]);
    try {
      expect(await live(impatient, two)).toEqual(Object.keys(STEPS));
    } finally {
      held.letGo();
      await first;
    }
  },
);

test('of two reports with the same unplanned activity the second waits for the first, and is asked whether it is that event', async () => {
  const one = await newAssociation(base.db);
  const two = { ...(await newAssociation(base.db)), number: one.number };
  const approve = STEPS.approve ?? Promise.reject;
  for (const of of [one, two]) await live(base.db, of, 'approve');
  const held = heldClient(base.db);
  const first = approve(held.db, one);
  await Promise.race([held.done, first]);
  await expect(approve(impatient, two)).rejects.toThrow();
  held.letGo();
  await first;
  await expect(approve(base.db, two)).rejects.toThrow('report.error.duplicateUndecided');
});

test('what was written at once adds up', async () => {
  expect(await checkRollups(base.db)).toMatchObject({ equal: true });
});
