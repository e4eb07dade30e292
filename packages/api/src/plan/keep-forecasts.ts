import { type Tx, toDate, toIso, toNumber } from '@nhipcau/db';
import { keepForecastExperience } from '@nhipcau/db/measures';
import type { ForecastInterval } from '@nhipcau/domain/indicator';
import { type Coverage, isConclusive } from '@nhipcau/domain/measure';
import { addMonths, type IsoDate } from '@nhipcau/domain/shared';
import { flattenGoals } from './goals.ts';
import { loadPlanState } from './state.ts';
import type { GoalNode, IndicatorState, PlanState } from './types.ts';

/** An indicator, a goal or (neither) the plan, with its forecast and what came. */
interface Subject {
  indicatorId: string | null;
  goalId: string | null;
  forecast: ForecastInterval | null;
  /** in the indicator's unit; of a goal and the plan progress 0…1; null: not known */
  value: number | null;
  coverage: Coverage | null;
  /** planned events that the forecast counts on */
  events: number;
  sample: boolean;
}

const keyOf = ({ indicatorId, goalId }: Pick<Subject, 'indicatorId' | 'goalId'>) => `${indicatorId} ${goalId}`;
const below = (goal: GoalNode): IndicatorState[] => flattenGoals([goal]).flatMap((node) => node.indicators);
const eventsOf = (indicators: readonly IndicatorState[]) =>
  new Set(indicators.flatMap(({ plannedEvents }) => plannedEvents.map(({ eventId }) => eventId))).size;

/** All of a plan that a forecast is shown of. */
function subjectsOf({ goals, total }: PlanState): Subject[] {
  const all = flattenGoals(goals);
  return [
    ...all.flatMap((goal) =>
      goal.indicators.map((indicator) => {
        const { id, forecast, actual, figure, sample } = indicator;
        return { indicatorId: id, goalId: null, forecast, value: actual, coverage: figure.coverage, events: eventsOf([indicator]), sample };
      }),
    ),
    ...all.map((goal) => {
      const { id, forecast, progress, coverage, sample } = goal;
      return { indicatorId: null, goalId: id, forecast, value: progress, coverage, events: eventsOf(below(goal)), sample };
    }),
    {
      ...{ indicatorId: null, goalId: null, forecast: total.forecast, value: total.progress, coverage: total.coverage },
      ...{ events: eventsOf(goals.flatMap(below)), sample: false },
    },
  ];
}

/** One process at a time, until its transaction ends: another waits, and then finds what was written. */
const takeTurns = (tx: Tx) => tx.$executeRaw`SELECT pg_advisory_xact_lock(hashtext('forecast_record'))`;

/**
 * Works out what today's forecasts are drawn from, and keeps the forecasts that are shown today of the plans whose year runs: of every indicator, every goal and the plan, once a month, on the first day of the
 * month on which there is one. Any number of processes may do so at once, each in a transaction of its own. While sample reports count, what rests on them
 * is marked as sample.
 * @returns how many were written now
 */
export async function keepForecasts(tx: Tx, today: IsoDate): Promise<number> {
  await takeTurns(tx);
  await keepForecastExperience(tx, today);
  const years = await tx.planYear.findMany({ where: { startsOn: { lte: toDate(today) }, endsOn: { gte: toDate(today) } } });
  const sampleReports = (await tx.activityReport.findFirst({ where: { sample: true }, select: { id: true } })) !== null;
  const month = `${today.slice(0, 7)}-01`;
  let written = 0;
  for (const { id: planYearId, year } of years) {
    const made = await tx.forecastRecord.findMany({
      where: { planYearId, madeOn: { gte: toDate(month), lt: toDate(addMonths(month, 1)) } },
      select: { indicatorId: true, goalId: true },
    });
    const known = new Set(made.map(keyOf));
    const data = subjectsOf(await loadPlanState(tx, { year, today })).flatMap(({ forecast, value, coverage, events, sample, ...subject }) =>
      forecast === null || known.has(keyOf(subject))
        ? []
        : [
            {
              ...{ ...subject, ...forecast, planYearId, madeOn: toDate(today), sample: sample || sampleReports },
              basis: { actual: value, coverage: coverage && { ...coverage }, events },
            },
          ],
    );
    written += (await tx.forecastRecord.createMany({ data, skipDuplicates: true })).count;
  }
  return written;
}

/** Plan years looked back upon for what came: a correction of an older one moves no score. */
const SCORED_YEARS = 2;

/**
 * Writes what came beside the forecasts of the plan years that are over: as soon as all that the figure rests on has spoken, or the year's last report is
 * locked and enough has spoken for a verdict. A figure that is corrected afterwards is corrected here too; one that is reopened is unknown again.
 * @returns how many were changed now
 */
export async function scoreForecasts(tx: Tx, today: IsoDate): Promise<number> {
  await takeTurns(tx);
  const years = await tx.planYear.findMany({
    where: { endsOn: { lt: toDate(today) }, year: { gte: Number(today.slice(0, 4)) - SCORED_YEARS }, forecasts: { some: {} } },
    include: { periods: { select: { locksOn: true } } },
  });
  let changed = 0;
  for (const { id: planYearId, year, periods } of years) {
    const state = await loadPlanState(tx, { year, today });
    const locked = periods.every(({ locksOn }) => toIso(locksOn) < today);
    const isFinal = (coverage: Coverage | null) => coverage === null || coverage.known === coverage.expected || (locked && isConclusive(coverage));
    const came = new Map(subjectsOf(state).map((subject) => [keyOf(subject), isFinal(subject.coverage) ? subject.value : null]));
    const records = await tx.forecastRecord.findMany({ where: { planYearId }, select: { id: true, indicatorId: true, goalId: true, actual: true } });
    for (const record of records) {
      const key = keyOf(record);
      // put away meanwhile: what was known of it stays
      if (!came.has(key)) continue;
      const actual = rounded(came.get(key) ?? null);
      if (actual === toNumber(record.actual)) continue;
      await tx.forecastRecord.update({ where: { id: record.id }, data: { actual, scoredOn: actual === null ? null : toDate(today) } });
      changed++;
    }
  }
  return changed;
}

/** As the database keeps it, so that the same figure is found equal again. */
const rounded = (value: number | null) => (value === null ? null : Number(value.toFixed(6)));
