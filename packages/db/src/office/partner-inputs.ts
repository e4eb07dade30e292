import type { PartnershipFacts } from '@nhipcau/domain/partner';
import type { IsoDate } from '@nhipcau/domain/shared';
import type { Db, Tx } from '../client.ts';
import { Prisma } from '../generated/prisma/client.ts';

const NOTHING: PartnershipFacts = { interactions: [], agreements: [], commitments: [] };

/** What partnerships are computed from, by the id of the partner. A partner of no record has empty lists. */
export type PartnerInputs = ReadonlyMap<string, PartnershipFacts>;

/** Facts of one partner; empty lists where the map does not know it. */
export const factsOf = (inputs: PartnerInputs, partnerId: string): PartnershipFacts => inputs.get(partnerId) ?? NOTHING;

/**
 * Interactions (noted by hand and derived from approved reports, up to `today`), agreements and commitments of partners, in one statement.
 * `partnerIds` absent: of all that are not merged away.
 */
export async function loadPartnerInputs(
  db: Db | Tx,
  { partnerIds, today }: { readonly partnerIds?: readonly string[] | undefined; readonly today: IsoDate },
): Promise<PartnerInputs> {
  const chosen = partnerIds ? Prisma.sql`IN (SELECT unnest(${[...partnerIds]}::uuid[]))` : null;
  const of = (column: Prisma.Sql) => (chosen ? Prisma.sql`WHERE ${column} ${chosen}` : Prisma.empty);
  const rows = await db.$queryRaw<({ id: string } & PartnershipFacts)[]>`
    SELECT p."id", coalesce(i.list, '[]') AS "interactions", coalesce(a.list, '[]') AS "agreements", coalesce(c.list, '[]') AS "commitments"
    FROM "partner" p
    LEFT JOIN (
      SELECT d.partner_id, json_agg(json_build_object('on', d."on", 'kind', d."kind", 'initiator', d."initiator") ORDER BY d."on", d.id) AS list
      FROM partner_contact_day d WHERE d."on" <= ${today}::date ${chosen ? Prisma.sql`AND d.partner_id ${chosen}` : Prisma.empty}
      GROUP BY 1) i ON i.partner_id = p."id"
    LEFT JOIN (
      SELECT "partnerId", json_agg(json_build_object('kind', "kind", 'signedOn', "signedOn", 'inForceOn', "inForceOn", 'expiresOn', "expiresOn",
        'endedOn', "endedOn") ORDER BY "id") AS list
      FROM "agreement" ${of(Prisma.sql`"partnerId"`)} GROUP BY 1) a ON a."partnerId" = p."id"
    LEFT JOIN (
      SELECT "partnerId", json_agg(json_build_object('dueOn', "dueOn", 'status', "status", 'decidedOn', "decidedOn") ORDER BY "dueOn", "id") AS list
      FROM "commitment" ${of(Prisma.sql`"partnerId"`)} GROUP BY 1) c ON c."partnerId" = p."id"
    WHERE ${chosen ? Prisma.sql`p."id" ${chosen}` : Prisma.sql`p."mergedIntoId" IS NULL`}
    ORDER BY p."code"`;
  return new Map(rows.map(({ id, ...facts }) => [id, facts]));
}
