import { type Tx, toDate, toIso } from '@nhipcau/db';
import { reportTimeliness } from '@nhipcau/domain/association';
import { windowOf } from '@nhipcau/domain/report';
import { daysBetween, fold } from '@nhipcau/domain/shared';
import { z } from 'zod';
import { type PageInput, pageInput } from '../pagination.ts';
import { organisationsIn } from '../scope.ts';
import { type Asking, nextWaiting } from './data.ts';
import { plannedActivities } from './data-prefill.ts';
import { localText, periodSelect, toPeriod } from './rows.ts';
import { type DueReports, type DueRow, type PeriodInfo, QUEUE_SORTS, QUEUE_STATUSES, type QueueRow, type ReportQueue } from './types.ts';

export const queueInput = pageInput.extend({
  /** null: the latest that has opened */
  periodId: z.uuid().nullable().default(null),
  status: z.enum(QUEUE_STATUSES).nullable().default(null),
  timeliness: z.enum(['on_time', 'late', 'missing']).nullable().default(null),
  q: z.string().trim().max(200).default(''),
  sort: z.enum(QUEUE_SORTS).default('queue'),
  direction: z.enum(['asc', 'desc']).default('asc'),
});
type QueueInput = Omit<z.infer<typeof queueInput>, keyof PageInput> & PageInput;

/** Who has to act: what waits for a decision first, what is done last. */
const TURN: Record<QueueRow['status'], number> = { SUBMITTED: 0, MISSING: 1, RETURNED: 2, REOPENED: 3, DRAFT: 4, APPROVED: 5 };

const byText = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0);
const byName = (a: QueueRow, b: QueueRow) => byText(fold(a.organisation.name.vi), fold(b.organisation.name.vi));
const bySubmission = (a: QueueRow, b: QueueRow) =>
  (a.submittedAt?.getTime() ?? Number.POSITIVE_INFINITY) - (b.submittedAt?.getTime() ?? Number.POSITIVE_INFINITY) || 0;
const ORDER: Record<QueueInput['sort'], (a: QueueRow, b: QueueRow) => number> = {
  queue: (a, b) => TURN[a.status] - TURN[b.status] || bySubmission(a, b) || byName(a, b),
  name: byName,
  status: (a, b) => TURN[a.status] - TURN[b.status] || byName(a, b),
  submitted: (a, b) => bySubmission(a, b) || byName(a, b),
  activities: (a, b) => (a.activities ?? -1) - (b.activities ?? -1) || byName(a, b),
};

const count = <Key extends string>(keys: readonly Key[], rows: readonly Key[]) =>
  Object.fromEntries(keys.map((key) => [key, rows.filter((row) => row === key).length])) as Record<Key, number>;

const associationSelect = { id: true, code: true, name: true, path: true, joinedOn: true, leftOn: true, sample: true } as const;
const standing = (organisation: { joinedOn: Date | null; leftOn: Date | null }, period: PeriodInfo, first: string | null, today: string) =>
  reportTimeliness(period, { joinedOn: toIso(organisation.joinedOn), leftOn: toIso(organisation.leftOn) }, first, today);

/** How many activities some reports say were held, and how often each was returned; only these reports are read. A report without any is not in the map. */
async function countsOf(db: Tx, reportIds: readonly string[]) {
  const ids = [...reportIds];
  const held = await db.reportActivity.groupBy({ by: ['reportId'], where: { reportId: { in: ids }, outcome: 'HELD' }, _count: true });
  const returned = await db.reportTransition.groupBy({ by: ['reportId'], where: { reportId: { in: ids }, to: 'RETURNED' }, _count: true });
  const byReport = (rows: readonly { reportId: string; _count: number }[]) => new Map(rows.map(({ reportId, _count }) => [reportId, _count]));
  return { held: byReport(held), returned: byReport(returned) };
}

async function rowsOf(db: Tx, { scope, today }: Asking, period: PeriodInfo): Promise<QueueRow[]> {
  const associations = await db.organisation.findMany({
    where: { kind: 'ASSOCIATION', ...organisationsIn(scope) },
    select: {
      ...associationSelect,
      reports: {
        where: { periodId: period.id, withdrawnAt: null },
        select: {
          id: true,
          status: true,
          firstSubmittedOn: true,
          submittedAt: true,
          sample: true,
        },
      },
    },
  });
  const { held, returned } = await countsOf(
    db,
    associations.flatMap(({ reports }) => reports.map(({ id }) => id)),
  );
  return associations
    .map((association) => {
      const [report] = association.reports;
      const firstSubmittedOn = toIso(report?.firstSubmittedOn ?? null);
      const timeliness = standing(association, period, firstSubmittedOn, today);
      const until = timeliness === 'missing' ? today : timeliness === 'late' ? firstSubmittedOn : null;
      return {
        organisation: { id: association.id, code: association.code, name: localText(association.name) },
        reportId: report?.id ?? null,
        status: report?.status ?? ('MISSING' as const),
        timeliness,
        daysLate: until === null ? null : daysBetween(period.dueOn, until),
        firstSubmittedOn,
        submittedAt: report?.submittedAt ?? null,
        returns: returned.get(report?.id ?? '') ?? 0,
        // a draft has said nothing yet: that is no zero
        activities: report && report.status !== 'DRAFT' ? (held.get(report.id) ?? 0) : null,
        sample: report?.sample ?? association.sample,
      };
    })
    .filter((row) => row.timeliness !== 'not_expected' || row.reportId !== null);
}

/** The reports of one period, one row for each association that owes one, whether it has come or not. */
export async function listReports(db: Tx, asking: Asking, input: QueueInput): Promise<ReportQueue> {
  const { today } = asking;
  const [opened, nextId] = await Promise.all([
    db.reportingPeriod.findMany({ where: { opensOn: { lte: toDate(today) } }, select: periodSelect, orderBy: { startsOn: 'desc' } }),
    nextWaiting(db, asking),
  ]);
  const periods = opened.map(toPeriod);
  const period = periods.find(({ id }) => id === input.periodId) ?? periods[0] ?? null;
  const all = period ? await rowsOf(db, asking, period) : [];
  const timely = count(
    ['on_time', 'late', 'missing', 'pending', 'not_expected'],
    all.map((row) => row.timeliness),
  );
  const words = fold(input.q);
  const found = all.filter(
    (row) =>
      (input.status === null || row.status === input.status) &&
      (input.timeliness === null || row.timeliness === input.timeliness) &&
      (words === '' || Object.values(row.organisation.name).some((name) => fold(name ?? '').includes(words)) || row.organisation.code.includes(words)),
  );
  const turn = input.direction === 'desc' ? -1 : 1;
  const sorted = found.sort((a, b) => turn * ORDER[input.sort](a, b));
  return {
    periods,
    period,
    summary: {
      expected: all.length - timely.not_expected,
      received: timely.on_time + timely.late,
      waiting: all.filter(({ status }) => status === 'SUBMITTED').length,
      overdue: timely.missing,
      byStatus: count(
        QUEUE_STATUSES,
        all.map((row) => row.status),
      ),
      byTimeliness: timely,
    },
    rows: sorted.slice((input.page - 1) * input.size, input.page * input.size),
    total: sorted.length,
    page: input.page,
    size: input.size,
    nextId,
  };
}

/** What the associations in the scope owe now, what they have handed in, and which periods come. */
export async function listDue(db: Tx, { scope, today }: Asking): Promise<DueReports> {
  const [periodRows, associations] = await Promise.all([
    db.reportingPeriod.findMany({ select: { ...periodSelect, planYear: { select: { status: true } } }, orderBy: { startsOn: 'desc' } }),
    db.organisation.findMany({
      where: { kind: 'ASSOCIATION', ...organisationsIn(scope) },
      select: {
        ...associationSelect,
        reports: {
          where: { withdrawnAt: null },
          select: {
            id: true,
            periodId: true,
            status: true,
            firstSubmittedOn: true,
            reason: true,
            updatedAt: true,
          },
        },
      },
      orderBy: { code: 'asc' },
    }),
  ]);
  const { held } = await countsOf(
    db,
    associations.flatMap(({ reports }) => reports.map(({ id }) => id)),
  );
  const rows: (DueRow & { writable: boolean; path: string })[] = [];
  for (const row of periodRows) {
    const period = toPeriod(row);
    const window = windowOf(period, today);
    if (window === 'early') continue;
    for (const association of associations) {
      const report = association.reports.find(({ periodId }) => periodId === period.id);
      const firstSubmittedOn = toIso(report?.firstSubmittedOn ?? null);
      const timeliness = standing(association, period, firstSubmittedOn, today);
      if (timeliness === 'not_expected' && !report) continue;
      const back = report?.status === 'RETURNED' || report?.status === 'REOPENED';
      rows.push({
        period,
        organisation: { id: association.id, code: association.code, name: localText(association.name) },
        reportId: report?.id ?? null,
        status: report?.status ?? null,
        window,
        timeliness,
        daysLeft: daysBetween(today, period.dueOn),
        daysToLock: daysBetween(today, period.locksOn),
        firstSubmittedOn,
        reason: back ? report.reason : null,
        savedAt: report?.updatedAt ?? null,
        activities: report && report.status !== 'DRAFT' ? (held.get(report.id) ?? 0) : null,
        planned: 0,
        path: association.path,
        writable: window !== 'locked' && row.planYear.status !== 'CLOSED' && (!report || back || report.status === 'DRAFT'),
      });
    }
  }
  const todo = rows.filter(({ writable }) => writable);
  // at most a period or two are open at a time: a statement each tells what the form will start with
  const planned = await Promise.all(todo.map((row) => (row.reportId ? [] : plannedActivities(db, row, row.period))));
  return {
    todo: todo.map((row, index) => ({ ...row, planned: planned[index]?.length ?? 0 })).reverse(),
    history: rows.filter(({ writable }) => !writable),
    upcoming: periodRows
      .map(toPeriod)
      .filter((period) => windowOf(period, today) === 'early')
      .slice(-1),
  };
}
