import { type Tx, toIso } from '@nhipcau/db';
import { AppError, rule } from '../errors.ts';
import type { AuthorizedScope } from '../scope.ts';

const select = { id: true, year: true, startsOn: true, endsOn: true, status: true, sample: true, version: true } as const;

/** Every plan year, the latest first. */
export async function listPlanYears(db: Tx, _scope: AuthorizedScope) {
  const rows = await db.planYear.findMany({ select, orderBy: { year: 'desc' } });
  return rows.map((row) => ({ ...row, startsOn: toIso(row.startsOn), endsOn: toIso(row.endsOn) }));
}

/** Every plan year with how much hangs on it; archived goals are left out. */
export async function listPlanYearDetails(db: Tx, scope: AuthorizedScope) {
  const [years, counts] = await Promise.all([
    listPlanYears(db, scope),
    db.planYear.findMany({
      select: { id: true, _count: { select: { goals: { where: { archivedAt: null } }, events: true, periods: true } } },
    }),
  ]);
  const of = new Map(counts.map((row) => [row.id, row._count]));
  return years.map((year) => ({ ...year, goals: of.get(year.id)?.goals ?? 0, events: of.get(year.id)?.events ?? 0, periods: of.get(year.id)?.periods ?? 0 }));
}

/**
 * The plan year that something is about to be written into. The row is held until the transaction ends, so that it is not closed meanwhile.
 * @throws AppError notFound, rule `errors.yearClosed`
 */
export async function requireOpenYear(tx: Tx, id: string) {
  await tx.$queryRaw`SELECT 1 FROM plan_year WHERE id = ${id}::uuid FOR SHARE`;
  const year = await tx.planYear.findUnique({ where: { id }, select });
  if (!year) throw new AppError('notFound');
  if (year.status === 'CLOSED') throw rule('errors.yearClosed');
  return year;
}
