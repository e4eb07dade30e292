import type { ReportQueue } from '@nhipcau/api/report';
import { one, readListParams, type SearchParams } from '@/components/list-params';

export const QUEUE_SORTS = ['queue', 'name', 'status', 'submitted', 'activities'] as const;
export const QUEUE_STATUSES = [
  'SUBMITTED',
  'APPROVED',
  'RETURNED',
  'REOPENED',
  'DRAFT',
  'MISSING',
] as const satisfies (keyof ReportQueue['summary']['byStatus'])[];
export const QUEUE_TIMES = ['on_time', 'late', 'missing'] as const;

const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;

/** What the address asks the queue for; whatever makes no sense is left out. */
export function readQueue(params: SearchParams) {
  const list = readListParams(params, { sorts: QUEUE_SORTS, defaultSort: 'queue' });
  const period = one(params, 'period');
  return {
    list,
    input: {
      periodId: UUID.test(period) ? period : null,
      status: QUEUE_STATUSES.find((status) => status === one(params, 'status')) ?? null,
      timeliness: QUEUE_TIMES.find((time) => time === one(params, 'time')) ?? null,
      q: list.q,
      sort: list.sort,
      direction: list.direction,
      page: list.page,
      // the associations of a Union on one page
      size: 50,
    },
  };
}
