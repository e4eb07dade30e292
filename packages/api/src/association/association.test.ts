import { recordingDb, smallWorld, TODAY } from '@nhipcau/db/measures/fixture';
import { createTestDatabase, type TestDatabase } from '@nhipcau/db/testing';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createContext } from '../context.ts';
import { createCaller } from '../root.ts';

const vi = (text: string) => ({ vi: text });
let test: TestDatabase;
let world: Awaited<ReturnType<typeof smallWorld>>;
let chapter: { id: string };
let goal: { id: string };
const claims = new Map<string, { userId: string; sessionVersion: number }>();

/** Small world, with: a chapter below A that hosts e2; goals g1 ⊃ g2, e1 planned for g2; a difficulty in each of B's and A's reports; a fact about A. */
beforeAll(async () => {
  test = await createTestDatabase();
  const { db } = test;
  world = await smallWorld(db);
  await db.setting.create({ data: { key: 'clock', value: { today: TODAY } } });
  chapter = await db.organisation.create({
    data: { code: 'a-1', kind: 'CHAPTER', name: vi('Chi hội Điện Biên'), path: 'union/a/a-1', parentId: world.a.id, memberCount: 40 },
  });
  await db.event.update({ where: { id: world.e2.id }, data: { hostId: chapter.id } });
  const above = await db.goal.create({ data: { planYearId: world.y25.id, code: 'G1', title: vi('G1'), pillar: 'IMAGE' } });
  goal = await db.goal.create({ data: { planYearId: world.y25.id, code: 'G2', title: vi('G2'), pillar: 'IMAGE', parentId: above.id } });
  await db.eventGoal.create({ data: { eventId: world.e1.id, goalId: goal.id } });
  const weakness = await db.weakness.create({ data: { code: 'W', title: vi('W'), category: 'RESOURCES' } });
  await db.reportDifficulty.create({ data: { reportId: world.aQ1.id, weaknessId: weakness.id, text: 'Thiếu kinh phí' } });
  await db.reportDifficulty.create({ data: { reportId: world.aQ2.id, text: 'Chưa duyệt' } });
  const source = await db.sourceDocument.create({ data: { code: 'doc', kind: 'REVIEW', title: vi('Tổng kết'), language: 'vi' } });
  const fact = await db.fact.create({ data: { code: 'f', kind: 'ACHIEVEMENT', text: vi('Điều đạt được'), year: 2024, organisationId: world.a.id } });
  await db.sourceReference.create({ data: { documentId: source.id, factId: fact.id, paragraph: 3, start: 1, end: 9 } });
  const account = async (key: string, role: 'ADMIN' | 'LEADER' | 'ASSOCIATION', organisationId: string | null) => {
    const user = await db.user.create({ data: { email: `${key}@example.org`, name: key, role, organisationId } });
    claims.set(key, { userId: user.id, sessionVersion: 1 });
  };
  await account('admin', 'ADMIN', null);
  await account('leader', 'LEADER', null);
  await account('a', 'ASSOCIATION', world.a.id);
  await account('b', 'ASSOCIATION', world.b.id);
});
afterAll(() => test.drop());

const as = async (key: string, db = test.db) =>
  createCaller(await createContext({ db, session: claims.get(key) ?? null, requestId: 'test', address: '::1', sameOrigin: true })).association;
const get = async (key: string, id: string, year = 2025) => (await as(key)).get({ id, year });

describe('association.stats', () => {
  it('gives the activity of each association and how even it is beside the year before', async () => {
    const stats = await (await as('leader')).stats({ year: 2025 });
    expect(stats.associations.map(({ code, activities, hosted, participants }) => [code, activities, hosted, participants])).toEqual([
      ['a', 1, 1, 120],
      ['b', 2, 1, 40],
      ['c', null, 0, null],
    ]);
    // C has not spoken: A 1 and B 2, shares 1/3, 2/3 → G = (−1/3 + 2/3)/2 = 1/6, G* = 1/6·2
    expect(stats.spread).toMatchObject({
      known: 2,
      activities: [1, 2],
      gini: { value: expect.closeTo(1 / 3), coverage: { known: 2, missing: 1, expected: 3 } },
    });
    // with C at 0 the counts are 0, 1, 2: G = (0 + 0 + 2·2)/(3·3) = 4/9, G* = 4/9·3/2; A's draft counted, A and B have 2 each
    expect(stats.spread?.giniIf).toEqual({ restNone: expect.closeTo(2 / 3), allDrafted: 0 });
    expect(stats.periods.map(({ endsOn }) => endsOn)).toEqual(['2025-03-31', '2025-06-30']);
    expect(stats.associations.map(({ monthStanding, claimedByMonth }) => [monthStanding[1], claimedByMonth[1], monthStanding[6]])).toEqual([
      ['known', 1, null],
      ['known', expect.any(Number), null],
      ['missing', null, null],
    ]);
    // up to the same day of 2024 no period had begun
    expect(stats.before).toMatchObject({ year: 2024, known: 0, gini: { value: null, coverage: null, span: { endsOn: '2024-05-20' } } });
    // Q1 alone is due by 20 May: A in time, B late, C missing
    expect(stats).toMatchObject({ expected: 3, received: 2, onTime: 1, late: 1, missing: 1, timeliness: expect.closeTo(1 / 3) });
  });

  it('shows an association its own row and nothing of the others', async () => {
    const stats = await (await as('b')).stats({ year: 2025 });
    expect(stats.associations.map(({ code }) => code)).toEqual(['b']);
    expect(stats).toMatchObject({ spread: null, before: null, expected: 1, late: 1, missing: 0, timeliness: 0 });
  });
});

describe('association.tree', () => {
  it('finds a chapter without accents, below its association', async () => {
    const tree = await (await as('leader')).tree({ q: 'dien bien' });
    expect(tree.map(({ name }) => name.vi)).toEqual(['union', 'a', 'Chi hội Điện Biên']);
  });

  it('ends at the own subtree', async () => {
    expect((await (await as('a')).tree({})).map(({ id }) => id)).toEqual([world.a.id, chapter.id]);
  });
});

describe('association.get', () => {
  it('tells an association by its reports, its months and what it served', async () => {
    const page = await get('leader', world.a.id);
    expect(page.figures).toMatchObject({ activities: 1, onTime: 1 });
    expect(page.byMonth).toEqual([0, 1, 0, ...Array(9).fill(null)]);
    expect(page.toDate).toEqual({ now: 1, before: 1, coverageBefore: null });
    expect(page.lastYearByMonth[2]).toBe(1);
    expect(page.periods.map(({ own }) => own?.standing)).toEqual(['on_time', 'on_time', 'on_time']);
    expect(page.goals).toEqual([{ id: goal.id, code: 'G2', title: vi('G2'), events: 1, participants: 120, fundsMobilised: 30, indicators: [] }]);
    expect(page.difficulties).toMatchObject([{ text: 'Thiếu kinh phí', weakness: { title: vi('W') } }]);
    expect(page.facts).toMatchObject([{ text: vi('Điều đạt được'), references: [{ paragraph: 3 }] }]);
    expect(page.units.map(({ id }) => id)).toEqual([chapter.id]);
    expect(page.above.map(({ name }) => name.vi)).toEqual(['union']);
  });

  it('credits a joint event without its figures to whoever did not host it', async () => {
    expect((await get('leader', world.b.id)).goals).toMatchObject([{ events: 1, participants: null, fundsMobilised: null }]);
  });

  it('shows accounts to the administrator only', async () => {
    expect((await get('admin', world.a.id)).accounts?.map(({ email }) => email)).toEqual(['a@example.org']);
    expect((await get('leader', world.a.id)).accounts).toBeNull();
  });

  it('knows the Union by all its events, and a chapter by what it hosts', async () => {
    const union = await get('leader', world.union.id);
    expect(union.byMonth.slice(0, 4)).toEqual([0, 1, 1, null]);
    expect(union.periods.at(1)?.counts).toEqual({ on_time: 1, late: 1, missing: 1, pending: 0 });
    const unit = await get('a', chapter.id);
    expect(unit).toMatchObject({ figures: null, periods: [], above: [{ id: world.a.id }] });
    expect(unit.byMonth[2]).toBe(1);
  });

  it('is not there outside the subtree', async () => {
    for (const id of [world.b.id, world.union.id, crypto.randomUUID()]) {
      await expect(get('a', id)).rejects.toMatchObject({ code: 'NOT_FOUND' });
      await expect((await as('a')).contributions({ id, year: 2025 })).rejects.toMatchObject({ code: 'NOT_FOUND' });
    }
  });
});

describe('association.contributions', () => {
  it('lists exactly the activities that the statistics count, page by page', async () => {
    const caller = await as('leader');
    const all = await caller.contributions({ id: world.b.id, year: 2025 });
    expect(all.total).toBe((await get('leader', world.b.id)).figures?.activities);
    expect(all.rows.map(({ eventId, role, counts, participants }) => [eventId, role, counts, participants])).toEqual([
      [world.e2.id, 'HOST', true, 40],
      [world.e1.id, 'CO_HOST', false, null],
    ]);
    const second = await caller.contributions({ id: world.b.id, year: 2025, page: 2, size: 1 });
    expect(second).toMatchObject({ total: 2, rows: [{ eventId: world.e1.id, goals: [{ code: 'G2' }] }] });
  });
});

it('asks as many statements with more associations and claims as with few', async () => {
  const recording = recordingDb(test.url);
  try {
    const count = async () => {
      const caller = await as('leader', recording.db);
      recording.statements.length = 0;
      await caller.stats({ year: 2025 });
      await caller.tree({});
      await caller.get({ id: world.a.id, year: 2025 });
      await caller.contributions({ id: world.a.id, year: 2025 });
      return recording.statements.length;
    };
    const few = await count();
    for (let i = 0; i < 8; i += 1) {
      const data = { code: `more${i}`, kind: 'ASSOCIATION' as const, name: vi('thêm'), path: `union/more${i}`, parentId: world.union.id };
      await test.db.organisation.create({ data });
      const event = { code: `x${i}`, planYearId: world.y25.id, title: vi('x'), form: 'SPORT' as const, startsOn: new Date('2025-04-01') };
      const { id } = await test.db.event.create({ data: event });
      await test.db.reportActivity.create({ data: { reportId: world.aQ1.id, eventId: id, outcome: 'HELD', title: 'x' } });
    }
    expect(await count()).toBe(few);
  } finally {
    await recording.close();
  }
});
