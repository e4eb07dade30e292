import type { Prisma } from '@nhipcau/db';
import type { Action } from '@nhipcau/domain/access';

declare const minted: unique symbol;
/**
 * What the caller may reach with one action. Only `mintScope`, called by the procedure ladder, makes one;
 * a data function that takes it cannot be called around the ladder.
 */
export type AuthorizedScope = { readonly action: Action; readonly [minted]: true } & (
  | { readonly reach: 'all' }
  | { readonly reach: 'subtree'; readonly organisationId: string; readonly path: string }
);

/** For the ladder, and for tests of data functions. */
export function mintScope(action: Action, bound: { id: string; path: string } | null): AuthorizedScope {
  const scope = bound ? { action, reach: 'subtree' as const, organisationId: bound.id, path: bound.path } : { action, reach: 'all' as const };
  return scope as AuthorizedScope;
}

/** Organisations inside the scope, for a `where`. */
export function organisationsIn(scope: AuthorizedScope): Prisma.OrganisationWhereInput {
  return scope.reach === 'all' ? {} : { OR: [{ path: scope.path }, { path: { startsWith: `${scope.path}/` } }] };
}

/** Events inside the scope: hosted or co-hosted by an organisation inside it. */
export function eventsIn(scope: AuthorizedScope): Prisma.EventWhereInput {
  if (scope.reach === 'all') return {};
  const organisation = organisationsIn(scope);
  return { OR: [{ host: organisation }, { coHosts: { some: { organisation } } }] };
}

/** Activity reports inside the scope. */
export function reportsIn(scope: AuthorizedScope): Prisma.ActivityReportWhereInput {
  return scope.reach === 'all' ? {} : { organisation: organisationsIn(scope) };
}

/** Partners inside the scope: an organisation inside it works with them, or did. */
export function partnersIn(scope: AuthorizedScope): Prisma.PartnerWhereInput {
  return scope.reach === 'all' ? {} : { links: { some: { organisation: organisationsIn(scope) } } };
}
