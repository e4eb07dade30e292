import type { AccessRows } from '../access.types.ts';

const idempotencyKey = '0199aaaa-0000-7000-8000-00000000000b';
const fields = {
  ...{ name: { vi: 'Chỉ số' }, unit: { vi: 'hoạt động' }, kind: 'FLOW', direction: 'INCREASE', trajectory: 'LINEAR', baseline: null, target: 10 },
  ...{ bandLow: null, bandHigh: null, criticalLow: null, criticalHigh: null, measureKey: null, measureForm: null, goalScoped: false },
  ...{ weight: 1, onTrackFrom: null, atRiskFrom: null, decimals: 0 },
};

export const indicatorAccess: AccessRows = {
  'indicator.get': { action: 'indicator.read', input: ({ indicatorId }) => ({ id: indicatorId }) },
  'indicator.breakdown': { action: 'overview.read', input: ({ indicatorId }) => ({ id: indicatorId, dimension: 'month' }) },
  'indicator.records': { action: 'overview.read', input: ({ indicatorId }) => ({ id: indicatorId }) },
  'indicator.history': { action: 'overview.read', input: ({ indicatorId }) => ({ id: indicatorId }) },
  'indicator.create': { action: 'indicator.write', input: ({ goalId }) => ({ goalId, idempotencyKey, ...fields }) },
  'indicator.update': { action: 'indicator.write', input: ({ indicatorId }) => ({ id: indicatorId, version: 1, ...fields }) },
  'indicator.setMilestones': { action: 'indicator.write', input: ({ indicatorId }) => ({ id: indicatorId, version: 1, milestones: [] }) },
  'indicator.archive': { action: 'indicator.write', input: ({ indicatorId }) => ({ id: indicatorId, version: 1 }) },
  'indicator.restore': { action: 'indicator.write', input: ({ indicatorId }) => ({ id: indicatorId, version: 1 }) },
  'indicator.checkIn': { action: 'checkIn.write', input: ({ indicatorId }) => ({ id: indicatorId, confidence: 'HIGH', note: 'Đúng hướng', idempotencyKey }) },
};
