import type { Tx } from '@nhipcau/db';
import { storedText } from '@nhipcau/domain/shared/text';
import type { AssociationDetail, AssociationFact, Difficulty } from './types.ts';

/** Difficulties named in approved reports of the year by it and what lies below it, the latest period first, at most 200. */
export async function listDifficulties(db: Tx, path: string, year: number): Promise<Difficulty[]> {
  return db.$queryRaw<Difficulty[]>`
    SELECT d."id", d."text", r."id" AS "reportId", json_build_object('id', o."id", 'name', o."name") AS "organisation", p."name" AS "periodName",
      CASE WHEN w."id" IS NOT NULL THEN json_build_object('id', w."id", 'title', w."title") END AS "weakness"
    FROM "report_difficulty" d JOIN "activity_report" r ON r."id" = d."reportId" JOIN "organisation" o ON o."id" = r."organisationId"
    JOIN "reporting_period" p ON p."id" = r."periodId" JOIN "plan_year" y ON y."id" = p."planYearId" LEFT JOIN "weakness" w ON w."id" = d."weaknessId"
    WHERE (o."path" = ${path} OR starts_with(o."path", ${`${path}/`})) AND y."year" = ${year} AND r."status" = 'APPROVED' AND r."withdrawnAt" IS NULL
    ORDER BY p."startsOn" DESC, o."code", d."position", d."id" LIMIT 200`;
}

/** What the sources state of the organisation, with where they state it. */
export async function listFacts(db: Tx, organisationId: string): Promise<AssociationFact[]> {
  const rows = await db.$queryRaw<AssociationFact[]>`
    SELECT f."id", f."kind"::text, f."text", f."year", f."value"::float8, coalesce(f."comparator" = '>', false) AS "atLeast",
      (SELECT coalesce(json_agg(json_build_object('id', s."id", 'documentId', s."documentId", 'documentTitle', d."title", 'paragraph', s."paragraph",
          'start', s."start", 'end', s."end") ORDER BY s."paragraph", s."start"), '[]')
        FROM "source_reference" s JOIN "source_document" d ON d."id" = s."documentId" WHERE s."factId" = f."id") AS "references"
    FROM "fact" f WHERE f."organisationId" = ${organisationId}::uuid ORDER BY f."year" DESC NULLS LAST, f."code"`;
  return rows.map((row) => ({ ...row, text: storedText.parse(row.text) }));
}

/** Accounts bound to the organisation. */
export async function listAccounts(db: Tx, organisationId: string): Promise<NonNullable<AssociationDetail['accounts']>> {
  return db.user.findMany({
    where: { organisationId },
    select: { id: true, name: true, email: true, status: true, lastSignInAt: true },
    orderBy: { email: 'asc' },
  });
}
