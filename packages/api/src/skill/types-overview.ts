import { isoDate } from '@nhipcau/domain/shared';
import { storedText } from '@nhipcau/domain/shared/text';
import { EXPIRY_STAGES, SKILL_GROUPS } from '@nhipcau/domain/skill';
import { z } from 'zod';

const level = z.number().int().min(1).max(6);
const skill = z.object({ id: z.string(), group: z.enum(SKILL_GROUPS), name: storedText, language: z.string().nullable() });
const person = z.object({ id: z.string(), name: z.string() });
const coverage = z.object({ slots: z.number().int(), covered: z.number().int(), share: z.number().nullable() });

/** All that the room's first page says, as of today. */
export const overview = z.object({
  staffing: z.object({ approved: z.number().int(), filled: z.number().int(), share: z.number().nullable() }),
  coverage,
  /** target of the indicator that counts skill coverage this year, 0…1; null: none is set */
  target: z.number().nullable(),
  bySkill: z.array(coverage.extend({ skill })),
  languages: z.object({
    partners: z.number().int(),
    served: z.number().int(),
    share: z.number().nullable(),
    byLanguage: z.array(z.object({ language: z.string(), partners: z.number().int(), people: z.array(person) })),
    unserved: z.array(z.object({ id: z.string(), name: storedText, languages: z.array(z.string()) })),
  }),
  singleHolders: z.array(z.object({ skill, level, person })),
  certificates: z.array(
    z.object({
      id: z.string(),
      person,
      skill,
      level,
      expiresOn: isoDate,
      /** null: expired */
      stage: z.union(EXPIRY_STAGES.map((days) => z.literal(days))).nullable(),
      /** slots that its end opens, or has opened */
      opens: z.number().int(),
    }),
  ),
  /** whether any certificate is on record: only then is "none expires" known */
  certified: z.boolean(),
  /** people down, required skills across; a row a person who is there */
  heat: z.object({
    skills: z.array(skill),
    people: z.array(
      person.extend({
        position: storedText.nullable(),
        gaps: z.number().int(),
        cells: z.array(z.object({ required: level.nullable(), held: level.nullable(), gap: z.number().int().nullable() }).nullable()),
      }),
    ),
  }),
  vacancies: z.array(z.object({ id: z.string(), title: storedText })),
  training: z.object({
    year: z.number().int(),
    hours: z.number().nullable(),
    people: z.number().int().nullable(),
    /** null: before the first training in the register, or a quarter to come */
    quarters: z.array(z.object({ year: z.number().int(), quarter: z.number().int(), hours: z.number().nullable(), personHours: z.number().nullable() })),
  }),
  waiting: z.number().int(),
});
export type StaffOverview = z.infer<typeof overview>;

export const whatIfAnswer = z.object({
  before: coverage,
  after: coverage,
  gained: z.array(z.object({ position: storedText, holder: z.string().nullable(), skill: storedText })),
  /** partners that can be served, of those whose language is known */
  partners: z.object({ known: z.number().int(), before: z.number().int(), after: z.number().int() }),
});
export type WhatIfAnswer = z.infer<typeof whatIfAnswer>;
export const whatIfOptions = z.object({
  skills: z.array(skill.extend({ slots: z.number().int(), covered: z.number().int() })),
  /** by skill: the level held, and the one that the person's post requires */
  people: z.array(person.extend({ position: storedText.nullable(), levels: z.record(z.string(), level), required: z.record(z.string(), level) })),
});
export type WhatIfOptions = z.infer<typeof whatIfOptions>;
