import { recordingDb } from '@nhipcau/db/measures/fixture';
import { createTestDatabase, type TestDatabase } from '@nhipcau/db/testing';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { createContext } from '../context.ts';
import { createCaller } from '../root.ts';

let own: TestDatabase;
let year: string;
let closed: string;
let weakness: string;
let admin: Awaited<ReturnType<typeof callerFor>>;
let leader: Awaited<ReturnType<typeof callerFor>>;

async function callerFor(role: 'ADMIN' | 'LEADER') {
  const user = await own.db.user.create({ data: { email: `${role.toLowerCase()}@example.org`, name: role, role } });
  const claim = { userId: user.id, sessionVersion: 1 };
  return createCaller(await createContext({ db: own.db, session: claim, requestId: 'test', address: '::1', sameOrigin: true }));
}

beforeAll(async () => {
  own = await createTestDatabase();
  const { db } = own;
  await db.setting.create({ data: { key: 'clock', value: { today: '2025-06-30' } } });
  const make = (value: number, status: 'ACTIVE' | 'CLOSED') =>
    db.planYear.create({ data: { year: value, startsOn: new Date(`${value}-01-01`), endsOn: new Date(`${value}-12-31`), status } });
  year = (await make(2025, 'ACTIVE')).id;
  closed = (await make(2023, 'CLOSED')).id;
  weakness = (await db.weakness.create({ data: { code: 'w1', title: { vi: 'Hạn chế' }, category: 'RESOURCES' } })).id;
  admin = await callerFor('ADMIN');
  leader = await callerFor('LEADER');
});
afterAll(() => own.drop());

const key = () => crypto.randomUUID();
const fields = (vi: string, parentId: string | null = null) => ({
  title: { vi },
  description: null,
  pillar: 'IMAGE' as const,
  parentId,
  ownerId: null,
  ownerOrganisationId: null,
  weaknesses: [],
});
const create = (vi: string, parentId: string | null = null) => admin.goal.create({ planYearId: year, idempotencyKey: key(), ...fields(vi, parentId) });
const codeOf = async (id: string) => (await admin.goal.get({ id })).record.code;

test('codes count up below the parent, and one key makes one goal', async () => {
  const [first, second] = [await create('Một'), await create('Hai')];
  expect([await codeOf(first.id), await codeOf(second.id)]).toEqual(['1', '2']);
  const child = await create('Hai một', second.id);
  expect(await codeOf(child.id)).toBe('2.1');
  const once = key();
  const again = () => admin.goal.create({ planYearId: year, idempotencyKey: once, ...fields('Ba') });
  expect((await Promise.all([again(), again()])).map(({ id }) => id)).toEqual([(await again()).id, (await again()).id]);
  expect(await own.db.goal.count({ where: { title: { path: ['vi'], equals: 'Ba' } } })).toBe(1);
});

test('markup in a title is kept as the text it is', async () => {
  const { id } = await create('<img src=x onerror=alert(1)>');
  expect((await admin.goal.get({ id })).record.title.vi).toBe('<img src=x onerror=alert(1)>');
  await admin.goal.archive({ id, version: 1 });
});

test('the second of two people is told, with the record as it is now; nothing of the first is lost', async () => {
  const { id } = await create('Bản gốc');
  await admin.goal.update({ id, version: 1, ...fields('Bản thứ nhất') });
  await expect(admin.goal.update({ id, version: 1, ...fields('Bản thứ hai') })).rejects.toMatchObject({
    code: 'CONFLICT',
    details: { current: { version: 2, title: { vi: 'Bản thứ nhất' } } },
  });
  const race = await Promise.allSettled(['x', 'y'].map((vi) => admin.goal.update({ id, version: 2, ...fields(vi) })));
  expect(race.map(({ status }) => status).toSorted()).toEqual(['fulfilled', 'rejected']);
  await admin.goal.archive({ id, version: 3 });
});

test('a goal cannot stand below itself, nor in a year that is closed, and only an admin writes', async () => {
  const above = await create('Trên');
  const below = await create('Dưới', above.id);
  await expect(admin.goal.update({ id: above.id, version: 1, ...fields('Trên', below.id) })).rejects.toMatchObject({
    details: { fields: { parentId: 'goalBelowItself' } },
  });
  await expect(admin.goal.create({ planYearId: closed, idempotencyKey: key(), ...fields('Muộn') })).rejects.toThrow('errors.yearClosed');
  await expect(leader.goal.create({ planYearId: year, idempotencyKey: key(), ...fields('Khác') })).rejects.toMatchObject({ code: 'FORBIDDEN' });
  // put away with what stands below it; the sub-goal waits for its parent
  await admin.goal.archive({ id: below.id, version: 1 });
  await admin.goal.archive({ id: above.id, version: 1 });
  await expect(admin.goal.restore({ id: below.id, version: 2 })).rejects.toThrow('goal.error.parentArchived');
});

test('weights of siblings add up to 100 and were seen as they are', async () => {
  const goals = (await admin.goal.tree({ year: 2025 })).goals;
  const weigh = (weights: number[], before = 0) =>
    admin.goal.reweigh({ planYearId: year, parentId: null, weights: goals.map(({ id }, i) => ({ id, weight: weights[i] ?? 0, before })) });
  expect(goals.map(({ code }) => code)).toEqual(['1', '2', '3']);
  await expect(weigh([50, 30, 19])).rejects.toMatchObject({ code: 'BAD_REQUEST' });
  await weigh([50, 30, 20]);
  await expect(weigh([40, 40, 20])).rejects.toMatchObject({ code: 'CONFLICT' });
  expect((await admin.goal.tree({ year: 2025 })).goals.map(({ weight }) => weight)).toEqual([50, 30, 20]);
});

test('a new order holds, and one of other siblings than there are is refused', async () => {
  const ids = (await admin.goal.tree({ year: 2025 })).goals.map(({ id }) => id);
  await admin.goal.reorder({ planYearId: year, parentId: null, ids: ids.toReversed() });
  expect((await admin.goal.tree({ year: 2025 })).goals.map(({ id }) => id)).toEqual(ids.toReversed());
  await expect(admin.goal.reorder({ planYearId: year, parentId: null, ids: ids.slice(1) })).rejects.toMatchObject({ code: 'CONFLICT' });
});

test('a link to a weakness has a weight of 1 to 5', async () => {
  const { id } = await create('Có hạn chế');
  const link = (weight: number, version: number) => admin.goal.setWeaknesses({ id, version, weaknesses: [{ weaknessId: weakness, weight }] });
  await expect(link(6, 1)).rejects.toMatchObject({ code: 'BAD_REQUEST' });
  await link(4, 1);
  expect((await admin.goal.get({ id })).record.weaknesses).toEqual([{ weaknessId: weakness, weight: 4 }]);
});

test('every change leaves an audit row of the same request; a refused one leaves none', async () => {
  const { id } = await create('Có nhật ký');
  await admin.goal.update({ id, version: 1, ...fields('Có nhật ký 2') });
  await expect(admin.goal.update({ id, version: 1, ...fields('Có nhật ký 3') })).rejects.toMatchObject({ code: 'CONFLICT' });
  const rows = await leader.goal.history({ id });
  expect(rows.map(({ action, fields: changed }) => [action, changed])).toEqual([
    ['goal.update', ['title']],
    ['goal.create', []],
  ]);
});

test('a check-in and the closing of its year wait for one another, and what comes second is refused', async () => {
  const { id } = await create('Đang đóng');
  const measured = {
    ...({ name: { vi: 'Chỉ số' }, unit: { vi: 'buổi' }, kind: 'FLOW', direction: 'INCREASE', target: 4 } as const),
    code: 'closing.1',
    goalId: id,
  };
  const indicator = await own.db.indicator.create({ data: measured });
  const word = (of: string) => ({ id: of, confidence: 'MEDIUM' as const, note: 'Đang làm', idempotencyKey: key() });
  for (const checkIn of [() => admin.goal.checkIn(word(id)), () => admin.indicator.checkIn(word(indicator.id))]) {
    const told = await own.db.$transaction(async (tx) => {
      await tx.planYear.update({ where: { id: year }, data: { status: 'CLOSED' } });
      let done = false;
      const answer = checkIn().then(
        () => 'written',
        (error: Error) => error.message,
      );
      answer.finally(() => {
        done = true;
      });
      // until it waits for the closing, or has not
      const waits = () => tx.$queryRaw<{ n: number }[]>`SELECT count(*)::int AS n FROM pg_locks l JOIN pg_database d ON d.oid = l.database OR l.database IS NULL
        WHERE NOT l.granted AND d.datname = current_database()`;
      while (!done && (await waits())[0]?.n === 0);
      return () => answer;
    });
    expect(await told()).toBe('errors.yearClosed');
    await own.db.planYear.update({ where: { id: year }, data: { status: 'ACTIVE' } });
  }
  expect(await own.db.checkIn.count({ where: { OR: [{ goalId: id }, { indicatorId: indicator.id }] } })).toBe(0);
  await admin.goal.archive({ id, version: 1 });
});

test('a check-in computes its own goal or indicator alone, however large the plan', async () => {
  const { id } = await create('Nhẹ');
  const measured = (goalId: string, code: string) =>
    own.db.indicator.create({
      data: {
        ...({ name: { vi: code }, unit: { vi: 'hoạt động' }, kind: 'FLOW', direction: 'INCREASE', target: 4, measureKey: 'events_held' } as const),
        ...{ goalId, code },
      },
    });
  const indicator = await measured(id, 'light.1');
  const count = async () => {
    const { db, statements, close } = recordingDb(own.url);
    const user = await db.user.findFirstOrThrow({ where: { role: 'ADMIN' } });
    const session = { userId: user.id, sessionVersion: 1 };
    const caller = createCaller(await createContext({ db, session, requestId: 'test', address: '::1', sameOrigin: true }));
    const word = (of: string) => ({ id: of, confidence: 'HIGH' as const, note: 'Đang làm', idempotencyKey: key() });
    statements.length = 0;
    const told = await caller.goal.checkIn(word(id));
    const ofGoal = statements.splice(0);
    await caller.indicator.checkIn(word(indicator.id));
    const all = [...ofGoal, ...statements];
    await close();
    expect(told.status).toBe('insufficient_data'); // no report tells of anything
    expect(all.filter((sql) => sql.includes('"weakness"'))).toEqual([]);
    return [ofGoal.length, statements.length];
  };
  const few = await count();
  for (let i = 0; i < 8; i++) {
    const other = await create(`Nhiều ${i}`);
    await measured(other.id, `many.${i}`);
  }
  expect(await count()).toEqual(few);
  expect(Math.max(...few)).toBeLessThanOrEqual(14);
});
