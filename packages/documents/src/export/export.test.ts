import ExcelJS from 'exceljs';
import { describe, expect, it } from 'vitest';
import { readTable } from '../import/table.ts';
import type { ExportColumn } from './columns.ts';
import { toCsv } from './csv.ts';
import { toXlsx } from './xlsx.ts';

type Key = 'name' | 'count' | 'day' | 'share';
const COLUMNS: ExportColumn<Key>[] = [
  { key: 'name', header: 'Tên hội', kind: 'text' },
  { key: 'count', header: 'Số lượt', kind: 'number', width: 12 },
  { key: 'day', header: 'Ngày', kind: 'date' },
  { key: 'share', header: 'Tỷ lệ', kind: 'percent' },
];

const names = (...values: string[]) => values.map((name) => ({ name }));

describe('toCsv', () => {
  it('starts with a byte-order mark, ends lines with CR LF and leaves missing values blank', () => {
    const csv = toCsv(COLUMNS, [
      { name: 'Hội hữu nghị, "Hà Nội"', count: -1234.5, day: '2026-11-22', share: 0.285 },
      { name: 'b', count: null, day: null, share: Number.NaN },
      { count: 0 },
    ]);
    expect(csv).toBe('\ufeffTên hội,Số lượt,Ngày,Tỷ lệ\r\n"Hội hữu nghị, ""Hà Nội""",-1234.5,2026-11-22,28.5%\r\nb,,,\r\n,0,,\r\n');
  });

  it.each(['=1+1', '+84', '-x', '@SUM(A1)', '\tx', '\rx', '\nx', '＝1'])('makes %j harmless', (text) => {
    const [column] = COLUMNS;
    expect(column && toCsv([column], names(text)).replaceAll('"', '')).toBe(`\ufeffTên hội\r\n'${text}\r\n`);
  });

  // where a spreadsheet parts cells at semicolons, a quote inside a line does not hold a text together
  it.each([
    ['a;=1+1', "a;'=1+1"],
    ['a;@SUM(A1);-1', "a;'@SUM(A1);'-1"],
    ['a\n+84', "a\n'+84"],
    ['gồm; a = b\n- điểm một', 'gồm; a = b\n- điểm một'],
  ])('makes what could become a cell inside %j harmless', (text, written) => {
    const [column] = COLUMNS;
    expect(column && toCsv([column], names(text)).replaceAll('"', '')).toBe(`\ufeffTên hội\r\n${written}\r\n`);
  });

  it('makes a heading and a misplaced text harmless too', () => {
    expect(toCsv([{ key: 'a', header: '=x', kind: 'number' }], [{ a: '=1' }, { a: '12\n3' }])).toBe('\ufeff\'=x\r\n\'=1\r\n"12\n3"\r\n');
  });
});

async function reopened(bytes: Uint8Array<ArrayBuffer>): Promise<ExcelJS.Worksheet> {
  const workbook = new ExcelJS.Workbook();
  await workbook.xlsx.load(bytes.buffer);
  const [sheet] = workbook.worksheets;
  if (!sheet) throw new Error('no sheet');
  return sheet;
}

describe('toXlsx', () => {
  it('writes typed cells under a bold header that stays in view', async () => {
    const sheet = await reopened(
      await toXlsx('Chỉ tiêu', COLUMNS, [
        { name: '=1+1', count: 1234, day: '2026-11-22', share: 0.285 },
        { name: 'b', count: 2.5, day: 'quý IV', share: null },
      ]),
    );
    expect(sheet.name).toBe('Chỉ tiêu');
    expect(sheet.views[0]).toMatchObject({ state: 'frozen', ySplit: 1 });
    expect(sheet.getRow(1).values).toEqual([undefined, 'Tên hội', 'Số lượt', 'Ngày', 'Tỷ lệ']);
    expect(sheet.getCell('A1').font).toMatchObject({ bold: true });
    expect(sheet.getColumn(2).width).toBe(12);
    expect(sheet.getColumn(3).width).toBe(12);
    expect(sheet.getCell('A2')).toMatchObject({ type: ExcelJS.ValueType.String, value: '=1+1' });
    expect(sheet.getCell('B2')).toMatchObject({ type: ExcelJS.ValueType.Number, value: 1234, numFmt: '#,##0' });
    expect(sheet.getCell('C2')).toMatchObject({ type: ExcelJS.ValueType.Date, value: new Date('2026-11-22T00:00:00Z'), numFmt: 'dd/mm/yyyy' });
    expect(sheet.getCell('D2')).toMatchObject({ value: 0.285, numFmt: '0.0%' });
    expect(sheet.getCell('B3').numFmt).toBe('#,##0.0###');
    expect(sheet.getCell('C3').value).toBe('quý IV');
    expect(sheet.getCell('D3').type).toBe(ExcelJS.ValueType.Null);
  });

  it('keeps the file readable whatever the text', async () => {
    const sheet = await reopened(await toXlsx('Quý I/2026: [nháp] — bản tổng hợp các chỉ tiêu', COLUMNS, names('a\u0000b\ud800c & <d>', 'x'.repeat(40_000))));
    expect(sheet.name).toBe('Quý I 2026 nháp — bản tổng hợp');
    expect(sheet.getCell('A2').value).toBe('abc & <d>');
    expect(String(sheet.getCell('A3').value)).toHaveLength(32_767);
  });

  it.each([
    ['', '1'],
    ["'/'", '1'],
    ['History', 'History1'],
  ])('names a sheet %j as %j', async (given, name) => {
    expect((await reopened(await toXlsx(given, COLUMNS, []))).name).toBe(name);
  });
});

describe('a note above the headings', () => {
  it('stands on a line of its own in a CSV, and is harmless there', () => {
    expect(toCsv(COLUMNS.slice(0, 2), [{ name: 'a', count: 1 }], '=Số liệu minh họa')).toBe("\ufeff'=Số liệu minh họa\r\nTên hội,Số lượt\r\na,1\r\n");
  });

  it('stands in a row of its own in a workbook, and both stay in view', async () => {
    const sheet = await reopened(await toXlsx('Hội', COLUMNS, [{ name: 'a', count: 1 }], 'Số liệu minh họa'));
    expect(sheet.getCell('A1').value).toBe('Số liệu minh họa');
    expect(sheet.getCell('A2').value).toBe('Tên hội');
    expect(sheet.getCell('B3').value).toBe(1);
    expect(sheet.views[0]).toMatchObject({ state: 'frozen', ySplit: 2 });
  });

  it('is passed over when the file is read again', async () => {
    for (const [fileName, bytes] of [
      ['a.csv', new TextEncoder().encode(toCsv(COLUMNS, names('a', 'b'), 'Số liệu minh họa'))],
      ['a.xlsx', await toXlsx('Hội', COLUMNS, names('a', 'b'), 'Số liệu minh họa')],
    ] as const) {
      const table = readTable({ bytes, fileName });
      expect(table.headers.slice(0, 2)).toEqual(['Tên hội', 'Số lượt']);
      expect([...table.rows].map(({ cells }) => cells[0])).toEqual(['a', 'b']);
    }
  });
});
