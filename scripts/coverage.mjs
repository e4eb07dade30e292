// How much of a package its tests run: measured in the same runs, printed at the end, and a failure where it is too little.
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { at } from './processes.mjs';

/**
 * The least share of a package's lines and branches, in percent: what its own tests reach today, so that it can only rise. What `domain` lacks up to
 * 95 are mostly schemas that only the tests on a database send something through.
 */
const LEAST = { domain: { lines: 88, branches: 84 }, api: { lines: 85 } };

const folder = (name) => path.join('test-results', `coverage-${name}`);

/** What vitest is told, to measure one package; it ends with a failure where less than the least is covered. */
export const coverageOf = (name) => [
  '--coverage.enabled',
  `--coverage.include=packages/${name}/src/**/*.ts`,
  `--coverage.reportsDirectory=${folder(name)}`,
  ...Object.entries(LEAST[name]).map(([what, least]) => `--coverage.thresholds.${what}=${least}`),
];

/** One line for each package that was measured. */
export function coverageLines() {
  return Object.entries(LEAST).flatMap(([name, least]) => {
    const file = at(folder(name), 'coverage-summary.json');
    if (!existsSync(file)) return [];
    const { total } = JSON.parse(readFileSync(file, 'utf8'));
    const shares = Object.entries(least).map(([what, bar]) => `${total[what].pct} % of its ${what} (at least ${bar} %)`);
    return [`[coverage] packages/${name}: ${shares.join(', ')}`];
  });
}
