import { type Cell, toCsv } from '../prepare/csv';
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

export function saveCsv(figure: Element, name: string): void {
  saveBlob(new Blob([toCsv(readTable(figure))], { type: 'text/csv;charset=utf-8' }), `${name}.csv`);
}
