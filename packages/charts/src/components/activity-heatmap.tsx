import type { ReactNode } from 'react';
import type { PreparedActivityCell, PreparedActivityHeatmap, PreparedActivityRow, RowStanding } from '../prepare/activity-heatmap';
import type { ChartWords } from './chart-words';
import { HatchLegend } from './hatch-legend';
import { type LinkComponent, PlainLink } from './link';

export interface ActivityHeatmapProps {
  heatmap: PreparedActivityHeatmap;
  /** What the table shows; read before it. */
  caption: string;
  words: Pick<ChartWords, 'heat' | 'legend' | 'spoken' | 'reason'>;
  /** In the heading of a group: what can be done about it. */
  actions?: Partial<Record<RowStanding, ReactNode>>;
  /** In the block of months without a period, which one it waits for; "no period yet" unless told. */
  noPeriodText?: string;
  Link?: LinkComponent;
}

type Heat = ActivityHeatmapProps['words']['heat'];

function spokenCell(cell: PreparedActivityCell, words: ActivityHeatmapProps['words']): string | null {
  if (cell.state === 'waiting') return cell.text ? words.heat.waitingCell(cell.text) : words.heat.waitingNone;
  if (cell.state === 'missing') return words.reason.notHandedIn;
  if (cell.state === 'noPeriod') return words.heat.noPeriod;
  return cell.state === 'notMember' ? words.heat.notMember : null;
}

function Cell({ cell, words }: { cell: PreparedActivityCell; words: ActivityHeatmapProps['words'] }) {
  const spoken = spokenCell(cell, words);
  return (
    <td className="nc-hatchable" data-state={cell.state} data-level={cell.level ?? undefined}>
      {spoken === null ? cell.text : <span aria-hidden="true">{cell.text}</span>}
      {spoken === null ? null : <span className="nc-sr">{spoken}</span>}
    </td>
  );
}

/** A short name is read aloud in full. */
function RowName({ row, Link }: { row: PreparedActivityRow; Link: LinkComponent }) {
  const isShort = row.name !== row.label;
  const text = isShort ? (
    <>
      <span aria-hidden="true" title={row.name}>
        {row.label}
      </span>
      <span className="nc-sr">{row.name}</span>
    </>
  ) : (
    row.label
  );
  return row.href ? <Link href={row.href}>{text}</Link> : text;
}

function Total({ total, heat, isWaiting }: { total: PreparedActivityRow['total']; heat: Heat; isWaiting: boolean }) {
  if (total.text === null) {
    const word = isWaiting ? heat.waitingNone : heat.missingTotal;
    return <td className="nc-rests">{total.state === 'unknown' ? word : <span className="nc-sr">{heat.noPeriod}</span>}</td>;
  }
  if (total.state === 'known') {
    return (
      <td>
        <b>{total.text}</b>
      </td>
    );
  }
  return (
    <td>
      <span className="nc-provisional" aria-hidden="true">
        {total.text}
      </span>
      <span className="nc-sr">{heat.waitingCell(total.text)}</span>
    </td>
  );
}

/** Associations by months: approved figures shaded, claims and silence hatched each in its way, months without a period one dotted block. A real table, in black and white too. */
export function ActivityHeatmap({ heatmap, caption, words, actions = {}, noPeriodText, Link = PlainLink }: ActivityHeatmapProps) {
  const { columns, groups, noPeriod } = heatmap;
  const spoken = noPeriod ? columns.slice(0, noPeriod.from) : columns;
  const headed = groups.filter((group) => group.standing !== 'known').length;
  const height = groups.reduce((sum, group) => sum + group.rows.length, headed);
  const states = new Set(groups.flatMap((group) => group.rows.flatMap((row) => row.cells.map((cell) => cell.state))));
  const block = noPeriod && (
    <td className="nc-hatchable nc-ah-block" colSpan={noPeriod.count} rowSpan={height}>
      <span>{noPeriodText ?? words.heat.noPeriod}</span>
    </td>
  );
  return (
    <>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must be reachable by keyboard */}
      <section className="nc-heat-scroll" aria-label={caption} tabIndex={0}>
        <table className="nc-ah">
          <caption className="nc-sr">{caption}</caption>
          <thead>
            <tr>
              <th scope="col">{words.heat.row}</th>
              {columns.map((column, i) => (
                <th key={column.id} scope="col" title={column.title} data-late={noPeriod && i >= noPeriod.from ? '' : undefined}>
                  {column.label}
                </th>
              ))}
              <th scope="col">{words.heat.total}</th>
            </tr>
          </thead>
          <tbody>
            {groups.flatMap((group, g) => [
              group.standing === 'known' ? null : (
                <tr key={group.standing} className="nc-ah-group">
                  <th scope="rowgroup" colSpan={1 + spoken.length}>
                    {group.standing === 'waiting' ? words.heat.waitingGroup(group.rows.length) : words.heat.missingGroup(group.rows.length)}
                    {actions[group.standing] ? <span className="nc-ah-action">{actions[group.standing]}</span> : null}
                  </th>
                  {g === 0 ? block : null}
                  <td />
                </tr>
              ),
              ...group.rows.map((row, r) => (
                <tr key={row.id}>
                  <th scope="row">
                    <RowName row={row} Link={Link} />
                  </th>
                  {spoken.map((column, i) => {
                    const cell = row.cells[i];
                    return cell ? <Cell key={column.id} cell={cell} words={words} /> : <td key={column.id} />;
                  })}
                  {g === 0 && r === 0 && group.standing === 'known' ? block : null}
                  <Total total={row.total} heat={words.heat} isWaiting={group.standing === 'waiting'} />
                </tr>
              )),
            ])}
          </tbody>
        </table>
      </section>
      <HatchLegend
        of={(['more', 'zero', 'waiting', 'missing', 'noPeriod', 'notMember'] as const).filter((key) => isExplained(key, states, noPeriod !== null))}
        words={words}
      />
    </>
  );
}

/** A legend names what is in the picture and nothing else. */
function isExplained(key: 'more' | 'zero' | 'waiting' | 'missing' | 'noPeriod' | 'notMember', states: ReadonlySet<string>, hasBlock: boolean): boolean {
  if (key === 'more' || key === 'zero') return states.has('known');
  return states.has(key) || (key === 'noPeriod' && hasBlock);
}
