import type { AccessRows } from '../access.types.ts';

export const overviewAccess: AccessRows = {
  'overview.get': { action: 'overview.read', input: ({ year }) => ({ year }) },
};
