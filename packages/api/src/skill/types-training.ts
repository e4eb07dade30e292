import { isoDate } from '@nhipcau/domain/shared';
import { storedText } from '@nhipcau/domain/shared/text';
import { SKILL_GROUPS, TRAINING_STATUSES } from '@nhipcau/domain/skill';
import { z } from 'zod';
import { pageInput, pageOf } from '../pagination.ts';

const direction = z.enum(['asc', 'desc']).default('desc');
const skill = z.object({ id: z.string(), group: z.enum(SKILL_GROUPS), name: storedText, language: z.string().nullable() });

export const TRAINING_SORTS = ['date', 'title', 'status', 'hours'] as const;
export const trainingFilters = z.object({
  q: z.string().trim().max(200).default(''),
  status: z.enum(TRAINING_STATUSES).nullable().default(null),
  skillId: z.uuid().nullable().default(null),
  year: z.number().int().min(1900).max(2300).nullable().default(null),
});
export const trainingListInput = z.object({ ...trainingFilters.shape, ...pageInput.shape, sort: z.enum(TRAINING_SORTS).default('date'), direction });
export const trainingExportInput = trainingListInput.omit({ page: true, size: true });
export type TrainingListInput = z.output<typeof trainingListInput>;

export const trainingRow = z.object({
  id: z.string(),
  title: storedText,
  status: z.enum(TRAINING_STATUSES),
  provider: z.string().nullable(),
  toLevel: z.number().int().nullable(),
  firstOn: isoDate.nullable(),
  lastOn: isoDate.nullable(),
  sessions: z.number().int(),
  hours: z.number(),
  /** people invited, and of them those who came at least once */
  invited: z.number().int(),
  attended: z.number().int(),
  skills: z.array(skill),
  /** planned, and its last day is over: somebody has to say what became of it */
  unrecorded: z.boolean(),
  sample: z.boolean(),
});
export type TrainingRow = z.infer<typeof trainingRow>;
export const trainingList = pageOf(trainingRow).extend({
  counts: z.record(z.enum(TRAINING_STATUSES), z.number().int()),
  /** hours held and people trained in the year of today */
  year: z.object({ year: z.number().int(), hours: z.number(), people: z.number().int() }),
});

export const trainingDetail = trainingRow.omit({ sessions: true }).extend({
  version: z.number().int(),
  event: z.object({ id: z.string(), title: storedText }).nullable(),
  sessions: z.array(
    z.object({ id: z.string(), on: isoDate, hours: z.number(), people: z.array(z.object({ staffMemberId: z.string(), attended: z.boolean() })) }),
  ),
  /** everybody invited, by name; `name` null: the person's data were erased */
  people: z.array(z.object({ id: z.string(), name: z.string().nullable() })),
});
export type TrainingDetail = z.infer<typeof trainingDetail>;

/** Names for attendance, and nothing else of anybody. */
export const trainingOptions = z.object({
  people: z.array(z.object({ id: z.string(), name: z.string(), organisation: storedText })),
  skills: z.array(skill),
  events: z.array(z.object({ id: z.string(), title: storedText, startsOn: isoDate.nullable() })),
});
export type TrainingOptions = z.infer<typeof trainingOptions>;
