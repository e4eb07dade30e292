import { Prisma, type Tx } from '@nhipcau/db';
import { likePartners, webDomainOf } from '@nhipcau/domain/partner';
import { LOCALES, type LocalText } from '@nhipcau/domain/shared';
import type { z } from 'zod';
import { text } from './rows.ts';
import type { duplicatesInput, PartnerDuplicate } from './types.ts';

const MOST = 8;

/** Partners with a chance to look like it: a superset of what `likePartners` finds, by the indexes. What it asks for, pg_trgm's own threshold is. */
async function findCandidates(db: Tx, name: LocalText, webDomain: string | null): Promise<string[]> {
  const alike = LOCALES.flatMap((locale) => (name[locale] ? [Prisma.sql`search_text(name) %> fold(${name[locale]})`] : []));
  if (webDomain) alike.push(Prisma.sql`"webDomain" = ${webDomain}`);
  const rows = await db.$queryRaw<{ id: string }[]>`SELECT id FROM partner WHERE "mergedIntoId" IS NULL AND (${Prisma.join(alike, ' OR ')})`;
  return rows.map(({ id }) => id);
}

/** Partners that look like the one described, the most alike first. Archived ones are among them, so that nobody enters them anew; merged ones are not. */
export async function findPartnerDuplicates(db: Tx, asked: z.output<typeof duplicatesInput>): Promise<PartnerDuplicate[]> {
  if (!asked.name.vi) return [];
  const webDomain = webDomainOf(asked.website);
  const rows = await db.partner.findMany({
    where: { id: { in: await findCandidates(db, asked.name, webDomain) } },
    select: { id: true, code: true, name: true, kind: true, countries: true, website: true, webDomain: true, version: true },
  });
  const known = rows.map((row) => ({ ...row, name: text(row.name) }));
  const name: LocalText = asked.name;
  return likePartners({ id: asked.id, name, countries: asked.countries, webDomain }, known)
    .slice(0, MOST)
    .flatMap(({ id, reason, similarity }) => {
      const found = known.find((row) => row.id === id);
      if (!found) return [];
      const { webDomain: _domain, ...row } = found;
      return [{ ...row, reason, similarity }];
    });
}
