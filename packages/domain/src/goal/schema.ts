import { z } from 'zod';
import { localText, prose } from '../shared/text.ts';
import { issueKey } from '../shared/validation.ts';
import { passage } from '../source/schema.ts';
import { sumOfWeights, WHOLE_WEIGHT } from './weights.ts';

/** Field of work that a goal belongs to. */
export const PILLARS = ['INSTITUTIONS', 'RESEARCH', 'PARTNERSHIP', 'COORDINATION', 'VALUES', 'INFORMATION', 'STAFF', 'IMAGE'] as const;
export type Pillar = (typeof PILLARS)[number];

/** How sure an owner is of the year's end. */
export const CONFIDENCES = ['LOW', 'MEDIUM', 'HIGH'] as const;
export type Confidence = (typeof CONFIDENCES)[number];

const optional = (max: number) =>
  z
    .string()
    .trim()
    .max(max)
    .nullish()
    .transform((text) => text || undefined);

/** Several lines in up to three languages; null where nothing is written. What is translated must be there in Vietnamese. */
export const localProse = (max: number) =>
  z
    .object({ vi: optional(max), en: optional(max), fr: optional(max) })
    .nullable()
    .transform((text, context) => {
      if (text === null || (!text.vi && !text.en && !text.fr)) return null;
      if (text.vi) return { ...text, vi: text.vi };
      context.addIssue({ code: 'custom', path: ['vi'], message: 'required' });
      return z.NEVER;
    });

export const weaknessLinks = z
  .array(z.object({ weaknessId: z.uuid(), weight: z.number().int().min(1).max(5) }))
  .max(50)
  .superRefine((links, context) => {
    if (new Set(links.map(({ weaknessId }) => weaknessId)).size < links.length) context.addIssue({ code: 'custom', message: 'duplicate' });
  });

/** What a person writes of a goal: the form, and the body of create and update. */
export const goalFields = z.object({
  title: localText(300),
  description: localProse(4000),
  pillar: z.enum(PILLARS),
  parentId: z.uuid().nullable(),
  ownerId: z.uuid().nullable(),
  ownerOrganisationId: z.uuid().nullable(),
});
export type GoalFields = z.output<typeof goalFields>;

/** The form: the same with the weaknesses that the goal answers. */
export const goalForm = goalFields.extend({ weaknesses: weaknessLinks });
export type GoalFormInput = z.input<typeof goalForm>;
export type GoalForm = z.output<typeof goalForm>;

/** `source`: the passage that the goal is taken from. */
export const goalCreate = goalForm.extend({ planYearId: z.uuid(), idempotencyKey: z.uuid(), source: passage.nullable().default(null) });
export const goalUpdate = goalForm.extend({ id: z.uuid(), version: z.number().int().min(1) });

/** A record as it was seen, for what changes it without a form. */
export const goalVersion = z.object({ id: z.uuid(), version: z.number().int().min(1) });

/** Siblings in their new order, all of them; `parentId` null: the top goals of the year. */
export const goalReorder = z.object({ planYearId: z.uuid(), parentId: z.uuid().nullable(), ids: z.array(z.uuid()).min(1).max(200) });

/** New weights of all siblings, and the weights as they were seen; at most two decimals, together 100. */
export const goalReweigh = z
  .object({
    planYearId: z.uuid(),
    parentId: z.uuid().nullable(),
    weights: z
      .array(z.object({ id: z.uuid(), weight: z.number().min(0).max(100).multipleOf(0.01), before: z.number() }))
      .min(1)
      .max(200),
  })
  .superRefine(({ weights }, context) => {
    const sum = sumOfWeights(weights.map(({ weight }) => weight));
    if (sum !== WHOLE_WEIGHT) context.addIssue({ code: 'custom', path: ['weights'], message: issueKey('weightsSum', { sum }) });
  });

/** The owner's own word. Whether a note is needed depends on the status, which the server computes. */
export const checkInFields = z.object({ confidence: z.enum(CONFIDENCES), note: prose(2000) });
export type CheckInFields = z.output<typeof checkInFields>;
export const checkInCreate = checkInFields.extend({ id: z.uuid(), idempotencyKey: z.uuid() });
