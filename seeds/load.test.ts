import { hashPassword, verifyPassword } from '@nhipcau/auth/password';
import type { Db } from '@nhipcau/db';
import { loadMeasureFacts, measureValue } from '@nhipcau/db/measures';
import { createTestDatabase, type TestDatabase } from '@nhipcau/db/testing';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createAdmin, Refused } from './create-admin.ts';
import { stableId } from './factories/index.ts';
import { SAMPLE_TODAY } from './sample/clock.ts';
import { loadSample } from './sample/load.ts';
import { accountId } from './sample/people.ts';
import { factsDatabase } from './testing.ts';
import { allFacts } from './union/index.ts';
import { loadFacts } from './union/load.ts';

let test: TestDatabase;
let db: Db;
beforeAll(async () => {
  test = await createTestDatabase();
  db = test.db;
});
afterAll(() => test.drop());

type Counts = Record<string, { facts: number; sample: number }>;

/** Rows of every table that knows sample data, by whether they are. */
async function countRows(): Promise<Counts> {
  const tables = await db.$queryRaw<{ name: string }[]>`
    SELECT table_name AS name FROM information_schema.columns WHERE table_schema = 'public' AND column_name = 'sample' ORDER BY 1`;
  const counts: Counts = {};
  for (const { name } of tables) {
    const [row] = await db.$queryRawUnsafe<{ facts: number; sample: number }[]>(
      `SELECT (count(*) FILTER (WHERE NOT "sample"))::int AS facts, (count(*) FILTER (WHERE "sample"))::int AS sample FROM "${name}"`,
    );
    counts[name] = row ?? { facts: 0, sample: 0 };
  }
  return counts;
}

describe('an empty database', () => {
  it('takes the facts, each with its reference, once', async () => {
    // worked by hand: 8 orientations + 9 missions; 6 bodies; 8 achievements + 9 figures + 3 legal + 2 statements + 3 context + 1 group 2 statements;
    expect(await loadFacts(db)).toMatchObject({ documents: 2, weaknesses: 11, goals: 17, links: 8, events: 18, organisations: 6, facts: 26 });
    const before = await countRows();
    expect(await loadFacts(db)).toBeNull();
    expect(await countRows()).toEqual(before);
    expect(Object.values(before).every((count) => count.sample === 0)).toBe(true);
    expect(before.source_reference?.facts).toBe(allFacts.reduce((sum, fact) => sum + fact.reference.places.length, 0));
  });

  it('keeps no text of the documents, and weighs the goals of a year to 100', async () => {
    expect(await db.sourceParagraph.count()).toBe(0);
    for (const year of [2022, 2025]) {
      const goals = await db.goal.findMany({ where: { planYear: { year } } });
      expect(goals.reduce((sum, goal) => sum + Number(goal.weight), 0)).toBeCloseTo(100, 6);
    }
  });

  it('marks each link as a reading of ours, which the documents do not state', async () => {
    expect(await db.goalWeakness.count({ where: { ourReading: true } })).toBe(8);
    expect(await db.organisation.findMany({ where: { ourReading: true }, select: { code: true } })).toEqual([{ code: 'palestine-embassy' }]);
  });

  it('leaves wk-03, wk-07 and wk-08 unanswered, as the review does', async () => {
    const open = await db.weakness.findMany({ where: { goals: { none: {} } }, orderBy: { code: 'asc' } });
    expect(open.map((w) => w.code)).toEqual(['wk-03', 'wk-07', 'wk-08']);
  });

  it('takes the sample beside the facts, once, and marks every row of it', async () => {
    const facts = await countRows();
    expect(await loadSample(db, 'no-hash')).toMatchObject({ associations: 25, chapters: 300 });
    const loaded = await countRows();
    expect(await loadSample(db, 'no-hash')).toBeNull();
    expect(await countRows()).toEqual(loaded);
    // the marker, which outlives the sample, is the one row that was added to what is not sample
    const added = Object.entries(loaded).map(([table, count]) => [table, count.facts - (facts[table]?.facts ?? 0)]);
    expect(Object.fromEntries(added.filter(([, more]) => more !== 0))).toEqual({ setting: 1 });
  });

  it('still answers none of the three with the sample loaded', async () => {
    expect((await db.weakness.findMany({ where: { goals: { none: {} } }, orderBy: { code: 'asc' } })).map((w) => w.code)).toEqual(['wk-03', 'wk-07', 'wk-08']);
  });

  it('freezes the bases of the weaknesses at what the measures say of 2024', async () => {
    const facts = await loadMeasureFacts(db, { years: [2024, 2025], today: SAMPLE_TODAY });
    const base = await db.weaknessMeasure.findFirstOrThrow({ where: { measureKey: 'activity_unevenness' } });
    const [before, now] = [measureValue(facts, { key: 'activity_unevenness' }, 2024, '2024-12-31'), measureValue(facts, { key: 'activity_unevenness' }, 2025)];
    expect(Number(base.base)).toBeCloseTo(before ?? Number.NaN, 4);
    expect(now).toBeLessThan((before ?? 0) - 0.05);
    expect(await db.weaknessMeasure.count({ where: { base: null } })).toBe(0);
    expect(await db.weaknessMeasure.count({ where: { weakness: { code: 'wk-08' } } })).toBe(0);
  });

  it('gives the goals of 2025 owners that are accounts of the sample', async () => {
    const goals = await db.goal.findMany({ where: { planYear: { year: 2025 }, parentId: null }, include: { owner: true } });
    expect(goals.every((goal) => goal.owner?.sample === true)).toBe(true);
    expect(await db.user.findUniqueOrThrow({ where: { id: accountId('association') } })).toMatchObject({
      role: 'ASSOCIATION',
      organisationId: stableId('organisation', 'assoc-fr'),
    });
  });
});

describe('a database with data of its own', () => {
  it('takes no sample, and no facts twice', async () => {
    const other = await factsDatabase();
    try {
      const year = await other.db.planYear.findUniqueOrThrow({ where: { year: 2025 } });
      const days = { startsOn: new Date('2025-01-01'), endsOn: new Date('2025-03-31'), opensOn: new Date('2025-03-20'), dueOn: new Date('2025-04-05') };
      await other.db.reportingPeriod.create({ data: { planYearId: year.id, code: 'Q1', name: { vi: 'Quý I' }, locksOn: new Date('2025-04-30'), ...days } });
      expect(await loadSample(other.db, null)).toBeNull();
      expect(await other.db.activityReport.count()).toBe(0);
    } finally {
      await other.drop();
    }
  });

  it('takes the sample without accounts where none are wanted', async () => {
    const other = await factsDatabase();
    try {
      await loadSample(other.db, null);
      expect(await other.db.user.count()).toBe(0);
      expect(await other.db.goal.count({ where: { ownerId: { not: null } } })).toBe(0);
    } finally {
      await other.drop();
    }
  });
});

describe('the first administrator', () => {
  it('is made once, with an audit row, and refused the second time', async () => {
    const person = { email: 'quan.tri@example.org', name: 'Quản trị', passwordHash: await hashPassword('con cò bay lả bay la') };
    const id = await createAdmin(db, person);
    const user = await db.user.findUniqueOrThrow({ where: { id } });
    expect(user).toMatchObject({ role: 'ADMIN', status: 'ACTIVE', sample: false });
    expect(await verifyPassword('con cò bay lả bay la', user.passwordHash)).toBe(true);
    expect(await db.auditLog.count({ where: { entity: 'user', entityId: id } })).toBe(1);
    await expect(createAdmin(db, person)).rejects.toThrow(Refused);
    expect(await db.user.count({ where: { email: person.email } })).toBe(1);
  });
});
