import type { Tx } from '@nhipcau/db';
import { compareWithYearBefore } from '@nhipcau/db/measures';
import type { IsoDate } from '@nhipcau/domain/shared';
import { type AssociationStats, associationStats, flattenGoals, type GoalNode, type IndicatorState, loadPlan, type PlanState } from '../plan/index.ts';
import type { AuthorizedScope } from '../scope.ts';
import { type Around, loadAround } from './data-around.ts';
import { listDecisions } from './decisions.ts';
import type { OverviewData } from './types.ts';

function goalRow(goal: GoalNode): OverviewData['goals'][number] {
  const { id, title, status, progress, expected, coverage, provisional, progressIfApproved, statusIfApproved } = goal;
  return { id, title, status, progress, expected, coverage, provisional, progressIfApproved, statusIfApproved };
}

/** Links of sub-goals count for the top goal that the bridge shows. */
function links(state: PlanState): OverviewData['links'] {
  const top = new Map(state.goals.flatMap((goal) => flattenGoals([goal]).map(({ id }) => [id, goal.id] as const)));
  const heaviest = new Map<string, OverviewData['links'][number]>();
  for (const weakness of state.weaknesses) {
    for (const { goalId, weight, ourReading } of weakness.goals) {
      const shown = top.get(goalId);
      if (!shown) continue;
      const key = `${weakness.id} ${shown}`;
      if ((heaviest.get(key)?.weight ?? 0) < weight) heaviest.set(key, { weaknessId: weakness.id, goalId: shown, weight, ourReading });
    }
  }
  return [...heaviest.values()];
}

/** The period the leader asks about: the latest that has ended, whose reports can be handed in by now. */
function reporting(stats: AssociationStats, waiting: number): OverviewData['reporting'] {
  const period = stats.periods.filter((entry) => entry.endsOn < stats.today).at(-1);
  if (!period) return null;
  const standings = stats.associations.flatMap((row) => row.periods.filter(({ periodId }) => periodId === period.id).map(({ standing }) => standing));
  const count = (standing: (typeof standings)[number]) => standings.filter((one) => one === standing).length;
  const [onTime, late, missing] = [count('on_time'), count('late'), count('missing')];
  const due = onTime + late + missing;
  return {
    periodId: period.id,
    name: period.name,
    expected: due + count('pending'),
    received: onTime + late,
    ...{ onTime, late, missing, waiting, notYetDue: count('pending') },
    timeliness: due === 0 ? null : onTime / due,
    completeness: due === 0 ? null : (onTime + late) / due,
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
  const { id, name, status, provisional, unit, decimals, figure, actual, target, targetIsSample, series, trajectoryPoints, forecast, keptForecasts } =
    indicator;
  const goalTitle = goals.find((goal) => goal.id === indicator.goalId)?.title ?? { vi: '' };
  return {
    ...{ id, name, status, provisional, unit, decimals, figure, actual, target, targetIsSample, series, goalTitle },
    isRate: indicator.kind === 'RATE',
    lastYearToDate: indicator.lastYear.toDate,
    lastYear: indicator.lastYear.series,
    trajectory: trajectoryPoints,
    forecast,
    keptForecasts,
  };
}

/** Events ahead and overdue, and the filters of the list that show exactly them. */
function eventsAhead({ feeding, idle, overdue }: Around, year: number): OverviewData['eventsAhead'] {
  const query = (filter: Record<string, string>) => ({ year: String(year), ...filter });
  return { feeding, idle, overdue, query: { feeding: query({ ahead: 'feeding' }), idle: query({ ahead: 'idle' }), overdue: query({ unrecorded: '1' }) } };
}

/**
 * All of the leader's page for one year as it stands today, derived from approved claims.
 * Eight SQL statements whatever the plan and the data: those of the plan state, and one.
 */
export async function getOverview(
  db: Tx,
  _scope: AuthorizedScope,
  input: { year: number; today: IsoDate; indicatorId?: string | undefined },
): Promise<OverviewData> {
  const { year, today } = input;
  const [{ state, facts }, around] = await Promise.all([loadPlan(db, { year, today }), loadAround(db, year, today)]);
  const stats = associationStats(facts, year, today);
  const goals = flattenGoals(state.goals);
  const indicators = goals.flatMap((goal) => goal.indicators.map((indicator) => ({ indicator, goal })));
  const chosen = choose(
    indicators.map(({ indicator }) => indicator),
    input.indicatorId,
  );
  const { startsOn, endsOn } = state.planYear ?? { startsOn: `${year}-01-01`, endsOn: `${year}-12-31` };
  const next = stats.periods.filter((period) => period.endsOn >= today).toSorted((a, b) => a.endsOn.localeCompare(b.endsOn))[0];
  const { progress, expected, status, forecast, coverage, provisional, progressIfApproved, statusIfApproved } = state.total;
  return {
    ...{ year, today, startsOn, endsOn, hasPlan: state.planYear !== null, ended: today > endsOn },
    periodsEnded: stats.periods.filter((period) => period.endsOn < today).length,
    nextPeriod: next ? { name: next.name, endsOn: next.endsOn, dueOn: next.dueOn } : null,
    coverage: stats.coverage,
    total: { progress, expected, status, forecast, coverage, provisional, progressIfApproved, statusIfApproved },
    eventsAhead: eventsAhead(around, year),
    goals: state.goals.map(goalRow),
    weaknesses: state.weaknesses.map((weakness) => {
      const { id, title, distance, distanceBefore, distanceIfApproved, range, change, provisional: isProvisional, pastHalfWay, goals: answers } = weakness;
      return {
        ...{ id, title, distance, distanceBefore, distanceIfApproved, range, change, pastHalfWay, coverage: weakness.coverage, state: weakness.state },
        provisional: isProvisional,
        answers: answers.length,
      };
    }),
    links: links(state),
    reporting: reporting(stats, around.waiting),
    evenness: {
      gini: stats.spread.gini,
      beyond: compareWithYearBefore(facts, { key: 'activity_unevenness' }, year, today),
      byChance: stats.spread.byChance,
      known: stats.spread.known,
    },
    indicators: indicators.map(({ indicator, goal }) => ({
      ...{ id: indicator.id, name: indicator.name, status: indicator.status, provisional: indicator.provisional },
      goalTitle: goal.title,
    })),
    chosen: chosen ? indicatorView(chosen, goals) : null,
    decisions: listDecisions(around, state, stats) as OverviewData['decisions'],
  };
}
