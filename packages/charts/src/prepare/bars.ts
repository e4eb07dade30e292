import { isDrawable, orNull } from './number';
import type { Format, Tone } from './tone';

export interface BarInput {
  id: string;
  label: string;
  /** null = no data: the row stays, without a bar. Negative values have no bar either. */
  value: number | null;
  href?: string;
  tone?: Tone;
}

export interface Bar extends BarInput {
  text: string | null;
  /** Bar length 0–1 of the longest; null = no bar. */
  length: number | null;
  /** Share of the total in words; null when the value or the total is missing. */
  share: string | null;
}

export interface BarsInput {
  items: readonly BarInput[];
  format: Format;
  /** Writes a share 0–1; leave out to show none. */
  formatShare?: Format;
  /** Keep the given order instead of largest first. */
  keepOrder?: boolean;
}

/** Horizontal bars, largest first and those without data last. */
export function prepareBars({ items, format, formatShare, keepOrder = false }: BarsInput): Bar[] {
  const known = items.map((item) => item.value).filter(isDrawable);
  const largest = Math.max(0, ...known);
  const total = known.reduce((sum, value) => sum + Math.max(0, value), 0);
  const sorted = keepOrder
    ? [...items]
    : items.toSorted((a, b) => {
        const [x, y] = [orNull(a.value), orNull(b.value)];
        if (x === null || y === null) return Number(x === null) - Number(y === null);
        return y - x;
      });
  return sorted.map((item) => {
    const value = orNull(item.value);
    return {
      ...item,
      value,
      text: value === null ? null : format(value),
      length: value === null || value < 0 ? null : largest > 0 ? value / largest : 0,
      share: value === null || value < 0 || total <= 0 || !formatShare ? null : formatShare(value / total),
    };
  });
}
