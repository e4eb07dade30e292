import { PART_STATES } from '@nhipcau/db/measures';
import { EVENT_FORMS } from '@nhipcau/domain/event';
import { ORGANISATION_KINDS } from '@nhipcau/domain/organisation';
import { storedText } from '@nhipcau/domain/shared/text';
import { z } from 'zod';
import { answer, coverage } from '../answer.ts';
import { pageInput, pageOf } from '../pagination.ts';

const share = z.number().nullable();
const day = z.string().nullable();
const count = z.number().int();
const kind = z.enum(ORGANISATION_KINDS);
const named = z.object({ id: z.string(), name: storedText });

export const yearInput = z.object({ year: z.number().int().min(1990).max(2200) });

export const STANDINGS = ['on_time', 'late', 'missing', 'pending', 'not_expected'] as const;
/** Where a report stands that a figure rests on. */
export const partState = z.enum(PART_STATES);
const reportStatus = z.enum(['DRAFT', 'SUBMITTED', 'RETURNED', 'APPROVED', 'REOPENED']);

const periodStanding = z.object({
  periodId: z.string(),
  standing: z.enum(STANDINGS),
  firstSubmittedOn: day,
  returns: count,
  reportId: z.string().nullable(),
  reportStatus: reportStatus.nullable(),
});

export const associationFigures = z.object({
  id: z.string(),
  code: z.string(),
  name: storedText,
  countryCode: z.string().nullable(),
  /** days of its membership; null: since ever, or still */
  joinedOn: day,
  leftOn: day,
  /** where its reports on the year up to today stand, the one furthest from approved deciding; null: it owes none yet */
  standing: partState.nullable(),
  /** its own reports; null: it owes none yet */
  coverage,
  /** approved activities of the year to date in which it took part, each event once; null: no report of it is approved */
  activities: count.nullable(),
  /** the same with what is handed in and waits */
  activitiesIfApproved: count.nullable(),
  hosted: count,
  /** January first, twelve counts; null: no approved report of it covers the month */
  byMonth: z.array(count.nullable()),
  /** where its report on each month stands; null: no period that has ended covers it */
  monthStanding: z.array(partState.nullable()),
  /** January first, twelve counts: what it claims in reports that are approved or handed in; null: no such report of it covers the month */
  claimedByMonth: z.array(count.nullable()),
  /** null: no figure known */
  participants: z.number().nullable(),
  expected: count,
  received: count,
  onTime: count,
  late: count,
  missing: count,
  completeness: share,
  timeliness: share,
  periods: z.array(periodStanding),
});
export type AssociationFigures = z.infer<typeof associationFigures>;

const figure = answer.nullable();
/** Evenness over the associations that are known, each figure with what it rests on. */
const spread = z.object({
  year: count,
  gini: figure,
  /** beyond what chance alone gives: the figure of verdicts */
  unevenness: figure,
  pielou: figure,
  activeShare: figure,
  topThreeShare: figure,
  /** Gini if the unknown associations had done no more than is approved of them, and if all that is handed in or drafted counted */
  giniIf: z.object({ restNone: share, allDrafted: share }),
  /** Gini that chance alone would give, and its 90 % band */
  byChance: z.object({ expected: z.number(), low: z.number(), high: z.number() }).nullable(),
  lorenz: z.array(z.object({ associations: z.number(), activities: z.number() })).readonly(),
  /** associations that are compared, and the approved activities of each */
  known: count,
  activities: z.array(count).readonly(),
});
export type AssociationSpread = z.infer<typeof spread>;

/** The figures of the whole Union (`spread`, `before`) are null for callers who only see their own association. */
export const associationList = z.object({
  year: count,
  today: z.string(),
  /** reporting periods of the year, the earliest first */
  periods: z.array(z.object({ id: z.string(), name: storedText, startsOn: z.string(), endsOn: z.string(), dueOn: z.string() })),
  associations: z.array(associationFigures),
  spread: spread.nullable(),
  /** the year before, up to the same day */
  before: spread.nullable(),
  /** the reports that the figures of the year rest on, of those the caller sees */
  coverage,
  completeness: share,
  timeliness: share,
  expected: count,
  received: count,
  onTime: count,
  late: count,
  missing: count,
});
export type AssociationList = z.infer<typeof associationList>;

export const unit = z.object({
  id: z.string(),
  parentId: z.string().nullable(),
  kind,
  name: storedText,
  countryCode: z.string().nullable(),
  memberCount: count.nullable(),
  foundedOn: day,
  leftOn: day,
});
export type Unit = z.infer<typeof unit>;

/** `periods` are those that an association answers for; `counts` those of all below the Union's root. */
const reportPeriod = z.object({
  id: z.string(),
  year: count,
  name: storedText,
  startsOn: z.string(),
  endsOn: z.string(),
  dueOn: z.string(),
  /** null: not an association, which owes no report of its own */
  own: periodStanding.nullable(),
  /** of the associations below; null where there are none */
  counts: z.object({ on_time: count, late: count, missing: count, pending: count }).nullable(),
});
export type ReportPeriod = z.infer<typeof reportPeriod>;

export const servedGoal = z.object({
  id: z.string(),
  code: z.string(),
  title: storedText,
  events: count,
  /** of the events whose figures are its own; null: no figure known */
  participants: z.number().nullable(),
  fundsMobilised: z.number().nullable(),
  /** indicators that the plan links its events to */
  indicators: z.array(named),
});
export type ServedGoal = z.infer<typeof servedGoal>;

export const difficulty = z.object({
  id: z.string(),
  text: z.string(),
  reportId: z.string(),
  organisation: named,
  periodName: storedText,
  weakness: z.object({ id: z.string(), title: storedText }).nullable(),
});
export type Difficulty = z.infer<typeof difficulty>;

export const associationFact = z.object({
  id: z.string(),
  kind: z.enum(['ACHIEVEMENT', 'FIGURE', 'CONTEXT', 'LEGAL', 'STATEMENT']),
  text: storedText,
  year: count.nullable(),
  /** a figure's, in the words of `text`; null: it states none */
  value: z.number().nullable(),
  /** the source says more than `value` */
  atLeast: z.boolean(),
  references: z.array(z.object({ id: z.string(), documentId: z.string(), documentTitle: storedText, paragraph: count, start: count, end: count })),
});
export type AssociationFact = z.infer<typeof associationFact>;

const account = z.object({ id: z.string(), name: z.string(), email: z.string(), status: z.enum(['ACTIVE', 'DISABLED']), lastSignInAt: z.date().nullable() });

export const associationDetail = z.object({
  year: count,
  today: z.string(),
  organisation: unit.extend({ code: z.string(), email: z.string().nullable(), joinedOn: day, sample: z.boolean() }),
  /** from the root down, inside the caller's reach */
  above: z.array(named),
  /** what lies below it, each below its parent, by code */
  units: z.array(unit),
  /** of an association; null for the Union, for chapters and clubs */
  figures: associationFigures.nullable(),
  /** events of approved claims by month, January first; months that no approved report covers, and those to come, are null */
  byMonth: z.array(count.nullable()),
  lastYearByMonth: z.array(count.nullable()),
  /** events up to today, and up to the same day of the year before with the reports that it rests on; null: not known */
  toDate: z.object({ now: count.nullable(), before: count.nullable(), coverageBefore: coverage }),
  /** the reports that the figures rest on: its own, or for the Union all */
  coverage,
  periods: z.array(reportPeriod),
  goals: z.array(servedGoal),
  difficulties: z.array(difficulty),
  facts: z.array(associationFact),
  /** null: the caller may not see accounts */
  accounts: z.array(account).nullable(),
});
export type AssociationDetail = z.infer<typeof associationDetail>;

export const contributionsInput = z.object({ id: z.uuid(), ...yearInput.shape, ...pageInput.shape });
export const contribution = z.object({
  eventId: z.string(),
  reportId: z.string().nullable(),
  title: storedText,
  on: z.string(),
  form: z.enum(EVENT_FORMS),
  role: z.enum(['HOST', 'CO_HOST', 'PARTICIPANT']).nullable(),
  /** its claim is the one whose figures count; else it is credited with having taken part, and the figures are null */
  counts: z.boolean(),
  participants: z.number().nullable(),
  fundsBudget: z.number().nullable(),
  fundsMobilised: z.number().nullable(),
  goals: z.array(z.object({ id: z.string(), code: z.string(), title: storedText })),
});
export type Contribution = z.infer<typeof contribution>;
export const contributionPage = pageOf(contribution);
