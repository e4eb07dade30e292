import { CURRENCIES, EVENT_FORMS, EVENT_STATUSES } from '@nhipcau/domain/event';
import { INITIATORS } from '@nhipcau/domain/partner';
import { isoDate } from '@nhipcau/domain/shared';
import { storedText } from '@nhipcau/domain/shared/text';
import { z } from 'zod';
import { bounded, pageInput, pageOf } from '../pagination.ts';
import { partnerChoice } from '../partner/types.ts';

const status = z.enum(EVENT_STATUSES);
const form = z.enum(EVENT_FORMS);
const named = z.object({ id: z.string(), name: storedText });

export const EVENT_SORTS = ['date', 'title', 'form', 'status'] as const;

/** `month`: 1…12 of the first day, 0 for events whose day is not known. */
export const eventFilters = z.object({
  year: z.number().int().min(1900).max(2300),
  status: status.nullable().default(null),
  form: form.nullable().default(null),
  hostId: z.uuid().nullable().default(null),
  goalId: z.uuid().nullable().default(null),
  /** linked to it */
  indicatorId: z.uuid().nullable().default(null),
  month: z.number().int().min(0).max(12).nullable().default(null),
  q: z.string().trim().max(200).default(''),
  /** planned or confirmed, and its last day is over */
  unrecorded: z.boolean().default(false),
  /** serves no goal */
  withoutGoal: z.boolean().default(false),
  /** planned or confirmed: with a day after today and `feeding` an indicator of the plan with a figure, or `idle`, feeding none; or `undated` */
  ahead: z.enum(['feeding', 'idle', 'undated']).nullable().default(null),
});
export type EventFilters = z.output<typeof eventFilters>;

const order = z.object({ sort: z.enum(EVENT_SORTS).default('date'), direction: z.enum(['asc', 'desc']).default('asc') });
export const eventListInput = z.object({ ...eventFilters.shape, ...order.shape, ...pageInput.shape });
export const eventExportInput = z.object({ ...eventFilters.shape, ...order.shape });
export type EventListInput = z.output<typeof eventListInput>;

export const eventRow = z.object({
  id: z.string(),
  code: z.string(),
  title: storedText,
  form,
  status,
  startsOn: isoDate.nullable(),
  endsOn: isoDate.nullable(),
  place: z.string().nullable(),
  host: named.nullable(),
  countries: z.array(z.string()),
  expectedParticipants: z.number().nullable(),
  goals: z.array(z.object({ id: z.string(), code: z.string(), title: storedText })),
  fromReport: z.boolean(),
  sample: z.boolean(),
});
export type EventRow = z.infer<typeof eventRow>;

const counts = z.record(status, bounded);
/**
 * `summary` counts the year within the caller's scope, `ahead` and `unrecorded` part what is planned or confirmed; `all` and `counts` what the filters leave,
 * whatever the status and by status. `counts` is null where the filters leave more than are counted.
 */
export const eventList = pageOf(eventRow).extend({
  all: bounded,
  counts: counts.nullable(),
  summary: z.object({ total: bounded, byStatus: counts, unrecorded: bounded, ahead: bounded, withoutGoal: bounded }),
});

export const calendarInput = z.object({
  month: z.string().regex(/^(19|2\d)\d\d-(0[1-9]|1[0-2])$/),
  form: form.nullable().default(null),
  status: status.nullable().default(null),
  hostId: z.uuid().nullable().default(null),
  goalId: z.uuid().nullable().default(null),
});
export const calendarEvent = eventRow
  .pick({ id: true, title: true, form: true, status: true, place: true, host: true, endsOn: true })
  .extend({ startsOn: isoDate });
export type CalendarEvent = z.infer<typeof calendarEvent>;

const figures = z.object({
  participantsVn: z.number().nullable(),
  participantsForeign: z.number().nullable(),
  fundsBudget: z.number().nullable(),
  fundsMobilised: z.number().nullable(),
});

/** `standing`: `counts` its figures are the event's; `credited` approved beside it; `waiting` not approved, or not held. */
export const eventClaim = z.object({
  id: z.string(),
  reportId: z.string(),
  reportStatus: z.enum(['DRAFT', 'SUBMITTED', 'RETURNED', 'APPROVED', 'REOPENED']),
  periodName: storedText,
  organisation: named,
  role: z.enum(['HOST', 'CO_HOST', 'PARTICIPANT']),
  outcome: z.enum(['HELD', 'POSTPONED', 'CANCELLED']).nullable(),
  countries: z.array(z.string()),
  ...figures.shape,
  standing: z.enum(['counts', 'credited', 'waiting']),
  /** of approved reports alone */
  photos: z.array(z.object({ id: z.string(), caption: z.string().nullable() })),
});

export const eventGoal = z.object({
  id: z.string(),
  goal: z.object({ id: z.string(), code: z.string(), title: storedText }),
  indicator: z.object({ id: z.string(), name: storedText, unit: storedText, decimals: z.number() }).nullable(),
  expectedContribution: z.number().nullable(),
});

/** One entry of what happened to the event; `from` and `to` are null where the status stayed. */
export const eventChange = z.object({
  id: z.string(),
  at: z.date(),
  actorName: z.string().nullable(),
  action: z.enum(['create', 'update', 'changeStatus', 'report']),
  from: status.nullable(),
  to: status.nullable(),
  reason: z.string().nullable(),
  startsOn: isoDate.nullable(),
});

export const eventDetail = eventRow.omit({ goals: true }).extend({
  version: z.number().int(),
  planYear: z.object({ id: z.string(), year: z.number(), startsOn: isoDate, endsOn: isoDate, status: z.enum(['DRAFT', 'ACTIVE', 'CLOSED']) }),
  description: storedText.nullable(),
  theme: z.string().nullable(),
  originalStartsOn: isoDate.nullable(),
  statusReason: z.string().nullable(),
  coHosts: z.array(named),
  budget: z.number().nullable(),
  currency: z.enum(CURRENCIES).or(z.string()),
  anniversary: z.object({ key: z.string(), name: storedText, monthDay: z.string(), baseYear: z.number().nullable(), verified: z.boolean() }).nullable(),
  goals: z.array(eventGoal),
  /** those within the caller's scope */
  partners: z.array(z.object({ id: z.string(), name: storedText, initiator: z.enum(INITIATORS) })),
  claims: z.array(eventClaim),
  /** an approved report has decided what became of it: its status follows the report */
  decidedByReport: z.boolean(),
  references: z.array(
    z.object({ id: z.string(), documentId: z.string(), documentTitle: storedText, paragraph: z.number(), start: z.number(), end: z.number() }),
  ),
  history: z.array(eventChange),
});
export type EventDetail = z.infer<typeof eventDetail>;

export const duplicatesInput = z.object({
  /** the event that is being edited, which is not its own duplicate */
  id: z.uuid().nullable().default(null),
  title: z.string().trim().max(300),
  startsOn: isoDate.nullable(),
  place: z.string().trim().max(300).nullable(),
});
/** `similarity` of the titles, 0…1. */
export const eventDuplicate = eventRow
  .pick({ id: true, code: true, title: true, status: true, startsOn: true, place: true, host: true })
  .extend({ similarity: z.number() });
export type EventDuplicate = z.infer<typeof eventDuplicate>;

export const radarEntry = z.object({
  key: z.string(),
  name: storedText,
  category: z.string(),
  verified: z.boolean(),
  on: isoDate,
  years: z.number().nullable(),
  kind: z.enum(['round', 'five', 'other']).nullable(),
  /** months before, of the latest prompt reached */
  reached: z.number().nullable(),
  state: z.enum(['covered', 'gap', 'ahead']),
  /** those within the caller's scope */
  events: z.array(z.object({ id: z.string(), title: storedText, status, startsOn: isoDate.nullable() })),
});
export type RadarRow = z.infer<typeof radarEntry>;

const indicatorOption = z.object({ id: z.string(), name: storedText, unit: storedText, decimals: z.number() });
export const eventOptions = z.object({
  hosts: z.array(z.object({ id: z.string(), name: storedText, kind: z.enum(['UNION', 'ASSOCIATION', 'CHAPTER', 'CLUB', 'BODY']) })),
  goals: z.array(z.object({ id: z.string(), code: z.string(), title: storedText, indicators: z.array(indicatorOption) })),
  anniversaries: z.array(z.object({ key: z.string(), name: storedText, monthDay: z.string(), verified: z.boolean() })),
  partners: z.array(partnerChoice),
});
export type EventOptions = z.infer<typeof eventOptions>;

/** What a new event is begun with: a passage of a source. `text` is null where the document's text has not been imported. */
export const eventPassage = z.object({ documentTitle: storedText, year: z.number().nullable(), text: z.string().nullable() });
