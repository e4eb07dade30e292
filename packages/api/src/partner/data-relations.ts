import type { Tx } from '@nhipcau/db';
import { PARTNER_STAGES } from '@nhipcau/domain/partner';
import { storedText } from '@nhipcau/domain/shared/text';
import { listAnniversaries } from '../event/data-anniversaries.ts';
import type { AuthorizedScope } from '../scope.ts';
import { drawn } from './data-network.ts';
import { loadPartnerStates } from './state.ts';
import type { RelationsDay } from './types-pictures.ts';

/** Days on which diplomatic relations began are kept under the code of the country. */
const KEY = /^relations_([a-z]{2})$/;

/**
 * Anniversaries of diplomatic relations of the coming months, each with what answers it and with the partners of that country, the active ones first.
 * Only events and partners that the caller may read are named.
 */
export async function listRelationsDays(db: Tx, scope: AuthorizedScope, today: string, months: number): Promise<RelationsDay[]> {
  // whoever reads partners reads events as far: the table of permissions has them alike
  const days = await listAnniversaries(db, scope, today, months);
  const partners = await db.partner.findMany({
    where: drawn(scope),
    select: { id: true, name: true, kind: true, countries: true, stageOverride: true },
    orderBy: { code: 'asc' },
  });
  const states = await loadPartnerStates(db, partners, today);
  const stageOf = (id: string) => states.get(id)?.stage ?? 'PROSPECT';
  return days.flatMap(({ key, name, on, years, kind, verified, state, events: answers }) => {
    const countryCode = KEY.exec(key)?.[1]?.toUpperCase();
    if (!countryCode) return [];
    const there = partners
      .filter(({ countries }) => countries.includes(countryCode))
      .map((partner) => ({ id: partner.id, name: storedText.parse(partner.name), kind: partner.kind, stage: stageOf(partner.id) }))
      .sort((a, b) => order(a.stage) - order(b.stage));
    const linked = answers.map(({ id, title, status }) => ({ id, title, status }));
    return [{ key, countryCode, name, on, years, kind, verified, state, events: linked, partners: there }];
  });
}

/** Active, dormant, lapsed, and prospects last. */
const order = (stage: RelationsDay['partners'][number]['stage']) => (stage === 'PROSPECT' ? PARTNER_STAGES.length : PARTNER_STAGES.indexOf(stage));
