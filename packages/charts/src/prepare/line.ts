export interface XY {
  x: number;
  y: number;
}

/** Splits a row of points at the missing ones: each run is drawn by itself, so that missing data shows as a gap. */
export function splitAtGaps<T>(points: readonly (T | null)[]): T[][] {
  const runs: T[][] = [];
  let run: T[] = [];
  for (const point of points) {
    if (point !== null) {
      run.push(point);
      continue;
    }
    if (run.length > 0) runs.push(run);
    run = [];
  }
  if (run.length > 0) runs.push(run);
  return runs;
}

/** The `d` of a straight-segment path; empty for fewer than two points, since one point is drawn as a dot. */
export const linePath = (points: readonly XY[]): string => (points.length < 2 ? '' : `M${points.map((p) => `${p.x} ${p.y}`).join('L')}`);

/** The `d` of all runs of a line with gaps. */
export const gappedPath = (points: readonly (XY | null)[]): string => splitAtGaps(points).map(linePath).join('');
