import { toDate } from '@nhipcau/db';
import { measureBreakdown, measureRecords } from '@nhipcau/db/measures';
import { approve, recordingDb, reopen, smallWorld, TODAY } from '@nhipcau/db/measures/fixture';
import { createTestDatabase, type TestDatabase } from '@nhipcau/db/testing';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { flattenGoals, type IndicatorState, loadAssociationStats, loadPlanState, type PlanState } from './index.ts';

let test: TestDatabase;
let world: Awaited<ReturnType<typeof smallWorld>>;
const vi = (text: string) => ({ vi: text });
const load = (today = TODAY, year = 2025) => loadPlanState(test.db, { year, today });

const indicator = (state: PlanState, code: string): IndicatorState => {
  const found = flattenGoals(state.goals)
    .flatMap((goal) => goal.indicators)
    .find((one) => one.code === code);
  if (!found) throw new Error(`no indicator ${code}`);
  return found;
};
const weakness = (state: PlanState, code: string) => {
  const found = state.weaknesses.find((one) => one.code === code);
  if (!found) throw new Error(`no weakness ${code}`);
  return found;
};

/**
 * Goals of 2025: G1 (weight 60) with the sub-goal G1.1, and G2 (weight 40).
 * G1.1: indicator `held`, events that serve it, 0 → 4, from planned events: e1 1 (February), e3 1 (May), e4 1 (June), e5 2 (October).
 * G2: `posts` by hand, FLOW 0 → 100, linear; `staff` by hand, STOCK 10 → 20, no reading.
 * Weakness W1, named by the review of 2024, 80 then: share of active associations (base 0.5, target 1, weight 1) and Gini (0.9 → 0.4, weight 3).
 */
async function plan() {
  const { db } = test;
  const { y24, y25, e0, e1, e3, e4, e5, aQ1, aQ2 } = world;
  const goal = (planYearId: string, code: string, weight: number, parentId: string | null = null, copiedFromId: string | null = null) =>
    db.goal.create({ data: { planYearId, code, title: vi(code), pillar: 'COORDINATION', weight, parentId, copiedFromId } });
  const before = await goal(y24.id, 'G0', 100);
  const g1 = await goal(y25.id, 'G1', 60);
  const g11 = await goal(y25.id, 'G1.1', 100, g1.id, before.id);
  const g2 = await goal(y25.id, 'G2', 40);
  const held = await db.indicator.create({
    data: {
      goalId: g11.id,
      code: 'held',
      name: vi('held'),
      unit: vi('hoạt động'),
      kind: 'FLOW',
      direction: 'INCREASE',
      trajectory: 'FROM_EVENTS',
      target: 4,
      measureKey: 'events_held',
      goalScoped: true,
    },
  });
  const byHand = (code: string, kind: 'FLOW' | 'STOCK', baseline: number, target: number) =>
    db.indicator.create({ data: { goalId: g2.id, code, name: vi(code), unit: vi('bài'), kind, direction: 'INCREASE', baseline, target } });
  const posts = await byHand('posts', 'FLOW', 0, 100);
  await byHand('staff', 'STOCK', 10, 20);
  await db.measurement.createMany({
    data: [
      { indicatorId: posts.id, on: toDate('2025-01-31'), value: 10 },
      { indicatorId: posts.id, on: toDate('2025-04-30'), value: 24 },
      { indicatorId: posts.id, on: toDate('2025-06-30'), value: 50 },
    ],
  });
  const link = (eventId: string, goalId: string, expectedContribution: number | null, indicatorId: string | null = held.id) =>
    db.eventGoal.create({ data: { eventId, goalId, indicatorId, expectedContribution } });
  await link(e1.id, g11.id, 1);
  await link(e3.id, g11.id, 1);
  await link(e4.id, g11.id, 1);
  await link(e5.id, g11.id, 2);
  await link(e0.id, before.id, null, null);
  // the same event is linked to the goal by the report too: it counts once
  const claim = await db.reportActivity.findFirstOrThrow({ where: { reportId: aQ1.id, eventId: e1.id } });
  await db.reportActivityGoal.create({ data: { activityId: claim.id, goalId: g11.id } });

  const review = await db.review.create({ data: { year: 2024, status: 'PUBLISHED' } });
  const w1 = await db.weakness.create({ data: { code: 'W1', title: vi('W1'), category: 'MEMBER_ACTIVITY' } });
  const w2 = await db.weakness.create({ data: { code: 'W2', title: vi('W2'), category: 'RESOURCES' } });
  await db.weaknessNaming.createMany({ data: [w1, w2].map(({ id }) => ({ weaknessId: id, reviewId: review.id })) });
  await db.weaknessMeasure.createMany({
    data: [
      { weaknessId: w1.id, measureKey: 'association_active_share', direction: 'INCREASE', base: 0.5, target: 1, weight: 1 },
      { weaknessId: w1.id, measureKey: 'activity_gini', direction: 'DECREASE', base: 0.9, target: 0.2, weight: 3 },
    ],
  });
  await db.weaknessScore.create({ data: { weaknessId: w1.id, year: 2024, distance: 100 } });
  await db.goalWeakness.create({ data: { goalId: g1.id, weaknessId: w1.id, weight: 4, ourReading: true } });
  // A names the weakness twice in one approved report and once in one that is not approved: one report
  await db.reportDifficulty.createMany({
    data: [aQ1.id, aQ1.id, aQ2.id].map((reportId) => ({ reportId, weaknessId: w1.id, text: 'Khó khăn' })),
  });
  return { g1, g11, g2, held };
}

let made: Awaited<ReturnType<typeof plan>>;
beforeAll(async () => {
  test = await createTestDatabase();
  world = await smallWorld(test.db);
  made = await plan();
});
afterAll(() => test.drop());

describe('indicator from approved reports', () => {
  it('stands where the approved events put it, against what was planned', async () => {
    const held = indicator(await load(), 'held');
    expect(held.actual).toBe(1); // e1, linked twice, once
    expect(held.expected).toBeCloseTo(0.4); // e1 and e3 of 1 + 1 + 1 + 2
    expect(held.expectedValue).toBeCloseTo(1.6); // of 4
    expect(held.progress).toBeCloseTo(0.25);
    expect(held.status).toBe('off_track'); // 0.25 / 0.4 = 0.625
    // the second quarter runs: no approved report covers April and May
    expect(held.series.map((point) => point.value)).toEqual([0, 1, 1, null, null]);
    // A and B of three have spoken for the first quarter; A's report of the second waits and has e3, which serves the goal
    expect(held.figure).toMatchObject({ value: 1, ifApproved: 2, coverage: { known: 2, expected: 3 } });
    expect([held.provisional, held.progressIfApproved, held.statusIfApproved]).toEqual([true, 0.5, 'on_track']);
    // e0 served the goal that this one was copied from
    expect(held.lastYear).toMatchObject({ toDate: 1, full: 1 });
    expect(held.trajectoryPoints.filter(({ on }) => ['2025-02-09', '2025-02-10', '2025-06-09', '2025-06-30', '2025-12-31'].includes(on))).toEqual([
      { on: '2025-02-09', value: 0 },
      { on: '2025-02-10', value: 0.8 },
      { on: '2025-06-09', value: 1.6 },
      { on: '2025-06-30', value: expect.closeTo(2.4) },
      { on: '2025-12-31', value: 4 },
    ]);
  });

  it('has its records, those of sub-goals too', async () => {
    for (const goalId of [made.g11.id, made.g1.id]) {
      const { total, records } = await measureRecords(test.db, { key: 'events_held', goalId }, 2025, TODAY, { page: 1, size: 10 });
      expect([total, records[0]?.code]).toEqual([1, 'e1']);
    }
    expect(await measureRecords(test.db, { key: 'events_held', goalId: made.g2.id }, 2025, TODAY, { page: 1, size: 10 })).toEqual({ total: 0, records: [] });
    const { rows } = await measureBreakdown(test.db, { key: 'participants_total', goalId: made.g1.id, form: 'FESTIVAL' }, 2025, TODAY, 'month');
    expect(rows).toEqual([{ key: '2', name: null, value: 120, records: 1 }]);
  });

  it('foresees the year’s end from the events ahead and the other methods', async () => {
    const { forecast, plannedEvents } = indicator(await load(), 'held');
    // 1 now, which is never less; e3 over and not told of, e4 confirmed, e5 planned and bringing 2, and what comes unplanned
    expect(forecast?.low).toBeGreaterThanOrEqual(1);
    expect(forecast?.median).toBeGreaterThanOrEqual(2);
    expect(forecast?.high).toBeLessThanOrEqual(12);
    expect(plannedEvents.map(({ code, probability, expectedCumulative }) => [code, probability, expectedCumulative])).toEqual([
      ['e4', 0.9, expect.closeTo(1.9)],
      ['e5', 0.6, expect.closeTo(3.1)],
    ]);
  });

  it('moves indicator, goal, plan and weakness on approval by exactly the report, and back on reopening', async () => {
    const before = await load();
    await approve(test.db, world.aQ2.id);
    const after = await load();
    expect(indicator(after, 'held')).toMatchObject({ actual: 2, progress: 0.5, status: 'on_track' }); // 0.5 / 0.4
    expect(flattenGoals(after.goals).find(({ code }) => code === 'G1')).toMatchObject({ progress: 0.5, status: 'on_track' });
    // G1 0.5 with weight 60, G2 0.34 with weight 40
    expect(after.total.progress).toBeCloseTo(0.436);
    // A and B are alike: both goal values are reached
    expect(weakness(after, 'W1').distance).toBeCloseTo(0);
    // the report of the second quarter names it too
    expect(weakness(after, 'W1').difficulties).toEqual([{ year: 2025, reports: 2 }]);
    await reopen(test.db, world.aQ2.id);
    const back = await load();
    expect([indicator(back, 'held').actual, back.total.progress, weakness(back, 'W1').distance]).toEqual([
      ...[indicator(before, 'held').actual, before.total.progress, weakness(before, 'W1').distance],
    ]);
  });
});

describe('indicator by hand', () => {
  it('adds up what was entered by today', async () => {
    const posts = indicator(await load(), 'posts');
    expect(posts.actual).toBe(34); // June's 50 is still to come
    expect(posts.series.map(({ on, value }) => ({ on, value }))).toEqual([
      { on: '2025-01-31', value: 10 },
      { on: '2025-04-30', value: 34 },
    ]);
    expect(posts.expected).toBeCloseTo(140 / 365); // 20 May is the 140th day
    expect(posts.status).toBe('at_risk'); // 0.34 / 0.3836 = 0.886
  });

  it('has no data, and no zero, without a reading', async () => {
    expect(indicator(await load(), 'staff')).toMatchObject({
      actual: null,
      progress: null,
      status: 'no_data',
      series: [],
      forecast: null,
    });
  });
});

describe('goals', () => {
  it('roll up from indicators and sub-goals', async () => {
    const state = await load();
    expect(state.goals.map(({ code, depth }) => [code, depth])).toEqual([
      ['G1', 0],
      ['G2', 0],
    ]);
    const [g1, g2] = state.goals;
    expect(g1).toMatchObject({ progress: 0.25, status: 'off_track', decidingChildId: made.g11.id, weaknessIds: [weakness(state, 'W1').id] });
    expect(g1?.expected).toBeCloseTo(0.4);
    expect(g1?.children[0]).toMatchObject({ code: 'G1.1', decidingChildId: made.held.id });
    // half of the weight has data: posts alone
    expect(g1).toMatchObject({ provisional: true, coverage: { known: 2, expected: 3 } });
    expect(g2).toMatchObject({ provisional: false, progress: 0.34, dataShare: 0.5, status: 'at_risk' });
    // 0.6 · 0.25 + 0.4 · 0.34
    expect(state.total.progress).toBeCloseTo(0.286);
    expect(state.total).toMatchObject({ status: 'off_track', decidingChildId: made.g1.id });
    const { low, high, median } = state.total.forecast ?? { low: Number.NaN, high: Number.NaN, median: Number.NaN };
    expect(low).toBeLessThanOrEqual(median);
    expect(low).toBeGreaterThan(0.2);
    expect(high).toBeLessThanOrEqual(1);
  });

  it('have nothing to show for a year without a plan', async () => {
    expect(await load(TODAY, 2040)).toMatchObject({ planYear: null, goals: [], total: { progress: null, status: 'insufficient_data' } });
  });
});

describe('weaknesses', () => {
  it('score from their measures against the frozen year', async () => {
    // C has not spoken and is left out. Active 1: nothing left; Gini of 1 and 2 is 1/3: gap (0.2 − 1/3)/(0.2 − 0.9) = 4/21; 100 · 3/4 · 4/21
    const w1 = weakness(await load(), 'W1');
    expect(w1.distance).toBeCloseTo(100 / 7, 6);
    expect(w1.distanceBefore).toBe(100);
    expect(w1.change).toBeCloseTo(100 / 7 - 100, 6);
    // two of three reports are no verdict; if C did nothing: active 2/3, Gini 2/3: 100 · (2/3 + 3 · 2/3)/4
    expect(w1).toMatchObject({ state: 'provisional', provisional: true, pastHalfWay: false, coverage: { known: 2, expected: 3 }, coverageUnit: 'association' });
    // each month has the distance of both measures beside the whole
    expect(w1.series.at(-1)).toMatchObject({ on: TODAY, distance: w1.distance, measures: w1.measures.map(({ gap }) => (gap === null ? null : 100 * gap)) });
    expect(w1.range?.high).toBeCloseTo((100 * (2 / 3 + 3 * (2 / 3))) / 4, 6);
    expect(w1.years.map(({ year, state, live }) => [year, state, live])).toEqual([
      [2024, 'open', false],
      [2025, 'provisional', true],
    ]);
    expect(w1.goals).toEqual([{ goalId: made.g1.id, weight: 4, ourReading: true }]);
    expect(w1.difficulties).toEqual([{ year: 2025, reports: 1 }]);
  });

  it('without a measure are unmeasured', async () => {
    expect(weakness(await load(), 'W2')).toMatchObject({ distance: null, state: 'unmeasured', measures: [] });
  });

  it('that the review of a year named in January after it are not told of that year', async () => {
    expect((await load(TODAY, 2024)).weaknesses).toEqual([]);
  });
});

describe('association statistics', () => {
  it('credit co-hosts, count participants once and reports by period', async () => {
    const stats = await loadAssociationStats(test.db, { year: 2025, today: TODAY });
    expect(stats.associations.map(({ code, activities, hosted, participants }) => [code, activities, hosted, participants])).toEqual([
      ['a', 1, 1, 120],
      ['b', 2, 1, 40],
      ['c', null, 0, null],
    ]);
    expect(stats.associations[1]?.byMonth).toEqual([0, 1, 1, ...Array(9).fill(null)]);
    expect(stats.associations.map(({ standing }) => standing)).toEqual(['known', 'known', 'missing']);
    expect(stats.associations.map(({ periods }) => periods.map(({ standing }) => standing))).toEqual([
      ['on_time', 'on_time'],
      ['late', 'pending'],
      ['missing', 'pending'],
    ]);
    expect(stats).toMatchObject({ expected: 3, received: 2, onTime: 1, late: 1, missing: 1 });
    expect([stats.spread.activeShare?.value, stats.spread.topThreeShare?.value, stats.spread.known]).toEqual([1, 1, 2]);
    expect(stats.spread.gini?.value).toBeCloseTo(1 / 3);
    expect(stats.spread.lorenz).toHaveLength(3);
  });
});

describe('statements', () => {
  it('are as many with much data as with little', async () => {
    const count = async () => {
      const { db, statements, close } = recordingDb(test.url);
      await loadPlanState(db, { year: 2025, today: TODAY });
      const plans = statements.length;
      await loadAssociationStats(db, { year: 2025, today: TODAY });
      await close();
      return [plans, statements.length - plans];
    };
    const little = await count();
    // nothing asks for the registers of the office, which are three more
    expect(little).toEqual([3, 2]);
    const { db } = test;
    for (let i = 0; i < 12; i++) {
      const event = await db.event.create({
        data: {
          code: `x${i}`,
          planYearId: world.y25.id,
          title: vi(`x${i}`),
          form: 'SPORT',
          status: 'HELD',
          startsOn: toDate('2025-04-01'),
          hostId: world.c.id,
        },
      });
      await db.reportActivity.create({ data: { reportId: world.bQ1.id, eventId: event.id, outcome: 'HELD', title: `x${i}` } });
      const goal = await db.goal.create({ data: { planYearId: world.y25.id, code: `X${i}`, title: vi('X'), pillar: 'IMAGE' } });
      await db.indicator.create({
        data: {
          goalId: goal.id,
          code: 'x',
          name: vi('x'),
          unit: vi('x'),
          kind: 'FLOW',
          direction: 'INCREASE',
          target: 5,
          measureKey: 'events_held',
          measureForm: 'SPORT',
        },
      });
      const found = await db.weakness.create({ data: { code: `X${i}`, title: vi('X'), category: 'RESOURCES' } });
      await db.weaknessMeasure.create({ data: { weaknessId: found.id, measureKey: 'novelty_rate', direction: 'INCREASE', base: 0, target: 1 } });
    }
    expect(await count()).toEqual(little);
    const staffed = await db.weakness.create({ data: { code: 'staffed', title: vi('X'), category: 'RESOURCES' } });
    await db.weaknessMeasure.create({ data: { weaknessId: staffed.id, measureKey: 'staffing', direction: 'INCREASE', base: 0, target: 1 } });
    expect(await count()).toEqual([6, 2]);
    expect(indicator(await load(), 'x').actual).toBe(12);
  });
});
