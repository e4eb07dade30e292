import { describe, expect, test } from 'vitest';
import { monthStarts, prepareTrend } from './trend';
import { prepareTrendChart, valueAt } from './trend-rows';
import { prepareTrendSeries } from './trend-series';
import type { TrendInput } from './trend-types';

const input = (more: Partial<TrendInput> = {}): TrendInput => ({
  year: 2025,
  today: '2025-06-30',
  format: (n) => String(n),
  formatDate: (on) => on,
  labels: {
    months: ['1', '2', '3', '4', '5', '6', '7', '8', '9', '10', '11', '12'],
    latest: (v) => `${v} now`,
    target: (v) => `to ${v}`,
    lastYear: 'before',
    forecast: (v) => `end ${v}`,
  },
  actual: [],
  lastYear: [],
  trajectory: [],
  forecast: null,
  plannedEvents: [],
  notes: [],
  target: null,
  ...more,
});
const reading = (on: string, value: number | null) => ({ on, value });

describe('prepareTrendSeries', () => {
  test('sorts, leaves out other years and days to come, keeps missing as null', () => {
    const actual = [reading('2025-03-31', null), reading('2025-01-31', 20), reading('2025-09-30', 50), reading('2023-05-01', 1)];
    // 31 January is day 31 after the eve, 31 March day 90.
    expect(prepareTrendSeries(input({ actual })).actual).toEqual([
      { day: 31, on: '2025-01-31', value: 20 },
      { day: 90, on: '2025-03-31', value: null },
    ]);
  });
  test('lays the year before over this one by day and month, though it leapt', () => {
    const dates = ['2023-12-31', '2024-01-31', '2024-02-29', '2024-03-31', '2024-12-31'];
    const { lastYear } = prepareTrendSeries(input({ lastYear: dates.map((on) => reading(on, 7)) }));
    // In 2025, 28 February is day 59, 31 March day 90, 31 December day 365.
    expect(lastYear.map((point) => point.day)).toEqual([0, 31, 59, 90, 365]);
    expect(lastYear[2]?.on).toBe('2024-02-29');
  });
  test('the eve of the year is its beginning', () => {
    expect(prepareTrendSeries(input({ trajectory: [reading('2024-12-31', 18)] })).trajectory[0]?.day).toBe(0);
  });
});

describe('prepareTrend', () => {
  test('a missing reading breaks the line', () => {
    const values = [10, 12, null, 20, 22].map((value, i) => reading(`2025-0${i + 1}-28`, value));
    const { wide } = prepareTrend(input({ actual: values }));
    expect(wide.actual.match(/M/g)).toHaveLength(2);
    expect(wide.actualDots).toHaveLength(4);
  });
  test('labels at the right end do not cover each other', () => {
    const { wide } = prepareTrend(
      input({
        target: 60,
        actual: [reading('2025-06-30', 34)],
        trajectory: [reading('2024-12-31', 18), reading('2025-12-31', 60)],
        forecast: { low: 58, high: 62, value: 60 },
        lastYear: [reading('2024-12-31', 59)],
      }),
    );
    const ends = wide.labels.filter((label) => label.kind !== 'latest').toSorted((a, b) => a.y - b.y);
    expect(ends).toHaveLength(3);
    ends.slice(1).forEach((label, i) => {
      expect(label.y - (ends[i]?.y ?? 0)).toBeGreaterThanOrEqual(15);
    });
  });
  test('a planned event without an expected figure has no dot', () => {
    const event = { label: 'e', href: '/e', on: '2025-08-01' };
    const plannedEvents = [
      { ...event, expectedCumulative: null },
      { ...event, expectedCumulative: 40 },
    ];
    expect(prepareTrend(input({ plannedEvents })).narrow.planned).toHaveLength(1);
  });
  test('without readings there is no forecast band and no data', () => {
    const trend = prepareTrend(input());
    expect([trend.hasData, trend.wide.band]).toEqual([false, '']);
  });
  test('months begin where the calendar says, leap years too', () => {
    expect(monthStarts(2025).slice(0, 4)).toEqual([0, 31, 59, 90]);
    expect(monthStarts(2024)[2]).toBe(60);
  });
});

describe('the interactive trend', () => {
  const points = [
    { day: 0, on: '', value: 10 },
    { day: 10, on: '', value: 20 },
    { day: 20, on: '', value: null },
    { day: 30, on: '', value: 40 },
  ];
  // Half way between 10 and 20 is 15; towards or from a missing reading there is nothing.
  test('interpolates between readings, never over a gap', () => {
    expect([5, 15, 20, 25, 30, 31].map((day) => valueAt(points, day))).toEqual([15, null, null, null, 40, null]);
  });
  test('lists every planned event, two of one day too', () => {
    const plannedEvents = ['a', 'b'].map((label, i) => ({ on: '2025-08-01', label, href: `/${label}`, expectedCumulative: 40 + i }));
    const data = prepareTrendChart(input({ plannedEvents }));
    expect(data.planned.map((event) => event.href)).toEqual(['/a', '/b']);
    expect(data.rows.find((row) => row.planned !== null)?.planned).toBe(41);
  });
  test('says in words only what was read', () => {
    const data = prepareTrendChart(
      input({
        actual: [reading('2025-01-31', 10), reading('2025-03-02', 40)],
        lastYear: [reading('2024-02-15', 7)],
        target: 60,
        forecast: { low: 50, high: 70, value: 60 },
      }),
    );
    // 15 February is day 46, half way between day 31 and day 61.
    const row = data.rows.find((r) => r.day === 46);
    expect([row?.actual, row?.actualText, row?.lastYearText]).toEqual([25, null, '7']);
    expect(data.rows.at(-1)?.band).toEqual([50, 70]);
  });
});
