import type { AccessRows } from '../access.types.ts';

const idempotencyKey = '0199aaaa-0000-7000-8000-0000000000b1';
const fields = { title: { vi: 'Hạn chế' }, description: null, category: 'RESOURCES' };

export const weaknessAccess: AccessRows = {
  'weakness.list': { action: 'weakness.read', input: ({ year }) => ({ year }) },
  'weakness.get': { action: 'weakness.read', input: ({ weaknessId, year }) => ({ id: weaknessId, year }) },
  'weakness.reports': { action: 'report.read', input: ({ weaknessId }) => ({ id: weaknessId }) },
  'weakness.records': { action: 'overview.read', input: ({ weaknessId, year }) => ({ id: weaknessId, key: 'events_held', year }) },
  'weakness.history': { action: 'overview.read', input: ({ weaknessId }) => ({ id: weaknessId }) },
  'weakness.measureBases': { action: 'weakness.write', input: ({ weaknessId }) => ({ id: weaknessId }) },
  'weakness.create': {
    action: 'weakness.write',
    input: ({ sourceId, year }) => ({
      fields: { ...fields, reviewYear: year },
      passage: { documentId: sourceId, paragraph: 1, start: 0, end: 4 },
      idempotencyKey,
    }),
  },
  'weakness.update': { action: 'weakness.write', input: ({ weaknessId }) => ({ id: weaknessId, version: 1, fields }) },
  'weakness.archive': { action: 'weakness.write', input: ({ weaknessId }) => ({ id: weaknessId, version: 1 }) },
  'weakness.restore': { action: 'weakness.write', input: ({ weaknessId }) => ({ id: weaknessId, version: 1 }) },
  'weakness.nameAgain': { action: 'weakness.write', input: ({ weaknessId, year }) => ({ id: weaknessId, version: 1, year }) },
  'weakness.setMeasures': { action: 'weakness.write', input: ({ weaknessId }) => ({ id: weaknessId, version: 1, measures: [] }) },
};
