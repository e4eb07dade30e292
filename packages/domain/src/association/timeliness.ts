import type { IsoDate, Period } from '../shared/calendar.ts';

/** A reporting period; `dueOn` is the last day to be on time. The day that locks the period plays no part here. */
export type ReportingPeriodDates = Period & { readonly id: string; readonly dueOn: IsoDate };

/** When an association belonged to the Union; null: since ever, or still. */
export type Membership = { readonly associationId: string; readonly joinedOn: IsoDate | null; readonly leftOn: IsoDate | null };

/** A report's history: the day of its first submission (null: never submitted) and how often it was sent back. */
export type ReportHistory = {
  readonly associationId: string;
  readonly periodId: string;
  readonly firstSubmittedOn: IsoDate | null;
  readonly returns: number;
};

/** Where the report of one association for one period stands on a day. */
export const REPORT_TIMELINESS = ['on_time', 'late', 'missing', 'pending', 'not_expected'] as const;
export type ReportTimeliness = (typeof REPORT_TIMELINESS)[number];

/** True unless the whole period lies before the association joined or after it left; a member of one day owes the report. */
export function isReportExpected(period: Period, membership: Omit<Membership, 'associationId'>): boolean {
  const { joinedOn, leftOn } = membership;
  return (joinedOn === null || period.endsOn >= joinedOn) && (leftOn === null || period.startsOn <= leftOn);
}

/**
 * Standing of one report on the day `asOf`: `on_time` when first submitted by the due day, `late` when after, `missing` when not submitted and the
 * due day is over, `pending` while it is not, `not_expected` outside membership. A submission after `asOf` has not happened yet; returns change nothing.
 */
export function reportTimeliness(
  period: ReportingPeriodDates,
  membership: Omit<Membership, 'associationId'>,
  firstSubmittedOn: IsoDate | null,
  asOf: IsoDate,
): ReportTimeliness {
  if (!isReportExpected(period, membership)) return 'not_expected';
  if (firstSubmittedOn !== null && firstSubmittedOn <= asOf) return firstSubmittedOn <= period.dueOn ? 'on_time' : 'late';
  return asOf > period.dueOn ? 'missing' : 'pending';
}

/** Counts of reports and their two rates. */
export type ReportingRates = {
  /** reports whose due day is over */
  readonly expected: number;
  /** of these, received by now: on time or late */
  readonly received: number;
  readonly onTime: number;
  readonly late: number;
  readonly missing: number;
  /** of the received, sent back at least once: shown apart, no part of either rate */
  readonly returned: number;
  /** received ÷ expected, 0…1; null: nothing was due */
  readonly completeness: number | null;
  /** on time ÷ expected, 0…1; null: nothing was due */
  readonly timeliness: number | null;
};

/**
 * Completeness and timeliness over associations × periods on the day `asOf`. A report counts as expected once its due day is over, so that a period still
 * running neither lowers nor raises a rate. By the first submission: of several histories of one report the earliest day holds and their returns add up.
 */
export function reportingRates(
  periods: readonly ReportingPeriodDates[],
  memberships: readonly Membership[],
  reports: readonly ReportHistory[],
  asOf: IsoDate,
): ReportingRates {
  const byPair = new Map<string, { first: IsoDate | null; returns: number }>();
  for (const { associationId, periodId, firstSubmittedOn, returns } of reports) {
    const key = JSON.stringify([associationId, periodId]);
    const known = byPair.get(key);
    const first = known?.first ?? firstSubmittedOn;
    const earliest = first !== null && firstSubmittedOn !== null && firstSubmittedOn < first ? firstSubmittedOn : first;
    byPair.set(key, { first: earliest, returns: (known?.returns ?? 0) + returns });
  }

  const count = { on_time: 0, late: 0, missing: 0, pending: 0, not_expected: 0 };
  let returned = 0;
  for (const period of periods) {
    if (asOf <= period.dueOn) continue;
    for (const membership of memberships) {
      const report = byPair.get(JSON.stringify([membership.associationId, period.id]));
      const standing = reportTimeliness(period, membership, report?.first ?? null, asOf);
      count[standing]++;
      if ((standing === 'on_time' || standing === 'late') && (report?.returns ?? 0) > 0) returned++;
    }
  }
  const received = count.on_time + count.late;
  const expected = received + count.missing;
  return {
    expected,
    received,
    onTime: count.on_time,
    late: count.late,
    missing: count.missing,
    returned,
    completeness: expected === 0 ? null : received / expected,
    timeliness: expected === 0 ? null : count.on_time / expected,
  };
}

/** Where the reports of a card stand; `onTime` + `late` + `missing` + `notYetDue` = `expected`. */
export type ReportStandings = {
  /** all that members owe for these periods, due by now or not */
  readonly expected: number;
  readonly onTime: number;
  readonly late: number;
  /** not received, and the due day is over */
  readonly missing: number;
  /** not received, and the due day is still ahead */
  readonly notYetDue: number;
};

/** Counts for one card: every expected report once, what was handed in before its due day as on time. Periods outside membership are not expected. */
export function reportStandings(
  periods: readonly ReportingPeriodDates[],
  memberships: readonly Membership[],
  reports: readonly ReportHistory[],
  asOf: IsoDate,
): ReportStandings {
  const first = new Map<string, IsoDate>();
  for (const { associationId, periodId, firstSubmittedOn } of reports) {
    const key = JSON.stringify([associationId, periodId]);
    const known = first.get(key);
    if (firstSubmittedOn !== null && (known === undefined || firstSubmittedOn < known)) first.set(key, firstSubmittedOn);
  }
  const count = { on_time: 0, late: 0, missing: 0, pending: 0, not_expected: 0 };
  for (const period of periods) {
    for (const membership of memberships) {
      count[reportTimeliness(period, membership, first.get(JSON.stringify([membership.associationId, period.id])) ?? null, asOf)]++;
    }
  }
  const { on_time: onTime, late, missing, pending: notYetDue } = count;
  return { expected: onTime + late + missing + notYetDue, onTime, late, missing, notYetDue };
}
