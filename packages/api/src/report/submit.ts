import { toDate } from '@nhipcau/db';
import { isSameDraft, type ReportDraft, type ReportProblemKind, reportProblems } from '@nhipcau/domain/report';
import { issueKey } from '@nhipcau/domain/shared/validation';
import { AppError } from '../errors.ts';
import { transact } from '../transact.ts';
import { planYearOf } from './data.ts';
import { earlierRanges } from './data-prefill.ts';
import { tellOffice } from './enqueue.ts';
import { type Acting, assertMove, assertTaken, currentOf, stateOf, textsOf, writeDraft } from './mutations.ts';
import { lockReport, toDraft, toPeriod } from './rows.ts';
import { dropHiddenPhotos } from './rows-photos.ts';
import type { ReportState } from './types.ts';

const ISSUES: Record<ReportProblemKind, (year: number) => string> = {
  outcomeMissing: () => 'required',
  formMissing: () => 'required',
  dateMissing: () => 'required',
  placeMissing: () => 'required',
  reasonMissing: () => 'required',
  outlierWithoutNote: () => 'required',
  nothingReported: () => 'required',
  dateOutsidePeriod: () => 'dateOutsidePeriod',
  dateInFuture: () => 'dateOutsidePeriod',
  newDateOutsideYear: (year) => issueKey('dateOutsideYear', { year }),
};

/**
 * Hands the report in: what was written last and the move itself, in one transaction, so that a crash leaves both or neither. Handing in again what is
 * handed in already changes nothing. The day of the first hand-in is kept for good: it decides whether the report was on time.
 * @throws AppError with the fields that are missing or wrong; conflict where somebody else saved or handed in something else
 */
export async function submitReport(ctx: Acting, input: { id: string; version: number; draft: ReportDraft }): Promise<ReportState> {
  return transact(ctx, async (tx, log) => {
    const row = await lockReport(tx, ctx.scope, input.id);
    const before = toDraft(row);
    if (row.status === 'SUBMITTED' && isSameDraft(before, input.draft)) {
      await log({ action: 'report.submit.repeat', entity: 'activity_report', entityId: row.id });
      return stateOf(row);
    }
    const same = isSameDraft(before, input.draft);
    // an autosave that overtook the hand-in wrote the same words: no reason to refuse
    assertMove(row, 'submit', same ? row.version : input.version);
    const period = toPeriod(row.period);
    const planYear = planYearOf(row);
    assertTaken(period, planYear.status, ctx.today);
    const earlier = await earlierRanges(tx, row.organisation.id, period);
    const problems = reportProblems(input.draft, { period, planYear, today: ctx.today, earlier });
    if (problems.length > 0) {
      const fields = Object.fromEntries(
        problems.map(({ kind, itemId, field }) => [itemId ? `activities.${itemId}.${field}` : field, ISSUES[kind](planYear.year)]),
      );
      throw new AppError('invalidInput', { key: 'report.error.incomplete', params: { count: problems.length }, fields });
    }
    if (!same) await writeDraft(tx, row, input.draft);
    await dropHiddenPhotos(tx, row.id);
    const saved = await tx.activityReport.update({
      where: { id: row.id },
      data: {
        ...textsOf(input.draft),
        status: 'SUBMITTED',
        firstSubmittedOn: row.firstSubmittedOn ?? toDate(ctx.today),
        submittedAt: new Date(),
        reason: null,
        version: { increment: 1 },
        transitions: { create: { from: row.status, to: 'SUBMITTED', byId: ctx.user.id, sample: row.sample } },
      },
    });
    await log({
      action: 'report.submit',
      entity: 'activity_report',
      entityId: row.id,
      before: { ...currentOf(row) },
      after: { status: saved.status, draft: input.draft },
    });
    await tellOffice(tx, row);
    return stateOf(saved);
  });
}
