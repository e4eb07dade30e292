import { reaches } from '../shared/number.ts';
import { type Overrides, withDefaults } from '../shared/settings.ts';

export type OutlierSettings = {
  /** how many times the greatest earlier value makes one look like a slip of the pen */
  factor: number;
  /** fewer earlier values are no range */
  least: number;
};
export const DEFAULT_OUTLIER_SETTINGS: Readonly<OutlierSettings> = { factor: 5, least: 2 };

/** The earlier range of a figure and how many times its upper end the new one is. */
export type Outlier = { readonly low: number; readonly high: number; readonly times: number };

/** The earlier values of one figure of one association: the least and the greatest. */
export type EarlierRange = { readonly low: number; readonly high: number };

/** Range of the values known before; null where fewer than two are known or all are 0, since nothing can be compared then. */
export function earlierRange(values: readonly (number | null)[], overrides: Overrides<OutlierSettings> = {}): EarlierRange | null {
  const { least } = withDefaults(DEFAULT_OUTLIER_SETTINGS, overrides);
  const known = values.filter((value) => value !== null && Number.isFinite(value) && value >= 0) as number[];
  const high = Math.max(...known);
  return known.length < least || !(high > 0) ? null : { low: Math.min(...known), high };
}

/** A figure of at least five times the greatest earlier one; null where it is not, or cannot be said. Asks for a note, forbids nothing. */
export function outlierOf(value: number | null, range: EarlierRange | null, overrides: Overrides<OutlierSettings> = {}): Outlier | null {
  const { factor } = withDefaults(DEFAULT_OUTLIER_SETTINGS, overrides);
  if (value === null || !Number.isFinite(value) || range === null) return null;
  return reaches(value, factor * range.high) ? { ...range, times: Math.floor(value / range.high + 1e-9) } : null;
}
