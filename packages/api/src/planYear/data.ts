import { type Tx, toIso } from '@nhipcau/db';
import type { AuthorizedScope } from '../scope.ts';

const select = { id: true, year: true, startsOn: true, endsOn: true, status: true, sample: true, version: true } as const;

/** Every plan year, the latest first. */
export async function listPlanYears(db: Tx, _scope: AuthorizedScope) {
  const rows = await db.planYear.findMany({ select, orderBy: { year: 'desc' } });
  return rows.map((row) => ({ ...row, startsOn: toIso(row.startsOn), endsOn: toIso(row.endsOn) }));
}
