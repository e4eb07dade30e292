import { Prisma, type Tx } from '@nhipcau/db';
import type { SearchNoun } from '@nhipcau/domain/search';
import { fold } from '@nhipcau/domain/shared';
import type { AuthorizedScope } from '../scope.ts';

export interface SearchHit {
  noun: SearchNoun;
  id: string;
  title: unknown;
  /** year of a plan, or the name of the period of a report */
  year: number | null;
  detail: unknown;
}

const PER_NOUN = 6;
// the letters that LIKE reads as signs
const literal = (word: string) => word.replace(/[\\%_]/g, (sign) => `\\${sign}`);

/**
 * Goals, weaknesses, events, associations, partners, reports, bulletins and their articles (`<bulletin>/articles/<article>`) whose name holds every word, accents and case aside: one statement,
 * the best six of each noun, whole-text likeness first. An association finds only what lies in its own subtree, besides goals and weaknesses.
 */
export async function listHits(db: Tx, scope: AuthorizedScope, text: string): Promise<SearchHit[]> {
  const wanted = fold(text);
  const words = wanted.split(/\s+/).filter(Boolean).slice(0, 8);
  const all = (column: Prisma.Sql) =>
    Prisma.join(
      words.map((word) => Prisma.sql`search_text(${column}) LIKE ${`%${literal(word)}%`}`),
      ' AND ',
    );
  const inside = (organisation: Prisma.Sql) =>
    scope.reach === 'all'
      ? Prisma.sql`true`
      : Prisma.sql`(${organisation}."path" = ${scope.path} OR ${organisation}."path" LIKE ${`${literal(scope.path)}/%`})`;
  // bulletins are worked on by the office alone, which also sees every partner
  const office = Prisma.sql`${scope.reach === 'all'}`;
  const best = (column: Prisma.Sql) => Prisma.sql`word_similarity(${wanted}, search_text(${column})) DESC`;
  return db.$queryRaw<SearchHit[]>`
    (SELECT 'goal' AS noun, g."id"::text AS id, g."title", y."year", NULL::jsonb AS detail
      FROM "goal" g JOIN "plan_year" y ON y."id" = g."planYearId"
      WHERE g."archivedAt" IS NULL AND ${all(Prisma.sql`g."title"`)} ORDER BY ${best(Prisma.sql`g."title"`)}, y."year" DESC LIMIT ${PER_NOUN})
    UNION ALL
    (SELECT 'weakness', w."id"::text, w."title", NULL, NULL FROM "weakness" w
      WHERE w."archivedAt" IS NULL AND ${all(Prisma.sql`w."title"`)} ORDER BY ${best(Prisma.sql`w."title"`)} LIMIT ${PER_NOUN})
    UNION ALL
    (SELECT 'event', e."id"::text, e."title", y."year", NULL FROM "event" e JOIN "plan_year" y ON y."id" = e."planYearId"
      LEFT JOIN "organisation" o ON o."id" = e."hostId"
      WHERE ${all(Prisma.sql`e."title"`)} AND (${inside(Prisma.sql`o`)} OR EXISTS (
        SELECT 1 FROM "event_co_host" c JOIN "organisation" co ON co."id" = c."organisationId" WHERE c."eventId" = e."id" AND ${inside(Prisma.sql`co`)}))
      ORDER BY ${best(Prisma.sql`e."title"`)}, e."startsOn" DESC NULLS LAST LIMIT ${PER_NOUN})
    UNION ALL
    (SELECT 'association', o."id"::text, o."name", NULL, p."name" FROM "organisation" o LEFT JOIN "organisation" p ON p."id" = o."parentId"
      WHERE o."kind" <> 'BODY' AND ${all(Prisma.sql`o."name"`)} AND ${inside(Prisma.sql`o`)} ORDER BY length(o."path"), ${best(Prisma.sql`o."name"`)} LIMIT ${PER_NOUN})
    UNION ALL
    (SELECT 'partner', x."id"::text, x."name", NULL, NULL FROM "partner" x
      WHERE x."mergedIntoId" IS NULL AND x."archivedAt" IS NULL AND ${all(Prisma.sql`x."name"`)} AND (${office} OR EXISTS (
        SELECT 1 FROM "partner_link" l JOIN "organisation" lo ON lo."id" = l."organisationId" WHERE l."partnerId" = x."id" AND ${inside(Prisma.sql`lo`)}))
      ORDER BY ${best(Prisma.sql`x."name"`)} LIMIT ${PER_NOUN})
    UNION ALL
    (SELECT 'report', r."id"::text, o."name", NULL, t."name" FROM "activity_report" r
      JOIN "organisation" o ON o."id" = r."organisationId" JOIN "reporting_period" t ON t."id" = r."periodId"
      WHERE r."withdrawnAt" IS NULL AND ${all(Prisma.sql`o."name"`)} AND ${inside(Prisma.sql`o`)} ORDER BY t."startsOn" DESC, ${best(Prisma.sql`o."name"`)} LIMIT ${PER_NOUN})
    UNION ALL
    (SELECT 'bulletin', b."id"::text, b."title", b."year", NULL FROM "bulletin" b
      WHERE ${office} AND ${all(Prisma.sql`b."title"`)} ORDER BY ${best(Prisma.sql`b."title"`)}, b."year" DESC, b."number" DESC LIMIT ${PER_NOUN})
    UNION ALL
    (SELECT 'article', t.id, t.title, NULL, t.detail FROM (
        SELECT b."id"::text || '/articles/' || a."id"::text AS id, jsonb_build_object('vi', coalesce(nullif(a."titleA", ''), a."titleB"), 'en', a."titleB") AS title,
          b."title" AS detail, b."plannedOn" AS planned
        FROM "article" a JOIN "bulletin" b ON b."id" = a."bulletinId" WHERE ${office}) t
      WHERE ${all(Prisma.sql`t.title`)} ORDER BY ${best(Prisma.sql`t.title`)}, t.planned DESC LIMIT ${PER_NOUN})`;
}
