import type { AccessRows } from '../access.types.ts';

const days = (year: number) => ({
  ...{ startsOn: `${year}-12-01`, endsOn: `${year}-12-31`, opensOn: `${year}-12-15`, dueOn: `${year + 1}-01-10`, locksOn: `${year + 1}-02-10` },
  name: { vi: 'Tháng 12' },
});
const idempotencyKey = '0199aaaa-0000-7000-8000-000000000003';
export const periodAccess: AccessRows = {
  'period.list': { action: 'period.read', input: () => ({}) },
  'period.create': { action: 'period.write', input: (ids) => ({ planYearId: ids.planYearId, fields: days(ids.year), idempotencyKey }) },
  'period.update': { action: 'period.write', input: (ids) => ({ id: ids.periodId, version: 1, fields: days(ids.year) }) },
};
