import { type Prisma, type Tx, toIso } from '@nhipcau/db';
import { storedText } from '@nhipcau/domain/shared/text';
import { type AuthorizedScope, organisationsIn, partnersIn } from '../scope.ts';
import { loadPartnerStates } from './state.ts';
import type { Network, PictureFilters } from './types-pictures.ts';

const text = (value: unknown) => storedText.parse(value);
const byName = (a: { name: { vi: string } }, b: { name: { vi: string } }) => new Intl.Collator('vi').compare(a.name.vi, b.name.vi);

/** Partners of the register that pictures draw: in the scope, neither merged away nor archived. */
export const drawn = (scope: AuthorizedScope): Prisma.PartnerWhereInput => ({ AND: [partnersIn(scope), { mergedIntoId: null, archivedAt: null }] });

/**
 * Associations, partners and who works with whom, as the filters leave them. In three statements and those of the state, however many there are. An
 * association sees its own subtree's links only.
 */
export async function getNetwork(db: Tx, scope: AuthorizedScope, filters: PictureFilters, today: string): Promise<Network> {
  const rows = await db.partner.findMany({
    where: drawn(scope),
    select: {
      id: true,
      name: true,
      kind: true,
      region: true,
      countries: true,
      stageOverride: true,
      links: {
        where: { organisation: organisationsIn(scope) },
        select: { organisationId: true, role: true, until: true, organisation: { select: { id: true, name: true } } },
      },
    },
    orderBy: { code: 'asc' },
  });
  const states = await loadPartnerStates(db, rows, today);
  const known = rows.flatMap(({ stageOverride: _override, ...row }) => {
    const state = states.get(row.id);
    return state ? [{ ...row, name: text(row.name), stage: state.stage, substance: state.substance.score }] : [];
  });
  const kept = known.filter(
    (row) =>
      (!filters.kind || row.kind === filters.kind) &&
      (!filters.region || row.region === filters.region) &&
      (!filters.stage || row.stage === filters.stage) &&
      (!filters.associationId || row.links.some(({ organisationId }) => organisationId === filters.associationId)),
  );
  const organisationsOf = (partners: typeof known) => {
    const found = new Map(
      partners.flatMap(({ links }) => links.map(({ organisation }) => [organisation.id, { id: organisation.id, name: text(organisation.name) }])),
    );
    return [...found.values()].sort(byName);
  };
  return {
    partners: kept.map(({ links: _links, ...row }) => row),
    organisations: organisationsOf(kept),
    links: kept.flatMap(({ id, links }) =>
      links.map(({ organisationId, role, until }) => {
        const last = toIso(until);
        return { partnerId: id, organisationId, role, ended: last !== null && last < today };
      }),
    ),
    choices: organisationsOf(known),
    total: known.length,
  };
}
