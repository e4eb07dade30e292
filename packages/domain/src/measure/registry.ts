/** How the values of a measure add up: see the formulas of indicators. */
export type MeasureKind = 'FLOW' | 'STOCK' | 'RATE';

/** What a figure counts; decides how it is written (a share as per cent, money with its currency). */
export const MEASURE_UNITS = [
  'events',
  'people',
  'vnd',
  'units',
  'members',
  'countries',
  'forms',
  'share',
  'index',
  'partners',
  'interactions',
  'agreements',
  'points',
  'bulletins',
  'articles',
  'reads',
  'hours',
] as const;
export type MeasureUnit = (typeof MEASURE_UNITS)[number];

/** By what a figure can be taken apart. */
export const MEASURE_DIMENSIONS = ['association', 'form', 'month', 'country'] as const;
export type MeasureDimension = (typeof MEASURE_DIMENSIONS)[number];

/**
 * What a measure is read from, which decides its records: counted events; every association's own approved claims; the figures of approved reports;
 * the reports that were due; the registers that the office keeps: partners, bulletins, staff.
 */
export type MeasureSource = 'events' | 'claims' | 'intake' | 'reports' | 'partners' | 'bulletins' | 'staff';

/** What stands behind a measure of an office register; a cell of the network has the id `FR:EMBASSY`. None is a person. */
export const RECORD_KINDS = ['partner', 'cell', 'bulletin', 'position', 'skill', 'training'] as const;
export type RecordKind = (typeof RECORD_KINDS)[number];

export interface MeasureDefinition {
  readonly kind: MeasureKind;
  readonly unit: MeasureUnit;
  /** decimals to write; a share is written as per cent with this many */
  readonly decimals: number;
  readonly source: MeasureSource;
  readonly dimensions: readonly MeasureDimension[];
  readonly betterWhen: 'increase' | 'decrease';
  /** may be limited to events of one form */
  readonly supportsForm: boolean;
  /** may be limited to events that serve a goal or one of its sub-goals */
  readonly supportsGoalScope: boolean;
}

const ofEvents = { source: 'events', dimensions: ['association', 'form', 'month', 'country'], supportsForm: true, supportsGoalScope: true } as const;
const ofClaims = { source: 'claims', dimensions: ['association', 'month'], supportsForm: false, supportsGoalScope: false } as const;
const ofIntake = { source: 'intake', dimensions: ['association', 'month'], supportsForm: false, supportsGoalScope: false } as const;
const ofReports = { source: 'reports', dimensions: ['association'], supportsForm: false, supportsGoalScope: false } as const;
const unlimited = { supportsForm: false, supportsGoalScope: false } as const;
const ofPartners = { ...unlimited, source: 'partners', dimensions: ['association', 'country'] } as const;
const ofBulletins = { ...unlimited, source: 'bulletins', dimensions: ['month'] } as const;
const ofStaff = { ...unlimited, source: 'staff', dimensions: [] } as const;
const flow = { kind: 'FLOW', decimals: 0, betterWhen: 'increase' } as const;
const level = { kind: 'STOCK', decimals: 0, betterWhen: 'increase' } as const;
const share = { kind: 'RATE', unit: 'share', decimals: 0, betterWhen: 'increase' } as const;

/**
 * Every measure, over the calendar year up to a day; what associations do counts by approved claims only. FLOW: cumulative from 1 January. STOCK and RATE: level of the
 * year to date. Shares are 0…1. The names, units and «how it is computed» in three languages are in the message file `measure`, by the same keys.
 */
export const MEASURES = {
  events_held: { ...flow, ...ofEvents, unit: 'events' },
  participants_total: { ...flow, ...ofEvents, unit: 'people' },
  participants_foreign: { ...flow, ...ofEvents, unit: 'people' },
  participants_vietnamese: { ...flow, ...ofEvents, unit: 'people' },
  funds_mobilised: { ...flow, ...ofEvents, unit: 'vnd' },
  funds_total: { ...flow, ...ofEvents, unit: 'vnd' },
  new_units: { ...flow, ...ofIntake, unit: 'units' },
  new_members: { ...flow, ...ofIntake, unit: 'members' },
  // a country reached in March is still reached in May: a level that is never extrapolated
  countries_reached: { ...ofEvents, kind: 'STOCK', unit: 'countries', decimals: 0, betterWhen: 'increase' },
  effective_forms: { ...ofEvents, kind: 'STOCK', unit: 'forms', decimals: 1, betterWhen: 'increase', supportsForm: false },
  novelty_rate: { ...share, ...ofEvents, supportsGoalScope: false },
  non_budget_share: { ...share, ...ofEvents },
  association_active_share: { ...share, ...ofClaims },
  association_top_three_share: { ...share, ...ofClaims, betterWhen: 'decrease' },
  activity_gini: { ...ofClaims, kind: 'STOCK', unit: 'index', decimals: 2, betterWhen: 'decrease' },
  // what is left of the unevenness after what chance alone gives for so few activities
  activity_unevenness: { ...ofClaims, kind: 'STOCK', unit: 'index', decimals: 2, betterWhen: 'decrease' },
  activity_evenness: { ...ofClaims, kind: 'STOCK', unit: 'index', decimals: 2, betterWhen: 'increase' },
  report_completeness: { ...share, ...ofReports },
  report_timeliness: { ...share, ...ofReports },
  partners_active: { ...level, ...ofPartners, unit: 'partners' },
  partners_new: { ...flow, ...ofPartners, unit: 'partners', dimensions: ['association', 'country', 'month'] },
  agreements_in_force: { ...level, ...ofPartners, unit: 'agreements' },
  substance_mean: { ...level, ...ofPartners, unit: 'points', decimals: 1 },
  substance_median: { ...level, ...ofPartners, unit: 'points', decimals: 1 },
  paper_partnerships: { ...level, ...ofPartners, unit: 'partners', betterWhen: 'decrease' },
  network_coverage: { ...share, ...ofPartners, dimensions: ['country'] },
  partner_concentration: { ...level, ...ofPartners, unit: 'index', decimals: 2, betterWhen: 'decrease' },
  bulletins_published: { ...flow, ...ofBulletins, unit: 'bulletins' },
  bulletins_on_time: { ...share, ...ofBulletins },
  parity_rate: { ...share, ...ofBulletins },
  // both its articles and its associations change: a level that is never extrapolated
  articles_per_association: { ...level, ...ofBulletins, unit: 'articles', decimals: 2, dimensions: ['association', 'month'] },
  bulletin_readers: { ...flow, ...ofBulletins, unit: 'reads', dimensions: [] },
  staffing: { ...share, ...ofStaff, dimensions: ['association'] },
  language_coverage: { ...share, ...ofStaff, dimensions: ['association', 'country'] },
  skill_coverage: { ...share, ...ofStaff },
  training_hours: { ...flow, ...ofStaff, unit: 'hours', dimensions: ['month'] },
  // whoever trained in March is still one person in May
  people_trained: { ...level, ...ofStaff, unit: 'people' },
} as const satisfies Record<string, MeasureDefinition>;

export type MeasureKey = keyof typeof MEASURES;

/** Keys in the order of the registry. */
export const MEASURE_KEYS = Object.keys(MEASURES) as MeasureKey[];

/** A measure and what it is limited to; `form` and `goalId` null or absent: not limited. */
export interface MeasureSpec {
  readonly key: MeasureKey;
  readonly form?: string | null;
  readonly goalId?: string | null;
}

/** True for a key of the registry. */
export function isMeasureKey(key: string): key is MeasureKey {
  return Object.hasOwn(MEASURES, key);
}

/** Definition of a measure. */
export function measureDefinition(key: MeasureKey): MeasureDefinition {
  return MEASURES[key];
}

/** Keys of the measures that are read from a source. */
export type MeasureKeyOf<Source extends MeasureSource> = { [Key in MeasureKey]: (typeof MEASURES)[Key]['source'] extends Source ? Key : never }[MeasureKey];
/** Measures of the registers that the office keeps itself: partners, bulletins, staff. */
export type OfficeMeasureKey = MeasureKeyOf<'partners' | 'bulletins' | 'staff'>;

/** True for a measure of a register that the office keeps itself: it has spoken by nature, so that it needs no coverage. */
export function isOfficeMeasure(key: MeasureKey): key is OfficeMeasureKey {
  const { source } = measureDefinition(key);
  return source === 'partners' || source === 'bulletins' || source === 'staff';
}

/** What is wrong with a limit put on a measure; a code for a message, null when nothing. */
export type MeasureSpecProblem = 'form_not_supported' | 'goal_scope_not_supported' | 'dimension_not_supported';

/** First limit (or dimension) that the measure does not know, null when it knows all. */
export function checkMeasureSpec(spec: MeasureSpec, dimension?: MeasureDimension): MeasureSpecProblem | null {
  const { supportsForm, supportsGoalScope, dimensions } = measureDefinition(spec.key);
  if (spec.form && !supportsForm) return 'form_not_supported';
  if (spec.goalId && !supportsGoalScope) return 'goal_scope_not_supported';
  return dimension && !dimensions.includes(dimension) ? 'dimension_not_supported' : null;
}
