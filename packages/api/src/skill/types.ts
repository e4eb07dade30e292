import { isoDate } from '@nhipcau/domain/shared';
import { storedText } from '@nhipcau/domain/shared/text';
import { ASSESSMENT_KINDS, EXPIRY_STAGES, SKILL_GROUPS, TRAINING_STATUSES } from '@nhipcau/domain/skill';
import { z } from 'zod';
import { fileEntry } from '../file/types.ts';
import { pageInput, pageOf } from '../pagination.ts';

const direction = z.enum(['asc', 'desc']).default('asc');
const q = z.string().trim().max(200).default('');
const named = z.object({ id: z.string(), name: storedText });
const level = z.number().int().min(1).max(6);

// catalogue
export const skillRow = z.object({
  id: z.string(),
  version: z.number().int(),
  code: z.string(),
  group: z.enum(SKILL_GROUPS),
  name: storedText,
  language: z.string().nullable(),
  position: z.number().int(),
  archived: z.boolean(),
  sample: z.boolean(),
});
export type SkillRow = z.infer<typeof skillRow>;
/** A skill with what rests on it; counts, never names. */
export const catalogueRow = skillRow.extend({
  /** approved posts that require it */
  slots: z.number().int(),
  /** of these, held at the required level */
  covered: z.number().int(),
  /** people present with a valid level, whichever */
  holders: z.number().int(),
  trainings: z.number().int(),
});
export type CatalogueRow = z.infer<typeof catalogueRow>;
export const catalogueInput = z.object({ q, group: z.enum(SKILL_GROUPS).nullable().default(null), archived: z.boolean().default(false) });
/** What a form offers. */
export const skillOption = skillRow.pick({ id: true, group: true, name: true, language: true });
export type SkillOption = z.infer<typeof skillOption>;

// positions
export const POSITION_SORTS = ['code', 'title', 'organisation'] as const;
export const positionFilters = z.object({
  q,
  organisationId: z.uuid().nullable().default(null),
  state: z.enum(['filled', 'vacant', 'ended']).nullable().default(null),
});
export const positionListInput = z.object({ ...positionFilters.shape, ...pageInput.shape, sort: z.enum(POSITION_SORTS).default('code'), direction });
export const positionExportInput = positionListInput.omit({ page: true, size: true });
export type PositionListInput = z.output<typeof positionListInput>;
export const positionRow = z.object({
  id: z.string(),
  version: z.number().int(),
  code: z.string(),
  title: storedText,
  organisation: named,
  fromOn: isoDate.nullable(),
  untilOn: isoDate.nullable(),
  state: z.enum(['filled', 'vacant', 'ended', 'ahead']),
  holder: z.object({ id: z.string(), name: z.string() }).nullable(),
  slots: z.number().int(),
  covered: z.number().int(),
  sample: z.boolean(),
});
export type PositionRow = z.infer<typeof positionRow>;
export const positionList = pageOf(positionRow).extend({ approved: z.number().int(), filled: z.number().int() });
const requiredSkill = z.object({ skill: skillOption, level, held: level.nullable(), covered: z.boolean() });
export const positionDetail = positionRow.extend({ required: z.array(requiredSkill) });
export type PositionDetail = z.infer<typeof positionDetail>;

// people
export const PEOPLE_SORTS = ['name', 'position', 'covered', 'joined'] as const;
export const peopleFilters = z.object({
  q,
  organisationId: z.uuid().nullable().default(null),
  state: z.enum(['present', 'left', 'gap', 'expiring', 'waiting']).nullable().default(null),
});
export const peopleListInput = z.object({ ...peopleFilters.shape, ...pageInput.shape, sort: z.enum(PEOPLE_SORTS).default('name'), direction });
export const peopleExportInput = peopleListInput.omit({ page: true, size: true });
export type PeopleListInput = z.output<typeof peopleListInput>;
export const personRow = z.object({
  id: z.string(),
  name: z.string(),
  organisation: named,
  position: z.object({ id: z.string(), title: storedText }).nullable(),
  joinedOn: isoDate.nullable(),
  leftOn: isoDate.nullable(),
  present: z.boolean(),
  hasAccount: z.boolean(),
  slots: z.number().int(),
  covered: z.number().int(),
  /** last valid day of the certificate that expires next, within 90 days */
  expiresOn: isoDate.nullable(),
  /** own estimates and certificates that wait for somebody to confirm them */
  waiting: z.number().int(),
  sample: z.boolean(),
});
export type PersonRow = z.infer<typeof personRow>;
export const peopleList = pageOf(personRow).extend({ present: z.number().int(), waiting: z.number().int() });

export const assessmentRow = z.object({
  id: z.string(),
  skill: skillOption,
  level,
  kind: z.enum(ASSESSMENT_KINDS),
  assessedOn: isoDate,
  expiresOn: isoDate.nullable(),
  /** `counts`: valid today; `own`: an own estimate; `waiting`: handed in, nobody has confirmed it; `expired` */
  standing: z.enum(['counts', 'own', 'waiting', 'expired']),
  stage: z.union(EXPIRY_STAGES.map((days) => z.literal(days))).nullable(),
  confirmedBy: z.string().nullable(),
  file: fileEntry.nullable(),
  note: z.string().nullable(),
  sample: z.boolean(),
});
export type AssessmentRow = z.infer<typeof assessmentRow>;
/** A skill that somebody's post requires, or that is held. */
export const skillStanding = z.object({
  skill: skillOption,
  required: level.nullable(),
  held: level.nullable(),
  gap: z.number().int().nullable(),
  own: level.nullable(),
});
export type SkillStanding = z.infer<typeof skillStanding>;
export const attendedTraining = z.object({
  id: z.string(),
  title: storedText,
  status: z.enum(TRAINING_STATUSES),
  firstOn: isoDate.nullable(),
  lastOn: isoDate.nullable(),
  /** hours attended; of a planned training those it has */
  hours: z.number(),
  attended: z.boolean(),
});
export const personDetail = z.object({
  id: z.string(),
  version: z.number().int(),
  name: z.string(),
  organisation: named,
  position: z.object({ id: z.string(), code: z.string(), title: storedText }).nullable(),
  account: z.object({ id: z.string(), email: z.string() }).nullable(),
  joinedOn: isoDate.nullable(),
  leftOn: isoDate.nullable(),
  present: z.boolean(),
  erased: z.boolean(),
  erasureDueOn: isoDate.nullable(),
  sample: z.boolean(),
  skills: z.array(skillStanding),
  assessments: z.array(assessmentRow),
  trainings: z.array(attendedTraining),
});
export type PersonDetail = z.infer<typeof personDetail>;
/** `departure`: null where the person is not there. */
export const personForReader = personDetail.extend({
  departure: z
    .object({
      lost: z.array(skillOption.extend({ level })),
      languages: z.array(z.string()),
      partners: z.array(z.object({ id: z.string(), name: storedText })),
    })
    .nullable(),
});
export type PersonForReader = z.infer<typeof personForReader>;
export const personOptions = z.object({
  organisations: z.array(named.extend({ kind: z.string() })),
  /** posts that nobody holds, and the person's own */
  positions: z.array(z.object({ id: z.string(), code: z.string(), title: storedText })),
  accounts: z.array(z.object({ id: z.string(), name: z.string(), email: z.string() })),
});
export type PersonOptions = z.infer<typeof personOptions>;
export const dueForErasure = z.object({
  years: z.number().int(),
  people: z.array(z.object({ id: z.string(), name: z.string(), leftOn: isoDate, dueOn: isoDate })),
});
export const retention = z.object({ years: z.number().int() });
export * from './types-overview.ts';
export * from './types-training.ts';
