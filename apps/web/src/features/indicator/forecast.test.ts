import { expect, test } from 'vitest';
import { noForecast } from './forecast-note';
import { firstOfMonths, outcomeOf } from './kept-forecasts';

const year = { startsOn: '2025-01-01', endsOn: '2025-12-31' };

test('why there is no forecast: the year first, then the data, then the history', () => {
  expect(noForecast(5, year, '2025-12-31', 'shortHistory')).toBe('over');
  expect(noForecast(null, year, '2024-11-01', 'shortHistory')).toBe('notBegun');
  expect(noForecast(null, year, '2025-07-10', 'shortHistory')).toBe('noData');
  expect(noForecast(5, year, '2025-07-10', 'shortHistory')).toBe('shortHistory');
});

test('a kept forecast held where what came lies between its ends; before the year is over nothing is told', () => {
  expect(outcomeOf({ actual: 55, held: true, high: 68 })).toBe('inside');
  expect(outcomeOf({ actual: 54.9, held: false, high: 68 })).toBe('below');
  expect(outcomeOf({ actual: 70, held: false, high: 68 })).toBe('above');
  expect(outcomeOf({ actual: null, held: null, high: 68 })).toBeNull();
});

test('of each month the first forecast is listed, the latest month first', () => {
  const made = (madeOn: string) => ({ madeOn, year: 2025, median: 60, low: 55, high: 68, actual: null, held: null, sample: false });
  const rows = firstOfMonths([made('2025-03-01'), made('2025-03-02'), made('2025-04-07'), made('2025-04-06')]);
  expect(rows.map(({ madeOn }) => madeOn)).toEqual(['2025-04-06', '2025-03-01']);
});
