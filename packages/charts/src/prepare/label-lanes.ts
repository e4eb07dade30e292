import { clamp, px } from './number';

export interface LaneLabel {
  /** where the middle of the label would like to be */
  x: number;
  width: number;
}

export interface PlacedLabel {
  x: number;
  /** 0 is the lane nearest to the axis */
  lane: number;
}

/**
 * Places labels above (or below) an axis so that none covers another: each in the nearest lane where it has room, in the order given, moved inside
 * [left, right]. `gap` is kept free between two of one lane.
 */
export function placeInLanes(labels: readonly LaneLabel[], left: number, right: number, gap = 8): PlacedLabel[] {
  const lanes: { from: number; to: number }[][] = [];
  return labels.map(({ x, width }) => {
    const half = width / 2;
    const middle = right - left < width ? (left + right) / 2 : clamp(x, left + half, right - half);
    const isFree = (lane: { from: number; to: number }[]) => lane.every((taken) => middle + half + gap <= taken.from || middle - half - gap >= taken.to);
    const free = lanes.findIndex(isFree);
    const lane = free === -1 ? lanes.length : free;
    lanes[lane] = [...(lanes[lane] ?? []), { from: middle - half, to: middle + half }];
    return { x: px(middle), lane };
  });
}
