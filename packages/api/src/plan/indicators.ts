import { type MeasureFacts, measureSeries, measureValue } from '@nhipcau/db/measures';
import {
  DEFAULT_THRESHOLDS,
  expectedProgress,
  forecastYearEnd,
  indicatorStatus,
  maintainHealth,
  milestoneShares,
  progress,
  type Series,
  type Trajectory,
  valueLine,
  valueOn,
  type Yardstick,
} from '@nhipcau/domain/indicator';
import { checkMeasureSpec, isMeasureKey, type MeasureSpec, measureDefinition } from '@nhipcau/domain/measure';
import { addDays, addMonths, compareDates, daysInMonth, type IsoDate, isWithin, monthOf, type Period, yearOf } from '@nhipcau/domain/shared';
import type { IndicatorRow, LinkRow, MeasurementRow } from './rows.ts';
import type { DatedValue, EventAheadOfIndicator, IndicatorState } from './types.ts';

/** What an indicator is computed in: the plan year, today and the facts of this year and the one before. */
export interface PlanContext {
  year: number;
  period: Period;
  today: IsoDate;
  facts: MeasureFacts;
  /** goal → the goal of the year before that it was copied from */
  copiedFrom: ReadonlyMap<string, string | null>;
}

type Readings = Pick<IndicatorState, 'actual' | 'series' | 'lastYear'>;

const NOTHING: IndicatorState['lastYear'] = { series: [], toDate: null, full: null };

/** An unknown key or a limit that the measure does not have is read as "no data", so that one bad row does not take the page with it. */
function specOf(row: IndicatorRow): MeasureSpec | null {
  if (row.measureKey === null || !isMeasureKey(row.measureKey)) return null;
  const spec = { key: row.measureKey, form: row.measureForm, goalId: row.goalScoped ? row.goalId : null };
  return checkMeasureSpec(spec) === null ? spec : null;
}

function measured(spec: MeasureSpec, row: IndicatorRow, { year, today, facts, copiedFrom }: PlanContext): Readings {
  const readings = { actual: measureValue(facts, spec, year, today), series: measureSeries(facts, spec, year, today) };
  const goalBefore = copiedFrom.get(row.goalId) ?? null;
  if (spec.goalId && goalBefore === null) return { ...readings, lastYear: NOTHING };
  const before = { ...spec, goalId: spec.goalId ? goalBefore : null };
  return {
    ...readings,
    lastYear: {
      series: measureSeries(facts, before, year - 1, today),
      toDate: measureValue(facts, before, year - 1, addMonths(today, -12)),
      full: today > `${year - 1}-12-31` ? measureValue(facts, before, year - 1, today) : null,
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

function byHand(row: IndicatorRow, { period, today }: PlanContext): Readings {
  const [now, before] = [seriesOf(row.kind, row.measurements), seriesOf(row.kind, row.earlier)];
  const ago: Period = { startsOn: addMonths(period.startsOn, -12), endsOn: addMonths(period.endsOn, -12) };
  const readingDay = today < period.endsOn ? today : period.endsOn;
  return {
    actual: today < period.startsOn ? null : valueOn(now, period, readingDay),
    series: valueLine(now, period, today),
    lastYear: {
      series: valueLine(before, ago, today),
      toDate: valueOn(before, ago, addMonths(readingDay, -12)),
      full: today > ago.endsOn ? valueOn(before, ago, ago.endsOn) : null,
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

const knownPoints = (series: readonly DatedValue[]) => series.flatMap(({ on, value }) => (value === null ? [] : [{ on, value }]));

/** State of an indicator on a day: what it is, where it should be and where it is heading. Figures as in the formulas of the domain. */
export function indicatorState(row: IndicatorRow, context: PlanContext): IndicatorState {
  const { period, today } = context;
  const { links, measureKey, low, high, criticalLow, criticalHigh } = row;
  const kind = kindOf(row);
  const measure = specOf(row);
  const readings: Readings =
    measure !== null ? measured(measure, row, context) : measureKey === null ? byHand(row, context) : { actual: null, series: [], lastYear: NOTHING };
  const baseline = row.baseline ?? (kind === 'FLOW' ? 0 : null);
  const band = { low, high, criticalLow, criticalHigh };
  const course = { baseline, target: row.target };
  const yardstick: Yardstick = row.direction === 'MAINTAIN' ? { direction: 'MAINTAIN', ...band } : { direction: row.direction, ...course };
  const trajectory = trajectoryOf(row, course);
  const expected = expectedProgress(trajectory, period, today);
  const inUnit = (share: number | null) =>
    share === null || baseline === null || row.target === null || row.direction === 'MAINTAIN' ? null : baseline + share * (row.target - baseline);
  const overrides = { onTrackFrom: row.onTrackFrom, atRiskFrom: row.atRiskFrom };
  const ahead = links.filter((link) => isAhead(link, context));
  return {
    id: row.id,
    goalId: row.goalId,
    code: row.code,
    name: row.name,
    unit: row.unit,
    decimals: row.decimals,
    kind,
    direction: row.direction,
    trajectory: row.trajectory,
    target: row.target,
    targetIsSample: row.targetIsSample,
    milestones: row.milestones,
    weight: row.weight,
    position: row.position,
    onTrackFrom: row.onTrackFrom,
    atRiskFrom: row.atRiskFrom,
    version: row.version,
    sample: row.sample,
    checkIn: row.checkIn,
    baseline,
    band,
    measure,
    ...readings,
    expected,
    expectedValue: inUnit(expected),
    trajectoryPoints: drawnDays(trajectory, period).flatMap((on) => {
      const value = inUnit(expectedProgress(trajectory, period, on));
      return value === null ? [] : [{ on, value }];
    }),
    progress: row.direction === 'MAINTAIN' ? null : progress({ ...course, actual: readings.actual }),
    health: row.direction === 'MAINTAIN' ? maintainHealth(band, readings.actual) : null,
    status: indicatorStatus({ yardstick, actual: readings.actual, expected, yearEnded: today > period.endsOn }, overrides),
    forecast: forecastYearEnd(
      {
        kind,
        baseline,
        actual: readings.actual,
        expected,
        period,
        today,
        line: knownPoints(readings.series),
        lastYear: { toDate: readings.lastYear.toDate, full: readings.lastYear.full },
        eventsAhead: ahead.flatMap(({ on, status, expectedContribution }) =>
          expectedContribution === null ? [] : [{ on, status, contribution: expectedContribution }],
        ),
      },
      overrides,
    ),
    plannedEvents: eventsAhead(row, readings.actual, context),
  };
}
