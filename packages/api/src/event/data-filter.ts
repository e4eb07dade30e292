import { Prisma, type Tx } from '@nhipcau/db';
import { addMonths, fold } from '@nhipcau/domain/shared';
import { type AuthorizedScope, organisationsIn } from '../scope.ts';
import type { EventFilters } from './types.ts';

const { sql, join } = Prisma;

export const OPEN = sql`e."status" IN ('PLANNED', 'CONFIRMED')`;
/** Planned or confirmed, and its last day is over: somebody has to say what became of it. */
export const unrecordedOn = (today: string) => sql`${OPEN} AND coalesce(e."endsOn", e."startsOn") < ${today}::date`;
// event by event (OFFSET keeps it so): the links of all years are not read to find those of a few
export const WITHOUT_GOAL = sql`NOT EXISTS (SELECT FROM "event_goal" g WHERE g."eventId" = e."id" OFFSET 0)`;

/** Feeds an indicator of the plan that is not put away, this one where it is given, and says by how much. */
const feeds = (indicatorId: string | null) => sql`EXISTS (
  SELECT FROM "event_goal" g JOIN "indicator" i ON i."id" = g."indicatorId" JOIN "goal" o ON o."id" = i."goalId"
  WHERE g."eventId" = e."id" AND g."expectedContribution" IS NOT NULL AND i."archivedAt" IS NULL AND o."archivedAt" IS NULL
    ${indicatorId ? sql`AND g."indicatorId" = ${indicatorId}::uuid` : Prisma.empty})`;

/**
 * What is still planned: with a day ahead, by whether it feeds an indicator (what the sentences on planned events count, and the rows they lead to), or
 * without a day. `indicatorId`: of the events that feed, those that feed this indicator.
 */
function aheadOn(today: string, kind: NonNullable<EventFilters['ahead']>, indicatorId: string | null) {
  if (kind === 'undated') return sql`${OPEN} AND e."startsOn" IS NULL`;
  return sql`${OPEN} AND e."startsOn" > ${today}::date AND ${kind === 'feeding' ? feeds(indicatorId) : sql`NOT ${feeds(null)}`}`;
}

function monthOf(year: number, month: number) {
  if (month === 0) return sql`e."startsOn" IS NULL`;
  const first = `${year}-${String(month).padStart(2, '0')}-01`;
  return sql`e."startsOn" >= ${first}::date AND e."startsOn" < ${addMonths(first, 1)}::date`;
}

const like = (text: string) => `%${fold(text).replace(/[\\%_]/g, '\\$&')}%`;

/** Title (in any language), place, theme, code or host holds the text, accents and case aside. */
async function holds(db: Tx, text: string) {
  const words = sql`event_words(e."code", e."title", e."place", e."theme") LIKE ${like(text)}`;
  const hosts = await db.$queryRaw<{ id: string }[]>`SELECT "id"::text AS id FROM "organisation" WHERE search_text("name") LIKE ${like(text)}`;
  return hosts.length === 0 ? words : sql`(${words} OR e."hostId" = ANY(${hosts.map(({ id }) => id)}::uuid[]))`;
}

/** Hosted or co-hosted by one of these, asked event by event: for reading in an order, where few are read before a page is full. */
const heldBy = (ids: readonly string[]) =>
  sql`(e."hostId" = ANY(${[...ids]}::uuid[]) OR EXISTS (SELECT FROM "event_co_host" c WHERE c."eventId" = e."id" AND c."organisationId" = ANY(${[...ids]}::uuid[]) OFFSET 0))`;

/** The same events, found by their hosts: for counting, where the others are not to be read. */
const eventsOf = (ids: readonly string[]) => sql`(
  SELECT o.* FROM "event" o WHERE o."hostId" = ANY(${[...ids]}::uuid[])
  UNION ALL
  SELECT o.* FROM "event" o WHERE (o."hostId" IS NULL OR o."hostId" <> ALL(${[...ids]}::uuid[]))
    AND o."id" IN (SELECT c."eventId" FROM "event_co_host" c WHERE c."organisationId" = ANY(${[...ids]}::uuid[])))`;

export interface EventConditions {
  /** the events of the year within the scope, as a table to be named e, and what holds of them */
  year: { from: Prisma.Sql; where: Prisma.Sql };
  /** the same that the filters leave, whatever their status */
  filtered: { from: Prisma.Sql; where: Prisma.Sql };
  /** the same as a condition on "event" e alone, with the status asked for */
  rows: Prisma.Sql;
  /** a filter beside the status is set */
  narrowed: boolean;
}

const EVENT = sql`"event"`;
const all = (conditions: readonly Prisma.Sql[]) => join([...conditions], ' AND ');

/** What the filters and the scope come to. An event belongs to the scope by its host or a co-host. */
export async function conditionsOf(db: Tx, scope: AuthorizedScope, filters: EventFilters, today: string): Promise<EventConditions> {
  const planYear = await db.planYear.findUnique({ where: { year: filters.year }, select: { id: true } });
  // by its key, not by the year of what it points at: an index then gives the rows in their order, and no more than a page of them is read
  const inYear = planYear ? sql`e."planYearId" = ${planYear.id}::uuid` : sql`false`;
  const inside = scope.reach === 'all' ? null : await db.organisation.findMany({ where: organisationsIn(scope), select: { id: true } });
  const insideIds = inside?.map(({ id }) => id) ?? null;
  const chosen: Prisma.Sql[] = [];
  if (filters.form) chosen.push(sql`e."form" = ${filters.form}::"EventForm"`);
  if (filters.goalId) chosen.push(sql`EXISTS (SELECT FROM "event_goal" g WHERE g."eventId" = e."id" AND g."goalId" = ${filters.goalId}::uuid)`);
  if (filters.indicatorId) chosen.push(sql`EXISTS (SELECT FROM "event_goal" g WHERE g."eventId" = e."id" AND g."indicatorId" = ${filters.indicatorId}::uuid)`);
  if (filters.unrecorded) chosen.push(unrecordedOn(today));
  if (filters.withoutGoal) chosen.push(WITHOUT_GOAL);
  if (filters.ahead) chosen.push(aheadOn(today, filters.ahead, filters.indicatorId));
  if (filters.month !== null) chosen.push(monthOf(filters.year, filters.month));
  if (filters.q) chosen.push(await holds(db, filters.q));
  const hosted = filters.hostId ? [heldBy([filters.hostId])] : [];
  const scoped = insideIds ? [heldBy(insideIds)] : [];
  const year = { from: insideIds ? eventsOf(insideIds) : EVENT, where: inYear };
  const filtered =
    filters.hostId && !insideIds
      ? { from: eventsOf([filters.hostId]), where: all([inYear, ...chosen]) }
      : { from: year.from, where: all([inYear, ...hosted, ...chosen]) };
  return {
    year,
    filtered,
    rows: all([inYear, ...scoped, ...hosted, ...chosen, ...(filters.status ? [sql`e."status" = ${filters.status}::"EventStatus"`] : [])]),
    narrowed: chosen.length + hosted.length > 0,
  };
}
