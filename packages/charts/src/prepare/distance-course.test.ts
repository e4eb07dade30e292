import { expect, it } from 'vitest';
import { distanceScale } from './answer-bars';
import { prepareDistanceCourse } from './distance-course';

const enough = { known: 26, waiting: 0, drafted: 0, missing: 0, expected: 26 };
const little = { known: 17, waiting: 5, drafted: 0, missing: 4, expected: 26 };
const rows = [
  { values: [100, 91], distance: { value: 91, coverage: enough, ifApproved: 91, range: null } },
  { values: [100, 11], distance: { value: 11, coverage: enough, ifApproved: 11, range: null } },
];
const scale = distanceScale(
  rows.map((row) => row.distance),
  rows.map((row) => row.values),
);

it('lets 91 and 11 fall as far as they differ: one scale for the column', () => {
  // 44 − 43·v/150: 100 at 15.3, 91 at 17.9, 11 at 40.8
  expect(rows.map((row) => prepareDistanceCourse({ ...row, scale }).path)).toEqual(['M4 15.3L126 17.9', 'M4 15.3L126 40.8']);
});

it('leaves a gap where a month is not known', () =>
  expect(
    prepareDistanceCourse({ distance: { value: 91, coverage: enough, ifApproved: 91, range: null }, values: [100, 95, null, 92, 91], scale }).path.match(/M/g),
  ).toHaveLength(2));

it('hatches the range while provisional and not once enough have spoken', () => {
  const distance = { value: 81, coverage: little, ifApproved: 81, range: { low: 72, high: 90 } };
  // 72: 44 − 20.64 = 23.4; 90: 44 − 25.8 = 18.2
  expect(prepareDistanceCourse({ values: [100, 81], distance, scale })).toMatchObject({ state: 'provisional', range: { x: 136, y: 18.2, height: 5.2 } });
  expect(prepareDistanceCourse({ values: [100, 81], distance: { ...distance, coverage: enough }, scale }).range).toBeNull();
});

it('has no end where nothing is measured', () =>
  expect(prepareDistanceCourse({ values: [], distance: { value: null, coverage: null, ifApproved: null, range: null }, scale })).toMatchObject({
    state: 'unknown',
    path: '',
    last: null,
  }));
