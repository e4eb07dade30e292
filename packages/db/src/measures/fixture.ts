import { PrismaPg } from '@prisma/adapter-pg';
import { PrismaClient } from '../generated/prisma/client.ts';
import { type Db, toDate } from '../index.ts';

/** The day the small world below is looked at. */
export const TODAY = '2025-05-20';

const vi = (text: string) => ({ vi: text });
const at = (day: string) => new Date(`${day}T08:00:00+07:00`);

/**
 * A world small enough to work out by hand, for tests of measures and of the plan's state. As of 20 May 2025:
 *
 * Member associations A, B, C; D left on 30 June 2024. Periods: second half of 2024, first and second quarter of 2025.
 *
 * | event | day        | form     | host | claims that are approved                                                        | report, handed in           |
 * | e0    | 2024-03-10 | FESTIVAL | A    | A: 50 Vietnamese, 10 foreign, FR                                                | A 2024H2, 2025-01-05, in time |
 * | e1    | 2025-02-10 | FESTIVAL | A    | A host: 100 + 20, budget 10, mobilised 30, FR · B co-host: 999 + 5, mobilised 7, US | A Q1, 04-08, in time · B Q1, 04-20, late |
 * | e2    | 2025-03-15 | SEMINAR  | B    | B: 40 Vietnamese, foreign unknown, budget 20, mobilised unknown, FR and LA      | B Q1                        |
 * | e3    | 2025-05-05 | FESTIVAL | A    | none yet: A's report of Q2 is only submitted. 10 + 10, JP                       | A Q2, 05-18                 |
 * | e4    | 2025-06-10 | MEETING  | A    | confirmed, ahead                                                                |                             |
 * | e5    | 2025-10-01 | FESTIVAL | B    | planned, ahead                                                                  |                             |
 *
 * New units: A Q1 2, B Q1 unknown, A Q2 5 (not approved). New members: 30, 12, 9.
 */
export async function smallWorld(db: Db) {
  const org = (code: string, kind: 'UNION' | 'ASSOCIATION', parentId: string | null, leftOn: string | null = null) =>
    db.organisation.create({
      data: { code, kind, name: vi(code), path: parentId === null ? code : `union/${code}`, parentId, leftOn: toDate(leftOn) },
    });
  const union = await org('union', 'UNION', null);
  const [a, b, c, d] = [
    await org('a', 'ASSOCIATION', union.id),
    await org('b', 'ASSOCIATION', union.id),
    await org('c', 'ASSOCIATION', union.id),
    await org('d', 'ASSOCIATION', union.id, '2024-06-30'),
  ];

  const plan = (year: number) => db.planYear.create({ data: { year, startsOn: toDate(`${year}-01-01`), endsOn: toDate(`${year}-12-31`), status: 'ACTIVE' } });
  const [y24, y25] = [await plan(2024), await plan(2025)];
  const period = (planYearId: string, code: string, startsOn: string, endsOn: string, dueOn: string, locksOn: string) =>
    db.reportingPeriod.create({
      data: {
        planYearId,
        code,
        name: vi(code),
        startsOn: toDate(startsOn),
        endsOn: toDate(endsOn),
        opensOn: toDate(startsOn),
        dueOn: toDate(dueOn),
        locksOn: toDate(locksOn),
      },
    });
  const h2 = await period(y24.id, '2024H2', '2024-07-01', '2024-12-31', '2025-01-10', '2025-01-31');
  const q1 = await period(y25.id, '2025Q1', '2025-01-01', '2025-03-31', '2025-04-10', '2025-04-30');
  const q2 = await period(y25.id, '2025Q2', '2025-04-01', '2025-06-30', '2025-07-10', '2025-07-31');

  type Form = 'FESTIVAL' | 'SEMINAR' | 'MEETING';
  const event = (code: string, on: string, form: Form, hostId: string, status: 'PLANNED' | 'CONFIRMED' | 'HELD') =>
    db.event.create({
      data: { code, planYearId: on < '2025' ? y24.id : y25.id, title: vi(`Sự kiện ${code}`), form, status, startsOn: toDate(on), hostId },
    });
  const e0 = await event('e0', '2024-03-10', 'FESTIVAL', a.id, 'HELD');
  const e1 = await event('e1', '2025-02-10', 'FESTIVAL', a.id, 'HELD');
  const e2 = await event('e2', '2025-03-15', 'SEMINAR', b.id, 'HELD');
  const e3 = await event('e3', '2025-05-05', 'FESTIVAL', a.id, 'PLANNED');
  const e4 = await event('e4', '2025-06-10', 'MEETING', a.id, 'CONFIRMED');
  const e5 = await event('e5', '2025-10-01', 'FESTIVAL', b.id, 'PLANNED');
  await db.eventCoHost.create({ data: { eventId: e1.id, organisationId: b.id } });

  const report = (
    periodId: string,
    organisationId: string,
    status: 'APPROVED' | 'SUBMITTED',
    submittedOn: string,
    newUnits: number | null,
    newMembers: number | null,
  ) =>
    db.activityReport.create({
      data: {
        periodId,
        organisationId,
        status,
        newUnits,
        newMembers,
        firstSubmittedOn: toDate(submittedOn),
        submittedAt: at(submittedOn),
        decidedAt: status === 'APPROVED' ? at(submittedOn) : null,
      },
    });
  const aH2 = await report(h2.id, a.id, 'APPROVED', '2025-01-05', null, null);
  // B's is decided before A's: the host's claim counts all the same
  const bQ1 = await report(q1.id, b.id, 'APPROVED', '2025-04-20', null, 12);
  const aQ1 = await report(q1.id, a.id, 'APPROVED', '2025-04-08', 2, 30);
  const aQ2 = await report(q2.id, a.id, 'SUBMITTED', '2025-05-18', 5, 9);
  await db.activityReport.update({ where: { id: aQ1.id }, data: { decidedAt: at('2025-04-25') } });

  type Figures = { vn?: number; foreign?: number; budget?: number; mobilised?: number; countries: string[] };
  const claim = (reportId: string, eventId: string, role: 'HOST' | 'CO_HOST', figures: Figures) =>
    db.reportActivity.create({
      data: {
        reportId,
        eventId,
        role,
        title: 'Hoạt động',
        outcome: 'HELD',
        participantsVn: figures.vn ?? null,
        participantsForeign: figures.foreign ?? null,
        fundsBudget: figures.budget ?? null,
        fundsMobilised: figures.mobilised ?? null,
        countries: figures.countries,
      },
    });
  await claim(aH2.id, e0.id, 'HOST', { vn: 50, foreign: 10, countries: ['FR'] });
  await claim(bQ1.id, e1.id, 'CO_HOST', { vn: 999, foreign: 5, mobilised: 7, countries: ['US'] });
  await claim(aQ1.id, e1.id, 'HOST', { vn: 100, foreign: 20, budget: 10, mobilised: 30, countries: ['FR'] });
  await claim(bQ1.id, e2.id, 'HOST', { vn: 40, budget: 20, countries: ['FR', 'LA'] });
  await claim(aQ2.id, e3.id, 'HOST', { vn: 10, foreign: 10, countries: ['JP'] });

  return { union, a, b, c, d, y24, y25, h2, q1, q2, e0, e1, e2, e3, e4, e5, aH2, aQ1, bQ1, aQ2 };
}

/** What approval does to a report, as far as figures go. */
export const approve = (db: Db, reportId: string) =>
  db.activityReport.update({ where: { id: reportId }, data: { status: 'APPROVED', decidedAt: at(TODAY), reason: null } });

/** What reopening does to a report, as far as figures go. */
export const reopen = (db: Db, reportId: string) =>
  db.activityReport.update({ where: { id: reportId }, data: { status: 'REOPENED', reason: 'Số liệu cần xem lại' } });

/** A client on the same database that records the SQL statements it sends. */
export function recordingDb(url: string): { db: Db; statements: string[]; close(): Promise<void> } {
  const statements: string[] = [];
  const db = new PrismaClient({ adapter: new PrismaPg({ connectionString: url }), log: [{ emit: 'event', level: 'query' }] });
  db.$on('query', (event) => statements.push(event.query));
  return { db, statements, close: () => db.$disconnect() };
}
