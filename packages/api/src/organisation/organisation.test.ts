import { createTestDatabase, type TestDatabase } from '@nhipcau/db/testing';
import { TRPCError } from '@trpc/server';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { makeAccessFixture } from '../access.fixture.ts';
import type { AccessFixture } from '../access.types.ts';
import { readUser } from '../context.ts';
import { createCaller } from '../root.ts';

let own: TestDatabase;
let ids: AccessFixture;
let api: ReturnType<typeof createCaller>;
beforeAll(async () => {
  own = await createTestDatabase();
  ids = await makeAccessFixture(own.db);
  const { id } = await own.db.user.create({ data: { email: 'admin@example.org', name: 'Admin', role: 'ADMIN', passwordHash: 'set' } });
  const user = await readUser(own.db, { userId: id, sessionVersion: 1 });
  api = createCaller({ db: own.db, user, today: '2025-07-10', locale: 'vi', requestId: 'test', address: '192.0.2.1', sameOrigin: true });
});
afterAll(() => own.drop());

const answerOf = (work: Promise<unknown>) =>
  work.then(
    () => 'done',
    (error: unknown) => (error instanceof TRPCError ? error.message : Promise.reject(error)),
  );
let count = 0;
const key = () => `0199aaaa-0000-7000-8000-${String(++count).padStart(12, '0')}`;
const blank = { countryCode: null, foundedOn: null, joinedOn: null, memberCount: null, email: null };
const add = (code: string, parentId: string | null) =>
  api.organisation.create({ fields: { ...blank, kind: 'CHAPTER', name: { vi: `Chi hội ${code}` }, code, parentId }, idempotencyKey: key() });
const pathOf = async (id: string) => (await own.db.organisation.findUniqueOrThrow({ where: { id } })).path;

test('a branch moves with all below it, and never below itself', async () => {
  const upper = await add('ch-01', ids.own.organisationId);
  const lower = await add('ch-01-a', upper.id);
  expect(await pathOf(lower.id)).toBe('union/assoc-own/ch-01/ch-01-a');
  expect(await answerOf(api.organisation.updateParent({ id: upper.id, version: 1, parentId: lower.id }))).toBe('admin.organisation.cycle');
  await api.organisation.updateParent({ id: upper.id, version: 1, parentId: ids.other.organisationId });
  expect([await pathOf(upper.id), await pathOf(lower.id)]).toEqual(['union/assoc-other/ch-01', 'union/assoc-other/ch-01/ch-01-a']);
  expect(await answerOf(api.organisation.updateParent({ id: upper.id, version: 1, parentId: null }))).toBe('errors.conflict');
});

test('the tree is found without accents, with what lies above; a taken code is refused; leaving has its day', async () => {
  const { id } = await add('bach-khoa', ids.own.organisationId);
  expect((await api.organisation.list({ search: 'chi hoi bach' })).map((row) => row.code)).toEqual(['union', 'assoc-own', 'bach-khoa']);
  expect(await answerOf(add('bach-khoa', null))).toBe('errors.invalidInput');
  expect(await answerOf(api.organisation.updateLeftOn({ id, version: 1, leftOn: '2025-07-11' }))).toBe('errors.invalidInput');
  await api.organisation.updateLeftOn({ id, version: 1, leftOn: '2025-07-10' });
  expect((await api.organisation.list()).find((row) => row.id === id)?.leftOn).toBe('2025-07-10');
});

const period = (startsOn: string, endsOn: string) => ({ name: { vi: 'Kỳ' }, startsOn, endsOn, opensOn: startsOn, dueOn: '2026-02-10', locksOn: '2026-03-01' });
test('periods neither meet, nor leave their year, nor change their days under a report; a closed year takes none', async () => {
  const create = (startsOn: string, endsOn: string) =>
    answerOf(api.period.create({ planYearId: ids.planYearId, fields: period(startsOn, endsOn), idempotencyKey: key() }));
  expect(await create('2025-06-30', '2025-09-30')).toBe('period.error.overlap');
  expect(await create('2025-12-01', '2026-01-31')).toBe('errors.invalidInput');
  expect(await create('2025-07-01', '2025-09-30')).toBe('done');
  expect(await answerOf(api.period.update({ id: ids.periodId, version: 1, fields: period('2025-01-01', '2025-05-31') }))).toBe('period.error.hasReports');
  const listed = await api.period.list({ planYearId: ids.planYearId });
  expect(listed.map((row) => row.reports)).toEqual([
    { total: 2, submitted: 2, approved: 0 },
    { total: 0, submitted: 0, approved: 0 },
  ]);
  await api.planYear.updateStatus({ id: ids.planYearId, version: 1, status: 'CLOSED' });
  expect(await create('2025-10-01', '2025-12-31')).toBe('errors.yearClosed');
  await api.planYear.updateStatus({ id: ids.planYearId, version: 2, status: 'ACTIVE' });
});

test('a year is carried over once: goals, indicators and unresolved weaknesses', async () => {
  const child = await own.db.goal.create({ data: { planYearId: ids.planYearId, parentId: ids.goalId, code: '1.1', title: { vi: 'Con' }, pillar: 'IMAGE' } });
  await own.db.goalWeakness.create({ data: { goalId: child.id, weaknessId: ids.weaknessId, weight: 4 } });
  const rollover = () => api.planYear.rollover({ fromId: ids.planYearId, goalIds: [child.id] });
  expect(await answerOf(rollover())).toBe('planYear.error.noNextYear');
  const next = await api.planYear.create({ year: 2026, idempotencyKey: key() });
  // the child brings its parent and its parent's indicator along
  expect(await rollover()).toEqual({ goals: 2, indicators: 1, links: 1 });
  expect(await rollover()).toEqual({ goals: 0, indicators: 0, links: 0 });
  const copies = await own.db.goal.findMany({ where: { planYearId: next.id }, include: { weaknesses: true, indicators: true }, orderBy: { code: 'asc' } });
  expect(copies.map((goal) => [goal.code, goal.copiedFromId, goal.indicators.length, goal.weaknesses.length])).toEqual([
    ['1', ids.goalId, 1, 0],
    ['1.1', child.id, 0, 1],
  ]);
  expect(copies[1]?.parentId).toBe(copies[0]?.id);
  expect(copies[0]?.indicators[0]).toMatchObject({ copiedFromId: ids.indicatorId, target: null, baseline: null });
  expect((await api.planYear.getRollover({ fromId: ids.planYearId })).goals.map((goal) => goal.copied)).toEqual([true, true]);
});
