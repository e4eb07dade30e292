import type { AccessRows } from '../access.types.ts';

export const auditAccess: AccessRows = {
  'audit.list': { action: 'audit.read', input: () => ({}) },
  'audit.listChoices': { action: 'audit.read', input: () => undefined },
  'audit.getChain': { action: 'audit.read', input: () => undefined },
};
