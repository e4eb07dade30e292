import { Prisma } from '@nhipcau/db';
import { transact } from '../transact.ts';
import { tellAssociation } from './enqueue.ts';
import { eventSelect, putBack } from './history.ts';
import { lockEvents } from './locks.ts';
import { type Acting, assertMove, stateOf } from './mutations.ts';
import { lockReport } from './rows.ts';
import type { ReportState } from './types.ts';

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
    const row = await lockReport(tx, ctx.scope, input.id);
    assertMove(row, 'reopen', input.version);
    const spoken = row.activities.flatMap(({ eventId }) => eventId ?? []);
    await lockEvents(tx, spoken);
    const events = await tx.event.findMany({ where: { id: { in: spoken } }, select: eventSelect });
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
