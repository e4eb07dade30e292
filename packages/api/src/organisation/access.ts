import type { AccessRows } from '../access.types.ts';

const fields = { kind: 'ASSOCIATION', name: { vi: 'Hội thử' }, countryCode: null, foundedOn: null, joinedOn: null, memberCount: null, email: null };
const idempotencyKey = '0199aaaa-0000-7000-8000-000000000002';
export const organisationAccess: AccessRows = {
  'organisation.list': { action: 'organisation.read', input: () => ({}) },
  'organisation.create': { action: 'organisation.write', input: () => ({ fields: { ...fields, code: 'thu', parentId: null }, idempotencyKey }) },
  'organisation.update': { action: 'organisation.write', input: (ids) => ({ id: ids.own.organisationId, version: 1, fields }) },
  'organisation.updateParent': { action: 'organisation.write', input: (ids) => ({ id: ids.own.organisationId, version: 1, parentId: null }) },
  'organisation.updateLeftOn': { action: 'organisation.write', input: (ids) => ({ id: ids.own.organisationId, version: 1, leftOn: null }) },
};
