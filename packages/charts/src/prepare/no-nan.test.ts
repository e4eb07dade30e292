import { expect, test } from 'vitest';
import { prepareBars } from './bars';
import { prepareBridge } from './bridge';
import { prepareHeatmap } from './heatmap';
import { prepareMonthBars } from './month-bars';
import { prepareSparkline } from './sparkline';
import type { Tone } from './tone';
import { prepareTrend } from './trend';
import { prepareTrendChart } from './trend-rows';
import type { TrendInput } from './trend-types';

/** A small generator with a seed, so that a failing case can be run again. */
function seeded(seed: number) {
  let state = seed;
  return (below: number) => {
    state = (state * 1_664_525 + 1_013_904_223) % 4_294_967_296;
    return Math.floor((state / 4_294_967_296) * below);
  };
}

const ODD = [null, null, 0, 1, -3, 5, 100, 0.1, 1e9, Number.NaN, Number.POSITIVE_INFINITY];

/** Where in a prepared figure, however deep, something stands that cannot be drawn. */
function undrawable(value: unknown, path = ''): string[] {
  if (typeof value === 'number') return Number.isFinite(value) ? [] : [`${path} is ${value}`];
  if (typeof value === 'string') return /NaN|Infinity|undefined/.test(value) ? [`${path} is ${value}`] : [];
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, child]) => undrawable(child, `${path}.${key}`));
}

function prepareAll(seed: number): unknown[] {
  const below = seeded(seed);
  const odd = () => ODD[below(ODD.length)] ?? null;
  const many = <T>(make: (i: number) => T, most = 9) => Array.from({ length: below(most + 1) }, (_, i) => make(i));
  const format = (n: number) => {
    expect(Number.isFinite(n)).toBe(true);
    return `${n}`;
  };
  const tone = (): Tone => (['on', 'risk', 'off', 'none'] as const)[below(4)] ?? 'none';
  const dated = (year: number) =>
    many(() => ({ on: `${year}-${String(1 + below(12)).padStart(2, '0')}-${String(1 + below(31)).padStart(2, '0')}`, value: odd() }));
  const months = Array.from({ length: 12 }, (_, i) => `${i + 1}`);
  const trend: TrendInput = {
    year: 2025,
    today: '2025-06-30',
    format,
    formatDate: (on) => on,
    labels: { months, latest: (v) => v, target: (v) => v, lastYear: 'y', forecast: (v) => v },
    actual: dated(2025),
    lastYear: dated(2024),
    trajectory: dated(2025),
    forecast: below(2) === 0 ? null : { low: odd() ?? 0, high: odd() ?? 0, value: odd() ?? 0 },
    plannedEvents: dated(2025).map(({ on, value }) => ({ on, label: 'e', href: '/', expectedCumulative: value })),
    notes: dated(2025).map(({ on }) => ({ on, text: 't' })),
    target: odd(),
  };
  const bare = { title: 't', href: '/' };
  return [
    prepareTrend(trend),
    prepareTrendChart(trend),
    prepareBridge(
      many((i) => ({ ...bare, id: `w${i}`, severityBefore: odd(), severityNow: odd() })),
      many((i) => ({ ...bare, id: `g${i}`, progress: odd(), expected: odd(), status: tone(), statusText: 's' })),
      many(() => ({ weaknessId: `w${below(9)}`, goalId: `g${below(9)}`, weight: odd() ?? 1 }), 20),
    ),
    prepareSparkline(many(odd)),
    prepareHeatmap({ columns: many((i) => ({ id: `${i}`, label: 'c' })), rows: many((i) => ({ id: `${i}`, label: 'r', values: many(odd) })), format }),
    prepareBars({ items: many((i) => ({ id: `${i}`, label: 'b', value: odd() })), format, formatShare: format }),
    prepareMonthBars({ values: many(odd, 12), compare: many(odd, 12), months, format }),
  ];
}

test('whatever is missing, nothing undrawable reaches a drawing', () => {
  for (let seed = 0; seed < 100; seed++) expect(undrawable(prepareAll(seed), `seed ${seed}`)).toEqual([]);
});
