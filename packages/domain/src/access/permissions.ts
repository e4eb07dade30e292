import type { Reach, Role } from './roles.ts';

type Grant = Partial<Record<Role, Reach>>;

const everyone: Grant = { ADMIN: 'all', LEADER: 'all', STAFF: 'all', ASSOCIATION: 'all' };
const office: Grant = { ADMIN: 'all', LEADER: 'all', STAFF: 'all' };
const officeAndOwn: Grant = { ...office, ASSOCIATION: 'subtree' };
const admin: Grant = { ADMIN: 'all' };

/** The one table of who may do what, and how far. What is not here is denied. */
export const PERMISSIONS = {
  'overview.read': office,
  'goal.read': everyone,
  'goal.write': admin,
  'indicator.read': everyone,
  'indicator.write': admin,
  'measurement.write': { ADMIN: 'all', STAFF: 'all' },
  'checkIn.write': office,
  'weakness.read': everyone,
  'weakness.write': admin,
  'source.read': office,
  'source.write': admin,
  'event.read': officeAndOwn,
  'event.write': { ADMIN: 'all', STAFF: 'all' },
  'report.read': officeAndOwn,
  'report.write': { ASSOCIATION: 'subtree' },
  'report.comment': { ADMIN: 'all', LEADER: 'all', ASSOCIATION: 'subtree' },
  'report.decide': { ADMIN: 'all', LEADER: 'all' },
  'organisation.read': officeAndOwn,
  'organisation.write': admin,
  'planYear.read': everyone,
  'planYear.write': admin,
  'period.read': everyone,
  'period.write': admin,
  'user.read': admin,
  'user.write': admin,
  'audit.read': admin,
  'outbox.read': admin,
  'sample.remove': admin,
  'partner.read': officeAndOwn,
  'partner.write': { ADMIN: 'all', STAFF: 'all' },
  'bulletin.read': office,
  'bulletin.write': { ADMIN: 'all', STAFF: 'all' },
  'bulletin.review': office,
  'bulletin.publish': { ADMIN: 'all', LEADER: 'all' },
  'subscriber.manage': admin,
  'skill.read': { ADMIN: 'all', LEADER: 'all' },
  'skill.own': everyone,
  'skill.write': admin,
  'training.read': office,
  'training.write': { ADMIN: 'all', STAFF: 'all' },
  'search.read': officeAndOwn,
  'profile.read': everyone,
  'profile.write': everyone,
} as const satisfies Record<string, Grant>;

export type Action = keyof typeof PERMISSIONS;

/** How far `role` may go with `action`; null: not at all. */
export function reachOf(role: Role, action: Action): Reach | null {
  const grant: Grant = PERMISSIONS[action];
  return grant[role] ?? null;
}

/** Whether `role` may do `action` at all: what screens ask before they show a button. */
export const can = (role: Role, action: Action): boolean => reachOf(role, action) !== null;
