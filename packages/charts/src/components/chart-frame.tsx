import type { ReactNode } from 'react';
import type { Cell } from '../prepare/csv';
import { ExportButtons, type ExportLabels } from './export-buttons';

export interface ChartTableCell {
  text: string;
  /** What is exported; leave out to export the text. null = missing. */
  value?: Cell;
}

export interface ChartTable {
  caption: string;
  columns: readonly { label: string; numeric?: boolean }[];
  /** The first cell of a row is its heading. */
  rows: readonly { id: string; cells: readonly ChartTableCell[] }[];
}

export interface ChartFrameProps {
  /** A sentence that says what the figure shows. */
  title: ReactNode;
  subtitle?: ReactNode;
  /** Level of the heading in its page; 2 unless told. */
  level?: 2 | 3;
  /** The days that the figure speaks of and what it rests on, where the picture itself does not say so. It goes with each file made of it. */
  note?: ReactNode;
  /** Right of the title, e.g. a key or a link to the records. */
  aside?: ReactNode;
  /** The same figures as a table. */
  table: ChartTable;
  labels: ExportLabels & { asTable: string; noData: string };
  /** Name of the exported files, without an ending. */
  fileName: string;
  /** Where the server writes the workbook; no button without it. */
  xlsxHref?: string;
  /** False where the figure is no drawing. */
  png?: boolean;
  children: ReactNode;
}

const exported = (cell: ChartTableCell): string | undefined => (cell.value === undefined ? undefined : cell.value === null ? '' : String(cell.value));

/** A figure with a sentence for a title, the same figures as a table, and its exports. */
export function ChartFrame({ title, subtitle, level = 2, note, aside, table, labels, fileName, xlsxHref, png = true, children }: ChartFrameProps) {
  const Heading = level === 2 ? 'h2' : 'h3';
  return (
    <figure className="nc-frame">
      <figcaption>
        <div className="nc-frame-head">
          <Heading>{title}</Heading>
          {aside}
        </div>
        {subtitle && <p className="nc-frame-sub">{subtitle}</p>}
      </figcaption>
      {children}
      {note && (
        <p className="nc-picture-note" data-export-note>
          {note}
        </p>
      )}
      <details className="nc-frame-more">
        <summary>{labels.asTable}</summary>
        <ExportButtons labels={labels} fileName={fileName} xlsxHref={xlsxHref} png={png} />
        {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must be reachable by keyboard */}
        <section className="nc-table-scroll" aria-label={table.caption} tabIndex={0}>
          <table className="nc-table">
            <caption className="nc-sr">{table.caption}</caption>
            <thead>
              <tr>
                {table.columns.map((column) => (
                  <th key={column.label} scope="col" data-numeric={column.numeric ? '' : undefined}>
                    {column.label}
                  </th>
                ))}
              </tr>
            </thead>
            <tbody>
              {table.rows.map((row) => (
                <tr key={row.id}>
                  {row.cells.map((cell, i) => {
                    const column = table.columns[i];
                    const shared = { 'data-value': exported(cell), 'data-number': typeof cell.value === 'number' ? '' : undefined };
                    const text = cell.text || (cell.value === null ? labels.noData : '');
                    return i === 0 ? (
                      <th key={column?.label} scope="row" {...shared}>
                        {text}
                      </th>
                    ) : (
                      <td key={column?.label} data-numeric={column?.numeric ? '' : undefined} {...shared}>
                        {text}
                      </td>
                    );
                  })}
                </tr>
              ))}
            </tbody>
          </table>
        </section>
      </details>
    </figure>
  );
}
