import { sum } from './number.ts';

/** A row of a breakdown. `share` in units of 1 ÷ 10^digits per cent, as it is shown: 33.4 for 33,4 %. `key` null: all that is not listed. */
export type ShareRow = { readonly key: string | null; readonly value: number; readonly share: number };

/**
 * Shares of the true total by largest remainder (Hare quota), so that they add up to 100 % as shown. Listed are the `listed` greatest in descending order
 * (equal ones in the order given); what is left, and what `total` holds beyond the rows, is one row `key: null`, told only where it holds something.
 * Null when the total is 0, a value is negative or not finite, or the rows hold more than the total.
 */
export function shares(
  rows: readonly { readonly key: string; readonly value: number }[],
  options: { readonly total?: number; readonly listed?: number; readonly digits?: number } = {},
): ShareRow[] | null {
  const known = sum(rows.map(({ value }) => value));
  const { total = known, listed = rows.length, digits = 0 } = options;
  if (!(total > 0) || !Number.isFinite(total) || rows.some(({ value }) => !(value >= 0)) || known > total * (1 + 1e-9)) return null;
  const sorted = rows.toSorted((a, b) => b.value - a.value);
  const shown: { key: string | null; value: number }[] = sorted.slice(0, listed);
  const rest = total - sum(shown.map(({ value }) => value));
  if (rest > total * 1e-9) shown.push({ key: null, value: rest });
  const units = 100 * 10 ** digits;
  const quotas = shown.map(({ value }) => (value / total) * units);
  const whole = quotas.map((quota) => Math.floor(quota + 1e-9));
  const missing = units - sum(whole);
  const byRemainder = quotas.map((quota, index) => ({ index, remainder: quota - (whole[index] ?? 0) })).sort((a, b) => b.remainder - a.remainder);
  for (const { index } of byRemainder.slice(0, missing)) whole[index] = (whole[index] ?? 0) + 1;
  return shown.map((row, index) => ({ ...row, share: (whole[index] ?? 0) / 10 ** digits }));
}
