import { expect, test } from 'vitest';
import { prepareActivityHeatmap } from './activity-heatmap';
import { distanceScale, prepareDistance, prepareProgress } from './answer-bars';
import { prepareBreakdown } from './breakdown';
import { prepareCoverageStrip } from './coverage-strip';
import { prepareCoveredTrend } from './covered-trend';
import { prepareDistanceCourse } from './distance-course';
import { prepareEvenness, prepareGiniScale } from './evenness';

const ODD = [null, 0, 1, -3, 5, 100, 0.1, 1e9, Number.NaN, Number.POSITIVE_INFINITY];
const COVERAGES = [
  null,
  { known: 0, waiting: 0, drafted: 0, missing: 0, expected: 0 },
  { known: 0, waiting: 10, drafted: 2, missing: 14, expected: 26 },
  { known: 10, waiting: 8, drafted: 2, missing: 6, expected: 26 },
  { known: 104, waiting: 0, drafted: 0, missing: 0, expected: 104 },
];

/** Where in a prepared figure, however deep, something stands that cannot be drawn. */
function undrawable(value: unknown, path = ''): string[] {
  if (typeof value === 'number') return Number.isFinite(value) ? [] : [`${path} is ${value}`];
  if (typeof value === 'string') return /NaN|Infinity|undefined/.test(value) ? [`${path} is ${value}`] : [];
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, child]) => undrawable(child, `${path}.${key}`));
}

const format = (value: number) => value.toFixed(1);
const text = (value: string) => value;
const labels = { months: [], latest: text, high: text, median: text, low: text, trajectory: text, lastYear: text };
const words = { value: 'value', chance: 'chance', range: 'range', lastYear: 'last year' };

test.each(COVERAGES)('whatever the value, nothing undrawable reaches a drawing at %o', (coverage) => {
  for (const [i, value] of ODD.entries()) {
    const range = i % 2 === 0 ? { low: 0, high: 160 } : null;
    const answer = { value, coverage, ifApproved: ODD[(i + 3) % ODD.length] ?? null, range };
    const scale = distanceScale([answer], [ODD]);
    const prepared = {
      progress: prepareProgress(answer, ODD[(i + 5) % ODD.length] ?? null),
      distance: prepareDistance(answer, scale),
      course: prepareDistanceCourse({ values: ODD, distance: answer, scale, measures: [ODD] }),
      strip: prepareCoverageStrip(coverage),
      gini: prepareGiniScale({ gini: answer, chance: null, lastYear: answer, format, labels: words }, 320),
      even: prepareEvenness({ counts: [0, 1, 5], gini: answer, band: [{ members: Number.NaN, low: 0, high: 1 }] }),
      breakdown: prepareBreakdown({
        items: ODD.map((item, id) => ({ id: String(id), label: '', value: item })),
        total: value,
        most: 3,
        format,
        formatPercent: format,
        others: () => '',
      }),
      heat: prepareActivityHeatmap({
        columns: ODD.map((_, id) => ({ id: String(id), label: '', title: '' })),
        rows: [{ id: 'row', label: '', cells: ODD.map((claimed) => (claimed === null ? { state: 'noPeriod' } : { state: 'waiting', claimed })) }],
        format,
      }),
      trend: prepareCoveredTrend({
        year: 2025,
        today: '2025-07-10',
        readings: ['2025-01-31', '2025-02-30', '2025-03-31'].map((on) => ({ on, answer })),
        lastYear: [{ on: '2024-06-30', value }],
        trajectory: [{ on: '2025-12-31', value }],
        forecast: { low: Number.NaN, median: 1, high: 2 },
        format,
        formatDate: (on) => on,
        labels,
      }),
    };
    expect(undrawable(prepared)).toEqual([]);
  }
});
