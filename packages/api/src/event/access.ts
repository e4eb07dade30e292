import type { AccessFixture, AccessRows } from '../access.types.ts';

const fields = (ids: AccessFixture) => ({
  planYearId: ids.planYearId,
  title: { vi: 'Sự kiện' },
  description: null,
  form: 'FESTIVAL',
  theme: null,
  startsOn: null,
  endsOn: null,
  place: null,
  hostId: ids.own.organisationId,
  coHostIds: [],
  countries: [],
  expectedParticipants: null,
  budget: null,
  currency: 'VND',
  anniversaryKey: null,
  goals: [],
});

export const eventAccess: AccessRows = {
  'event.list': { action: 'event.read', input: ({ year }) => ({ year }) },
  'event.export': { action: 'event.read', input: ({ year }) => ({ year }) },
  'event.calendar': { action: 'event.read', input: ({ year }) => ({ month: `${year}-07` }) },
  'event.get': { action: 'event.read', input: ({ own }) => ({ id: own.eventId }), foreign: ({ other }) => ({ id: other.eventId }) },
  'event.anniversaries': { action: 'event.read', input: () => ({ months: 12 }) },
  'event.options': { action: 'event.read', input: ({ year }) => ({ year }) },
  'event.duplicates': { action: 'event.write', input: () => ({ title: 'Lễ hội', startsOn: null, place: null }) },
  'event.passage': { action: 'event.write', input: ({ sourceId }) => ({ documentId: sourceId, paragraph: 1, start: 0, end: 4 }) },
  'event.create': { action: 'event.write', input: (ids) => ({ ...fields(ids), idempotencyKey: '0b5e7f1c-5d0a-4c8e-9b55-7c1f6f3a9d01' }) },
  'event.update': { action: 'event.write', input: (ids) => ({ ...fields(ids), id: ids.own.eventId, version: 1 }) },
  'event.changeStatus': { action: 'event.write', input: ({ own }) => ({ id: own.eventId, version: 1, to: 'CONFIRMED' }) },
};
