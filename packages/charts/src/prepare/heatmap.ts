import { isDrawable, orNull } from './number';
import type { Format } from './tone';

export interface HeatmapInput {
  columns: readonly { id: string; label: string; title?: string }[];
  rows: readonly { id: string; label: string; href?: string; values: readonly (number | null)[] }[];
  format: Format;
}

export interface HeatCell {
  value: number | null;
  /** null = no data. */
  text: string | null;
  /** 0 (nothing) to 5 (the largest in the table); null = no data. */
  level: number | null;
}

export interface PreparedHeatmap {
  columns: { id: string; label: string; title?: string }[];
  rows: { id: string; label: string; href?: string; cells: HeatCell[] }[];
}

export const HEAT_LEVELS = 5;

/** Shades a table by size. The shade follows the square root, so that one very active member does not bleach all others. */
export function prepareHeatmap({ columns, rows, format }: HeatmapInput): PreparedHeatmap {
  const largest = Math.max(0, ...rows.flatMap((row) => row.values.filter(isDrawable)));
  const level = (value: number) => (value <= 0 || largest <= 0 ? 0 : Math.max(1, Math.ceil(Math.sqrt(value / largest) * HEAT_LEVELS)));
  return {
    columns: [...columns],
    rows: rows.map(({ values, ...row }) => ({
      ...row,
      cells: columns.map((_, i) => {
        const value = orNull(values[i]);
        return value === null ? { value, text: null, level: null } : { value, text: format(value), level: level(value) };
      }),
    })),
  };
}
