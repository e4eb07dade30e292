import { PARTNER_VIEWS } from '@nhipcau/api/partner';
import { PARTNER_KINDS, PARTNER_REGIONS, PARTNER_SORTS, PARTNER_STAGES } from '@nhipcau/domain/partner';
import { COUNTRY_CODES } from '@nhipcau/domain/shared';
import { one, readListParams, type SearchParams } from '@/components/list-params';

const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;
export const member = <Value extends string>(values: readonly Value[], text: string): Value | null => values.find((value) => value === text) ?? null;
const idOf = (text: string) => (UUID.test(text) ? text : null);

/** Order and page of the list of partners. */
export const readPartnerList = (params: SearchParams) => readListParams(params, { sorts: PARTNER_SORTS, defaultSort: 'name' });

/** The filters of partners as the address gives them; whatever makes no sense is left out. */
export function readPartnerFilters(params: SearchParams) {
  return {
    q: one(params, 'q'),
    kind: member(PARTNER_KINDS, one(params, 'kind')),
    country: member(COUNTRY_CODES, one(params, 'country').toUpperCase()),
    region: member(PARTNER_REGIONS, one(params, 'region')),
    stage: member(PARTNER_STAGES, one(params, 'stage')),
    stewardId: idOf(one(params, 'steward')),
    associationId: idOf(one(params, 'association')),
    view: member(PARTNER_VIEWS, one(params, 'view')),
  };
}
export type ReadPartnerFilters = ReturnType<typeof readPartnerFilters>;
