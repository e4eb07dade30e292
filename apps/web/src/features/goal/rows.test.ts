import type { GoalNode, IndicatorState } from '@nhipcau/api/plan';
import { expect, test } from 'vitest';
import { decidingChild, indicatorsBelow, progressCourse, shownIndicator, sortedRows } from './rows';

const indicator = (id: string, weight: number, value: number | null) =>
  ({ id, weight, name: { vi: id }, series: [{ on: '2025-01-31', value }] }) as unknown as IndicatorState;
const goal = (code: string, more: Partial<GoalNode> = {}) =>
  ({
    ...{ id: code, code, title: { vi: code }, position: Number(code.slice(-1)), weight: 0, status: 'on_track', progress: null },
    ...{ indicators: [], children: [], weaknessIds: [], decidingChildId: null },
    ...more,
  }) as unknown as GoalNode;
const codes = (rows: GoalNode[]) => rows.map(({ code }) => code);
const titleOf = (row: GoalNode) => row.title.vi;

const tree = [
  goal('1', { weight: 20, status: 'on_track', progress: 0.9 }),
  goal('2', { weight: 80, status: 'off_track', progress: 0.1, children: [goal('2.1', { weight: 30 }), goal('2.2', { weight: 70 })] }),
];

test('siblings are sorted among themselves and sub-goals stay below their goal', () => {
  expect(codes(sortedRows(tree, 'plan', 'asc', titleOf))).toEqual(['1', '2', '2.1', '2.2']);
  expect(codes(sortedRows(tree, 'weight', 'desc', titleOf))).toEqual(['2', '2.2', '2.1', '1']);
  // the worst status comes first
  expect(codes(sortedRows(tree, 'status', 'asc', titleOf))).toEqual(['2', '2.1', '2.2', '1']);
});

test('the heaviest indicator with data stands for a goal, those of sub-goals too', () => {
  const above = goal('1', { indicators: [indicator('a', 90, null), indicator('b', 10, 4)], children: [goal('1.1', { indicators: [indicator('c', 40, 2)] })] });
  expect(indicatorsBelow(above).map(({ id }) => id)).toEqual(['a', 'b', 'c']);
  expect(shownIndicator(above)?.id).toBe('c');
  expect(shownIndicator(goal('2'))).toBeNull();
});

test('the child that decides is found among indicators and sub-goals', () => {
  const above = goal('1', { indicators: [indicator('a', 1, 1)], children: [goal('1.1')], decidingChildId: '1.1' });
  expect(decidingChild(above)).toEqual({ title: { vi: '1.1' }, href: '/goals/1.1' });
  expect(decidingChild({ ...above, decidingChildId: 'a' })).toEqual({ title: { vi: 'a' }, href: '/indicators/a' });
  expect(decidingChild({ ...above, decidingChildId: null })).toBeNull();
});

test('courses of unlike units stand on one scale: progress towards the target, the health of what is to be kept', () => {
  const band = { low: null, high: null, criticalLow: null, criticalHigh: null };
  const points = (...values: (number | null)[]) => values.map((value) => ({ on: '2025-01-31', value, coverage: null, ifApproved: value }));
  // 41 → 60: 45.75 is a quarter of the way; what is not known stays a gap
  const partners = { series: points(41, null, 45.75, 60), direction: 'INCREASE', band, baseline: 41, target: 60 } as const;
  expect(progressCourse(partners)).toEqual([0, null, 0.25, 1]);
  // 12 → 4, falling: 10 is a quarter of the way too
  expect(progressCourse({ ...partners, series: points(10), baseline: 12, target: 4 })).toEqual([0.25]);
  // inside 40–60 all is well, half-way to the limit of 20 it is half
  const kept = { ...partners, direction: 'MAINTAIN', band: { low: 40, high: 60, criticalLow: 20, criticalHigh: 80 } } as const;
  expect(progressCourse({ ...kept, series: points(50, 30) })).toEqual([1, 0.5]);
});
