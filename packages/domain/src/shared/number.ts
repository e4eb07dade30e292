/** Slack of comparisons against a threshold: sums of decimals such as 0.1 + 0.2 must not miss a limit they reach on paper. */
const TOLERANCE = 1e-9;

/** `value`, or null where a calculation has no finite result: what is undefined is shown as "no data", never as NaN. */
export function finiteOrNull(value: number): number | null {
  // adding 0 turns -0 into 0, which would show as "-0"
  return Number.isFinite(value) ? value + 0 : null;
}

/** `value` moved into [low, high]. */
export function clamp(value: number, low: number, high: number): number {
  return Math.min(high, Math.max(low, value));
}

/** `value` moved into 0…1. */
export function clampShare(value: number): number {
  return clamp(value, 0, 1);
}

/** Sum; 0 for an empty list. */
export function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0);
}

/** `value ≥ limit`, with a slack of 1e-9 for decimal sums. */
export function reaches(value: number, limit: number): boolean {
  return value >= limit - TOLERANCE;
}
