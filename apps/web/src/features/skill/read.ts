import { SKILL_GROUPS, TRAINING_STATUSES } from '@nhipcau/domain/skill';
import { one, type SearchParams } from '@/components/list-params';

const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;
const member = <Value extends string>(values: readonly Value[], text: string): Value | null => values.find((value) => value === text) ?? null;
const idOf = (text: string) => (UUID.test(text) ? text : null);

export const PEOPLE_SORTS = ['name', 'position', 'covered', 'joined'] as const;
export const PEOPLE_STATES = ['present', 'left', 'gap', 'expiring', 'waiting'] as const;
/** Filters of people as the address gives them; whatever makes no sense is left out. */
export const readPeopleFilters = (params: SearchParams) => ({
  q: one(params, 'q'),
  organisationId: idOf(one(params, 'organisation')),
  state: member(PEOPLE_STATES, one(params, 'state')),
});

export const POSITION_SORTS = ['code', 'title', 'organisation'] as const;
export const POSITION_STATES = ['filled', 'vacant', 'ended'] as const;
export const readPositionFilters = (params: SearchParams) => ({
  q: one(params, 'q'),
  organisationId: idOf(one(params, 'organisation')),
  state: member(POSITION_STATES, one(params, 'state')),
});

export const readCatalogueFilters = (params: SearchParams) => ({
  q: one(params, 'q'),
  group: member(SKILL_GROUPS, one(params, 'group')),
  archived: one(params, 'archived') === '1',
});

export const TRAINING_SORTS = ['date', 'title', 'status', 'hours'] as const;
export const readTrainingFilters = (params: SearchParams) => {
  const year = one(params, 'year');
  return {
    q: one(params, 'q'),
    status: member(TRAINING_STATUSES, one(params, 'status')),
    skillId: idOf(one(params, 'skill')),
    year: /^(19|2\d)\d\d$/.test(year) ? Number(year) : null,
  };
};
