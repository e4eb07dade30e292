import { isDrawable } from './number';
import { linearScale, niceTicks } from './scale';
import type { Format, Tone } from './tone';

export interface ScatterInput {
  /** A point without one of its values is not drawn. */
  points: readonly { id: string; label: string; href: string; x: number | null; y: number | null; tone: Tone; marked: boolean }[];
  /** Upper end of the upright axis; the lower is 0. */
  most: number;
  formatX: Format;
  formatY: Format;
}

export interface ScatterDot {
  id: string;
  label: string;
  href: string;
  x: number;
  y: number;
  tone: Tone;
  marked: boolean;
}

export interface PreparedScatter {
  width: number;
  height: number;
  plot: { left: number; right: number; top: number; bottom: number };
  xTicks: { at: number; text: string }[];
  yTicks: { at: number; text: string }[];
  dots: ScatterDot[];
  /** How many had no place. */
  missing: number;
}

/** Dots this close hide one another. */
const DOT = 9;
/** Places round a dot for those that fall on it: beside it, then in rings further out. */
const ASIDE: readonly (readonly [number, number])[] = [
  ...[0, 1, 2, 3, 4, 5].map((i) => ring(i, 6, 1)),
  ...Array.from({ length: 12 }, (_, i) => ring(i, 12, 2)),
  ...Array.from({ length: 18 }, (_, i) => ring(i, 18, 3)),
];

function ring(index: number, of: number, radius: number): readonly [number, number] {
  const angle = (index / of) * 2 * Math.PI;
  return [Math.cos(angle) * radius * DOT, Math.sin(angle) * radius * DOT];
}

/** Two figures of many against each other. Dots of one place stand side by side, always in the same way; what is marked is drawn last, on top. */
export function prepareScatter({ points, most, formatX, formatY }: ScatterInput, width = 720): PreparedScatter {
  const height = Math.round(Math.min(420, Math.max(300, width * 0.58)));
  const plot = { left: 40, right: width - 14, top: 28, bottom: height - 44 };
  const known = points.filter((point) => isDrawable(point.x) && isDrawable(point.y));
  const xs = niceTicks(
    known.map(({ x }) => x),
    width > 500 ? 8 : 4,
  ).filter(Number.isInteger);
  const ys = niceTicks([most], 4);
  const x = linearScale([0, xs.at(-1) ?? 1], [plot.left + 3 * DOT, plot.right - 3 * DOT]);
  const y = linearScale([0, ys.at(-1) ?? 1], [plot.bottom - DOT / 2, plot.top]);
  const taken = new Map<string, number>();
  const dots = known
    .toSorted((a, b) => Number(a.marked) - Number(b.marked))
    .map((point) => {
      const [left, top] = [x(point.x ?? 0), y(point.y ?? 0)];
      const place = `${Math.round(left / DOT)} ${Math.round(top / DOT)}`;
      const before = taken.get(place) ?? 0;
      taken.set(place, before + 1);
      const [dx, dy] = before === 0 ? [0, 0] : (ASIDE[(before - 1) % ASIDE.length] ?? [0, 0]);
      const within = (value: number, low: number, high: number) => Math.round(Math.min(high, Math.max(low, value)) * 100) / 100;
      return {
        id: point.id,
        label: point.label,
        href: point.href,
        tone: point.tone,
        marked: point.marked,
        x: within(left + dx, plot.left + 5, plot.right - 5),
        y: within(top + dy, plot.top, plot.bottom - 4),
      };
    });
  return {
    width,
    height,
    plot,
    xTicks: xs.map((value) => ({ at: x(value), text: formatX(value) })),
    yTicks: ys.map((value) => ({ at: y(value), text: formatY(value) })),
    dots,
    missing: points.length - known.length,
  };
}
