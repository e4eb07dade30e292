import { Prisma, type Tx } from '@nhipcau/db';
import { storedText } from '@nhipcau/domain/shared/text';
import type { UserFilter } from '@nhipcau/domain/user';
import { toLocale } from '@nhipcau/i18n';
import { type PageInput, slice } from '../pagination.ts';
import type { AuthorizedScope } from '../scope.ts';
import type { UserRow } from './types.ts';

const select = {
  ...{ id: true, email: true, name: true, role: true, status: true, locale: true, lastSignInAt: true, sample: true, version: true },
  organisation: { select: { id: true, name: true } },
} as const;
type Stored = Prisma.UserGetPayload<{ select: typeof select }>;

const rowOf = (user: Stored): UserRow => ({
  ...user,
  locale: toLocale(user.locale),
  organisation: user.organisation && { id: user.organisation.id, name: storedText.parse(user.organisation.name) },
});

/** Accounts whose name, address or organisation holds the words, with or without accents. */
async function found(db: Tx, search: string): Promise<string[]> {
  const like = Prisma.sql`'%' || replace(replace(replace(fold(${search}), '\\', '\\\\'), '%', '\\%'), '_', '\\_') || '%'`;
  const rows = await db.$queryRaw<{ id: string }[]>`
    SELECT u.id::text FROM "user" u LEFT JOIN organisation o ON o.id = u."organisationId"
    WHERE fold(u.name) LIKE ${like} OR u.email LIKE ${like} OR fold(coalesce(o.name->>'vi', '') || ' ' || coalesce(o.name->>'en', '') || ' ' || coalesce(o.name->>'fr', '')) LIKE ${like}`;
  return rows.map((row) => row.id);
}

/** One page of accounts, filtered and in order. */
export async function listUsers(db: Tx, _scope: AuthorizedScope, filter: UserFilter, page: PageInput) {
  const where: Prisma.UserWhereInput = {
    ...(filter.search ? { id: { in: await found(db, filter.search) } } : {}),
    ...(filter.role ? { role: filter.role } : {}),
    ...(filter.status ? { status: filter.status } : {}),
  };
  const direction = filter.descending ? ('desc' as const) : ('asc' as const);
  const first = filter.sort === 'lastSignInAt' ? { lastSignInAt: { sort: direction, nulls: 'last' as const } } : { [filter.sort]: direction };
  const [rows, total] = await Promise.all([db.user.findMany({ where, select, orderBy: [first, { id: 'asc' }], ...slice(page) }), db.user.count({ where })]);
  return { rows: rows.map(rowOf), total, page: page.page, size: page.size };
}

/** One account; null where there is none. */
export async function getUser(db: Tx, _scope: AuthorizedScope, id: string): Promise<UserRow | null> {
  const user = await db.user.findUnique({ where: { id }, select });
  return user && rowOf(user);
}
