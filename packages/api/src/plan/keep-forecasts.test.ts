import { type Db, toDate, toIso, toNumber } from '@nhipcau/db';
import { approve, reopen, smallWorld, TODAY } from '@nhipcau/db/measures/fixture';
import { createTestDatabase, type TestDatabase } from '@nhipcau/db/testing';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { keepForecasts, scoreForecasts } from './keep-forecasts.ts';
import { loadPlanState } from './state.ts';

let test: TestDatabase;
let world: Awaited<ReturnType<typeof smallWorld>>;
const vi = (text: string) => ({ vi: text });
const keep = (today: string, db: Db = test.db) => db.$transaction((tx) => keepForecasts(tx, today), { maxWait: 30_000, timeout: 30_000 });
const score = (today: string) => test.db.$transaction((tx) => scoreForecasts(tx, today), { maxWait: 30_000, timeout: 30_000 });
const records = () => test.db.forecastRecord.findMany({ orderBy: [{ madeOn: 'asc' }, { indicatorId: 'asc' }] });

/** A goal of 2025 with the indicator `held`: all events held, 0 → 10, to which e4 (June) and e5 (October) are planned to add 1 each. */
async function plan() {
  const { db } = test;
  const goal = await db.goal.create({ data: { planYearId: world.y25.id, code: 'G', title: vi('G'), pillar: 'COORDINATION', weight: 1 } });
  const held = await db.indicator.create({
    data: { goalId: goal.id, code: 'held', name: vi('held'), unit: vi('x'), kind: 'FLOW', direction: 'INCREASE', target: 10, measureKey: 'events_held' },
  });
  for (const event of [world.e4, world.e5]) {
    await db.eventGoal.create({ data: { eventId: event.id, goalId: goal.id, indicatorId: held.id, expectedContribution: 1 } });
  }
  return { goal, held };
}

let made: Awaited<ReturnType<typeof plan>>;
beforeEach(async () => {
  test = await createTestDatabase();
  world = await smallWorld(test.db);
  made = await plan();
});
afterEach(() => test.drop());

it('keeps what is shown of the indicator, the goal and the plan, once a month', async () => {
  const state = await loadPlanState(test.db, { year: 2025, today: TODAY });
  const shown = state.goals[0]?.indicators[0]?.forecast;
  expect(await keep(TODAY)).toBe(3);
  expect([await keep(TODAY), await keep('2025-05-31')]).toEqual([0, 0]);
  const of = (await records()).find(({ indicatorId }) => indicatorId === made.held.id);
  expect(of).toMatchObject({ planYearId: world.y25.id, goalId: null, actual: null, scoredOn: null, sample: false });
  expect([toNumber(of?.median ?? ''), toNumber(of?.low ?? ''), toNumber(of?.high ?? '')]).toEqual([shown?.median, shown?.low, shown?.high]);
  // e1 and e2 are approved; A and B of three have spoken; e4 and e5 are ahead
  expect(of?.basis).toMatchObject({ actual: 2, coverage: { known: 2, expected: 3 }, events: 2 });
  expect((await records()).filter(({ indicatorId }) => indicatorId === null).map(({ goalId }) => goalId)).toEqual(expect.arrayContaining([made.goal.id, null]));
  expect(await keep('2025-06-01')).toBe(3);
  expect((await records()).map(({ madeOn }) => toIso(madeOn))).toEqual([TODAY, TODAY, TODAY, '2025-06-01', '2025-06-01', '2025-06-01']);
});

it('is written once by workers that run at the same time, on the same day or about midnight', async () => {
  const counts = await Promise.all([keep(TODAY), keep(TODAY), keep('2025-05-21'), keep(TODAY)]);
  expect(counts.toSorted()).toEqual([0, 0, 0, 3]);
  expect(await records()).toHaveLength(3);
});

it('keeps nothing of a year that is over or has not begun', async () => {
  expect([await keep('2026-01-01'), await keep('2023-12-31')]).toEqual([0, 0]);
});

it('is marked as sample while sample reports count', async () => {
  await test.db.activityReport.update({ where: { id: world.bQ1.id }, data: { sample: true } });
  await keep(TODAY);
  expect((await records()).map(({ sample }) => sample)).toEqual([true, true, true]);
});

it('is scored once the reports have spoken, corrected with the figure, and unknown again while it is reopened', async () => {
  const { db } = test;
  await keep(TODAY);
  // six reports are due of 2025: A, B and C for each of two quarters; at the year's end three are approved
  expect(await score('2026-01-05')).toBe(0);
  await approve(db, world.aQ2.id);
  for (const [organisationId, periodId] of [
    [world.c.id, world.q1.id],
    [world.b.id, world.q2.id],
    [world.c.id, world.q2.id],
  ] as const) {
    const report = { organisationId, periodId, status: 'APPROVED' as const, firstSubmittedOn: toDate('2025-07-01') };
    await db.activityReport.create({ data: { ...report, submittedAt: new Date('2025-07-01'), decidedAt: new Date('2025-07-02') } });
  }
  expect(await score('2026-01-05')).toBe(3);
  expect(await score('2026-01-06')).toBe(0);
  const held = async () => (await records()).find(({ indicatorId }) => indicatorId === made.held.id);
  // e1, e2 and e3
  expect([toNumber((await held())?.actual ?? null), toIso((await held())?.scoredOn ?? null)]).toEqual([3, '2026-01-05']);

  const [kept] = (await loadPlanState(db, { year: 2025, today: '2026-01-06' })).goals[0]?.indicators[0]?.keptForecasts ?? [];
  expect(kept).toMatchObject({ madeOn: TODAY, year: 2025, actual: 3, sample: false });
  expect(kept?.held).toBe(kept !== undefined && kept.low <= 3 && kept.high >= 3);
  // on a day on which that was not known yet, it is not told
  expect((await loadPlanState(db, { year: 2025, today: '2025-12-01' })).goals[0]?.indicators[0]?.keptForecasts).toMatchObject([{ actual: null, held: null }]);
  expect((await loadPlanState(db, { year: 2025, today: '2025-05-19' })).goals[0]?.indicators[0]?.keptForecasts).toEqual([]);

  await reopen(db, world.aQ2.id);
  // five of six have spoken, and the last report is locked: 2 is what came, as far as is known
  expect(await score('2026-01-07')).toBe(3);
  expect(toNumber((await held())?.actual ?? null)).toBe(2);
  await reopen(db, world.bQ1.id);
  expect(await score('2026-01-08')).toBe(3);
  expect([(await held())?.actual, (await held())?.scoredOn]).toEqual([null, null]);
});

it('goes on to the year after, beside the indicator that was copied from it', async () => {
  const { db } = test;
  await keep(TODAY);
  const y26 = await db.planYear.create({ data: { year: 2026, startsOn: toDate('2026-01-01'), endsOn: toDate('2026-12-31'), status: 'ACTIVE' } });
  const goal = await db.goal.create({
    data: { planYearId: y26.id, code: 'G', title: vi('G'), pillar: 'COORDINATION', weight: 1, copiedFromId: made.goal.id },
  });
  const { id: copiedFromId } = made.held;
  await db.indicator.create({
    data: { goalId: goal.id, code: 'held', name: vi('held'), unit: vi('x'), kind: 'FLOW', direction: 'INCREASE', target: 10, copiedFromId },
  });
  const state = await loadPlanState(db, { year: 2026, today: '2026-02-01' });
  expect(state.goals[0]?.keptForecasts).toMatchObject([{ madeOn: TODAY, year: 2025 }]);
  expect(state.goals[0]?.indicators[0]?.keptForecasts).toMatchObject([{ madeOn: TODAY, year: 2025 }]);
});

it('works out once a day what forecasts are drawn from, and draws from it', async () => {
  const { db } = test;
  // of 40 events planned for 2024, 30 were held, 6 called off and 4 never told of; of the 20 that the log says were confirmed, 18 were held
  for (let index = 0; index < 40; index++) {
    const status = index < 30 ? ('HELD' as const) : index < 36 ? ('CANCELLED' as const) : ('PLANNED' as const);
    const event = {
      code: `p${index}`,
      planYearId: world.y24.id,
      title: vi('x'),
      form: 'SPORT' as const,
      status,
      statusReason: 'x',
      startsOn: toDate('2024-05-01'),
    };
    const { id } = await db.event.create({ data: event });
    if (index < 18 || index > 37) {
      const row = { actorName: 'x', action: 'event.changeStatus', entity: 'event', entityId: id, requestId: 'x', after: { status: 'CONFIRMED' } };
      await db.auditLog.create({ data: row });
    }
  }
  await db.eventGoal.create({ data: { eventId: world.e1.id, goalId: made.goal.id, indicatorId: made.held.id, expectedContribution: 2 } });
  await Promise.all([keep(TODAY), keep(TODAY)]);
  const [row] = await db.forecastExperience.findMany();
  // e0 was planned for 10 March 2024 and held: 41 events, 31 held; 41 − 6 were due, 31 of them held
  expect(row?.held).toEqual({ planned: { held: 31, of: 41 }, confirmed: { held: 18, of: 20 }, overdue: { held: 31, of: 35 } });
  // e2, e1 and e0 count as one each; e1 was expected to add 2; e0's day is the 70th of 2024: the third block
  expect(row?.indicators).toEqual({ [made.held.id]: { sizes: [1, 1, 1], ratios: [0.5], blocks: [{ block: 3, events: 1, unplanned: 0 }] } });

  // all 35 overdue ones were held: e3 is overdue, and with a share of 1 it takes place in every draw
  const forecast = async () => (await loadPlanState(db, { year: 2025, today: TODAY })).goals[0]?.indicators[0]?.forecast;
  const before = await forecast();
  await db.forecastExperience.update({
    where: { on: toDate(TODAY) },
    data: { held: { planned: { held: 40, of: 40 }, confirmed: { held: 40, of: 40 }, overdue: { held: 40, of: 40 } } },
  });
  // two events there, two to come, and nothing that nobody planned
  expect(await forecast()).toMatchObject({ median: 4, low: 4 });
  expect(before?.low).toBeLessThan(4);
});
