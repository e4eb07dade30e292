import type { RelationsDay } from '@nhipcau/api/partner/pictures';

export const RELATIONS_FILTERS = ['important', 'gaps', 'withPartners', 'all'] as const;
export type RelationsFilter = (typeof RELATIONS_FILTERS)[number];

export const readRelationsFilter = (text: string): RelationsFilter => RELATIONS_FILTERS.find((one) => one === text) ?? 'important';

const isImportant = ({ kind }: RelationsDay) => kind === 'round' || kind === 'five';

/** The days that a filter leaves; `gaps` are the round and five-year ones whose time to prepare has come and that nothing answers. */
export const relationsRows = (days: readonly RelationsDay[], filter: RelationsFilter): RelationsDay[] =>
  days.filter((day) => {
    if (filter === 'all') return true;
    if (filter === 'withPartners') return day.partners.length > 0;
    return filter === 'gaps' ? isImportant(day) && day.state === 'gap' : isImportant(day);
  });
