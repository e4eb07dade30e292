import { type Action, can, type Role } from '../access/index.ts';
import type { IsoDate } from '../shared/calendar.ts';

export const REPORT_STATUSES = ['DRAFT', 'SUBMITTED', 'RETURNED', 'APPROVED', 'REOPENED'] as const;
export type ReportStatus = (typeof REPORT_STATUSES)[number];

export const REPORT_MOVES = ['submit', 'return', 'approve', 'reopen'] as const;
export type ReportMove = (typeof REPORT_MOVES)[number];

type Rule = { readonly from: readonly ReportStatus[]; readonly to: ReportStatus; readonly action: Action; readonly reason: boolean };

/** The states of a report and the only ways between them; `reason`: the move has to say why. */
export const REPORT_WORKFLOW: Readonly<Record<ReportMove, Rule>> = {
  submit: { from: ['DRAFT', 'RETURNED', 'REOPENED'], to: 'SUBMITTED', action: 'report.write', reason: false },
  return: { from: ['SUBMITTED'], to: 'RETURNED', action: 'report.decide', reason: true },
  approve: { from: ['SUBMITTED'], to: 'APPROVED', action: 'report.decide', reason: false },
  reopen: { from: ['APPROVED'], to: 'REOPENED', action: 'report.decide', reason: true },
};

/** The moves that a role may make with a report of this status, in the order of the workflow. Scope is not looked at here. */
export const movesOf = (role: Role, status: ReportStatus): ReportMove[] =>
  REPORT_MOVES.filter((move) => REPORT_WORKFLOW[move].from.includes(status) && can(role, REPORT_WORKFLOW[move].action));

/** When the reports of a period are taken. */
export type ReportWindow = { readonly opensOn: IsoDate; readonly dueOn: IsoDate; readonly locksOn: IsoDate };

/** `early`: not open yet; `open`: up to the due day; `late`: after it, still taken; `locked`: nothing is taken any more. All days count in. */
export function windowOf({ opensOn, dueOn, locksOn }: ReportWindow, today: IsoDate): 'early' | 'open' | 'late' | 'locked' {
  if (today > locksOn) return 'locked';
  if (today < opensOn) return 'early';
  return today > dueOn ? 'late' : 'open';
}

/** True while the association may still change the report: not handed in and not approved, and the period takes reports. */
export function isEditable(status: ReportStatus, period: ReportWindow, today: IsoDate): boolean {
  const window = windowOf(period, today);
  return REPORT_WORKFLOW.submit.from.includes(status) && (window === 'open' || window === 'late');
}
