import { stringify } from 'csv-stringify/sync';
import { type ExportColumn, type ExportRow, type TypedCell, typedCell } from './columns.ts';

/** First characters that make a spreadsheet read a cell as a formula, full-width forms included. */
const FORMULA_START = /^[=+\-@\t\r\n\uff1d\uff0b\uff0d\uff20]/u;
/** The same where a spreadsheet of another country could begin a cell: after a semicolon, a tab or a line's end. A dash before a blank begins an item of a list. */
const FORMULA_INSIDE = /([;\t\r\n])(?=[=+@\uff1d\uff0b\uff20]|[-\uff0d](?! ))/gu;

/** An apostrophe in front makes a spreadsheet show the text instead of computing it. */
function neutral(text: string): string {
  const inside = text.replace(FORMULA_INSIDE, "$1'");
  return FORMULA_START.test(text) ? `'${inside}` : inside;
}

function csvCell(cell: TypedCell): string {
  if (cell === null) return '';
  if (cell.type === 'text') return neutral(cell.text);
  if (cell.type === 'date') return cell.iso;
  // A share such as 0.285 times 100 leaves binary dust; ten decimals are far finer than any figure here.
  return cell.type === 'percent' ? `${Number((cell.number * 100).toFixed(10))}%` : String(cell.number);
}

/**
 * A table as CSV for spreadsheets: UTF-8 text that starts with a byte-order mark,
 * comma-separated, lines ended by CR LF, numbers with a decimal point, dates as
 * `YYYY-MM-DD`, percentages as `87.5%`, blank where there is no data. Text that a
 * spreadsheet would run as a formula is preceded by an apostrophe, also where one
 * that parts cells at semicolons would begin a cell inside it. `note` stands on a
 * line of its own above the headings: what a reader must know of the whole table.
 */
export function toCsv<K extends string>(columns: readonly ExportColumn<K>[], rows: readonly ExportRow<K>[], note: string | null = null): string {
  const lines = [
    ...(note === null ? [] : [[neutral(note)]]),
    columns.map((column) => neutral(column.header)),
    ...rows.map((row) => columns.map(({ key, kind }) => csvCell(typedCell(row[key], kind)))),
  ];
  return stringify(lines, { bom: true, record_delimiter: '\r\n', quoted_match: /[\r\n\t]/u });
}
