import { csvRows } from './csv-rows.ts';
import { TableError } from './table-errors.ts';
import { TABLE_LIMITS } from './table-limits.ts';
import { xlsxRows } from './xlsx-rows.ts';

export const TABLE_FORMATS = ['xlsx', 'csv'] as const;
export type TableFormat = (typeof TABLE_FORMATS)[number];

export interface TableRow {
  /** as a spreadsheet counts, the heading included */
  readonly number: number;
  /** as text; a formula as its text with an equals sign */
  readonly cells: readonly string[];
  /** positions of the cells that hold a formula */
  readonly formulas: readonly number[];
}

export interface Table {
  readonly format: TableFormat;
  readonly headers: readonly string[];
  /** Below the heading, without empty ones, read as they are asked for. @throws TableError */
  readonly rows: Iterable<TableRow>;
}

const READERS: Readonly<Record<TableFormat, (bytes: Uint8Array) => Generator<TableRow>>> = { xlsx: xlsxRows, csv: csvRows };

function* counted(rows: Generator<TableRow>): Generator<TableRow> {
  let count = 0;
  for (const row of rows) {
    count += 1;
    if (count > TABLE_LIMITS.rows) throw new TableError('TOO_MANY_ROWS', 'too many rows');
    yield row;
  }
}

/** Rows in which a title or a note may stand above the heading. */
const ABOVE_HEADING = 10;
const isLine = ({ cells }: TableRow) => cells.filter((cell) => cell.trim() !== '').length > 1;

/** The heading is the first row with more than one filled cell; in a table of one column the first row. `read`: rows below it that were read meanwhile. */
function findHeading(rows: Generator<TableRow>): { heading: TableRow | undefined; read: TableRow[] } {
  const read: TableRow[] = [];
  while (read.length < ABOVE_HEADING) {
    const next = rows.next();
    if (next.done) break;
    if (isLine(next.value)) return { heading: next.value, read: [] };
    read.push(next.value);
  }
  return { heading: read[0], read: read.slice(1) };
}

function* concat(read: readonly TableRow[], rest: Generator<TableRow>): Generator<TableRow> {
  yield* read;
  yield* rest;
}

/**
 * A table of an uploaded file (.xlsx, its first sheet, or .csv): a title or a note above the heading is passed over. Its content decides whether it is what
 * its name says. Nothing is computed, no link is followed.
 * @throws TableError and nothing else, here or while the rows are read; its `code` says why.
 */
export function readTable({ bytes, fileName }: { readonly bytes: Uint8Array; readonly fileName: string }): Table {
  const extension = /\.([^.]+)$/u.exec(fileName.trim().toLowerCase())?.[1];
  const format = TABLE_FORMATS.find((known) => known === extension);
  if (!format) throw new TableError('UNSUPPORTED', 'only .xlsx and .csv are read');
  if (bytes.length === 0) throw new TableError('EMPTY', 'the file is empty');
  if (bytes.length > TABLE_LIMITS.fileBytes) throw new TableError('TOO_LARGE', 'the file is too large');
  const rows = READERS[format](bytes);
  const { heading, read } = findHeading(rows);
  if (!heading) throw new TableError('EMPTY', 'the file has no rows');
  return { format, headers: heading.cells.map((cell) => cell.trim().slice(0, 200)), rows: counted(concat(read, rows)) };
}
