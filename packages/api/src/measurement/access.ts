import type { AccessRows } from '../access.types.ts';

const idempotencyKey = '0199aaaa-0000-7000-8000-00000000000c';
/** of no measurement: the answer is "not found", which is past the permission */
const none = '0199aaaa-0000-7000-8000-00000000000d';
const fields = { value: 1, numerator: null, denominator: null, note: null };

export const measurementAccess: AccessRows = {
  'measurement.list': { action: 'indicator.read', input: ({ indicatorId }) => ({ indicatorId }) },
  'measurement.create': { action: 'measurement.write', input: ({ indicatorId, year }) => ({ indicatorId, on: `${year}-01-31`, idempotencyKey, ...fields }) },
  'measurement.update': { action: 'measurement.write', input: ({ year }) => ({ id: none, version: 1, on: `${year}-01-31`, ...fields }) },
  'measurement.remove': { action: 'measurement.write', input: () => ({ id: none, version: 1 }) },
};
