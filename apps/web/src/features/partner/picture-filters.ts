import { PARTNER_KINDS, PARTNER_REGIONS, PARTNER_STAGES } from '@nhipcau/domain/partner';
import { one, type SearchParams } from '@/components/list-params';

const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;
const member = <Value extends string>(values: readonly Value[], text: string): Value | null => values.find((value) => value === text) ?? null;

/** The filters of a picture as the address gives them; whatever makes no sense is left out. */
export function readPictureFilters(params: SearchParams) {
  const association = one(params, 'association');
  return {
    kind: member(PARTNER_KINDS, one(params, 'kind')),
    region: member(PARTNER_REGIONS, one(params, 'region')),
    stage: member(PARTNER_STAGES, one(params, 'stage')),
    associationId: UUID.test(association) ? association : null,
  };
}

/** The node that a shared address points at: the id of a partner or an association. */
export const readFocus = (params: SearchParams): string | null => (UUID.test(one(params, 'focus')) ? one(params, 'focus') : null);
