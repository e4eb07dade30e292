import { Prisma, type Tx, toIso, toNumber } from '@nhipcau/db';
import type { ReportDraft } from '@nhipcau/domain/report';
import type { LocalText } from '@nhipcau/domain/shared';
import { AppError } from '../errors.ts';
import type { AuthorizedScope } from '../scope.ts';
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

type Stored<T> = { [K in keyof T]: T[K] extends Date | null ? string | Extract<T[K], null> : T[K] extends Prisma.Decimal | null ? string | null : T[K] };
type ActivityRow = ReportRow['activities'][number];
/** As the database makes one document of it: days and amounts are text. */
type StoredReport = Omit<ReportRow, 'activities' | 'period' | 'organisation'> & {
  organisation: Stored<ReportRow['organisation']>;
  activities: Stored<ActivityRow>[];
  period: Stored<PeriodRow>;
  planYear: Stored<ReportRow['period']['planYear']>;
};
const day = (text: string) => new Date(text);
const dayOrNull = (text: string | null) => (text === null ? null : day(text));
const amount = (text: string | null) => (text === null ? null : new Prisma.Decimal(text));

const fromStored = ({ activities, period, planYear, organisation, ...row }: StoredReport): ReportRow => ({
  ...row,
  organisation: { ...organisation, joinedOn: dayOrNull(organisation.joinedOn), leftOn: dayOrNull(organisation.leftOn) },
  activities: activities.map(({ startsOn, endsOn, fundsBudget, fundsMobilised, ...activity }) => ({
    ...activity,
    ...{ startsOn: dayOrNull(startsOn), endsOn: dayOrNull(endsOn), fundsBudget: amount(fundsBudget), fundsMobilised: amount(fundsMobilised) },
  })),
  period: {
    ...period,
    ...{ startsOn: day(period.startsOn), endsOn: day(period.endsOn), opensOn: day(period.opensOn), dueOn: day(period.dueOn), locksOn: day(period.locksOn) },
    planYear: {
      ...planYear,
      ...{ startsOn: day(planYear.startsOn), endsOn: day(planYear.endsOn), createdAt: day(planYear.createdAt), updatedAt: day(planYear.updatedAt) },
    },
  },
});

/** A report with all that was written into it, in one statement. @throws AppError notFound where there is none within the scope */
export async function readReport(tx: Tx, scope: AuthorizedScope, id: string): Promise<ReportRow> {
  const inScope = scope.reach === 'all' ? Prisma.sql`TRUE` : Prisma.sql`(o."path" = ${scope.path} OR starts_with(o."path", ${`${scope.path}/`}))`;
  const [row] = await tx.$queryRaw<StoredReport[]>`
    SELECT r."id", r."version", r."status"::text, r."sample", r."firstSubmittedOn", r."submittedAt", r."decidedAt", r."updatedAt", r."reason",
      r."newUnits", r."newMembers", r."achievements", r."difficultiesNote", r."proposals",
      jsonb_build_object('id', p."id", 'code', p."code", 'name', p."name", 'startsOn', p."startsOn", 'endsOn', p."endsOn", 'opensOn', p."opensOn",
        'dueOn', p."dueOn", 'locksOn', p."locksOn") AS "period",
      to_jsonb(y) AS "planYear",
      jsonb_build_object('id', o."id", 'code', o."code", 'name', o."name", 'path', o."path", 'joinedOn', o."joinedOn", 'leftOn', o."leftOn") AS "organisation",
      (SELECT coalesce(jsonb_agg(to_jsonb(a) || jsonb_build_object('fundsBudget', a."fundsBudget"::text, 'fundsMobilised', a."fundsMobilised"::text,
        'goals', (SELECT coalesce(jsonb_agg(jsonb_build_object('goalId', g."goalId") ORDER BY g."goalId"), '[]')
          FROM "report_activity_goal" g WHERE g."activityId" = a."id"),
        'partners', (SELECT coalesce(jsonb_agg(jsonb_build_object('partnerId', n."partnerId", 'initiator', n."initiator") ORDER BY n."partnerId"), '[]')
          FROM "report_activity_partner" n WHERE n."activityId" = a."id"),
        'photos', (SELECT coalesce(jsonb_agg(jsonb_build_object('id', f."id", 'caption', f."caption") ORDER BY f."position"), '[]')
          FROM "report_photo" f WHERE f."activityId" = a."id")) ORDER BY a."position", a."id"), '[]')
       FROM "report_activity" a WHERE a."reportId" = r."id") AS "activities",
      (SELECT coalesce(jsonb_agg(jsonb_build_object('id', d."id", 'weaknessId', d."weaknessId", 'text', d."text") ORDER BY d."position", d."id"), '[]')
       FROM "report_difficulty" d WHERE d."reportId" = r."id") AS "difficulties"
    FROM "activity_report" r JOIN "reporting_period" p ON p."id" = r."periodId" JOIN "plan_year" y ON y."id" = p."planYearId"
    JOIN "organisation" o ON o."id" = r."organisationId"
    WHERE r."id" = ${id}::uuid AND r."withdrawnAt" IS NULL AND ${inScope}`;
  if (!row) throw new AppError('notFound');
  return fromStored(row);
}

/** The same, and until the transaction ends nobody else can change the report or close its plan year. */
export async function lockReport(tx: Tx, scope: AuthorizedScope, id: string): Promise<ReportRow> {
  // two statements: what was waited for is read anew
  await tx.$queryRaw`
    SELECT 1 FROM "activity_report" r JOIN "reporting_period" p ON p."id" = r."periodId" JOIN "plan_year" y ON y."id" = p."planYearId"
    WHERE r."id" = ${id}::uuid FOR UPDATE OF r FOR SHARE OF y`;
  return readReport(tx, scope, id);
}

/** An event speaks for whoever stands at `path` or below it. */
export const within = (path: string): Prisma.OrganisationWhereInput => ({ OR: [{ path }, { path: { startsWith: `${path}/` } }] });
