import { Prisma, type Tx } from '@nhipcau/db';
import { monthPart } from '@nhipcau/db/measures';
import type { IsoDate } from '@nhipcau/domain/shared';
import type { PageInput } from '../pagination.ts';
import { type Contributor, contributedEvents } from './data-contributed.ts';
import type { Contribution, ServedGoal } from './types.ts';

type Span = { year: number; today: IsoDate };
const upTo = ({ year, today }: Span): IsoDate => (today < `${year}-12-31` ? today : `${year}-12-31`);

/** Goals that an event serves itself, by the plan or by an approved claim. Needs `contributed`. */
const servedDirectly = Prisma.sql`
  served AS (
    SELECT k.event_id, l."goalId" AS goal_id FROM contributed k JOIN "event_goal" l ON l."eventId" = k.event_id
    UNION SELECT k.event_id, s."goalId" FROM contributed k JOIN approved_claim c ON c.event_id = k.event_id
      JOIN "report_activity_goal" s ON s."activityId" = c."id")`;

/** One page of the counted events it had a hand in, latest first, in one statement. */
export async function listContributions(db: Tx, by: Contributor, span: Span, { page, size }: PageInput) {
  const rows = await db.$queryRaw<{ total: number; rows: Contribution[] }[]>`
    WITH ${contributedEvents(by, `${span.year}-01-01`, upTo(span))},
    page AS (SELECT * FROM contributed ORDER BY "on" DESC, event_id LIMIT ${size} OFFSET ${(page - 1) * size}),
    ${servedDirectly}
    SELECT (SELECT count(*) FROM contributed)::int AS "total", coalesce((
      SELECT json_agg(json_build_object('eventId', p.event_id, 'reportId', p.report_id, 'title', e."title", 'on', p."on", 'form', p.form, 'role', p."role",
        'counts', p.counts, 'participants', CASE WHEN p.counts THEN p.participants END, 'fundsBudget', CASE WHEN p.counts THEN p.funds_budget END,
        'fundsMobilised', CASE WHEN p.counts THEN p.funds_mobilised END,
        'goals', (SELECT coalesce(json_agg(json_build_object('id', g."id", 'code', g."code", 'title', g."title") ORDER BY g."code"), '[]')
          FROM served s JOIN "goal" g ON g."id" = s.goal_id WHERE s.event_id = p.event_id AND g."archivedAt" IS NULL))
        ORDER BY p."on" DESC, p.event_id)
      FROM page p JOIN "event" e ON e."id" = p.event_id), '[]') AS "rows"`;
  return { ...(rows[0] ?? { total: 0, rows: [] }), page, size };
}

/** What it contributed to each goal of the year: events, and the figures of those whose counted claim is its own. */
export function listServedGoals(db: Tx, by: Contributor, span: Span): Promise<ServedGoal[]> {
  return db.$queryRaw<ServedGoal[]>`
    WITH ${contributedEvents(by, `${span.year}-01-01`, upTo(span))}, ${servedDirectly}
    SELECT g."id", g."code", g."title", count(*)::int AS "events", sum(k.participants) FILTER (WHERE k.counts)::float8 AS "participants",
      sum(k.funds_mobilised) FILTER (WHERE k.counts)::float8 AS "fundsMobilised",
      (SELECT coalesce(json_agg(json_build_object('id', i."id", 'name', i."name") ORDER BY i."position", i."code"), '[]') FROM "indicator" i
        WHERE i."goalId" = g."id" AND i."archivedAt" IS NULL AND i."id" IN (
          SELECT l."indicatorId" FROM "event_goal" l JOIN contributed x ON x.event_id = l."eventId")) AS "indicators"
    FROM served s JOIN contributed k USING (event_id) JOIN "goal" g ON g."id" = s.goal_id JOIN "plan_year" y ON y."id" = g."planYearId"
    WHERE y."year" = ${span.year} AND g."archivedAt" IS NULL
    GROUP BY g."id" ORDER BY count(*) DESC, g."code"`;
}

/** Events by month of a year and the one before, up to today, each month in two parts at today's day of it: for organisations that the association statistics do not know. */
export function countByMonth(db: Tx, by: Contributor, span: Span) {
  return db.$queryRaw<{ year: number; month: number; day: number; events: number }[]>`
    WITH ${contributedEvents(by, `${span.year - 1}-01-01`, upTo(span))}
    SELECT ${monthPart(span.today)}, count(*)::int AS "events" FROM contributed c GROUP BY 1, 2, 3`;
}
