import { transact } from '../transact.ts';
import { tellAssociation } from './enqueue.ts';
import { type Acting, assertMove, stateOf } from './mutations.ts';
import { lockReport } from './rows.ts';
import type { ReportState } from './types.ts';

/** Sends a report back with the reason that its association reads. No figure moves: it did not count yet. */
export async function returnReport(ctx: Acting, input: { id: string; version: number; reason: string }): Promise<ReportState> {
  return transact(ctx, async (tx, log) => {
    const row = await lockReport(tx, ctx.scope, input.id);
    assertMove(row, 'return', input.version);
    const saved = await tx.activityReport.update({
      where: { id: row.id },
      data: {
        status: 'RETURNED',
        reason: input.reason,
        decidedAt: new Date(),
        version: { increment: 1 },
        transitions: { create: { from: row.status, to: 'RETURNED', reason: input.reason, byId: ctx.user.id, sample: row.sample } },
      },
    });
    await log({
      action: 'report.return',
      entity: 'activity_report',
      entityId: row.id,
      before: { status: row.status },
      after: { status: saved.status, reason: input.reason },
    });
    await tellAssociation(tx, row, 'reportReturned', input.reason);
    return stateOf(saved);
  });
}
