import {
  compareWithYearBefore,
  coverageOf,
  type ForecastExperience,
  type MeasureFacts,
  measureAnswer,
  measureParts,
  measureSeries,
  type Part,
} from '@nhipcau/db/measures';
import {
  DEFAULT_THRESHOLDS,
  expectedProgress,
  indicatorStatus,
  maintainHealth,
  milestoneShares,
  progress,
  progressDraws,
  type Series,
  type Trajectory,
  valueLine,
  valueOn,
  type Yardstick,
} from '@nhipcau/domain/indicator';
import { checkMeasureSpec, isConclusive, isMeasureKey, type MeasureSpec, measureDefinition, sameDayOf } from '@nhipcau/domain/measure';
import { addDays, addMonths, compareDates, daysInMonth, type IsoDate, isWithin, monthOf, type Period, yearOf } from '@nhipcau/domain/shared';
import { coverageUnit } from './figures-unit.ts';
import { forecastOf, keptForecasts } from './indicator-forecast.ts';
import type { IndicatorRow, LinkRow, MeasurementRow } from './rows.ts';
import type { EventAheadOfIndicator, IndicatorFigure, IndicatorState, LinkedEvent, SeriesPoint } from './types.ts';

/** What an indicator is computed in: the plan year, today and the facts of this year and the one before. */
export interface PlanContext {
  year: number;
  period: Period;
  today: IsoDate;
  facts: MeasureFacts;
  /** goal → the goal of the year before that it was copied from */
  copiedFrom: ReadonlyMap<string, string | null>;
  /** what forecasts are drawn from; null: not worked out */
  experience: ForecastExperience | null;
}

type Readings = Pick<IndicatorState, 'figure' | 'series' | 'lastYear'> & { parts: readonly Part[] };

const NOTHING: IndicatorState['lastYear'] = { series: [], toDate: null, full: null, comparison: null };

/** A figure of which nothing is known and nothing expected. */
function noFigure({ period, today }: PlanContext): IndicatorFigure {
  const endsOn = today < period.endsOn ? today : period.endsOn;
  return { value: null, coverage: null, ifApproved: null, range: null, span: { startsOn: period.startsOn, endsOn }, records: null };
}

/** An unknown key or a limit that the measure does not have is read as "no data", so that one bad row does not take the page with it. */
function specOf(row: IndicatorRow): MeasureSpec | null {
  if (row.measureKey === null || !isMeasureKey(row.measureKey)) return null;
  const spec = { key: row.measureKey, form: row.measureForm, goalId: row.goalScoped ? row.goalId : null };
  return checkMeasureSpec(spec) === null ? spec : null;
}

/** The measure of the year before that an indicator is compared with: of the goal that its own was copied from; null: there is none. */
function specBefore(spec: MeasureSpec, row: IndicatorRow, copiedFrom: PlanContext['copiedFrom']): MeasureSpec | null {
  if (!spec.goalId) return spec;
  const goalId = copiedFrom.get(row.goalId) ?? null;
  return goalId === null ? null : { ...spec, goalId };
}

/** What is read of the measures for an indicator: this year's and last year's. */
export function specsOf(row: IndicatorRow, copiedFrom: PlanContext['copiedFrom']): MeasureSpec[] {
  const spec = specOf(row);
  return spec === null ? [] : [spec, specBefore(spec, row, copiedFrom) ?? spec];
}

function measured(spec: MeasureSpec, row: IndicatorRow, context: PlanContext): Readings {
  const { year, today, facts, copiedFrom } = context;
  const figure = measureAnswer(facts, spec, year, today) ?? noFigure(context);
  const readings = { figure, series: measureSeries(facts, spec, year, today), parts: measureParts(facts, spec, figure.span.endsOn) };
  const before = specBefore(spec, row, copiedFrom);
  if (before === null) return { ...readings, lastYear: NOTHING };
  const comparison = compareWithYearBefore(facts, spec, year, today, before);
  return {
    ...readings,
    lastYear: {
      series: measureSeries(facts, before, year - 1, today),
      toDate: comparison?.before.value ?? null,
      full: today > `${year - 1}-12-31` ? (measureAnswer(facts, before, year - 1, today)?.value ?? null) : null,
      comparison,
    },
  };
}

/** A measure decides how its values add up, whatever the indicator says: a level must not be run-rated as if it were a flow. */
const kindOf = (row: IndicatorRow) => (row.measureKey !== null && isMeasureKey(row.measureKey) ? measureDefinition(row.measureKey).kind : row.kind);

function seriesOf(kind: IndicatorRow['kind'], rows: readonly MeasurementRow[]): Series {
  if (kind === 'RATE') {
    // a rate entered as a bare share counts as that share of one
    return { kind, points: rows.map(({ on, value, numerator, denominator }) => ({ on, numerator: numerator ?? value ?? 0, denominator: denominator ?? 1 })) };
  }
  const points = rows.flatMap(({ on, value, numerator, denominator }) => {
    const known = value ?? (numerator !== null && denominator ? numerator / denominator : null);
    return known === null ? [] : [{ on, value: known }];
  });
  return { kind, points };
}

/**
 * What a figure that is entered by hand waits for: an entry for the last period that has ended (a quarter, where the year has no reporting periods), dated in
 * it or later. Before the first has ended nothing is due.
 */
function dueByHand(row: IndicatorRow, { year, period, today, facts }: PlanContext): Part[] {
  const own = facts.periods.filter((entry) => entry.year === year);
  const quarters = [1, 4, 7, 10].map((month) => {
    const startsOn = `${year}-${String(month).padStart(2, '0')}-01`;
    return { startsOn, endsOn: addDays(addMonths(startsOn, 3), -1) };
  });
  const last = (own.length > 0 ? own : quarters).filter(({ endsOn }) => endsOn < today).at(-1);
  if (last === undefined || today < period.startsOn) return [];
  return [{ key: `hand:${row.id}`, state: row.measurements.some(({ on }) => on >= last.startsOn) ? 'known' : 'missing' }];
}

function byHand(row: IndicatorRow, context: PlanContext): Readings {
  const { period, today } = context;
  const [now, before] = [seriesOf(row.kind, row.measurements), seriesOf(row.kind, row.earlier)];
  const year = yearOf(period.startsOn) - 1;
  const ago: Period = { startsOn: sameDayOf(period.startsOn, year), endsOn: sameDayOf(period.endsOn, year) };
  const readingDay = isWithin(today, period) || today < period.startsOn ? today : period.endsOn;
  const value = today < period.startsOn ? null : valueOn(now, period, readingDay);
  const parts = dueByHand(row, context);
  const lineOf = (points: readonly { on: IsoDate; value: number }[]): SeriesPoint[] =>
    points.map((point) => ({ ...point, coverage: null, ifApproved: point.value }));
  return {
    figure: { ...noFigure(context), value, ifApproved: value, coverage: coverageOf(parts) },
    parts,
    series: lineOf(valueLine(now, period, today)),
    lastYear: {
      series: lineOf(valueLine(before, ago, today)),
      toDate: valueOn(before, ago, sameDayOf(readingDay, year)),
      full: today > ago.endsOn ? valueOn(before, ago, ago.endsOn) : null,
      comparison: null,
    },
  };
}

function trajectoryOf(row: IndicatorRow, course: { baseline: number | null; target: number | null }): Trajectory {
  switch (row.trajectory) {
    case 'LINEAR':
      return { shape: 'LINEAR' };
    case 'FROM_EVENTS':
      // by the day planned first and whatever became of it: putting an event off or calling it off does not lower what was promised
      return {
        shape: 'FROM_EVENTS',
        contributions: row.links.flatMap(({ planned, plannedOn, expectedContribution }) =>
          planned && expectedContribution !== null ? [{ on: plannedOn, contribution: expectedContribution }] : [],
        ),
      };
    default:
      return { shape: row.trajectory, milestones: milestoneShares(kindOf(row), course, row.milestones) };
  }
}

/** Days on which a trajectory is drawn: every month's end, and both sides of each jump. */
function drawnDays(trajectory: Trajectory, period: Period): IsoDate[] {
  const jumps =
    trajectory.shape === 'LINEAR'
      ? []
      : trajectory.shape === 'FROM_EVENTS'
        ? trajectory.contributions.map(({ on }) => on)
        : trajectory.milestones.map(({ on }) => on);
  const days = new Set<IsoDate>([period.startsOn, period.endsOn]);
  for (let first = period.startsOn; first <= period.endsOn; first = addMonths(first, 1)) {
    days.add(`${first.slice(0, 8)}${daysInMonth(yearOf(first), monthOf(first))}`);
  }
  for (const on of jumps) if (on !== null) days.add(on).add(addDays(on, -1));
  return [...days].filter((day) => isWithin(day, period)).sort(compareDates);
}

function isAhead(link: LinkRow, { today, period }: PlanContext): link is LinkRow & { status: 'PLANNED' | 'CONFIRMED' } {
  const { on, status } = link;
  return (status === 'PLANNED' || status === 'CONFIRMED') && today <= period.endsOn && (on === null || (on > today && on <= period.endsOn));
}

function eventsAhead(row: IndicatorRow, actual: number | null, context: PlanContext): EventAheadOfIndicator[] {
  const { plannedProbability, confirmedProbability } = DEFAULT_THRESHOLDS;
  let standing = kindOf(row) === 'RATE' ? null : actual;
  return row.links
    .filter((link) => isAhead(link, context))
    .map((link) => {
      const { eventId, code, title, on, status, expectedContribution } = link;
      const probability = status === 'CONFIRMED' ? confirmedProbability : plannedProbability;
      const after = on === null || expectedContribution === null || standing === null ? null : standing + probability * expectedContribution;
      standing = after ?? standing;
      return { eventId, code, title, on, status, expectedContribution, probability, expectedCumulative: after };
    });
}

/** Planned or confirmed events of the year whose last day is over. */
const eventsOverdue = (row: IndicatorRow, { today }: PlanContext): LinkedEvent[] =>
  row.links
    .filter(({ status, on, endsOn }) => (status === 'PLANNED' || status === 'CONFIRMED') && on !== null && (endsOn ?? on) < today)
    .map(({ eventId, code, title, on, status, expectedContribution }) => ({ eventId, code, title, on, status, expectedContribution }));

const readingsOf = (row: IndicatorRow, measure: MeasureSpec | null, context: PlanContext): Readings =>
  measure !== null
    ? measured(measure, row, context)
    : row.measureKey === null
      ? byHand(row, context)
      : { figure: noFigure(context), series: [], lastYear: NOTHING, parts: [] };

const bandOf = ({ low, high, criticalLow, criticalHigh }: IndicatorRow) => ({ low, high, criticalLow, criticalHigh });
const courseOf = (row: IndicatorRow) => ({ baseline: baselineOf(row), target: row.target });
const yardstickOf = (row: IndicatorRow): Yardstick =>
  row.direction === 'MAINTAIN' ? { direction: row.direction, ...bandOf(row) } : { direction: row.direction, ...courseOf(row) };

/** How far a value has come, and what status that is. */
function standing(row: IndicatorRow, actual: number | null, expected: number | null, { period, today }: PlanContext) {
  const [band, course, yardstick] = [bandOf(row), courseOf(row), yardstickOf(row)];
  return {
    progress: row.direction === 'MAINTAIN' ? null : progress({ ...course, actual }),
    health: row.direction === 'MAINTAIN' ? maintainHealth(band, actual) : null,
    status: indicatorStatus({ yardstick, actual, expected, yearEnded: today > period.endsOn }, { onTrackFrom: row.onTrackFrom, atRiskFrom: row.atRiskFrom }),
  };
}

/** A FLOW without a baseline counts from nothing. */
const baselineOf = (row: IndicatorRow) => row.baseline ?? (kindOf(row) === 'FLOW' ? 0 : null);

function stored(row: IndicatorRow) {
  const { id, goalId, code, name, unit, decimals, direction, trajectory, target, targetIsSample, milestones, weight, position } = row;
  const { onTrackFrom, atRiskFrom, version, sample, checkIn } = row;
  return {
    ...{ id, goalId, code, name, unit, decimals, direction, trajectory, target, targetIsSample, milestones, weight, position },
    ...{ onTrackFrom, atRiskFrom, version, sample, checkIn, band: bandOf(row), kind: kindOf(row), baseline: baselineOf(row) },
  };
}

/** An indicator with the parts that it waits for (a roll-up counts each part once) and the draws of its progress at the year's end, 0…1. */
export type ComputedIndicator = IndicatorState & { parts: readonly Part[]; draws: Float64Array | null };

/** State of an indicator on a day: what it is, where it should be and where it is heading. Figures as in the formulas of the domain. */
export function indicatorState(row: IndicatorRow, context: PlanContext): ComputedIndicator {
  const { period, today } = context;
  const measure = specOf(row);
  const readings = readingsOf(row, measure, context);
  const { figure } = readings;
  const baseline = baselineOf(row);
  const trajectory = trajectoryOf(row, { baseline, target: row.target });
  const expected = expectedProgress(trajectory, period, today);
  const inUnit = (share: number | null) =>
    share === null || baseline === null || row.target === null || row.direction === 'MAINTAIN' ? null : baseline + share * (row.target - baseline);
  const forecast = forecastOf(
    { row, kind: kindOf(row), spec: measure, actual: figure.value, series: readings.series, lastYear: readings.lastYear.series },
    context,
  );
  const ifApproved = standing(row, figure.ifApproved, expected, context);
  return {
    ...stored(row),
    keptForecasts: keptForecasts(row.forecasts),
    measure,
    ...readings,
    coverageUnit: coverageUnit(readings.parts),
    actual: figure.value,
    expected,
    expectedValue: inUnit(expected),
    trajectoryPoints: drawnDays(trajectory, period).flatMap((on) => {
      const value = inUnit(expectedProgress(trajectory, period, on));
      return value === null ? [] : [{ on, value }];
    }),
    ...standing(row, figure.value, expected, context),
    provisional: !isConclusive(figure.coverage),
    progressIfApproved: row.direction === 'MAINTAIN' ? ifApproved.health : ifApproved.progress,
    statusIfApproved: ifApproved.status,
    forecast: forecast && { median: forecast.median, low: forecast.low, high: forecast.high },
    draws: forecast && progressDraws(forecast.draws, yardstickOf(row)),
    plannedEvents: eventsAhead(row, figure.value, context),
    overdueEvents: eventsOverdue(row, context),
  };
}
