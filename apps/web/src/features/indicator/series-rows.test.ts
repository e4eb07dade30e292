import { expect, test } from 'vitest';
import { seriesRows } from './series-rows';

const plain = { coverage: null, ifApproved: null };
const some = { coverage: { known: 17, waiting: 5, drafted: 0, missing: 4, expected: 26 }, ifApproved: 4 };

test('readings with what they rest on, trajectory and last year stand on the same days; what is not known stays empty', () => {
  const rows = seriesRows({
    series: [
      { on: '2025-01-31', value: 3, ...some },
      { on: '2025-02-28', value: null, ...plain },
    ],
    trajectoryPoints: [{ on: '2025-01-31', value: 5 }],
    lastYear: { series: [{ on: '2024-01-31', value: 2, ...plain }], toDate: null, full: null, comparison: null },
  });
  expect(rows).toEqual([
    { on: '2025-01-31', actual: 3, ...some, expected: 5, lastYear: 2 },
    { on: '2025-02-28', actual: null, ...plain, expected: null, lastYear: null },
  ]);
});
