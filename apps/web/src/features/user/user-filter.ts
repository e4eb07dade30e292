import { ROLES } from '@nhipcau/domain/access';
import { USER_SORTS, USER_STATUSES, type UserFilter } from '@nhipcau/domain/user';
import { one, readListParams, type SearchParams } from '@/components/list-params';

/** The filter that the address names; what makes no sense is left out. */
export function readUserFilter(params: SearchParams): UserFilter {
  const list = readListParams(params, { sorts: USER_SORTS, defaultSort: 'name' });
  return {
    search: list.q || undefined,
    role: ROLES.find((role) => role === one(params, 'role')),
    status: USER_STATUSES.find((status) => status === one(params, 'status')),
    sort: list.sort,
    descending: list.direction === 'desc',
  };
}
