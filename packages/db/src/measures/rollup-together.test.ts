import { randomUUID } from 'node:crypto';
import pg from 'pg';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type Db, toDate } from '../index.ts';
import { createTestDatabase, type TestDatabase } from '../testing.ts';
import { smallWorld, TODAY } from './fixture.ts';
import { checkRollups, foldRollups } from './rollup-upkeep.ts';
import { loadRollups } from './rollups.ts';

let base: TestDatabase;
let db: Db;
let world: Awaited<ReturnType<typeof smallWorld>>;
const clients: pg.Client[] = [];
beforeAll(async () => {
  base = await createTestDatabase();
  db = base.db;
  world = await smallWorld(db);
});
afterAll(async () => {
  await Promise.all(clients.map((client) => client.end()));
  await base.drop();
});

/** A connection of its own that gives up where it has to wait. */
async function connection() {
  const client = new pg.Client({ connectionString: base.url });
  await client.connect();
  await client.query(`SET lock_timeout = '2s'`);
  clients.push(client);
  return client;
}

async function draft(organisationId: string, claims: { eventId: string | null; foreign: number; role?: 'HOST' | 'CO_HOST' }[]) {
  const { id } = await db.activityReport.create({ data: { periodId: world.q2.id, organisationId, withdrawnAt: null } });
  for (const { eventId, foreign, role = 'HOST' } of claims)
    await db.reportActivity.create({
      data: { reportId: id, eventId, outcome: 'HELD', title: 'x', form: 'FESTIVAL', startsOn: toDate('2025-05-01'), role, participantsForeign: foreign },
    });
  return id;
}

const approve = `UPDATE "activity_report" SET "status" = 'APPROVED', "decidedAt" = now(), "submittedAt" = now(), "firstSubmittedOn" = '2025-05-19' WHERE "id" = $1`;
// what a transaction does at its end, while it is still open
const settle = 'SET CONSTRAINTS rollup_change_apply IMMEDIATE';

async function events2025() {
  const { events } = await loadRollups(db, {
    ...{ years: [2025], today: TODAY, scopes: [{ goalId: null, form: null }], countryScopes: [], activities: false },
  });
  const approved = events.filter(({ tier }) => tier === 0);
  return { events: approved.reduce((sum, row) => sum + row.events, 0), foreign: approved.reduce((sum, row) => sum + (row.participantsForeign ?? 0), 0) };
}

test('two associations approve at once, of one form, theme and day, and neither waits for the other; both count', async () => {
  const before = await events2025();
  const [b, c] = [await draft(world.b.id, [{ eventId: null, foreign: 3 }]), await draft(world.c.id, [{ eventId: null, foreign: 4 }])];
  const [one, two] = [await connection(), await connection()];
  await one.query('BEGIN');
  await one.query(approve, [b]);
  await one.query(settle);
  // the first has written its roll-ups and not committed: with a lock on shared rows this would time out
  await two.query('BEGIN');
  await two.query(approve, [c]);
  await two.query(settle);
  await two.query('COMMIT');
  expect(await events2025()).toEqual({ events: before.events + 1, foreign: before.foreign + 4 });
  await one.query('COMMIT');
  expect(await events2025()).toEqual({ events: before.events + 2, foreign: before.foreign + 7 });
  expect(await checkRollups(db)).toMatchObject({ equal: true });
  await db.activityReport.deleteMany({ where: { id: { in: [b, c] } } });
  expect(await events2025()).toEqual(before);
});

test('one event claimed by two at once counts once, with the host’s figures, whichever commits last', async () => {
  const before = await events2025();
  const event = await db.event.create({
    data: { planYearId: world.y25.id, code: randomUUID(), title: { vi: 'x' }, form: 'FESTIVAL', startsOn: toDate('2025-05-02') },
  });
  const reports = [
    await draft(world.b.id, [{ eventId: event.id, foreign: 30, role: 'CO_HOST' }]),
    await draft(world.c.id, [{ eventId: event.id, foreign: 8, role: 'HOST' }]),
  ];
  for (const order of [reports, reports.toReversed()]) {
    const [one, two] = [await connection(), await connection()];
    await one.query('BEGIN');
    await one.query(approve, [order[0]]);
    await one.query(settle);
    await two.query('BEGIN');
    await two.query(approve, [order[1]]);
    const waiting = two.query('COMMIT');
    await one.query('COMMIT');
    await waiting;
    expect(await events2025()).toEqual({ events: before.events + 1, foreign: before.foreign + 8 });
    expect(await checkRollups(db)).toMatchObject({ equal: true });
    await db.activityReport.updateMany({ where: { id: { in: reports } }, data: { status: 'DRAFT', decidedAt: null } });
    expect(await events2025()).toEqual(before);
  }
  await db.activityReport.deleteMany({ where: { id: { in: reports } } });
});

test('many at once, some on the same events, while the roll-ups are being folded: no deadlock, and the sums are right', async () => {
  const events = await Promise.all(
    [1, 2, 3].map((n) =>
      db.event.create({ data: { planYearId: world.y25.id, code: randomUUID(), title: { vi: 'x' }, form: 'FESTIVAL', startsOn: toDate(`2025-05-0${n}`) } }),
    ),
  );
  const organisations = await Promise.all(
    Array.from({ length: 8 }, (_, n) =>
      db.organisation.create({ data: { code: `many${n}`, kind: 'ASSOCIATION', name: { vi: 'x' }, path: `union/many${n}`, parentId: world.union.id } }),
    ),
  );
  const before = await events2025();
  const reports: string[] = [];
  for (const [n, { id }] of organisations.entries()) {
    // in different orders, so that locks taken in the order of writing would make a ring
    const ids = n % 2 ? events.map((event) => event.id) : events.map((event) => event.id).toReversed();
    reports.push(await draft(id, [...ids.map((eventId) => ({ eventId, foreign: 1, role: 'CO_HOST' as const })), { eventId: null, foreign: 1 }]));
  }
  const connections = await Promise.all(reports.map(connection));
  for (const [round, status] of ['APPROVED', 'SUBMITTED', 'APPROVED'].entries()) {
    await Promise.all([
      ...connections.map((client, n) => client.query(approve.replace(`'APPROVED'`, `'${status}'`), [reports[n]])),
      foldRollups(db),
      foldRollups(db),
    ]);
    const counts = status === 'APPROVED' ? 3 + reports.length : 0;
    expect(await events2025(), `round ${round}`).toEqual({ events: before.events + counts, foreign: before.foreign + counts });
  }
  expect(await checkRollups(db)).toMatchObject({ equal: true });
});
