import { splitAtGaps, type XY } from './line';
import { px } from './number';

/** A broken line in pixels; null is a gap. */
export type DrawnLine = readonly (XY | null)[];

/** Height of a broken line at a place, by straight interpolation; null outside it or in a gap. */
function heightAt(points: DrawnLine, x: number): number | null {
  for (const run of splitAtGaps(points)) {
    for (let i = 0; i + 1 < run.length; i++) {
      const [a, b] = [run[i], run[i + 1]];
      if (a && b && a.x <= x && x <= b.x) return a.x === b.x ? a.y : a.y + ((b.y - a.y) * (x - a.x)) / (b.x - a.x);
    }
  }
  return null;
}

/** Where a point's label of that width stands: under the point or over it, whichever side of it fewer lines run through. `x` is its left end, `y` its middle. */
export function placeBeside(at: XY, width: number, lines: readonly DrawnLine[], edges: { right: number; bottom: number }): XY {
  const x = px(Math.min(at.x + 6, edges.right - width));
  const hits = (middle: number) =>
    [0, 0.25, 0.5, 0.75, 1].reduce((sum, share) => {
      const heights = lines.map((points) => heightAt(points, x + width * share));
      return sum + heights.filter((h) => h !== null && Math.abs(h - middle) < 10).length;
    }, 0);
  const choices = [at.y + 18, at.y - 18, at.y + 34, at.y - 34].filter((y) => y < edges.bottom - 6 && y > 8);
  const y = choices.reduce((best, choice) => (hits(choice) < hits(best) ? choice : best), choices[0] ?? at.y);
  return { x, y: px(y) };
}
