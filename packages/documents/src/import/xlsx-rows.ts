import { ImportError } from './errors.ts';
import type { TableRow } from './table.ts';
import { TableError } from './table-errors.ts';
import { TABLE_LIMITS } from './table-limits.ts';
import { firstSheet, sharedTexts, unfold } from './xlsx-parts.ts';
import { xmlScanner } from './xml-scanner.ts';
import { listEntries } from './zip.ts';

const ZIP_MAGIC = [0x50, 0x4b, 0x03, 0x04];
/** The older container: an .xls file, or an .xlsx locked with a password. */
const OLE_MAGIC = [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1];
const LOCKED_STREAM = Buffer.from('EncryptedPackage', 'utf16le');

const startsWith = (bytes: Uint8Array, magic: readonly number[]): boolean => magic.every((byte, index) => bytes[index] === byte);

/** Rows that a sheet can have. */
const MOST_ROWS = 1_048_576;

/** Position of a column from a cell's address, from 0: "C7" → 2; null without letters. */
function columnOf(address: string | null): number | null {
  const letters = /^[A-Z]{1,3}/u.exec(address ?? '')?.[0];
  return letters ? [...letters].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) - 1 : null;
}

/** Reader of a sheet's markup; rows come out at `onRow` as they end. A formula is kept as its text, with an equals sign, and never computed. */
function sheetScanner(texts: readonly string[], onRow: (row: TableRow) => void) {
  let number = 0;
  let column = -1;
  let type: string | null = null;
  let value = '';
  let formula: string | null = null;
  let into: 'value' | 'formula' | null = null;
  let cells: string[] = [];
  let formulas: number[] = [];
  const put = (text: string) => {
    if (column < 0 || column >= TABLE_LIMITS.columns) return;
    while (cells.length < column) cells.push('');
    cells[column] = text.slice(0, TABLE_LIMITS.cellLength);
  };
  const endCell = () => {
    if (formula !== null) {
      if (column < TABLE_LIMITS.columns) formulas.push(column);
      put(`=${formula}`);
    } else if (type === 's') put(texts[Number(value)] ?? '');
    else if (type === 'b') put(value === '1' ? 'TRUE' : 'FALSE');
    else put(value);
  };
  return xmlScanner({
    open(name, attribute) {
      if (name === 'row') {
        // rows go up: a number that does not, or that no sheet has, is none
        const told = Number(attribute('r'));
        number = Number.isInteger(told) && told > number && told <= MOST_ROWS ? told : number + 1;
        [column, cells, formulas] = [-1, [], []];
      } else if (name === 'c') {
        column = columnOf(attribute('r')) ?? column + 1;
        [type, value, formula] = [attribute('t'), '', null];
      } else if (name === 'v' || (name === 't' && type === 'inlineStr')) into = 'value';
      else if (name === 'f') [formula, into] = ['', 'formula'];
    },
    text(text) {
      if (into === 'value' && value.length < TABLE_LIMITS.cellLength) value += text;
      if (into === 'formula' && formula !== null && formula.length < TABLE_LIMITS.cellLength) formula += text;
    },
    close(name) {
      if (name === 'v' || name === 't' || name === 'f') into = null;
      else if (name === 'c') endCell();
      else if (name === 'row') onRow({ number, cells, formulas });
    },
  });
}

/**
 * The rows of a workbook's first sheet, as they are unfolded: empty ones are left out, numbers as they are stored, days as spreadsheets count them.
 * @throws TableError NOT_AN_XLSX (any other package too), ENCRYPTED, TOO_COMPLEX
 */
export function* xlsxRows(bytes: Uint8Array): Generator<TableRow> {
  if (startsWith(bytes, OLE_MAGIC)) {
    const locked = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).includes(LOCKED_STREAM);
    throw new TableError(locked ? 'ENCRYPTED' : 'NOT_AN_XLSX', 'the older container');
  }
  if (!startsWith(bytes, ZIP_MAGIC)) throw new TableError('NOT_AN_XLSX', 'not a zip package');
  if (((bytes[6] ?? 0) & 1) === 1) throw new TableError('ENCRYPTED', 'the package is encrypted');
  try {
    const names = listEntries(bytes);
    if (!names.has('[Content_Types].xml') || !names.has('xl/workbook.xml')) throw new TableError('NOT_AN_XLSX', 'a package that is no workbook');
    const sheet = firstSheet(bytes, names);
    const texts = names.has('xl/sharedStrings.xml') ? sharedTexts(bytes) : [];
    let ready: TableRow[] = [];
    const scan = sheetScanner(texts, (row) => {
      if (row.cells.some((cell) => cell.trim() !== '')) ready.push(row);
    });
    for (const _ of unfold(bytes, TABLE_LIMITS.sheetBytes, (name) => (name === sheet ? scan : null))) {
      yield* ready;
      ready = [];
    }
  } catch (cause) {
    if (cause instanceof TableError) throw cause;
    if (cause instanceof ImportError && cause.code === 'TOO_COMPLEX') throw new TableError('TOO_COMPLEX', cause.message, { cause });
    throw new TableError('NOT_AN_XLSX', 'the workbook cannot be read', { cause });
  }
}
