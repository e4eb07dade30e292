import { describe, expect, it } from 'vitest';
import { type CoveredReading, type CoveredTrendInput, prepareCoveredTrend } from './covered-trend';

const enough = { known: 26, waiting: 0, drafted: 0, missing: 0, expected: 26 };
const little = { known: 10, waiting: 9, drafted: 0, missing: 7, expected: 26 };
const reading = (on: string, value: number | null, coverage = enough, range: CoveredReading['answer']['range'] = null): CoveredReading => ({
  on,
  answer: { value, coverage, ifApproved: value, range },
});
const base: CoveredTrendInput = {
  year: 2025,
  today: '2025-07-10',
  readings: [reading('2024-12-31', 40), reading('2025-03-31', 42), reading('2025-06-30', 49)],
  lastYear: [
    { on: '2023-12-31', value: 18 },
    { on: '2024-12-31', value: 41 },
  ],
  trajectory: [
    { on: '2024-12-31', value: 41 },
    { on: '2025-12-31', value: 60 },
  ],
  forecast: { low: 51, median: 57, high: 64 },
  format: String,
  formatDate: (on) => on,
  labels: {
    months: ['1', '2', '3', '4', '5', '6', '7', '8', '9', '10', '11', '12'],
    latest: (value, on) => `${value}, ${on}`,
    high: (value) => `${value}, high`,
    median: (value) => `${value}, most likely`,
    low: (value) => `${value}, low`,
    trajectory: (value) => `${value}, trajectory`,
    lastYear: (value) => `${value}, 2024`,
  },
};

describe.each(['wide', 'narrow'] as const)('%s', (size) => {
  it('names the ends without one label over another', () => {
    const { ends } = prepareCoveredTrend(base)[size];
    expect(ends.map((end) => end.kind).toSorted()).toEqual(['high', 'lastYear', 'low', 'median', 'trajectory']);
    const sorted = ends.toSorted((a, b) => a.y - b.y);
    sorted.slice(1).forEach((end, i) => {
      const above = sorted[i];
      // half of each label's lines of 15 px
      const needed = ((above?.lines.length ?? 0) * 15 + end.lines.length * 15) / 2;
      expect(end.y - (above?.y ?? 0)).toBeGreaterThanOrEqual(needed);
    });
    expect(sorted[0]?.y).toBeGreaterThanOrEqual(7);
  });

  it('keeps the fan inside the picture and from the last reading on', () => {
    const drawing = prepareCoveredTrend(base)[size];
    expect(drawing.fan.startsWith(`M${drawing.latest?.x} ${drawing.latest?.y}L`)).toBe(true);
    expect(drawing.median.endsWith(`L${drawing.plot.right} ${drawing.ends.find((end) => end.kind === 'median')?.at}`)).toBe(true);
  });
});

it('breaks the line where it is provisional and keeps it solid before', () => {
  const { wide } = prepareCoveredTrend({ ...base, readings: [...base.readings.slice(0, 2), reading('2025-06-30', 49, little, { low: 45, high: 52 })] });
  const points = (path: string) => path.match(/[ML]/g)?.length ?? 0;
  expect([points(wide.known), points(wide.provisional)]).toEqual([2, 2]);
  expect(wide.latest).toMatchObject({ state: 'provisional' });
  expect((wide.latest?.range?.bottom ?? 0) > (wide.latest?.y ?? 0) && (wide.latest?.y ?? 0) > (wide.latest?.range?.top ?? 0)).toBe(true);
});

it('leaves a hatched gap where nothing is known, never a line to zero', () => {
  const { wide } = prepareCoveredTrend({ ...base, readings: [...base.readings.slice(0, 1), reading('2025-03-31', null), reading('2025-06-30', 49)] });
  expect(wide.known).toBe('');
  // both readings stand alone: each is a dot, since no line joins them
  expect(wide.dots).toHaveLength(2);
  expect(wide.unknown).toHaveLength(1);
  // from the eve of the year (day 0) to 30 June (day 181): the plot's left end and 181/365 of its width
  const width = wide.plot.right - wide.plot.left;
  expect(wide.unknown[0]?.x).toBe(wide.plot.left);
  expect(wide.unknown[0]?.width).toBeCloseTo((181 / 365) * width, 0);
});

it('hatches up to the day where there is no reading at all, and draws no fan from nowhere', () => {
  const { wide, hasData } = prepareCoveredTrend({ ...base, readings: [] });
  expect(wide).toMatchObject({ known: '', provisional: '', fan: '', median: '', latest: null });
  expect(wide.unknown).toHaveLength(1);
  expect(hasData).toBe(true);
  expect(prepareCoveredTrend({ ...base, readings: [], lastYear: [], trajectory: [], forecast: null }).hasData).toBe(false);
});

it('leaves out readings after the day', () =>
  expect(prepareCoveredTrend({ ...base, readings: [...base.readings, reading('2025-09-30', 99)] }).wide.latest?.text).toBe('49, 2025-06-30'));
