import { type Tx, toIso } from '@nhipcau/db';
import { fold } from '@nhipcau/domain/shared';
import { storedText } from '@nhipcau/domain/shared/text';
import { type AuthorizedScope, organisationsIn } from '../scope.ts';
import type { OrganisationRow } from './types.ts';

const select = {
  ...{ id: true, code: true, kind: true, name: true, path: true, parentId: true, countryCode: true, foundedOn: true, joinedOn: true, leftOn: true },
  ...{ memberCount: true, email: true, sample: true, version: true },
} as const;

/**
 * The tree as rows, each below its parent and in the order of the codes, bodies outside the Union last. With `search` those whose name or code holds the words,
 * with or without accents, and what lies above them.
 */
export async function listOrganisations(db: Tx, scope: AuthorizedScope, search = ''): Promise<OrganisationRow[]> {
  const stored = await db.organisation.findMany({ where: organisationsIn(scope), select });
  const rows = stored.map((row) => ({
    ...row,
    name: storedText.parse(row.name),
    depth: row.path.split('/').length - 1,
    foundedOn: toIso(row.foundedOn),
    joinedOn: toIso(row.joinedOn),
    leftOn: toIso(row.leftOn),
  }));
  // part by part, so that "a-b" does not come between "a" and "a/c"
  const key = (path: string) => path.replaceAll('/', '\u0001');
  // bodies that are none of the Union's come last
  const outside = new Set(rows.filter((row) => row.kind === 'BODY').map((row) => row.path));
  const rank = (path: string) => (outside.has(path.split('/')[0] ?? '') ? 1 : 0);
  rows.sort((a, b) => rank(a.path) - rank(b.path) || (key(a.path) < key(b.path) ? -1 : 1));
  const words = fold(search.trim());
  if (!words) return rows;
  const hit = rows.filter((row) => fold([row.code, row.name.vi, row.name.en ?? '', row.name.fr ?? ''].join(' ')).includes(words));
  return rows.filter((row) => hit.some((found) => found.path === row.path || found.path.startsWith(`${row.path}/`)));
}

/** One organisation; null where there is none inside the scope. */
export async function getOrganisation(db: Tx, scope: AuthorizedScope, id: string) {
  return db.organisation.findFirst({ where: { id, ...organisationsIn(scope) }, select });
}
