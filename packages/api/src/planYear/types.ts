import { PLAN_YEAR_STATUSES } from '@nhipcau/domain/planYear';
import { storedText } from '@nhipcau/domain/shared/text';
import { z } from 'zod';

export const planYear = z.object({
  id: z.string(),
  year: z.number().int(),
  startsOn: z.string(),
  endsOn: z.string(),
  status: z.enum(PLAN_YEAR_STATUSES),
  sample: z.boolean(),
  version: z.number().int(),
});

export const planYearDetails = planYear.extend({ goals: z.number().int(), events: z.number().int(), periods: z.number().int() });

const rolloverGoal = z.object({
  id: z.string(),
  parentId: z.string().nullable(),
  code: z.string(),
  title: storedText,
  depth: z.number().int(),
  indicators: z.array(z.object({ id: z.string(), name: storedText })),
  /** unresolved weaknesses that the goal answers: their links are carried over */
  weaknesses: z.array(z.object({ id: z.string(), code: z.string(), title: storedText })),
  /** the next year has a copy of it already, or a goal of its code */
  copied: z.boolean(),
});

/** What of a year can be carried into the next one. */
export const rolloverPreview = z.object({
  from: planYear,
  /** null: it has not been created */
  to: planYear.nullable(),
  goals: z.array(rolloverGoal),
  /** unresolved weaknesses that no goal answers: they stay in the register, without an answer in the next year */
  unanswered: z.array(z.object({ id: z.string(), code: z.string(), title: storedText })),
});
export type RolloverPreview = z.infer<typeof rolloverPreview>;

export const rolloverResult = z.object({ goals: z.number().int(), indicators: z.number().int(), links: z.number().int() });
export type RolloverResult = z.infer<typeof rolloverResult>;
