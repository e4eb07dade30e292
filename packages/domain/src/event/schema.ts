import { z } from 'zod';
import { partnerParts } from '../partner/schema.ts';
import { isoDate, isWithin } from '../shared/calendar.ts';
import { countryCodes } from '../shared/countries.ts';
import { localText } from '../shared/text.ts';
import { issueKey } from '../shared/validation.ts';

export const EVENT_FORMS = [
  'FRIENDSHIP_EXCHANGE',
  'ART_EXCHANGE',
  'FESTIVAL',
  'ANNIVERSARY',
  'MEETING',
  'SEMINAR',
  'TRAINING',
  'SPORT',
  'TOUR',
  'CEREMONY',
  'DELEGATION_IN',
  'DELEGATION_OUT',
  'AID',
  'OTHER',
] as const;
export type EventForm = (typeof EVENT_FORMS)[number];

export const CURRENCIES = ['VND', 'USD', 'EUR'] as const;

const optionalLine = (max: number) =>
  z
    .string()
    .trim()
    .max(max)
    .regex(/^[^\p{Cc}]*$/u, 'controlCharacters')
    .nullable()
    .transform((text) => text || null);

// tabs and line ends are the only control characters that a text of several lines needs
const paragraph = z
  .string()
  .trim()
  .max(4000)
  .regex(/^(?:[^\p{Cc}]|[\n\r\t])*$/u, 'controlCharacters')
  .nullish()
  .transform((text) => text || undefined);

/** Free text in up to three languages; null where all of it is empty, and never without Vietnamese. */
const description = z
  .object({ vi: paragraph, en: paragraph, fr: paragraph })
  .nullable()
  .superRefine((text, issue) => {
    if (text && !text.vi && (text.en || text.fr)) issue.addIssue({ code: 'custom', path: ['vi'], message: 'required' });
  })
  .transform((text) => (text?.vi ? { vi: text.vi, en: text.en, fr: text.fr } : null));

/** A goal that the event serves, and by how much it is expected to move one of its indicators (in the indicator's unit). */
const servedGoal = z.object({
  goalId: z.uuid(),
  indicatorId: z.uuid().nullable(),
  expectedContribution: z.number().min(-1e12).max(1e12).nullable(),
});

const shape = {
  planYearId: z.uuid(),
  title: localText(300),
  description,
  form: z.enum(EVENT_FORMS),
  theme: optionalLine(120),
  /** null: the day is not known */
  startsOn: isoDate.nullable(),
  endsOn: isoDate.nullable(),
  place: optionalLine(300),
  hostId: z.uuid().nullable(),
  coHostIds: z.array(z.uuid()).max(60),
  countries: countryCodes,
  expectedParticipants: z.number().int().min(0).max(10_000_000).nullable(),
  budget: z.number().min(0).max(1e15).nullable(),
  currency: z.enum(CURRENCIES),
  anniversaryKey: z.string().min(1).max(100).nullable(),
  goals: z.array(servedGoal).max(40),
  /** who takes part from outside, and who came forward */
  partners: partnerParts.default([]),
};

type Dated = { startsOn: string | null; endsOn: string | null };
type Fields = Dated & { hostId: string | null; coHostIds: string[]; goals: z.infer<typeof servedGoal>[] };
type Issues = { addIssue: (issue: { code: 'custom'; path: PropertyKey[]; message: string }) => void };

const complain = (issue: Issues, path: PropertyKey[], message: string) => issue.addIssue({ code: 'custom', path, message });

function checkDays({ startsOn, endsOn }: Dated, issue: Issues) {
  if (endsOn && !startsOn) complain(issue, ['startsOn'], 'required');
  if (endsOn && startsOn && endsOn < startsOn) complain(issue, ['endsOn'], 'endBeforeStart');
}

function checkFields(value: Fields, issue: Issues) {
  checkDays(value, issue);
  if (value.hostId && value.coHostIds.includes(value.hostId)) complain(issue, ['coHostIds'], 'duplicate');
  const seen = new Set<string>();
  value.goals.forEach(({ goalId, indicatorId, expectedContribution }, index) => {
    if (expectedContribution !== null && !indicatorId) complain(issue, ['goals', index, 'indicatorId'], 'required');
    const key = `${goalId} ${indicatorId}`;
    if (seen.has(key)) complain(issue, ['goals', index, 'goalId'], 'duplicate');
    seen.add(key);
  });
}

/** A plan year as far as days are checked against it. */
export type YearBounds = { readonly year: number; readonly startsOn: string; readonly endsOn: string };

/** The fields whose day lies outside the plan year, each with its validation message. */
export function daysOutside(value: Dated, year: YearBounds): { field: 'startsOn' | 'endsOn'; message: string }[] {
  return (['startsOn', 'endsOn'] as const).flatMap((field) => {
    const day = value[field];
    return day !== null && !isWithin(day, year) ? [{ field, message: issueKey('dateOutsideYear', { year: year.year }) }] : [];
  });
}

/** What an event says, as form and procedure take it. */
export const eventFields = z.object(shape).superRefine(checkFields);
export type EventFields = z.output<typeof eventFields>;

/** The form's own schema: the fields, and their days within the plan year that is chosen. */
export const eventForm = (years: readonly (YearBounds & { id: string })[]) =>
  z.object(shape).superRefine((value, issue) => {
    checkFields(value, issue);
    const year = years.find(({ id }) => id === value.planYearId);
    if (!year) complain(issue, ['planYearId'], 'choice');
    else for (const { field, message } of daysOutside(value, year)) complain(issue, [field], message);
  });
export type EventFormInput = z.input<typeof eventFields>;

/** The passage of a source that an event is taken from: paragraph from 1, character offsets in its text. */
export const passage = z.object({
  documentId: z.uuid(),
  paragraph: z.number().int().min(1).max(1_000_000),
  start: z.number().int().min(0).max(1_000_000),
  end: z.number().int().min(1).max(1_000_000),
});
export type Passage = z.infer<typeof passage>;

/** `acceptDuplicates`: somebody has looked at what it resembles and wants it all the same. */
const guarded = { acceptDuplicates: z.boolean().default(false) };
export const eventCreate = z
  .object({ ...shape, ...guarded, idempotencyKey: z.uuid(), source: passage.nullable().default(null) })
  .superRefine((value, issue) => {
    checkFields(value, issue);
    if (value.source && value.source.end <= value.source.start) complain(issue, ['source'], 'invalid');
  });
export const eventUpdate = z.object({ ...shape, ...guarded, id: z.uuid(), version: z.number().int().min(1) }).superRefine(checkFields);
