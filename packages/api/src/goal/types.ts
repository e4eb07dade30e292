import { CONFIDENCES, PILLARS } from '@nhipcau/domain/goal';
import { storedText } from '@nhipcau/domain/shared/text';
import { z } from 'zod';
import type { GoalNode, PlanState, PlanTotal } from '../plan/index.ts';

/** Computed by the plan's own code a moment ago and typed there: to parse hundreds of series again would only cost time. */
export const goalNode = z.custom<GoalNode>((value) => typeof value === 'object' && value !== null);
const planTotal = z.custom<PlanTotal>((value) => typeof value === 'object' && value !== null);

export const planYearOf = z.object({
  id: z.string(),
  year: z.number().int(),
  startsOn: z.string(),
  endsOn: z.string(),
  status: z.enum(['DRAFT', 'ACTIVE', 'CLOSED']),
});
export type PlanYearOf = z.infer<typeof planYearOf>;

/** A goal as it is stored: what the form edits, and what a lost race shows. */
export const goalRecord = z.object({
  id: z.string(),
  planYearId: z.string(),
  version: z.number().int(),
  code: z.string(),
  title: storedText,
  description: storedText.nullable(),
  pillar: z.enum(PILLARS),
  parentId: z.string().nullable(),
  weight: z.number(),
  ownerId: z.string().nullable(),
  ownerOrganisationId: z.string().nullable(),
  archived: z.boolean(),
  sample: z.boolean(),
  weaknesses: z.array(z.object({ weaknessId: z.string(), weight: z.number().int() })),
});
export type GoalRecord = z.infer<typeof goalRecord>;

const weaknessBrief = z.object({
  id: z.string(),
  code: z.string(),
  title: storedText,
  /** of 100 of the way so many still to go, above 100 worse than when it was named; null: unmeasured */
  distance: z.number().nullable(),
  /** on the same day of the year before */
  distanceBefore: z.number().nullable(),
  range: z.object({ low: z.number(), high: z.number() }).nullable(),
  provisional: z.boolean(),
  pastHalfWay: z.boolean(),
  state: z.custom<PlanState['weaknesses'][number]['state']>((value) => typeof value === 'string'),
});
export type WeaknessBrief = z.infer<typeof weaknessBrief>;

export const goalTree = z.object({
  year: z.number().int(),
  today: z.string(),
  planYear: planYearOf.nullable(),
  goals: z.array(goalNode),
  total: planTotal,
  weaknesses: z.array(weaknessBrief),
  /** goals with a link to a weakness that was read into the source, which does not state it */
  ourReadings: z.array(z.string()),
});
export type GoalTree = z.infer<typeof goalTree>;

export const archivedGoal = z.object({ id: z.string(), code: z.string(), title: storedText, version: z.number().int(), parentArchived: z.boolean() });

const goalBrief = z.object({ id: z.string(), code: z.string(), title: storedText });

export const checkInRow = z.object({
  id: z.string(),
  on: z.string(),
  confidence: z.enum(CONFIDENCES),
  note: z.string(),
  /** computed on that day, frozen */
  status: z.string(),
  authorName: z.string().nullable(),
});
export type CheckInRow = z.infer<typeof checkInRow>;

export const goalDetail = z.object({
  planYear: planYearOf,
  today: z.string(),
  record: goalRecord,
  /** null: archived, itself or a goal above it */
  node: goalNode.nullable(),
  /** from the top goal down, without itself */
  parents: z.array(goalBrief),
  ownerName: z.string().nullable(),
  ownerOrganisationName: storedText.nullable(),
  weaknesses: z.array(weaknessBrief.extend({ weight: z.number().int() })),
  references: z.array(
    z.object({ id: z.string(), documentId: z.string(), documentTitle: storedText, paragraph: z.number(), start: z.number(), end: z.number() }),
  ),
  checkIns: z.array(checkInRow),
});
export type GoalDetail = z.infer<typeof goalDetail>;

export const goalEvent = z.object({
  id: z.string(),
  code: z.string(),
  title: storedText,
  startsOn: z.string().nullable(),
  endsOn: z.string().nullable(),
  status: z.enum(['PLANNED', 'CONFIRMED', 'HELD', 'POSTPONED', 'CANCELLED']),
  hostName: storedText.nullable(),
  /** the indicators that it is expected to move, by how much in their own unit; null: no figure */
  expected: z.array(z.object({ indicatorId: z.string(), indicatorName: storedText, contribution: z.number().nullable() })),
});
export type GoalEvent = z.infer<typeof goalEvent>;

export const historyRow = z.object({
  id: z.string(),
  at: z.date(),
  actorName: z.string(),
  action: z.string(),
  /** names of what changed */
  fields: z.array(z.string()),
});
export type HistoryRow = z.infer<typeof historyRow>;

/** What a goal's form chooses from. */
export const goalOptions = z.object({
  parents: z.array(goalBrief.extend({ parentId: z.string().nullable() })),
  owners: z.array(z.object({ id: z.string(), name: z.string() })),
  organisations: z.array(z.object({ id: z.string(), code: z.string(), name: storedText })),
  weaknesses: z.array(goalBrief),
});
export type GoalOptions = z.infer<typeof goalOptions>;

export const versioned = z.object({ id: z.string(), version: z.number().int() });
