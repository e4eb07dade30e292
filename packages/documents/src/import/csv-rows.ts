import type { TableRow } from './table.ts';
import { TableError } from './table-errors.ts';
import { TABLE_LIMITS } from './table-limits.ts';
import { decodeText } from './text.ts';

/** What our own export puts before text that a spreadsheet would run as a formula; reading takes it off again. */
const NEUTRALISED = /^'(?=[=+\-@\t\r\n\uff1d\uff0b\uff0d\uff20])/u;
const DELIMITERS = [',', ';', '\t'] as const;
// biome-ignore lint/suspicious/noControlCharactersInRegex: text files hold none of these
const BINARY = /[\u0000-\u0008\u000e-\u001f]/u;

/** UTF-8 or UTF-16; else the older Vietnamese code page of spreadsheets, whose tones stand apart and are joined to their letters. */
function decode(bytes: Uint8Array): string {
  if (bytes[0] === 0x50 && bytes[1] === 0x4b && (bytes[2] ?? 0) < 9) throw new TableError('NOT_A_CSV', 'a package');
  try {
    return decodeText(bytes).normalize('NFC');
  } catch (cause) {
    const text = new TextDecoder('windows-1258').decode(bytes);
    if (BINARY.test(text)) throw new TableError('NOT_A_CSV', 'binary data', { cause });
    return text.normalize('NFC');
  }
}

/** The delimiter that stands most often in the first line, outside quotation marks. */
function delimiterOf(text: string): { delimiter: string; start: number } {
  const told = /^sep=(.)\r?\n/u.exec(text);
  if (told?.[1]) return { delimiter: told[1], start: told[0].length };
  const line = (/^(?:"(?:[^"]|"")*"|[^"\r\n])*/u.exec(text.slice(0, 20_000))?.[0] ?? '').replace(/"(?:[^"]|"")*"/gu, '');
  const counted = DELIMITERS.map((delimiter) => ({ delimiter, count: line.split(delimiter).length }));
  return { delimiter: counted.reduce((most, one) => (one.count > most.count ? one : most)).delimiter, start: 0 };
}

/**
 * The rows of a text with delimiters (comma, semicolon or tab, found by itself), quoted as RFC 4180 has it. Empty rows are counted and left out.
 * @throws TableError NOT_A_CSV; OPEN_QUOTE where a quotation mark is never closed
 */
export function* csvRows(bytes: Uint8Array): Generator<TableRow> {
  const text = decode(bytes);
  const { delimiter, start } = delimiterOf(text);
  let at = start;
  for (let number = 1; at < text.length; number++) {
    const cells: string[] = [];
    for (let more = true; more; ) {
      let cell: string;
      if (text[at] === '"') {
        let end = at + 1;
        for (;;) {
          end = text.indexOf('"', end);
          if (end === -1) throw new TableError('OPEN_QUOTE', `row ${number}`);
          if (text[end + 1] !== '"') break;
          end += 2;
        }
        cell = text.slice(at + 1, end).replaceAll('""', '"');
        at = end + 1;
        // what stands between the closing mark and the delimiter belongs to the cell
        while (at < text.length && text[at] !== delimiter && text[at] !== '\n' && text[at] !== '\r') cell += text[at++];
      } else {
        let end = at;
        while (end < text.length && text[end] !== delimiter && text[end] !== '\n' && text[end] !== '\r') end++;
        cell = text.slice(at, end);
        at = end;
      }
      if (cells.length < TABLE_LIMITS.columns) cells.push(cell.replace(NEUTRALISED, '').slice(0, TABLE_LIMITS.cellLength));
      more = text[at] === delimiter;
      if (more) at++;
    }
    if (text[at] === '\r') at++;
    if (text[at] === '\n') at++;
    if (cells.some((cell) => cell.trim() !== '')) yield { number, cells, formulas: [] };
  }
}
