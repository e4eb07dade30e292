import type { GoalNode } from '@nhipcau/api/plan';

/** A goal as the tools for order and weight need it: small, because it crosses to the browser. */
export interface ArrangedGoal {
  id: string;
  code: string;
  title: string;
  weight: number;
  children: ArrangedGoal[];
}

export const arranged = (goals: readonly GoalNode[], titleOf: (goal: GoalNode) => string): ArrangedGoal[] =>
  goals
    .toSorted((a, b) => a.position - b.position || a.code.localeCompare(b.code, undefined, { numeric: true }))
    .map((goal) => ({ id: goal.id, code: goal.code, title: titleOf(goal), weight: goal.weight, children: arranged(goal.children, titleOf) }));

export interface SiblingGroup {
  parent: { id: string; title: string } | null;
  goals: ArrangedGoal[];
}

/** Every set of goals that share 100 among them, from the top down. */
export function siblingGroups(goals: ArrangedGoal[], parent: SiblingGroup['parent'] = null): SiblingGroup[] {
  if (goals.length === 0) return [];
  return [{ parent, goals }, ...goals.flatMap((goal) => siblingGroups(goal.children, { id: goal.id, title: goal.title }))];
}
