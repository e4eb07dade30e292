import { type AnniversaryDay, anniversaryRadar } from '@nhipcau/domain/event';
import { needsNote } from '@nhipcau/domain/indicator';
import { addMonths, type IsoDate, yearOf } from '@nhipcau/domain/shared';
import type { AssociationStats, GoalNode, PlanState } from '../plan/index.ts';
import { flattenGoals } from '../plan/index.ts';
import type { Around } from './data-around.ts';
import type { OverviewData } from './types.ts';

export type DecisionKind = OverviewData['decisions'][number]['kind'];

/** Something that waits for the leader, with what is done about it and where. */
export interface Decision {
  kind: DecisionKind;
  /** id of the record it is done on: report, association, weakness, goal, indicator, or the key of an anniversary */
  id: string;
  subject: unknown;
  /** the period of a report, for instance */
  detail: unknown;
  /** day by which; null: none is set */
  due: IsoDate | null;
  /** days past the due day; null where that means nothing */
  daysLate: number | null;
}

const ORDER: DecisionKind[] = [
  ...(['approveReport', 'overdueReport', 'worseningWeakness', 'unansweredWeakness', 'explainGoal', 'missingFigure', 'anniversaryGap'] as const),
];
const days = (from: IsoDate, to: IsoDate) => Math.round((Date.parse(to) - Date.parse(from)) / 86_400_000);

const waitingReports = (around: Around): Decision[] =>
  around.waitingReports.map(({ id, organisationName, periodName, dueOn }) => ({
    ...{ kind: 'approveReport' as const, id, subject: organisationName, detail: periodName, due: dueOn, daysLate: null },
  }));

function overdueReports(stats: AssociationStats): Decision[] {
  return stats.periods.flatMap((period) => {
    if (stats.today <= period.dueOn || stats.today > period.locksOn) return [];
    return stats.associations
      .filter((row) => row.periods.some(({ periodId, standing }) => periodId === period.id && standing === 'missing'))
      .map((row) => ({
        kind: 'overdueReport' as const,
        id: row.id,
        subject: row.name,
        detail: period.name,
        due: period.dueOn,
        daysLate: days(period.dueOn, stats.today),
      }));
  });
}

const told = (goal: GoalNode) => goal.checkIn !== null || goal.indicators.some(({ checkIn }) => checkIn !== null);

function fromPlan(state: PlanState): Decision[] {
  const goals = flattenGoals(state.goals);
  const plain = { detail: null, due: null, daysLate: null };
  return [
    ...goals
      .filter((goal) => needsNote(goal.status) && !told(goal))
      .map((goal) => ({ ...plain, kind: 'explainGoal' as const, id: goal.id, subject: goal.title })),
    ...state.weaknesses
      .filter((weakness) => weakness.state !== 'resolved' && weakness.goals.length === 0)
      .map((weakness) => ({ ...plain, kind: 'unansweredWeakness' as const, id: weakness.id, subject: weakness.title })),
    ...state.weaknesses
      .filter((weakness) => weakness.state === 'worsening')
      .map((weakness) => ({ ...plain, kind: 'worseningWeakness' as const, id: weakness.id, subject: weakness.title })),
    ...goals.flatMap((goal) =>
      goal.indicators
        .filter((indicator) => indicator.status === 'no_data' && indicator.measure === null)
        .map((indicator) => ({ ...plain, kind: 'missingFigure' as const, id: indicator.id, subject: indicator.name, detail: goal.title })),
    ),
  ];
}

function anniversaryGaps({ anniversaries }: Around, today: IsoDate): Decision[] {
  const until = addMonths(today, 12);
  return anniversaries.flatMap(({ key, name, monthDay, baseYear, years }) => {
    const day: AnniversaryDay = { monthDay, baseYear };
    return anniversaryRadar(day, today, until, years)
      .filter((entry) => entry.state === 'gap' && entry.kind === 'round')
      .map((entry) => ({ kind: 'anniversaryGap' as const, id: key, subject: name, detail: null, due: entry.on, daysLate: null }));
  });
}

/** What waits for a decision, the most pressing kinds first, each kind by its due day. */
export function listDecisions(around: Around, state: PlanState, stats: AssociationStats): Decision[] {
  // anniversaries are those of the twelve months ahead, which an earlier or a later year has nothing to do with
  const gaps = yearOf(state.today) === state.year ? anniversaryGaps(around, state.today) : [];
  const all = [...waitingReports(around), ...overdueReports(stats), ...fromPlan(state), ...gaps];
  return all.toSorted((a, b) => ORDER.indexOf(a.kind) - ORDER.indexOf(b.kind) || (a.due ?? '9999').localeCompare(b.due ?? '9999'));
}
