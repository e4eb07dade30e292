import ExcelJS from 'exceljs';
import { type CellValue, type ExportColumn, type ExportKind, type ExportRow, typedCell } from './columns.ts';

const NUMBER_FORMATS: Readonly<Record<ExportKind, string>> = { text: '@', number: '#,##0', date: 'dd/mm/yyyy', percent: '0.0%' };
const DECIMAL_FORMAT = '#,##0.0###';
const WIDTH = { least: 8, most: 60, margin: 2 } as const;
/** A cell holds no more than this many characters; a longer text makes the file unreadable. */
const CELL_LENGTH = 32_767;
const SHEET_NAME_LENGTH = 31;

// biome-ignore lint/suspicious/noControlCharactersInRegex: these are the characters that the file format cannot hold
const NOT_IN_XML = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff\p{Cs}]/gu;

function plainText(text: string): string {
  const clean = text.replace(NOT_IN_XML, '');
  return clean.length > CELL_LENGTH ? `${clean.slice(0, CELL_LENGTH - 1).replace(NOT_IN_XML, '')}…` : clean;
}

/** A sheet name that spreadsheets accept: at most 31 characters, none of `* ? : \ / [ ]`, no apostrophe at either end. */
function sheetNameOf(name: string): string {
  const clean = plainText(name)
    .replace(/[*?:\\/[\]\s]+/gu, ' ')
    .trim()
    .slice(0, SHEET_NAME_LENGTH)
    .replace(NOT_IN_XML, '')
    .replace(/^[\s']+|[\s']+$/gu, '');
  // "History" is kept by spreadsheets for themselves.
  return clean === '' || clean.toLowerCase() === 'history' ? `${clean}1` : clean;
}

function xlsxCell(value: CellValue, kind: ExportKind): string | number | Date | null {
  const cell = typedCell(value, kind);
  if (cell === null) return null;
  if (cell.type === 'text') return plainText(cell.text);
  return cell.type === 'date' ? new Date(`${cell.iso}T00:00:00Z`) : cell.number;
}

/** Characters that a value takes on screen, roughly; dates are always ten. */
const shownLength = (value: CellValue): number =>
  value === null || value === undefined
    ? 0
    : Math.max(
        ...String(value)
          .split('\n')
          .map((line) => line.length),
      );

function widthOf<K extends string>(column: ExportColumn<K>, rows: readonly ExportRow<K>[]): number {
  if (column.width !== undefined) return column.width;
  const longest = rows.reduce((most, row) => Math.max(most, shownLength(row[column.key])), column.header.length);
  return Math.min(WIDTH.most, Math.max(WIDTH.least, longest + WIDTH.margin));
}

/**
 * A table as an Excel workbook of one sheet: a bold header that stays in view,
 * typed cells (number, share shown as a percentage, date shown `dd/mm/yyyy`),
 * blank where there is no data. Text stays text, even when it begins like a formula.
 * `note` stands in a row of its own above the header. Text longer than a cell holds (32,767 characters) is cut and ends in an ellipsis.
 */
export async function toXlsx<K extends string>(
  sheetName: string,
  columns: readonly ExportColumn<K>[],
  rows: readonly ExportRow<K>[],
  note: string | null = null,
): Promise<Uint8Array<ArrayBuffer>> {
  const workbook = new ExcelJS.Workbook();
  const sheet = workbook.addWorksheet(sheetNameOf(sheetName), { views: [{ state: 'frozen', ySplit: note === null ? 1 : 2 }] });
  sheet.columns = columns.map((column) => ({
    width: widthOf(column, rows),
    style: { numFmt: NUMBER_FORMATS[column.kind], alignment: { vertical: 'top', wrapText: column.kind === 'text' } },
  }));
  if (note !== null) {
    const line = sheet.addRow([plainText(note)]).getCell(1);
    Object.assign(line, { numFmt: NUMBER_FORMATS.text, font: { italic: true }, alignment: { vertical: 'middle', wrapText: false } });
  }
  const header = sheet.addRow(columns.map((column) => plainText(column.header)));
  header.eachCell((cell) => {
    cell.font = { bold: true };
    cell.numFmt = NUMBER_FORMATS.text;
    cell.alignment = { vertical: 'middle', wrapText: true };
  });
  for (const row of rows) {
    const added = sheet.addRow(columns.map(({ key, kind }) => xlsxCell(row[key], kind)));
    columns.forEach((column, index) => {
      const value = row[column.key];
      // The column's format shows whole numbers; one format for both would leave a lone separator after them.
      if (column.kind === 'number' && typeof value === 'number' && !Number.isInteger(value)) added.getCell(index + 1).numFmt = DECIMAL_FORMAT;
    });
  }
  return new Uint8Array(await workbook.xlsx.writeBuffer());
}
