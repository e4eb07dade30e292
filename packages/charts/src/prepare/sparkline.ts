import { gappedPath } from './line';
import { clamp, isDrawable, orNull } from './number';
import { linearScale } from './scale';

export interface PreparedSparkline {
  width: number;
  height: number;
  path: string;
  /** First and last known points; the last is the one the eye looks for. null when nothing is known. */
  first: { x: number; y: number } | null;
  last: { x: number; y: number } | null;
}

/** Lines of one column share a scale, so that 11 and 91 do not fall alike; values beyond it are cut off at its ends. */
export interface SparklineScale {
  readonly low: number;
  readonly high: number;
}

/** A line the size of a word. Values are evenly spaced; null leaves a gap; without a scale the line fills its height, a flat one runs through the middle. */
export function prepareSparkline(
  values: readonly (number | null)[],
  size: { width: number; height: number } = { width: 88, height: 28 },
  scale: SparklineScale | null = null,
): PreparedSparkline {
  const pad = 4;
  const known = values.filter(isDrawable);
  const x = linearScale([0, Math.max(0, values.length - 1)], [pad, size.width - pad]);
  const [low, high] = scale ? [scale.low, scale.high] : known.length > 0 ? [Math.min(...known), Math.max(...known)] : [0, 0];
  const y = linearScale([low, high], [size.height - pad, pad]);
  const points = values.map((value, i) => {
    const drawable = orNull(value);
    return drawable === null ? null : { x: x(i), y: y(scale ? clamp(drawable, low, high) : drawable) };
  });
  const drawn = points.filter((point) => point !== null);
  return { ...size, path: gappedPath(points), first: drawn[0] ?? null, last: drawn.at(-1) ?? null };
}
