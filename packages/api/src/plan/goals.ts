import { coverageOf, type Part } from '@nhipcau/db/measures';
import { type RollUpChild, rollUp } from '@nhipcau/domain/goal';
import { combineForecasts, maintainProgress } from '@nhipcau/domain/indicator';
import { coverageUnit } from './figures-unit.ts';
import { keptForecasts } from './indicator-forecast.ts';
import type { ComputedIndicator } from './indicators.ts';
import type { GoalRow } from './rows.ts';
import type { GoalNode, IndicatorState, PlanTotal } from './types.ts';

/** `ifApproved`: the same child if all that waits were approved. */
type Child = RollUpChild & { draws: Float64Array | null; ifApproved: Pick<RollUpChild, 'progress' | 'status'>; parts: readonly Part[] };

function indicatorChild(indicator: ComputedIndicator, weight: number): Child {
  const { id, direction, health, expected, status, progressIfApproved, statusIfApproved, provisional, parts } = indicator;
  const maintain = direction === 'MAINTAIN';
  return {
    id,
    weight,
    progress: maintain ? maintainProgress(health, expected) : indicator.progress,
    expected,
    status,
    draws: indicator.draws,
    ifApproved: { progress: maintain ? maintainProgress(progressIfApproved, expected) : progressIfApproved, status: statusIfApproved },
    provisional,
    parts,
  };
}

/** A goal on the way up: what its roll-up carries besides what is shown. */
type Rolled = { node: GoalNode; parts: readonly Part[]; draws: Float64Array | null };

const goalChild = ({ node, parts, draws }: Rolled, weight: number): Child => ({
  id: node.id,
  weight,
  progress: node.progress,
  expected: node.expected,
  status: node.status,
  draws,
  ifApproved: { progress: node.progressIfApproved, status: node.statusIfApproved },
  provisional: node.provisional,
  parts,
});

/** Siblings that nobody has weighed yet count alike. */
function weights(siblings: readonly { weight: number }[]): number[] {
  return siblings.some(({ weight }) => weight > 0) ? siblings.map(({ weight }) => weight) : siblings.map(() => 1);
}

/**
 * A goal's children with weights that can be compared: its sub-goals by theirs; its own indicators, whose weights only compare among themselves,
 * together count as one more sub-goal of average weight.
 */
function childrenOf(indicators: readonly ComputedIndicator[], goals: readonly Rolled[]): Child[] {
  const [own, below] = [weights(indicators), weights(goals.map(({ node }) => node))];
  const sumOf = (values: readonly number[]) => values.reduce((total, value) => total + value, 0);
  const scale = goals.length === 0 || sumOf(own) === 0 ? 1 : sumOf(below) / goals.length / sumOf(own);
  return [...indicators.map((indicator, i) => indicatorChild(indicator, (own[i] ?? 0) * scale)), ...goals.map((goal, i) => goalChild(goal, below[i] ?? 0))];
}

function rolled(children: readonly Child[], yearEnded: boolean): { total: PlanTotal; parts: readonly Part[]; draws: Float64Array | null } {
  const result = rollUp(children, yearEnded);
  const approved = rollUp(
    children.map((child) => ({ ...child, ...child.ifApproved })),
    yearEnded,
  );
  const forecast = yearEnded || result.status === 'insufficient_data' ? null : combineForecasts(children);
  // a report that several indicators wait for is one report
  const parts = [...new Map(children.flatMap((child) => child.parts.map((part) => [part.key, part] as const))).values()];
  return {
    total: {
      ...result,
      decidingChildId: result.decidedBy?.childId ?? null,
      forecast: forecast && { median: forecast.median, low: forecast.low, high: forecast.high },
      progressIfApproved: approved.progress,
      statusIfApproved: approved.status,
      coverage: coverageOf(parts),
      coverageUnit: coverageUnit(parts),
    },
    parts,
    draws: forecast?.draws ?? null,
  };
}

function groupBy<T, K>(items: readonly T[], key: (item: T) => K): ReadonlyMap<K, T[]> {
  const groups = new Map<K, T[]>();
  for (const item of items) groups.set(key(item), [...(groups.get(key(item)) ?? []), item]);
  return groups;
}

/** What is shown of an indicator; its parts and draws go into the roll-up. */
const shown = ({ parts: _parts, draws: _draws, ...indicator }: ComputedIndicator): IndicatorState => indicator;

/** The tree of a year's goals, each rolled up from its indicators and sub-goals, and the plan as a whole. A goal whose parent is archived is left out with it. */
export function goalTree(
  rows: readonly GoalRow[],
  indicators: readonly ComputedIndicator[],
  answers: ReadonlyMap<string, readonly string[]>,
  yearEnded: boolean,
): { goals: GoalNode[]; total: PlanTotal } {
  const below = groupBy(rows, (row) => row.parentId);
  const measuredBy = groupBy(indicators, (indicator) => indicator.goalId);
  const build = (row: GoalRow, depth: number): Rolled => {
    const children = (below.get(row.id) ?? []).map((child) => build(child, depth + 1));
    const own = measuredBy.get(row.id) ?? [];
    const { copiedFromId: _, forecasts, ...stored } = row;
    const { total, parts, draws } = rolled(childrenOf(own, children), yearEnded);
    const weaknessIds = [...(answers.get(row.id) ?? [])];
    const node = {
      ...{ ...stored, depth, ...total, keptForecasts: keptForecasts(forecasts), indicators: own.map(shown) },
      ...{ children: children.map((child) => child.node), weaknessIds },
    };
    return { node, parts, draws };
  };
  const goals = (below.get(null) ?? []).map((row) => build(row, 0));
  return { goals: goals.map(({ node }) => node), total: rolled(childrenOf([], goals), yearEnded).total };
}

/** All goals of a tree, parents before their children. */
export function flattenGoals(goals: readonly GoalNode[]): GoalNode[] {
  return goals.flatMap((goal) => [goal, ...flattenGoals(goal.children)]);
}
