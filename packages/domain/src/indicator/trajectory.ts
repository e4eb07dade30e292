import { addDays, compareDates, daysBetween, type IsoDate, isWithin, type Period } from '../shared/calendar.ts';
import { clampShare, finiteOrNull, sum } from '../shared/number.ts';
import { progress } from './progress.ts';
import { cumulate, type IndicatorKind, type ValuePoint } from './series.ts';

/** How progress is expected to come about over the plan year. */
export const TRAJECTORIES = ['LINEAR', 'STEP', 'PIECEWISE', 'FROM_EVENTS'] as const;
export type TrajectoryShape = (typeof TRAJECTORIES)[number];

/** Progress expected from a day on, as a share 0…1. */
export type MilestoneShare = { readonly on: IsoDate; readonly share: number };

/** What an event is planned to add, in the indicator's unit; `on` is null while its day is not known. */
export type PlannedContribution = { readonly on: IsoDate | null; readonly contribution: number };

export type Trajectory =
  | { readonly shape: 'LINEAR' }
  | { readonly shape: 'STEP' | 'PIECEWISE'; readonly milestones: readonly MilestoneShare[] }
  | { readonly shape: 'FROM_EVENTS'; readonly contributions: readonly PlannedContribution[] };

/**
 * Milestones in the indicator's unit as shares of the way from baseline to target. A FLOW's milestones are declared as increments and are added up first.
 * Empty when baseline or target is missing or they are equal.
 */
export function milestoneShares(
  kind: IndicatorKind,
  course: { readonly baseline: number | null; readonly target: number | null },
  milestones: readonly ValuePoint[],
): MilestoneShare[] {
  const line = kind === 'FLOW' ? cumulate(milestones) : milestones.toSorted((a, b) => compareDates(a.on, b.on));
  return line.flatMap(({ on, value }) => {
    const share = progress({ ...course, actual: value });
    return share === null ? [] : [{ on, share: clampShare(share) }];
  });
}

/** Interpolates between the day before the period (0), the milestones and the last day (1). */
function alongLine(milestones: readonly MilestoneShare[], period: Period, date: IsoDate): number {
  let before: MilestoneShare = { on: addDays(period.startsOn, -1), share: 0 };
  for (const milestone of [...milestones, { on: period.endsOn, share: 1 }]) {
    if (milestone.on >= date) {
      const way = daysBetween(before.on, date) / daysBetween(before.on, milestone.on);
      return before.share + (milestone.share - before.share) * way;
    }
    before = milestone;
  }
  return 1;
}

function fromEvents(contributions: readonly PlannedContribution[], period: Period, date: IsoDate): number | null {
  const ofYear = contributions.filter(({ on }) => on === null || isWithin(on, period));
  const total = sum(ofYear.map((planned) => planned.contribution));
  if (total === 0) return null;
  // an event without a day is due by the end of the year only
  const due = sum(ofYear.filter(({ on }) => on !== null && on <= date).map((planned) => planned.contribution));
  const share = finiteOrNull(due / total);
  return share === null ? null : clampShare(share);
}

/**
 * Expected progress on a day, 0…1: 0 before the plan year, 1 from its last day on.
 * LINEAR counts the days elapsed, the day itself included (31 March of a common year: 90/365). STEP holds the latest milestone's share, 0 before the first.
 * PIECEWISE runs straight from milestone to milestone, from 0 on the eve of the year to 1 on its last day; without milestones it equals LINEAR.
 * FROM_EVENTS: planned contributions due by the day ÷ planned contributions of the year.
 * Null when the year ends before it begins, or FROM_EVENTS has nothing planned.
 */
export function expectedProgress(trajectory: Trajectory, period: Period, date: IsoDate): number | null {
  if (period.endsOn < period.startsOn) return null;
  if (trajectory.shape === 'FROM_EVENTS') {
    const share = fromEvents(trajectory.contributions, period, date);
    return share === null || date < period.endsOn ? share : 1;
  }
  if (date < period.startsOn) return 0;
  if (date >= period.endsOn) return 1;
  if (trajectory.shape === 'LINEAR') return alongLine([], period, date);
  const milestones = trajectory.milestones
    .filter(({ on, share }) => isWithin(on, period) && on < period.endsOn && Number.isFinite(share))
    .map(({ on, share }) => ({ on, share: clampShare(share) }))
    .sort((a, b) => compareDates(a.on, b.on));
  if (trajectory.shape === 'PIECEWISE') return alongLine(milestones, period, date);
  return milestones.findLast(({ on }) => on <= date)?.share ?? 0;
}
