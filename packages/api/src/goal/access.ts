import type { AccessRows } from '../access.types.ts';

const idempotencyKey = '0199aaaa-0000-7000-8000-00000000000a';
const fields = { title: { vi: 'Mục tiêu' }, description: null, pillar: 'IMAGE', parentId: null, ownerId: null, ownerOrganisationId: null, weaknesses: [] };

export const goalAccess: AccessRows = {
  'goal.tree': { action: 'goal.read', input: ({ year }) => ({ year }) },
  'goal.get': { action: 'goal.read', input: ({ goalId }) => ({ id: goalId }) },
  'goal.events': { action: 'event.read', input: ({ goalId }) => ({ id: goalId }) },
  'goal.history': { action: 'overview.read', input: ({ goalId }) => ({ id: goalId }) },
  'goal.archived': { action: 'goal.write', input: ({ planYearId }) => ({ planYearId }) },
  'goal.options': { action: 'goal.write', input: ({ planYearId }) => ({ planYearId }) },
  'goal.create': { action: 'goal.write', input: ({ planYearId }) => ({ planYearId, idempotencyKey, ...fields }) },
  'goal.update': { action: 'goal.write', input: ({ goalId }) => ({ id: goalId, version: 1, ...fields }) },
  'goal.setWeaknesses': { action: 'goal.write', input: ({ goalId }) => ({ id: goalId, version: 1, weaknesses: [] }) },
  'goal.reorder': { action: 'goal.write', input: ({ planYearId, goalId }) => ({ planYearId, parentId: null, ids: [goalId] }) },
  'goal.reweigh': {
    action: 'goal.write',
    input: ({ planYearId, goalId }) => ({ planYearId, parentId: null, weights: [{ id: goalId, weight: 100, before: 0 }] }),
  },
  'goal.archive': { action: 'goal.write', input: ({ goalId }) => ({ id: goalId, version: 1 }) },
  'goal.restore': { action: 'goal.write', input: ({ goalId }) => ({ id: goalId, version: 1 }) },
  'goal.checkIn': { action: 'checkIn.write', input: ({ goalId }) => ({ id: goalId, confidence: 'MEDIUM', note: 'Đang theo dõi', idempotencyKey }) },
};
