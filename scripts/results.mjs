// Counts tests in the reports of vitest and Playwright.
import { existsSync, readFileSync } from 'node:fs';

const NOTHING = { passed: 0, failed: 0, skipped: 0 };

/** @param report JSON of vitest's json reporter */
export function countVitest(report) {
  const suites = report.testResults ?? [];
  // a file that cannot be loaded has no tests but is a failure all the same
  const broken = suites.filter((s) => s.status === 'failed' && !(s.assertionResults ?? []).some((t) => t.status === 'failed')).length;
  return {
    passed: report.numPassedTests ?? 0,
    failed: (report.numFailedTests ?? 0) + broken,
    skipped: (report.numPendingTests ?? 0) + (report.numTodoTests ?? 0),
  };
}

/** @param report JSON of Playwright's json reporter; a test that passed only on a retry counts as failed */
export function countPlaywright(report) {
  const { expected = 0, unexpected = 0, flaky = 0, skipped = 0 } = report.stats ?? {};
  const outside = (report.errors ?? []).length; // faults outside any test: set-up, a spec that cannot be loaded
  return { passed: expected, failed: unexpected + flaky + outside, skipped };
}

/** Nothing where the report is not there. */
export function countFile(file, count) {
  return existsSync(file) ? count(JSON.parse(readFileSync(file, 'utf8'))) : NOTHING;
}

/** The last line of `npm test`. A stage that fails without a failed test (lint, types, build) counts as one failure. */
export function summary(counts, stageFailed) {
  const sum = (key) => counts.reduce((total, c) => total + c[key], 0);
  const failed = sum('failed') || (stageFailed ? 1 : 0);
  return { line: `${sum('passed')} passed, ${failed} failed`, skipped: sum('skipped'), failed };
}
