import type { Tx } from '@nhipcau/db';
import { type AuthorizedScope, organisationsIn, partnersIn } from '../scope.ts';
import { text } from './rows.ts';
import type { PartnerChoice, PartnerOptions } from './types.ts';

/** Who may look after a partner, which organisations may work with it, and the countries that occur: what forms and filters offer. */
export async function listPartnerOptions(db: Tx, scope: AuthorizedScope): Promise<PartnerOptions> {
  const stewards =
    scope.reach === 'all'
      ? await db.user.findMany({ where: { status: 'ACTIVE', role: { in: ['ADMIN', 'LEADER', 'STAFF'] } }, select: { id: true, name: true } })
      : [];
  const organisations = await db.organisation.findMany({
    where: { AND: [organisationsIn(scope), { leftOn: null }] },
    select: { id: true, name: true, kind: true },
    orderBy: { path: 'asc' },
  });
  const partners = await db.partner.findMany({ where: { AND: [partnersIn(scope), { mergedIntoId: null }] }, select: { countries: true } });
  return {
    stewards: stewards.sort((a, b) => a.name.localeCompare(b.name, 'vi')),
    organisations: organisations.map((row) => ({ ...row, name: text(row.name) })),
    countries: [...new Set(partners.flatMap(({ countries }) => countries))].sort(),
  };
}

/** Partners that may be named on an event or in a report, by name; within the scope, without archived and merged ones. */
export async function listPartnerChoices(db: Tx, scope: AuthorizedScope): Promise<PartnerChoice[]> {
  const rows = await db.partner.findMany({
    where: { AND: [partnersIn(scope), { mergedIntoId: null, archivedAt: null }] },
    select: { id: true, name: true, kind: true, countries: true },
  });
  const collator = new Intl.Collator('vi');
  return rows.map((row) => ({ ...row, name: text(row.name) })).sort((a, b) => collator.compare(a.name.vi, b.name.vi));
}
