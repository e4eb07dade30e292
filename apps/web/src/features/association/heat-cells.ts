import type { AssociationFigures } from '@nhipcau/api/association';
import type { ActivityCell } from '@nhipcau/charts';

type Months = Pick<AssociationFigures, 'byMonth' | 'claimedByMonth' | 'monthStanding' | 'joinedOn' | 'leftOn'>;

export const MONTHS = Array.from({ length: 12 }, (_, index) => index + 1);
export const firstOf = (year: number, month: number) => `${year}-${String(month).padStart(2, '0')}-01`;

/**
 * What is known of an association in a month (1…12): an approved figure stands whatever else is missing, save where more is claimed; 0 only where an
 * approved report covers the month.
 */
export function cellOf({ byMonth, claimedByMonth, monthStanding, joinedOn, leftOn }: Months, year: number, month: number): ActivityCell {
  const standing = monthStanding[month - 1] ?? null;
  const approved = byMonth[month - 1] ?? null;
  const claimed = claimedByMonth[month - 1] ?? null;
  if (standing === 'waiting' && claimed !== null && claimed > (approved ?? 0)) return { state: 'waiting', claimed };
  if (approved !== null && (standing === 'known' || approved > 0)) return { state: 'known', value: approved };
  if (standing === 'waiting') return { state: 'waiting', claimed };
  if (standing !== null) return { state: 'missing' };
  const first = firstOf(year, month);
  const isMember = (joinedOn === null || joinedOn <= `${first.slice(0, 8)}31`) && (leftOn === null || leftOn >= first);
  return { state: isMember ? 'noPeriod' : 'notMember' };
}

/** Months with the most approved activities among associations that are known, 1…12; empty where there is none. */
export function busiestMonths(rows: readonly Pick<AssociationFigures, 'byMonth' | 'standing'>[]): number[] {
  const known = rows.filter(({ standing }) => standing === 'known');
  const totals = MONTHS.map((month) => known.reduce((sum, row) => sum + (row.byMonth[month - 1] ?? 0), 0));
  const most = Math.max(0, ...totals);
  return most === 0 ? [] : MONTHS.filter((month) => totals[month - 1] === most);
}
