import { expect, test } from 'vitest';
import { can, PERMISSIONS, ROLES, reachOf } from './index.ts';

test('only an association hands reports in, and only its own', () => {
  expect(ROLES.filter((role) => can(role, 'report.write'))).toEqual(['ASSOCIATION']);
  expect(reachOf('ASSOCIATION', 'report.write')).toBe('subtree');
});

test('an association never decides, administers or reads what is not its own', () => {
  const denied = ['report.decide', 'user.read', 'user.write', 'audit.read', 'outbox.read', 'sample.remove', 'overview.read', 'goal.write'] as const;
  for (const action of denied) expect(reachOf('ASSOCIATION', action)).toBeNull();
  for (const action of ['report.read', 'event.read', 'organisation.read', 'search.read'] as const) expect(reachOf('ASSOCIATION', action)).toBe('subtree');
});

test('no action is without anybody who may do it', () => {
  for (const action of Object.keys(PERMISSIONS) as (keyof typeof PERMISSIONS)[]) expect(ROLES.some((role) => can(role, action))).toBe(true);
});
