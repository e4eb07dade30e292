import { MEASURE_KEYS, type MeasureKey } from '@nhipcau/domain/measure';
import { storedText } from '@nhipcau/domain/shared/text';
import { WEAKNESS_CATEGORIES, WEAKNESS_STATES } from '@nhipcau/domain/weakness';
import { z } from 'zod';

const measureKey = z.enum(MEASURE_KEYS as [MeasureKey, ...MeasureKey[]]);
const score = z.number().min(0).max(100).nullable();
const figure = z.number().nullable();

/** A year of a weakness; `live`: computed today, not frozen with a review. */
const scoreYear = z.object({
  year: z.number().int(),
  severity: score,
  named: z.boolean(),
  change: figure,
  state: z.enum(WEAKNESS_STATES),
  live: z.boolean(),
});

const answeringGoal = z.object({ id: z.string(), code: z.string(), title: storedText, weight: z.number().int().min(1).max(5) });
/** Associations whose approved reports of a plan year name the weakness. */
const associationsOfYear = z.object({ year: z.number().int(), associations: z.number().int() });

export const weaknessRow = z.object({
  id: z.string(),
  code: z.string(),
  title: storedText,
  category: z.enum(WEAKNESS_CATEGORIES),
  sample: z.boolean(),
  namingYears: z.array(z.number().int()),
  state: z.enum(WEAKNESS_STATES),
  /** 0…100 in the year looked at; null: unmeasured */
  severity: score,
  change: figure,
  years: z.array(scoreYear),
  measures: z.array(measureKey),
  /** of the year looked at */
  goals: z.array(answeringGoal),
  /** associations that report it in the year looked at */
  associations: z.number().int(),
  associationsByYear: z.array(associationsOfYear),
});
export type WeaknessListRow = z.infer<typeof weaknessRow>;

const measureState = z.object({
  id: z.string(),
  key: measureKey,
  direction: z.enum(['INCREASE', 'DECREASE', 'MAINTAIN']),
  weight: z.number(),
  base: figure,
  target: figure,
  band: z.object({ low: figure, high: figure, criticalLow: figure, criticalHigh: figure }),
  current: figure,
  gap: z.number().min(0).max(1).nullable(),
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
    .object({ state: z.enum(WEAKNESS_STATES), severity: score, change: figure, years: z.array(scoreYear), measures: z.array(measureState) })
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
export const measureBase = z.object({ key: measureKey, base: figure, current: figure });
export const versioned = z.object({ id: z.string(), version: z.number().int() });
