import { z } from 'zod';
import { localProse } from '../goal/schema.ts';
import { checkYardstick } from '../indicator/progress.ts';
import { MEASURE_KEYS, type MeasureKey } from '../measure/registry.ts';
import { localText } from '../shared/text.ts';
import { passage } from '../source/schema.ts';

export const WEAKNESS_CATEGORIES = ['MEMBER_ACTIVITY', 'HUMAN_RESOURCES', 'RESOURCES', 'PARTNERSHIP'] as const;
export type WeaknessCategory = (typeof WEAKNESS_CATEGORIES)[number];
/** Orders of the register; `code` is the order in which reviews named them. */
export const WEAKNESS_SORTS = ['code', 'title', 'distance', 'change', 'associations'] as const;

/** What a person writes of a weakness. */
export const weaknessFields = z.object({ title: localText(300), description: localProse(4000), category: z.enum(WEAKNESS_CATEGORIES) });
export type WeaknessFields = z.output<typeof weaknessFields>;

/** Year of the review that names it: the year whose work was reviewed. */
export const reviewYear = z.number().int().min(1990).max(2200);

/** The form of a new one. */
export const weaknessForm = weaknessFields.extend({ reviewYear });
export type WeaknessFormInput = z.input<typeof weaknessForm>;
export type WeaknessForm = z.output<typeof weaknessForm>;

export const weaknessCreate = z.object({ fields: weaknessForm, passage: passage.nullable(), idempotencyKey: z.uuid() });
export const weaknessVersion = z.object({ id: z.uuid(), version: z.number().int().min(1) });
export const weaknessUpdate = weaknessVersion.extend({ fields: weaknessFields });
export const weaknessNameAgain = weaknessVersion.extend({ year: reviewYear });

const figure = z.number().min(-1e14).max(1e14).nullable();

/**
 * One measure of a weakness. `base` is used only where the measure is new and the data hold no value of the naming year; a base once frozen stays.
 * MAINTAIN measures against a band and needs no base or target.
 */
export const weaknessMeasure = z
  .object({
    measureKey: z.enum(MEASURE_KEYS as [MeasureKey, ...MeasureKey[]]),
    direction: z.enum(['INCREASE', 'DECREASE', 'MAINTAIN']),
    weight: z.number().positive().max(100).multipleOf(0.01),
    base: figure,
    target: figure,
    bandLow: figure,
    bandHigh: figure,
    criticalLow: figure,
    criticalHigh: figure,
  })
  .superRefine((measure, context) => {
    const issue = (path: string, message: string) => context.addIssue({ code: 'custom', path: [path], message });
    if (measure.direction === 'MAINTAIN') {
      const { bandLow, bandHigh, criticalLow, criticalHigh } = measure;
      for (const [name, value] of Object.entries({ bandLow, bandHigh, criticalLow, criticalHigh })) if (value === null) issue(name, 'required');
      const problem = checkYardstick({ direction: 'MAINTAIN', low: bandLow, high: bandHigh, criticalLow, criticalHigh });
      if (problem === 'band_out_of_order') issue('bandLow', 'bandOrder');
      return;
    }
    if (measure.target === null) issue('target', 'required');
    const fault = targetFault(measure.direction, measure.base, measure.target);
    if (fault) issue('target', fault);
  });
export type WeaknessMeasureFields = z.output<typeof weaknessMeasure>;

/** What is wrong with a goal value against the base of its measure: a key of `validation`, or null. */
export function targetFault(direction: 'INCREASE' | 'DECREASE' | 'MAINTAIN', base: number | null, target: number | null): string | null {
  if (direction === 'MAINTAIN' || base === null || target === null) return null;
  if (target === base) return 'targetEqualsBaseline';
  return target > base === (direction === 'INCREASE') ? null : 'targetWrongSide';
}

export const weaknessMeasuresForm = z.object({
  measures: z
    .array(weaknessMeasure)
    .max(10)
    .superRefine((measures, context) => {
      measures.forEach(({ measureKey }, index) => {
        if (measures.findIndex((other) => other.measureKey === measureKey) < index) {
          context.addIssue({ code: 'custom', path: [index, 'measureKey'], message: 'duplicateMeasure' });
        }
      });
    }),
});
export const weaknessSetMeasures = weaknessVersion.extend(weaknessMeasuresForm.shape);
