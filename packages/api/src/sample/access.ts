import type { AccessRows } from '../access.types.ts';

export const sampleAccess: AccessRows = {
  'sample.get': { action: 'sample.remove', input: () => undefined },
  'sample.remove': { action: 'sample.remove', input: () => undefined },
};
