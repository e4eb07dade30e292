import type { IsoDate } from '@nhipcau/domain/shared';
import type { SkillFacts } from '@nhipcau/domain/skill';
import type { Db, Tx } from '../client.ts';

/**
 * Posts, people, valid and former assessments made by `today`, and the catalogue of skills, in one statement: what coverage is computed from. People
 * whose data were erased are left out, skills that were archived stay where a post requires them. A certificate that somebody handed in and nobody has
 * confirmed stands as an own estimate, which does not count. No names.
 */
export async function loadSkillInputs(db: Db | Tx, { today }: { readonly today: IsoDate }): Promise<SkillFacts> {
  const rows = await db.$queryRaw<SkillFacts[]>`
    SELECT
      coalesce((SELECT json_agg(json_build_object('id', p."id", 'fromOn', p."fromOn", 'untilOn', p."untilOn", 'required', coalesce((
          SELECT json_agg(json_build_object('skillId', r."skillId", 'level', r."level") ORDER BY s."group", s."position", s."code")
          FROM "position_skill" r JOIN "skill" s ON s."id" = r."skillId" WHERE r."positionId" = p."id"), '[]')) ORDER BY p."code")
        FROM "position" p), '[]') AS "positions",
      coalesce((SELECT json_agg(json_build_object('id', m."id", 'positionId', m."positionId", 'joinedOn', m."joinedOn", 'leftOn', m."leftOn") ORDER BY m."name", m."id")
        FROM "staff_member" m WHERE m."erasedAt" IS NULL), '[]') AS "staff",
      coalesce((SELECT json_agg(json_build_object('staffMemberId', a."staffMemberId", 'skillId', a."skillId", 'level', a."level",
          'kind', CASE WHEN a."kind" = 'CERTIFICATE' AND a."createdById" IS NOT NULL AND a."confirmedById" IS NULL THEN 'SELF' ELSE a."kind"::text END,
          'assessedOn', a."assessedOn", 'expiresOn', a."expiresOn") ORDER BY a."assessedOn", a."id")
        FROM "assessment" a JOIN "staff_member" m ON m."id" = a."staffMemberId" AND m."erasedAt" IS NULL
        WHERE a."assessedOn" <= ${today}::date), '[]') AS "assessments",
      coalesce((SELECT json_agg(json_build_object('id', s."id", 'group', s."group", 'language', s."language") ORDER BY s."group", s."position", s."code")
        FROM "skill" s
        WHERE s."archivedAt" IS NULL OR EXISTS (SELECT FROM "position_skill" r WHERE r."skillId" = s."id")), '[]') AS "skills"`;
  return rows[0] ?? { positions: [], staff: [], assessments: [], skills: [] };
}
