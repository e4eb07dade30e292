import { expect, test } from 'vitest';
import { coverageUnit } from './figures-unit.ts';

const report = (associationId: string, period: string) => ({ key: `${associationId}:${period}`, state: 'known' as const, associationId });
const entry = { key: 'hand:1', state: 'missing' as const };

test('the parts of a coverage are named after what they are', () => {
  expect(coverageUnit([report('a', 'h1'), report('b', 'h1')])).toBe('association');
  // one of them owes two
  expect(coverageUnit([report('a', 'h1'), report('a', 'h2'), report('b', 'h2')])).toBe('report');
  expect(coverageUnit([entry])).toBe('entry');
  expect(coverageUnit([entry, report('a', 'h1')])).toBe('part');
  expect(coverageUnit([])).toBe('report');
});
