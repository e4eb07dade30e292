import { Prisma, type Tx, toIso, toNumber } from '@nhipcau/db';
import { EVENT_STATUSES } from '@nhipcau/domain/event';
import { storedText } from '@nhipcau/domain/shared/text';
import { z } from 'zod';
import { AppError } from '../errors.ts';
import { type AuthorizedScope, eventsIn, partnersIn, reportsIn } from '../scope.ts';
import { namedOf } from './data-list.ts';
import type { EventDetail, eventChange } from './types.ts';

const named = { select: { id: true, name: true } } as const;
const text = (value: unknown) => storedText.parse(value);

/** What an audit row keeps of an event; anything else in it does not matter here. */
const kept = z
  .object({ status: z.enum(EVENT_STATUSES), statusReason: z.string().nullish(), startsOn: z.string().nullish() })
  .partial()
  .nullish()
  .catch(null);

const ACTIONS: Record<string, z.infer<typeof eventChange>['action']> = {
  'event.create': 'create',
  'event.update': 'update',
  'event.changeStatus': 'changeStatus',
};

/** What happened to an event, the latest first. Who did it is told to the office only. */
async function historyOf(db: Tx, scope: AuthorizedScope, id: string) {
  const rows = await db.auditLog.findMany({ where: { entity: 'event', entityId: id }, orderBy: { id: 'desc' }, take: 200 });
  return rows.map((row) => {
    const [before, after] = [kept.parse(row.before), kept.parse(row.after)];
    const moved = after?.status !== undefined && before?.status !== after.status;
    return {
      id: String(row.id),
      at: row.at,
      actorName: scope.reach === 'all' ? row.actorName : null,
      action: ACTIONS[row.action] ?? 'report',
      from: moved ? (before?.status ?? null) : null,
      to: moved ? (after.status ?? null) : null,
      reason: after?.statusReason ?? null,
      startsOn: after?.startsOn?.slice(0, 10) ?? null,
    };
  });
}

/** What associations say of the event, the caller's own scope; drafts are nobody else's. */
async function claimsOf(db: Tx, scope: AuthorizedScope, eventId: string) {
  const rows = await db.reportActivity.findMany({
    where: { eventId, report: { AND: [reportsIn(scope), { withdrawnAt: null }, scope.reach === 'all' ? { status: { not: 'DRAFT' } } : {}] } },
    include: {
      photos: { select: { id: true, caption: true }, orderBy: { position: 'asc' } },
      report: { select: { status: true, organisation: named, period: { select: { name: true, startsOn: true } } } },
    },
    orderBy: [{ role: 'asc' }, { id: 'asc' }],
  });
  const counted = await db.$queryRaw<{ report_id: string }[]>(Prisma.sql`SELECT report_id FROM counted_event WHERE event_id = ${eventId}::uuid`);
  const credited = await db.$queryRaw<{ id: string }[]>(Prisma.sql`SELECT id FROM approved_claim WHERE event_id = ${eventId}::uuid`);
  const approved = new Set(credited.map(({ id }) => id));
  return rows.map((row) => ({
    id: row.id,
    reportId: row.reportId,
    reportStatus: row.report.status,
    periodName: text(row.report.period.name),
    organisation: { id: row.report.organisation.id, name: text(row.report.organisation.name) },
    role: row.role,
    outcome: row.outcome,
    countries: row.countries,
    photos: approved.has(row.id) ? row.photos : [],
    participantsVn: row.participantsVn,
    participantsForeign: row.participantsForeign,
    fundsBudget: toNumber(row.fundsBudget),
    fundsMobilised: toNumber(row.fundsMobilised),
    standing: counted.some((one) => one.report_id === row.reportId) ? ('counts' as const) : approved.has(row.id) ? ('credited' as const) : ('waiting' as const),
  }));
}

/** Whether an approved report has said what became of the event. */
export async function isDecidedByReport(db: Tx, eventId: string): Promise<boolean> {
  return (await db.reportActivity.count({ where: { eventId, outcome: { not: null }, report: { status: 'APPROVED', withdrawnAt: null } } })) > 0;
}

/**
 * One event with all that hangs on it.
 * @throws notFound where it does not exist or lies outside the scope
 */
export async function getEvent(db: Tx, scope: AuthorizedScope, id: string): Promise<EventDetail> {
  const row = await db.event.findFirst({
    where: { AND: [{ id }, eventsIn(scope)] },
    include: {
      planYear: { select: { id: true, year: true, startsOn: true, endsOn: true, status: true } },
      host: named,
      coHosts: { select: { organisation: named }, orderBy: { organisation: { path: 'asc' } } },
      anniversary: { select: { key: true, name: true, monthDay: true, baseYear: true, verified: true } },
      goals: {
        include: { goal: { select: { id: true, code: true, title: true } }, indicator: { select: { id: true, name: true, unit: true, decimals: true } } },
        orderBy: [{ goal: { code: 'asc' } }, { id: 'asc' }],
      },
      partners: { where: { partner: partnersIn(scope) }, select: { initiator: true, partner: named }, orderBy: { partner: { code: 'asc' } } },
      references: { include: { document: { select: { title: true } } }, orderBy: [{ paragraph: 'asc' }, { start: 'asc' }] },
    },
  });
  if (!row) throw new AppError('notFound');
  // one after the other: this also runs in transactions, which have one connection
  const claims = await claimsOf(db, scope, id);
  const history = await historyOf(db, scope, id);
  const decidedByReport = await isDecidedByReport(db, id);
  return {
    ...row,
    title: text(row.title),
    description: row.description === null ? null : text(row.description),
    planYear: { ...row.planYear, startsOn: toIso(row.planYear.startsOn), endsOn: toIso(row.planYear.endsOn) },
    startsOn: toIso(row.startsOn),
    endsOn: toIso(row.endsOn),
    originalStartsOn: toIso(row.originalStartsOn),
    host: namedOf(row.host),
    coHosts: row.coHosts.flatMap(({ organisation }) => namedOf(organisation) ?? []),
    budget: toNumber(row.budget),
    anniversary: row.anniversary && { ...row.anniversary, name: text(row.anniversary.name) },
    goals: row.goals.map((link) => ({
      id: link.id,
      goal: { ...link.goal, title: text(link.goal.title) },
      indicator: link.indicator && { ...link.indicator, name: text(link.indicator.name), unit: text(link.indicator.unit) },
      expectedContribution: toNumber(link.expectedContribution),
    })),
    partners: row.partners.map(({ initiator, partner }) => ({ id: partner.id, name: text(partner.name), initiator })),
    claims,
    decidedByReport,
    references: row.references.map(({ document, ...reference }) => ({ ...reference, documentTitle: text(document.title) })),
    history,
  };
}
