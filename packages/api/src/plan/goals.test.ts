import { describe, expect, it } from 'vitest';
import { goalTree } from './goals.ts';
import type { ComputedIndicator } from './indicators.ts';
import type { GoalRow } from './rows.ts';

const goal = (id: string, parentId: string | null, weight: number): GoalRow => ({
  id,
  parentId,
  code: id,
  title: { vi: id },
  description: null,
  pillar: 'IMAGE',
  weight,
  position: 0,
  ownerId: null,
  ownerName: null,
  ownerOrganisationId: null,
  ownerOrganisationName: null,
  copiedFromId: null,
  version: 1,
  sample: false,
  checkIn: null,
  forecasts: [],
});

/** From 0 to 100 with half expected; foreseen at the year's end from `low` to `high`. */
const indicator = (
  id: string,
  goalId: string,
  weight: number,
  actual: number | null,
  forecast: { low: number; high: number } | null = null,
): ComputedIndicator => ({
  id,
  goalId,
  code: id,
  name: { vi: id },
  unit: { vi: 'bài' },
  decimals: 0,
  kind: 'FLOW',
  direction: 'INCREASE',
  trajectory: 'LINEAR',
  baseline: 0,
  target: 100,
  targetIsSample: false,
  band: { low: null, high: null, criticalLow: null, criticalHigh: null },
  milestones: [],
  weight,
  position: 0,
  onTrackFrom: null,
  atRiskFrom: null,
  version: 1,
  sample: false,
  measure: null,
  figure: { value: actual, coverage: null, ifApproved: actual, range: null, span: { startsOn: '2025-01-01', endsOn: '2025-07-01' }, records: null },
  actual,
  parts: [],
  provisional: false,
  progressIfApproved: actual === null ? null : actual / 100,
  statusIfApproved: actual === null ? 'no_data' : 'on_track',
  series: [],
  lastYear: { series: [], toDate: null, full: null, comparison: null },
  expected: 0.5,
  expectedValue: 50,
  trajectoryPoints: [],
  progress: actual === null ? null : actual / 100,
  health: null,
  status: actual === null ? 'no_data' : 'on_track',
  forecast: forecast && { ...forecast, median: (forecast.low + forecast.high) / 2 },
  // half of the draws at either end
  draws: forecast && Float64Array.from({ length: 10 }, (_, draw) => Math.min(1, (draw % 2 ? forecast.high : forecast.low) / 100)),
  plannedEvents: [],
  keptForecasts: [],
  overdueEvents: [],
  coverageUnit: 'report',
  checkIn: null,
});

const tree = (goals: GoalRow[], indicators: ComputedIndicator[], ended = false) => goalTree(goals, indicators, new Map(), ended);

describe('goalTree', () => {
  it('lets a goal’s own indicators count together as one sub-goal of average weight', () => {
    const rows = [goal('g', null, 100), goal('a', 'g', 30), goal('b', 'g', 10)];
    const { goals } = tree(rows, [indicator('i', 'g', 1, 80), indicator('j', 'g', 3, 40), indicator('x', 'a', 1, 50), indicator('y', 'b', 1, 10)]);
    // own: (1·0.8 + 3·0.4)/4 = 0.5 with weight 20; (20·0.5 + 30·0.5 + 10·0.1)/60
    expect(goals[0]?.progress).toBeCloseTo(26 / 60);
  });

  it('counts children alike that nobody has weighed', () => {
    const { total } = tree([goal('a', null, 0), goal('b', null, 0)], [indicator('x', 'a', 0, 20), indicator('y', 'b', 0, 60)]);
    expect(total.progress).toBeCloseTo(0.4);
  });

  it('foresees by the draws of its children, where they carry half of the weight', () => {
    const rows = [goal('a', null, 75), goal('b', null, 25)];
    const indicators = [indicator('x', 'a', 1, 50, { low: 80, high: 140 }), indicator('y', 'b', 1, 40)];
    // y has no forecast and a quarter of the weight: x alone, 0.8 to 1, for what passes its target counts as reached
    expect(tree(rows, indicators).total.forecast).toMatchObject({ low: 0.8, high: 1 });
    const other = [goal('a', null, 25), goal('b', null, 75)];
    expect(tree(other, indicators).total.forecast).toBeNull();
    expect(tree(rows, indicators, true).total.forecast).toBeNull();
  });

  it('says what has too little data, and foresees nothing of it', () => {
    const { total } = tree([goal('a', null, 60), goal('b', null, 40)], [indicator('x', 'a', 1, null), indicator('y', 'b', 1, 40)]);
    expect(total).toMatchObject({ status: 'insufficient_data', dataShare: 0.4, decidingChildId: 'a', forecast: null });
  });

  it('leaves out what hangs below an archived goal', () => {
    expect(tree([goal('orphan', 'archived', 10)], [indicator('x', 'orphan', 1, 50)]).goals).toEqual([]);
  });
});
