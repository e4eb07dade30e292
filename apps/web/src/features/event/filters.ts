import { EVENT_FORMS, EVENT_STATUSES } from '@nhipcau/domain/event';
import { one, readListParams, type SearchParams } from '@/components/list-params';

const SORTS = ['date', 'title', 'form', 'status'] as const;
const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;

const member = <Value extends string>(values: readonly Value[], text: string): Value | null => values.find((value) => value === text) ?? null;
const idOf = (text: string) => (UUID.test(text) ? text : null);

/** Order and page of the list of events. */
export const readEventList = (params: SearchParams) => readListParams(params, { sorts: SORTS, defaultSort: 'date' });

/** The filters of events as the address gives them; whatever makes no sense is left out. `month=0` is "day not known". */
export function readEventFilters(params: SearchParams, year: number) {
  const month = one(params, 'month');
  return {
    year,
    status: member(EVENT_STATUSES, one(params, 'status')),
    form: member(EVENT_FORMS, one(params, 'form')),
    hostId: idOf(one(params, 'host')),
    goalId: idOf(one(params, 'goal')),
    indicatorId: idOf(one(params, 'indicator')),
    month: /^(\d|1[0-2])$/.test(month) ? Number(month) : null,
    q: one(params, 'q'),
    unrecorded: one(params, 'unrecorded') === '1',
    withoutGoal: one(params, 'withoutGoal') === '1',
    ahead: member(['feeding', 'idle', 'undated'] as const, one(params, 'ahead')),
  };
}
export type ReadFilters = ReturnType<typeof readEventFilters>;

/** `2025-07`, or the month of `today` where the address names none. */
export function readMonth(params: SearchParams, today: string): string {
  const asked = one(params, 'month');
  return /^(19|2\d)\d\d-(0[1-9]|1[0-2])$/.test(asked) ? asked : today.slice(0, 7);
}
