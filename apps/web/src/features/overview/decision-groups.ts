import type { OverviewData } from '@nhipcau/api/overview';
import { type Action, can, type Role } from '@nhipcau/domain/access';

export type Decision = OverviewData['decisions'][number];
export type DecisionKind = Decision['kind'];

/** What waits for one decision: all matters of one kind. */
export interface DecisionGroup {
  kind: DecisionKind;
  /** in the order given, none empty */
  matters: readonly [Decision, ...Decision[]];
  /** days past the due day of the one that is longest overdue; null: none is */
  daysLate: number | null;
  /** the nearest day by which; null: none is set */
  due: string | null;
}

/** Matters by kind, kinds and matters in the order given. */
export function groupDecisions(decisions: readonly Decision[]): DecisionGroup[] {
  const kinds = [...new Set(decisions.map(({ kind }) => kind))];
  return kinds.flatMap((kind) => {
    const [first, ...rest] = decisions.filter((decision) => decision.kind === kind);
    if (!first) return [];
    const matters = [first, ...rest] as const;
    const late = matters.flatMap(({ daysLate }) => (daysLate === null ? [] : [daysLate]));
    const due = matters.flatMap((matter) => (matter.due === null ? [] : [matter.due])).toSorted();
    return [{ kind, matters: [first, ...rest], daysLate: late.length > 0 ? Math.max(...late) : null, due: due[0] ?? null }];
  });
}

/** Where one matter is decided, for who may do it; else where it is seen. */
export function hrefOfMatter({ kind, id, due }: Decision, year: number, role: Role): string {
  const may = (action: Action) => can(role, action);
  switch (kind) {
    case 'approveReport':
      return `/reports/${id}`;
    case 'overdueReport':
      return `/associations/${id}`;
    case 'unansweredWeakness':
      return may('goal.write') ? `/goals/new?year=${year}&weakness=${id}` : `/weaknesses/${id}`;
    case 'worseningWeakness':
      return `/weaknesses/${id}`;
    case 'explainGoal':
      return `/goals/${id}`;
    case 'missingFigure':
      return `/indicators/${id}`;
    case 'anniversaryGap':
      return may('event.write') ? `/events/new?anniversary=${id}${due ? `&on=${due}` : ''}` : '/events/anniversaries';
  }
}

/** Where all matters of a kind stand together; a single one leads to itself. */
export function hrefOfGroup({ kind, matters }: DecisionGroup, { year, reporting }: Pick<OverviewData, 'year' | 'reporting'>, role: Role): string {
  const [first, second] = matters;
  if (!second) return hrefOfMatter(first, year, role);
  switch (kind) {
    case 'approveReport':
      return '/reports?status=SUBMITTED';
    case 'overdueReport':
      return reporting ? `/reports?period=${reporting.periodId}` : '/reports';
    case 'unansweredWeakness':
      return `/weaknesses?year=${year}&filter=unanswered`;
    case 'worseningWeakness':
      return `/weaknesses?year=${year}&filter=worsening`;
    case 'explainGoal':
    case 'missingFigure':
      return `/goals?year=${year}`;
    case 'anniversaryGap':
      return '/events/anniversaries';
  }
}
