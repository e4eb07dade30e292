import { AppError } from '@nhipcau/api';
import { describe, expect, it } from 'vitest';
import { readBody } from '../../server/read-body';
import { readUpload } from './read-upload';

const ADDRESS = 'http://localhost/api/sources/import';
const fields = { title: { vi: 'Tổng kết' }, kind: 'REVIEW', language: 'vi', year: 2025, publisher: '', url: null, issuedOn: null };

function request(parts: Record<string, string | File>): Request {
  const body = new FormData();
  for (const [name, value] of Object.entries(parts)) body.set(name, value);
  return new Request(ADDRESS, { method: 'POST', body });
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

describe('an upload', () => {
  it('is read from a file, with markup left as text', async () => {
    const file = new File(['Một <script>alert(1)</script>\r\n\r\n Hai '], 'a.txt');
    expect(await readUpload(request({ file }))).toEqual({
      paragraphs: ['Một <script>alert(1)</script>', 'Hai'],
      fileName: 'a.txt',
      fields: null,
      documentId: null,
    });
  });

  it('is read from pasted text with what is said of it', async () => {
    const read = await readUpload(request({ text: 'Một\nHai', fields: JSON.stringify(fields) }));
    expect(read).toMatchObject({ paragraphs: ['Một', 'Hai'], fileName: null, fields: { year: 2025, publisher: null } });
  });

  it('is known by its content: a .docx that is no .docx, a .pdf that is none, an empty file', async () => {
    const told = async (name: string, content: string) => (await refusal(readUpload(request({ file: new File([content], name) })))).message;
    expect(await told('a.docx', 'plain text')).toBe('source.importError.NOT_A_DOCX');
    expect(await told('a.pdf', 'plain text')).toBe('source.importError.NOT_A_PDF');
    expect(await told('a.txt', ' \n ')).toBe('source.importError.EMPTY');
    expect(await told('a.xlsx', 'plain text')).toBe('source.importError.UNSUPPORTED');
  });

  it('says which field is wrong, and takes no address but of the web', async () => {
    const wrong = { ...fields, title: { vi: '' }, url: 'javascript:alert(1)', year: 1 };
    const error = await refusal(readUpload(request({ text: 'Một', fields: JSON.stringify(wrong) })));
    expect(error.details.fields).toMatchObject({ 'title.vi': 'required', url: 'url', year: 'tooSmall?min=1990' });
    expect((await refusal(readUpload(request({ text: 'Một', fields: '{' })))).kind).toBe('invalidInput');
  });

  it('is refused where it is no form at all', async () => {
    expect((await refusal(readUpload(new Request(ADDRESS, { method: 'POST', body: 'x' })))).kind).toBe('invalidInput');
    const broken = new Request(ADDRESS, { method: 'POST', body: 'x', headers: { 'content-type': 'multipart/form-data; boundary=b' } });
    expect((await refusal(readUpload(broken))).kind).toBe('invalidInput');
  });
});

describe('a body that is too large', () => {
  it('is refused by what it says of itself before a byte is read', async () => {
    const large = new Request(ADDRESS, { method: 'POST', body: 'x', headers: { 'content-length': String(50 * 1024 * 1024) } });
    const error = await refusal(readUpload(large));
    expect([error.message, error.code]).toEqual(['source.importError.TOO_LARGE', 'PAYLOAD_TOO_LARGE']);
    expect(large.bodyUsed).toBe(false);
  });

  it('is given up while it is read, where it does not say', async () => {
    let sent = 0;
    const endless = new ReadableStream<Uint8Array>({
      pull(controller) {
        sent += 1;
        controller.enqueue(new Uint8Array(1000));
      },
    });
    const init: RequestInit & { duplex: 'half' } = { method: 'POST', body: endless, duplex: 'half' };
    expect((await refusal(readBody(new Request(ADDRESS, init), 10_000, () => new AppError('tooLarge')))).kind).toBe('tooLarge');
    expect(sent).toBeLessThan(20);
  });
});
