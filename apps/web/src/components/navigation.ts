import { type Action, can, type Role } from '@nhipcau/domain/access';

export interface NavigationEntry {
  /** key of the namespace `shell` */
  label:
    | 'overview'
    | 'goals'
    | 'weaknesses'
    | 'sources'
    | 'events'
    | 'reports'
    | 'associations'
    | 'users'
    | 'organisations'
    | 'planYears'
    | 'periods'
    | 'audit'
    | 'sample'
    | 'outbox'
    | 'partners'
    | 'bulletins'
    | 'staff';
  href: string;
  action: Action;
}
export interface NavigationGroup {
  label: 'groupLoop' | 'groupPillars' | 'groupMembers' | 'groupAdmin';
  entries: NavigationEntry[];
}

const GROUPS: NavigationGroup[] = [
  {
    label: 'groupLoop',
    entries: [
      { label: 'overview', href: '/overview', action: 'overview.read' },
      { label: 'goals', href: '/goals', action: 'goal.read' },
      { label: 'weaknesses', href: '/weaknesses', action: 'weakness.read' },
      { label: 'sources', href: '/sources', action: 'source.read' },
      { label: 'events', href: '/events', action: 'event.read' },
    ],
  },
  {
    label: 'groupPillars',
    entries: [
      { label: 'partners', href: '/partners', action: 'partner.read' },
      { label: 'bulletins', href: '/bulletins', action: 'bulletin.read' },
      { label: 'staff', href: '/staff', action: 'skill.own' },
    ],
  },
  {
    label: 'groupMembers',
    entries: [
      { label: 'reports', href: '/reports', action: 'report.read' },
      { label: 'associations', href: '/associations', action: 'organisation.read' },
    ],
  },
  {
    label: 'groupAdmin',
    entries: [
      { label: 'users', href: '/admin/users', action: 'user.read' },
      { label: 'organisations', href: '/admin/organisations', action: 'organisation.write' },
      { label: 'planYears', href: '/admin/plan-years', action: 'planYear.write' },
      { label: 'periods', href: '/admin/periods', action: 'period.write' },
      { label: 'audit', href: '/admin/audit', action: 'audit.read' },
      { label: 'outbox', href: '/admin/outbox', action: 'outbox.read' },
      { label: 'sample', href: '/admin/sample', action: 'sample.remove' },
    ],
  },
];

/** The menu as one role sees it: nothing that would lead to a refusal. */
export const navigationFor = (role: Role): NavigationGroup[] =>
  GROUPS.map((group) => ({ ...group, entries: group.entries.filter((entry) => can(role, entry.action)) })).filter((group) => group.entries.length > 0);
