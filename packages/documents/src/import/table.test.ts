import ExcelJS from 'exceljs';
import { strToU8, zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { toCsv, toXlsx } from '../export/index.ts';
import { IMPORT_LIMITS } from './limits.ts';
import { readTable } from './table.ts';
import { TABLE_LIMITS } from './table-limits.ts';
import { documentXml, docx, utf8 } from './test-fixtures.ts';

const csv = (text: string | Uint8Array) => readTable({ fileName: 'a.csv', bytes: typeof text === 'string' ? utf8(text) : text });
const xlsx = (bytes: Uint8Array) => readTable({ fileName: 'a.xlsx', bytes });
const cellsOf = (table: ReturnType<typeof readTable>) => [...table.rows].map(({ cells }) => cells);
const codeOf = (read: () => ReturnType<typeof readTable>): string => {
  try {
    return `${[...read().rows].length} rows`;
  } catch (error) {
    return error instanceof Error && 'code' in error ? String(error.code) : String(error);
  }
};

/** A workbook of one sheet made by hand. */
const book = (sheet: string, further: Record<string, Uint8Array> = {}) =>
  zipSync({
    '[Content_Types].xml': strToU8('<Types/>'),
    'xl/workbook.xml': strToU8('<workbook><sheets><sheet name="1" sheetId="1" r:id="rId1"/></sheets></workbook>'),
    'xl/_rels/workbook.xml.rels': strToU8('<Relationships><Relationship Id="rId1" Target="worksheets/one.xml"/></Relationships>'),
    'xl/worksheets/one.xml': strToU8(sheet),
    ...further,
  });

describe('CSV', () => {
  it('reads quotes, line breaks in cells, and counts rows as a spreadsheet does', () => {
    const table = csv('\ufeffTên,Ghi chú\r\n"Hội ""Sao"", Pháp","hai\ndòng"\r\n\r\n,\r\nLào,x\r\n');
    expect(table.headers).toEqual(['Tên', 'Ghi chú']);
    expect([...table.rows]).toEqual([
      { number: 2, cells: ['Hội "Sao", Pháp', 'hai\ndòng'], formulas: [] },
      { number: 5, cells: ['Lào', 'x'], formulas: [] },
    ]);
  });

  it.each([
    ['a;b\n1;2,5', ';'],
    ['a\tb\n1\t2', 'tab'],
    ['sep=;\na;b\n1;2', 'told'],
    ['"a;x","b"\n1,2', 'outside quotes'],
  ])('finds the delimiter of %j (%s)', (text) => {
    expect(cellsOf(csv(text))[0]).toHaveLength(2);
  });

  it('reads UTF-8 without a mark, UTF-16 and Windows-1258', () => {
    expect(csv('Tên đối tác\nx').headers).toEqual(['Tên đối tác']);
    expect(csv(new Uint8Array([0xff, 0xfe, ...Buffer.from('Tên\nHữu nghị', 'utf16le')])).headers).toEqual(['Tên']);
    // «Hữu nghị»: H, u + horn (0xFD), ~ on it (0xDE); i + dot below (0xF2)
    const old = new Uint8Array([0x54, 0xea, 0x6e, 0x0a, 0x48, 0xfd, 0xde, 0x75, 0x20, 0x6e, 0x67, 0x68, 0x69, 0xf2]);
    expect(csv(old).headers).toEqual(['Tên']);
    expect(cellsOf(csv(old))).toEqual([['Hữu nghị']]);
  });

  it('takes a formula for text, and reads back what the export neutralised', () => {
    const rows = ["=cmd|' /C calc'!A0", '+84 24', '-x', '@SUM(A1)', "'quoted'"].map((name) => ({ name }));
    const file = toCsv([{ key: 'name', header: 'Tên', kind: 'text' }], rows);
    expect(file).toContain("'=cmd|");
    expect(cellsOf(csv(file)).map(([cell]) => cell)).toEqual(rows.map(({ name }) => name));
    expect(cellsOf(csv('a\n=1+1'))).toEqual([['=1+1']]);
  });

  it('refuses what is no text, an open quotation mark and an empty file', () => {
    expect(codeOf(() => csv(new Uint8Array([0, 1, 2, 3, 255])))).toBe('NOT_A_CSV');
    expect(codeOf(() => csv(book('<worksheet/>')))).toBe('NOT_A_CSV');
    expect(codeOf(() => csv('a,b\n"open,1\n2,3'))).toBe('OPEN_QUOTE');
    expect(codeOf(() => csv('\n \n'))).toBe('EMPTY');
    expect(codeOf(() => csv(''))).toBe('EMPTY');
    expect(codeOf(() => readTable({ fileName: 'a.xls', bytes: utf8('x') }))).toBe('UNSUPPORTED');
    expect(codeOf(() => csv(new Uint8Array(TABLE_LIMITS.fileBytes + 1)))).toBe('TOO_LARGE');
    expect(codeOf(() => csv(`a\n${'x\n'.repeat(TABLE_LIMITS.rows + 1)}`))).toBe('TOO_MANY_ROWS');
  });
});

describe('XLSX', () => {
  it('reads what spreadsheets write: shared texts, rich text, numbers, truth, gaps', async () => {
    const workbook = new ExcelJS.Workbook();
    const sheet = workbook.addWorksheet('Đối tác');
    sheet.addRow(['Tên', 'Số', 'Đúng', 'Trống', 'Cuối']);
    sheet.addRow([{ richText: [{ text: 'Hội ' }, { text: 'hữu nghị & <bạn>' }] }, 12.5, true, null, 'z']);
    sheet.getCell('B4').value = 'hàng 4';
    sheet.getCell('A5').value = { formula: 'HYPERLINK("http://x","y")', result: 'y' };
    const table = xlsx(new Uint8Array(await workbook.xlsx.writeBuffer()));
    expect(table.headers).toEqual(['Tên', 'Số', 'Đúng', 'Trống', 'Cuối']);
    expect([...table.rows]).toEqual([
      { number: 2, cells: ['Hội hữu nghị & <bạn>', '12.5', 'TRUE', '', 'z'], formulas: [] },
      { number: 4, cells: ['', 'hàng 4'], formulas: [] },
      // the formula as it stands, not what somebody's machine made of it
      { number: 5, cells: ['=HYPERLINK("http://x","y")'], formulas: [0] },
    ]);
  });

  it('reads inline texts, prefixes and sheets without addresses', () => {
    const sheet =
      '<x:worksheet><x:sheetData><x:row><x:c t="inlineStr"><x:is><x:t>A&#233;</x:t></x:is></x:c></x:row><x:row><x:c><x:v>7</x:v></x:c></x:row></x:sheetData></x:worksheet>';
    const table = xlsx(book(sheet));
    expect([table.headers, cellsOf(table)]).toEqual([['Aé'], [['7']]]);
  });

  it('numbers rows itself where the file says what cannot be', () => {
    const row = (r: string, text: string) => `<row r="${r}"><c t="inlineStr"><is><t>${text}</t></is></c></row>`;
    const sheet = `<worksheet><sheetData>${['1', '7', '7', '2', '1e308', '8.5', '-1', 'x'].map((r, index) => row(r, `v${index}`)).join('')}</sheetData></worksheet>`;
    expect([...xlsx(book(sheet)).rows].map(({ number, cells }) => [number, cells[0]])).toEqual([
      [7, 'v1'],
      [8, 'v2'],
      [9, 'v3'],
      [10, 'v4'],
      [11, 'v5'],
      [12, 'v6'],
      [13, 'v7'],
    ]);
  });

  it('reads back its own export', async () => {
    const rows = [{ name: '=1+1' }, { name: 'Tổ chức «Sao»' }];
    const table = xlsx(await toXlsx('Đối tác', [{ key: 'name', header: 'Tên', kind: 'text' }], rows));
    expect(cellsOf(table)).toEqual([['=1+1'], ['Tổ chức «Sao»']]);
    expect([...xlsx(await toXlsx('Đối tác', [{ key: 'name', header: 'Tên', kind: 'text' }], rows)).rows][0]?.formulas).toEqual([]);
  });

  it('refuses any other package that bears the name', () => {
    expect(codeOf(() => xlsx(zipSync({ 'virus.exe': utf8('MZ'), 'a/b.txt': utf8('x') })))).toBe('NOT_AN_XLSX');
    expect(codeOf(() => xlsx(docx(documentXml(['<w:t>x</w:t>']))))).toBe('NOT_AN_XLSX');
    expect(codeOf(() => xlsx(utf8('Tên,Loại\nx,y')))).toBe('NOT_AN_XLSX');
    expect(codeOf(() => xlsx(new Uint8Array([0x50, 0x4b, 3, 4, 1, 2, 4])))).toBe('NOT_AN_XLSX');
    expect(codeOf(() => xlsx(book('<worksheet><sheetData><row><c t="inlineStr"><is><t>x')))).toBe('NOT_AN_XLSX');
    const locked = Buffer.concat([Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]), Buffer.from('EncryptedPackage', 'utf16le')]);
    expect(codeOf(() => xlsx(locked))).toBe('ENCRYPTED');
  });

  it('stops a package that unfolds beyond measure, by what it says and by what comes out', () => {
    const zeros = new Uint8Array(TABLE_LIMITS.sheetBytes + 1_000_000).fill(32);
    expect(codeOf(() => xlsx(book('', { 'xl/worksheets/one.xml': zeros })))).toBe('TOO_COMPLEX');
    const many = Object.fromEntries(Array.from({ length: IMPORT_LIMITS.zipEntries + 1 }, (_, i) => [`${i}`, new Uint8Array()]));
    expect(codeOf(() => xlsx(zipSync(many)))).toBe('TOO_COMPLEX');
    const entity = '<!DOCTYPE x [<!ENTITY a "aaaaaaaaaa">]><worksheet><sheetData><row><c t="inlineStr"><is><t>&a;</t></is></c></row></sheetData></worksheet>';
    expect(codeOf(() => xlsx(book(entity)))).toBe('TOO_COMPLEX');
  });
});
