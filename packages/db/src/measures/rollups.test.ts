import { afterAll, beforeAll, expect, test } from 'vitest';
import { type Db, toDate, uuidv7 } from '../index.ts';
import { removeSample } from '../sample.ts';
import { createTestDatabase, type TestDatabase } from '../testing.ts';
import { smallWorld, TODAY } from './fixture.ts';
import { type NaiveEvent, naiveEvents } from './rollup-naive.ts';
import { type Scope, TIERS, type Tier } from './rollup-types.ts';
import { checkRollups, foldRollups, lastRollupCheck, rebuildRollups } from './rollup-upkeep.ts';
import { loadRollups } from './rollups.ts';

let base: TestDatabase;
let db: Db;
let world: Awaited<ReturnType<typeof smallWorld>>;
beforeAll(async () => {
  base = await createTestDatabase();
  db = base.db;
  world = await smallWorld(db);
});
afterAll(() => base.drop());

/** Numbers 0…n − 1, the same for a seed each time (mulberry32). */
function dice(seed: number) {
  let state = seed;
  return (n: number) => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return Math.floor((((t ^ (t >>> 14)) >>> 0) / 4_294_967_296) * n);
  };
}

const FORMS = ['FESTIVAL', 'SEMINAR', 'MEETING'] as const;
const YEARS = [2022, 2023, 2024, 2025];

type Line = Record<string, number | null>;
const plus = (a: number | null | undefined, b: number | null) => (b === null ? (a ?? null) : (a ?? 0) + b);

/** Sums of the roll-ups and of the events worked out one by one, by tier, scope, month; countries and associations too. */
function expected(events: NaiveEvent[], tier: Tier, scopes: Scope[]) {
  const sums = new Map<string, Line>();
  const [month, day] = [TODAY.slice(5, 7), TODAY.slice(8)];
  const add = (key: (string | null | number | boolean)[], line: Line) => {
    const name = key.join(' ');
    const before = sums.get(name) ?? {};
    sums.set(name, Object.fromEntries(Object.entries(line).map(([field, value]) => [field, plus(before[field], value)])));
  };
  for (const event of events.filter(({ on }) => on <= TODAY && YEARS.includes(Number(on.slice(0, 4))))) {
    const when = [Number(event.on.slice(0, 4)), Number(event.on.slice(5, 7)), event.on.slice(5, 7) === month && event.on.slice(8) <= day];
    for (const { goalId, form } of scopes.filter(
      (scope) => (scope.goalId === null || event.goals.includes(scope.goalId)) && (scope.form ?? event.form) === event.form,
    )) {
      const { participantsVn, participants, fundsMobilised } = event;
      const [one, two, three] = event.novelWithin.map(Number) as [number, number, number];
      add(['events', tier, goalId, form, ...when], { events: 1, one, two, three, participantsVn, participants, fundsMobilised });
      for (const country of event.countries) sums.set(['country', tier, goalId, form, when[0], country].join(' '), {});
    }
    for (const { associationId, hosted, own } of event.credited)
      add(['activity', tier, associationId, ...when], { activities: 1, hosted: Number(hosted), participants: own ? event.participants : null });
  }
  return sums;
}

async function found(scopes: Scope[]) {
  const sums = new Map<string, Line>();
  const { events, countries, activities, since } = await loadRollups(db, { years: YEARS, today: TODAY, scopes, countryScopes: scopes, activities: true });
  for (const row of events) {
    const { tier, goalId, form, year, month, early, participantsVn, participants, fundsMobilised } = row;
    const [one, two, three] = row.novelWithin;
    sums.set(['events', tier, goalId, form, year, month, early].join(' '), {
      events: row.events,
      one,
      two,
      three,
      participantsVn,
      participants,
      fundsMobilised,
    });
  }
  for (const row of countries) sums.set(['country', row.tier, row.goalId, row.form, row.year, row.country].join(' '), {});
  for (const { tier, associationId, year, month, early, activities: count, hosted, participants } of activities)
    sums.set(['activity', tier, associationId, year, month, early].join(' '), { activities: count, hosted, participants });
  return { sums, since };
}

const sorted = (sums: Map<string, Line>) => [...sums].toSorted(([a], [b]) => (a < b ? -1 : 1));

async function expectEqual(step: string) {
  const goals = await db.goal.findMany({ select: { id: true } });
  const scopes: Scope[] = [null, ...goals.map(({ id }) => id)].flatMap((goalId) => [null, ...FORMS].map((form) => ({ goalId, form })));
  const { sums, since } = await found(scopes);
  const naive = await Promise.all(TIERS.map(async (tier) => ({ tier, events: await naiveEvents(db, tier) })));
  expect(sorted(sums), step).toEqual(sorted(new Map(naive.flatMap(({ tier, events }) => [...expected(events, tier, scopes)]))));
  expect(since, step).toEqual(naive.map(({ events }) => events.map(({ on }) => on).toSorted()[0] ?? null));
}

/** Goals in two levels, partners, units below associations, reports of every standing with planned and unplanned activities. */
async function widen(roll: (n: number) => number) {
  const { a, b, c, y25, y24, h2, q1, q2 } = world;
  const goal = (code: string, parentId: string | null, planYearId = y25.id) =>
    db.goal.create({ data: { planYearId, parentId, code, title: { vi: code }, pillar: 'VALUES', sample: roll(2) === 0 } });
  const top = await goal('1', null);
  const goals = [top, await goal('1.1', top.id), await goal('2', null), await goal('9', null, y24.id)];
  const partners = [];
  for (const code of ['p1', 'p2', 'p3'])
    partners.push(await db.partner.create({ data: { code, name: { vi: code }, kind: 'EMBASSY', region: 'EUROPE', sample: code === 'p3' } }));
  const units = [];
  for (const [parent, code] of [
    [a, 'a1'],
    [b, 'b1'],
  ] as const)
    units.push(await db.organisation.create({ data: { code, kind: 'CHAPTER', name: { vi: code }, path: `${parent.path}/${code}`, parentId: parent.id } }));
  const reports = [world.aH2, world.aQ1, world.bQ1, world.aQ2];
  for (const [organisation, period] of [
    [b, h2],
    [c, q1],
    [c, q2],
    [b, q2],
    [units[0] ?? a, q1],
  ] as const) {
    reports.push(await db.activityReport.create({ data: { organisationId: organisation.id, periodId: period.id, sample: roll(3) === 0 } }));
  }
  return { goals, partners, units, reports };
}

test('roll-ups are what the claims say, whatever is done to them in whatever order, for every tier', { timeout: 240_000 }, async () => {
  await expectEqual('as the world begins');
  for (const seed of [11, 12, 13]) {
    const roll = dice(seed);
    const pick = <T>(of: readonly T[]): T => of[roll(of.length)] as T;
    const { goals, partners, units, reports } = seed === 11 ? await widen(roll) : await again();
    const day = () => toDate(`${2022 + roll(4)}-0${1 + roll(7)}-1${roll(10)}`);
    const anEvent = async () => pick(await db.event.findMany());
    const aClaim = async () => pick(await db.reportActivity.findMany());
    const steps: Record<string, () => Promise<unknown>> = {
      event: async () => {
        const { y25 } = world;
        const data = {
          planYearId: y25.id,
          code: uuidv7(),
          title: { vi: 'x' },
          form: pick(FORMS),
          theme: pick(['peace', null]),
          startsOn: pick([day(), day(), null]),
        };
        await db.event.create({ data: { ...data, sample: roll(4) === 0, goals: { create: [{ goalId: pick(goals).id }] } } });
      },
      claim: async () => {
        const report = pick(reports);
        const event = roll(3) === 0 ? null : await anEvent();
        if (event && (await db.reportActivity.count({ where: { reportId: report.id, eventId: event.id } }))) return;
        const number = () => (roll(4) === 0 ? null : roll(50));
        await db.reportActivity.create({
          data: {
            ...{ reportId: report.id, eventId: event?.id ?? null, title: 'x', form: pick([...FORMS, null]), startsOn: pick([day(), null]) },
            ...{ outcome: pick(['HELD', 'HELD', 'CANCELLED', null] as const), role: pick(['HOST', 'CO_HOST'] as const), sample: roll(5) === 0 },
            ...{ participantsVn: number(), participantsForeign: number(), fundsMobilised: number(), countries: pick([[], ['FR'], ['la', 'FR'], ['JP']]) },
            goals: { create: roll(2) ? [{ goalId: pick(goals).id }] : [] },
            partners: { create: roll(2) ? [{ partnerId: pick(partners).id, initiator: pick(['OURS', 'THEIRS', 'BOTH'] as const) }] : [] },
          },
        });
      },
      standing: async () => {
        const status = pick(['DRAFT', 'SUBMITTED', 'RETURNED', 'APPROVED', 'APPROVED', 'REOPENED'] as const);
        const at = new Date(`2025-05-${10 + roll(9)}T0${roll(9)}:00:00Z`);
        await db.activityReport.update({
          where: { id: pick(reports).id },
          data: { status, reason: 'x', decidedAt: at, submittedAt: at, firstSubmittedOn: at },
        });
      },
      withdraw: async () => {
        const report = pick(reports);
        const others = await db.activityReport.count({
          where: { id: { not: report.id }, periodId: report.periodId, organisationId: report.organisationId, withdrawnAt: null },
        });
        if (others === 0) await db.activityReport.update({ where: { id: report.id }, data: { withdrawnAt: pick([new Date(), null]) } });
      },
      editClaim: async () =>
        db.reportActivity.update({ where: { id: (await aClaim()).id }, data: { participantsVn: roll(90), startsOn: day(), countries: ['DE'] } }),
      autosave: async () => {
        const { id: _, ...claim } = await aClaim();
        await db.$transaction(async (tx) => {
          await tx.reportActivity.delete({ where: { id: _ } });
          await tx.reportActivity.create({ data: { ...claim, id: _, eventBefore: undefined } as never });
        });
      },
      dropClaim: async () => db.reportActivity.delete({ where: { id: (await aClaim()).id } }),
      editEvent: async () =>
        db.event.update({ where: { id: (await anEvent()).id }, data: { startsOn: day(), form: pick(FORMS), theme: pick(['peace', 'food', null]) } }),
      merge: async () => {
        const [from, to] = [await anEvent(), await anEvent()];
        const taken = (await db.reportActivity.findMany({ where: { eventId: to.id } })).map(({ reportId }) => reportId);
        await db.reportActivity.updateMany({ where: { eventId: from.id, reportId: { notIn: taken } }, data: { eventId: to.id } });
      },
      partner: async () => {
        const [event, partner] = [await anEvent(), pick(partners)];
        const key = { eventId: event.id, partnerId: partner.id };
        if (await db.eventPartner.count({ where: key })) await db.eventPartner.delete({ where: { eventId_partnerId: key } });
        else await db.eventPartner.create({ data: key });
      },
      mergePartner: async () => {
        const [p1, p2] = [pick(partners), pick(partners)];
        const there = (await db.eventPartner.findMany({ where: { partnerId: p2.id } })).map(({ eventId }) => eventId);
        await db.eventPartner.updateMany({ where: { partnerId: p1.id, eventId: { notIn: there } }, data: { partnerId: p2.id } });
      },
      interaction: async () => {
        const noted = await db.partnerInteraction.findFirst();
        if (noted && roll(2)) return db.partnerInteraction.delete({ where: { id: noted.id } });
        return db.partnerInteraction.create({ data: { partnerId: pick(partners).id, kind: 'MEETING', initiator: 'OURS', on: toDate('2025-02-02') } });
      },
      goalLink: async () => {
        await db.eventGoal.deleteMany({ where: { eventId: (await anEvent()).id } });
      },
      archiveGoal: async () => db.goal.update({ where: { id: pick(goals).id }, data: { archivedAt: pick([new Date(), null]) } }),
      moveGoal: async () => {
        const [, below, other] = goals;
        if (below && other) await db.goal.update({ where: { id: below.id }, data: { parentId: pick([null, other.id, goals[0]?.id ?? null]) } });
      },
      moveUnit: async () => {
        const [unit, parent] = [pick(units), pick([world.a, world.b, world.c])];
        await db.organisation.update({ where: { id: unit.id }, data: { parentId: parent.id, path: `${parent.path}/${unit.code}` } });
      },
      changeKind: async () => db.organisation.update({ where: { id: pick(units).id }, data: { kind: pick(['CHAPTER', 'ASSOCIATION'] as const) } }),
      fold: async () => foldRollups(db),
    };
    const names = Object.keys(steps);
    for (let step = 0; step < 60; step++) {
      const name = pick([...names, 'claim', 'claim', 'standing', 'standing', 'event']);
      await steps[name]?.();
      if (step % 4 === 3) await expectEqual(`seed ${seed}, step ${step}, after ${name}`);
    }
    const check = await checkRollups(db);
    expect(check).toMatchObject({ equal: true });
    expect(await lastRollupCheck(db)).toEqual(check);
  }
  await db.$transaction((tx) => removeSample(tx));
  await expectEqual('without the sample');
  expect((await checkRollups(db)).wrong).toEqual(expect.objectContaining({ event_fact: 0, partner_rollup: 0 }));
  await rebuildRollups(db);
  await expectEqual('made anew');
});

/** What is there from the sequence before. */
async function again() {
  const units = await db.organisation.findMany({ where: { code: { in: ['a1', 'b1'] } }, orderBy: { code: 'asc' } });
  return {
    goals: await db.goal.findMany({ orderBy: { code: 'asc' } }),
    partners: await db.partner.findMany(),
    units,
    reports: await db.activityReport.findMany(),
  };
}
