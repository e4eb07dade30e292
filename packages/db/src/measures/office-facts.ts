import type { CoverageCell } from '@nhipcau/domain/partner';
import { HANOI_TIME_ZONE, type IsoDate } from '@nhipcau/domain/shared';
import type { Db, Tx } from '../client.ts';
import { Prisma } from '../generated/prisma/client.ts';
import { loadSkillInputs } from '../office/skill-inputs.ts';
import { contactsOf, loadPartnerContacts } from './partner-contacts.ts';
import { memberOf } from './sql.ts';
import type { BulletinFact, OfficeFacts, PartnerFact, SessionFact } from './types.ts';

type Register = Omit<PartnerFact, 'contacts'>;

/** Bulletins with what became of them by day. Needs `member_of`. */
const bulletinsUpTo = (today: IsoDate) => Prisma.sql`
    SELECT b."id", b."plannedOn"::text, (b."publishedAt" AT TIME ZONE ${HANOI_TIME_ZONE})::date::text AS "publishedOn",
      coalesce((SELECT json_agg(json_build_object('id', a."id", 'associationId', m.association_id, 'firstReview',
          CASE WHEN a."firstReviewBlocked" IS NOT NULL THEN json_build_object('on', (a."firstReviewedAt" AT TIME ZONE ${HANOI_TIME_ZONE})::date,
            'passed', a."firstReviewPassed", 'checks', a."firstReviewChecks", 'blocked', a."firstReviewBlocked") END) ORDER BY a."position", a."id")
        FROM "article" a LEFT JOIN "event" e ON e."id" = a."eventId" LEFT JOIN "activity_report" r ON r."id" = a."reportId"
          LEFT JOIN member_of m ON m.organisation_id = coalesce(e."hostId", r."organisationId")
        WHERE a."bulletinId" = b."id"), '[]') AS "articles",
      coalesce((SELECT json_agg(json_build_object('on', d."on", 'count', d.total) ORDER BY d."on")
        FROM (SELECT x."on", sum(x."count") AS total FROM "bulletin_read" x JOIN "bulletin_revision" r ON r."id" = x."revisionId"
          WHERE r."bulletinId" = b."id" AND x."on" <= ${today}::date GROUP BY 1) d), '[]') AS "reads"
    FROM "bulletin" b ORDER BY b."year", b."number"`;

/** Partners, planned cells, bulletins and sessions of trainings that were held. */
async function loadRegisters(db: Tx, today: IsoDate) {
  const [row] = await db.$queryRaw<{ partners: Register[]; cells: CoverageCell[]; bulletins: BulletinFact[]; sessions: SessionFact[] }[]>`
    WITH member_of AS (${memberOf}), bulletins AS (${bulletinsUpTo(today)})
    SELECT coalesce((SELECT json_agg(x) FROM bulletins x), '[]') AS "bulletins",
      coalesce((SELECT json_agg(json_build_object('id', p."id", 'kind', p."kind", 'countries', p."countries", 'languages', p."languages",
          'stageOverride', p."stageOverride", 'archivedOn', (p."archivedAt" AT TIME ZONE ${HANOI_TIME_ZONE})::date,
          'linkedSince', (SELECT min(l."since") FROM "partner_link" l WHERE l."partnerId" = p."id"),
          'agreements', coalesce((SELECT json_agg(json_build_object('kind', a."kind", 'signedOn', a."signedOn", 'inForceOn', a."inForceOn",
            'expiresOn', a."expiresOn", 'endedOn', a."endedOn") ORDER BY a."id") FROM "agreement" a WHERE a."partnerId" = p."id"), '[]'),
          'commitments', coalesce((SELECT json_agg(json_build_object('dueOn', c."dueOn", 'status', c."status", 'decidedOn', c."decidedOn")
            ORDER BY c."dueOn", c."id") FROM "commitment" c WHERE c."partnerId" = p."id"), '[]')) ORDER BY p."code")
        FROM "partner" p WHERE p."mergedIntoId" IS NULL), '[]') AS "partners",
      coalesce((SELECT json_agg(json_build_object('countryCode', c."countryCode", 'kind', c."kind")) FROM "coverage_cell" c), '[]') AS "cells",
      coalesce((SELECT json_agg(json_build_object('trainingId', t."id", 'on', s."on", 'hours', s."hours", 'people', coalesce((
          SELECT json_agg(a."staffMemberId") FROM "training_attendance" a WHERE a."sessionId" = s."id" AND a."attended"), '[]')) ORDER BY s."on", s."id")
        FROM "training_session" s JOIN "training" t ON t."id" = s."trainingId"
        WHERE t."status" = 'HELD' AND s."on" <= ${today}::date), '[]') AS "sessions"`;
  return row ?? { partners: [], cells: [], bulletins: [], sessions: [] };
}

/**
 * What the measures of partners, bulletins and staff are computed from, in three statements, for days of `firstYear` and later. How much is read goes with the
 * partners and the days on which there was contact with them in these years, not with the number of claims.
 */
export async function loadOfficeFacts(db: Db | Tx, firstYear: number, today: IsoDate): Promise<OfficeFacts> {
  const [{ partners, cells, bulletins, sessions }, contacts, skills] = await Promise.all([
    loadRegisters(db, today),
    loadPartnerContacts(db, firstYear, today),
    loadSkillInputs(db, { today }),
  ]);
  return { partners: partners.map((partner) => ({ ...partner, contacts: contactsOf(contacts, partner.id) })), cells, sessions, bulletins, skills };
}
