import { type Tx, toIso } from '@nhipcau/db';
import { storedText } from '@nhipcau/domain/shared/text';
import { type AuthorizedScope, reportsIn } from '../scope.ts';
import type { PeriodRow } from './types.ts';

/** Reporting periods of a plan year, or of all, the earliest first. */
export async function listPeriods(db: Tx, scope: AuthorizedScope, planYearId: string | undefined): Promise<PeriodRow[]> {
  const where = planYearId ? { planYearId } : {};
  const [periods, counts] = await Promise.all([
    db.reportingPeriod.findMany({ where, include: { planYear: { select: { year: true } } }, orderBy: { startsOn: 'asc' } }),
    db.activityReport.groupBy({ by: ['periodId', 'status'], where: { ...reportsIn(scope), withdrawnAt: null, period: where }, _count: true }),
  ]);
  return periods.map(({ planYear, ...period }) => {
    const of = counts.filter((count) => count.periodId === period.id);
    const sum = (take: (status: string) => boolean) => of.filter((count) => take(count.status)).reduce((total, count) => total + count._count, 0);
    return {
      ...period,
      year: planYear.year,
      name: storedText.parse(period.name),
      startsOn: toIso(period.startsOn),
      endsOn: toIso(period.endsOn),
      opensOn: toIso(period.opensOn),
      dueOn: toIso(period.dueOn),
      locksOn: toIso(period.locksOn),
      reports: { total: sum(() => true), submitted: sum((status) => status !== 'DRAFT'), approved: sum((status) => status === 'APPROVED') },
    };
  });
}
