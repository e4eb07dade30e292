// The one table that `npm run bench` ends with.

/**
 * @typedef {object} Result one line of the table
 * @property {string} part the part of the bench, as `--only` names it
 * @property {string} what
 * @property {string} seen
 * @property {string} bar what is allowed; empty where nothing is judged
 * @property {boolean | null} holds null: no bar, only told
 */

const MARKS = { true: 'holds', false: 'MISSED', null: '' };

/** The table as text: one line a result, columns as wide as they need. */
export function table(results) {
  const rows = [['part', 'what', 'seen', 'bar', ''], ...results.map(({ part, what, seen, bar, holds }) => [part, what, seen, bar, MARKS[holds]])];
  const widths = rows[0].map((_, column) => Math.max(...rows.map((row) => row[column].length)));
  return rows
    .map((row) =>
      row
        .map((cell, column) => cell.padEnd(widths[column]))
        .join('  ')
        .trimEnd(),
    )
    .join('\n');
}
