import { clamp, isDrawable } from './number';
import type { Format } from './tone';

/**
 * What is known of one association in one month.
 * `known`: approved, 0 included. `waiting`: handed in, with what the association claims. `missing`: not handed in, being written or returned.
 * `noPeriod`: no reporting period covers it yet. `notMember`: it had not joined, or had left.
 */
export type ActivityCell =
  | { readonly state: 'known'; readonly value: number }
  | { readonly state: 'waiting'; readonly claimed: number | null }
  | { readonly state: 'missing' | 'noPeriod' | 'notMember' };

export interface ActivityRowInput {
  readonly id: string;
  readonly label: string;
  /** The whole name where the label is a short one: read aloud, and shown on hovering. */
  readonly name?: string;
  readonly href?: string;
  /** one a column */
  readonly cells: readonly ActivityCell[];
}

export interface ActivityHeatmapInput {
  readonly columns: readonly { id: string; label: string; title: string }[];
  readonly rows: readonly ActivityRowInput[];
  readonly format: Format;
}

/** How far an association has spoken: all of it approved, some of it waiting, some of it not handed in. */
export type RowStanding = 'known' | 'waiting' | 'missing';

export interface PreparedActivityCell {
  state: ActivityCell['state'];
  /** the number as written; '' where there is none to show */
  text: string;
  /** 0 (an approved nothing) to 4 (the largest approved figure); null where the figure is not approved */
  level: number | null;
}

export interface PreparedActivityRow {
  id: string;
  label: string;
  name: string;
  href?: string;
  cells: PreparedActivityCell[];
  /** `text` null: there is no total, since it is `unknown` (not all is handed in) or since no period has ended yet. A waiting row's total holds what it claims. */
  total: { state: 'known' | 'provisional' | 'unknown' | 'noPeriod'; text: string | null };
}

export interface PreparedActivityHeatmap {
  columns: { id: string; label: string; title: string }[];
  /** known, waiting, missing; without the empty ones */
  groups: { standing: RowStanding; rows: PreparedActivityRow[] }[];
  /** the last columns that no period covers yet for anybody: drawn as one block */
  noPeriod: { from: number; count: number } | null;
}

export const ACTIVITY_LEVELS = 4;

export function standingOf(cells: readonly ActivityCell[]): RowStanding {
  if (cells.some((cell) => cell.state === 'missing')) return 'missing';
  return cells.some((cell) => cell.state === 'waiting') ? 'waiting' : 'known';
}

function totalOf(cells: readonly ActivityCell[], format: Format): PreparedActivityRow['total'] {
  const standing = standingOf(cells);
  const numbers = cells.map((cell) => (cell.state === 'known' ? cell.value : cell.state === 'waiting' ? cell.claimed : null)).filter(isDrawable);
  if (standing === 'missing') return { state: 'unknown', text: null };
  if (numbers.length === 0) return { state: standing === 'known' ? 'noPeriod' : 'unknown', text: null };
  const text = format(numbers.reduce((a, b) => a + b, 0));
  return { state: standing === 'known' ? 'known' : 'provisional', text };
}

/** Sorts associations into those that are known, waiting and silent, and shades approved figures by size (square root, so that one large one bleaches none). */
export function prepareActivityHeatmap({ columns, rows, format }: ActivityHeatmapInput): PreparedActivityHeatmap {
  const approved = rows.flatMap((row) => row.cells.flatMap((cell) => (cell.state === 'known' && isDrawable(cell.value) ? [cell.value] : [])));
  const largest = Math.max(0, ...approved);
  const level = (value: number) => {
    if (value <= 0) return 0;
    // few enough to have a shade each
    if (largest <= ACTIVITY_LEVELS) return clamp(Math.ceil(value), 1, ACTIVITY_LEVELS);
    return clamp(Math.ceil(Math.sqrt(value / largest) * ACTIVITY_LEVELS), 1, ACTIVITY_LEVELS);
  };
  const prepareCell = (cell: ActivityCell): PreparedActivityCell => {
    if (cell.state === 'known') {
      return isDrawable(cell.value) ? { state: 'known', text: format(cell.value), level: level(cell.value) } : { state: 'missing', text: '', level: null };
    }
    const claimed = cell.state === 'waiting' && isDrawable(cell.claimed) && cell.claimed > 0 ? format(cell.claimed) : '';
    return { state: cell.state, text: claimed, level: null };
  };
  const prepared = rows.map((row) => ({
    standing: standingOf(row.cells),
    row: { id: row.id, label: row.label, name: row.name ?? row.label, href: row.href, cells: row.cells.map(prepareCell), total: totalOf(row.cells, format) },
  }));
  const order: RowStanding[] = ['known', 'waiting', 'missing'];
  const isOpen = (column: number) =>
    rows.some((row) => row.cells[column]?.state === 'noPeriod') &&
    rows.every((row) => ['noPeriod', 'notMember'].includes(row.cells[column]?.state ?? 'noPeriod'));
  const lastSpoken = columns.findLastIndex((_, i) => !isOpen(i));
  const from = lastSpoken + 1;
  return {
    columns: [...columns],
    groups: order
      .map((standing) => ({ standing, rows: prepared.filter((item) => item.standing === standing).map((item) => item.row) }))
      .filter((group) => group.rows.length > 0),
    noPeriod: rows.length > 0 && from < columns.length ? { from, count: columns.length - from } : null,
  };
}
