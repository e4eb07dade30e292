import { EVENT_FORMS } from '@nhipcau/domain/event';
import { INITIATORS } from '@nhipcau/domain/partner';
import { ACTIVITY_OUTCOMES, ACTIVITY_ROLES, REPORT_MOVES, REPORT_STATUSES, type ReportDraft, type ReportFigures } from '@nhipcau/domain/report';
import { storedText } from '@nhipcau/domain/shared/text';
import { z } from 'zod';

const nullableNumber = z.number().nullable();
const nullableText = z.string().nullable();

export const storedDraft: z.ZodType<ReportDraft> = z.object({
  activities: z.array(
    z.object({
      id: z.string(),
      eventId: nullableText,
      outcome: z.enum(ACTIVITY_OUTCOMES).nullable(),
      title: z.string(),
      form: z.enum(EVENT_FORMS).nullable(),
      startsOn: nullableText,
      endsOn: nullableText,
      place: nullableText,
      role: z.enum(ACTIVITY_ROLES),
      participantsVn: nullableNumber,
      participantsForeign: nullableNumber,
      countries: z.array(z.string()),
      goalIds: z.array(z.string()),
      partners: z.array(z.object({ partnerId: z.string(), initiator: z.enum(INITIATORS) })),
      fundsBudget: nullableNumber,
      fundsMobilised: nullableNumber,
      note: nullableText,
      photos: z.array(z.object({ id: z.string(), caption: nullableText })),
    }),
  ),
  newUnits: nullableNumber,
  newMembers: nullableNumber,
  achievements: nullableText,
  difficulties: z.array(z.object({ id: z.string(), weaknessId: nullableText, text: z.string() })),
  difficultiesNote: nullableText,
  proposals: nullableText,
});

const figures: z.ZodType<ReportFigures> = z.object({
  held: z.number(),
  postponed: z.number(),
  cancelled: z.number(),
  participantsVn: nullableNumber,
  participantsForeign: nullableNumber,
  fundsBudget: nullableNumber,
  fundsMobilised: nullableNumber,
  newUnits: nullableNumber,
  newMembers: nullableNumber,
});

export const periodInfo = z.object({
  id: z.string(),
  code: z.string(),
  name: storedText,
  startsOn: z.string(),
  endsOn: z.string(),
  opensOn: z.string(),
  dueOn: z.string(),
  locksOn: z.string(),
});
export type PeriodInfo = z.infer<typeof periodInfo>;

const named = z.object({ id: z.string(), name: storedText });
const organisationInfo = z.object({ id: z.string(), code: z.string(), name: storedText });
const timeliness = z.enum(['on_time', 'late', 'missing', 'pending', 'not_expected']);
const window = z.enum(['early', 'open', 'late', 'locked']);
const range = z.object({ low: z.number(), high: z.number() }).nullable();

/** An event of the plan that the report may speak of. */
const plannedEvent = z.object({ id: z.string(), code: z.string(), title: storedText, startsOn: nullableText, status: z.string(), fromReport: z.boolean() });

export const reportDetail = z.object({
  id: z.string(),
  version: z.number().int(),
  status: z.enum(REPORT_STATUSES),
  /** a draft of which the caller learns that it is there and when it is due; content and talk are empty */
  withheld: z.boolean(),
  sample: z.boolean(),
  period: periodInfo,
  planYear: z.object({ id: z.string(), year: z.number().int(), startsOn: z.string(), endsOn: z.string(), status: z.string() }),
  organisation: organisationInfo,
  window,
  timeliness,
  /** the caller may write into it now */
  editable: z.boolean(),
  /** what the caller may do with it now */
  moves: z.array(z.enum(REPORT_MOVES)),
  firstSubmittedOn: nullableText,
  submittedAt: z.date().nullable(),
  decidedAt: z.date().nullable(),
  savedAt: z.date(),
  reason: nullableText,
  draft: storedDraft,
  figures,
  /** events that the activities are linked to */
  events: z.array(plannedEvent),
  /** planned events of the period that the report does not speak of yet, ready to be taken in; only while it can be written */
  addable: z.array(z.custom<ReportDraft['activities'][number]>()),
  earlier: z.object({ participantsVn: range, participantsForeign: range, fundsBudget: range, fundsMobilised: range }),
  goals: z.array(z.object({ id: z.string(), code: z.string(), title: storedText })),
  weaknesses: z.array(z.object({ id: z.string(), code: z.string(), title: storedText })),
  /** those that the activities name, and while it can be written those that may be named */
  partners: z.array(named),
  comments: z.array(z.object({ id: z.string(), author: nullableText, role: nullableText, text: z.string(), at: z.date() })),
  transitions: z.array(
    z.object({ id: z.string(), from: z.enum(REPORT_STATUSES).nullable(), to: z.enum(REPORT_STATUSES), reason: nullableText, by: nullableText, at: z.date() }),
  ),
  /** the report that waits longest for a decision, other than this; null: none, or the caller decides nothing */
  nextId: nullableText,
});
export type ReportDetail = z.infer<typeof reportDetail>;

export const previousReport = z
  .object({
    id: z.string(),
    period: periodInfo,
    decidedAt: z.date().nullable(),
    draft: storedDraft,
    figures,
    goals: z.array(z.object({ id: z.string(), code: z.string(), title: storedText })),
    partners: z.array(named),
  })
  .nullable();
export type PreviousReport = z.infer<typeof previousReport>;

export const QUEUE_STATUSES = [...REPORT_STATUSES, 'MISSING'] as const;
export const QUEUE_SORTS = ['queue', 'name', 'status', 'submitted', 'activities'] as const;

export const queueRow = z.object({
  /** of the row: the association's */
  organisation: organisationInfo,
  /** null: no report yet */
  reportId: nullableText,
  status: z.enum(QUEUE_STATUSES),
  timeliness,
  /** days after the due day: of the hand-in, or up to today where there is none; null: not late */
  daysLate: z.number().int().nullable(),
  firstSubmittedOn: nullableText,
  submittedAt: z.date().nullable(),
  returns: z.number().int(),
  /** held; null: no report yet, or a draft that has not said */
  activities: z.number().int().nullable(),
  /** of the report, or of the association where there is none */
  sample: z.boolean(),
});
export type QueueRow = z.infer<typeof queueRow>;

export const queueSummary = z.object({
  /** associations that owe a report for the period */
  expected: z.number().int(),
  received: z.number().int(),
  waiting: z.number().int(),
  /** the due day is over and nothing was handed in */
  overdue: z.number().int(),
  byStatus: z.record(z.enum(QUEUE_STATUSES), z.number().int()),
  byTimeliness: z.record(timeliness, z.number().int()),
});

export const reportQueue = z.object({
  periods: z.array(periodInfo),
  /** the period shown; null: no period has opened yet */
  period: periodInfo.nullable(),
  summary: queueSummary,
  rows: z.array(queueRow),
  total: z.number().int(),
  page: z.number().int(),
  size: z.number().int(),
  nextId: nullableText,
});
export type ReportQueue = z.infer<typeof reportQueue>;

export const dueRow = z.object({
  period: periodInfo,
  organisation: organisationInfo,
  reportId: nullableText,
  status: z.enum(REPORT_STATUSES).nullable(),
  window,
  timeliness,
  /** to the due day; negative: days late */
  daysLeft: z.number().int(),
  /** to the lock */
  daysToLock: z.number().int(),
  firstSubmittedOn: nullableText,
  /** why it came back; null: it did not */
  reason: nullableText,
  savedAt: z.date().nullable(),
  activities: z.number().int().nullable(),
  /** planned events of the period that a new report starts with */
  planned: z.number().int(),
});
export type DueRow = z.infer<typeof dueRow>;
export const dueReports = z.object({ todo: z.array(dueRow), history: z.array(dueRow), upcoming: z.array(periodInfo) });
export type DueReports = z.infer<typeof dueReports>;

export const duplicateCandidate = z.object({
  activityId: z.string(),
  activityTitle: z.string(),
  events: z.array(
    z.object({
      id: z.string(),
      code: z.string(),
      title: storedText,
      startsOn: nullableText,
      place: nullableText,
      host: storedText.nullable(),
      fromReport: z.boolean(),
      /** of the titles, 0…1 */
      similarity: z.number(),
    }),
  ),
});
export type DuplicateCandidate = z.infer<typeof duplicateCandidate>;

export const reportState = z.object({ id: z.string(), version: z.number().int(), status: z.enum(REPORT_STATUSES), savedAt: z.date() });
export type ReportState = z.infer<typeof reportState>;
