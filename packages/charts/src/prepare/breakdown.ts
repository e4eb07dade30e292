import { isDrawable, orNull } from './number';
import type { Format } from './tone';

/**
 * Shares as whole units that add up: the largest remainders get what rounding down leaves over (Hare–Niemeyer).
 * `total` is the number of units, 100 for per cent. All 0 where the values add up to nothing. Equal remainders: the first gets it.
 */
export function wholeShares(values: readonly number[], total = 100): number[] {
  const sum = values.reduce((a, b) => a + b, 0);
  if (!(sum > 0)) return values.map(() => 0);
  const exact = values.map((value) => (value / sum) * total);
  const whole = exact.map(Math.floor);
  let left = total - whole.reduce((a, b) => a + b, 0);
  const byRemainder = exact.map((value, i) => ({ i, rest: value - Math.floor(value) })).toSorted((a, b) => b.rest - a.rest || a.i - b.i);
  for (const { i } of byRemainder) {
    if (left-- <= 0) break;
    whole[i] = (whole[i] ?? 0) + 1;
  }
  return whole;
}

export interface BreakdownItem {
  id: string;
  label: string;
  /** null: not known; the row stays, without bar and share */
  value: number | null;
  href?: string;
}

export interface BreakdownInput {
  items: readonly BreakdownItem[];
  /** What all rows make together, listed or not; null: only the listed ones are known, so they are the whole. */
  total: number | null;
  /** Rows shown before the rest is put together. */
  most: number;
  format: Format;
  /** Writes whole per cent, 0…100. */
  formatPercent: Format;
  /** Name of the row of the rest; `count` null: how many they are is not known. */
  others: (count: number | null) => string;
}

export interface BreakdownRow {
  id: string;
  label: string;
  href?: string;
  text: string | null;
  /** 0…1 of the longest row */
  length: number | null;
  share: string | null;
  isOthers: boolean;
}

/** Largest first, a row "others" for what is not listed, those without data last; shares are of the true total and add up to 100 %. */
export function prepareBreakdown({ items, total, most, format, formatPercent, others }: BreakdownInput): BreakdownRow[] {
  const known = items.flatMap((item) => (isDrawable(item.value) && item.value >= 0 ? [{ ...item, value: item.value }] : []));
  const sorted = known.toSorted((a, b) => b.value - a.value);
  const unknown = items.filter((item) => orNull(item.value) === null);
  const shown = sorted.slice(0, most);
  const folded = sorted.slice(most);
  const listed = shown.reduce((sum, item) => sum + item.value, 0);
  const inItems = sorted.reduce((sum, item) => sum + item.value, 0);
  const rest = Math.max(orNull(total) ?? 0, inItems) - listed;
  const hasRest = folded.length > 0 || rest > 1e-9;
  // a total above the sum of the rows hides rows that the caller does not have: their number is not known
  const count = rest > inItems - listed + 1e-9 ? null : folded.length;
  const rows = [
    ...shown.map((item) => ({ ...item, isOthers: false })),
    ...(hasRest ? [{ id: 'others', label: others(count), value: rest, isOthers: true }] : []),
  ];
  const shares = wholeShares(rows.map((row) => row.value));
  const longest = Math.max(0, ...rows.map((row) => row.value));
  return [
    ...rows.map(({ value, ...row }, i) => ({
      ...row,
      text: format(value),
      length: longest > 0 ? value / longest : 0,
      share: longest > 0 ? formatPercent(shares[i] ?? 0) : null,
    })),
    ...unknown.map(({ value: _, ...item }) => ({ ...item, text: null, length: null, share: null, isOthers: false })),
  ];
}
