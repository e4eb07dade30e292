import type { Decision, GoalStatus } from '@nhipcau/domain/goal';
import type { Forecast, IndicatorDirection, IndicatorKind, IndicatorStatus, TrajectoryShape } from '@nhipcau/domain/indicator';
import type { MeasureKey, MeasureSpec } from '@nhipcau/domain/measure';
import type { IsoDate, LocalText } from '@nhipcau/domain/shared';
import type { WeaknessState, WeaknessYearState } from '@nhipcau/domain/weakness';

/** A value on a day; null: no data on that day, the line breaks. */
export interface DatedValue {
  on: IsoDate;
  value: number | null;
}

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

export interface IndicatorState {
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
  /** value on the last day looked at (today, or the year's end once it is over); a RATE is a share 0…1; null: no data */
  actual: number | null;
  /** this year up to today, cumulative for a FLOW */
  series: DatedValue[];
  /** the year before, by its own days; `toDate` its value on the same day a year ago, `full` at its end */
  lastYear: { series: DatedValue[]; toDate: number | null; full: number | null };
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
  forecast: Forecast;
  /** soonest first, those without a day last */
  plannedEvents: EventAheadOfIndicator[];
  checkIn: LatestCheckIn | null;
}

export interface GoalNode {
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
  /** share of the children's weight that has data */
  dataShare: number | null;
  /** id of the indicator or sub-goal that decides the status */
  decidingChildId: string | null;
  decidedBy: Decision | null;
  /** progress foreseen for the year's end, 0…1; null: nothing to foresee or the year is over */
  forecast: { low: number; high: number } | null;
  indicators: IndicatorState[];
  children: GoalNode[];
  /** weaknesses that it answers */
  weaknessIds: string[];
  checkIn: LatestCheckIn | null;
}

/** The whole plan rolled up from its top goals. */
export interface PlanTotal {
  progress: number | null;
  expected: number | null;
  status: GoalStatus;
  dataShare: number | null;
  /** id of the goal that decides */
  decidingChildId: string | null;
  decidedBy: Decision | null;
  forecast: { low: number; high: number } | null;
}

export interface WeaknessMeasureState {
  id: string;
  key: MeasureKey;
  direction: IndicatorDirection;
  weight: number;
  /** frozen in the year that named the weakness */
  base: number | null;
  target: number | null;
  band: IndicatorBand;
  /** today (or at the year's end); null: no data */
  current: number | null;
  /** 0 (goal value reached) … 1; null: cannot be said */
  gap: number | null;
}

/** A year of a weakness; `live`: computed from measures today, not frozen with a review. */
export type WeaknessScoreYear = WeaknessYearState & { live: boolean };

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
  years: WeaknessScoreYear[];
  /** 0…100 in the year looked at; null: unmeasured */
  severity: number | null;
  /** 0…100 at the end of the year before; null: none known */
  severityBefore: number | null;
  state: WeaknessState;
  /** points against the year before; null when either is not measured */
  change: number | null;
  measures: WeaknessMeasureState[];
  /** goals of the year looked at that answer it; weight 1…5 */
  goals: { goalId: string; weight: number }[];
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
  /** approved activities of the year to date in which it or a unit below it took part, each event once */
  activities: number;
  /** of these, those it hosted */
  hosted: number;
  /** January first, twelve counts */
  byMonth: number[];
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

export interface AssociationStats {
  year: number;
  today: IsoDate;
  periods: { id: string; code: string; name: LocalText; startsOn: IsoDate; endsOn: IsoDate; dueOn: IsoDate; locksOn: IsoDate }[];
  /** member associations that belonged to the Union in the year up to today, by code */
  associations: AssociationRow[];
  /** G*, 0…1; null (as the next four): fewer than two associations or no activity */
  gini: number | null;
  pielou: number | null;
  activeShare: number | null;
  topThreeShare: number | null;
  lorenz: readonly { readonly associations: number; readonly activities: number }[];
  completeness: number | null;
  timeliness: number | null;
  expected: number;
  received: number;
  onTime: number;
  late: number;
  missing: number;
}
