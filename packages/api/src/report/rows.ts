import { type Prisma, type Tx, toIso, toNumber } from '@nhipcau/db';
import type { ReportDraft } from '@nhipcau/domain/report';
import type { LocalText } from '@nhipcau/domain/shared';
import { AppError } from '../errors.ts';
import { type AuthorizedScope, reportsIn } from '../scope.ts';
import type { PeriodInfo } from './types.ts';

export const periodSelect = { id: true, code: true, name: true, startsOn: true, endsOn: true, opensOn: true, dueOn: true, locksOn: true } as const;
type PeriodRow = Prisma.ReportingPeriodGetPayload<{ select: typeof periodSelect }>;

/** A name as stored; the database has checked its shape. */
export const localText = (value: Prisma.JsonValue): LocalText => value as unknown as LocalText;

export const toPeriod = (row: PeriodRow): PeriodInfo => ({
  id: row.id,
  code: row.code,
  name: localText(row.name),
  startsOn: toIso(row.startsOn),
  endsOn: toIso(row.endsOn),
  opensOn: toIso(row.opensOn),
  dueOn: toIso(row.dueOn),
  locksOn: toIso(row.locksOn),
});

export const contentSelect = {
  newUnits: true,
  newMembers: true,
  achievements: true,
  difficultiesNote: true,
  proposals: true,
  activities: {
    orderBy: [{ position: 'asc' }, { id: 'asc' }],
    include: {
      goals: { select: { goalId: true }, orderBy: { goalId: 'asc' } },
      partners: { select: { partnerId: true, initiator: true }, orderBy: { partnerId: 'asc' } },
      photos: { select: { id: true, caption: true }, orderBy: { position: 'asc' } },
    },
  },
  difficulties: { orderBy: [{ position: 'asc' }, { id: 'asc' }], select: { id: true, weaknessId: true, text: true } },
} as const satisfies Prisma.ActivityReportSelect;
type ContentRow = Prisma.ActivityReportGetPayload<{ select: typeof contentSelect }>;

/** What the association wrote, from the rows it is kept in. */
export const toDraft = (row: ContentRow): ReportDraft => ({
  activities: row.activities.map((activity) => ({
    id: activity.id,
    eventId: activity.eventId,
    outcome: activity.outcome,
    title: activity.title,
    form: activity.form,
    startsOn: toIso(activity.startsOn),
    endsOn: toIso(activity.endsOn),
    place: activity.place,
    role: activity.role,
    participantsVn: activity.participantsVn,
    participantsForeign: activity.participantsForeign,
    countries: activity.countries,
    goalIds: activity.goals.map(({ goalId }) => goalId),
    partners: activity.partners,
    fundsBudget: toNumber(activity.fundsBudget),
    fundsMobilised: toNumber(activity.fundsMobilised),
    note: activity.note,
    photos: activity.photos,
  })),
  newUnits: row.newUnits,
  newMembers: row.newMembers,
  achievements: row.achievements,
  difficulties: row.difficulties,
  difficultiesNote: row.difficultiesNote,
  proposals: row.proposals,
});

const reportSelect = {
  ...contentSelect,
  id: true,
  version: true,
  status: true,
  sample: true,
  firstSubmittedOn: true,
  submittedAt: true,
  decidedAt: true,
  updatedAt: true,
  reason: true,
  period: { select: { ...periodSelect, planYear: true } },
  organisation: { select: { id: true, code: true, name: true, path: true, joinedOn: true, leftOn: true } },
} as const satisfies Prisma.ActivityReportSelect;
export type ReportRow = Prisma.ActivityReportGetPayload<{ select: typeof reportSelect }>;

/** True where the caller is told that the report is begun and when it is due, not what is in it: the office reads what was handed in. */
export const isWithheld = (scope: AuthorizedScope, { status }: Pick<ReportRow, 'status'>): boolean => scope.reach === 'all' && status === 'DRAFT';

/** A report of which nothing was written. */
export const withoutContent = (row: ReportRow): ReportRow => ({
  ...row,
  ...{ newUnits: null, newMembers: null, achievements: null, difficultiesNote: null, proposals: null },
  activities: [],
  difficulties: [],
});

/** A report with all that was written into it. @throws AppError notFound where there is none within the scope */
export async function readReport(tx: Tx, scope: AuthorizedScope, id: string): Promise<ReportRow> {
  const row = await tx.activityReport.findFirst({ where: { id, withdrawnAt: null, ...reportsIn(scope) }, select: reportSelect });
  if (!row) throw new AppError('notFound');
  return row;
}

/** The same, and until the transaction ends nobody else can change the report or close its plan year. */
export async function lockReport(tx: Tx, scope: AuthorizedScope, id: string): Promise<ReportRow> {
  await tx.$queryRaw`SELECT "id" FROM "activity_report" WHERE "id" = ${id}::uuid FOR UPDATE`;
  await tx.$queryRaw`
    SELECT 1 FROM "plan_year" WHERE "id" = (
      SELECT p."planYearId" FROM "activity_report" r JOIN "reporting_period" p ON p."id" = r."periodId" WHERE r."id" = ${id}::uuid) FOR SHARE`;
  return readReport(tx, scope, id);
}

/** An event speaks for whoever stands at `path` or below it. */
export const within = (path: string): Prisma.OrganisationWhereInput => ({ OR: [{ path }, { path: { startsWith: `${path}/` } }] });
