import { Prisma, type Tx } from '@nhipcau/db';
import { can, type Role } from '@nhipcau/domain/access';
import { fold } from '@nhipcau/domain/shared';
import type { SearchHit } from './data.ts';

const PER_NOUN = 6;
const like = (word: string) => `%${word.replace(/[\\%_]/g, (sign) => `\\${sign}`)}%`;

/** Trainings, skills and people whose name holds every word, as far as a role may open their pages. */
export async function listStaffHits(db: Tx, role: Role, text: string): Promise<SearchHit[]> {
  const words = fold(text).split(/\s+/).filter(Boolean).slice(0, 8);
  const all = (searched: Prisma.Sql) =>
    Prisma.join(
      words.map((word) => Prisma.sql`${searched} LIKE ${like(word)}`),
      ' AND ',
    );
  const [trainings, skills] = [can(role, 'training.read'), can(role, 'skill.read')];
  if (!trainings && !skills) return [];
  return db.$queryRaw<SearchHit[]>`
    (SELECT 'training' AS noun, t."id"::text AS id, t."title", (SELECT extract(year FROM min(s."on"))::int FROM "training_session" s WHERE s."trainingId" = t."id") AS year,
        NULL::jsonb AS detail
      FROM "training" t WHERE ${trainings} AND ${all(Prisma.sql`search_text(t."title")`)} ORDER BY 4 DESC NULLS LAST, t."id" LIMIT ${PER_NOUN})
    UNION ALL
    (SELECT 'skill', k."id"::text, k."name", NULL, NULL FROM "skill" k
      WHERE ${skills} AND k."archivedAt" IS NULL AND ${all(Prisma.sql`search_text(k."name")`)} ORDER BY k."group", k."position" LIMIT ${PER_NOUN})
    UNION ALL
    (SELECT 'person', m."id"::text, jsonb_build_object('vi', m."name"), NULL, p."title" FROM "staff_member" m LEFT JOIN "position" p ON p."id" = m."positionId"
      WHERE ${skills} AND m."erasedAt" IS NULL AND ${all(Prisma.sql`fold(m."name")`)} ORDER BY m."name", m."id" LIMIT ${PER_NOUN})`;
}
