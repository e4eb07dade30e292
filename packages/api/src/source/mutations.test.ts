import { createTestDatabase, type TestDatabase } from '@nhipcau/db/testing';
import type { SourceImport } from '@nhipcau/domain/source';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { AppError } from '../errors.ts';
import { mintScope } from '../scope.ts';
import { getSource, listSources } from './data.ts';
import { readPassage } from './data-passages.ts';
import { importSource, removeSourceText, updateSource } from './mutations.ts';

let own: TestDatabase;
const scope = mintScope('source.write', null);
const fields = {
  title: { vi: 'Tổng kết', en: undefined, fr: undefined },
  kind: 'REVIEW' as const,
  language: 'vi' as const,
  year: 2025,
  publisher: null,
  url: null,
  issuedOn: '2025-01-17',
};
const TEXT = ['Tổng kết công tác năm', 'Hội <b>Pháp</b> hoạt động đều.', '😀 hết'];
const upload = (extra: Partial<SourceImport> = {}): SourceImport => ({ paragraphs: TEXT, fileName: 'a.txt', fields, documentId: null, ...extra });

function caller() {
  const user = {
    id: '0199aaaa-0000-7000-8000-000000000001',
    name: 'Quản trị',
    email: 'a@example.org',
    role: 'ADMIN' as const,
    locale: 'vi' as const,
    organisation: null,
  };
  return { db: own.db, user, requestId: 'test', scope };
}
async function refusal(work: Promise<unknown>): Promise<AppError> {
  try {
    await work;
  } catch (error) {
    if (error instanceof AppError) return error;
    throw error;
  }
  throw new Error('not refused');
}

beforeAll(async () => {
  own = await createTestDatabase();
});
afterAll(() => own.drop());
beforeEach(async () => {
  await own.db.sourceDocument.deleteMany();
});

describe('import', () => {
  it('keeps a new document with its paragraphs as they are, markup as text', async () => {
    const { id, outcome } = await importSource(caller(), upload());
    expect(outcome).toBe('created');
    const detail = await getSource(own.db, scope, { id, page: null, paragraph: null });
    expect(detail).toMatchObject({ code: 'doc-2025-01', paragraphs: 3, references: 0, issuedOn: '2025-01-17', page: 1 });
    expect(detail.text[1]).toEqual({ number: 2, text: 'Hội <b>Pháp</b> hoạt động đều.' });
    expect(await own.db.auditLog.count({ where: { action: 'source.import', entityId: id } })).toBe(1);
  });

  it('asks what a new document is before it stores anything', async () => {
    expect((await refusal(importSource(caller(), upload({ fields: null })))).message).toBe('source.error.needsDetails');
    expect(await own.db.sourceDocument.count()).toBe(0);
  });

  it('puts the text to the record that knows its hash, however the lines were saved, and its references stay', async () => {
    const { id } = await importSource(caller(), upload());
    const weakness = await own.db.weakness.create({ data: { code: 'w-import', title: { vi: 'Hạn chế' }, category: 'RESOURCES' } });
    await own.db.sourceReference.create({ data: { documentId: id, paragraph: 2, start: 0, end: 3, weaknessId: weakness.id } });
    await removeSourceText(caller(), { id, version: 1 });
    expect((await listSources(own.db, scope))[0]).toMatchObject({ paragraphs: 0, references: 1, fileName: null, importedAt: null });
    const again = await importSource(caller(), upload({ paragraphs: TEXT.map((line) => ` ${line.normalize('NFD')} `), fields: null }));
    expect(again).toEqual({ id, outcome: 'attached', references: 1 });
    const detail = await getSource(own.db, scope, { id, page: null, paragraph: 2 });
    expect(detail.places).toMatchObject([{ paragraph: 2, start: 0, end: 3, noun: 'weakness', recordId: weakness.id }]);
    expect(detail.text[1]?.text.slice(0, 3)).toBe('Hội');
    await own.db.sourceReference.deleteMany();
    await own.db.weakness.delete({ where: { id: weakness.id } });
  });

  it('tells of a text that is there already, and stores nothing twice even at the same moment', async () => {
    const results = await Promise.allSettled([importSource(caller(), upload()), importSource(caller(), upload())]);
    expect(results.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
    const error = await refusal(importSource(caller(), upload()));
    expect([error.message, error.code]).toEqual(['source.error.alreadyImported', 'CONFLICT']);
    expect(await own.db.sourceDocument.count()).toBe(1);
  });

  it('refuses another text for a record whose references would then point elsewhere', async () => {
    const { id } = await importSource(caller(), upload());
    await removeSourceText(caller(), { id, version: 1 });
    expect((await refusal(importSource(caller(), upload({ paragraphs: ['Văn bản khác'], documentId: id })))).message).toBe('source.error.otherText');
    expect(await own.db.sourceParagraph.count()).toBe(0);
    expect((await importSource(caller(), upload({ documentId: id, fields: null }))).outcome).toBe('attached');
  });

  it('refuses what is blank, and what no database can hold', async () => {
    expect((await refusal(importSource(caller(), upload({ paragraphs: [' ', '\n'] })))).kind).toBe('invalidInput');
    await expect(importSource(caller(), upload({ paragraphs: ['a\u0000b'] }))).rejects.toThrow();
    expect(await own.db.sourceDocument.count()).toBe(0);
  });
});

describe('a document', () => {
  it('is not overwritten by whoever comes second', async () => {
    const { id } = await importSource(caller(), upload());
    await updateSource(caller(), { id, version: 1, fields: { ...fields, title: { ...fields.title, vi: 'Tên mới' } } });
    const lost = await refusal(updateSource(caller(), { id, version: 1, fields }));
    expect(lost.kind).toBe('conflict');
    expect(lost.details.current).toMatchObject({ title: { vi: 'Tên mới' }, version: 2 });
    expect((await refusal(removeSourceText(caller(), { id, version: 1 }))).kind).toBe('conflict');
    expect(await own.db.sourceParagraph.count({ where: { documentId: id } })).toBe(3);
  });

  it('gives the page of the text that holds a paragraph', async () => {
    const paragraphs = Array.from({ length: 450 }, (_, index) => `Đoạn ${index + 1}`);
    const { id } = await importSource(caller(), upload({ paragraphs }));
    const at = async (ask: { page?: number; paragraph?: number }) => {
      const { page, text } = await getSource(own.db, scope, { id, page: ask.page ?? null, paragraph: ask.paragraph ?? null });
      return [page, text[0]?.number, text.length];
    };
    expect(await at({})).toEqual([1, 1, 200]);
    expect(await at({ paragraph: 201 })).toEqual([2, 201, 200]);
    expect(await at({ page: 3 })).toEqual([3, 401, 50]);
    expect(await at({ page: 99 })).toEqual([3, 401, 50]);
  });
});

describe('a passage', () => {
  it('lies within its paragraph, trimmed and with whole characters', async () => {
    const { id: documentId } = await importSource(caller(), upload());
    const at = (paragraph: number, start: number, end: number) => readPassage(own.db, { documentId, paragraph, start, end });
    expect(await at(1, 0, 9)).toMatchObject({ start: 0, end: 8, text: 'Tổng kết' });
    expect(await at(3, 1, 2)).toMatchObject({ start: 0, end: 2, text: '😀' });
    for (const [paragraph, start, end] of [
      [1, 0, 400],
      [9, 0, 2],
      [1, 4, 5],
    ] as const) {
      expect((await refusal(at(paragraph, start, end))).details.fields).toEqual({ passage: 'invalid' });
    }
    await removeSourceText(caller(), { id: documentId, version: 1 });
    expect((await refusal(at(1, 0, 8))).message).toBe('source.error.noText');
  });
});
