import { px } from './number';

export interface Wanted {
  /** Where the middle of the label would like to be. */
  y: number;
  /** Height of the label in pixels. */
  height: number;
}

/**
 * Moves labels of one column apart so that none covers another, each as near as possible to where it wants to be,
 * inside [top, bottom]. Answers the middles in the order given. If they cannot all fit, they overflow at the bottom.
 */
export function spreadLabels(wanted: readonly Wanted[], top: number, bottom: number): number[] {
  const order = wanted.map((label, index) => ({ ...label, index })).sort((a, b) => a.y - b.y || a.index - b.index);
  // Blocks of touching labels move together: each block sits where its members' wishes balance.
  const blocks: { start: number; height: number; wish: number; count: number }[] = [];
  for (const label of order) {
    let block = { start: label.y - label.height / 2, height: label.height, wish: label.y - label.height / 2, count: 1 };
    block.start = Math.min(Math.max(block.start, top), Math.max(top, bottom - block.height));
    let above = blocks.at(-1);
    while (above && above.start + above.height > block.start) {
      blocks.pop();
      const wish = above.wish + block.wish - block.count * above.height;
      const count = above.count + block.count;
      const height = above.height + block.height;
      block = { wish, count, height, start: Math.min(Math.max(wish / count, top), Math.max(top, bottom - height)) };
      above = blocks.at(-1);
    }
    blocks.push(block);
  }
  const middles = new Array<number>(wanted.length).fill(0);
  let next = 0;
  for (const block of blocks) {
    let y = block.start;
    for (let k = 0; k < block.count; k++) {
      const label = order[next++];
      if (!label) continue;
      middles[label.index] = px(y + label.height / 2);
      y += label.height;
    }
  }
  return middles;
}
