import { z } from 'zod';
import { EVENT_FORMS } from '../event/schema.ts';
import { partnerParts } from '../partner/schema.ts';
import { isoDate } from '../shared/calendar.ts';
import { countryCodes } from '../shared/countries.ts';
import { line, prose } from '../shared/text.ts';

export const ACTIVITY_OUTCOMES = ['HELD', 'POSTPONED', 'CANCELLED'] as const;
export type ActivityOutcome = (typeof ACTIVITY_OUTCOMES)[number];

export const ACTIVITY_ROLES = ['HOST', 'CO_HOST', 'PARTICIPANT'] as const;
export type ActivityRole = (typeof ACTIVITY_ROLES)[number];

/** The four figures of an activity that have an earlier range to be compared with. */
export const ACTIVITY_FIGURES = ['participantsVn', 'participantsForeign', 'fundsBudget', 'fundsMobilised'] as const;
export type ActivityFigure = (typeof ACTIVITY_FIGURES)[number];

export const REPORT_LIMITS = {
  title: 300,
  place: 300,
  note: 2000,
  text: 5000,
  difficulty: 1000,
  reason: 1000,
  comment: 2000,
  activities: 300,
  difficulties: 50,
  caption: 300,
  /** pictures an activity shows, and pictures a report keeps in all */
  photos: 6,
  photosOfReport: 120,
};

const count = z.number().int('wholeNumber').min(0).max(10_000_000);
/** Dong, to the hundredth: what a Decimal(18, 2) holds with room to spare. */
const money = z.number().min(0).max(1e13);

/** A picture that was put into the report, by its id; what is to be seen on it, in one line. */
export const activityPhoto = z.object({
  id: z.uuid(),
  caption: prose(REPORT_LIMITS.caption).transform((text) => text?.replace(/[\p{Cc}\s]+/gu, ' ').trim() || null),
});
export type ActivityPhoto = z.infer<typeof activityPhoto>;

const activityShape = z.object({
  /** made where the activity is added, so that a save sent twice writes it once */
  id: z.uuid(),
  /** the planned event it speaks of; null: not planned */
  eventId: z.uuid().nullable(),
  /** null: the association has not said what became of it */
  outcome: z.enum(ACTIVITY_OUTCOMES).nullable(),
  title: line(REPORT_LIMITS.title),
  form: z.enum(EVENT_FORMS).nullable(),
  startsOn: isoDate.nullable(),
  endsOn: isoDate.nullable(),
  place: prose(REPORT_LIMITS.place),
  role: z.enum(ACTIVITY_ROLES),
  participantsVn: count.nullable(),
  participantsForeign: count.nullable(),
  countries: countryCodes,
  goalIds: z.array(z.uuid()).max(100),
  partners: partnerParts.default([]),
  fundsBudget: money.nullable(),
  fundsMobilised: money.nullable(),
  note: prose(REPORT_LIMITS.note),
  /** in the order in which they are shown */
  photos: z.array(activityPhoto).max(REPORT_LIMITS.photos).default([]),
});

/** One activity of a report while it is being written: whatever is not known yet is null, what is written is well formed. */
export const reportActivityInput = activityShape.superRefine((activity, issue) => {
  if (activity.endsOn === null) return;
  if (activity.startsOn === null || activity.endsOn < activity.startsOn) issue.addIssue({ code: 'custom', path: ['endsOn'], message: 'endBeforeStart' });
});
export type ReportActivityInput = z.infer<typeof reportActivityInput>;

/** A difficulty, tagged with the weakness of the register that it belongs to, or with none. */
export const reportDifficultyInput = z.object({ id: z.uuid(), weaknessId: z.uuid().nullable(), text: line(REPORT_LIMITS.difficulty) });
export type ReportDifficultyInput = z.infer<typeof reportDifficultyInput>;

/** All that an association writes into its report; saved as a whole. */
export const reportDraft = z.object({
  activities: z.array(reportActivityInput).max(REPORT_LIMITS.activities),
  newUnits: count.nullable(),
  newMembers: count.nullable(),
  achievements: prose(REPORT_LIMITS.text),
  difficulties: z.array(reportDifficultyInput).max(REPORT_LIMITS.difficulties),
  difficultiesNote: prose(REPORT_LIMITS.text),
  proposals: prose(REPORT_LIMITS.text),
});
export type ReportDraft = z.infer<typeof reportDraft>;

/** Why a report is returned or reopened: the association reads it. */
export const decisionReason = z.string().trim().min(1).max(REPORT_LIMITS.reason);
export const commentText = z.string().trim().min(1).max(REPORT_LIMITS.comment);
