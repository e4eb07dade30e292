import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { GOAL_STATUSES, type RollUpChild, rollUp } from './rollup.ts';

const child = (id: string, weight: number, progress: number | null, expected: number | null, status: RollUpChild['status']): RollUpChild => ({
  id,
  weight,
  progress,
  expected,
  status,
});

describe('roll-up', () => {
  it('weighs progress and expectation, each clamped', () => {
    const result = rollUp([child('a', 60, 1.4, 0.5, 'achieved'), child('b', 40, 0.4, 0.5, 'off_track')], false);
    expect(result.progress).toBeCloseTo(0.76, 12); // 0.6·1 + 0.4·0.4: the 1.4 counts as 1
    expect(result.expected).toBeCloseTo(0.5, 12);
    // 0.76 / 0.5 would be on track, but b carries 40 % and is off track
    expect(result.status).toBe('at_risk');
    expect(result.decidedBy).toEqual({ childId: 'b', reason: 'caps' });
  });

  it('is not capped by a child below 20 % of the weight', () => {
    const result = rollUp([child('a', 81, 0.6, 0.5, 'on_track'), child('b', 19, 0, 0.5, 'off_track')], false);
    expect(result.progress).toBeCloseTo(0.486, 12); // 0.81·0.6; ÷ 0.5 = 0.972
    expect(result.status).toBe('on_track');
    expect(result.decidedBy).toBeNull();
    expect(rollUp([child('a', 80, 0.65, 0.5, 'on_track'), child('b', 20, 0, 0.5, 'off_track')], false).status).toBe('at_risk');
  });

  it('measures the 20 % against the whole weight, silent children included', () => {
    // b carries 18 of 100, though 18 of the 80 with data would be 22.5 %; P = (62·0.7 + 0) / 80 = 0.5425; ÷ 0.5 is on track
    const children = [child('a', 62, 0.7, 0.5, 'on_track'), child('b', 18, 0, 0.5, 'off_track'), child('c', 20, null, 0.5, 'no_data')];
    expect(rollUp(children, false).status).toBe('on_track');
  });

  it('names the child furthest behind', () => {
    // a lacks 0.5·(0.5 − 0.4) = 0.05, b 0.3·(0.5 − 0.3) = 0.06, c nothing; P = 0.2 + 0.09 + 0.1 = 0.39; 0.39 / 0.5 = 0.78
    const result = rollUp([child('a', 50, 0.4, 0.5, 'off_track'), child('b', 30, 0.3, 0.5, 'off_track'), child('c', 20, 0.5, 0.5, 'on_track')], false);
    expect(result.progress).toBeCloseTo(0.39, 12);
    expect(result.status).toBe('off_track');
    expect(result.decidedBy).toEqual({ childId: 'b', reason: 'furthest_behind' });
  });

  it('leaves out children without data and says when too few have any', () => {
    const half = rollUp([child('a', 50, 0.5, 0.5, 'on_track'), child('b', 50, null, 0.5, 'no_data')], false);
    expect([half.status, half.progress, half.dataShare]).toEqual(['on_track', 0.5, 0.5]);
    const less = rollUp([child('a', 49, 0.5, 0.5, 'on_track'), child('b', 51, null, 0.5, 'no_data')], false);
    expect(less.status).toBe('insufficient_data');
    expect(less.progress).toBe(0.5);
    expect(less.decidedBy).toEqual({ childId: 'b', reason: 'no_data' });
    expect(rollUp([child('a', 1, 0.5, 0.5, 'insufficient_data')], false).progress).toBeNull();
  });

  it('has nothing to say without children or weight', () => {
    const empty = { progress: null, expected: null, status: 'insufficient_data', provisional: false, dataShare: null, decidedBy: null };
    expect(rollUp([], false)).toEqual(empty);
    expect(rollUp([child('a', 0, 0.5, 0.5, 'on_track')], false)).toEqual(empty);
  });

  it('is quiet early, and final after the year', () => {
    expect(rollUp([child('a', 1, 0, 0.05, 'not_started')], false).status).toBe('not_started');
    expect(rollUp([child('a', 1, 0.01, 0.05, 'at_risk')], false).status).toBe('at_risk'); // 0.2 would be red
    expect(rollUp([child('a', 1, 1, 1, 'achieved')], true).status).toBe('achieved');
    const missed = rollUp([child('a', 1, 0.99, 1, 'missed'), child('b', 1, 1, 1, 'achieved')], true);
    expect([missed.status, missed.decidedBy?.childId]).toEqual(['missed', 'a']);
  });

  it('takes its limits from the settings', () => {
    const children = [child('a', 60, 1, 0.5, 'achieved'), child('b', 40, 0.4, 0.5, 'off_track')];
    expect(rollUp(children, false, { capShare: 0.5 }).status).toBe('on_track');
  });

  const share = fc.option(fc.double({ noNaN: true, min: -10, max: 10 }));
  const anyChild: fc.Arbitrary<RollUpChild> = fc.record({
    id: fc.uuid(),
    weight: fc.double({ min: -10, max: 1000, noNaN: true }),
    progress: share,
    expected: share,
    status: fc.constantFrom('achieved', 'on_track', 'at_risk', 'off_track', 'not_started', 'missed', 'no_data', 'insufficient_data'),
  });

  it('stays within bounds, with known words and known children', () => {
    fc.assert(
      fc.property(fc.array(anyChild), fc.boolean(), (children, ended) => {
        const result = rollUp(children, ended);
        for (const value of [result.progress, result.expected, result.dataShare]) expect(value === null || (value >= 0 && value <= 1 + 1e-9)).toBe(true);
        expect(GOAL_STATUSES).toContain(result.status);
        if (result.decidedBy !== null) expect(children.map(({ id }) => id)).toContain(result.decidedBy.childId);
      }),
    );
  });

  it('is never better than at risk while a heavy child is off track', () => {
    fc.assert(
      fc.property(fc.array(anyChild), fc.boolean(), (children, ended) => {
        const weights = children.map(({ weight }) => Math.max(0, weight)).reduce((a, b) => a + b, 0);
        const heavy = { ...child('heavy', weights / 3 + 1, 0.1, 0.5, 'off_track') }; // at least a quarter of the whole
        expect(['at_risk', 'off_track', 'missed', 'insufficient_data']).toContain(rollUp([...children, heavy], ended).status);
      }),
    );
  });

  it('does not fall as a child advances, nor depend on the unit of the weights', () => {
    fc.assert(
      fc.property(fc.array(anyChild), fc.double({ min: 0, max: 1, noNaN: true }), fc.double({ min: 0, max: 1, noNaN: true }), (others, progress, more) => {
        const at = (value: number, scale: number) =>
          rollUp(
            [...others, child('x', 5, value, 0.5, 'at_risk')].map((one) => ({ ...one, weight: one.weight * scale })),
            false,
          ).progress ?? Number.NaN;
        expect(at(progress + more, 1)).toBeGreaterThanOrEqual(at(progress, 1));
        expect(at(progress, 3)).toBeCloseTo(at(progress, 1), 9);
      }),
    );
  });
});

describe('provisional', () => {
  const child = (id: string, weight: number, progress: number, provisional: boolean): RollUpChild => ({
    id,
    weight,
    progress,
    expected: 0.5,
    status: progress < 0.425 ? 'off_track' : 'on_track',
    provisional,
  });

  it('marks a goal of which too little rests on enough', () => {
    expect(rollUp([child('a', 8, 0.5, false), child('b', 2, 0.5, true)], false).provisional).toBe(false);
    expect(rollUp([child('a', 7, 0.5, false), child('b', 3, 0.5, true)], false).provisional).toBe(true);
    expect(rollUp([child('a', 9, 0.5, false), child('b', 1, 0.5, false)], false).provisional).toBe(false);
  });

  it('marks a goal whose deciding child rests on too little', () => {
    expect(rollUp([child('a', 8, 0.6, false), child('b', 2, 0.1, true)], false)).toMatchObject({ status: 'at_risk', provisional: true });
  });

  it('has nothing to mark where nothing is judged', () => {
    expect(rollUp([], false).provisional).toBe(false);
    expect(rollUp([{ ...child('a', 1, 0, true), progress: null }], false)).toMatchObject({ status: 'insufficient_data', provisional: false });
  });
});
