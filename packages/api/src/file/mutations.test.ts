import { createHash } from 'node:crypto';
import { createTestDatabase, type TestDatabase } from '@nhipcau/db/testing';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { checkFile, cleanFileName } from './data.ts';
import { storeFile } from './mutations.ts';
import { IMAGE_KINDS, PAPER_KINDS } from './types.ts';

let own: TestDatabase;
beforeAll(async () => {
  own = await createTestDatabase();
});
afterAll(() => own.drop());

const text = (value: string) => new TextEncoder().encode(value);
const PDF = text('%PDF-1.4\n1 0 obj\n<< >>\nendobj\n%%EOF');

/** The first 33 bytes of a PNG that says it is this large. */
function png(width: number, height: number) {
  const bytes = new Uint8Array(33);
  bytes.set([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0, 0, 13, 0x49, 0x48, 0x44, 0x52]);
  const view = new DataView(bytes.buffer);
  view.setUint32(16, width);
  view.setUint32(20, height);
  return bytes;
}
const key = (work: () => unknown) => {
  try {
    work();
    return null;
  } catch (error) {
    return (error as Error).message;
  }
};

test('what is kept is decided by the content', () => {
  expect(checkFile(PDF, PAPER_KINDS)).toMatchObject({ kind: 'pdf', mime: 'application/pdf' });
  expect(checkFile(png(6000, 4000), IMAGE_KINDS)).toMatchObject({ kind: 'png', size: { width: 6000, height: 4000 } });
  expect(key(() => checkFile(PDF, IMAGE_KINDS))).toBe('file.error.kind');
  expect(key(() => checkFile(text('<svg onload="alert(1)"/>'), IMAGE_KINDS))).toBe('file.error.kind');
  expect(key(() => checkFile(text('<html></html>'), PAPER_KINDS))).toBe('file.error.kind');
  expect(key(() => checkFile(text('PK\x03\x04zip'), PAPER_KINDS))).toBe('file.error.kind');
  expect(key(() => checkFile(new Uint8Array(), PAPER_KINDS))).toBe('file.error.empty');
  expect(key(() => checkFile(PDF, PAPER_KINDS, { most: 10 }))).toBe('file.error.tooLarge');
  // forty megapixels
  expect(key(() => checkFile(png(8000, 5000), IMAGE_KINDS))).toBe('file.error.tooManyPixels');
  expect(key(() => checkFile(png(0, 5000), IMAGE_KINDS))).toBe('file.error.damaged');
});

test('a name is fit for any file system and ends as what it is', () => {
  expect(cleanFileName('Biên bản ghi nhớ.PDF', 'pdf')).toBe('Biên bản ghi nhớ.pdf');
  expect(cleanFileName('../../etc/pass\u0000wd', 'pdf')).toBe('pass wd.pdf');
  expect(cleanFileName('C:\\Users\\a\\scan.exe', 'jpeg')).toBe('scan.jpg');
  // a mark that turns the reading direction hides the true ending
  expect(cleanFileName('bill\u202egpj.exe', 'png')).toBe('bill gpj.png');
  expect(cleanFileName('....', 'docx')).toBe('file.docx');
  expect(cleanFileName('a'.repeat(500), 'pdf')).toHaveLength(124);
});

test('a file is kept with its size and sum, or not at all', async () => {
  const { db } = own;
  const id = await db.$transaction((tx) => storeFile(tx, { name: 'Ký kết.txt', bytes: PDF, kinds: PAPER_KINDS, createdById: null }));
  const kept = await db.storedFile.findUniqueOrThrow({ where: { id } });
  expect(kept).toMatchObject({ name: 'Ký kết.pdf', mime: 'application/pdf', size: PDF.length, sha256: createHash('sha256').update(PDF).digest('hex') });
  expect(new Uint8Array(kept.bytes)).toEqual(PDF);
  await expect(db.$transaction((tx) => storeFile(tx, { name: 'a.pdf', bytes: text('<html>'), kinds: PAPER_KINDS, createdById: null }))).rejects.toMatchObject({
    message: 'file.error.kind',
  });
  expect(await db.storedFile.count()).toBe(1);
});
