import { deflateSync } from 'node:zlib';
import { strToU8, zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { ImportError } from './errors.ts';
import { IMPORT_LIMITS } from './limits.ts';
import { parseSourceFile } from './parse.ts';
import { documentXml, docx, pdf, pdfLines, randomSource, utf8 } from './test-fixtures.ts';

const read = (fileName: string, bytes: Uint8Array) => parseSourceFile({ fileName, bytes });

async function refusal(fileName: string, bytes: Uint8Array): Promise<string> {
  try {
    await read(fileName, bytes);
  } catch (error) {
    if (error instanceof ImportError) return error.code;
    throw error;
  }
  return 'accepted';
}

const VIETNAMESE = 'Hội hữu nghị\r\n\r\n  Giao lưu nhân dân năm 2026\t\r\n';
const LINES = ['Hội hữu nghị', 'Giao lưu nhân dân năm 2026'];

describe('any file', () => {
  it('is refused by its name, when empty and when too large', async () => {
    expect(await refusal('bao-cao.doc', utf8('x'))).toBe('UNSUPPORTED');
    expect(await refusal('bao-cao', utf8('x'))).toBe('UNSUPPORTED');
    expect(await refusal('bao-cao.txt', new Uint8Array())).toBe('EMPTY');
    expect(await refusal('bao-cao.txt', utf8(' \n\t\n'))).toBe('EMPTY');
    expect(await refusal('bao-cao.txt', new Uint8Array(IMPORT_LIMITS.fileBytes + 1).fill(65))).toBe('TOO_LARGE');
    expect(await refusal('bao-cao.txt', new Uint8Array(IMPORT_LIMITS.fileBytes).fill(65))).toBe('TOO_COMPLEX');
  });

  it('leaves the bytes given as they are', async () => {
    const bytes = pdf(pdfLines(['Friendship']));
    const before = bytes.slice();
    await read('a.pdf', bytes);
    expect(bytes).toEqual(before);
  });
});

describe('text', () => {
  const utf16le = Buffer.from(VIETNAMESE, 'utf16le');
  const utf16be = Buffer.from(utf16le).swap16();

  it.each([
    ['UTF-8', utf8(VIETNAMESE)],
    ['UTF-8 with mark', utf8(`\ufeff${VIETNAMESE}`)],
    ['UTF-8, decomposed', utf8(VIETNAMESE.normalize('NFD'))],
    ['UTF-16 LE with mark', Buffer.concat([Buffer.from([0xff, 0xfe]), utf16le])],
    ['UTF-16 BE with mark', Buffer.concat([Buffer.from([0xfe, 0xff]), utf16be])],
    ['UTF-16 LE', utf16le],
    ['UTF-16 BE', utf16be],
  ])('reads %s', async (_name, bytes) => {
    expect(await read('Báo cáo.TXT', bytes)).toEqual({ format: 'txt', paragraphs: LINES });
  });

  it('refuses binary data, older encodings and other formats', async () => {
    expect(await refusal('a.txt', new Uint8Array([0x89, 0x50, 0x4e, 0x47, 0, 1]))).toBe('NOT_TEXT');
    expect(await refusal('a.txt', utf8('abc\u0000def'))).toBe('NOT_TEXT');
    expect(await refusal('a.txt', Buffer.from('Hội nghị', 'latin1'))).toBe('NOT_TEXT');
    expect(await refusal('a.txt', docx(documentXml(['<w:t>a</w:t>'])))).toBe('NOT_TEXT');
    expect(await refusal('a.txt', pdf(pdfLines(['Friendship'])))).toBe('NOT_TEXT');
  });
});

describe('Word document', () => {
  it('gives one paragraph per line, and keeps words apart at line breaks', async () => {
    const bytes = docx(documentXml(['<w:t>Hội hữu nghị</w:t>', '', '<w:t>Một</w:t><w:br/><w:t>Hai</w:t><w:cr/><w:t>Ba</w:t><w:tab/><w:t>bốn</w:t>']));
    expect(await read('a.docx', bytes)).toEqual({ format: 'docx', paragraphs: ['Hội hữu nghị', 'Một', 'Hai', 'Ba\tbốn'] });
  });

  it('reads through comments and values that hold a bracket', async () => {
    const xml = documentXml(['<!-- it\'s --><w:rPr><w:rStyle w:val="a>b"/></w:rPr><w:t>Một</w:t>']);
    expect((await read('a.docx', docx(xml))).paragraphs).toEqual(['Một']);
  });

  it('is empty without text', async () => {
    expect(await refusal('a.docx', docx(documentXml([''])))).toBe('EMPTY');
  });

  it('is known by its content', async () => {
    expect(await refusal('a.docx', utf8('plain text'))).toBe('NOT_A_DOCX');
    expect(await refusal('a.docx', pdf(pdfLines(['Friendship'])))).toBe('NOT_A_DOCX');
    expect(await refusal('a.docx', zipSync({ 'xl/workbook.xml': strToU8('<x/>') }))).toBe('NOT_A_DOCX');
    expect(await refusal('a.docx', docx('this is not <xml'))).toBe('NOT_A_DOCX');
    for (const broken of ['<'.repeat(100_000), '<a><b></a>', '<a></a></a>', '<a>', '<a><</a>', '<a></a><']) {
      expect(await refusal('a.docx', docx(broken))).toBe('NOT_A_DOCX');
    }
    const whole = docx(documentXml(['<w:t>a</w:t>']));
    expect(await refusal('a.docx', whole.subarray(0, whole.length - 30))).toBe('NOT_A_DOCX');
  });

  it('is refused when locked', async () => {
    const ole = Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]);
    expect(await refusal('a.docx', Buffer.concat([ole, Buffer.alloc(64), Buffer.from('EncryptedPackage', 'utf16le')]))).toBe('ENCRYPTED');
    expect(await refusal('a.docx', Buffer.concat([ole, Buffer.from('WordDocument', 'utf16le')]))).toBe('NOT_A_DOCX');
    const flagged = docx(documentXml(['<w:t>a</w:t>']));
    flagged[6] = (flagged[6] ?? 0) | 1;
    expect(await refusal('a.docx', flagged)).toBe('ENCRYPTED');
  });

  it('is refused past each limit before it costs much', async () => {
    const many = Object.fromEntries(Array.from({ length: IMPORT_LIMITS.zipEntries }, (_, index) => [`word/media/${index}.png`, new Uint8Array()]));
    expect(await refusal('a.docx', docx(documentXml(['<w:t>a</w:t>']), many))).toBe('TOO_COMPLEX');
    const large = docx(documentXml([`<w:t>${' '.repeat(IMPORT_LIMITS.docxTextBytes)}</w:t>`]));
    expect(large.length).toBeLessThan(100_000);
    expect(await refusal('a.docx', large)).toBe('TOO_COMPLEX');
    expect(await refusal('a.docx', docx(documentXml(['<w:t/>'.repeat(IMPORT_LIMITS.docxTags)])))).toBe('TOO_COMPLEX');
    const deep = IMPORT_LIMITS.docxDepth;
    expect(await refusal('a.docx', docx(documentXml([`${'<w:ins>'.repeat(deep)}<w:t>a</w:t>${'</w:ins>'.repeat(deep)}`])))).toBe('TOO_COMPLEX');
    expect(await refusal('a.docx', docx(`<!DOCTYPE x [<!ENTITY a "b">]>${documentXml([])}`))).toBe('TOO_COMPLEX');
  });

  it('is not fooled by sizes that lie', async () => {
    const bytes = docx(documentXml([`<w:t>${' '.repeat(IMPORT_LIMITS.docxTextBytes)}</w:t>`]));
    const file = Buffer.from(bytes);
    // Size once unfolded: bytes 22–25 of a local header, 24–27 of a directory entry.
    for (let at = 0; at < file.length - 46; at += 1) {
      if (file.readUInt32LE(at) === 0x04034b50) file.writeUInt32LE(10, at + 22);
      if (file.readUInt32LE(at) === 0x02014b50) file.writeUInt32LE(10, at + 24);
    }
    expect(await refusal('a.docx', file)).toBe('TOO_COMPLEX');
  });
});

describe('PDF', () => {
  it('joins printed lines into paragraphs', async () => {
    const bytes = pdf(
      pdfLines([
        'Report of the year',
        '',
        'The association received a delegation of friends',
        'from abroad and signed a memorandum of work',
        'in May.',
        '',
        'Next line.',
      ]),
    );
    expect(await read('a.pdf', bytes)).toEqual({
      format: 'pdf',
      paragraphs: ['Report of the year', 'The association received a delegation of friends from abroad and signed a memorandum of work in May.', 'Next line.'],
    });
  });

  it('reads compressed pages', async () => {
    const bytes = pdf(deflateSync(pdfLines(['Friendship'])), { pages: 2, dictionary: '/Filter /FlateDecode' });
    expect((await read('a.pdf', bytes)).paragraphs).toEqual(['Friendship', 'Friendship']);
  });

  it('is refused without a text layer, when locked, damaged or not a PDF', async () => {
    expect(await refusal('scan.pdf', pdf(utf8('0 0 100 100 re f')))).toBe('NO_TEXT_LAYER');
    const zeros = '00'.repeat(32);
    const lock = `/ID [<${zeros.slice(0, 32)}> <${zeros.slice(0, 32)}>] /Encrypt << /Filter /Standard /V 1 /R 2 /O <${zeros}> /U <${zeros}> /P -4 >>`;
    expect(await refusal('a.pdf', pdf(pdfLines(['Friendship']), { trailer: lock }))).toBe('ENCRYPTED');
    expect(await refusal('a.pdf', utf8('%PDF-1.7\nnothing follows'))).toBe('NOT_A_PDF');
    expect(await refusal('a.pdf', docx(documentXml(['<w:t>a</w:t>'])))).toBe('NOT_A_PDF');
  });

  it('is refused past each limit', async () => {
    expect(await refusal('a.pdf', pdf(pdfLines(['a']), { pages: IMPORT_LIMITS.pdfPages + 1 }))).toBe('TOO_COMPLEX');
    const bomb = deflateSync(Buffer.alloc(IMPORT_LIMITS.pdfStreamBytes + 1));
    expect(await refusal('a.pdf', pdf(bomb, { dictionary: '/Filter /FlateDecode' }))).toBe('TOO_COMPLEX');
    const nested = deflateSync(bomb);
    expect(await refusal('a.pdf', pdf(nested, { dictionary: '/Filter [/FlateDecode /FlateDecode]' }))).toBe('TOO_COMPLEX');
  });
});

describe('whatever the bytes', () => {
  const valid: [string, Uint8Array][] = [
    ['a.txt', utf8(VIETNAMESE)],
    ['a.docx', docx(documentXml(['<w:t>Hội hữu nghị</w:t>', '<w:t>Hai</w:t>']))],
    ['a.pdf', pdf(deflateSync(pdfLines(['Friendship', 'of peoples'])), { dictionary: '/Filter /FlateDecode' })],
  ];

  it('random bytes give an ImportError or paragraphs', async () => {
    const next = randomSource(20261122);
    const heads = [[], [0x50, 0x4b, 0x03, 0x04], [...utf8('%PDF-1.7\n')], [0xff, 0xfe], [0xef, 0xbb, 0xbf]];
    for (let round = 0; round < 150; round += 1) {
      const head = heads[round % heads.length] ?? [];
      const bytes = Uint8Array.from([...head, ...Array.from({ length: next() % 300 }, () => next() & 0xff)]);
      for (const [name] of valid) await refusal(name, bytes);
    }
  });

  it('damaged files give an ImportError or paragraphs', async () => {
    const next = randomSource(7);
    for (const [name, whole] of valid) {
      for (let round = 0; round < 120; round += 1) {
        const bytes = whole.slice(0, round % 3 === 0 ? next() % whole.length : whole.length);
        for (let flips = next() % 6; flips >= 0; flips -= 1) bytes[next() % Math.max(1, bytes.length)] = next() & 0xff;
        await refusal(name, bytes);
      }
    }
  });
});
