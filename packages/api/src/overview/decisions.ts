import type { Tx } from '@nhipcau/db';
import { toIso } from '@nhipcau/db';
import { type AnniversaryDay, anniversaryRadar } from '@nhipcau/domain/event';
import { needsNote } from '@nhipcau/domain/indicator';
import { addMonths, type IsoDate, yearOf } from '@nhipcau/domain/shared';
import type { AssociationStats, GoalNode, PlanState } from '../plan/index.ts';
import { flattenGoals } from '../plan/index.ts';

export type DecisionKind = 'approveReport' | 'overdueReport' | 'unansweredWeakness' | 'explainGoal' | 'missingFigure' | 'anniversaryGap';

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

const ORDER: DecisionKind[] = ['approveReport', 'overdueReport', 'explainGoal', 'unansweredWeakness', 'missingFigure', 'anniversaryGap'];
const days = (from: IsoDate, to: IsoDate) => Math.round((Date.parse(to) - Date.parse(from)) / 86_400_000);

async function waitingReports(db: Tx): Promise<Decision[]> {
  const rows = await db.activityReport.findMany({
    where: { status: 'SUBMITTED', withdrawnAt: null },
    select: { id: true, organisation: { select: { name: true } }, period: { select: { name: true, dueOn: true } } },
    orderBy: { submittedAt: 'asc' },
    take: 50,
  });
  return rows.map((row) => ({
    kind: 'approveReport' as const,
    id: row.id,
    subject: row.organisation.name,
    detail: row.period.name,
    due: toIso(row.period.dueOn),
    daysLate: null,
  }));
}

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
    ...goals.flatMap((goal) =>
      goal.indicators
        .filter((indicator) => indicator.status === 'no_data' && indicator.measure === null)
        .map((indicator) => ({ ...plain, kind: 'missingFigure' as const, id: indicator.id, subject: indicator.name, detail: goal.title })),
    ),
  ];
}

async function anniversaryGaps(db: Tx, today: IsoDate): Promise<Decision[]> {
  const until = addMonths(today, 12);
  const rows = await db.anniversary.findMany({
    where: { baseYear: { not: null } },
    select: {
      key: true,
      name: true,
      monthDay: true,
      baseYear: true,
      // as the radar has it: what was called off answers nothing, and what has no day yet counts for its plan year
      events: {
        where: { status: { not: 'CANCELLED' }, planYear: { year: { gte: yearOf(today) } } },
        select: { startsOn: true, planYear: { select: { year: true } } },
      },
    },
  });
  return rows.flatMap((row) => {
    const day: AnniversaryDay = { monthDay: row.monthDay, baseYear: row.baseYear };
    const covered = row.events.map(({ startsOn, planYear }) => startsOn?.getUTCFullYear() ?? planYear.year);
    return anniversaryRadar(day, today, until, covered)
      .filter((entry) => entry.state === 'gap' && entry.kind === 'round')
      .map((entry) => ({ kind: 'anniversaryGap' as const, id: row.key, subject: row.name, detail: null, due: entry.on, daysLate: null }));
  });
}

/** What waits for a decision, the most pressing kinds first, each kind by its due day. Two statements besides what the caller has loaded. */
export async function listDecisions(db: Tx, state: PlanState, stats: AssociationStats): Promise<Decision[]> {
  const [reports, gaps] = await Promise.all([waitingReports(db), anniversaryGaps(db, state.today)]);
  const all = [...reports, ...overdueReports(stats), ...fromPlan(state), ...gaps];
  return all.toSorted((a, b) => ORDER.indexOf(a.kind) - ORDER.indexOf(b.kind) || (a.due ?? '9999').localeCompare(b.due ?? '9999'));
}
