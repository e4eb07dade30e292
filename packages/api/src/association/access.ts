import type { AccessRows } from '../access.types.ts';

export const associationAccess: AccessRows = {
  'association.stats': { action: 'organisation.read', input: ({ year }) => ({ year }) },
  'association.tree': { action: 'organisation.read', input: () => ({}) },
  'association.get': {
    action: 'organisation.read',
    input: ({ own, year }) => ({ id: own.organisationId, year }),
    foreign: ({ other, year }) => ({ id: other.organisationId, year }),
  },
  'association.contributions': {
    action: 'organisation.read',
    input: ({ own, year }) => ({ id: own.organisationId, year }),
    foreign: ({ other, year }) => ({ id: other.organisationId, year }),
  },
};
