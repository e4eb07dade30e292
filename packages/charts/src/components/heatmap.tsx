import type { PreparedHeatmap } from '../prepare/heatmap';
import { type LinkComponent, PlainLink } from './link';

export interface HeatmapProps {
  heatmap: PreparedHeatmap;
  /** What the table shows; read before it. */
  caption: string;
  /** Heading of the first column. */
  rowHeading: string;
  noData: string;
  Link?: LinkComponent;
}

/** A table whose cells are shaded by size. It is a real table: figures first, shade second. */
export function Heatmap({ heatmap, caption, rowHeading, noData, Link = PlainLink }: HeatmapProps) {
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must be reachable by keyboard
    <section className="nc-heat-scroll" aria-label={caption} tabIndex={0}>
      <table className="nc-heat">
        <caption className="nc-sr">{caption}</caption>
        <thead>
          <tr>
            <th scope="col">{rowHeading}</th>
            {heatmap.columns.map((column) => (
              <th key={column.id} scope="col" title={column.title}>
                {column.label}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {heatmap.rows.map((row) => (
            <tr key={row.id}>
              <th scope="row">{row.href ? <Link href={row.href}>{row.label}</Link> : row.label}</th>
              {row.cells.map((cell, i) => (
                <td key={heatmap.columns[i]?.id} className={cell.level === null ? 'nc-heat-none' : `nc-heat-${cell.level}`}>
                  {cell.text ?? (
                    <>
                      <span aria-hidden="true">·</span>
                      <span className="nc-sr">{noData}</span>
                    </>
                  )}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}
