import type { OverviewData } from '@nhipcau/api/overview';
import type { CoverageUnit } from '@/components/chart-words';

/** Where a plan year stands on the day of the page: its tense, and what it is compared with. */
export type Phase = 'upcoming' | 'running' | 'ended';

export function phaseOf({ startsOn, today, ended }: Pick<OverviewData, 'startsOn' | 'today' | 'ended'>): Phase {
  if (ended) return 'ended';
  return today < startsOn ? 'upcoming' : 'running';
}

/** The last day that the figures speak of: today, or the year's end once it is over. */
export const lastDay = ({ endsOn, today, ended }: Pick<OverviewData, 'endsOn' | 'today' | 'ended'>): string => (ended ? endsOn : today);

/** What the parts of the coverage are: with one report each they are associations, else reports. */
export const unitOf = ({ periodsEnded }: Pick<OverviewData, 'periodsEnded'>): CoverageUnit => (periodsEnded === 1 ? 'association' : 'report');
