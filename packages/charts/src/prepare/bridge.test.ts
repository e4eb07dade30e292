import { describe, expect, test } from 'vitest';
import { type BridgeGoalInput, prepareBridge, severityBoxes } from './bridge';
import { countCrossings, orderSides } from './bridge-order';

const edge = (left: number, right: number, weight = 1) => ({ left, right, weight });
const weakness = (id: string, severityBefore: number | null = 3, severityNow: number | null = 3) => ({
  id,
  title: id,
  severityBefore,
  severityNow,
  href: `/w/${id}`,
});
const goal = (id: string, more: Partial<BridgeGoalInput> = {}): BridgeGoalInput => ({
  id,
  title: id,
  progress: 0.5,
  expected: 0.5,
  status: 'on',
  statusText: 'on',
  href: `/g/${id}`,
  ...more,
});

describe('orderSides', () => {
  // 0–1 and 1–0 cross once as given; turning one side over uncrosses them.
  test('uncrosses a pair', () => {
    const edges = [edge(0, 1), edge(1, 0)];
    expect(countCrossings(edges, { left: [0, 1], right: [0, 1] })).toBe(1);
    expect(countCrossings(edges, orderSides(2, 2, edges))).toBe(0);
  });
  // Every weakness to both goals: a–x, a–y, b–x, b–y. One crossing is the least there can be.
  test('finds the least where crossing cannot be avoided', () => {
    const edges = [edge(0, 0), edge(0, 1), edge(1, 0), edge(1, 1)];
    expect(countCrossings(edges, orderSides(2, 2, edges))).toBe(1);
  });
  // A star and two pairs, shuffled: 0–2, 1–0, 2–2, 3–1 has a planar drawing.
  test('finds an order without crossings where there is one', () => {
    const edges = [edge(0, 2), edge(1, 0), edge(2, 2), edge(3, 1), edge(3, 2)];
    expect(countCrossings(edges, orderSides(4, 3, edges))).toBe(0);
  });
  test('nodes without an edge stand last, in the order given', () => {
    expect(orderSides(4, 2, [edge(3, 1)])).toEqual({ left: [3, 0, 1, 2], right: [1, 0] });
  });
});

describe('severityBoxes', () => {
  // 4 before, 3 now: three left, one gone, one never there.
  test('dashes what has gone', () => expect(severityBoxes(4, 3)).toEqual(['filled', 'filled', 'filled', 'gone', 'empty']));
  test('marks what has come on top', () => expect(severityBoxes(2, 4)).toEqual(['filled', 'filled', 'added', 'added', 'empty']));
  test('does not call gone what is unknown today', () => expect(severityBoxes(3, null)).toEqual(['unknown', 'unknown', 'unknown', 'empty', 'empty']));
  test('a first score is no worsening', () => expect(severityBoxes(null, 2)).toEqual(['filled', 'filled', 'empty', 'empty', 'empty']));
});

describe('prepareBridge', () => {
  test('names what stands without a partner, and the change', () => {
    const bridge = prepareBridge([weakness('a', 5, 3), weakness('b', null, 3)], [goal('x'), goal('y')], [{ weaknessId: 'a', goalId: 'y', weight: 1 }]);
    expect(bridge.weaknesses.map((w) => [w.id, w.change, w.goalKeys])).toEqual([
      ['a', -2, [1]],
      ['b', null, []],
    ]);
    expect(bridge.goals.map((g) => [g.id, g.weaknessKeys])).toEqual([
      ['y', [0]],
      ['x', []],
    ]);
  });

  // Thinnest share 4 px, full weight 14 px: weight 1 of 2 gets 4 + 10 × 0.5 = 9.
  test('ribbon width follows weight', () => {
    const bridge = prepareBridge(
      [weakness('a')],
      [goal('x', { status: 'off' }), goal('y')],
      [
        { weaknessId: 'a', goalId: 'x', weight: 2 },
        { weaknessId: 'a', goalId: 'y', weight: 1 },
      ],
    );
    expect(bridge.ribbons.map((r) => [r.tone, r.width])).toEqual([
      ['off', 14],
      ['on', 9],
    ]);
  });

  test('ribbons of one node never spill over its row', () => {
    const goals = Array.from({ length: 9 }, (_, i) => goal(`g${i}`));
    const weaknesses = Array.from({ length: 20 }, (_, i) => weakness(`w${i}`));
    const bridge = prepareBridge(
      weaknesses,
      goals,
      goals.map((g) => ({ weaknessId: 'w7', goalId: g.id, weight: 1 })),
    );
    expect(bridge.ribbons.reduce((sum, r) => sum + r.width, 0)).toBeLessThanOrEqual(bridge.leftPitch * 0.8 + 0.5);
  });

  test('missing progress has no bar; more than the target fills it and keeps its figure', () => {
    const [none, over] = prepareBridge([], [goal('x', { progress: null, expected: null }), goal('y', { progress: 1.12 })], []).goals;
    expect([none?.bar, none?.tick]).toEqual([null, null]);
    expect([over?.bar, over?.progress]).toEqual([1, 1.12]);
  });

  test('leaves out links to nothing and without weight', () => {
    const links = [
      { weaknessId: 'a', goalId: '?', weight: 1 },
      { weaknessId: 'a', goalId: 'x', weight: 0 },
      { weaknessId: 'a', goalId: 'x', weight: Number.NaN },
    ];
    expect(prepareBridge([weakness('a')], [goal('x')], links).ribbons).toEqual([]);
  });
});
