import { isDrawable } from './number';

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
