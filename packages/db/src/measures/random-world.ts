import type { IsoDate } from '@nhipcau/domain/shared';
import { type Db, toDate } from '../index.ts';
import { type Chance, chanceOf, type Frame, momentOf, named, shift } from './random-chance.ts';
import { randomOffice } from './random-office.ts';

const earliest = (a: IsoDate, b: IsoDate) => (a < b ? a : b);

const FORMS = ['FESTIVAL', 'SEMINAR', 'MEETING', 'DELEGATION_IN', 'AID'] as const;
const TODAYS = ['2025-05-20', '2024-02-29', '2025-02-28', '2025-08-31', '2025-12-31', '2026-01-15', '2024-10-01', '2025-07-14'] as const;

async function writeOrganisations(db: Db, chance: Chance, { today, year }: Pick<Frame, 'today' | 'year'>): Promise<Frame['organisations']> {
  const union = { id: chance.id(), code: 'union', kind: 'UNION' as const, name: named('union'), path: 'union' };
  const associations = chance.times(3 + chance.below(4), (index) => {
    const joinedOn = chance.maybe(0.4, chance.day(`${year - 2}-01-01`, today));
    const leftOn = chance.maybe(0.25, chance.day(joinedOn ?? `${year - 1}-01-01`, shift(today, 40)));
    const code = `a${index}`;
    const membership = { joinedOn: toDate(joinedOn), leftOn: toDate(leftOn) };
    return { id: chance.id(), code, kind: 'ASSOCIATION' as const, name: named(code), path: `union/${code}`, parentId: union.id, ...membership };
  });
  const chapters = chance.some(associations, 0.5).map((above) => {
    const code = `${above.code}-c`;
    return { id: chance.id(), code, kind: 'CHAPTER' as const, name: named(code), path: `${above.path}/${code}`, parentId: above.id };
  });
  await db.organisation.createMany({ data: [union, ...associations, ...chapters] });
  return [union, ...associations, ...chapters];
}

const QUARTERS = [
  ['01-01', '03-31'],
  ['04-01', '06-30'],
  ['07-01', '09-30'],
  ['10-01', '12-31'],
] as const;
const HALVES = [
  ['01-01', '06-30'],
  ['07-01', '12-31'],
] as const;

async function writePlan(db: Db, chance: Chance, year: number): Promise<Pick<Frame, 'periods' | 'goals'>> {
  const years = [year - 4, year - 3, year - 2, year - 1, year].map((of) => ({ id: chance.id(), year: of }));
  await db.planYear.createMany({
    data: years.map((row) => ({ ...row, startsOn: toDate(`${row.year}-01-01`), endsOn: toDate(`${row.year}-12-31`), status: 'ACTIVE' as const })),
  });
  const periods = years.flatMap(({ id: planYearId, year: of }) => {
    const parts = chance.often(of >= year - 1 ? 0.95 : 0.5) ? chance.pick([QUARTERS, HALVES]) : [];
    return parts.map(([from, to]) => ({ id: chance.id(), planYearId, year: of, startsOn: `${of}-${from}`, endsOn: `${of}-${to}` }));
  });
  await db.reportingPeriod.createMany({
    data: periods.map(({ id, planYearId, startsOn, endsOn }) => ({
      ...{ id, planYearId, code: startsOn, name: named(startsOn), startsOn: toDate(startsOn), endsOn: toDate(endsOn), opensOn: toDate(startsOn) },
      ...{ dueOn: toDate(shift(endsOn, 10)), locksOn: toDate(shift(endsOn, 40)) },
    })),
  });
  const goal = (code: string, parentId: string | null) => {
    const planYearId = years[chance.pick([3, 4, 4])]?.id ?? '';
    return { id: chance.id(), code, title: named(code), pillar: 'VALUES' as const, parentId, planYearId };
  };
  const top = goal('1', null);
  const middle = goal('1.1', top.id);
  const goals = [top, middle, goal('1.1.1', middle.id), goal('1.1.2', middle.id), goal('2', null)];
  await db.goal.createMany({ data: goals });
  return { periods, goals: goals.map(({ id }) => id) };
}

async function writeEvents(db: Db, chance: Chance, frame: Frame) {
  const { today, year, organisations, goals, partners } = frame;
  const years = new Map((await db.planYear.findMany()).map((row) => [row.year, row.id]));
  const events = chance.times(25 + chance.below(25), (index) => {
    const on = chance.maybe(0.97, chance.often(0.7) ? chance.day(`${year - 1}-01-01`, today) : chance.day(`${year - 4}-01-01`, today));
    return {
      ...{ id: chance.id(), code: `e${index}`, title: named(`e${index}`), form: chance.pick(FORMS), theme: chance.maybe(0.5, chance.pick(['x', 'y'])) },
      ...{ on, hostId: chance.maybe(0.9, chance.pick(organisations).id), planYearId: years.get(Number((on ?? today).slice(0, 4))) ?? '' },
    };
  });
  await db.event.createMany({ data: events.map(({ on, ...row }) => ({ ...row, startsOn: toDate(on), status: 'HELD' as const })) });
  await db.eventCoHost.createMany({
    data: chance.some(events, 0.2).map(({ id }) => ({ eventId: id, organisationId: chance.pick(organisations).id })),
  });
  await db.eventGoal.createMany({ data: events.flatMap(({ id }) => chance.some(goals, 0.15).map((goalId) => ({ id: chance.id(), eventId: id, goalId }))) });
  await db.eventPartner.createMany({
    data: events.flatMap(({ id }) =>
      chance.some(partners, 0.12).map((partnerId) => ({ eventId: id, partnerId, initiator: chance.pick(['OURS', 'THEIRS', 'BOTH'] as const) })),
    ),
  });
  return events;
}

const STATUSES = ['APPROVED', 'APPROVED', 'APPROVED', 'APPROVED', 'APPROVED', 'SUBMITTED', 'SUBMITTED', 'DRAFT', 'RETURNED', 'REOPENED'] as const;

function randomReport(chance: Chance, today: IsoDate, period: Frame['periods'][number], organisationId: string) {
  const status = chance.pick(STATUSES);
  const submitted = earliest(chance.day(shift(period.endsOn, -15), shift(period.endsOn, 45)), today);
  const on = status === 'DRAFT' ? null : submitted;
  const decided = status === 'APPROVED' || (status === 'REOPENED' && chance.often(0.7));
  return {
    ...{ id: chance.id(), periodId: period.id, organisationId, status, reason: status === 'RETURNED' || status === 'REOPENED' ? 'x' : null },
    ...{ firstSubmittedOn: toDate(on), submittedAt: on === null ? null : momentOf(chance, on) },
    ...{ decidedAt: decided ? momentOf(chance, chance.day(submitted, today)) : null },
    ...{ newUnits: chance.maybe(0.7, chance.below(5)), newMembers: chance.maybe(0.7, chance.below(90)), withdrawnAt: null as Date | null },
  };
}

async function writeReports(db: Db, chance: Chance, { today, organisations, periods }: Frame) {
  const reports = periods
    .filter(({ startsOn }) => startsOn <= today)
    .flatMap((period) =>
      organisations
        .filter(({ kind }) => chance.often({ UNION: 0, ASSOCIATION: 0.85, CHAPTER: 0.3 }[kind]))
        .flatMap(({ id }) => {
          const report = randomReport(chance, today, period, id);
          const withdrawn = { ...randomReport(chance, today, period, id), withdrawnAt: momentOf(chance, today) };
          return (chance.often(0.1) ? [report, withdrawn] : [report]).map((row) => ({ period, row }));
        }),
    );
  await db.activityReport.createMany({ data: reports.map(({ row }) => row) });
  return reports;
}

type Reports = Awaited<ReturnType<typeof writeReports>>;
type Events = Awaited<ReturnType<typeof writeEvents>>;

function randomClaims(chance: Chance, { today }: Frame, events: Events, { period, row: report }: Reports[number]) {
  const near = events.filter(({ on }) => on !== null && on >= period.startsOn && on <= period.endsOn);
  const told = chance.some(near, 0.4).concat(chance.some(events, 0.02).filter((event) => !near.includes(event)));
  const figures = () => ({
    ...{ id: chance.id(), reportId: report.id, title: 'x', outcome: chance.pick(['HELD', 'HELD', 'HELD', 'HELD', 'CANCELLED', null] as const) },
    ...{ participantsVn: chance.maybe(0.7, chance.below(300)), participantsForeign: chance.maybe(0.6, chance.below(60)) },
    ...{ fundsBudget: chance.maybe(0.5, chance.below(900)), fundsMobilised: chance.maybe(0.5, chance.below(900)) },
    countries: chance.some(['FR', 'LA', 'JP', 'BE'], 0.3),
  });
  const planned = told.map(({ id, on, hostId }) => {
    const role = hostId === report.organisationId ? ('HOST' as const) : chance.pick(['CO_HOST', 'CO_HOST', 'PARTICIPANT', 'HOST'] as const);
    const own = on === null ? null : earliest(shift(on, chance.pick([0, 0, 0, -3, 5])), today);
    return { ...figures(), eventId: id, form: null, role, startsOn: toDate(own) };
  });
  // until it is approved, what was not planned has no event
  const unplanned = chance.times(report.status === 'APPROVED' ? 0 : chance.below(3), () => {
    const on = chance.day(period.startsOn, earliest(period.endsOn, today));
    return { ...figures(), eventId: null, form: chance.maybe(0.8, chance.pick(FORMS)), role: 'HOST' as const, startsOn: toDate(on) };
  });
  return [...planned, ...unplanned];
}

async function writeClaims(db: Db, chance: Chance, frame: Frame, events: Events, reports: Reports): Promise<void> {
  const claims = reports.flatMap((report) => randomClaims(chance, frame, events, report));
  await db.reportActivity.createMany({ data: claims });
  await db.reportActivityGoal.createMany({
    data: claims.flatMap(({ id }) => chance.some(frame.goals, 0.1).map((goalId) => ({ activityId: id, goalId }))),
  });
  await db.reportActivityPartner.createMany({
    data: claims.flatMap(({ id }) =>
      chance.some(frame.partners, 0.12).map((partnerId) => ({ activityId: id, partnerId, initiator: chance.pick(['OURS', 'THEIRS', 'BOTH'] as const) })),
    ),
  });
}

async function wipe(db: Db): Promise<void> {
  const tables = ['organisation', 'plan_year', 'partner', 'coverage_cell', 'bulletin', 'skill', 'staff_member', 'training', 'event_fact', 'event_pattern'];
  const rollups = ['event_rollup', 'association_rollup', 'country_rollup', 'partner_rollup', 'rollup_change', 'rollup_pattern'];
  await db.$executeRawUnsafe(`TRUNCATE ${[...tables, ...rollups].map((name) => `"${name}"`).join(', ')} CASCADE`);
}

/**
 * A small world in place of what the database holds, the same for a seed each time: associations that join and leave, chapters, periods of half a year and of
 * quarters, reports of every standing, joint and unplanned activities, goals in three levels, and the registers of the office.
 */
export async function randomWorld(db: Db, seed: number): Promise<Frame> {
  const chance = chanceOf(seed);
  const today = TODAYS[seed % TODAYS.length] ?? TODAYS[0];
  const year = Number(today.slice(0, 4));
  await wipe(db);
  const organisations = await writeOrganisations(db, chance, { today, year });
  const plan = await writePlan(db, chance, year);
  const office = await randomOffice(db, chance, { today, year, organisations });
  const frame: Frame = { today, year, organisations, partners: office.partners, ...plan };
  const events = await writeEvents(db, chance, frame);
  const reports = await writeReports(db, chance, frame);
  await writeClaims(db, chance, frame, events, reports);
  await office.writeBulletins(
    events.map(({ id }) => id),
    reports.map(({ row }) => row.id),
  );
  return frame;
}
