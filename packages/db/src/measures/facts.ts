import { type IsoDate, yearOf } from '@nhipcau/domain/shared';
import type { Db, Tx } from '../client.ts';
import { Prisma } from '../generated/prisma/client.ts';
import { loadRoomFacts } from './room-facts.ts';
import { comparedEvents, countedEvents, figures, goalsAbove, lookBackFrom, memberOf, monthPart, servedGoals } from './sql.ts';
import type { ActivityFact, AssociationFact, CountryFact, EventFact, MeasureFacts, PeriodFact, ReportFact } from './types.ts';

type Span = { from: IsoDate; to: IsoDate; today: IsoDate };

function loadEvents(db: Tx, { from, to, today }: Span) {
  return db.$queryRaw<(EventFact & { since: IsoDate })[]>`
    WITH counted AS MATERIALIZED (${countedEvents(lookBackFrom(yearOf(from)), to)}),
    compared AS (${comparedEvents})
    SELECT NULL AS "goalId", ${monthPart(today)}, c.form AS "form", count(*)::int AS "events", (count(*) FILTER (WHERE c.novel))::int AS "novel",
      ${figures}, (SELECT min("on") FROM counted)::text AS "since"
    FROM compared c WHERE c."on" >= ${from}::date
    GROUP BY 2, 3, 4, 5`;
}

function loadGoalEvents(db: Tx, { from, to, today }: Span) {
  return db.$queryRaw<EventFact[]>`
    WITH RECURSIVE goals_above AS (${goalsAbove}), counted AS (${countedEvents(from, to)}), served AS (${servedGoals})
    SELECT s.goal_id AS "goalId", ${monthPart(today)}, c.form AS "form", count(*)::int AS "events", 0 AS "novel", ${figures}
    FROM counted c JOIN served s USING (event_id)
    GROUP BY 1, 2, 3, 4, 5`;
}

function loadCountries(db: Tx, { from, to }: Span) {
  return db.$queryRaw<CountryFact[]>`
    WITH RECURSIVE goals_above AS (${goalsAbove}), counted AS (${countedEvents(from, to)}), served AS (${servedGoals}),
    reached AS (SELECT event_id, form, "on", upper(country) AS country FROM counted, unnest(countries) AS country),
    scoped AS (SELECT NULL::uuid AS goal_id, reached.* FROM reached UNION ALL SELECT s.goal_id, reached.* FROM reached JOIN served s USING (event_id))
    SELECT goal_id AS "goalId", form, extract(year FROM "on")::int AS "year", country, min("on")::text AS "on"
    FROM scoped GROUP BY 1, 2, 3, 4`;
}

function loadActivities(db: Tx, { from, to, today }: Span) {
  return db.$queryRaw<ActivityFact[]>`
    WITH counted AS (${countedEvents(from, to)}), member_of AS (${memberOf}),
    credited AS (
      SELECT m.association_id, k.event_id, k."on", bool_or(c."role" = 'HOST') AS hosted,
        max(k.participants) FILTER (WHERE c."id" = k.claim_id) AS participants
      FROM counted k JOIN approved_claim c ON c.event_id = k.event_id JOIN member_of m ON m.organisation_id = c.organisation_id
      GROUP BY 1, 2, 3)
    SELECT c.association_id AS "associationId", ${monthPart(today)}, count(*)::int AS "activities",
      (count(*) FILTER (WHERE c.hosted))::int AS "hosted", sum(c.participants)::float8 AS "participants"
    FROM credited c GROUP BY 1, 2, 3, 4`;
}

function loadAssociations(db: Tx) {
  return db.$queryRaw<AssociationFact[]>`
    SELECT "id", "code", "name", "countryCode", "joinedOn"::text, "leftOn"::text FROM "organisation" WHERE "kind" = 'ASSOCIATION' ORDER BY "code"`;
}

type PeriodRow = PeriodFact & { reports: ReportFact[] };

function loadPeriods(db: Tx, years: readonly number[]) {
  return db.$queryRaw<PeriodRow[]>`
    SELECT p."id", y."year", p."code", p."name", p."startsOn"::text, p."endsOn"::text, p."dueOn"::text, p."locksOn"::text,
      coalesce((SELECT json_agg(json_build_object(
          'id', r."id", 'periodId', r."periodId", 'organisationId', r."organisationId", 'status', r."status", 'firstSubmittedOn', r."firstSubmittedOn",
          'returns', (SELECT count(*) FROM "report_transition" t WHERE t."reportId" = r."id" AND t."to" = 'RETURNED'),
          'newUnits', r."newUnits", 'newMembers', r."newMembers"))
        FROM "activity_report" r WHERE r."periodId" = p."id" AND r."withdrawnAt" IS NULL), '[]') AS "reports"
    FROM "reporting_period" p JOIN "plan_year" y ON y."id" = p."planYearId"
    WHERE y."year" IN (${Prisma.join([...years])}) ORDER BY p."startsOn"`;
}

/**
 * What the measures of `years` are computed from, in six statements and four of the three rooms, however many data, goals and measures there are. Only
 * what has happened by `today` counts. Goal-scoped rows hold every goal that an event serves. `rooms` false: without partners, bulletins and staff, whose
 * measures can then not be read.
 */
export async function loadMeasureFacts(
  db: Db | Tx,
  { years, today, rooms = true }: { years: readonly number[]; today: IsoDate; rooms?: boolean },
): Promise<MeasureFacts> {
  if (years.length === 0) throw new RangeError('no year to load');
  const yearEnd = `${Math.max(...years)}-12-31`;
  const span = { from: `${Math.min(...years)}-01-01`, to: today < yearEnd ? today : yearEnd, today };
  const [events, goalEvents, countries, activities, associations, periods, roomFacts] = await Promise.all([
    loadEvents(db, span),
    loadGoalEvents(db, span),
    loadCountries(db, span),
    loadActivities(db, span),
    loadAssociations(db),
    loadPeriods(db, years),
    rooms ? loadRoomFacts(db, today) : null,
  ]);
  return {
    today,
    years,
    since: events[0]?.since ?? null,
    events: [...events, ...goalEvents],
    countries,
    activities,
    associations,
    periods: periods.map(({ reports: _, ...period }) => period),
    reports: periods.flatMap((period) => period.reports),
    rooms: roomFacts,
  };
}
