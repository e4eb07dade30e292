import { describe, expect, test } from 'vitest';
import { prepareBars } from './bars';
import { prepareHeatmap } from './heatmap';
import { lorenzPoints } from './lorenz';
import { prepareMonthBars } from './month-bars';
import { prepareSparkline } from './sparkline';
import { estimateWidth, wrapText } from './text';

const format = (n: number) => String(n);

test('a sparkline keeps its gap and knows its ends', () => {
  // Five values over 8…80 px (pad 4 in 88): steps of 20.
  const line = prepareSparkline([1, 3, null, 2, 3]);
  expect(line.path).toBe('M4 24L24 4M64 14L84 4');
  expect([line.first, line.last]).toEqual([
    { x: 4, y: 24 },
    { x: 84, y: 4 },
  ]);
  expect(prepareSparkline([null, null]).last).toBeNull();
  expect(prepareSparkline([5, 5]).path).toBe('M4 14L84 14');
});

describe('lorenzPoints', () => {
  // 1, 3, 6 of 10: cumulative 0.1, 0.4, 1.
  test('accumulates from the smallest', () => {
    expect(lorenzPoints([6, null, 1, 3]).map((p) => Number(p.share.toFixed(6)))).toEqual([0, 0.1, 0.4, 1]);
  });
  test('has no curve without a total', () => {
    expect(lorenzPoints([0, 0])).toEqual([]);
  });
});

test('sparklines of one column share their scale: 0.1 and 0.9 do not fall alike', () => {
  const scale = { low: 0, high: 1 };
  const [small, great] = [prepareSparkline([0.1, 0], undefined, scale), prepareSparkline([0.9, 0], undefined, scale)];
  // 28 high with 4 of room at either end: 20 for the whole scale
  expect(small.first?.y).toBeCloseTo(22, 9);
  expect(great.first?.y).toBeCloseTo(6, 9);
  expect(small.last?.y).toBe(great.last?.y);
  // beyond its ends it is cut off
  expect(prepareSparkline([3], undefined, scale).last?.y).toBe(4);
});

test('a heatmap tells nothing from no data', () => {
  const columns = ['a', 'b', 'c', 'd'].map((id) => ({ id, label: id }));
  const [row] = prepareHeatmap({ columns, rows: [{ id: 'r', label: 'r', values: [0, null, 25, 100] }], format }).rows;
  // √(25/100) × 5 = 2.5, so level 3; the last column of a short row would be missing too.
  expect(row?.cells.map((cell) => [cell.text, cell.level])).toEqual([
    ['0', 0],
    [null, null],
    ['25', 3],
    ['100', 5],
  ]);
});

test('bars: largest first, missing last and without a bar, shares of the whole', () => {
  const items = [
    { id: 'a', label: 'a', value: null },
    { id: 'b', label: 'b', value: 10 },
    { id: 'c', label: 'c', value: 30 },
    { id: 'd', label: 'd', value: 0 },
  ];
  const bars = prepareBars({ items, format, formatShare: format });
  expect(bars.map((bar) => [bar.id, bar.length, bar.share])).toEqual([
    ['c', 1, '0.75'],
    ['b', 1 / 3, '0.25'],
    ['d', 0, '0'],
    ['a', null, null],
  ]);
});

test('month bars: a missing month is marked, not zero; one that waits is hatched and tells what it claims', () => {
  const unknown = [{ claimed: 9 }, { claimed: 3 }, { claimed: null }, null];
  const { bars, marks } = prepareMonthBars({ values: [4, null, null, null], compare: [null, 2], months: ['1', '2', '3', '4'], format, unknown }).wide;
  expect(bars.map((bar) => [bar.text, bar.missing, bar.hatched])).toEqual([
    ['4', false, false],
    ['3', true, true],
    [null, true, true],
    [null, true, false],
  ]);
  expect(marks).toHaveLength(1);
});

test('text wraps at spaces and says where it was cut', () => {
  const width = estimateWidth('Mạng lưới', 12) + 1;
  expect(wrapText('Mạng lưới đối tác', 12, width)).toEqual(['Mạng lưới', 'đối tác']);
  expect(wrapText('Mạng lưới đối tác quốc tế', 12, width)).toEqual(['Mạng lưới', 'đối tác…']);
  expect(wrapText('', 12, width)).toEqual([]);
});
