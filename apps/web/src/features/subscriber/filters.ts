import { subscriberFilter } from '@nhipcau/domain/bulletin';
import { one, type SearchParams } from '@/components/list-params';

/** The filters of an address; what is not understood filters nothing. */
export const readSubscriberFilter = (params: SearchParams) =>
  subscriberFilter.safeParse({
    search: one(params, 'q') || undefined,
    language: one(params, 'language') || undefined,
    status: one(params, 'status') || undefined,
  }).data ?? {};
