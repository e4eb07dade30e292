import { describe, expect, it } from 'vitest';
import { type GiniScaleInput, prepareEvenness, prepareGiniScale } from './evenness';
import { estimateWidth } from './text';

const little = { known: 17, waiting: 5, drafted: 0, missing: 4, expected: 26 };
const enough = { known: 26, waiting: 0, drafted: 0, missing: 0, expected: 26 };
const gini = { value: 0.44, coverage: little, ifApproved: 0.4, range: { low: 0.37, high: 0.64 } };

describe('prepareEvenness', () => {
  it('draws the curve of those who are known', () => {
    const curve = prepareEvenness({ counts: [0, 1, 3], gini, band: [] });
    // 0 of 4 after a third, 1 of 4 after two thirds, 4 of 4
    expect(curve.points.map((point) => point.share)).toEqual([0, 0, 0.25, 1]);
    expect(curve.state).toBe('provisional');
    expect(curve.band).toBe('');
  });
  it('has no curve of nobody and none of nothing', () => {
    expect(prepareEvenness({ counts: [], gini: { ...gini, value: null }, band: [] })).toMatchObject({ state: 'unknown', curve: '', labelAt: null });
    expect(prepareEvenness({ counts: [0, 0], gini: { ...gini, value: null }, band: [] })).toMatchObject({ state: 'unknown', curve: '' });
  });
});

describe('prepareGiniScale', () => {
  const input: GiniScaleInput = {
    gini,
    chance: { expected: 0.29, low: 0.21, high: 0.37 },
    lastYear: { value: 0.49, coverage: enough, ifApproved: 0.49, range: null },
    format: String,
    labels: { value: '0,44 · 17 hội', chance: 'ngẫu nhiên 0,21–0,37', range: 'khi đủ: 0,37–0,64', lastYear: '10/07/2024: 0,49 · 26 hội' },
  };
  it.each([470, 320])('keeps labels apart and inside at %i px', (width) => {
    const { labels } = prepareGiniScale(input, width);
    const boxes = labels.map((label) => ({ ...label, half: estimateWidth(label.text, 12) / 2 }));
    for (const box of boxes) {
      expect(box.x - box.half).toBeGreaterThanOrEqual(0);
      expect(box.x + box.half).toBeLessThanOrEqual(width);
      for (const other of boxes) {
        if (other !== box && other.y === box.y) expect(Math.abs(other.x - box.x)).toBeGreaterThanOrEqual(box.half + other.half);
      }
    }
  });
  it.each([470, 320])('keeps other labels off the line from the value to its label at %i px', (width) => {
    const { labels, value } = prepareGiniScale(input, width);
    for (const label of labels.filter(({ kind }) => kind === 'range' || kind === 'chance')) {
      expect(Math.abs(label.x - (value ?? 0))).toBeGreaterThanOrEqual(estimateWidth(label.text, 12) / 2);
    }
  });
  it('goes to 0.7, or to 1 where something is beyond', () => {
    expect(prepareGiniScale(input, 470).ticks.at(-1)?.text).toBe('0.6');
    expect(prepareGiniScale({ ...input, gini: { ...gini, range: { low: 0.4, high: 0.8 } } }, 470).ticks.at(-1)?.text).toBe('1');
  });
  it('has no range and a full mark once enough have spoken', () =>
    expect(prepareGiniScale({ ...input, gini: { ...gini, coverage: enough } }, 470)).toMatchObject({ state: 'known', range: null }));
  it('has no mark where nothing is known, and still the band of chance of the year before', () =>
    expect(prepareGiniScale({ ...input, gini: { value: null, coverage: little, ifApproved: null, range: null } }, 470)).toMatchObject({
      value: null,
      state: 'unknown',
    }));
});
