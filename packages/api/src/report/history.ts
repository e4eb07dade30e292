import { Prisma, type Tx, toDate, toIso } from '@nhipcau/db';
import { isWithin } from '@nhipcau/domain/shared';
import { z } from 'zod';
import { rule } from '../errors.ts';
import type { ReportRow } from './rows.ts';

type Activity = ReportRow['activities'][number];

export const eventSelect = {
  id: true,
  status: true,
  statusReason: true,
  startsOn: true,
  endsOn: true,
  originalStartsOn: true,
  fromReport: true,
  planYear: { select: { startsOn: true, endsOn: true, status: true } },
  host: { select: { path: true } },
} as const;
export type EventRow = Prisma.EventGetPayload<{ select: typeof eventSelect }>;
/** What a host's claim says of an event. */
type EventState = Pick<EventRow, 'status' | 'statusReason' | 'startsOn' | 'endsOn' | 'originalStartsOn'>;

/** Only the host says what became of an event; where the plan names no host, whoever reports to have hosted it. */
export function isHostClaim(activity: Pick<Activity, 'role'>, event: { host: { path: string } | null }, association: { path: string }): boolean {
  if (activity.role !== 'HOST') return false;
  return event.host === null || event.host.path === association.path || event.host.path.startsWith(`${association.path}/`);
}

/** What the claim makes of an event that was as `before` says. */
function changeOf(activity: Activity, before: EventState, planYear: EventRow['planYear']): Partial<EventState> & Pick<EventState, 'status'> {
  const outcome = activity.outcome ?? 'HELD';
  const year = { startsOn: toIso(planYear.startsOn), endsOn: toIso(planYear.endsOn) };
  const day = outcome === 'CANCELLED' || activity.startsOn === null || !isWithin(toIso(activity.startsOn), year) ? null : activity.startsOn;
  const moved = day !== null && day.getTime() !== before.startsOn?.getTime();
  return {
    status: outcome,
    ...(outcome === 'HELD' ? {} : { statusReason: activity.note }),
    ...(moved ? { startsOn: day, originalStartsOn: before.originalStartsOn ?? before.startsOn } : {}),
    ...(moved || (day !== null && activity.endsOn !== null) ? { endsOn: activity.endsOn } : {}),
  };
}

/** Days and reason of an event, as a claim remembers them. */
export const json = (event: EventState): Prisma.InputJsonObject => ({
  startsOn: toIso(event.startsOn),
  endsOn: toIso(event.endsOn),
  originalStartsOn: toIso(event.originalStartsOn),
  statusReason: event.statusReason,
});

const remembered = z.object({
  startsOn: z.string().nullable(),
  endsOn: z.string().nullable(),
  originalStartsOn: z.string().nullable(),
  statusReason: z.string().nullable(),
});

/** The same read back; what was not remembered is left out. */
function readBack(stored: Prisma.JsonValue): Partial<EventState> {
  const before = remembered.safeParse(stored);
  if (!before.success) return {};
  const { startsOn, endsOn, originalStartsOn, statusReason } = before.data;
  return { startsOn: toDate(startsOn), endsOn: toDate(endsOn), originalStartsOn: toDate(originalStartsOn), statusReason };
}

/** Of several claims on one event that of the latest period speaks; of one period, that approved last. */
const inOrder = [
  { report: { period: { startsOn: 'asc' } } },
  { report: { decidedAt: 'asc' } },
] as const satisfies Prisma.ReportActivityOrderByWithRelationInput[];

/**
 * The next approved claim by which a host says what became of the event, in the order in which claims speak; null: this one has the last word.
 * @param decidedAt when the report was approved; null: it is being approved now, after all of its period
 */
async function claimAfter(tx: Tx, row: ReportRow, event: EventRow, decidedAt: Date | null) {
  const { startsOn } = row.period;
  const claims = await tx.reportActivity.findMany({
    where: {
      eventId: event.id,
      reportId: { not: row.id },
      outcome: { not: null },
      report: {
        status: 'APPROVED',
        withdrawnAt: null,
        OR: [{ period: { startsOn: { gt: startsOn } } }, ...(decidedAt ? [{ period: { startsOn }, decidedAt: { gt: decidedAt } }] : [])],
      },
    },
    orderBy: [...inOrder],
    select: { id: true, role: true, eventStatusBefore: true, eventBefore: true, report: { select: { organisation: { select: { path: true } } } } },
  });
  return claims.find((claim) => claim.eventStatusBefore !== null || isHostClaim(claim, event, claim.report.organisation)) ?? null;
}

/**
 * Lets an event learn from its host what became of it. Where the host has said so for a later period already, the event stays as it is, and the later claim
 * remembers what this one says, for the day when it is taken back.
 * @throws AppError where the event's year is closed
 */
export async function tellEvent(tx: Tx, row: ReportRow, activity: Activity, event: EventRow): Promise<void> {
  const host = isHostClaim(activity, event, row.organisation);
  if (host && event.planYear.status === 'CLOSED') throw rule('errors.yearClosed');
  const after = host ? await claimAfter(tx, row, event, null) : null;
  const before = after?.eventStatusBefore ? { ...event, status: after.eventStatusBefore, ...readBack(after.eventBefore) } : event;
  const change = changeOf(activity, before, event.planYear);
  if (after) {
    const said = { ...before, ...change };
    await tx.reportActivity.update({ where: { id: after.id }, data: { eventStatusBefore: said.status, eventBefore: json(said) } });
  } else if (host) {
    await tx.event.updateMany({ where: { id: event.id }, data: { ...change, version: { increment: 1 } } });
  }
  await tx.reportActivity.update({
    where: { id: activity.id },
    data: { eventId: event.id, ...(host ? { eventStatusBefore: before.status, eventBefore: json(before) } : {}) },
  });
}

/**
 * Puts an event back to what it was, unless somebody has changed it since. Where another claim speaks after this one, the event stays as that one says,
 * and that one now remembers what was before both.
 */
export async function putBack(tx: Tx, row: ReportRow, activity: Activity, event: EventRow): Promise<void> {
  const { eventStatusBefore: status, outcome } = activity;
  const after = status === null ? null : await claimAfter(tx, row, event, row.decidedAt);
  if (status !== null && after !== null) {
    await tx.reportActivity.update({
      where: { id: after.id },
      data: { eventStatusBefore: status, eventBefore: activity.eventBefore ?? Prisma.DbNull },
    });
  } else if (status !== null && event.status === outcome && isHostClaim(activity, event, row.organisation)) {
    await tx.event.updateMany({ where: { id: event.id }, data: { status, ...readBack(activity.eventBefore), version: { increment: 1 } } });
  }
  await tx.reportActivity.update({ where: { id: activity.id }, data: { eventStatusBefore: null, eventBefore: Prisma.DbNull } });
}
