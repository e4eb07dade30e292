import { describe, expect, it } from 'vitest';
import { createRandom, stableId } from './index.ts';

describe('createRandom', () => {
  it('gives the same row for the same seed, another for another', () => {
    const row = (seed: string) => {
      const random = createRandom(seed);
      return Array.from({ length: 20 }, () => random.int(0, 999));
    };
    expect(row('a')).toEqual(row('a'));
    expect(row('a')).not.toEqual(row('b'));
  });

  it('stays in its bounds and reaches both ends', () => {
    const random = createRandom('dice');
    const rolls = new Set(Array.from({ length: 400 }, () => random.int(1, 6)));
    expect([...rolls].sort()).toEqual([1, 2, 3, 4, 5, 6]);
  });

  it('picks each item at most once in a sample', () => {
    const drawn = createRandom('s').sample([1, 2, 3, 4, 5], 5);
    expect(drawn.toSorted()).toEqual([1, 2, 3, 4, 5]);
  });

  it('never picks what has no weight', () => {
    const random = createRandom('w');
    expect(Array.from({ length: 50 }, () => random.weighted([['never', 0] as const, ['always', 1] as const])).includes('never')).toBe(false);
  });
});

describe('stableId', () => {
  it('is a UUID of version 7 in form, the same for the same key', () => {
    expect(stableId('goal', 'x')).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/);
    expect(stableId('goal', 'x')).toBe(stableId('goal', 'x'));
    expect(stableId('goal', 'x')).not.toBe(stableId('event', 'x'));
  });
});
