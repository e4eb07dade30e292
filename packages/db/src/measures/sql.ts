import { NOVELTY_YEARS } from '@nhipcau/domain/event';
import type { IsoDate } from '@nhipcau/domain/shared';
import { Prisma } from '../generated/prisma/client.ts';

/**
 * The rows of the view counted_event with a day in a span, and the id of the claim that counts. The view picks one claim an event before a condition
 * on the day can be applied, so it would sort every year's claims; a test holds the two equal.
 */
export const countedEvents = (from: IsoDate, to: IsoDate) => Prisma.sql`
  SELECT DISTINCT ON (c.event_id) c.event_id, c."id" AS claim_id, e."startsOn" AS "on", e."form"::text AS form, e."theme",
    c.report_id, c.organisation_id, c.countries, c.participants_vn, c.participants_foreign, c.funds_budget, c.funds_mobilised,
    CASE WHEN c.participants_vn IS NOT NULL OR c.participants_foreign IS NOT NULL
      THEN coalesce(c.participants_vn, 0) + coalesce(c.participants_foreign, 0) END AS participants
  FROM "event" e JOIN approved_claim c ON c.event_id = e."id"
  WHERE e."startsOn" BETWEEN ${from}::date AND ${to}::date
  ORDER BY c.event_id, (c."role" = 'HOST') DESC, c.decided_at, c."id"`;

/**
 * Counted events (relation `counted`, which must reach back three years) with `novel`: no like event in the three years before its own day.
 * A like event needs a partner; without a register of partners the countries that took part stand for it.
 */
export const comparedEvents = Prisma.sql`
  SELECT *, coalesce(max("on") OVER (
    PARTITION BY form, "theme", CASE WHEN cardinality(countries) > 1 THEN ARRAY(SELECT unnest(countries) ORDER BY 1) ELSE countries END
    ORDER BY "on" RANGE BETWEEN UNBOUNDED PRECEDING AND '1 day' PRECEDING) < "on" - interval '3 years', true) AS novel
  FROM counted`;

/** First of January three years before: NOVELTY_YEARS of the domain. */
export const lookBackFrom = (year: number): IsoDate => `${year - NOVELTY_YEARS}-01-01`;

/** Goals from each goal up to its top: an event that serves a sub-goal serves the goals above it. UNION, so that a ring in bad data still ends. */
export const goalsAbove = Prisma.sql`
  SELECT g."id" AS goal_id, g."id" AS above_id, g."parentId" AS next_id FROM "goal" g
  UNION SELECT u.goal_id, g."id", g."parentId" FROM goals_above u JOIN "goal" g ON g."id" = u.next_id`;

/** Counted event × goal that it serves, by the plan or by an approved claim, each pair once. Needs `counted` and `goals_above`. */
export const servedGoals = Prisma.sql`
  SELECT DISTINCT l.event_id, u.above_id AS goal_id
  FROM (SELECT k.event_id, p."goalId" AS goal_id FROM counted k JOIN "event_goal" p ON p."eventId" = k.event_id
    UNION SELECT k.event_id, s."goalId" FROM counted k JOIN approved_claim c ON c.event_id = k.event_id
      JOIN "report_activity_goal" s ON s."activityId" = c."id") l
  JOIN goals_above u ON u.goal_id = l.goal_id`;

/** Organisation → the member association it is or stands under. */
export const memberOf = Prisma.sql`
  SELECT o."id" AS organisation_id, a."id" AS association_id
  FROM "organisation" a JOIN "organisation" o ON o."path" = a."path" OR starts_with(o."path", a."path" || '/')
  WHERE a."kind" = 'ASSOCIATION'`;

/** Sums of a group of counted events: null where no event of the group has the figure. */
export const figures = Prisma.sql`
  sum(c.participants_vn)::float8 AS "participantsVn", sum(c.participants_foreign)::float8 AS "participantsForeign",
  sum(c.participants)::float8 AS "participants", sum(c.funds_budget)::float8 AS "fundsBudget", sum(c.funds_mobilised)::float8 AS "fundsMobilised"`;

/** Year, month and «up to today's day of the month» of a counted event. */
export const monthPart = (today: IsoDate) => Prisma.sql`
  extract(year FROM c."on")::int AS "year", extract(month FROM c."on")::int AS "month",
  extract(day FROM c."on") <= extract(day FROM ${today}::date) AS "early"`;
