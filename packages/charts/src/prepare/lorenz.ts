import { linePath } from './line';
import { isDrawable } from './number';
import { linearScale } from './scale';

export interface PreparedLorenz {
  size: number;
  plot: { left: number; right: number; top: number; bottom: number };
  /** Cumulative shares from (0,0) to (1,1): share of members, share of the total. Empty when there is no total. */
  points: { members: number; share: number }[];
  curve: string;
  /** The curve of the period compared with; empty without one. */
  compare: string;
  equality: string;
  /** Area between equality and the curve. */
  area: string;
  /** How many values were missing and left out. */
  missing: number;
}

/** Cumulative shares, smallest first. Missing and negative values are left out; a total of zero has no curve. */
export function lorenzPoints(values: readonly (number | null)[]): { members: number; share: number }[] {
  const known = values.filter((value) => isDrawable(value) && value >= 0).toSorted((a, b) => (a ?? 0) - (b ?? 0));
  const total = known.reduce<number>((sum, value) => sum + (value ?? 0), 0);
  if (!(total > 0) || !Number.isFinite(total)) return [];
  let sum = 0;
  return [
    { members: 0, share: 0 },
    ...known.map((value, i) => {
      sum += value ?? 0;
      return { members: (i + 1) / known.length, share: sum / total };
    }),
  ];
}

/** The Lorenz curve of activity over members, with the line of equality and, where given, the curve of another period. */
export function prepareLorenz(values: readonly (number | null)[], compare: readonly (number | null)[] = []): PreparedLorenz {
  const size = 320;
  const plot = { left: 40, right: size - 10, top: 10, bottom: size - 38 };
  const x = linearScale([0, 1], [plot.left, plot.right]);
  const y = linearScale([0, 1], [plot.bottom, plot.top]);
  const draw = (points: readonly { members: number; share: number }[]) => linePath(points.map((p) => ({ x: x(p.members), y: y(p.share) })));
  const points = lorenzPoints(values);
  const curve = draw(points);
  return {
    size,
    plot,
    points,
    curve,
    compare: draw(lorenzPoints(compare)),
    equality: `M${x(0)} ${y(0)}L${x(1)} ${y(1)}`,
    area: curve ? `${curve}Z` : '',
    missing: values.filter((value) => !isDrawable(value)).length,
  };
}
