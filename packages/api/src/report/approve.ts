import { type Tx, toIso } from '@nhipcau/db';
import { AppError, rule } from '../errors.ts';
import { transact } from '../transact.ts';
import { duplicatesOf } from './data-duplicates.ts';
import { tellAssociation } from './enqueue.ts';
import { eventSelect, json, tellEvent } from './history.ts';
import { lockEvents, lockLikenesses } from './locks.ts';
import { type Acting, assertMove, stateOf } from './mutations.ts';
import { lockReport, type ReportRow } from './rows.ts';
import type { ReportState } from './types.ts';

type Activity = ReportRow['activities'][number];
/** What the decider said of an activity that looks like an event: that event, or null for one of its own. */
export type SameEvent = { activityId: string; eventId: string | null };

/** The activities with the events that the decider chose. @throws AppError where a likeness was left undecided or another event was named */
async function decide(tx: Tx, row: ReportRow, decisions: readonly SameEvent[]): Promise<Activity[]> {
  const candidates = await duplicatesOf(tx, row);
  const chosen = new Map<string, string>();
  for (const { activityId, events } of candidates) {
    const decision = decisions.find((one) => one.activityId === activityId);
    if (!decision) throw rule('report.error.duplicateUndecided');
    if (decision.eventId === null) continue;
    if (!events.some(({ id }) => id === decision.eventId) || [...chosen.values()].includes(decision.eventId))
      throw new AppError('invalidInput', { key: 'report.error.duplicateChoice' });
    chosen.set(activityId, decision.eventId);
  }
  return row.activities.map((activity) => ({ ...activity, eventId: activity.eventId ?? chosen.get(activity.id) ?? null }));
}

/** A code that no event has: of the period and the association, counted on. */
async function freeCodes(tx: Tx, row: ReportRow): Promise<() => string> {
  const prefix = `${row.period.code}-${row.organisation.code}-`.toUpperCase();
  const used = new Set((await tx.event.findMany({ where: { code: { startsWith: prefix } }, select: { code: true } })).map(({ code }) => code));
  let number = 0;
  return () => {
    do number += 1;
    while (used.has(`${prefix}${number}`));
    return `${prefix}${number}`;
  };
}

async function makeEvent(ctx: Acting, tx: Tx, row: ReportRow, activity: Activity, code: string): Promise<void> {
  const { startsOn, form } = activity;
  if (startsOn === null || form === null) throw rule('report.error.incomplete', { count: 1 });
  const planYear = await tx.planYear.findFirst({ where: { startsOn: { lte: startsOn }, endsOn: { gte: startsOn } }, select: { id: true, status: true } });
  if (!planYear) throw rule('report.error.noPlanYear', { day: toIso(startsOn) });
  if (planYear.status === 'CLOSED') throw rule('errors.yearClosed');
  const event = await tx.event.create({
    data: {
      planYearId: planYear.id,
      code,
      title: { vi: activity.title },
      form,
      status: 'HELD',
      startsOn,
      endsOn: activity.endsOn,
      place: activity.place,
      hostId: activity.role === 'HOST' ? row.organisation.id : null,
      countries: activity.countries,
      fromReport: true,
      sample: row.sample,
      createdById: ctx.user.id,
      goals: { create: activity.goals.map(({ goalId }) => ({ goalId, sample: row.sample })) },
    },
  });
  await tx.reportActivity.update({ where: { id: activity.id }, data: { eventId: event.id } });
}

/**
 * Makes the report count, once: what was held and not planned becomes an event, planned events learn from their host what became of them, and from this
 * moment every figure, being a query over approved claims, has the report in it.
 * @param sameEvents for each activity that looks like an event, whether it is that event
 * @throws AppError where another decision came first, or a likeness is undecided
 */
export async function approveReport(ctx: Acting, input: { id: string; version: number; sameEvents: readonly SameEvent[] }): Promise<ReportState> {
  return transact(ctx, async (tx, log) => {
    const row = await lockReport(tx, ctx.scope, input.id);
    assertMove(row, 'approve', input.version);
    await lockLikenesses(tx, row);
    const activities = await decide(tx, row, input.sameEvents);
    const spoken = activities.flatMap(({ eventId }) => eventId ?? []);
    await lockEvents(tx, spoken);
    const linked = await tx.event.findMany({ where: { id: { in: spoken } }, select: eventSelect });
    // the event that was chosen went with the report that had made it
    if (linked.length < new Set(spoken).size) throw new AppError('invalidInput', { key: 'report.error.duplicateChoice' });
    const nextCode = await freeCodes(tx, row);
    let made = 0;
    for (const activity of activities) {
      const event = linked.find(({ id }) => id === activity.eventId);
      if (event && activity.outcome !== null) await tellEvent(tx, row, activity, event);
      else if (activity.outcome === 'HELD' && activity.eventId === null) {
        await makeEvent(ctx, tx, row, activity, nextCode());
        made += 1;
      }
    }
    const saved = await tx.activityReport.update({
      where: { id: row.id },
      data: {
        status: 'APPROVED',
        reason: null,
        decidedAt: new Date(),
        version: { increment: 1 },
        transitions: { create: { from: row.status, to: 'APPROVED', byId: ctx.user.id, sample: row.sample } },
      },
    });
    await log({
      action: 'report.approve',
      entity: 'activity_report',
      entityId: row.id,
      before: { status: row.status, events: linked.map((event) => ({ id: event.id, status: event.status, ...(json(event) as object) })) },
      after: { status: saved.status, sameEvents: input.sameEvents, eventsMade: made },
    });
    await tellAssociation(tx, row, 'reportApproved');
    return stateOf(saved);
  });
}
