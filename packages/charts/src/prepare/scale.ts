import { isDrawable, px } from './number';

export type Scale = (value: number) => number;

/** A straight scale from a domain to pixels. A domain of no width maps everything to the middle, so it never divides by zero. */
export function linearScale([d0, d1]: readonly [number, number], [r0, r1]: readonly [number, number]): Scale {
  const width = d1 - d0;
  if (width === 0) return () => px((r0 + r1) / 2);
  return (value) => px(r0 + ((value - d0) / width) * (r1 - r0));
}

function niceStep(raw: number): number {
  const power = 10 ** Math.floor(Math.log10(raw));
  const lead = raw / power;
  const nice = lead <= 1 ? 1 : lead <= 2 ? 2 : lead <= 2.5 ? 2.5 : lead <= 5 ? 5 : 10;
  return nice * power;
}

/**
 * Round tick values that enclose all drawable values, from 0 (or below, where values are negative) upwards.
 * `count` is how many steps to aim at. With nothing to draw, the ticks are 0 and 1.
 */
export function niceTicks(values: readonly (number | null)[], count = 4): number[] {
  const known = values.filter(isDrawable);
  const low = Math.min(0, ...known);
  const high = Math.max(0, ...known);
  if (low === high) return [0, 1];
  const step = niceStep((high - low) / Math.max(1, count));
  const first = Math.floor(low / step);
  const last = Math.ceil(high / step - 1e-9);
  // Multiply instead of adding, and trim binary dust: 3 × 0.1 must read 0.3.
  return Array.from({ length: last - first + 1 }, (_, i) => Number(((first + i) * step).toPrecision(12)));
}
