import type { Db } from '@nhipcau/db';
import { foldRollups } from '@nhipcau/db/measures';
import { removeSample } from '@nhipcau/db/sample';
import type { TestDatabase } from '@nhipcau/db/testing';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { makeEvent, makeGoal, makeIndicator, makeReport, stableId } from './factories/index.ts';
import { loadSample } from './sample/load.ts';
import { accountId } from './sample/people.ts';
import { factsDatabase, sampleDatabase } from './testing.ts';

let test: TestDatabase;
let db: Db;
beforeAll(async () => {
  test = await factsDatabase();
  db = test.db;
});
afterAll(() => test.drop());

/** Every row of every table but the log and the tables of migrations, as text. */
async function everything(): Promise<Record<string, string[]>> {
  const tables = await db.$queryRaw<{ name: string }[]>`
    SELECT table_name AS name FROM information_schema.tables WHERE table_schema = 'public' AND table_type = 'BASE TABLE' AND NOT starts_with(table_name, '_') ORDER BY 1`;
  const rows: Record<string, string[]> = {};
  for (const { name } of tables) {
    const found = await db.$queryRawUnsafe<{ row: string }[]>(`SELECT (to_jsonb(t) - 'updatedAt')::text AS row FROM "${name}" t ORDER BY 1`);
    if (found.length > 0) rows[name] = found.map(({ row }) => row);
  }
  return rows;
}

it('leaves the facts exactly as they were', async () => {
  const facts = await everything();
  expect(Object.keys(facts)).toContain('source_reference');
  await loadSample(db, 'no-hash');
  const { removed, kept } = await db.$transaction((tx) => removeSample(tx), { timeout: 60_000 });
  expect(removed).toBeGreaterThan(2000);
  expect(kept).toBe(0);
  // as the worker does each second: what was added to the roll-ups and taken off again comes to nothing
  await foldRollups(db);
  const { setting, ...rest } = await everything();
  expect(rest).toEqual(facts);
  // what is left is the note that a sample was here, so that the next start does not bring it back
  expect(setting).toHaveLength(1);
  expect(await loadSample(db, null)).toBeNull();
});

it('keeps what people entered, and what that cannot do without', async () => {
  const other = await sampleDatabase();
  try {
    const real = other.db;
    const france = stableId('organisation', 'assoc-fr');
    const goal = makeGoal(2025, '3.3', { parentId: stableId('goal', '2025/3.1') });
    await real.event.create({ data: makeEvent(2025, 'own-event', '2025-08-01', { hostId: france }) });
    await real.goal.create({ data: goal });
    await real.indicator.create({ data: makeIndicator(goal.id, '3.3.1') });
    await real.activityReport.create({ data: makeReport(stableId('period', '2025-H2'), stableId('organisation', 'assoc-jp')) });
    // entered on something invented: goes with it
    const invented = await real.indicator.findFirstOrThrow({ where: { sample: true, measureKey: null } });
    await real.measurement.create({ data: { indicatorId: invented.id, on: new Date('2025-07-09'), value: 1 } });

    await real.$transaction((tx) => removeSample(tx, accountId('admin')), { timeout: 60_000 });

    expect(await real.event.findUniqueOrThrow({ where: { code: 'own-event' } })).toMatchObject({ hostId: france });
    expect((await real.organisation.findMany({ where: { kind: 'ASSOCIATION' }, orderBy: { code: 'asc' } })).map((o) => o.code)).toEqual([
      'assoc-fr',
      'assoc-jp',
      'assoc-unesco',
    ]);
    expect((await real.goal.findMany({ where: { planYear: { year: 2025 }, parentId: { not: null } }, orderBy: { code: 'asc' } })).map((g) => g.code)).toEqual([
      '3.1',
      '3.3',
    ]);
    expect(await real.indicator.count()).toBe(1);
    expect(await real.measurement.count()).toBe(0);
    expect((await real.reportingPeriod.findMany()).map((p) => p.code)).toEqual(['2025-H2']);
    expect((await real.user.findMany()).map((u) => u.email)).toEqual(['admin@demo.nhipcau.vn']);
    expect(await real.organisation.count({ where: { sample: true } })).toBe(0);
  } finally {
    await other.drop();
  }
});
