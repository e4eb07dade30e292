import { type Prisma, type Tx, toDate, toIso } from '@nhipcau/db';
import { can } from '@nhipcau/domain/access';
import { reportTimeliness } from '@nhipcau/domain/association';
import { isEditable, movesOf, type ReportDraft, reportFigures, windowOf } from '@nhipcau/domain/report';
import type { CurrentUser } from '../context.ts';
import { type AuthorizedScope, reportsIn } from '../scope.ts';
import { earlierRanges, partnersFor, plannedActivities } from './data-prefill.ts';
import { contentSelect, isWithheld, localText, periodSelect, type ReportRow, readReport, toDraft, toPeriod, withoutContent } from './rows.ts';
import type { PreviousReport, ReportDetail } from './types.ts';

export interface Asking {
  user: CurrentUser;
  scope: AuthorizedScope;
  today: string;
}

/** Id of the report that has waited longest for a decision; null: none waits, or the role decides nothing. */
export async function nextWaiting(db: Tx, { user, scope }: Pick<Asking, 'user' | 'scope'>, exceptId?: string): Promise<string | null> {
  if (!can(user.role, 'report.decide')) return null;
  const row = await db.activityReport.findFirst({
    where: { status: 'SUBMITTED', withdrawnAt: null, ...(exceptId ? { id: { not: exceptId } } : {}), ...reportsIn(scope) },
    orderBy: [{ submittedAt: 'asc' }, { id: 'asc' }],
    select: { id: true },
  });
  return row?.id ?? null;
}

const partnerIdsOf = (draft: ReportDraft) => [...new Set(draft.activities.flatMap(({ partners }) => partners.map(({ partnerId }) => partnerId)))];
async function namesOf(db: Tx, where: Prisma.PartnerWhereInput) {
  const rows = await db.partner.findMany({ where, select: { id: true, name: true }, orderBy: { code: 'asc' } });
  return rows.map((row) => ({ ...row, name: localText(row.name) }));
}

const titled = { id: true, code: true, title: true } as const;

/** The plan year of a report, in ISO days. */
export const planYearOf = ({ period: { planYear } }: ReportRow) => ({
  id: planYear.id,
  year: planYear.year,
  startsOn: toIso(planYear.startsOn),
  endsOn: toIso(planYear.endsOn),
  status: planYear.status,
});

/** A report with all that its form or its reader shows. The number of statements does not depend on how much was reported. */
export async function getReport(db: Tx, asking: Asking, id: string): Promise<ReportDetail> {
  const { user, today } = asking;
  const whole = await readReport(db, asking.scope, id);
  const withheld = isWithheld(asking.scope, whole);
  const row = withheld ? withoutContent(whole) : whole;
  const period = toPeriod(row.period);
  const planYear = planYearOf(row);
  const open = planYear.status !== 'CLOSED' && isEditable(row.status, period, today);
  const editable = open && can(user.role, 'report.write');
  const draft = toDraft(row);
  const eventIds = draft.activities.flatMap(({ eventId }) => eventId ?? []);
  const [events, planned, earlier, goals, weaknesses, comments, transitions, nextId] = await Promise.all([
    db.event.findMany({ where: { id: { in: eventIds } }, select: { ...titled, startsOn: true, status: true, fromReport: true } }),
    editable ? plannedActivities(db, row.organisation, period) : [],
    earlierRanges(db, row.organisation.id, period),
    db.goal.findMany({ where: { planYearId: planYear.id, archivedAt: null }, select: titled, orderBy: [{ position: 'asc' }, { code: 'asc' }] }),
    db.weakness.findMany({ where: { archivedAt: null }, select: titled, orderBy: { code: 'asc' } }),
    db.reportComment.findMany({
      where: withheld ? { id: { in: [] } } : { reportId: id },
      include: { author: { select: { name: true, role: true } } },
      orderBy: [{ createdAt: 'asc' }, { id: 'asc' }],
    }),
    db.reportTransition.findMany({ where: { reportId: id }, include: { by: { select: { name: true } } }, orderBy: [{ at: 'asc' }, { id: 'asc' }] }),
    nextWaiting(db, asking, id),
  ]);
  const named = partnerIdsOf(draft);
  const planIds = [...eventIds, ...planned.flatMap(({ eventId }) => eventId ?? [])];
  const partners = await namesOf(
    db,
    editable ? { OR: [{ id: { in: named } }, { archivedAt: null, ...partnersFor(row.organisation.path, planIds) }] } : { id: { in: named } },
  );
  const membership = { joinedOn: toIso(row.organisation.joinedOn), leftOn: toIso(row.organisation.leftOn) };
  const firstSubmittedOn = toIso(row.firstSubmittedOn);
  return {
    id: row.id,
    version: row.version,
    status: row.status,
    withheld,
    sample: row.sample,
    period,
    planYear,
    organisation: { id: row.organisation.id, code: row.organisation.code, name: localText(row.organisation.name) },
    window: windowOf(period, today),
    timeliness: reportTimeliness(period, membership, firstSubmittedOn, today),
    editable,
    moves: planYear.status === 'CLOSED' ? [] : movesOf(user.role, row.status).filter((move) => move !== 'submit' || editable),
    firstSubmittedOn,
    submittedAt: row.submittedAt,
    decidedAt: row.decidedAt,
    savedAt: row.updatedAt,
    reason: row.reason,
    draft,
    figures: reportFigures(draft),
    events: events.map((event) => ({ ...event, title: localText(event.title), startsOn: toIso(event.startsOn) })),
    addable: planned.filter(({ eventId }) => eventId === null || !eventIds.includes(eventId)),
    earlier,
    goals: goals.map((goal) => ({ ...goal, title: localText(goal.title) })),
    weaknesses: weaknesses.map((weakness) => ({ ...weakness, title: localText(weakness.title) })),
    partners,
    comments: comments.map(({ id: commentId, author, text, createdAt }) => ({
      id: commentId,
      author: author?.name ?? null,
      role: author?.role ?? null,
      text,
      at: createdAt,
    })),
    transitions: transitions.map(({ id: transitionId, from, to, reason, by, at }) => ({ id: transitionId, from, to, reason, by: by?.name ?? null, at })),
    nextId,
  };
}

/** The association's approved report of the latest earlier period, to be read beside this one; null: there is none. */
export async function previousOf(db: Tx, scope: AuthorizedScope, id: string): Promise<PreviousReport> {
  const own = await readReport(db, scope, id);
  const row = await db.activityReport.findFirst({
    where: {
      organisationId: own.organisation.id,
      status: 'APPROVED',
      withdrawnAt: null,
      period: { startsOn: { lt: toDate(toIso(own.period.startsOn)) } },
      ...reportsIn(scope),
    },
    orderBy: { period: { startsOn: 'desc' } },
    select: { id: true, decidedAt: true, ...contentSelect, period: { select: periodSelect } },
  });
  if (!row) return null;
  const draft = toDraft(row);
  const goalIds = [...new Set(draft.activities.flatMap((activity) => activity.goalIds))];
  const goals = await db.goal.findMany({ where: { id: { in: goalIds } }, select: titled });
  return {
    id: row.id,
    period: toPeriod(row.period),
    decidedAt: row.decidedAt,
    draft,
    figures: reportFigures(draft),
    goals: goals.map((goal) => ({ ...goal, title: localText(goal.title) })),
    partners: await namesOf(db, { id: { in: partnerIdsOf(draft) } }),
  };
}
