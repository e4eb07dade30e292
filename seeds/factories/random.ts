/** A source of repeatable chance: the same seed gives the same row of figures on every machine. */
export type Random = {
  /** 0 ≤ x < 1 */
  next(): number;
  /** a whole number from `low` to `high`, both included */
  int(low: number, high: number): number;
  /** true with the probability given, 0…1 */
  chance(probability: number): boolean;
  /** @throws RangeError where the list is empty */
  pick<T>(list: readonly T[]): T;
  /** `count` different items, in chance order; fewer where the list is shorter */
  sample<T>(list: readonly T[], count: number): T[];
  /** an item with a chance in proportion to its weight */
  weighted<T>(list: readonly (readonly [item: T, weight: number])[]): T;
};

/** FNV-1a, 32 bits: spreads a seed's letters over the generator's state. */
function hash(text: string): number {
  let state = 0x811c9dc5;
  for (const letter of text) state = Math.imul(state ^ (letter.codePointAt(0) ?? 0), 0x01000193) >>> 0;
  return state;
}

/** Mulberry32: 32 bits of state are plenty for invented figures, and it is the same everywhere. */
export function createRandom(seed: string): Random {
  let state = hash(seed);
  const next = () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 0x1_0000_0000;
  };
  const int = (low: number, high: number) => low + Math.floor(next() * (high - low + 1));
  const pick = <T>(list: readonly T[]): T => {
    const item = list[int(0, list.length - 1)];
    if (item === undefined) throw new RangeError('nothing to pick from');
    return item;
  };
  return {
    next,
    int,
    chance: (probability) => next() < probability,
    pick,
    sample(list, count) {
      const rest = [...list];
      return Array.from({ length: Math.min(count, rest.length) }, () => rest.splice(int(0, rest.length - 1), 1)).flat();
    },
    weighted(list) {
      let left = next() * list.reduce((sum, [, weight]) => sum + weight, 0);
      for (const [item, weight] of list) {
        left -= weight;
        if (left < 0) return item;
      }
      return pick(list)[0];
    },
  };
}
