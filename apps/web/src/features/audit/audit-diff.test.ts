import { expect, test } from 'vitest';
import { diffOf } from './audit-diff.ts';

test('tells the fields that differ, down into names in several languages', () => {
  const before = { title: { vi: 'Cũ', en: 'Old' }, weight: 20, status: 'DRAFT', version: 1 };
  const after = { title: { vi: 'Mới', en: 'Old' }, weight: 20, version: 2 };
  expect(diffOf(before, after)).toEqual([{ path: 'title.vi', before: 'Cũ', after: 'Mới' }]);
});

test('a new record shows all that was set, and one that went all that was there', () => {
  expect(diffOf(null, { name: 'A', note: null })).toEqual([{ path: 'name', before: undefined, after: 'A' }]);
  expect(diffOf({ name: 'A' }, null)).toEqual([{ path: 'name', before: 'A', after: undefined }]);
});

test('lists are compared as a whole', () => {
  expect(diffOf({ order: ['a', 'b'] }, { order: ['b', 'a'] })).toEqual([{ path: 'order', before: ['a', 'b'], after: ['b', 'a'] }]);
});
