import { MEASURE_KEYS, type MeasureKey } from '@nhipcau/domain/measure';
import { storedText } from '@nhipcau/domain/shared/text';
import { DISTANCE_STATES, WEAKNESS_CATEGORIES } from '@nhipcau/domain/weakness';
import { z } from 'zod';
import { answer, coverage, range } from '../answer.ts';

/** A measure of the registry. */
export const measureKey = z.enum(MEASURE_KEYS as [MeasureKey, ...MeasureKey[]]);
/** distance left: of 100 of the way so many still to go, above 100 worse than when it was named; null: unmeasured */
const distance = z.number().min(0).nullable();
const figure = z.number().nullable();

/** A year of a weakness; `live`: computed today, not frozen with a review. */
const scoreYear = z.object({
  year: z.number().int(),
  distance,
  named: z.boolean(),
  change: figure,
  state: z.enum(DISTANCE_STATES),
  live: z.boolean(),
});

/** Where a weakness stands in the year looked at, and what that rests on. */
const standing = {
  distance,
  /** on the same day of the year before */
  distanceBefore: distance,
  distanceIfApproved: distance,
  change: figure,
  range,
  coverage,
  /** what `coverage` counts */
  coverageUnit: z.enum(['association', 'report']),
  /** share of its measures' weight that has spoken, 0…1 */
  known: figure,
  provisional: z.boolean(),
  pastHalfWay: z.boolean(),
  /** distance at each month's end of the year, and today; a point that is not conclusive is provisional */
  series: z.array(z.object({ on: z.string(), distance, conclusive: z.boolean(), measures: z.array(distance) })),
};

const answeringGoal = z.object({ id: z.string(), code: z.string(), title: storedText, weight: z.number().int().min(1).max(5), ourReading: z.boolean() });
/** Approved reports that name the weakness, by plan year. */
const difficulties = z.array(z.object({ year: z.number().int(), reports: z.number().int() }));
/** Associations whose approved reports of a plan year name the weakness. */
const associationsOfYear = z.object({ year: z.number().int(), associations: z.number().int() });

export const weaknessRow = z.object({
  id: z.string(),
  code: z.string(),
  title: storedText,
  category: z.enum(WEAKNESS_CATEGORIES),
  sample: z.boolean(),
  namingYears: z.array(z.number().int()),
  state: z.enum(DISTANCE_STATES),
  ...standing,
  years: z.array(scoreYear),
  measures: z.array(z.object({ key: measureKey, distance })),
  /** of the year looked at */
  goals: z.array(answeringGoal),
  /** associations that report it in the year looked at */
  associations: z.number().int(),
  associationsByYear: z.array(associationsOfYear),
  difficulties,
});
export type WeaknessListRow = z.infer<typeof weaknessRow>;

const measureState = z.object({
  id: z.string(),
  key: measureKey,
  direction: z.enum(['INCREASE', 'DECREASE', 'MAINTAIN']),
  weight: z.number(),
  base: figure,
  target: figure,
  /** what the day is held against */
  baseOfDay: figure,
  targetOfDay: figure,
  band: z.object({ low: figure, high: figure, criticalLow: figure, criticalHigh: figure }),
  figure: answer.nullable(),
  current: figure,
  /** 0 the goal value is reached, 1 as when it was named, above 1 worse */
  gap: z.number().min(0).nullable(),
  /** its own distance against the same day of the year before */
  moved: figure,
  conclusive: z.boolean(),
});
export type WeaknessMeasureRow = z.infer<typeof measureState>;

/** A weakness as it is stored: what the form edits, and what a lost race shows. */
export const weaknessRecord = z.object({
  id: z.string(),
  code: z.string(),
  version: z.number().int(),
  title: storedText,
  description: storedText.nullable(),
  category: z.enum(WEAKNESS_CATEGORIES),
  archived: z.boolean(),
  sample: z.boolean(),
});
export type WeaknessRecord = z.infer<typeof weaknessRecord>;

const reference = z.object({
  id: z.string(),
  documentId: z.string(),
  documentTitle: storedText,
  documentLanguage: z.string(),
  paragraph: z.number().int(),
  start: z.number().int(),
  end: z.number().int(),
  /** the passage itself; null where the text is not kept or the reader may not open sources */
  text: z.string().nullable(),
});

export const weaknessDetail = weaknessRecord.extend({
  year: z.number().int(),
  /** null: put away, or not yet named in the year looked at */
  computed: z
    .object({
      state: z.enum(DISTANCE_STATES),
      ...standing,
      namingYears: z.array(z.number().int()),
      years: z.array(scoreYear),
      measures: z.array(measureState),
      difficulties,
    })
    .nullable(),
  goals: z.array(answeringGoal.extend({ status: z.string(), progress: figure })),
  namings: z.array(z.object({ year: z.number().int(), documentId: z.string().nullable(), documentTitle: storedText.nullable() })),
  references: z.array(reference),
  associationsByYear: z.array(associationsOfYear),
});
export type WeaknessDetail = z.infer<typeof weaknessDetail>;

/** An approved report that names the weakness, in the association's own words. */
export const difficultyRow = z.object({
  id: z.string(),
  reportId: z.string(),
  organisationId: z.string(),
  organisationName: storedText,
  periodName: storedText,
  year: z.number().int(),
  text: z.string(),
});
export type DifficultyRow = z.infer<typeof difficultyRow>;

/** What a measure would start from: its value in the year that named the weakness. */
export const measureBase = z.object({ key: measureKey, base: figure, current: figure, figure: answer.nullable() });
export const versioned = z.object({ id: z.string(), version: z.number().int() });
