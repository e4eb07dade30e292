import { createTestDatabase, type TestDatabase } from '@nhipcau/db/testing';
import type { Role } from '@nhipcau/domain/access';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Context, CurrentUser } from '../context.ts';
import { AppError } from '../errors.ts';
import { createCaller } from '../root.ts';

const TODAY = '2025-07-15';
const day = (iso: string) => new Date(`${iso}T00:00:00Z`);
let own: TestDatabase;
let ids: Record<
  'union' | 'france' | 'laos' | 'chapter' | 'year' | 'closed' | 'goal' | 'otherGoal' | 'indicator' | 'otherIndicator' | 'document' | 'period',
  string
>;
const users = new Map<string, CurrentUser>();

beforeAll(async () => {
  own = await createTestDatabase();
  const { db } = own;
  const organisation = (code: string, path: string, kind: 'UNION' | 'ASSOCIATION' | 'CHAPTER', parentId: string | null) =>
    db.organisation.create({ data: { code, path, kind, parentId, name: { vi: `Tổ chức ${code}` } } });
  const union = await organisation('u', 'u', 'UNION', null);
  const france = await organisation('fr', 'u/fr', 'ASSOCIATION', union.id);
  const laos = await organisation('la', 'u/la', 'ASSOCIATION', union.id);
  const chapter = await organisation('fr-1', 'u/fr/1', 'CHAPTER', france.id);
  const planYear = (year: number, status: 'ACTIVE' | 'CLOSED') =>
    db.planYear.create({ data: { year, status, startsOn: day(`${year}-01-01`), endsOn: day(`${year}-12-31`) } });
  const [year, closed] = [await planYear(2025, 'ACTIVE'), await planYear(2024, 'CLOSED')];
  const goalOf = (code: string) => db.goal.create({ data: { planYearId: year.id, code, title: { vi: `Mục tiêu ${code}` }, pillar: 'PARTNERSHIP' } });
  const indicatorOf = (goalId: string) =>
    db.indicator.create({ data: { goalId, code: 'i', name: { vi: 'Số sự kiện' }, unit: { vi: 'sự kiện' }, kind: 'FLOW', direction: 'INCREASE' } });
  const [goal, otherGoal] = [await goalOf('1'), await goalOf('2')];
  const [indicator, otherIndicator] = [await indicatorOf(goal.id), await indicatorOf(otherGoal.id)];
  const document = await db.sourceDocument.create({ data: { code: 'd', kind: 'ORIENTATION', title: { vi: 'Phương hướng' }, language: 'vi', year: 2025 } });
  await db.sourceParagraph.create({ data: { documentId: document.id, number: 3, text: 'Tổ chức lễ hội hữu nghị trong năm.' } });
  const period = await db.reportingPeriod.create({
    data: {
      planYearId: year.id,
      code: 'h1',
      name: { vi: 'Sáu tháng đầu năm' },
      startsOn: day('2025-01-01'),
      endsOn: day('2025-06-30'),
      opensOn: day('2025-06-01'),
      dueOn: day('2025-07-10'),
      locksOn: day('2025-07-31'),
    },
  });
  await db.anniversary.createMany({
    data: [
      { key: 'capital', monthDay: '10-10', baseYear: 1954, kind: 'hanoi', name: { vi: 'Giải phóng Thủ đô' }, verified: true },
      { key: 'founding', monthDay: '11-17', baseYear: 1950, kind: 'union', name: { vi: 'Ngày truyền thống' }, verified: false },
    ],
  });
  ids = {
    union: union.id,
    france: france.id,
    laos: laos.id,
    chapter: chapter.id,
    year: year.id,
    closed: closed.id,
    goal: goal.id,
    otherGoal: otherGoal.id,
    indicator: indicator.id,
    otherIndicator: otherIndicator.id,
    document: document.id,
    period: period.id,
  };
  const person = async (name: string, role: Role, bound: { id: string; path: string; name: unknown } | null) => {
    const data = { email: `${name}@example.test`, name, role, passwordHash: 'x', organisationId: bound?.id ?? null };
    const { id } = await db.user.create({ data });
    users.set(name, { id, name, email: data.email, role, locale: 'vi', organisation: bound && { id: bound.id, path: bound.path, name: bound.name } });
  };
  await person('staff', 'STAFF', null);
  await person('leader', 'LEADER', null);
  await person('france', 'ASSOCIATION', france);
  await person('laos', 'ASSOCIATION', laos);
});
afterAll(() => own.drop());

const as = (name: string) => {
  const context: Context = { db: own.db, user: users.get(name) ?? null, today: TODAY, locale: 'vi', requestId: 'test', address: '::1', sameOrigin: true };
  return createCaller(context).event;
};
let keys = 0;
const newKey = () => `019a0000-0000-7000-8000-${String(++keys).padStart(12, '0')}`;
type Create = Parameters<ReturnType<typeof as>['create']>[0];
const fields = (change: Partial<Create> = {}): Create => ({
  planYearId: ids.year,
  title: { vi: 'Lễ hội hữu nghị' },
  description: null,
  form: 'FESTIVAL',
  theme: null,
  startsOn: '2025-09-20',
  endsOn: null,
  place: null,
  hostId: ids.france,
  coHostIds: [],
  countries: ['FR'],
  expectedParticipants: 200,
  budget: null,
  currency: 'VND',
  anniversaryKey: null,
  goals: [],
  idempotencyKey: newKey(),
  ...change,
});
/** The error of a call: its message key and the fields it names. */
const refusal = async (call: Promise<unknown>) => {
  const error = await call.then(
    () => null,
    (thrown: unknown) => thrown,
  );
  const app = error instanceof AppError ? error : error instanceof Error && error.cause instanceof AppError ? error.cause : null;
  return app ? { key: app.message, fields: app.details.fields ?? {}, current: app.details.current } : error;
};

test('an event is made once, with its links, its source and its audit row', async () => {
  const input = fields({
    title: { vi: 'Lễ hội <script>alert(1)</script>' },
    goals: [{ goalId: ids.goal, indicatorId: ids.indicator, expectedContribution: 2 }],
    coHostIds: [ids.laos],
    source: { documentId: ids.document, paragraph: 3, start: 8, end: 23 },
  });
  const staff = as('staff');
  const [first, second] = await Promise.all([staff.create(input), staff.create(input)]);
  expect(second).toEqual(first);
  const event = await staff.get(first);
  // stored as it was typed: nothing is executed, and nothing is cut
  expect(event.title.vi).toBe('Lễ hội <script>alert(1)</script>');
  expect(event).toMatchObject({ status: 'PLANNED', code: 'ev-2025-001', version: 1, startsOn: '2025-09-20' });
  expect(event.goals).toMatchObject([{ goal: { code: '1' }, expectedContribution: 2 }]);
  expect(event.references).toMatchObject([{ documentId: ids.document, paragraph: 3, start: 8, end: 23 }]);
  expect(event.history.map(({ action }) => action)).toEqual(['create']);
  expect(await staff.passage({ documentId: ids.document, paragraph: 3, start: 8, end: 23 })).toMatchObject({ text: 'lễ hội hữu nghị' });
});

test('days lie in the plan year, and a closed year takes nothing', async () => {
  const staff = as('staff');
  expect(await refusal(staff.create(fields({ startsOn: '2026-01-01' })))).toMatchObject({ fields: { startsOn: 'dateOutsideYear?year=2025' } });
  expect(await refusal(staff.create(fields({ planYearId: ids.closed, startsOn: '2024-05-01' })))).toMatchObject({ key: 'errors.yearClosed' });
  expect(await own.db.event.count({ where: { planYearId: ids.closed } })).toBe(0);
});

test('what it points at has to be there, and an indicator belongs to its goal', async () => {
  const wrong = fields({
    hostId: newKey(),
    anniversaryKey: 'nothing',
    goals: [{ goalId: ids.goal, indicatorId: ids.otherIndicator, expectedContribution: 1 }],
  });
  expect(await refusal(as('staff').create(wrong))).toMatchObject({
    fields: { hostId: 'choice', anniversaryKey: 'choice', 'goals.0.indicatorId': 'choice' },
  });
});

test('a second entry of one event is told, and can be saved all the same', async () => {
  const staff = as('staff');
  const first = fields({ title: { vi: 'Ngày hội ẩm thực Pháp' }, place: 'Công viên Thống Nhất', startsOn: '2025-10-04' });
  const { id } = await staff.create(first);
  const again = fields({ title: { vi: 'Ngày hội ẩm thực nước Pháp' }, place: 'công viên thống nhất', startsOn: '2025-10-05', hostId: ids.laos });
  expect(await refusal(staff.create(again))).toMatchObject({ key: 'event.error.duplicate', current: [{ id }] });
  expect(await staff.duplicates({ title: 'Ngay hoi am thuc Phap', place: 'Công viên Thống Nhất', startsOn: '2025-10-03' })).toMatchObject([
    { id, similarity: 1 },
  ]);
  expect(await staff.duplicates({ title: 'Ngay hoi am thuc Phap', place: 'Công viên Thống Nhất', startsOn: '2025-10-06' })).toEqual([]);
  expect(await staff.create({ ...again, acceptDuplicates: true })).not.toEqual({ id });
});

test('the second of two people who edit one event is told and gets the stored version', async () => {
  const staff = as('staff');
  const { id } = await staff.create(fields({ title: { vi: 'Tọa đàm' } }));
  const { idempotencyKey: _key, source: _source, ...mine } = fields({ title: { vi: 'Tọa đàm về hòa bình' } });
  await staff.update({ ...mine, id, version: 1 });
  expect(await refusal(staff.update({ ...mine, id, version: 1, title: { vi: 'Khác' } }))).toMatchObject({
    key: 'errors.conflict',
    current: { version: 2, title: { vi: 'Tọa đàm về hòa bình' } },
  });
  expect((await staff.get({ id })).title.vi).toBe('Tọa đàm về hòa bình');
  expect(await refusal(staff.changeStatus({ id, version: 1, to: 'CONFIRMED' }))).toMatchObject({ key: 'errors.conflict' });
});

test('status goes its fixed ways, and the day planned first is kept', async () => {
  const staff = as('staff');
  const { id } = await staff.create(fields({ title: { vi: 'Giao lưu' }, startsOn: '2025-07-20' }));
  expect(await refusal(staff.changeStatus({ id, version: 1, to: 'HELD' }))).toMatchObject({ key: 'event.error.heldBeforeDay' });
  await staff.changeStatus({ id, version: 1, to: 'CONFIRMED' });
  expect(await refusal(staff.changeStatus({ id, version: 2, to: 'POSTPONED', reason: 'Mưa bão', startsOn: '2026-01-02' }))).toMatchObject({
    fields: { startsOn: 'dateOutsideYear?year=2025' },
  });
  await staff.changeStatus({ id, version: 2, to: 'POSTPONED', reason: 'Mưa bão', startsOn: '2025-08-20' });
  await staff.changeStatus({ id, version: 3, to: 'POSTPONED', reason: 'Chưa định ngày' });
  expect(await staff.get({ id })).toMatchObject({ status: 'POSTPONED', startsOn: null, originalStartsOn: '2025-07-20', statusReason: 'Chưa định ngày' });
  await staff.changeStatus({ id, version: 4, to: 'CANCELLED', reason: 'Không còn phù hợp' });
  expect(await refusal(staff.changeStatus({ id, version: 5, to: 'HELD' }))).toMatchObject({ key: 'event.error.transition' });
  await staff.changeStatus({ id, version: 5, to: 'PLANNED' });
  const event = await staff.get({ id });
  expect(event).toMatchObject({ status: 'PLANNED', statusReason: null });
  expect(event.history.slice(0, 2)).toMatchObject([
    { from: 'CANCELLED', to: 'PLANNED', actorName: 'staff' },
    { from: 'POSTPONED', to: 'CANCELLED', reason: 'Không còn phù hợp' },
  ]);
});

test('what an approved report has decided is changed through the report only; whose figures count is shown', async () => {
  const { db } = own;
  const staff = as('staff');
  const { id } = await staff.create(fields({ title: { vi: 'Ngày hội chung' }, startsOn: '2025-05-10', coHostIds: [ids.laos] }));
  await staff.changeStatus({ id, version: 1, to: 'HELD' });
  const claim = (organisationId: string, role: 'HOST' | 'CO_HOST', decidedAt: string, participantsVn: number) =>
    db.activityReport.create({
      data: {
        periodId: ids.period,
        organisationId,
        status: 'APPROVED',
        firstSubmittedOn: day('2025-07-01'),
        submittedAt: day('2025-07-01'),
        decidedAt: day(decidedAt),
        activities: { create: { eventId: id, outcome: 'HELD', title: 'Ngày hội chung', role, participantsVn } },
      },
    });
  // the co-host's report was approved first, and still the host's figures count
  await claim(ids.laos, 'CO_HOST', '2025-07-02', 90);
  await claim(ids.france, 'HOST', '2025-07-03', 120);
  const event = await staff.get({ id });
  expect(event.decidedByReport).toBe(true);
  expect(event.claims.map(({ standing, participantsVn }) => [standing, participantsVn])).toEqual([
    ['counts', 120],
    ['credited', 90],
  ]);
  expect(await refusal(staff.changeStatus({ id, version: 2, to: 'PLANNED' }))).toMatchObject({ key: 'event.error.decidedByReport' });
  // an association sees the shared event and its own claim, and no names of the office
  const seen = await as('laos').get({ id });
  expect(seen.claims.map(({ organisation }) => organisation.id)).toEqual([ids.laos]);
  expect(seen.history.every(({ actorName }) => actorName === null)).toBe(true);
});

test('an association sees the events of its subtree and writes none', async () => {
  const staff = as('staff');
  const { id } = await staff.create(fields({ title: { vi: 'Sinh hoạt chi hội' }, hostId: ids.chapter, startsOn: '2025-11-03' }));
  const list = async (name: string) => (await as(name).list({ year: 2025, size: 200 })).rows.map((row) => row.id);
  expect(await list('france')).toContain(id);
  expect(await list('laos')).not.toContain(id);
  expect(await refusal(as('laos').get({ id }))).toMatchObject({ key: 'errors.notFound' });
  expect(await as('laos').calendar({ month: '2025-11' })).toEqual([]);
  expect((await as('laos').options({ year: 2025 })).hosts.map((host) => host.id)).toEqual([ids.laos]);
  expect(await refusal(as('france').changeStatus({ id, version: 1, to: 'CONFIRMED' }))).toMatchObject({ key: 'errors.forbidden' });
  expect(await refusal(as('leader').create(fields()))).toMatchObject({ key: 'errors.forbidden' });
});

test('the list filters, finds without accents, sorts by title and counts the year', async () => {
  const staff = as('staff');
  const list = await staff.list({ year: 2025, q: 'am thuc', size: 10 });
  expect(list.rows).toHaveLength(2);
  expect(list.total).toBe(2);
  expect(list.counts?.PLANNED.total).toBe(2);
  expect(list.summary.total.total).toBe(await own.db.event.count({ where: { planYearId: ids.year } }));
  // the only one over and still open: none, since the held one is recorded
  expect(list.summary.unrecorded.total).toBe(0);
  const titles = (await staff.list({ year: 2025, sort: 'title', size: 200 })).rows.map((row) => row.title.vi);
  expect(titles).toEqual(titles.toSorted(new Intl.Collator('vi').compare));
  expect((await staff.list({ year: 2025, goalId: ids.goal })).rows).toHaveLength(1);
  expect((await staff.list({ year: 2025, month: 0 })).rows.map((row) => row.startsOn)).toEqual([null]);
  expect((await staff.list({ year: 2025, q: '100%_' })).total).toBe(0);
  expect((await staff.list({ year: 2025, hostId: ids.laos, status: 'HELD' })).rows).toHaveLength(1);
});

test('of an indicator the list shows what feeds it with a day ahead, what has no day, and what is over and not told of', async () => {
  const staff = as('staff');
  const of = (expectedContribution: number | null) => [{ goalId: ids.otherGoal, indicatorId: ids.otherIndicator, expectedContribution }];
  const made = async (title: string, startsOn: string | null, contribution: number | null) =>
    (await staff.create(fields({ title: { vi: title }, startsOn, goals: of(contribution) }))).id;
  // today is 15 July
  const feeding = await made('Góp 2', '2025-08-01', 2);
  const silent = await made('Chưa ghi mức góp', '2025-08-02', null);
  const undated = await made('Chưa định ngày', null, 1);
  const over = await made('Đã qua', '2025-05-01', 1);
  const list = async (filter: object) => (await staff.list({ year: 2025, indicatorId: ids.otherIndicator, size: 200, ...filter })).rows.map(({ id }) => id);
  expect(await list({ ahead: 'feeding' })).toEqual([feeding]);
  expect(await list({ ahead: 'undated' })).toEqual([undated]);
  expect(await list({ unrecorded: true })).toEqual([over]);
  expect((await list({})).toSorted()).toEqual([feeding, silent, undated, over].toSorted());
  await own.db.event.deleteMany({ where: { id: { in: [feeding, silent, undated, over] } } });
});

test('of more than a thousand events the list says that there are more, and knows whether a page follows', async () => {
  const year = await own.db.planYear.create({ data: { year: 2031, startsOn: new Date('2031-01-01'), endsOn: new Date('2031-12-31') } });
  await own.db.$executeRaw`INSERT INTO "event" ("id", "planYearId", "code", "title", "form", "status", "startsOn", "hostId", "updatedAt")
    SELECT gen_random_uuid(), ${year.id}::uuid, 'many-' || i, jsonb_build_object('vi', 'Giao lưu ' || i), 'FRIENDSHIP_EXCHANGE', CASE WHEN i <= 10 THEN 'CONFIRMED' ELSE 'PLANNED' END::"EventStatus",
      CASE WHEN i > 5 THEN date '2031-01-01' + i / 10 END, ${ids.laos}::uuid, now() FROM generate_series(1, 1030) i`;
  const all = { total: 1000, more: true };
  for (const role of ['staff', 'laos'] as const) {
    const list = await as(role).list({ year: 2031, direction: 'desc' });
    expect(list).toMatchObject({ ...all, all, counts: { CONFIRMED: { total: 10, more: false }, PLANNED: all, HELD: { total: 0, more: false } } });
    expect(list.summary).toMatchObject({ total: all, ahead: all, unrecorded: { total: 0 }, withoutGoal: all });
    expect(list.rows[0]?.code).toBe('many-1030');
    expect(await as(role).list({ year: 2031, status: 'CONFIRMED' })).toMatchObject({ total: 10, more: false, all });
    // 1030 = 41 pages of 25 and one of 5; what has no day comes at the end in either direction
    expect(await as(role).list({ year: 2031, page: 41 })).toMatchObject({ total: 1025, more: true });
    const last = await as(role).list({ year: 2031, page: 42, direction: 'desc' });
    expect(last).toMatchObject({ total: 1030, more: false });
    expect(last.rows.map((row) => row.startsOn)).toEqual([null, null, null, null, null]);
  }
  // which of them are confirmed is not known without reading them all
  expect(await as('staff').list({ year: 2031, q: 'giao luu' })).toMatchObject({ ...all, counts: null });
  expect(await as('staff').list({ year: 2031, q: 'giao luu 77' })).toMatchObject({ total: 11, more: false, counts: { PLANNED: { total: 11 } } });
  expect((await as('france').list({ year: 2031 })).total).toBe(0);
});

test('an anniversary is a gap until an event of its year answers it', async () => {
  const staff = as('staff');
  const radar = async () => Object.fromEntries((await staff.anniversaries({ months: 12 })).map((row) => [row.key, row]));
  // 2025 − 1954 = 71, 2025 − 1950 = 75; on 15 July three months before 10 October are reached, of 17 November only six
  expect(await radar()).toMatchObject({
    capital: { years: 71, kind: 'other', on: '2025-10-10', reached: 3, state: 'gap', verified: true },
    founding: { years: 75, kind: 'five', reached: 6, state: 'gap', verified: false, events: [] },
  });
  const { id } = await staff.create(fields({ title: { vi: 'Kỷ niệm 75 năm' }, anniversaryKey: 'founding', startsOn: null }));
  expect((await radar()).founding).toMatchObject({ state: 'covered', events: [{ id, startsOn: null }] });
  // the association of Laos learns that there is one, not which
  const foreign = (await as('laos').anniversaries({ months: 12 })).find(({ key }) => key === 'founding');
  expect(foreign).toMatchObject({ state: 'covered', events: [] });
  await staff.changeStatus({ id, version: 1, to: 'CANCELLED', reason: 'Thiếu kinh phí' });
  expect((await radar()).founding).toMatchObject({ state: 'gap' });
});
