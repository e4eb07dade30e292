import { createDb, type Db, toDate, uuidv7 } from '@nhipcau/db';
import type { TestDatabase } from '@nhipcau/db/testing';
import type { ReportActivityInput, ReportDraft } from '@nhipcau/domain/report';
import type { CurrentUser } from './context.ts';
import { createCaller } from './root.ts';

export const TODAY = '2025-07-01';
const shared = { union: uuidv7(), admin: uuidv7(), year: uuidv7(), period: uuidv7(), goal: uuidv7(), indicator: uuidv7(), partner: uuidv7() };

/** What all associations share: a plan year with a goal and an indicator, a period, a partner, and the office. */
export async function sharedWorld(db: Db): Promise<void> {
  await db.organisation.create({ data: { id: shared.union, code: 'union', kind: 'UNION', name: { vi: 'Liên hiệp' }, path: 'union' } });
  await db.user.create({ data: { id: shared.admin, email: 'admin@x.vn', name: 'Quản trị', role: 'ADMIN' } });
  const year = { startsOn: toDate('2025-01-01'), endsOn: toDate('2025-12-31') };
  await db.planYear.create({ data: { id: shared.year, year: 2025, status: 'ACTIVE', ...year } });
  const days = { startsOn: toDate('2025-01-01'), endsOn: toDate('2025-06-30'), opensOn: toDate('2025-06-15') };
  await db.reportingPeriod.create({
    data: {
      ...{ id: shared.period, planYearId: shared.year, code: '2025-H1', name: { vi: '6 tháng đầu năm 2025' } },
      ...{ ...days, dueOn: toDate('2025-07-05'), locksOn: toDate('2025-07-31') },
    },
  });
  await db.goal.create({ data: { id: shared.goal, planYearId: shared.year, code: '1', title: { vi: 'Sự kiện' }, pillar: 'COORDINATION' } });
  await db.indicator.create({
    data: {
      id: shared.indicator,
      goalId: shared.goal,
      code: '1.1',
      name: { vi: 'Số bài' },
      unit: { vi: 'bài' },
      kind: 'FLOW',
      direction: 'INCREASE',
      target: 10,
    },
  });
  await db.partner.create({ data: { id: shared.partner, code: 'chung', name: { vi: 'Đại sứ quán' }, kind: 'EMBASSY', region: 'EUROPE', countries: ['FR'] } });
}

/** An association with a partner of its own, and where its report and its event stand. */
export type Association = Awaited<ReturnType<typeof newAssociation>>;

let made = 0;
export async function newAssociation(db: Db) {
  const [id, userId, partnerId, code] = [uuidv7(), uuidv7(), uuidv7(), `hoi-${++made}`];
  const name = { vi: `Hội ${made}` };
  const path = `union/${code}`;
  await db.organisation.create({ data: { id, code, kind: 'ASSOCIATION', name, path, parentId: shared.union } });
  const person = { id: userId, email: `${code}@x.vn`, name: code, role: 'ASSOCIATION' as const };
  await db.user.create({ data: { ...person, organisationId: id } });
  await db.partner.create({ data: { id: partnerId, code: `rieng-${made}`, name, kind: 'UNIVERSITY', region: 'EUROPE', countries: ['FR'] } });
  for (const partner of [partnerId, shared.partner]) await db.partnerLink.create({ data: { partnerId: partner, organisationId: id, role: 'LEAD' } });
  const user: CurrentUser = { ...person, locale: 'vi', organisation: { id, path, name } };
  return { id, user, partnerId, report: { id: '', version: 0 }, event: { id: '', version: 1 }, activityId: uuidv7(), number: made };
}

const callerOf = (db: Db, user: CurrentUser) => createCaller({ db, user, today: TODAY, locale: 'vi', requestId: 'test', address: '::1', sameOrigin: true });
const office = (db: Db) => callerOf(db, { id: shared.admin, name: 'Quản trị', email: 'admin@x.vn', role: 'ADMIN', locale: 'vi', organisation: null });

/** Of one form, goal, country, partner and day with everybody else's: what roll-ups share is shared. */
const activity = (of: Association): ReportActivityInput => ({
  ...{ id: of.activityId, eventId: null, outcome: 'HELD', title: `Ngày hội của hội ${of.number}`, form: 'FESTIVAL', startsOn: '2025-05-24', endsOn: null },
  ...{ place: `Nhà văn hóa số ${of.number}`, role: 'HOST', participantsVn: 400, participantsForeign: 90, countries: ['FR'], goalIds: [shared.goal] },
  ...{ partners: [{ partnerId: shared.partner, initiator: 'OURS' }], fundsBudget: null, fundsMobilised: null, note: null, photos: [] },
});
const draft = (of: Association, newMembers: number): ReportDraft => ({
  ...{ activities: [activity(of)], newUnits: 1, newMembers, achievements: null, difficulties: [], difficultiesNote: null, proposals: null },
});
const event = (of: Association, place: string) => ({
  ...{ planYearId: shared.year, title: { vi: `Giao lưu ${of.number}` }, description: null, form: 'FESTIVAL' as const, theme: null, startsOn: '2025-06-01' },
  ...{
    endsOn: null,
    place,
    hostId: of.id,
    coHostIds: [],
    countries: ['FR'],
    expectedParticipants: null,
    budget: null,
    currency: 'VND' as const,
    anniversaryKey: null,
  },
  ...{ goals: [{ goalId: shared.goal, indicatorId: null, expectedContribution: null }], partners: [{ partnerId: shared.partner, initiator: 'OURS' as const }] },
  acceptDuplicates: true,
});
const idempotencyKey = () => crypto.randomUUID();
const reason = 'Kiểm tra lại';

type Step = (db: Db, of: Association) => Promise<unknown>;
const report =
  (step: (db: Db, of: Association) => Promise<{ id: string; version: number }>): Step =>
  async (db, of) => {
    of.report = await step(db, of);
  };

/** What is written for an association in a year, by itself and by the office, in an order in which each step can follow the one before. */
export const STEPS: Record<string, Step> = {
  'begin a report': report((db, of) => callerOf(db, of.user).report.start({ periodId: shared.period, organisationId: of.id })),
  autosave: report((db, of) => callerOf(db, of.user).report.saveDraft({ ...of.report, draft: draft(of, 3) })),
  submit: report((db, of) => callerOf(db, of.user).report.submit({ ...of.report, draft: draft(of, 4) })),
  return: report((db, of) => office(db).report.return({ ...of.report, reason })),
  'submit again': report((db, of) => callerOf(db, of.user).report.submit({ ...of.report, draft: draft(of, 5) })),
  approve: report((db, of) => office(db).report.approve({ ...of.report, sameEvents: [] })),
  comment: (db, of) => callerOf(db, of.user).report.comment({ id: of.report.id, text: 'Đã rõ', idempotencyKey: idempotencyKey() }),
  reopen: report((db, of) => office(db).report.reopen({ ...of.report, reason })),
  'new event': async (db, of) => {
    of.event = { ...(await office(db).event.create({ ...event(of, 'Hà Nội'), idempotencyKey: idempotencyKey() })), version: 1 };
  },
  'edit of an event': async (db, of) => {
    await office(db).event.update({ ...event(of, 'Huế'), ...of.event });
    of.event.version += 1;
  },
  'status of an event': (db, of) => office(db).event.changeStatus({ ...of.event, to: 'CONFIRMED', reason: null, startsOn: null, endsOn: null }),
  'check-in': (db) => office(db).goal.checkIn({ id: shared.goal, confidence: 'MEDIUM', note: 'Đúng tiến độ', idempotencyKey: idempotencyKey() }),
  'contact with a partner': (db, of) =>
    office(db).partner.addInteraction({
      ...{ partnerId: of.partnerId, idempotencyKey: idempotencyKey() },
      fields: { organisationId: of.id, kind: 'MEETING', initiator: 'OURS', on: '2025-06-02', note: null },
    }),
};

/** What the office changes of what all share, while associations go on writing. */
export const OFFICE: Record<string, Step> = {
  'edit of a goal': async (db) => {
    const { version } = await db.goal.findUniqueOrThrow({ where: { id: shared.goal } });
    const links = { ownerId: null, ownerOrganisationId: null, parentId: null, weaknesses: [] };
    await office(db).goal.update({ id: shared.goal, version, title: { vi: 'Sự kiện lớn' }, description: null, pillar: 'COORDINATION', ...links });
  },
  measurement: (db) =>
    office(db).measurement.create({
      ...{ indicatorId: shared.indicator, on: '2025-06-03', value: 4, numerator: null, denominator: null, note: null, idempotencyKey: idempotencyKey() },
    }),
  'contact with the partner of all': (db, of) => STEPS['contact with a partner']?.(db, { ...of, partnerId: shared.partner }) ?? Promise.reject(),
};

/** A promise, and what fulfils it. */
function signal() {
  let give: () => void = () => undefined;
  const given = new Promise<void>((resolve) => {
    give = resolve;
  });
  return { given, give };
}

/** A client whose transactions do all their work, that of the roll-ups too, and stay open until they are let go. */
export function heldClient(db: Db) {
  const [done, open] = [signal(), signal()];
  const held: Db = new Proxy(db, {
    get(target, name) {
      if (name !== '$transaction') return Reflect.get(target, name);
      return (work: (tx: object) => Promise<unknown>) =>
        target.$transaction(
          async (tx) => {
            const result = await work(tx);
            await tx.$executeRaw`SET CONSTRAINTS ALL IMMEDIATE`;
            done.give();
            await open.given;
            return result;
          },
          { timeout: 120_000, maxWait: 10_000 },
        );
    },
  });
  return { db: held, done: done.given, letGo: open.give };
}

/** A second client that gives up where it has to wait for a lock. */
export const impatientClient = ({ url }: TestDatabase): Db => createDb(`${url}?options=-c%20lock_timeout%3D1s`, 3);
