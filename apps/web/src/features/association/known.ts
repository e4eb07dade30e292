import type { AssociationDetail, AssociationFigures, AssociationList } from '@nhipcau/api/association';
import { roundOnce } from '@nhipcau/domain/indicator';
import { type Comparison, type Coverage, isConclusive } from '@nhipcau/domain/measure';
import type { CoverageUnit } from '@/components/chart-words';

/** Associations by what is known of them: all their reports of the year approved, and of these those with at least one activity. */
export function countKnown(rows: readonly Pick<AssociationFigures, 'standing' | 'activities'>[]) {
  const known = rows.filter(({ standing }) => standing === 'known');
  return { known: known.length, active: known.filter(({ activities }) => (activities ?? 0) > 0).length, unknown: rows.length - known.length };
}

/** What the parts of a coverage are called: associations while each owes one report, else reports. */
export const partsOf = (coverage: Coverage | null, members: number): CoverageUnit =>
  coverage !== null && coverage.expected <= members ? 'association' : 'report';

/** Every report of a list by where it stands; the four others add up to `expected`. */
export function sumStandings(rows: readonly Pick<AssociationFigures, 'periods'>[]) {
  const standings = rows.flatMap(({ periods }) => periods.map(({ standing }) => standing));
  const count = (standing: (typeof standings)[number]) => standings.filter((one) => one === standing).length;
  const [onTime, late, missing, pending] = [count('on_time'), count('late'), count('missing'), count('pending')];
  return { onTime, late, missing, pending, expected: onTime + late + missing + pending };
}

/** How unevenness moved since the same day of the year before, as far as two decimals show it; null: too little is known on either day. */
export function unevennessMove(compared: Comparison | null): 'even' | 'uneven' | 'same' | null {
  if (compared === null || compared.change === null || !compared.conclusive) return null;
  const change = roundOnce(compared.change, 2) ?? 0;
  return change === 0 ? 'same' : change < 0 ? 'even' : 'uneven';
}

/** What a table or a file can say of an association's activity; `hosted` is 0 only where something is known of it. */
export function knownFigures({ activities, activitiesIfApproved, hosted, participants, coverage }: AssociationFigures) {
  return {
    activities,
    ifApproved: activitiesIfApproved,
    hosted: activities === null ? null : hosted,
    participants: activities === null ? null : participants,
    provisional: activities !== null && !isConclusive(coverage),
  };
}

/**
 * Where a page's figure stands: `known` as soon as something is approved, else what it waits for; with `ifApproved` where that differs. An organisation
 * without reports of its own is told by those of its association.
 */
export function standingOf({ figures, toDate, coverage }: Pick<AssociationDetail, 'figures' | 'toDate' | 'coverage'>) {
  const waits = (['waiting', 'drafted', 'missing'] as const).find((key) => (coverage?.[key] ?? 0) > 0) ?? ('none' as const);
  const ifApproved = figures?.activitiesIfApproved ?? null;
  return { state: toDate.now === null ? waits : ('known' as const), ifApproved: ifApproved === toDate.now ? null : ifApproved };
}

/** Where the year of a list stands against today. */
export const yearMoment = ({ year, today }: Pick<AssociationList, 'year' | 'today'>): 'ended' | 'ahead' | 'running' =>
  today > `${year}-12-31` ? 'ended' : today < `${year}-01-01` ? 'ahead' : 'running';
