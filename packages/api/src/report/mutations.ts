import type { Tx } from '@nhipcau/db';
import { hasSameDifficulties, isEditable, isSameDraft, REPORT_WORKFLOW, type ReportDraft, type ReportMove, windowOf } from '@nhipcau/domain/report';
import type { Context, CurrentUser } from '../context.ts';
import { AppError, fieldError, rule } from '../errors.ts';
import { keepPartners } from '../partner/locks.ts';
import { type AuthorizedScope, organisationsIn } from '../scope.ts';
import { transact, transactOnce } from '../transact.ts';
import { partnersFor, plannedActivities } from './data-prefill.ts';
import { newlyNamed, writeActivities } from './mutations-activities.ts';
import { isWithheld, lockReport, periodSelect, type ReportRow, readReport, toDraft, toPeriod, within } from './rows.ts';
import type { ReportState } from './types.ts';

/** The context of a procedure behind the ladder. */
export type Acting = Context & { user: CurrentUser; scope: AuthorizedScope };

export const stateOf = ({ id, version, status, updatedAt }: Pick<ReportRow, 'id' | 'version' | 'status' | 'updatedAt'>): ReportState => ({
  id,
  version,
  status,
  savedAt: updatedAt,
});

/** What a lost race is told with: the report as it is now, for those who write it. */
export const currentOf = (row: ReportRow) => ({ ...stateOf(row), draft: toDraft(row) });

/** @throws AppError where the period takes no reports today, or its year is closed */
export function assertTaken(period: { opensOn: string; dueOn: string; locksOn: string }, yearStatus: string, today: string): void {
  if (yearStatus === 'CLOSED') throw rule('errors.yearClosed');
  const window = windowOf(period, today);
  if (window === 'early') throw rule('report.error.notOpen', { day: period.opensOn });
  if (window === 'locked') throw rule('report.error.locked', { day: period.locksOn });
}

/** @throws AppError where somebody has moved the report on, or the move is not one of the workflow */
export function assertMove(row: ReportRow, move: ReportMove, version: number): void {
  if (row.period.planYear.status === 'CLOSED') throw rule('errors.yearClosed');
  // the office decides on what was handed in, and reads no draft by way of a refusal
  const current = move === 'submit' || row.status !== 'DRAFT' ? currentOf(row) : stateOf(row);
  if (!REPORT_WORKFLOW[move].from.includes(row.status)) throw new AppError('conflict', { key: 'report.error.moved', params: { status: row.status }, current });
  if (row.version !== version) throw new AppError('conflict', { key: 'report.error.changed', current });
}

/** The one report of an association for a period: begun, with what was planned, or the one that there is. A second click gets the same. */
export async function startReport(ctx: Acting, input: { periodId: string; organisationId: string }): Promise<ReportState> {
  const organisation = await ctx.db.organisation.findFirst({
    where: { id: input.organisationId, kind: 'ASSOCIATION', ...organisationsIn(ctx.scope) },
    select: { id: true, path: true, joinedOn: true, leftOn: true },
  });
  const periodRow = await ctx.db.reportingPeriod.findUnique({ where: { id: input.periodId }, select: { ...periodSelect, sample: true, planYear: true } });
  if (!organisation || !periodRow) throw new AppError('notFound');
  const period = toPeriod(periodRow);
  const pair = { periodId: period.id, organisationId: organisation.id };
  const find = (tx: Tx) =>
    tx.activityReport.findFirst({ where: { ...pair, withdrawnAt: null }, select: { id: true, version: true, status: true, updatedAt: true } });
  const earlier = await find(ctx.db);
  if (earlier) return stateOf(earlier);
  assertTaken(period, periodRow.planYear.status, ctx.today);
  // the pair is the key: whoever starts it, from whichever tab, gets this one
  return transact(ctx, async (tx, log) => {
    await tx.$executeRaw`SELECT pg_advisory_xact_lock(hashtextextended(${`report:${pair.periodId}:${pair.organisationId}`}, 0))`;
    const first = await find(tx);
    if (first) {
      await log({ action: 'report.start.repeat', entity: 'activity_report', entityId: first.id });
      return stateOf(first);
    }
    const report = await tx.activityReport.create({
      data: {
        ...pair,
        createdById: ctx.user.id,
        sample: periodRow.sample,
        transitions: { create: { to: 'DRAFT', byId: ctx.user.id, sample: periodRow.sample } },
      },
    });
    const activities = await plannedActivities(tx, organisation, period);
    await writeActivities(tx, report, { before: [], positions: [], now: activities });
    await log({ action: 'report.start', entity: 'activity_report', entityId: report.id, after: { ...pair, activities: activities.length } });
    return stateOf(report);
  });
}

const unique = (ids: (string | null)[]) => [...new Set(ids.filter((id) => id !== null))];
/** What is named now and was not before: only that has to be looked up. */
const added = (now: string[], before: (string | null)[]) => now.filter((id) => !before.includes(id));

/** @throws AppError where the report names events, goals or weaknesses that it may not */
async function assertLinks(tx: Tx, row: ReportRow, before: ReportDraft, draft: ReportDraft): Promise<void> {
  const eventsOf = ({ activities }: ReportDraft) => activities.flatMap(({ eventId }) => eventId ?? []);
  const goalsOf = ({ activities }: ReportDraft) => unique(activities.flatMap((activity) => activity.goalIds));
  const weaknessesOf = ({ difficulties }: ReportDraft) => unique(difficulties.map(({ weaknessId }) => weaknessId));
  const given = eventsOf(draft);
  const events = added(unique(given), eventsOf(before));
  const goals = added(goalsOf(draft), goalsOf(before));
  const weaknesses = added(weaknessesOf(draft), weaknessesOf(before));
  const own = within(row.organisation.path);
  if (new Set(given).size !== given.length) throw fieldError('activities', 'choice');
  // one after the other: a transaction has one connection
  if (
    events.length &&
    (await tx.event.count({ where: { id: { in: events }, OR: [{ host: own }, { coHosts: { some: { organisation: own } } }] } })) < events.length
  )
    throw fieldError('activities', 'choice');
  if (goals.length && (await tx.goal.count({ where: { id: { in: goals }, planYearId: row.period.planYear.id } })) < goals.length)
    throw fieldError('activities', 'choice');
  if (weaknesses.length && (await tx.weakness.count({ where: { id: { in: weaknesses } } })) < weaknesses.length) throw fieldError('difficulties', 'choice');
  await assertPartners(tx, row, before, draft);
}

/** @throws AppError where a partner is named that was merged into another, or that the association does not work with */
async function assertPartners(tx: Tx, row: ReportRow, before: ReportDraft, draft: ReportDraft): Promise<void> {
  const named = before.activities.flatMap(({ partners }) => partners.map(({ partnerId }) => partnerId));
  const all = newlyNamed(before.activities, draft.activities);
  // held until this is written: one that is being merged away takes what is named of it along, and is no choice any more
  if ((await keepPartners(tx, all)) < all.length) throw fieldError('activities', 'choice');
  const fresh = added(all, named);
  if (fresh.length === 0) return;
  const given = draft.activities.flatMap(({ eventId }) => eventId ?? []);
  const partners = await tx.partner.count({ where: { AND: [{ id: { in: fresh } }, partnersFor(row.organisation.path, given)] } });
  if (partners !== fresh.length) throw fieldError('activities', 'choice');
}

/** Puts what was written in place of what was there; what is the same is left alone. The caller holds the lock on the report and writes the version. */
export async function writeDraft(tx: Tx, row: ReportRow, draft: ReportDraft): Promise<void> {
  const before = toDraft(row);
  await assertLinks(tx, row, before, draft);
  const shown = draft.activities.flatMap(({ photos }) => photos.map(({ id }) => id));
  if (new Set(shown).size < shown.length) throw rule('report.error.photoGone');
  await writeActivities(tx, row, { before: before.activities, positions: row.activities.map(({ position }) => position), now: draft.activities });
  if (hasSameDifficulties(before, draft)) return;
  await tx.reportDifficulty.deleteMany({ where: { reportId: row.id } });
  await tx.reportDifficulty.createMany({
    data: draft.difficulties.map((difficulty, position) => ({ ...difficulty, reportId: row.id, position, sample: row.sample })),
  });
}

export const textsOf = ({ newUnits, newMembers, achievements, difficultiesNote, proposals }: ReportDraft) => ({
  newUnits,
  newMembers,
  achievements,
  difficultiesNote,
  proposals,
});

/** What the audit log keeps of a save: of a draft, which is nobody else's yet, only how much there is. */
const sizeOf = (draft: ReportDraft, { status }: Pick<ReportRow, 'status'>) => ({
  ...(status === 'DRAFT' ? {} : textsOf(draft)),
  activities: draft.activities.length,
  photos: draft.activities.reduce((sum, { photos }) => sum + photos.length, 0),
  difficulties: draft.difficulties.length,
});

/** @throws AppError where the association may not change the report now */
export function assertWritable(row: ReportRow, today: string): void {
  const period = toPeriod(row.period);
  if (!REPORT_WORKFLOW.submit.from.includes(row.status))
    throw new AppError('conflict', { key: 'report.error.moved', params: { status: row.status }, current: currentOf(row) });
  assertTaken(period, row.period.planYear.status, today);
  if (!isEditable(row.status, period, today)) throw rule('report.error.locked', { day: period.locksOn });
}

/** Keeps what was written so far. @throws AppError conflict, with the report as it is now, where somebody else saved in between */
export async function saveDraft(ctx: Acting, input: { id: string; version: number; draft: ReportDraft }): Promise<ReportState> {
  return transact(ctx, async (tx, log) => {
    const row = await lockReport(tx, ctx.scope, input.id);
    assertWritable(row, ctx.today);
    const before = toDraft(row);
    if (row.version !== input.version) {
      // an answer that was lost on the way: the same content is saved already
      if (!isSameDraft(before, input.draft)) throw new AppError('conflict', { current: currentOf(row) });
      await log({ action: 'report.saveDraft.repeat', entity: 'activity_report', entityId: row.id });
      return stateOf(row);
    }
    await writeDraft(tx, row, input.draft);
    const saved = await tx.activityReport.update({ where: { id: row.id }, data: { ...textsOf(input.draft), version: { increment: 1 } } });
    await log({ action: 'report.saveDraft', entity: 'activity_report', entityId: row.id, before: sizeOf(before, row), after: sizeOf(input.draft, row) });
    return stateOf(saved);
  });
}

/** Adds a line to the talk under a report. @throws AppError where the office speaks of what is not handed in yet */
export async function commentReport(ctx: Acting, input: { id: string; text: string; idempotencyKey: string }): Promise<{ id: string }> {
  return transactOnce(ctx, { key: input.idempotencyKey, procedure: 'report.comment' }, async (tx, log) => {
    const row = await readReport(tx, ctx.scope, input.id);
    if (isWithheld(ctx.scope, row)) throw rule('report.error.notHandedIn');
    const comment = await tx.reportComment.create({ data: { reportId: row.id, authorId: ctx.user.id, text: input.text, sample: row.sample } });
    await log({
      action: 'report.comment',
      entity: 'activity_report',
      entityId: row.id,
      after: { commentId: comment.id, ...(row.status === 'DRAFT' ? {} : { text: input.text }) },
    });
    return { id: comment.id };
  });
}
