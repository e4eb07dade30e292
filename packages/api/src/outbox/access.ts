import type { AccessRows } from '../access.types.ts';

export const outboxAccess: AccessRows = {
  'outbox.list': { action: 'outbox.read', input: () => ({}) },
  'outbox.get': { action: 'outbox.read', input: (ids) => ({ id: ids.outboxMessageId }) },
  'outbox.retry': { action: 'outbox.read', input: (ids) => ({ id: ids.outboxMessageId }) },
};
