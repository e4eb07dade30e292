import { type Cell, toCsv } from '../prepare/csv';
import { readNotes } from './figure-notes';
import { saveBlob } from './save';

/** The table of a figure as plain cells: the exact value where the cell carries one, else its text. */
export function readTable(figure: Element): Cell[][] {
  return [...figure.querySelectorAll('.nc-table tr')].map((row) =>
    [...row.querySelectorAll('th, td')].map((cell): Cell => {
      const value = cell.getAttribute('data-value');
      if (value === null) return cell.textContent;
      if (value === '') return null;
      return cell.hasAttribute('data-number') ? Number(value) : value;
    }),
  );
}

/** The table of a figure as CSV; what has to be known of it is the first line. */
export function figureCsv(figure: Element): string {
  const notes = readNotes(figure);
  return toCsv([...(notes.length > 0 ? [[notes.join(' ')]] : []), ...readTable(figure)]);
}

export function saveCsv(figure: Element, name: string): void {
  saveBlob(new Blob([figureCsv(figure)], { type: 'text/csv;charset=utf-8' }), `${name}.csv`);
}
