export const ROLES = ['ADMIN', 'LEADER', 'STAFF', 'ASSOCIATION'] as const;
export type Role = (typeof ROLES)[number];

/** How far an action reaches: every record, or only those of the own organisation and what lies below it. */
export type Reach = 'all' | 'subtree';
