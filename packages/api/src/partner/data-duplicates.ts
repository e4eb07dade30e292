import type { Tx } from '@nhipcau/db';
import { likePartners, webDomainOf } from '@nhipcau/domain/partner';
import type { LocalText } from '@nhipcau/domain/shared';
import type { z } from 'zod';
import { text } from './rows.ts';
import type { duplicatesInput, PartnerDuplicate } from './types.ts';

const MOST = 8;

/** Partners that look like the one described, the most alike first. Archived ones are among them, so that nobody enters them anew; merged ones are not. */
export async function findPartnerDuplicates(db: Tx, asked: z.output<typeof duplicatesInput>): Promise<PartnerDuplicate[]> {
  if (!asked.name.vi) return [];
  const rows = await db.partner.findMany({
    where: { mergedIntoId: null },
    select: { id: true, code: true, name: true, kind: true, countries: true, website: true, webDomain: true, version: true },
  });
  const known = rows.map((row) => ({ ...row, name: text(row.name) }));
  const name: LocalText = asked.name;
  return likePartners({ id: asked.id, name, countries: asked.countries, webDomain: webDomainOf(asked.website) }, known)
    .slice(0, MOST)
    .flatMap(({ id, reason, similarity }) => {
      const found = known.find((row) => row.id === id);
      if (!found) return [];
      const { webDomain: _domain, ...row } = found;
      return [{ ...row, reason, similarity }];
    });
}
