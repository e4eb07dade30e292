import { type Tx, toDate } from '@nhipcau/db';
import { loadMeasureFacts } from '@nhipcau/db/measures';
import type { IsoDate } from '@nhipcau/domain/shared';
import { type AssociationStats, associationStats, flattenGoals, type GoalNode, type IndicatorState, loadPlanState, type PlanState } from '../plan/index.ts';
import type { AuthorizedScope } from '../scope.ts';
import { listDecisions } from './decisions.ts';
import type { OverviewData } from './types.ts';

function goalRow(goal: GoalNode): OverviewData['goals'][number] {
  const deciding = [...goal.indicators.map(({ id, name }) => ({ id, title: name })), ...goal.children].find(({ id }) => id === goal.decidingChildId);
  const { id, title, weight, status, progress, expected } = goal;
  return { id, title, weight, status, progress, expected, decidingTitle: deciding?.title ?? null };
}

/** Links of sub-goals count for the top goal that the bridge shows. */
function links(state: PlanState): OverviewData['links'] {
  const top = new Map(state.goals.flatMap((goal) => flattenGoals([goal]).map(({ id }) => [id, goal.id] as const)));
  const heaviest = new Map<string, OverviewData['links'][number]>();
  for (const weakness of state.weaknesses) {
    for (const { goalId, weight } of weakness.goals) {
      const shown = top.get(goalId);
      if (!shown) continue;
      const key = `${weakness.id} ${shown}`;
      if ((heaviest.get(key)?.weight ?? 0) < weight) heaviest.set(key, { weaknessId: weakness.id, goalId: shown, weight });
    }
  }
  return [...heaviest.values()];
}

/** The period the leader asks about: the latest whose reports can be handed in by now. */
function reporting(stats: AssociationStats, waiting: number): OverviewData['reporting'] {
  const period = stats.periods.filter((entry) => entry.startsOn <= stats.today && stats.today >= entry.endsOn).at(-1);
  if (!period) return null;
  const standings = stats.associations.flatMap((row) => row.periods.filter(({ periodId }) => periodId === period.id).map(({ standing }) => standing));
  return {
    periodId: period.id,
    name: period.name,
    expected: standings.filter((standing) => standing !== 'not_expected').length,
    onTime: standings.filter((standing) => standing === 'on_time').length,
    waiting,
    missing: standings.filter((standing) => standing === 'missing').length,
  };
}

const URGENT = ['off_track', 'missed', 'at_risk', 'on_track', 'achieved'];

/** The indicator asked for; else the one that most wants a look: of those with last year to compare with the furthest behind, then of the others. */
function choose(indicators: IndicatorState[], asked: string | undefined): IndicatorState | undefined {
  const drawable = indicators.filter(
    ({ actual, trajectoryPoints, series }) => actual !== null && trajectoryPoints.length > 0 && series.filter(({ value }) => value !== null).length >= 3,
  );
  const urgency = ({ status, lastYear }: IndicatorState) =>
    (URGENT.includes(status) ? URGENT.indexOf(status) : URGENT.length) + (lastYear.toDate === null ? 2 * URGENT.length : 0);
  return indicators.find(({ id }) => id === asked) ?? drawable.toSorted((a, b) => urgency(a) - urgency(b))[0] ?? indicators[0];
}

function indicatorView(indicator: IndicatorState, goals: GoalNode[]): NonNullable<OverviewData['chosen']> {
  const { id, name, status, unit, decimals, actual, target, targetIsSample, series, trajectoryPoints, forecast } = indicator;
  const goalTitle = goals.find((goal) => goal.id === indicator.goalId)?.title ?? { vi: '' };
  return {
    ...{ id, name, status, unit, decimals, actual, target, targetIsSample, series, goalTitle },
    isRate: indicator.kind === 'RATE',
    lastYearToDate: indicator.lastYear.toDate,
    lastYear: indicator.lastYear.series,
    trajectory: trajectoryPoints,
    forecast: forecast.range && { low: forecast.range.low, high: forecast.range.high },
    plannedEvents: indicator.plannedEvents.map(({ eventId, title, on, expectedCumulative }) => ({ eventId, title, on, expectedCumulative })),
  };
}

/**
 * All of the leader's page for one year as it stands today, derived from approved claims.
 * A constant number of SQL statements whatever the plan and the data: those of the plan state, and four.
 */
export async function getOverview(
  db: Tx,
  _scope: AuthorizedScope,
  input: { year: number; today: IsoDate; indicatorId?: string | undefined },
): Promise<OverviewData> {
  const { year, today } = input;
  const loaded = loadMeasureFacts(db, { years: [year - 1, year], today });
  const [state, facts, waiting, eventsAhead] = await Promise.all([
    loadPlanState(db, { year, today, loaded }),
    loaded,
    db.activityReport.count({ where: { status: 'SUBMITTED', withdrawnAt: null } }),
    db.event.count({ where: { planYear: { year }, status: { in: ['PLANNED', 'CONFIRMED'] }, OR: [{ startsOn: null }, { startsOn: { gt: toDate(today) } }] } }),
  ]);
  const stats = associationStats(facts, year, today);
  const goals = flattenGoals(state.goals);
  const indicators = goals.flatMap((goal) => goal.indicators.map((indicator) => ({ indicator, goal })));
  const chosen = choose(
    indicators.map(({ indicator }) => indicator),
    input.indicatorId,
  );
  const { progress, expected, status, forecast } = state.total;
  return {
    year,
    today,
    hasPlan: state.planYear !== null,
    total: { progress, expected, status, forecast },
    eventsAhead,
    goals: state.goals.map(goalRow),
    weaknesses: state.weaknesses.map(({ id, title, severity, severityBefore, state: weaknessState, goals: answers }) => ({
      id,
      title,
      severity,
      severityBefore,
      state: weaknessState,
      answers: answers.length,
    })),
    links: links(state),
    reporting: reporting(stats, waiting),
    evenness: { gini: stats.gini, before: associationStats(facts, year - 1, `${year - 1}-12-31`).gini },
    indicators: indicators.map(({ indicator: { id, name, status: standing }, goal }) => ({ id, name, goalTitle: goal.title, status: standing })),
    chosen: chosen ? indicatorView(chosen, goals) : null,
    decisions: (await listDecisions(db, state, stats)) as OverviewData['decisions'],
  };
}
