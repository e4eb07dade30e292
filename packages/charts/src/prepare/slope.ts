import { gappedPath } from './line';
import { isDrawable, orNull } from './number';
import { linearScale } from './scale';
import { spreadLabels } from './spread';
import { wrapText } from './text';
import type { Format, Tone } from './tone';

export interface SlopeItemInput {
  id: string;
  title: string;
  href: string;
  tone: Tone;
  /** Score by year; null = not scored that year. */
  points: readonly { year: number; value: number | null }[];
}

export interface SlopeInput {
  years: readonly number[];
  items: readonly SlopeItemInput[];
  format: Format;
  /** Ends of the scale; without them the scale fits the scores. */
  range?: readonly [number, number];
}

export interface SlopeItem {
  id: string;
  title: string;
  href: string;
  tone: Tone;
  path: string;
  dots: { x: number; y: number }[];
  /** Label right of the last dot; null where the item has no score. */
  label: { x: number; y: number; dotX: number; dotY: number; lines: string[]; value: string } | null;
  /** The scores in words, year by year, for the list; null = no data. */
  texts: { year: number; text: string | null }[];
  values: (number | null)[];
}

export interface PreparedSlope {
  width: number;
  height: number;
  columns: { x: number; year: number }[];
  top: number;
  bottom: number;
  items: SlopeItem[];
}

const LABEL = { size: 13, lineHeight: 16.5, width: 350, value: 44, maxLines: 3 };

/** Scores over years, one line per item, each labelled at its end without covering its neighbour. */
export function prepareSlope({ years, items, format, range }: SlopeInput): PreparedSlope {
  const sorted = years.toSorted((a, b) => a - b);
  const rows = items.map((item) => ({
    ...item,
    values: sorted.map((year) => orNull(item.points.find((point) => point.year === year)?.value)),
    lines: wrapText(item.title, LABEL.size, LABEL.width, LABEL.maxLines),
  }));
  const labelHeight = (lines: readonly string[]) => lines.length * LABEL.lineHeight + 6;
  const labelled = rows.filter((row) => row.values.some((value) => value !== null));
  const width = 900;
  const top = 30;
  const height = Math.max(220, 40 + labelled.reduce((sum, row) => sum + labelHeight(row.lines), 0));
  const bottom = height - 6;
  const right = width - LABEL.width - LABEL.value - 24;
  const known = rows.flatMap((row) => row.values.filter(isDrawable));
  const domain: readonly [number, number] = range ?? (known.length > 0 ? [Math.min(...known), Math.max(...known)] : [0, 0]);
  const x = linearScale([0, Math.max(0, sorted.length - 1)], [24, right]);
  const y = linearScale(domain, [bottom - 8, top + 8]);
  const drawn = rows.map((row) => ({ row, points: row.values.map((value, i) => (value === null ? null : { x: x(i), y: y(value) })) }));
  const ends = drawn.map(({ points }) => points.findLast((point) => point !== null) ?? null);
  const middles = spreadLabels(
    drawn.flatMap(({ row }, i) => (ends[i] ? [{ y: ends[i].y, height: labelHeight(row.lines) }] : [])),
    top - 6,
    bottom + 10,
  );
  let next = 0;
  return {
    width,
    height,
    top,
    bottom,
    columns: sorted.map((year, i) => ({ x: x(i), year })),
    items: drawn.map(({ row, points }, i) => {
      const end = ends[i];
      return {
        id: row.id,
        title: row.title,
        href: row.href,
        tone: row.tone,
        values: row.values,
        path: gappedPath(points),
        dots: points.filter((point) => point !== null),
        label: end
          ? {
              x: right + 22,
              y: middles[next++] ?? end.y,
              dotX: end.x,
              dotY: end.y,
              lines: row.lines,
              value: format(row.values.findLast((value) => value !== null) ?? 0),
            }
          : null,
        texts: sorted.map((year, k) => {
          const value = row.values[k] ?? null;
          return { year, text: value === null ? null : format(value) };
        }),
      };
    }),
  };
}
