import { LAST_YEAR, TODAY } from './terms.ts';

const BEFORE = LAST_YEAR - 1;
const FROM = `${BEFORE}-01-01`;
/** Novelty looks three years back. */
const LOOK_BACK = `${BEFORE - 3}-01-01`;

/** Claims that count: held, of an approved report. */
const claim = `claim AS NOT MATERIALIZED (
  SELECT a."id", a."eventId" AS event, r."organisationId" AS organisation, r."decidedAt" AS decided, a."role", a."participantsVn" AS vn,
    a."participantsForeign" AS foreigners, a."countries", a."fundsBudget" AS budget, a."fundsMobilised" AS mobilised
  FROM "report_activity" a JOIN "activity_report" r ON r."id" = a."reportId"
  WHERE r."status" = 'APPROVED' AND r."withdrawnAt" IS NULL AND a."outcome" = 'HELD')`;

/** Each event of a span once, with the figures of its host's claim. */
const counted = (from: string) => `${claim}, counted AS (
  SELECT DISTINCT ON (e."id") e."id" AS event, e."startsOn" AS "on", e."form"::text AS form, e."theme", c."id" AS claim, c.vn, c.foreigners, c."countries",
    c.budget, c.mobilised
  FROM "event" e JOIN claim c ON c.event = e."id" WHERE e."startsOn" BETWEEN '${from}' AND '${TODAY}'
  ORDER BY e."id", (c."role" = 'HOST') DESC, c.decided, c."id")`;

const sums = `sum(c.vn)::float8 AS vn, sum(c.foreigners)::float8 AS foreigners,
  sum(CASE WHEN c.vn IS NULL AND c.foreigners IS NULL THEN NULL ELSE coalesce(c.vn, 0) + coalesce(c.foreigners, 0) END)::float8 AS participants,
  sum(c.budget)::float8 AS budget, sum(c.mobilised)::float8 AS mobilised`;
const month = `extract(year FROM c."on")::int AS year, extract(month FROM c."on")::int AS month, extract(day FROM c."on") <= ${Number(TODAY.slice(8))} AS early`;
/** Event × goal that it serves, and the goals above. */
const served = `above AS (
  SELECT g."id" AS goal, g."id" AS top, g."parentId" AS next FROM "goal" g UNION SELECT a.goal, g."id", g."parentId" FROM above a JOIN "goal" g ON g."id" = a.next),
  served AS (
    SELECT DISTINCT l.event, a.top AS goal
    FROM (SELECT c.event, p."goalId" AS goal FROM counted c JOIN "event_goal" p ON p."eventId" = c.event
      UNION SELECT c.event, s."goalId" FROM counted c JOIN claim q ON q.event = c.event JOIN "report_activity_goal" s ON s."activityId" = q."id") l
    JOIN above a ON a.goal = l.goal)`;

const checkIn = (of: 'goal' | 'indicator', as: string) =>
  `(SELECT to_json(c) FROM "check_in" c WHERE c."${of}Id" = ${as}."id" AND c."on" <= '${TODAY}' ORDER BY c."on" DESC LIMIT 1) AS check_in`;
const rowsOf = (select: string) => `(SELECT coalesce(json_agg(x), '[]') FROM (${select}) x)`;

/**
 * The aggregates that the overview of the last year shows, one statement each, as somebody would write them by hand: no library, no types, nothing
 * computed of them. Written apart from the product's own statements; `bench` holds their sums equal.
 */
export const PLAIN: Record<string, string> = {
  session: `SELECT * FROM "user" WHERE "email" = 'leader@scale.example' AND "status" = 'ACTIVE'`,
  clock: `SELECT "value" FROM "setting" WHERE "key" = 'clock'`,
  events: `WITH ${counted(LOOK_BACK)},
    kinds AS (SELECT c.*, ARRAY(SELECT unnest(c."countries") ORDER BY 1) AS partners FROM counted c),
    compared AS (SELECT k.*, max(k."on") OVER (PARTITION BY k.form, k."theme", k.partners ORDER BY k."on"
      RANGE BETWEEN UNBOUNDED PRECEDING AND '1 day' PRECEDING) AS before FROM kinds k)
    SELECT ${month}, c.form, count(*)::int AS events, (count(*) FILTER (WHERE coalesce(c.before < c."on" - interval '3 years', true)))::int AS novel, ${sums}
    FROM compared c WHERE c."on" >= '${FROM}' GROUP BY 1, 2, 3, 4`,
  goalEvents: `WITH RECURSIVE ${counted(FROM)}, ${served}
    SELECT s.goal, ${month}, c.form, count(*)::int AS events, ${sums} FROM counted c JOIN served s ON s.event = c.event GROUP BY 1, 2, 3, 4, 5`,
  countries: `WITH RECURSIVE ${counted(FROM)}, ${served},
    reached AS (SELECT c.event, c.form, c."on", upper(unnest(c."countries")) AS country FROM counted c),
    scoped AS (SELECT NULL::uuid AS goal, r.* FROM reached r UNION ALL SELECT s.goal, r.* FROM reached r JOIN served s ON s.event = r.event)
    SELECT goal, form, extract(year FROM "on")::int AS year, country, min("on")::text AS "on" FROM scoped GROUP BY 1, 2, 3, 4`,
  activities: `WITH ${counted(FROM)},
    member AS (SELECT o."id" AS organisation, a."id" AS association FROM "organisation" a JOIN "organisation" o
      ON o."path" = a."path" OR starts_with(o."path", a."path" || '/') WHERE a."kind" = 'ASSOCIATION'),
    c AS (SELECT m.association, k.event, k."on", bool_or(q."role" = 'HOST') AS hosted,
        max(coalesce(k.vn, 0) + coalesce(k.foreigners, 0)) FILTER (WHERE q."id" = k.claim AND num_nonnulls(k.vn, k.foreigners) > 0) AS participants
      FROM counted k JOIN claim q ON q.event = k.event JOIN member m ON m.organisation = q.organisation GROUP BY 1, 2, 3)
    SELECT c.association, ${month}, count(*)::int AS activities, (count(*) FILTER (WHERE c.hosted))::int AS hosted, sum(c.participants)::float8 AS participants
    FROM c GROUP BY 1, 2, 3, 4`,
  associations: `SELECT * FROM "organisation" WHERE "kind" = 'ASSOCIATION'`,
  periods: `SELECT p.* FROM "reporting_period" p JOIN "plan_year" y ON y."id" = p."planYearId" WHERE y."year" IN (${BEFORE}, ${LAST_YEAR}) ORDER BY p."startsOn"`,
  reports: `SELECT r.*, (SELECT count(*) FROM "report_transition" t WHERE t."reportId" = r."id" AND t."to" = 'RETURNED')::int AS returns
    FROM "activity_report" r JOIN "reporting_period" p ON p."id" = r."periodId" JOIN "plan_year" y ON y."id" = p."planYearId"
    WHERE y."year" IN (${BEFORE}, ${LAST_YEAR}) AND r."withdrawnAt" IS NULL`,
  planYear: `SELECT * FROM "plan_year" WHERE "year" = ${LAST_YEAR}`,
  goals: `SELECT g.*, ${checkIn('goal', 'g')} FROM "goal" g JOIN "plan_year" y ON y."id" = g."planYearId" WHERE y."year" = ${LAST_YEAR} AND g."archivedAt" IS NULL`,
  indicators: `SELECT i.*, ${checkIn('indicator', 'i')},
      ${rowsOf('SELECT m."on", m."value" FROM "indicator_milestone" m WHERE m."indicatorId" = i."id"')} AS milestones,
      ${rowsOf(`SELECT m."on", m."value" FROM "measurement" m WHERE m."indicatorId" = i."id" AND m."on" <= '${TODAY}'`)} AS measurements,
      ${rowsOf('SELECT e."id", e."code", e."title", e."startsOn", e."status", l."expectedContribution" FROM "event_goal" l JOIN "event" e ON e."id" = l."eventId" WHERE l."indicatorId" = i."id"')} AS links
    FROM "indicator" i JOIN "goal" g ON g."id" = i."goalId" JOIN "plan_year" y ON y."id" = g."planYearId"
    WHERE y."year" = ${LAST_YEAR} AND i."archivedAt" IS NULL AND g."archivedAt" IS NULL`,
  weaknesses: `SELECT w.*,
      ${rowsOf('SELECT r."year" FROM "weakness_naming" n JOIN "review" r ON r."id" = n."reviewId" WHERE n."weaknessId" = w."id"')} AS namings,
      ${rowsOf('SELECT s."year", s."distance" FROM "weakness_score" s WHERE s."weaknessId" = w."id"')} AS scores,
      ${rowsOf('SELECT m.* FROM "weakness_measure" m WHERE m."weaknessId" = w."id"')} AS measures,
      ${rowsOf(`SELECT l."goalId", l."weight" FROM "goal_weakness" l JOIN "goal" g ON g."id" = l."goalId" JOIN "plan_year" y ON y."id" = g."planYearId" WHERE l."weaknessId" = w."id" AND y."year" = ${LAST_YEAR}`)} AS goals,
      ${rowsOf(`SELECT y."year", count(DISTINCT r."id") AS reports FROM "report_difficulty" d JOIN "activity_report" r ON r."id" = d."reportId"
        JOIN "reporting_period" p ON p."id" = r."periodId" JOIN "plan_year" y ON y."id" = p."planYearId"
        WHERE d."weaknessId" = w."id" AND r."status" = 'APPROVED' GROUP BY 1`)} AS difficulties
    FROM "weakness" w WHERE w."archivedAt" IS NULL`,
  waiting: `SELECT count(*)::int AS count FROM "activity_report" WHERE "status" = 'SUBMITTED' AND "withdrawnAt" IS NULL`,
  eventsAhead: `SELECT count(*)::int AS count FROM "event" e JOIN "plan_year" y ON y."id" = e."planYearId"
    WHERE y."year" = ${LAST_YEAR} AND e."status" IN ('PLANNED', 'CONFIRMED') AND (e."startsOn" IS NULL OR e."startsOn" > '${TODAY}')`,
  queue: `SELECT r."id", o."name", p."name" AS period, p."dueOn" FROM "activity_report" r JOIN "organisation" o ON o."id" = r."organisationId"
    JOIN "reporting_period" p ON p."id" = r."periodId" WHERE r."status" = 'SUBMITTED' AND r."withdrawnAt" IS NULL ORDER BY r."submittedAt" LIMIT 50`,
  anniversaries: `SELECT a.*, ${rowsOf(`SELECT e."startsOn" FROM "event" e WHERE e."anniversaryKey" = a."key" AND e."startsOn" >= '${LAST_YEAR}-01-01'`)} AS events
    FROM "anniversary" a WHERE a."baseYear" IS NOT NULL`,
};
