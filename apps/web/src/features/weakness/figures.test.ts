import { describe, expect, it } from 'vitest';
import { changeWords, comparedSpans, courseOf, disagreeing, distanceAnswer, isFirstYear } from './figures';

describe('the days that are compared', () => {
  it('are the year to the day and the same days of the year before', () => {
    expect(comparedSpans(2025, '2025-07-10')).toEqual({ from: '2025-01-01', on: '2025-07-10', fromBefore: '2024-01-01', before: '2024-07-10', ended: false });
  });
  it('are two whole years once the year is over, and the 28th for a leap day', () => {
    expect(comparedSpans(2024, '2025-07-10')).toMatchObject({ on: '2024-12-31', before: '2023-12-31', ended: true });
    expect(comparedSpans(2024, '2024-02-29')?.before).toBe('2023-02-28');
  });
  it('are none for a year that has not begun', () => expect(comparedSpans(2026, '2025-07-10')).toBeNull());
  it('are 100 in the first year after the naming, the year before later', () => {
    expect(isFirstYear([2024], 2025)).toBe(true);
    expect(isFirstYear([2024, 2025], 2026)).toBe(false);
    expect(isFirstYear([], 2025)).toBe(false);
  });
});

describe('a change in words', () => {
  it('says which way and how far', () => {
    expect(changeWords(-16.6, 'vi')).toEqual({ direction: 'down', size: '17' });
    expect(changeWords(12.2, 'fr')).toEqual({ direction: 'up', size: '12' });
  });
  it('is none where it rounds to 0', () => expect(changeWords(-0.44, 'en')).toEqual({ direction: 'same', size: '0' }));
});

describe('the course', () => {
  const series = [
    { distance: 96, measures: [90, 104] },
    { distance: null, measures: [null, null] },
    { distance: 91, measures: [71, 121] },
  ];
  it('begins at 100 in the first year and keeps its gaps', () => {
    expect(courseOf(series, true)).toEqual([100, 96, null, 91]);
    expect(courseOf(series, false)).toEqual([96, null, 91]);
    expect(courseOf([], true)).toEqual([]);
  });
  it('shows the two measures that are furthest apart where they disagree, and no others', () => {
    const measures = [{ distance: 71 }, { distance: 121 }];
    expect(disagreeing(series, { state: 'mixed', measures }, true)).toEqual([
      [100, 90, null, 71],
      [100, 104, null, 121],
    ]);
    expect(disagreeing(series, { state: 'improving', measures }, true)).toEqual([]);
    expect(disagreeing(series, { state: 'mixed', measures: [{ distance: 71 }, { distance: null }] }, true)).toEqual([]);
  });
});

it('a distance carries its verdict to the pictures, which its coverage alone does not give', () => {
  const coverage = { known: 17, waiting: 3, drafted: 4, missing: 2, expected: 26 };
  expect(distanceAnswer({ distance: 83, distanceIfApproved: 80, coverage, range: null, provisional: false })).toEqual({
    ...{ value: 83, ifApproved: 80, coverage, range: null, provisional: false },
  });
});
