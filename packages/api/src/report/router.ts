import { commentText, decisionReason, reportDraft } from '@nhipcau/domain/report';
import { z } from 'zod';
import { keptFile, uploadedFile } from '../file/index.ts';
import { can, router } from '../trpc.ts';
import { approveReport } from './approve.ts';
import { getReport, previousOf } from './data.ts';
import { listDuplicates } from './data-duplicates.ts';
import { listDue, listReports, queueInput } from './data-queue.ts';
import { commentReport, saveDraft, startReport } from './mutations.ts';
import { addPhoto, readPhoto } from './mutations-photos.ts';
import { reopenReport } from './reopen.ts';
import { returnReport } from './return.ts';
import { submitReport } from './submit.ts';
import { dueReports, duplicateCandidate, previousReport, reportDetail, reportQueue, reportState } from './types.ts';

const byId = z.object({ id: z.uuid() });
const versioned = byId.extend({ version: z.number().int().min(1) });
const written = versioned.extend({ draft: reportDraft });
const withReason = versioned.extend({ reason: decisionReason });

export const reportRouter = router({
  due: can('report.write')
    .output(dueReports)
    .query(({ ctx }) => listDue(ctx.db, ctx)),
  list: can('report.read')
    .input(queueInput)
    .output(reportQueue)
    .query(({ ctx, input }) => listReports(ctx.db, ctx, input)),
  get: can('report.read')
    .input(byId)
    .output(reportDetail)
    .query(({ ctx, input }) => getReport(ctx.db, ctx, input.id)),
  previous: can('report.read')
    .input(byId)
    .output(previousReport)
    .query(({ ctx, input }) => previousOf(ctx.db, ctx.scope, input.id)),
  duplicates: can('report.decide')
    .input(byId)
    .output(z.array(duplicateCandidate))
    .query(({ ctx, input }) => listDuplicates(ctx.db, ctx.scope, input.id)),
  photo: can('report.read')
    .input(byId)
    .output(keptFile)
    .query(({ ctx, input }) => readPhoto(ctx.db, ctx.scope, input.id)),
  addPhoto: can('report.write')
    .input(uploadedFile.extend({ reportId: z.uuid() }))
    .output(byId)
    .mutation(({ ctx, input }) => addPhoto(ctx, input)),
  start: can('report.write')
    .input(z.object({ periodId: z.uuid(), organisationId: z.uuid() }))
    .output(reportState)
    .mutation(({ ctx, input }) => startReport(ctx, input)),
  saveDraft: can('report.write')
    .input(written)
    .output(reportState)
    .mutation(({ ctx, input }) => saveDraft(ctx, input)),
  submit: can('report.write')
    .input(written)
    .output(reportState)
    .mutation(({ ctx, input }) => submitReport(ctx, input)),
  return: can('report.decide')
    .input(withReason)
    .output(reportState)
    .mutation(({ ctx, input }) => returnReport(ctx, input)),
  approve: can('report.decide')
    .input(
      versioned.extend({
        sameEvents: z
          .array(z.object({ activityId: z.uuid(), eventId: z.uuid().nullable() }))
          .max(300)
          .default([]),
      }),
    )
    .output(reportState)
    .mutation(({ ctx, input }) => approveReport(ctx, input)),
  reopen: can('report.decide')
    .input(withReason)
    .output(reportState)
    .mutation(({ ctx, input }) => reopenReport(ctx, input)),
  comment: can('report.comment')
    .input(byId.extend({ text: commentText, idempotencyKey: z.uuid() }))
    .output(z.object({ id: z.string() }))
    .mutation(({ ctx, input }) => commentReport(ctx, input)),
});
