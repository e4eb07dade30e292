import { type RollUp, type RollUpChild, rollUp } from '@nhipcau/domain/goal';
import { maintainHealth, maintainProgress, progress } from '@nhipcau/domain/indicator';
import type { GoalRow } from './rows.ts';
import type { GoalNode, IndicatorState, PlanTotal } from './types.ts';

/** Progress foreseen for the year's end, 0…1. */
type Foreseen = { low: number; high: number } | null;
type Child = RollUpChild & { foreseen: Foreseen };

/**
 * Where an indicator's progress may end: by its forecast, or where it stands now when nothing can be foreseen of it (a level that no method
 * extrapolates). A band is kept or not: its forecast is read as health.
 */
function foreseenOf(indicator: IndicatorState): Foreseen {
  const { actual, baseline, target, band, direction, forecast } = indicator;
  const range = forecast.range ?? (actual === null ? null : { low: actual, high: actual });
  if (range === null) return null;
  const reached = (value: number) => (direction === 'MAINTAIN' ? maintainHealth(band, value) : progress({ baseline, target, actual: value }));
  const ends = [reached(range.low), reached(range.high)].filter((value) => value !== null).map((value) => Math.min(1, Math.max(0, value)));
  return ends.length < 2 ? null : { low: Math.min(...ends), high: Math.max(...ends) };
}

function indicatorChild(indicator: IndicatorState, weight: number): Child {
  const { id, direction, health, expected, status } = indicator;
  return {
    id,
    weight,
    progress: direction === 'MAINTAIN' ? maintainProgress(health, expected) : indicator.progress,
    expected,
    status,
    foreseen: foreseenOf(indicator),
  };
}

const goalChild = (goal: GoalNode, weight: number): Child => ({ ...goal, weight, foreseen: goal.forecast });

/** Siblings that nobody has weighed yet count alike. */
function weights(siblings: readonly { weight: number }[]): number[] {
  return siblings.some(({ weight }) => weight > 0) ? siblings.map(({ weight }) => weight) : siblings.map(() => 1);
}

/**
 * A goal's children with weights that can be compared: its sub-goals by theirs; its own indicators, whose weights only compare among themselves,
 * together count as one more sub-goal of average weight.
 */
function childrenOf(indicators: readonly IndicatorState[], goals: readonly GoalNode[]): Child[] {
  const [own, below] = [weights(indicators), weights(goals)];
  const sumOf = (values: readonly number[]) => values.reduce((total, value) => total + value, 0);
  const scale = goals.length === 0 || sumOf(own) === 0 ? 1 : sumOf(below) / goals.length / sumOf(own);
  return [...indicators.map((indicator, i) => indicatorChild(indicator, (own[i] ?? 0) * scale)), ...goals.map((goal, i) => goalChild(goal, below[i] ?? 0))];
}

/** Weighted mean of what the children foresee; null after the year, or where the roll-up itself has too little data. */
function foresee(children: readonly Child[], { status }: RollUp, yearEnded: boolean): Foreseen {
  const known = children.flatMap(({ weight, foreseen }) => (foreseen === null || weight <= 0 ? [] : [{ weight, ...foreseen }]));
  const total = known.reduce((sum, child) => sum + child.weight, 0);
  if (yearEnded || status === 'insufficient_data' || total === 0) return null;
  const mean = (end: 'low' | 'high') => known.reduce((sum, child) => sum + (child.weight / total) * child[end], 0);
  return { low: mean('low'), high: mean('high') };
}

function rolled(children: readonly Child[], yearEnded: boolean): PlanTotal {
  const result = rollUp(children, yearEnded);
  return { ...result, decidingChildId: result.decidedBy?.childId ?? null, forecast: foresee(children, result, yearEnded) };
}

function groupBy<T, K>(items: readonly T[], key: (item: T) => K): ReadonlyMap<K, T[]> {
  const groups = new Map<K, T[]>();
  for (const item of items) groups.set(key(item), [...(groups.get(key(item)) ?? []), item]);
  return groups;
}

/** The tree of a year's goals, each rolled up from its indicators and sub-goals, and the plan as a whole. A goal whose parent is archived is left out with it. */
export function goalTree(
  rows: readonly GoalRow[],
  indicators: readonly IndicatorState[],
  answers: ReadonlyMap<string, readonly string[]>,
  yearEnded: boolean,
): { goals: GoalNode[]; total: PlanTotal } {
  const below = groupBy(rows, (row) => row.parentId);
  const measuredBy = groupBy(indicators, (indicator) => indicator.goalId);
  const build = (row: GoalRow, depth: number): GoalNode => {
    const children = (below.get(row.id) ?? []).map((child) => build(child, depth + 1));
    const own = measuredBy.get(row.id) ?? [];
    const { copiedFromId: _, ...shown } = row;
    return { ...shown, depth, ...rolled(childrenOf(own, children), yearEnded), indicators: own, children, weaknessIds: [...(answers.get(row.id) ?? [])] };
  };
  const goals = (below.get(null) ?? []).map((row) => build(row, 0));
  return { goals, total: rolled(childrenOf([], goals), yearEnded) };
}

/** All goals of a tree, parents before their children. */
export function flattenGoals(goals: readonly GoalNode[]): GoalNode[] {
  return goals.flatMap((goal) => [goal, ...flattenGoals(goal.children)]);
}
