import { toDate, uuidv7 } from '@nhipcau/db';
import { createTestDatabase, type TestDatabase } from '@nhipcau/db/testing';
import type { ReportActivityInput, ReportDraft } from '@nhipcau/domain/report';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { CurrentUser } from '../context.ts';
import { createCallerFactory } from '../trpc.ts';
import { reportRouter } from './router.ts';

let base: TestDatabase;
let today = '2025-06-20';
const ids = {
  union: uuidv7(),
  fr: uuidv7(),
  frChapter: uuidv7(),
  jp: uuidv7(),
  year: uuidv7(),
  period: uuidv7(),
  goal: uuidv7(),
  weakness: uuidv7(),
  spring: uuidv7(),
  sport: uuidv7(),
};
const people: Record<'admin' | 'leader' | 'staff' | 'fr' | 'jp', CurrentUser> = {
  admin: { id: uuidv7(), name: 'Quản trị', email: 'admin@x.vn', role: 'ADMIN', locale: 'vi', organisation: null },
  leader: { id: uuidv7(), name: 'Lãnh đạo', email: 'leader@x.vn', role: 'LEADER', locale: 'vi', organisation: null },
  staff: { id: uuidv7(), name: 'Cán bộ', email: 'staff@x.vn', role: 'STAFF', locale: 'vi', organisation: null },
  fr: {
    id: uuidv7(),
    name: 'Hội Pháp',
    email: 'fr@x.vn',
    role: 'ASSOCIATION',
    locale: 'vi',
    organisation: { id: ids.fr, path: 'union/fr', name: { vi: 'Hội Việt - Pháp' } },
  },
  jp: {
    id: uuidv7(),
    name: 'Hội Nhật',
    email: 'jp@x.vn',
    role: 'ASSOCIATION',
    locale: 'fr',
    organisation: { id: ids.jp, path: 'union/jp', name: { vi: 'Hội Việt - Nhật' } },
  },
};
const callerOf = createCallerFactory(reportRouter);
const as = (who: keyof typeof people) => callerOf({ db: base.db, user: people[who], today, locale: 'vi', requestId: 'test', address: '::1', sameOrigin: true });
const count = async () => Number((await base.db.$queryRaw<{ n: bigint }[]>`SELECT count(*) AS n FROM counted_event`)[0]?.n);
const foreign = async () => Number((await base.db.$queryRaw<{ n: bigint | null }[]>`SELECT sum(participants_foreign) AS n FROM counted_event`)[0]?.n ?? 0);

beforeAll(async () => {
  base = await createTestDatabase();
  const { db } = base;
  await db.organisation.create({ data: { id: ids.union, code: 'union', kind: 'UNION', name: { vi: 'Liên hiệp' }, path: 'union' } });
  const association = { kind: 'ASSOCIATION' as const, parentId: ids.union };
  await db.organisation.create({
    data: { ...association, id: ids.fr, code: 'fr', name: { vi: 'Hội Việt - Pháp', fr: 'Association Viêt Nam - France' }, path: 'union/fr' },
  });
  await db.organisation.create({ data: { ...association, id: ids.jp, code: 'jp', name: { vi: 'Hội Việt - Nhật' }, path: 'union/jp' } });
  await db.organisation.create({
    data: { id: ids.frChapter, code: 'fr-1', kind: 'CHAPTER', name: { vi: 'Chi hội 1' }, path: 'union/fr/fr-1', parentId: ids.fr },
  });
  for (const { organisation, ...user } of Object.values(people)) await db.user.create({ data: { ...user, organisationId: organisation?.id ?? null } });
  await db.planYear.create({ data: { id: ids.year, year: 2025, startsOn: toDate('2025-01-01'), endsOn: toDate('2025-12-31'), status: 'ACTIVE' } });
  const days = {
    startsOn: toDate('2025-01-01'),
    endsOn: toDate('2025-06-30'),
    opensOn: toDate('2025-06-15'),
    dueOn: toDate('2025-07-05'),
    locksOn: toDate('2025-07-31'),
  };
  await db.reportingPeriod.create({ data: { id: ids.period, planYearId: ids.year, code: '2025-H1', name: { vi: '6 tháng đầu năm 2025' }, ...days } });
  await db.goal.create({ data: { id: ids.goal, planYearId: ids.year, code: 'G1', title: { vi: 'Sự kiện' }, pillar: 'COORDINATION' } });
  await db.weakness.create({ data: { id: ids.weakness, code: 'W1', title: { vi: 'Thiếu đổi mới' }, category: 'MEMBER_ACTIVITY' } });
  const event = { planYearId: ids.year, form: 'TOUR' as const, place: 'Hà Nội' };
  // hosted by a chapter of the association, and helped by the other one
  await db.event.create({
    data: {
      ...event,
      id: ids.spring,
      code: 'E1',
      title: { vi: 'Du xuân' },
      startsOn: toDate('2025-02-15'),
      hostId: ids.frChapter,
      status: 'CONFIRMED',
      coHosts: { create: { organisationId: ids.jp } },
      goals: { create: { goalId: ids.goal } },
    },
  });
  await db.event.create({ data: { ...event, id: ids.sport, code: 'E2', title: { vi: 'Giải quần vợt' }, startsOn: toDate('2025-04-20'), hostId: ids.fr } });
  // another year's, and a cancelled one: neither is offered
  await db.event.create({ data: { ...event, code: 'E3', title: { vi: 'Mùa thu' }, startsOn: toDate('2025-09-01'), hostId: ids.fr } });
  await db.event.create({
    data: { ...event, code: 'E4', title: { vi: 'Đã hủy' }, startsOn: toDate('2025-03-01'), hostId: ids.fr, status: 'CANCELLED', statusReason: 'Mưa' },
  });
});
afterAll(() => base.drop());

beforeEach(async () => {
  today = '2025-06-20';
  const { db } = base;
  await db.activityReport.deleteMany();
  await db.event.deleteMany({ where: { fromReport: true } });
  await db.event.update({
    where: { id: ids.spring },
    data: { status: 'CONFIRMED', startsOn: toDate('2025-02-15'), endsOn: null, originalStartsOn: null, statusReason: null },
  });
  await db.event.update({
    where: { id: ids.sport },
    data: { status: 'PLANNED', startsOn: toDate('2025-04-20'), endsOn: null, originalStartsOn: null, statusReason: null },
  });
  await db.outboxMessage.deleteMany();
});

const start = (who: 'fr' | 'jp') => as(who).start({ periodId: ids.period, organisationId: who === 'fr' ? ids.fr : ids.jp });
const held = (activity: ReportActivityInput, more: Partial<ReportActivityInput> = {}): ReportActivityInput => ({
  ...activity,
  outcome: 'HELD',
  participantsVn: 100,
  participantsForeign: 20,
  ...more,
});
const unplanned = (more: Partial<ReportActivityInput> = {}): ReportActivityInput => ({
  id: uuidv7(),
  eventId: null,
  outcome: 'HELD',
  title: 'Ngày hội văn hóa châu Á',
  form: 'FESTIVAL',
  startsOn: '2025-05-24',
  endsOn: null,
  place: 'Công viên trung tâm',
  role: 'HOST',
  participantsVn: 400,
  participantsForeign: 90,
  countries: ['FR'],
  goalIds: [ids.goal],
  fundsBudget: null,
  fundsMobilised: 1_500_000,
  note: null,
  ...more,
});

/** A report in which the tour was held, the tournament put off, and a festival was not planned. */
async function handIn(): Promise<{ id: string; version: number; draft: ReportDraft }> {
  const { id } = await start('fr');
  const { version, draft } = await as('fr').get({ id });
  const [spring, sport] = draft.activities;
  if (!spring || !sport) throw new Error('not prefilled');
  const whole: ReportDraft = {
    ...draft,
    newMembers: 4,
    activities: [held(spring), { ...sport, outcome: 'POSTPONED', note: 'Sân sửa chữa', startsOn: '2025-10-01' }, unplanned()],
    difficulties: [{ id: uuidv7(), weaknessId: ids.weakness, text: 'Thiếu phiên dịch' }],
  };
  const state = await as('fr').submit({ id, version, draft: whole });
  return { id, version: state.version, draft: whole };
}

describe('starting', () => {
  it('prefills what was planned for the own subtree in the period', async () => {
    const { id } = await start('fr');
    const report = await as('fr').get({ id });
    expect(report.draft.activities.map(({ title, role, outcome, startsOn }) => [title, role, outcome, startsOn])).toEqual([
      ['Du xuân', 'HOST', null, '2025-02-15'],
      ['Giải quần vợt', 'HOST', null, '2025-04-20'],
    ]);
    expect(report.draft.activities[0]?.goalIds).toEqual([ids.goal]);
    const other = await start('jp');
    expect((await as('jp').get({ id: other.id })).draft.activities.map(({ title, role }) => [title, role])).toEqual([['Du xuân', 'CO_HOST']]);
  });

  it('makes one report however often and however fast it is asked', async () => {
    const states = await Promise.all([start('fr'), start('fr'), start('fr'), start('fr')]);
    expect(new Set(states.map(({ id }) => id)).size).toBe(1);
    expect(await base.db.activityReport.count()).toBe(1);
    expect(await base.db.reportTransition.count()).toBe(1);
  });

  it('refuses before the opening and after the lock', async () => {
    today = '2025-06-14';
    await expect(start('fr')).rejects.toThrow('report.error.notOpen');
    today = '2025-08-01';
    await expect(start('fr')).rejects.toThrow('report.error.locked');
  });

  it('knows no report of another association', async () => {
    const { id } = await start('fr');
    await expect(as('jp').get({ id })).rejects.toThrow('errors.notFound');
    await expect(as('jp').start({ periodId: ids.period, organisationId: ids.fr })).rejects.toThrow('errors.notFound');
    await expect(as('staff').start({ periodId: ids.period, organisationId: ids.fr })).rejects.toThrow('errors.forbidden');
  });
});

describe('writing', () => {
  it('keeps what was written, once, and tells the second of two writers', async () => {
    const { id } = await start('fr');
    const { version, draft } = await as('fr').get({ id });
    const mine = { ...draft, achievements: 'Bản một' };
    const saved = await as('fr').saveDraft({ id, version, draft: mine });
    // the answer was lost and the browser sends it again
    expect((await as('fr').saveDraft({ id, version, draft: mine })).version).toBe(saved.version);
    const lost = as('fr').saveDraft({ id, version, draft: { ...draft, achievements: 'Bản hai' } });
    await expect(lost).rejects.toMatchObject({ code: 'CONFLICT', details: { current: { version: saved.version, draft: { achievements: 'Bản một' } } } });
  });

  it('stores nothing of what is wrong', async () => {
    const { id } = await start('fr');
    const { version, draft } = await as('fr').get({ id });
    const attempt = (more: Partial<ReportActivityInput>) => as('fr').saveDraft({ id, version, draft: { ...draft, activities: [unplanned(more)] } });
    await expect(attempt({ participantsVn: -1 })).rejects.toMatchObject({ code: 'BAD_REQUEST' });
    await expect(attempt({ participantsVn: 2.5 })).rejects.toMatchObject({ code: 'BAD_REQUEST' });
    await expect(attempt({ title: 'x'.repeat(301) })).rejects.toMatchObject({ code: 'BAD_REQUEST' });
    await expect(attempt({ goalIds: [uuidv7()] })).rejects.toMatchObject({ code: 'BAD_REQUEST' });
    await expect(attempt({ eventId: ids.union })).rejects.toMatchObject({ code: 'BAD_REQUEST' });
    expect((await as('fr').get({ id })).version).toBe(version);
    expect((await as('fr').get({ id })).draft.activities).toHaveLength(2);
  });

  it('keeps HTML as the text that it is', async () => {
    const { id } = await start('fr');
    const { version, draft } = await as('fr').get({ id });
    const title = '<img src=x onerror=alert(1)>';
    await as('fr').saveDraft({ id, version, draft: { ...draft, activities: [unplanned({ title })] } });
    expect((await as('fr').get({ id })).draft.activities[0]?.title).toBe(title);
  });

  it('is over after the lock', async () => {
    const { id } = await start('fr');
    const { version, draft } = await as('fr').get({ id });
    today = '2025-08-01';
    await expect(as('fr').saveDraft({ id, version, draft })).rejects.toThrow('report.error.locked');
    expect((await as('fr').get({ id })).editable).toBe(false);
  });
});

describe('handing in', () => {
  it('says what is missing, field by field, and changes nothing', async () => {
    const { id } = await start('fr');
    const { version, draft } = await as('fr').get({ id });
    const [spring] = draft.activities;
    await expect(as('fr').submit({ id, version, draft })).rejects.toMatchObject({
      message: 'report.error.incomplete',
      details: { params: { count: 2 }, fields: { [`activities.${spring?.id}.outcome`]: 'required' } },
    });
    expect((await as('fr').get({ id })).status).toBe('DRAFT');
  });

  it('happens once, whether clicked twice or sent again', async () => {
    const { id, version, draft } = await handIn();
    const again = await Promise.all([as('fr').submit({ id, version, draft }), as('fr').submit({ id, version: version - 1, draft })]);
    expect(again.map((state) => [state.status, state.version])).toEqual([
      ['SUBMITTED', version],
      ['SUBMITTED', version],
    ]);
    expect((await as('fr').get({ id })).transitions.map(({ to }) => to)).toEqual(['DRAFT', 'SUBMITTED']);
    // one administrator, one message
    expect(await base.db.outboxMessage.findMany({ select: { to: true, template: true } })).toEqual([{ to: 'admin@x.vn', template: 'reportSubmitted' }]);
  });

  it('keeps the day of the first time', async () => {
    const { id, version, draft } = await handIn();
    today = '2025-07-10';
    const back = await as('admin').return({ id, version, reason: 'Bổ sung số người' });
    expect((await as('fr').get({ id })).reason).toBe('Bổ sung số người');
    await as('fr').submit({ id, version: back.version, draft: { ...draft, achievements: 'Đã bổ sung' } });
    const report = await as('fr').get({ id });
    expect([report.firstSubmittedOn, report.timeliness]).toEqual(['2025-06-20', 'on_time']);
    const { summary, rows } = await as('admin').list({});
    expect([summary.expected, summary.received, summary.waiting, summary.overdue]).toEqual([2, 1, 1, 1]);
    expect(rows.map((row) => [row.organisation.code, row.status, row.daysLate, row.returns])).toEqual([
      ['fr', 'SUBMITTED', null, 1],
      ['jp', 'MISSING', 5, 0],
    ]);
  });

  it('is refused with something else than was handed in', async () => {
    const { id, version, draft } = await handIn();
    const other = as('fr').submit({ id, version, draft: { ...draft, achievements: 'Khác' } });
    await expect(other).rejects.toMatchObject({ code: 'CONFLICT', message: 'report.error.moved' });
  });
});

describe('deciding', () => {
  const eventNow = (id: string) => base.db.event.findUniqueOrThrow({ where: { id } });

  it('adds exactly what was held, and takes exactly that away again', async () => {
    const { id, version } = await handIn();
    expect([await count(), await foreign()]).toEqual([0, 0]);
    const approved = await as('leader').approve({ id, version });
    // the tour with 20 foreign guests and the festival with 90; the tournament was put off
    expect([await count(), await foreign()]).toEqual([2, 110]);
    const made = await base.db.event.findFirstOrThrow({ where: { fromReport: true }, include: { goals: true } });
    expect([made.code, made.status, made.hostId, made.planYearId, made.goals.map(({ goalId }) => goalId)]).toEqual([
      '2025-H1-FR-1',
      'HELD',
      ids.fr,
      ids.year,
      [ids.goal],
    ]);
    expect((await eventNow(ids.spring)).status).toBe('HELD');
    const sport = await eventNow(ids.sport);
    expect([sport.status, sport.statusReason, sport.startsOn, sport.originalStartsOn]).toEqual([
      'POSTPONED',
      'Sân sửa chữa',
      toDate('2025-10-01'),
      toDate('2025-04-20'),
    ]);

    const reopened = await as('leader').reopen({ id, version: approved.version, reason: 'Thiếu một hoạt động' });
    expect([await count(), await foreign()]).toEqual([0, 0]);
    expect(await base.db.event.count({ where: { fromReport: true } })).toBe(0);
    expect((await eventNow(ids.spring)).status).toBe('CONFIRMED');
    const back = await eventNow(ids.sport);
    expect([back.status, back.statusReason, back.startsOn, back.originalStartsOn]).toEqual(['PLANNED', null, toDate('2025-04-20'), null]);

    // and the loop can be gone through again, to the same figures
    const { draft } = await as('fr').get({ id });
    const again = await as('fr').submit({ id, version: reopened.version, draft });
    await as('admin').approve({ id, version: again.version });
    expect([await count(), await foreign()]).toEqual([2, 110]);
    expect((await as('admin').get({ id })).transitions.map(({ to }) => to)).toEqual(['DRAFT', 'SUBMITTED', 'APPROVED', 'REOPENED', 'SUBMITTED', 'APPROVED']);
    const templates = (await base.db.outboxMessage.findMany({ orderBy: { id: 'asc' } })).map(({ to, template }) => `${template} ${to}`);
    expect(templates.filter((line) => line.endsWith('fr@x.vn'))).toEqual(['reportApproved fr@x.vn', 'reportReopened fr@x.vn', 'reportApproved fr@x.vn']);
  });

  it('happens exactly once when two decide at the same time', async () => {
    const { id, version } = await handIn();
    const results = await Promise.allSettled([
      as('leader').approve({ id, version }),
      as('admin').approve({ id, version }),
      as('admin').return({ id, version, reason: 'x' }),
    ]);
    expect(results.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
    for (const result of results) if (result.status === 'rejected') expect(result.reason).toMatchObject({ code: 'CONFLICT', message: 'report.error.moved' });
    expect((await as('admin').get({ id })).transitions).toHaveLength(3);
  });

  it('is the office’s, with a reason where it sends back', async () => {
    const { id, version } = await handIn();
    await expect(as('fr').approve({ id, version })).rejects.toThrow('errors.forbidden');
    await expect(as('staff').approve({ id, version })).rejects.toThrow('errors.forbidden');
    await expect(as('admin').return({ id, version, reason: '  ' })).rejects.toMatchObject({ code: 'BAD_REQUEST' });
    await expect(as('admin').reopen({ id, version, reason: 'x' })).rejects.toThrow('report.error.moved');
  });

  it('counts a joint event once, with the host’s figures', async () => {
    const host = await handIn();
    const { id } = await start('jp');
    const { version, draft } = await as('jp').get({ id });
    const guest = await as('jp').submit({
      id,
      version,
      draft: { ...draft, activities: draft.activities.map((activity) => held(activity, { participantsForeign: 7 })) },
    });
    await as('admin').approve({ id, version: guest.version });
    // a co-host alone: its figures stand, the event's status is not its to say
    expect([await count(), await foreign(), (await eventNow(ids.spring)).status]).toEqual([1, 7, 'CONFIRMED']);
    await as('admin').approve({ id: host.id, version: host.version });
    expect([await count(), await foreign()]).toEqual([2, 110]);
  });

  it('asks whether two entries are one, and then counts one', async () => {
    const first = await handIn();
    await as('admin').approve({ id: first.id, version: first.version });
    const { id } = await start('jp');
    const { version, draft } = await as('jp').get({ id });
    const twin = unplanned({ title: 'Ngày hội văn hoá Châu Á', place: 'Công viên Trung tâm', startsOn: '2025-05-25', role: 'CO_HOST', participantsForeign: 5 });
    const { version: handed } = await as('jp').submit({ id, version, draft: { ...draft, activities: [twin] } });
    const [found] = await as('admin').duplicates({ id });
    expect(found).toMatchObject({ activityId: twin.id, events: [{ code: '2025-H1-FR-1' }] });
    await expect(as('admin').approve({ id, version: handed })).rejects.toThrow('report.error.duplicateUndecided');
    const eventId = found?.events[0]?.id ?? '';
    await as('admin').approve({ id, version: handed, sameEvents: [{ activityId: twin.id, eventId }] });
    expect([await count(), await foreign()]).toEqual([2, 110]);

    // the event stays for the other's claim when its maker is reopened, and with that claim's figures
    const maker = await as('admin').get({ id: first.id });
    await as('admin').reopen({ id: first.id, version: maker.version, reason: 'Kiểm tra' });
    expect([await count(), await foreign()]).toEqual([1, 5]);
    const other = await as('admin').get({ id });
    await as('admin').reopen({ id, version: other.version, reason: 'Kiểm tra' });
    expect([await count(), await base.db.event.count({ where: { fromReport: true } })]).toEqual([0, 0]);
  });

  it('makes two events where they are said to be two', async () => {
    const first = await handIn();
    await as('admin').approve({ id: first.id, version: first.version });
    const { id } = await start('jp');
    const { version, draft } = await as('jp').get({ id });
    const twin = unplanned({ participantsForeign: 5 });
    const { version: handed } = await as('jp').submit({ id, version, draft: { ...draft, activities: [twin] } });
    await as('admin').approve({ id, version: handed, sameEvents: [{ activityId: twin.id, eventId: null }] });
    expect([await count(), await foreign()]).toEqual([3, 115]);
  });

  it('shows the last approved report beside the new one', async () => {
    const { id, version } = await handIn();
    await as('admin').approve({ id, version });
    const earlier = await as('admin').previous({ id });
    expect(earlier).toBeNull();
    const later = uuidv7();
    const days = {
      startsOn: toDate('2025-07-01'),
      endsOn: toDate('2025-12-31'),
      opensOn: toDate('2025-07-10'),
      dueOn: toDate('2026-01-08'),
      locksOn: toDate('2026-01-31'),
    };
    await base.db.reportingPeriod.create({ data: { id: later, planYearId: ids.year, code: '2025-H2', name: { vi: '6 tháng cuối năm 2025' }, ...days } });
    today = '2025-12-20';
    const next = await as('fr').start({ periodId: later, organisationId: ids.fr });
    const before = await as('fr').previous({ id: next.id });
    expect([before?.id, before?.figures.held, before?.figures.participantsForeign, before?.figures.newMembers]).toEqual([id, 2, 110, 4]);
    // two earlier figures, 20 and 90: 450 is five times the greater
    const report = await as('fr').get({ id: next.id });
    expect(report.earlier.participantsForeign).toEqual({ low: 20, high: 90 });
    const odd = { ...report.draft, activities: [unplanned({ startsOn: '2025-11-01', participantsForeign: 450 })] };
    await expect(as('fr').submit({ id: next.id, version: report.version, draft: odd })).rejects.toThrow('report.error.incomplete');
    const explained = { ...odd, activities: odd.activities.map((activity) => ({ ...activity, note: 'Lễ hội mở cửa' })) };
    expect((await as('fr').submit({ id: next.id, version: report.version, draft: explained })).status).toBe('SUBMITTED');
    await base.db.activityReport.delete({ where: { id: next.id } });
    await base.db.reportingPeriod.delete({ where: { id: later } });
  });
});

it('keeps the talk under a report, each line once', async () => {
  const { id } = await handIn();
  const line = { id, text: 'Xin gửi thêm ảnh', idempotencyKey: uuidv7() };
  await as('leader').comment(line);
  await as('leader').comment(line);
  await expect(as('jp').comment({ ...line, idempotencyKey: uuidv7() })).rejects.toThrow('errors.notFound');
  expect((await as('fr').get({ id })).comments.map(({ author, text }) => [author, text])).toEqual([['Lãnh đạo', 'Xin gửi thêm ảnh']]);
});

it('tells the association what is due', async () => {
  const fresh = await as('fr').due();
  expect(fresh.todo.map(({ status, window, daysLeft, planned }) => [status, window, daysLeft, planned])).toEqual([[null, 'open', 15, 2]]);
  const { id, version } = await handIn();
  expect((await as('fr').due()).history.map(({ status }) => status)).toEqual(['SUBMITTED']);
  await as('admin').return({ id, version, reason: 'Bổ sung' });
  today = '2025-07-08';
  expect((await as('fr').due()).todo.map(({ status, window, daysLeft, reason, timeliness }) => [status, window, daysLeft, reason, timeliness])).toEqual([
    ['RETURNED', 'late', -3, 'Bổ sung', 'on_time'],
  ]);
});
