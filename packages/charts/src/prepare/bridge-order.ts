export interface Edge {
  left: number;
  right: number;
  weight: number;
}

export interface Order {
  left: number[];
  right: number[];
}

const positions = (order: readonly number[]): number[] => {
  const at: number[] = [];
  order.forEach((node, place) => {
    at[node] = place;
  });
  return at;
};

/** Number of pairs of edges that cross when both sides stand in the given order. Edges that share an end never cross. */
export function countCrossings(edges: readonly Edge[], order: Order): number {
  const left = positions(order.left);
  const right = positions(order.right);
  let crossings = 0;
  edges.forEach((a, i) => {
    for (const b of edges.slice(i + 1)) {
      const dl = (left[a.left] ?? 0) - (left[b.left] ?? 0);
      const dr = (right[a.right] ?? 0) - (right[b.right] ?? 0);
      if (dl * dr < 0) crossings++;
    }
  });
  return crossings;
}

/** Weighted mean place of each node's partners. Those without a partner go last, in the order they came. */
function sortByPartners(nodes: readonly number[], partnersOf: (node: number) => readonly { place: number; weight: number }[]): number[] {
  const centre = new Map<number, number>();
  for (const node of nodes) {
    const partners = partnersOf(node);
    const total = partners.reduce((sum, p) => sum + p.weight, 0);
    centre.set(node, total > 0 ? partners.reduce((sum, p) => sum + p.place * p.weight, 0) / total : Number.MAX_VALUE);
  }
  return nodes.toSorted((a, b) => (centre.get(a) ?? 0) - (centre.get(b) ?? 0));
}

/** Swaps neighbours of one side while that removes a crossing: the barycentre alone can stop one swap short. */
function swapNeighbours(edges: readonly Edge[], order: Order, side: 'left' | 'right'): Order {
  let best = order;
  let bestCount = countCrossings(edges, best);
  for (let i = 0; i + 1 < order[side].length; i++) {
    const nodes = [...best[side]];
    const [a, b] = [nodes[i], nodes[i + 1]];
    if (a === undefined || b === undefined) continue;
    nodes[i] = b;
    nodes[i + 1] = a;
    const tried = { ...best, [side]: nodes };
    const count = countCrossings(edges, tried);
    if (count < bestCount) {
      best = tried;
      bestCount = count;
    }
  }
  return best;
}

/**
 * Orders both sides of a two-sided graph so that few edges cross: barycentre sweeps from either side, then neighbour swaps,
 * keeping the best order met. Deterministic; nodes without an edge stand last on their side in the order given.
 */
export function orderSides(leftCount: number, rightCount: number, edges: readonly Edge[]): Order {
  const hasEdge = (side: 'left' | 'right') => (node: number) => edges.some((edge) => edge[side] === node);
  const linkedFirst = (count: number, side: 'left' | 'right') => {
    const nodes = Array.from({ length: count }, (_, i) => i);
    return [...nodes.filter(hasEdge(side)), ...nodes.filter((node) => !hasEdge(side)(node))];
  };
  let order: Order = { left: linkedFirst(leftCount, 'left'), right: linkedFirst(rightCount, 'right') };
  let best = order;
  let bestCount = countCrossings(edges, best);
  const sweep = (side: 'left' | 'right') => {
    const other = side === 'left' ? 'right' : 'left';
    const place = positions(order[other]);
    const partnersOf = (node: number) => edges.filter((e) => e[side] === node).map((e) => ({ place: place[e[other]] ?? 0, weight: e.weight }));
    order = swapNeighbours(edges, { ...order, [side]: sortByPartners(order[side], partnersOf) }, side);
    const count = countCrossings(edges, order);
    if (count < bestCount) {
      best = order;
      bestCount = count;
    }
  };
  for (let round = 0; round < 8 && bestCount > 0; round++) {
    sweep('right');
    sweep('left');
  }
  return best;
}
