import type { AccessRows } from '../access.types.ts';

export const searchAccess: AccessRows = {
  'search.list': { action: 'search.read', input: () => ({ text: 'hội' }) },
};
