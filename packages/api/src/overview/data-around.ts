import type { Tx } from '@nhipcau/db';
import type { IsoDate, LocalText } from '@nhipcau/domain/shared';

/** A report that waits for approval, the one handed in first at the head. */
export interface WaitingReport {
  id: string;
  organisationName: LocalText;
  periodName: LocalText;
  dueOn: IsoDate;
}

/** An anniversary and the years in which something is planned for it. */
export interface AnniversaryYears {
  key: string;
  name: LocalText;
  monthDay: string;
  baseYear: number;
  years: number[];
}

export interface Around {
  /** at most 50 */
  waitingReports: WaitingReport[];
  waiting: number;
  /** events of the year with a day ahead that feed an indicator of the plan, and those that feed none */
  feeding: number;
  idle: number;
  /** planned or confirmed, and their last day is over */
  overdue: number;
  anniversaries: AnniversaryYears[];
}

/**
 * What the leader's page shows of a year besides its figures, in one statement: reports of the year that wait, events ahead and overdue, anniversaries.
 * An event without a day is not ahead of a day. What was called off answers no anniversary; what has no day yet counts for its plan year.
 */
export async function loadAround(db: Tx, year: number, today: IsoDate): Promise<Around> {
  const [row] = await db.$queryRaw<Around[]>`
    WITH waiting AS MATERIALIZED (
      SELECT r."id", o."name" AS "organisationName", p."name" AS "periodName", p."dueOn", r."submittedAt"
      FROM "activity_report" r JOIN "reporting_period" p ON p."id" = r."periodId" JOIN "plan_year" y ON y."id" = p."planYearId"
      JOIN "organisation" o ON o."id" = r."organisationId"
      WHERE y."year" = ${year} AND r."status" = 'SUBMITTED' AND r."withdrawnAt" IS NULL),
    open AS MATERIALIZED (
      SELECT e."id", e."startsOn", coalesce(e."endsOn", e."startsOn") AS "lastOn" FROM "event" e JOIN "plan_year" y ON y."id" = e."planYearId"
      WHERE y."year" = ${year} AND e."status" IN ('PLANNED', 'CONFIRMED') AND e."startsOn" IS NOT NULL),
    ahead AS (
      SELECT EXISTS (SELECT FROM "event_goal" l JOIN "indicator" i ON i."id" = l."indicatorId" AND i."archivedAt" IS NULL
        JOIN "goal" g ON g."id" = i."goalId" AND g."archivedAt" IS NULL WHERE l."eventId" = o."id" AND l."expectedContribution" IS NOT NULL) AS feeds
      FROM open o WHERE o."startsOn" > ${today}::date)
    SELECT coalesce((SELECT json_agg(w ORDER BY w."submittedAt") FROM (SELECT * FROM waiting ORDER BY "submittedAt" LIMIT 50) w), '[]') AS "waitingReports",
      (SELECT count(*) FROM waiting)::int AS "waiting", (SELECT count(*) FROM ahead WHERE feeds)::int AS "feeding",
      (SELECT count(*) FROM ahead WHERE NOT feeds)::int AS "idle", (SELECT count(*) FROM open WHERE "lastOn" < ${today}::date)::int AS "overdue",
      coalesce((SELECT json_agg(json_build_object('key', a."key", 'name', a."name", 'monthDay', a."monthDay", 'baseYear', a."baseYear", 'years', (
          SELECT coalesce(json_agg(DISTINCT coalesce(extract(year FROM e."startsOn")::int, y."year")), '[]')
          FROM "event" e JOIN "plan_year" y ON y."id" = e."planYearId"
          WHERE e."anniversaryKey" = a."key" AND e."status" <> 'CANCELLED' AND y."year" >= extract(year FROM ${today}::date))) ORDER BY a."key")
        FROM "anniversary" a WHERE a."baseYear" IS NOT NULL), '[]') AS "anniversaries"`;
  return row ?? { waitingReports: [], waiting: 0, feeding: 0, idle: 0, overdue: 0, anniversaries: [] };
}
