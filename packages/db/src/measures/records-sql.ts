import { checkMeasureSpec, isRoomMeasure, type MeasureDimension, type MeasureKey, type MeasureSpec, measureDefinition } from '@nhipcau/domain/measure';
import type { IsoDate } from '@nhipcau/domain/shared';
import type { Db, Tx } from '../client.ts';
import { Prisma } from '../generated/prisma/client.ts';
import { roomRecords } from './room-records.ts';
import { comparedEvents, countedEvents, goalsAbove, lookBackFrom, memberOf, servedGoals } from './sql.ts';

const ONE = Prisma.sql`1`;
const NONE = Prisma.sql`NULL::float8`;
/** Events and reports are named by their own ids. */
const NO_SUBJECT = Prisma.sql`NULL::text AS subject_kind, NULL::text AS subject_id, NULL::text AS record_key`;
const funds = Prisma.sql`CASE WHEN c.funds_budget IS NOT NULL OR c.funds_mobilised IS NOT NULL
  THEN coalesce(c.funds_budget, 0) + coalesce(c.funds_mobilised, 0) END`;

/** What one event adds to a measure, and for a rate the whole it is a part of. */
function eventFigure(key: MeasureKey): { value: Prisma.Sql; whole: Prisma.Sql } {
  switch (key) {
    case 'participants_total':
      return { value: Prisma.sql`c.participants`, whole: NONE };
    case 'participants_foreign':
      return { value: Prisma.sql`c.participants_foreign`, whole: NONE };
    case 'participants_vietnamese':
      return { value: Prisma.sql`c.participants_vn`, whole: NONE };
    case 'funds_mobilised':
      return { value: Prisma.sql`c.funds_mobilised`, whole: NONE };
    case 'funds_total':
      return { value: funds, whole: NONE };
    case 'non_budget_share':
      return { value: Prisma.sql`CASE WHEN ${funds} IS NOT NULL THEN coalesce(c.funds_mobilised, 0) END`, whole: funds };
    case 'novelty_rate':
      return { value: Prisma.sql`c.novel::int`, whole: ONE };
    case 'countries_reached':
      return { value: Prisma.sql`cardinality(c.countries)`, whole: NONE };
    default:
      return { value: ONE, whole: NONE };
  }
}

type Scope = { spec: MeasureSpec; year: number; from: IsoDate; to: IsoDate; today: IsoDate };

function eventRecords({ spec, year, from, to }: Scope) {
  const { value, whole } = eventFigure(spec.key);
  const [form, goalId] = [spec.form ?? null, spec.goalId ?? null];
  return Prisma.sql`
    goals_above AS (${goalsAbove}), counted AS (${countedEvents(lookBackFrom(year), to)}), served AS (${servedGoals}), compared AS (${comparedEvents}),
    record AS (
      SELECT c.event_id, c.report_id, e."code" AS code, e."title" AS title, c."on", c.form, c.organisation_id, c.countries,
        (${value})::float8 AS value, (${whole})::float8 AS whole, ${NO_SUBJECT}
      FROM compared c JOIN "event" e ON e."id" = c.event_id
      WHERE c."on" >= ${from}::date AND (${form}::text IS NULL OR c.form = ${form})
        AND (${goalId}::uuid IS NULL OR c.event_id IN (SELECT s.event_id FROM served s WHERE s.goal_id = ${goalId}::uuid)))`;
}

/** One record per association and event, by the first of its approved claims. */
function claimRecords({ year, from, to }: Scope) {
  return Prisma.sql`
    counted AS (${countedEvents(from, to)}),
    record AS (
      SELECT DISTINCT ON (m.association_id, k.event_id) k.event_id, c.report_id, e."code" AS code, e."title" AS title, k."on", k.form,
        m.association_id AS organisation_id, k.countries, 1::float8 AS value, NULL::float8 AS whole, ${NO_SUBJECT}
      FROM counted k JOIN approved_claim c ON c.event_id = k.event_id JOIN member_of m ON m.organisation_id = c.organisation_id
      JOIN "event" e ON e."id" = k.event_id JOIN "organisation" a ON a."id" = m.association_id
      WHERE (a."joinedOn" IS NULL OR a."joinedOn" <= ${to}::date) AND (a."leftOn" IS NULL OR a."leftOn" >= make_date(${year}::int, 1, 1))
      ORDER BY m.association_id, k.event_id, (c."role" = 'HOST') DESC, c.decided_at, c."id")`;
}

function intakeRecords({ spec, year, to, today }: Scope) {
  const figure = spec.key === 'new_units' ? Prisma.sql`r."newUnits"` : Prisma.sql`r."newMembers"`;
  return Prisma.sql`
    record AS (
      SELECT NULL::uuid AS event_id, r."id" AS report_id, p."code" AS code, p."name" AS title, least(p."endsOn", ${today}::date) AS "on", NULL AS form,
        r."organisationId" AS organisation_id, ARRAY[]::text[] AS countries, ${figure}::float8 AS value, NULL::float8 AS whole, ${NO_SUBJECT}
      FROM "activity_report" r JOIN "reporting_period" p ON p."id" = r."periodId" JOIN "plan_year" y ON y."id" = p."planYearId"
      WHERE y."year" = ${year} AND r."status" = 'APPROVED' AND r."withdrawnAt" IS NULL AND ${figure} IS NOT NULL
        AND least(p."endsOn", ${today}::date) <= ${to}::date)`;
}

/** One record per association and period whose due day is over, with or without a report. */
function reportRecords({ spec, year, today }: Scope) {
  const received = Prisma.sql`r."firstSubmittedOn" <= ${today}::date`;
  const reached = spec.key === 'report_timeliness' ? Prisma.sql`${received} AND r."firstSubmittedOn" <= p."dueOn"` : received;
  return Prisma.sql`
    record AS (
      SELECT NULL::uuid AS event_id, r."id" AS report_id, p."code" AS code, p."name" AS title, coalesce(r."firstSubmittedOn", p."dueOn") AS "on", NULL AS form,
        a."id" AS organisation_id, ARRAY[]::text[] AS countries, coalesce(${reached}, false)::int::float8 AS value, 1::float8 AS whole, ${NO_SUBJECT}
      FROM "reporting_period" p JOIN "plan_year" y ON y."id" = p."planYearId" JOIN "organisation" a ON a."kind" = 'ASSOCIATION'
        AND (a."joinedOn" IS NULL OR p."endsOn" >= a."joinedOn") AND (a."leftOn" IS NULL OR p."startsOn" <= a."leftOn")
      LEFT JOIN "activity_report" r ON r."periodId" = p."id" AND r."organisationId" = a."id" AND r."withdrawnAt" IS NULL
      WHERE y."year" = ${year} AND p."dueOn" < ${today}::date)`;
}

/**
 * `WITH` clause whose relation `record` holds what is behind a measure in a year up to a day, and `member_of` its associations.
 * @throws RangeError for a limit or a dimension that the measure does not know
 */
export async function withRecords(db: Db | Tx, spec: MeasureSpec, year: number, today: IsoDate, dimension?: MeasureDimension): Promise<Prisma.Sql> {
  const problem = checkMeasureSpec(spec, dimension);
  if (problem) throw new RangeError(`${spec.key}: ${problem}`);
  const yearEnd = `${year}-12-31`;
  const scope: Scope = { spec, year, from: `${year}-01-01`, to: today > yearEnd ? yearEnd : today, today };
  const { source } = measureDefinition(spec.key);
  const made = { events: eventRecords, claims: claimRecords, intake: intakeRecords, reports: reportRecords };
  const records = isRoomMeasure(spec.key) ? await roomRecords(db, spec.key, year, today) : made[source as keyof typeof made](scope);
  return Prisma.sql`WITH RECURSIVE member_of AS (${memberOf}), ${records}`;
}
