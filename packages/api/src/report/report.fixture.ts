import { toDate, uuidv7 } from '@nhipcau/db';
import { createTestDatabase, type TestDatabase } from '@nhipcau/db/testing';
import type { ReportActivityInput, ReportDraft } from '@nhipcau/domain/report';
import { afterAll, beforeAll, beforeEach } from 'vitest';
import type { CurrentUser } from '../context.ts';
import { createCallerFactory } from '../trpc.ts';
import { reportRouter } from './router.ts';

let base: TestDatabase;
let today = '2025-06-20';
/** Another day than the one each test begins on, 20 June 2025. */
export const onDay = (day: string) => {
  today = day;
};
export const db = () => base.db;

export const ids = {
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
/** Procedures called by one of the people. */
export const as = (who: keyof typeof people) =>
  callerOf({ db: base.db, user: people[who], today, locale: 'vi', requestId: 'test', address: '::1', sameOrigin: true });
/** Events that count. */
export const count = async () => Number((await base.db.$queryRaw<{ n: bigint }[]>`SELECT count(*) AS n FROM counted_event`)[0]?.n);
/** Foreign participants that count. */
export const foreign = async () =>
  Number((await base.db.$queryRaw<{ n: bigint | null }[]>`SELECT sum(participants_foreign) AS n FROM counted_event`)[0]?.n ?? 0);

/** Two associations, a period and what was planned for it, in a database of this test file. */
export function useReports(): void {
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
}

export const start = (who: 'fr' | 'jp') => as(who).start({ periodId: ids.period, organisationId: who === 'fr' ? ids.fr : ids.jp });
export const held = (activity: ReportActivityInput, more: Partial<ReportActivityInput> = {}): ReportActivityInput => ({
  ...activity,
  outcome: 'HELD',
  participantsVn: 100,
  participantsForeign: 20,
  ...more,
});
export const unplanned = (more: Partial<ReportActivityInput> = {}): ReportActivityInput => ({
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
  partners: [],
  fundsBudget: null,
  fundsMobilised: 1_500_000,
  note: null,
  photos: [],
  ...more,
});

/** A report in which the tour was held, the tournament put off, and a festival was not planned. */
export async function handIn(): Promise<{ id: string; version: number; draft: ReportDraft }> {
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
