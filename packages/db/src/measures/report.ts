import { reportingRates } from '@nhipcau/domain/association';
import type { MeasureKeyOf } from '@nhipcau/domain/measure';
import type { IsoDate } from '@nhipcau/domain/shared';
import { Prisma } from '../generated/prisma/client.ts';
import { earlier, reportingDay, sumKnown } from './day.ts';
import { isKnown } from './event.ts';
import type { Reading, RecordScope, ReportedMeasure } from './measure.ts';
import type { Tier } from './rollup-types.ts';
import { NO_SUBJECT } from './sql.ts';
import type { MeasureFacts, ReportFact } from './types.ts';

/** Rates of the reports of a year's periods that were due by `asOf`. */
export function yearReporting(facts: Pick<MeasureFacts, 'periods' | 'associations' | 'reports'>, year: number, asOf: IsoDate) {
  return reportingRates(
    facts.periods.filter((period) => period.year === year),
    facts.associations.map(({ id, joinedOn, leftOn }) => ({ associationId: id, joinedOn, leftOn })),
    facts.reports.map(({ organisationId, periodId, firstSubmittedOn, returns }) => ({ associationId: organisationId, periodId, firstSubmittedOn, returns })),
    asOf,
  );
}

const TIER: Record<ReportFact['status'], Tier> = { APPROVED: 0, SUBMITTED: 1, DRAFT: 2, RETURNED: 2, REOPENED: 2 };

/** A period's new units belong to its last day, or to today where they were reported before that. */
function intake(figure: 'newUnits' | 'newMembers', column: Prisma.Sql): ReportedMeasure {
  return {
    of: 'reported',
    covered: true,
    fold(reading) {
      const { facts, cut, tier } = reading;
      if (!isKnown(reading)) return null;
      const days = new Map(facts.periods.filter(({ year }) => year === cut.year).map(({ id, endsOn }) => [id, earlier(endsOn, facts.today)]));
      const due = facts.reports.filter(({ status, periodId }) => TIER[status] <= tier && (days.get(periodId) ?? '9999') <= cut.on);
      return sumKnown(due, (report) => report[figure]);
    },
    records: ({ year, to, today }) => Prisma.sql`
    record AS (
      SELECT NULL::uuid AS event_id, r."id" AS report_id, p."code" AS code, p."name" AS title, least(p."endsOn", ${today}::date) AS "on", NULL AS form,
        r."organisationId" AS organisation_id, ARRAY[]::text[] AS countries, ${column}::float8 AS value, NULL::float8 AS whole, ${NO_SUBJECT}
      FROM "activity_report" r JOIN "reporting_period" p ON p."id" = r."periodId" JOIN "plan_year" y ON y."id" = p."planYearId"
      WHERE y."year" = ${year} AND r."status" = 'APPROVED' AND r."withdrawnAt" IS NULL AND ${column} IS NOT NULL
        AND least(p."endsOn", ${today}::date) <= ${to}::date)`,
  };
}

const RECEIVED = (today: IsoDate) => Prisma.sql`r."firstSubmittedOn" <= ${today}::date`;

/** One record per association and period whose due day is over, with or without a report. Of the reports themselves nothing is unknown. */
function rate(figure: 'completeness' | 'timeliness', reached: (today: IsoDate) => Prisma.Sql): ReportedMeasure {
  return {
    of: 'reported',
    covered: false,
    fold: ({ facts, cut }: Reading) => yearReporting(facts, cut.year, reportingDay(facts, cut))[figure],
    records: ({ year, today }: RecordScope) => Prisma.sql`
    record AS (
      SELECT NULL::uuid AS event_id, r."id" AS report_id, p."code" AS code, p."name" AS title, coalesce(r."firstSubmittedOn", p."dueOn") AS "on", NULL AS form,
        a."id" AS organisation_id, ARRAY[]::text[] AS countries, coalesce(${reached(today)}, false)::int::float8 AS value, 1::float8 AS whole, ${NO_SUBJECT}
      FROM "reporting_period" p JOIN "plan_year" y ON y."id" = p."planYearId" JOIN "organisation" a ON a."kind" = 'ASSOCIATION'
        AND (a."joinedOn" IS NULL OR p."endsOn" >= a."joinedOn") AND (a."leftOn" IS NULL OR p."startsOn" <= a."leftOn")
      LEFT JOIN "activity_report" r ON r."periodId" = p."id" AND r."organisationId" = a."id" AND r."withdrawnAt" IS NULL
      WHERE y."year" = ${year} AND p."dueOn" < ${today}::date)`,
  };
}

/** Measures of the reports themselves: what they say of units and members, and whether they came. */
export const reportRegister: Readonly<Record<MeasureKeyOf<'intake' | 'reports'>, ReportedMeasure>> = {
  new_units: intake('newUnits', Prisma.sql`r."newUnits"`),
  new_members: intake('newMembers', Prisma.sql`r."newMembers"`),
  report_completeness: rate('completeness', RECEIVED),
  report_timeliness: rate('timeliness', (today) => Prisma.sql`${RECEIVED(today)} AND r."firstSubmittedOn" <= p."dueOn"`),
};
