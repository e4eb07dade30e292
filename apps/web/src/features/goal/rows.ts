import type { GoalNode, IndicatorState } from '@nhipcau/api/plan';
import { maintainHealth, progress } from '@nhipcau/domain/indicator';

export const GOAL_SORTS = ['plan', 'title', 'weight', 'status', 'progress', 'indicators', 'weaknesses'] as const;
export type GoalSort = (typeof GOAL_SORTS)[number];

/** Worst first, so that what needs attention comes up by one click. */
const SEVERITY = ['off_track', 'missed', 'at_risk', 'insufficient_data', 'not_started', 'on_track', 'achieved'];

function compare(sort: GoalSort, a: GoalNode, b: GoalNode, titleOf: (goal: GoalNode) => string): number {
  switch (sort) {
    case 'title':
      return titleOf(a).localeCompare(titleOf(b), 'vi');
    case 'weight':
      return a.weight - b.weight;
    case 'status':
      return SEVERITY.indexOf(a.status) - SEVERITY.indexOf(b.status);
    case 'progress':
      // what has no data comes last in either direction only by chance; below every figure is honest enough
      return (a.progress ?? -1) - (b.progress ?? -1);
    case 'indicators':
      return a.indicators.length - b.indicators.length;
    case 'weaknesses':
      return a.weaknessIds.length - b.weaknessIds.length;
    default:
      return a.position - b.position || a.code.localeCompare(b.code, undefined, { numeric: true });
  }
}

/** The tree as rows, siblings sorted among themselves, so that a sub-goal stays below its goal. */
export function sortedRows(goals: readonly GoalNode[], sort: GoalSort, direction: 'asc' | 'desc', titleOf: (goal: GoalNode) => string): GoalNode[] {
  const sign = direction === 'asc' ? 1 : -1;
  return goals
    .toSorted((a, b) => sign * compare(sort, a, b, titleOf) || compare('plan', a, b, titleOf))
    .flatMap((goal) => [goal, ...sortedRows(goal.children, sort, direction, titleOf)]);
}

/** All indicators of a goal and of those below it. */
export const indicatorsBelow = (goal: Pick<GoalNode, 'indicators' | 'children'>): IndicatorState[] => [
  ...goal.indicators,
  ...goal.children.flatMap(indicatorsBelow),
];

/** The indicator that stands for a goal in a line the size of a word: the heaviest that has data. */
export function shownIndicator(goal: GoalNode): IndicatorState | null {
  const known = indicatorsBelow(goal).filter(({ series }) => series.some(({ value }) => value !== null));
  return known.toSorted((a, b) => b.weight - a.weight)[0] ?? null;
}

/** What the child that decides is called; null where none does. */
export function decidingChild(goal: Pick<GoalNode, 'decidingChildId' | 'indicators' | 'children'>): { title: unknown; href: string } | null {
  const indicator = goal.indicators.find(({ id }) => id === goal.decidingChildId);
  if (indicator) return { title: indicator.name, href: `/indicators/${indicator.id}` };
  const child = goal.children.find(({ id }) => id === goal.decidingChildId);
  return child ? { title: child.title, href: `/goals/${child.id}` } : null;
}

/** The scale that all courses of a column share: nothing done to the year's target reached, with room for what goes back or beyond. */
export const COURSE_SCALE = { low: -0.2, high: 1.2 } as const;

type Coursed = Pick<IndicatorState, 'series' | 'direction' | 'band' | 'baseline' | 'target'>;

/** The course of an indicator as progress towards the year's target (of one that is to be kept, its health), so that unlike units stand on one scale. */
export function progressCourse({ series, direction, band, baseline, target }: Coursed): (number | null)[] {
  return series.map(({ value }) => (direction === 'MAINTAIN' ? maintainHealth(band, value) : progress({ baseline, target, actual: value })));
}
