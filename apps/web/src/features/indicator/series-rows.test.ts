import { expect, test } from 'vitest';
import { seriesRows } from './series-rows';

const plain = { coverage: null, ifApproved: null };

test('readings, trajectory and last year stand on the same days; what is not known stays empty', () => {
  const rows = seriesRows({
    series: [
      { on: '2025-01-31', value: 3, ...plain },
      { on: '2025-02-28', value: null, ...plain },
    ],
    trajectoryPoints: [{ on: '2025-01-31', value: 5 }],
    lastYear: { series: [{ on: '2024-01-31', value: 2, ...plain }], toDate: null, full: null, comparison: null },
  });
  expect(rows).toEqual([
    { on: '2025-01-31', actual: 3, expected: 5, lastYear: 2 },
    { on: '2025-02-28', actual: null, expected: null, lastYear: null },
  ]);
});
