import type { PartState } from '@nhipcau/db/measures';
import type { Decision, GoalStatus } from '@nhipcau/domain/goal';
import type { ForecastInterval, IndicatorDirection, IndicatorKind, IndicatorStatus, TrajectoryShape } from '@nhipcau/domain/indicator';
import type { Answer, Comparison, Coverage, MeasureKey, MeasureSpec, RecordsQuery } from '@nhipcau/domain/measure';
import type { IsoDate, LocalText } from '@nhipcau/domain/shared';
import type { DistanceState } from '@nhipcau/domain/weakness';

/** A value on a day; null: no data on that day, the line breaks. */
export interface DatedValue {
  on: IsoDate;
  value: number | null;
}

/** A point of a trend with what it rests on: what is not conclusive is provisional; a month that no approved report covers has no value. */
export interface SeriesPoint extends DatedValue {
  coverage: Coverage | null;
  /** the same with what is handed in and waits */
  ifApproved: number | null;
}

/** The figure of an indicator. `records` null: it is entered by hand, so that no record but its entries stands behind it. */
export interface IndicatorFigure extends Omit<Answer, 'records'> {
  readonly records: RecordsQuery | null;
}

/** What the parts of a coverage are: associations where each owes one report, reports where some owe several, entries by hand, or several of these. */
export type CoverageUnit = 'association' | 'report' | 'entry' | 'part';

/** What a figure, a goal or the plan rests on. */
export interface Basis {
  /** parts that the figures below rest on, each once; null: nothing is expected */
  coverage: Coverage | null;
  coverageUnit: CoverageUnit;
  /** too little has spoken for a verdict: less than 80 % of the parts, or of the weight */
  provisional: boolean;
}

/**
 * A forecast of a year's end as it was shown on a day, and what came: of an indicator in its unit, of a goal or the plan as progress 0…1. `actual` and
 * `held` (what came lies between `low` and `high`, ends included) are null while the year runs, or where nothing of it is known.
 */
export interface KeptForecast extends ForecastInterval {
  readonly madeOn: IsoDate;
  /** whose end was foreseen */
  readonly year: number;
  readonly actual: number | null;
  readonly held: boolean | null;
  readonly sample: boolean;
}

/** What was foreseen of it and of what it was copied from, a year's first forecast first. */
interface WithKeptForecasts {
  keptForecasts: KeptForecast[];
}

type Range = { low: number; high: number };

export interface PlanYearInfo {
  id: string;
  year: number;
  startsOn: IsoDate;
  endsOn: IsoDate;
  status: 'DRAFT' | 'ACTIVE' | 'CLOSED';
  version: number;
}

/** The owner's own latest word, shown beside the computed status. */
export interface LatestCheckIn {
  on: IsoDate;
  confidence: 'LOW' | 'MEDIUM' | 'HIGH';
  note: string;
  authorName: string | null;
}

/** An event of the year that is linked to an indicator. */
export interface LinkedEvent {
  eventId: string;
  code: string;
  title: LocalText;
  /** null: the day is not known */
  on: IsoDate | null;
  status: 'PLANNED' | 'CONFIRMED' | 'HELD' | 'POSTPONED' | 'CANCELLED';
  /** in the indicator's unit; null: linked without a figure */
  expectedContribution: number | null;
}

/** A linked event still to come: planned or confirmed, after today or without a day, within the plan year. */
export interface EventAheadOfIndicator extends LinkedEvent {
  status: 'PLANNED' | 'CONFIRMED';
  /** 0…1, by status */
  probability: number;
  /** where the indicator is expected to stand after it: actual + Σ probability · contribution up to its day; null without a day, figure or actual, or for a RATE */
  expectedCumulative: number | null;
}

export interface IndicatorBand {
  low: number | null;
  high: number | null;
  criticalLow: number | null;
  criticalHigh: number | null;
}

export interface IndicatorState extends WithKeptForecasts {
  id: string;
  goalId: string;
  code: string;
  name: LocalText;
  unit: LocalText;
  decimals: number;
  kind: IndicatorKind;
  direction: IndicatorDirection;
  trajectory: TrajectoryShape;
  /** a FLOW without a baseline starts at 0 */
  baseline: number | null;
  target: number | null;
  targetIsSample: boolean;
  /** for MAINTAIN */
  band: IndicatorBand;
  /** as entered; a FLOW's are increments */
  milestones: { on: IsoDate; value: number }[];
  /** weight among the goal's indicators */
  weight: number;
  position: number;
  onTrackFrom: number | null;
  atRiskFrom: number | null;
  version: number;
  sample: boolean;
  /** null: measured by hand */
  measure: MeasureSpec | null;
  /** with what it rests on, on the last day looked at (today, or the year's end once it is over); a RATE is a share 0…1 */
  figure: IndicatorFigure;
  /** what the figure's coverage counts */
  coverageUnit: CoverageUnit;
  /** its value; null: no data */
  actual: number | null;
  /** this year up to today, cumulative for a FLOW */
  series: SeriesPoint[];
  /**
   * The year before, by its own days; `toDate` its value on the same day a year ago, `full` at its end. `comparison` sets both years against each other up
   * to the same day, the only way in which they may be; null: by hand, or there is no year before.
   */
  lastYear: { series: SeriesPoint[]; toDate: number | null; full: number | null; comparison: Comparison | null };
  /** expected progress today 0…1; null: FROM_EVENTS with nothing planned */
  expected: number | null;
  /** the same in the indicator's unit; null for MAINTAIN or where a figure is missing */
  expectedValue: number | null;
  /** the whole year's trajectory in the indicator's unit; empty for MAINTAIN or where a figure is missing */
  trajectoryPoints: { on: IsoDate; value: number }[];
  /** raw p, not clamped; null for MAINTAIN or without data */
  progress: number | null;
  /** 0…1, MAINTAIN only */
  health: number | null;
  status: IndicatorStatus;
  /** the status is marked provisional: too little has spoken */
  provisional: boolean;
  /** progress and status if all that waits were approved */
  progressIfApproved: number | null;
  statusIfApproved: IndicatorStatus;
  /** of the year's end, in the indicator's unit: most likely `median`, eight in ten such years between `low` and `high`; null: nothing can be foreseen, or the year is over */
  forecast: ForecastInterval | null;
  /** soonest first, those without a day last */
  plannedEvents: EventAheadOfIndicator[];
  /** planned or confirmed, over, and nobody has said what became of them; soonest first */
  overdueEvents: LinkedEvent[];
  checkIn: LatestCheckIn | null;
}

export interface GoalNode extends Basis, WithKeptForecasts {
  id: string;
  parentId: string | null;
  code: string;
  title: LocalText;
  description: LocalText | null;
  pillar: string;
  /** share among its siblings */
  weight: number;
  position: number;
  depth: number;
  ownerId: string | null;
  ownerName: string | null;
  ownerOrganisationId: string | null;
  ownerOrganisationName: LocalText | null;
  version: number;
  sample: boolean;
  /** P, 0…1; null: no child has data */
  progress: number | null;
  /** E, 0…1 */
  expected: number | null;
  status: GoalStatus;
  /** P and status if all that waits were approved */
  progressIfApproved: number | null;
  statusIfApproved: GoalStatus;
  /** share of the children's weight that has data */
  dataShare: number | null;
  /** id of the indicator or sub-goal that decides the status */
  decidingChildId: string | null;
  decidedBy: Decision | null;
  /** progress foreseen for the year's end, 0…1, combined draw by draw; null: less than half of the weight has a forecast, or the year is over */
  forecast: ForecastInterval | null;
  indicators: IndicatorState[];
  children: GoalNode[];
  /** weaknesses that it answers */
  weaknessIds: string[];
  checkIn: LatestCheckIn | null;
}

/** The whole plan rolled up from its top goals. */
export interface PlanTotal extends Basis {
  progress: number | null;
  expected: number | null;
  status: GoalStatus;
  progressIfApproved: number | null;
  statusIfApproved: GoalStatus;
  dataShare: number | null;
  /** id of the goal that decides */
  decidingChildId: string | null;
  decidedBy: Decision | null;
  forecast: ForecastInterval | null;
}

export interface WeaknessMeasureState {
  id: string;
  key: MeasureKey;
  direction: IndicatorDirection;
  weight: number;
  /** frozen in the year that named the weakness, at its end */
  base: number | null;
  /** for the end of the year looked at */
  target: number | null;
  /** base and target that the day is held against: of a figure that grows over the year those of the same day; else as above */
  baseOfDay: number | null;
  targetOfDay: number | null;
  band: IndicatorBand;
  /** with what it rests on, today (or at the year's end); null: the year has not begun */
  figure: Answer | null;
  /** its value; null: no data */
  current: number | null;
  /** share of the way still to go: 0 (goal value reached), 1 (as when it was named), above 1 worse than that; null: cannot be said */
  gap: number | null;
  /** its own distance against the same day of the year before (in the first year: against 100), below 0 better; null: not known */
  moved: number | null;
  /** enough has spoken for a verdict on it */
  conclusive: boolean;
}

/** A year of a weakness; `live`: computed from measures today, not frozen with a review. */
export interface WeaknessYear {
  year: number;
  /** 0 nothing left, 100 as when it was named, above 100 worse; null: not known */
  distance: number | null;
  /** a review of that year names it */
  named: boolean;
  /** against the same day of the year before; null when either is not known */
  change: number | null;
  state: DistanceState;
  live: boolean;
}

export interface WeaknessNode {
  id: string;
  code: string;
  title: LocalText;
  description: LocalText | null;
  category: 'MEMBER_ACTIVITY' | 'HUMAN_RESOURCES' | 'RESOURCES' | 'PARTNERSHIP';
  version: number;
  sample: boolean;
  /** years of the reviews that name it, up to the year looked at */
  namingYears: number[];
  /** in order, the year looked at last */
  years: WeaknessYear[];
  /** distance left on the day looked at: of 100 of the way so many still to go; null: unmeasured or not known */
  distance: number | null;
  /** on the same day of the year before, 100 where it was named then; null: none known */
  distanceBefore: number | null;
  /** where the true distance lies while reports are missing; null: none is, or it cannot be computed */
  range: Range | null;
  /** share of its measures' weight that has spoken, 0…1; null: no measure */
  known: number | null;
  coverage: Coverage | null;
  /** what `coverage` counts: associations where each owes one report, reports where some owe several */
  coverageUnit: 'association' | 'report';
  provisional: boolean;
  /** half or less of the way is left, and enough has spoken to say so */
  pastHalfWay: boolean;
  /** if all that waits were approved */
  distanceIfApproved: number | null;
  state: DistanceState;
  /** against the same day of the year before, below 0 better; null when either is not known */
  change: number | null;
  /** distance at each month's end of the year and today; a point that is not conclusive is provisional; `measures` are their own distances, in order */
  series: { on: IsoDate; distance: number | null; conclusive: boolean; measures: (number | null)[] }[];
  measures: WeaknessMeasureState[];
  /** goals of the year looked at that answer it; weight 1…5; `ourReading`: the link was read into the source, which does not state it */
  goals: { goalId: string; weight: number; ourReading: boolean }[];
  /** approved reports that name it, by plan year; years without are left out */
  difficulties: { year: number; reports: number }[];
}

export interface PlanState {
  year: number;
  today: IsoDate;
  /** null: the year has no plan, `goals` is then empty */
  planYear: PlanYearInfo | null;
  /** top goals in order, each with its sub-goals */
  goals: GoalNode[];
  total: PlanTotal;
  /** by code; those not yet named in the year looked at are left out */
  weaknesses: WeaknessNode[];
}

/** Reports of one period that one association owes. */
export interface AssociationPeriodState {
  periodId: string;
  /** `not_expected`: outside membership; `pending`: the due day is not over */
  standing: 'on_time' | 'late' | 'missing' | 'pending' | 'not_expected';
  firstSubmittedOn: IsoDate | null;
  returns: number;
  reportId: string | null;
  reportStatus: 'DRAFT' | 'SUBMITTED' | 'RETURNED' | 'APPROVED' | 'REOPENED' | null;
}

export interface AssociationRow {
  id: string;
  code: string;
  name: LocalText;
  countryCode: string | null;
  joinedOn: IsoDate | null;
  leftOn: IsoDate | null;
  /** where its reports on the year up to today stand, the one furthest from approved deciding; null: it owes none yet */
  standing: PartState | null;
  /** its own reports; null: it owes none yet */
  coverage: Coverage | null;
  /** approved activities of the year to date in which it or a unit below it took part, each event once; null: not known, no report of it is approved */
  activities: number | null;
  /** the same with what is handed in and waits */
  activitiesIfApproved: number | null;
  /** of these, those it hosted */
  hosted: number;
  /** January first, twelve counts; null: no approved report of it covers the month */
  byMonth: (number | null)[];
  /** where its report on each month stands; null: no period that has ended covers it */
  monthStanding: (PartState | null)[];
  /** January first, twelve counts: what it claims in reports that are approved or handed in; null: no such report of it covers the month */
  claimedByMonth: (number | null)[];
  /** of the events whose counted claim is its own (joint events: the host's); null: no figure known */
  participants: number | null;
  expected: number;
  received: number;
  onTime: number;
  late: number;
  missing: number;
  completeness: number | null;
  timeliness: number | null;
  periods: AssociationPeriodState[];
}

/** How activity is spread over the associations whose reports are approved, each figure with what it rests on. */
export interface Spread {
  year: number;
  /** G*, 0…1 */
  gini: Answer | null;
  /** beyond what chance alone gives, 0…1: the figure of verdicts */
  unevenness: Answer | null;
  pielou: Answer | null;
  activeShare: Answer | null;
  topThreeShare: Answer | null;
  /** G* that chance alone would give as many equal associations, and the band of 90 % of draws; null: nothing to compare */
  byChance: { expected: number; low: number; high: number } | null;
  /** G* if the unknown associations had done no more than is approved of them, and if all that is handed in or drafted counted */
  giniIf: { restNone: number | null; allDrafted: number | null };
  lorenz: readonly { readonly associations: number; readonly activities: number }[];
  /** associations that are compared */
  known: number;
  /** approved activities of each of them */
  activities: readonly number[];
}

export interface AssociationStats {
  year: number;
  today: IsoDate;
  periods: { id: string; code: string; name: LocalText; startsOn: IsoDate; endsOn: IsoDate; dueOn: IsoDate; locksOn: IsoDate }[];
  /** member associations that belonged to the Union in the year up to today, by code */
  associations: AssociationRow[];
  /** reports of the periods that have ended */
  coverage: Coverage | null;
  /** evenness over the associations that are known */
  spread: Spread;
  /** the same measures up to the same day of the year before; null: it was not loaded */
  spreadBefore: Spread | null;
  completeness: number | null;
  timeliness: number | null;
  expected: number;
  received: number;
  onTime: number;
  late: number;
  missing: number;
}
