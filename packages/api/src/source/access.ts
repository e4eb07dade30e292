import type { AccessRows } from '../access.types.ts';

const fields = { title: { vi: 'Tài liệu' }, kind: 'OTHER', language: 'vi', year: null, publisher: null, url: null, issuedOn: null };

export const sourceAccess: AccessRows = {
  'source.list': { action: 'source.read', input: () => undefined },
  'source.get': { action: 'source.read', input: ({ sourceId }) => ({ id: sourceId }) },
  'source.passage': { action: 'source.read', input: ({ sourceId }) => ({ documentId: sourceId, paragraph: 1, start: 0, end: 4 }) },
  'source.import': { action: 'source.write', input: () => ({ paragraphs: ['Một đoạn chưa có ở đâu.'], fileName: null, fields, documentId: null }) },
  'source.update': { action: 'source.write', input: ({ sourceId }) => ({ id: sourceId, version: 1, fields }) },
  'source.removeText': { action: 'source.write', input: ({ sourceId }) => ({ id: sourceId, version: 1 }) },
};
