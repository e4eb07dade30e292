export interface Place {
  x: number;
  y: number;
}

const GOLDEN = Math.PI * (3 - Math.sqrt(5));
/** Room that one node takes with its word. */
const SPACING = 40;

/** Place of the i-th of a crowd round a middle: evenly spread, without chance. */
function spiral(index: number, spacing: number): Place {
  const radius = spacing * Math.sqrt(index);
  return { x: radius * Math.cos(index * GOLDEN), y: radius * Math.sin(index * GOLDEN) };
}

/** Radius of a crowd of `count` in a spiral. */
export const crowdRadius = (count: number): number => SPACING * (Math.sqrt(count) + 0.6);

/** Places of a crowd, the first in the middle. */
export const crowd = (count: number): Place[] => Array.from({ length: count }, (_, index) => spiral(index, SPACING));

/**
 * Middles of circles that do not overlap, close together: each takes the first free place on a spiral from the middle. `flat` > 1 makes the whole wider
 * than high. Give the largest first; the same radii always get the same places.
 */
export function pack(radii: readonly number[], gap: number, flat = 1): Place[] {
  const placed: (Place & { radius: number })[] = [];
  for (const radius of radii) {
    for (let step = 0; ; step++) {
      const { x, y } = spiral(step, 14);
      const place = { x: x * flat, y, radius };
      if (placed.every((other) => Math.hypot(other.x - place.x, other.y - place.y) >= other.radius + radius + gap)) {
        placed.push(place);
        break;
      }
    }
  }
  return placed.map(({ x, y }) => ({ x, y }));
}
