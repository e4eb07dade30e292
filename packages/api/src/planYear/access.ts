import type { AccessRows } from '../access.types.ts';

const idempotencyKey = '0199aaaa-0000-7000-8000-000000000004';
export const planYearAccess: AccessRows = {
  'planYear.list': { action: 'planYear.read', input: () => undefined },
  'planYear.listDetails': { action: 'planYear.write', input: () => undefined },
  'planYear.create': { action: 'planYear.write', input: (ids) => ({ year: ids.year + 1, idempotencyKey }) },
  'planYear.updateStatus': { action: 'planYear.write', input: (ids) => ({ id: ids.planYearId, version: 1, status: 'CLOSED' }) },
  'planYear.getRollover': { action: 'planYear.write', input: (ids) => ({ fromId: ids.planYearId }) },
  'planYear.rollover': { action: 'planYear.write', input: (ids) => ({ fromId: ids.planYearId, goalIds: [ids.goalId] }) },
};
