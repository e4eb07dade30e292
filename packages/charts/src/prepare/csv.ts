/** A cell of an exported table; null is written as an empty cell. */
export type Cell = string | number | null;

/**
 * One cell as CSV. A text that a spreadsheet would run as a formula is kept a text by a leading apostrophe: names and
 * notes come from people, and the file is opened by others. Numbers stay numbers, negative ones too.
 */
export function csvCell(cell: Cell): string {
  if (cell === null) return '';
  if (typeof cell === 'number') return Number.isFinite(cell) ? String(cell) : '';
  const safe = /^[\s]*[=+\-@\t\r]/.test(cell) ? `'${cell}` : cell;
  return /[",;\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}

/** A table as CSV with CRLF line ends and a byte order mark, without which Excel misreads Vietnamese. */
export const toCsv = (rows: readonly (readonly Cell[])[]): string => `\uFEFF${rows.map((row) => row.map(csvCell).join(',')).join('\r\n')}\r\n`;
