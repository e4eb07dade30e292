import { expect, test } from 'vitest';
import { spreadLabels } from './spread';

const at = (...ys: number[]) => ys.map((y) => ({ y, height: 20 }));

test('labels that do not touch stay where they are', () => expect(spreadLabels(at(30, 80), 0, 200)).toEqual([30, 80]));

// Two labels of 20 that both want 100 share it evenly: 90 and 110.
test('labels that touch move apart evenly', () => expect(spreadLabels(at(100, 100), 0, 200)).toEqual([90, 110]));

// 100 and 105 become one block of 40 around 102.5: middles 92.5 and 112.5; the answer keeps the order asked.
test('answers in the order asked', () => expect(spreadLabels(at(105, 100), 0, 200)).toEqual([112.5, 92.5]));

test('stays inside the edges', () => {
  expect(spreadLabels(at(0, 2), 0, 200)).toEqual([10, 30]);
  expect(spreadLabels(at(199, 200), 0, 200)).toEqual([170, 190]);
});

test('no label covers another, whatever is asked', () => {
  const wanted = Array.from({ length: 12 }, (_, i) => ({ y: (i * 37) % 90, height: 10 + (i % 3) * 5 }));
  const middles = spreadLabels(wanted, 0, 300);
  const boxes = wanted.map((label, i) => [(middles[i] ?? 0) - label.height / 2, (middles[i] ?? 0) + label.height / 2] as const).toSorted((a, b) => a[0] - b[0]);
  boxes.slice(1).forEach((box, i) => {
    expect(box[0]).toBeGreaterThanOrEqual((boxes[i]?.[1] ?? 0) - 0.2);
  });
});
