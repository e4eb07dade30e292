import { type IndicatorStatus, shareOfExpected, statusFromRatio } from '../indicator/status.ts';
import { DEFAULT_THRESHOLDS, type Thresholds } from '../indicator/thresholds.ts';
import { VERDICT_COVERAGE } from '../measure/answer.ts';
import { clampShare, reaches, sum } from '../shared/number.ts';
import { type Overrides, withDefaults } from '../shared/settings.ts';

/** Status of a goal rolled up from its indicators and sub-goals. */
export const GOAL_STATUSES = ['achieved', 'on_track', 'at_risk', 'off_track', 'not_started', 'missed', 'insufficient_data'] as const;
export type GoalStatus = (typeof GOAL_STATUSES)[number];

/** An indicator or a sub-goal below a goal. */
export type RollUpChild = {
  readonly id: string;
  /** weight among its siblings in any unit; 0 or less takes no part */
  readonly weight: number;
  /** raw progress; MAINTAIN: `maintainProgress`; null: no data */
  readonly progress: number | null;
  /** expected progress, 0…1; null: no data */
  readonly expected: number | null;
  readonly status: IndicatorStatus | GoalStatus;
  /** too little has spoken for its status; left out: enough has */
  readonly provisional?: boolean;
};

/** The child that decides a status, and why: it is off track and holds the goal at "at risk"; it is furthest behind; it has no data. */
export type Decision = { readonly childId: string; readonly reason: 'caps' | 'furthest_behind' | 'no_data' };

export type RollUp = {
  /** weighted progress of the children with data, 0…1; null: none has data */
  readonly progress: number | null;
  /** weighted expected progress of the same children, 0…1 */
  readonly expected: number | null;
  readonly status: GoalStatus;
  /** children whose status rests on enough carry less than 80 % of the weight with data, or the child that decides does not */
  readonly provisional: boolean;
  /** share of the weight that has data, 0…1; null: no child has weight */
  readonly dataShare: number | null;
  /** null: no single child decides (all are where they should be) */
  readonly decidedBy: Decision | null;
};

type Measured = { id: string; weight: number; progress: number; expected: number; status: RollUpChild['status']; provisional: boolean };

function measuredOf(children: readonly RollUpChild[]): Measured[] {
  return children.flatMap(({ id, weight, progress, expected, status, provisional = false }) =>
    progress === null || expected === null || status === 'no_data' || status === 'insufficient_data'
      ? []
      : [{ id, weight, progress: clampShare(progress), expected: clampShare(expected), status, provisional }],
  );
}

/** First child with the greatest positive score. */
function greatest<T extends { id: string }>(children: readonly T[], score: (child: T) => number): string | null {
  let best: { id: string; score: number } | null = null;
  for (const child of children) {
    const value = score(child);
    if (reaches(0, value)) continue;
    if (best === null || value > best.score) best = { id: child.id, score: value };
  }
  return best?.id ?? null;
}

function decision(childId: string | null, reason: Decision['reason']): Decision | null {
  return childId === null ? null : { childId, reason };
}

/** Too little of the weight rests on enough, or the child that decides does not. */
function isProvisional(measured: readonly Measured[], deciding: string | null): boolean {
  const firm = sum(measured.filter(({ provisional }) => !provisional).map(({ weight }) => weight));
  return !reaches(firm / sum(measured.map(({ weight }) => weight)), VERDICT_COVERAGE) || measured.some(({ id, provisional }) => id === deciding && provisional);
}

/** Status by P and E alone, before any child caps it. */
function statusOf(progress: number, expected: number, measured: readonly Measured[], yearEnded: boolean, limits: Thresholds): GoalStatus {
  if (reaches(progress, 1)) return 'achieved';
  if (yearEnded) return 'missed';
  if (!reaches(expected, limits.quietBelow) && measured.every((child) => child.status === 'not_started')) return 'not_started';
  return statusFromRatio(shareOfExpected(progress, expected), expected, limits);
}

/**
 * Roll-up of a goal: `P = Σ w·clamp(p, 0, 1) / Σ w` and `E` likewise over the children that have data; status from P / E with the thresholds of
 * indicators, never better than `at_risk` while a child that carries `capShare` (20 %) or more of the whole weight is off track or missed;
 * `insufficient_data` when the children with data carry less than `dataShare` (50 %) of the whole weight, or there is no weight at all.
 */
export function rollUp(children: readonly RollUpChild[], yearEnded: boolean, overrides: Overrides<Thresholds> = {}): RollUp {
  const limits = withDefaults(DEFAULT_THRESHOLDS, overrides);
  const weighted = children.filter(({ weight }) => weight > 0 && Number.isFinite(weight));
  const total = sum(weighted.map(({ weight }) => weight));
  const measured = measuredOf(weighted);
  const known = sum(measured.map(({ weight }) => weight));
  if (total === 0 || !Number.isFinite(total))
    return { progress: null, expected: null, status: 'insufficient_data', provisional: false, dataShare: null, decidedBy: null };

  const dataShare = known / total;
  const mean = (of: (child: Measured) => number) => (known === 0 ? null : clampShare(sum(measured.map((child) => (child.weight / known) * of(child)))));
  const progress = mean((child) => child.progress);
  const expected = mean((child) => child.expected);
  if (progress === null || expected === null || !reaches(dataShare, limits.dataShare)) {
    const withData = new Set(measured.map(({ id }) => id));
    const silent = weighted.filter(({ id }) => !withData.has(id));
    return {
      progress,
      expected,
      status: 'insufficient_data',
      provisional: false,
      dataShare,
      decidedBy: decision(
        greatest(silent, ({ weight }) => weight),
        'no_data',
      ),
    };
  }

  const behind = decision(
    greatest(measured, (child) => (child.weight / known) * (child.expected - child.progress)),
    'furthest_behind',
  );
  const status = statusOf(progress, expected, measured, yearEnded, limits);
  const capping = measured.filter((child) => (child.status === 'off_track' || child.status === 'missed') && reaches(child.weight / total, limits.capShare));
  const capId = greatest(capping, ({ weight }) => weight / total);
  if (capId !== null && (status === 'on_track' || status === 'achieved' || status === 'not_started')) {
    return { progress, expected, status: 'at_risk', provisional: isProvisional(measured, capId), dataShare, decidedBy: decision(capId, 'caps') };
  }
  const decidedBy = status === 'achieved' || status === 'on_track' || status === 'not_started' ? null : behind;
  const provisional = status !== 'not_started' && isProvisional(measured, decidedBy?.childId ?? null);
  return { progress, expected, status, provisional, dataShare, decidedBy };
}
