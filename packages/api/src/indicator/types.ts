import { GOAL_STATUSES } from '@nhipcau/domain/goal';
import { INDICATOR_DIRECTIONS, INDICATOR_KINDS, TRAJECTORIES } from '@nhipcau/domain/indicator';
import { MEASURE_DIMENSIONS, MEASURE_UNITS, RECORD_KINDS } from '@nhipcau/domain/measure';
import { storedText } from '@nhipcau/domain/shared/text';
import { z } from 'zod';
import { checkInRow, planYearOf } from '../goal/types.ts';
import { pageOf } from '../pagination.ts';
import type { IndicatorState } from '../plan/index.ts';

/** Computed and typed by the plan's own code: see `goalNode`. */
const indicatorState = z.custom<IndicatorState>((value) => typeof value === 'object' && value !== null);
const figure = z.number().nullable();

/** An indicator as it is stored: what the form edits, and what a lost race shows. */
export const indicatorRecord = z.object({
  id: z.string(),
  goalId: z.string(),
  version: z.number().int(),
  code: z.string(),
  name: storedText,
  unit: storedText,
  kind: z.enum(INDICATOR_KINDS),
  direction: z.enum(INDICATOR_DIRECTIONS),
  trajectory: z.enum(TRAJECTORIES),
  baseline: figure,
  target: figure,
  targetIsSample: z.boolean(),
  bandLow: figure,
  bandHigh: figure,
  criticalLow: figure,
  criticalHigh: figure,
  measureKey: z.string().nullable(),
  measureForm: z.string().nullable(),
  goalScoped: z.boolean(),
  weight: z.number(),
  onTrackFrom: figure,
  atRiskFrom: figure,
  decimals: z.number().int(),
  milestones: z.array(z.object({ on: z.string(), value: z.number() })),
  archived: z.boolean(),
});
export type IndicatorRecord = z.infer<typeof indicatorRecord>;

export const indicatorDetail = z.object({
  planYear: planYearOf,
  today: z.string(),
  record: indicatorRecord,
  /** null: archived, itself or its goal */
  state: indicatorState.nullable(),
  goal: z.object({ id: z.string(), code: z.string(), title: storedText, status: z.enum(GOAL_STATUSES).nullable() }),
  checkIns: z.array(checkInRow),
});
export type IndicatorDetail = z.infer<typeof indicatorDetail>;

/** null: measured by hand, or the measure cannot be taken apart so */
export const indicatorBreakdown = z
  .object({
    unit: z.enum(MEASURE_UNITS),
    additive: z.boolean(),
    rows: z.array(z.object({ key: z.string(), name: storedText.nullable(), value: figure, records: z.number().int() })),
    /** the twelve greatest rows as shares of the true total in per cent, and what is left as one row without a key; they add up to 100. Null: the rows do not add up to the figure */
    shares: z.array(z.object({ key: z.string().nullable(), value: z.number(), share: z.number() })).nullable(),
  })
  .nullable();
export type IndicatorBreakdown = z.infer<typeof indicatorBreakdown>;
export const dimension = z.enum(MEASURE_DIMENSIONS);

export const indicatorRecords = pageOf(
  z.object({
    eventId: z.string().nullable(),
    reportId: z.string().nullable(),
    subject: z.object({ kind: z.enum(RECORD_KINDS), id: z.string() }).nullable(),
    code: z.string(),
    title: storedText,
    on: z.string(),
    form: z.string().nullable(),
    organisationId: z.string(),
    organisationName: storedText,
    value: figure,
    whole: figure,
  }),
);
export type IndicatorRecords = z.infer<typeof indicatorRecords>;
