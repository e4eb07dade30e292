import { expect, test } from 'vitest';
import { countPlaywright, countVitest, summary } from './results.mjs';

test('vitest: a file that cannot be loaded is a failure', () => {
  const report = {
    numPassedTests: 5,
    numFailedTests: 1,
    numPendingTests: 2,
    testResults: [
      { status: 'failed', assertionResults: [{ status: 'failed' }] },
      { status: 'failed', assertionResults: [] },
      { status: 'passed', assertionResults: [{ status: 'passed' }] },
    ],
  };
  expect(countVitest(report)).toEqual({ passed: 5, failed: 2, skipped: 2 });
});

test('Playwright: flaky tests and faults outside tests are failures', () => {
  expect(countPlaywright({ stats: { expected: 3, unexpected: 1, flaky: 1, skipped: 0 }, errors: [{}] })).toEqual({ passed: 3, failed: 3, skipped: 0 });
});

test('the last line adds the stages up', () => {
  const counts = [
    { passed: 5, failed: 0, skipped: 1 },
    { passed: 7, failed: 2, skipped: 0 },
  ];
  expect(summary(counts, true)).toEqual({ line: '12 passed, 2 failed', skipped: 1, failed: 2 });
});

test('a stage that fails without a failed test is one failure', () => {
  expect(summary([{ passed: 4, failed: 0, skipped: 0 }], true).line).toBe('4 passed, 1 failed');
  expect(summary([{ passed: 4, failed: 0, skipped: 0 }], false).line).toBe('4 passed, 0 failed');
});
