/** True for a number that can be drawn: neither missing nor NaN nor infinite. */
export const isDrawable = (value: number | null | undefined): value is number => typeof value === 'number' && Number.isFinite(value);

/** A drawable number, or null: whatever cannot be drawn counts as missing. */
export const orNull = (value: number | null | undefined): number | null => (isDrawable(value) ? value : null);

export const clamp = (value: number, low: number, high: number): number => Math.min(high, Math.max(low, value));

/** Rounds a coordinate to a tenth of a pixel, which keeps markup short and tests readable. */
export const px = (value: number): number => Math.round(value * 10) / 10;
