import { Prisma, type Tx } from '@nhipcau/db';
import type { CurrentUser } from '../context.ts';
import type { AuthorizedScope } from '../scope.ts';
import { SAMPLE_TABLES } from './types.ts';

/** What removing the sample data does to the account of whoever asks for it. */
export async function fateOfCaller(tx: Tx, callerId: string): Promise<'removed' | 'kept' | 'own'> {
  const caller = await tx.user.findUniqueOrThrow({ where: { id: callerId }, select: { sample: true } });
  if (!caller.sample) return 'own';
  const others = await tx.user.count({ where: { sample: false, role: 'ADMIN', status: 'ACTIVE', passwordHash: { not: null } } });
  return others > 0 ? 'removed' : 'kept';
}

/** Rows of sample data by table, in one statement; tables without any are left out. */
export async function countSample(tx: Tx) {
  const parts = SAMPLE_TABLES.map(
    (table) => Prisma.sql`SELECT ${table}::text AS "table", count(*)::int AS count FROM ${Prisma.raw(`"${table}"`)} WHERE sample`,
  );
  const rows = await tx.$queryRaw<{ table: (typeof SAMPLE_TABLES)[number]; count: number }[]>`${Prisma.join(parts, ' UNION ALL ')}`;
  return rows.filter((row) => row.count > 0);
}

/** How much sample data there is, and what its removal would do to the caller's account. */
export async function getSample(db: Tx, _scope: AuthorizedScope, caller: CurrentUser) {
  return { rows: await countSample(db), caller: await fateOfCaller(db, caller.id) };
}
