import { Prisma, type Tx, toDate } from '@nhipcau/db';
import { z } from 'zod';
import { transact } from '../transact.ts';
import { isHostClaim } from './approve.ts';
import { tellAssociation } from './enqueue.ts';
import { type Acting, assertMove, stateOf } from './mutations.ts';
import { lockReport, type ReportRow } from './rows.ts';
import type { ReportState } from './types.ts';

const remembered = z.object({
  startsOn: z.string().nullable(),
  endsOn: z.string().nullable(),
  originalStartsOn: z.string().nullable(),
  statusReason: z.string().nullable(),
});

type Activity = ReportRow['activities'][number];
const eventSelect = { id: true, status: true, fromReport: true, host: { select: { path: true } } } as const;
type EventRow = Prisma.EventGetPayload<{ select: typeof eventSelect }>;

/** The next approved claim that remembers the event as this report left it; null: this report was the last to say what became of it. */
const claimAfter = (tx: Tx, row: ReportRow, eventId: string) =>
  tx.reportActivity.findFirst({
    where: {
      eventId,
      eventStatusBefore: { not: null },
      reportId: { not: row.id },
      report: { status: 'APPROVED', withdrawnAt: null, ...(row.decidedAt ? { decidedAt: { gt: row.decidedAt } } : {}) },
    },
    orderBy: { report: { decidedAt: 'asc' } },
    select: { id: true },
  });

/**
 * Puts an event back to what it was, unless somebody has changed it since. Where another report has spoken of it later, the event stays as that one says,
 * and that one now remembers what was before both.
 */
async function putBack(tx: Tx, row: ReportRow, activity: Activity, event: EventRow): Promise<void> {
  const { eventStatusBefore: status, outcome } = activity;
  const after = status === null ? null : await claimAfter(tx, row, event.id);
  if (status !== null && after !== null) {
    await tx.reportActivity.update({
      where: { id: after.id },
      data: { eventStatusBefore: status, eventBefore: activity.eventBefore ?? Prisma.DbNull },
    });
  } else if (status !== null && event.status === outcome && isHostClaim(activity, event, row.organisation)) {
    const before = remembered.safeParse(activity.eventBefore);
    const days = before.success
      ? {
          startsOn: toDate(before.data.startsOn),
          endsOn: toDate(before.data.endsOn),
          originalStartsOn: toDate(before.data.originalStartsOn),
          statusReason: before.data.statusReason,
        }
      : {};
    await tx.event.updateMany({ where: { id: event.id }, data: { status, ...days, version: { increment: 1 } } });
  }
  await tx.reportActivity.update({ where: { id: activity.id }, data: { eventStatusBefore: null, eventBefore: Prisma.DbNull } });
}

/** Events that were made from reports and that nothing but this report spoke of. */
const orphans = (ids: string[]): Prisma.EventWhereInput => ({
  id: { in: ids },
  fromReport: true,
  claims: { none: {} },
  coHosts: { none: {} },
  references: { none: {} },
  goals: { none: { indicatorId: { not: null } } },
});

/**
 * Takes an approved report back to its association, by exception and with a reason. From this moment no figure has the report in it; planned events are
 * what they were before, and events made from this report go, unless another report or a plan speaks of them.
 */
export async function reopenReport(ctx: Acting, input: { id: string; version: number; reason: string }): Promise<ReportState> {
  return transact(ctx, async (tx, log) => {
    await tx.$executeRaw`SELECT pg_advisory_xact_lock(hashtextextended('report.approve', 0))`;
    const row = await lockReport(tx, ctx.scope, input.id);
    assertMove(row, 'reopen', input.version);
    const events = await tx.event.findMany({ where: { id: { in: row.activities.flatMap(({ eventId }) => eventId ?? []) } }, select: eventSelect });
    const unplanned = events.filter(({ fromReport }) => fromReport).map(({ id }) => id);
    for (const activity of row.activities) {
      const event = events.find(({ id }) => id === activity.eventId);
      if (event) await putBack(tx, row, activity, event);
    }
    await tx.reportActivity.updateMany({
      where: { reportId: row.id, eventId: { in: unplanned } },
      data: { eventId: null, eventStatusBefore: null, eventBefore: Prisma.DbNull },
    });
    const removed = await tx.event.findMany({ where: orphans(unplanned), select: { id: true, code: true, title: true } });
    await tx.event.deleteMany({ where: { id: { in: removed.map(({ id }) => id) } } });
    const saved = await tx.activityReport.update({
      where: { id: row.id },
      data: {
        status: 'REOPENED',
        reason: input.reason,
        version: { increment: 1 },
        transitions: { create: { from: row.status, to: 'REOPENED', reason: input.reason, byId: ctx.user.id, sample: row.sample } },
      },
    });
    await log({
      action: 'report.reopen',
      entity: 'activity_report',
      entityId: row.id,
      before: { status: row.status, eventsRemoved: removed },
      after: { status: saved.status, reason: input.reason },
    });
    await tellAssociation(tx, row, 'reportReopened', input.reason);
    return stateOf(saved);
  });
}
