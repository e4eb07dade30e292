import { describe, expect, it } from 'vitest';
import { distanceScale, prepareDistance, prepareProgress } from './answer-bars';

const enough = { known: 26, waiting: 0, drafted: 0, missing: 0, expected: 26 };
const little = { known: 17, waiting: 5, drafted: 0, missing: 4, expected: 26 };
const answer = (value: number | null, coverage: typeof enough | null, ifApproved = value, range: { low: number; high: number } | null = null) => ({
  value,
  coverage,
  ifApproved,
  range,
});

describe('prepareProgress', () => {
  it('hatches what approval would add', () =>
    expect(prepareProgress(answer(0.54, little, 0.63), 0.55)).toEqual({ state: 'provisional', filled: 0.54, ifApproved: 0.63, tick: 0.55 }));
  it('fills the bar of a goal past its target and hatches nothing beyond', () =>
    expect(prepareProgress(answer(1.2, enough, 1.4), 0.5)).toMatchObject({ filled: 1, ifApproved: null }));
  it('draws no bar for nothing known, but what approval would bring', () =>
    expect(prepareProgress(answer(null, little, 0.3), null)).toEqual({ state: 'unknown', filled: null, ifApproved: 0.3, tick: null }));
  it('does not hatch a lower or equal figure', () => expect(prepareProgress(answer(0.5, enough, 0.4), null).ifApproved).toBeNull());
});

describe('prepareDistance', () => {
  const scale = distanceScale([]);
  it('puts 112 past the tick of 100 on 0…150: 0.747 past 0.667', () => {
    const bar = prepareDistance(answer(112, enough), scale);
    expect(bar.filled).toBeCloseTo(112 / 150);
    expect(bar.tick).toBeCloseTo(2 / 3);
    expect(bar).toMatchObject({ range: null, dot: null });
  });
  it('draws a provisional one solid to the low end, hatched to the high end, ringed at the value', () => {
    const bar = prepareDistance(answer(81, little, 81, { low: 72, high: 90 }), scale);
    expect(bar.filled).toBeCloseTo(0.48); // 72 ÷ 150
    expect(bar.range?.high).toBeCloseTo(0.6); // 90 ÷ 150
    expect(bar.dot).toBeCloseTo(0.54); // 81 ÷ 150
  });
  it('has nothing to fill where nothing is measured', () =>
    expect(prepareDistance(answer(null, null), scale)).toMatchObject({ state: 'unknown', filled: null, dot: null }));
  it('keeps 150 for all unless one goes beyond, then 200 for all', () => {
    expect(distanceScale([answer(112, enough)], [[100, 149, null]]).high).toBe(150);
    expect(distanceScale([answer(112, enough), answer(90, little, 90, { low: 60, high: 160 })]).high).toBe(200);
    expect(distanceScale([answer(112, enough)], [[100, 151]]).high).toBe(200);
  });
});
