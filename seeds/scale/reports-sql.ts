import { ASSOCIATIONS, chance, id, LAST_YEAR, range, STEADY_ASSOCIATIONS, TODAY, years } from './terms.ts';

/** Where the year stands: what is long past is decided, of the last quarter a part is handed in, returned, reopened, begun, or not there. */
const standing = `CASE
    WHEN q = 3 AND y = ${LAST_YEAR} AND a = ${ASSOCIATIONS} THEN 'DRAFT'
    WHEN q = 3 AND y = ${LAST_YEAR} AND a = ${ASSOCIATIONS - 1} THEN 'SUBMITTED'
    WHEN y < ${LAST_YEAR} OR q = 1 OR a > ${ASSOCIATIONS - STEADY_ASSOCIATIONS} THEN 'APPROVED'
    WHEN q = 2 THEN CASE WHEN c.luck > 0.14 THEN 'APPROVED' WHEN c.luck > 0.09 THEN 'SUBMITTED' ELSE 'RETURNED' END
    WHEN c.luck > 0.55 THEN 'APPROVED' WHEN c.luck > 0.35 THEN 'SUBMITTED' WHEN c.luck > 0.28 THEN 'RETURNED'
    WHEN c.luck > 0.22 THEN 'REOPENED' ELSE 'DRAFT' END`;
const moment = (day: string) => `(${day} + time '08:00') AT TIME ZONE 'Asia/Ho_Chi_Minh'`;

/** Reports of every association for every period that has come; now and then one is late, returned or missing. */
export const reportStatements = (): string[] => [
  `INSERT INTO "activity_report" ("id", "periodId", "organisationId", "status", "newUnits", "newMembers", "firstSubmittedOn", "submittedAt", "decidedAt", "reason", "updatedAt")
   SELECT ${id('report', 'y', 'q', 'a')}, ${id('period', 'y', 'q')}, ${id('org', 'a')}, state.status::"ReportStatus", a % 4, a % 9, CASE WHEN handed THEN day END,
     CASE WHEN handed THEN ${moment('day')} END, CASE WHEN state.status IN ('APPROVED', 'REOPENED') THEN ${moment('decided')} END,
     CASE WHEN state.status IN ('RETURNED', 'REOPENED') THEN 'Bổ sung' END, now()
   FROM ${years}, ${range('q', 4)}, ${range('a', ASSOCIATIONS)},
     LATERAL (SELECT ${chance('late', "concat_ws('/', y, q, a)")} AS luck) c,
     LATERAL (SELECT least((make_date(y, q * 3 - 2, 1) + interval '3 months - 1 day')::date + CASE WHEN c.luck < 0.12 THEN 15 ELSE 6 END, date '${TODAY}' - 3) AS day) d,
     LATERAL (SELECT least(day + 5, date '${TODAY}' - 1) AS decided, ${standing} AS status) state, LATERAL (SELECT state.status <> 'DRAFT' AS handed) h
   WHERE make_date(y, q * 3, 1) < date '${TODAY}' AND (c.luck > 0.04 OR a > ${ASSOCIATIONS - STEADY_ASSOCIATIONS})`,
  `INSERT INTO "report_transition" ("id", "reportId", "from", "to", "reason", "at")
   SELECT ${id('transition', 't.target', 'r."id"')}, r."id", t.source::"ReportStatus", t.target::"ReportStatus", CASE WHEN t.target IN ('RETURNED', 'REOPENED') THEN 'Bổ sung' END,
     r."submittedAt" + t.after * interval '1 day'
   FROM "activity_report" r, (VALUES ('DRAFT', 'SUBMITTED', 0), ('SUBMITTED', 'APPROVED', 2), ('SUBMITTED', 'RETURNED', 1), ('APPROVED', 'REOPENED', 2)) AS t(source, target, after)
   WHERE r."submittedAt" IS NOT NULL AND (t.target = 'SUBMITTED' OR (t.target = 'APPROVED' AND r."status" IN ('APPROVED', 'REOPENED'))
     OR (t.target = 'RETURNED' AND (r."newMembers" = 3 OR r."status" = 'RETURNED')) OR (t.target = 'REOPENED' AND r."status" = 'REOPENED'))`,
  `INSERT INTO "report_difficulty" ("id", "reportId", "weaknessId", "text")
   SELECT ${id('difficulty', 'r."id"')}, r."id", ${id('weakness', '(1 + r."newMembers")')}, 'Thiếu kinh phí' FROM "activity_report" r`,
  `CREATE TEMPORARY TABLE slot ON COMMIT DROP AS
   SELECT r."id" AS report_id, r."organisationId" AS organisation_id, p."startsOn" AS starts, least(p."endsOn", date '${TODAY}') - p."startsOn" + 1 AS days,
     p."planYearId" AS plan_year_id, extract(year FROM p."startsOn")::int AS y, r."status"::text AS status, substr(o."code", 2)::int AS a
   FROM "activity_report" r JOIN "reporting_period" p ON p."id" = r."periodId" JOIN "organisation" o ON o."id" = r."organisationId"`,
  'CREATE INDEX ON slot (starts, organisation_id)',
  'ANALYZE slot',
];
