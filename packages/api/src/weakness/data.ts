import type { Db, Tx } from '@nhipcau/db';
import { loadMeasureFacts, measureAnswer, measureValue } from '@nhipcau/db/measures';
import { type Role, reachOf } from '@nhipcau/domain/access';
import { MEASURE_KEYS, type MeasureKey } from '@nhipcau/domain/measure';
import { storedText } from '@nhipcau/domain/shared/text';
import { AppError } from '../errors.ts';
import { listMeasureRecords } from '../indicator/data.ts';
import type { IndicatorRecords } from '../indicator/types.ts';
import type { PageInput } from '../pagination.ts';
import { flattenGoals, loadPlanState, type PlanState, type WeaknessNode } from '../plan/index.ts';
import { type AuthorizedScope, reportsIn } from '../scope.ts';
import type { DifficultyRow, WeaknessDetail, WeaknessListRow, WeaknessRecord } from './types.ts';

type When = { year: number; today: string };
type ReportedIn = { weaknessId: string; year: number; associations: number };

/** Associations that name a weakness in an approved report, each once a plan year. A figure of the Union as a whole: it tells of no single association. */
function loadReportedIn(db: Tx, year: number, weaknessId: string | null = null) {
  return db.$queryRaw<ReportedIn[]>`
    SELECT d."weaknessId", y."year", count(DISTINCT r."organisationId")::int AS "associations"
    FROM "report_difficulty" d JOIN "activity_report" r ON r."id" = d."reportId" JOIN "reporting_period" p ON p."id" = r."periodId"
    JOIN "plan_year" y ON y."id" = p."planYearId"
    WHERE d."weaknessId" IS NOT NULL AND (${weaknessId}::uuid IS NULL OR d."weaknessId" = ${weaknessId}::uuid)
      AND r."status" = 'APPROVED' AND r."withdrawnAt" IS NULL AND y."year" <= ${year}
    GROUP BY 1, 2 ORDER BY 2`;
}

const goalsOf = (node: WeaknessNode, goals: ReturnType<typeof flattenGoals>) =>
  node.goals.flatMap(({ goalId, weight, ourReading }) => {
    const goal = goals.find(({ id }) => id === goalId);
    return goal ? [{ id: goalId, code: goal.code, title: goal.title, weight, ourReading, status: goal.status, progress: goal.progress }] : [];
  });

function standingOf(node: WeaknessNode) {
  const { distance, distanceBefore, distanceIfApproved, change, range, coverage, coverageUnit, known, provisional, pastHalfWay, series } = node;
  return { distance, distanceBefore, distanceIfApproved, change, range, coverage, coverageUnit, known, provisional, pastHalfWay, series };
}

function rowOf(node: WeaknessNode, state: PlanState, reported: readonly ReportedIn[]): WeaknessListRow {
  const { id, code, title, category, sample, namingYears, years, difficulties } = node;
  const byYear = reported.filter(({ weaknessId }) => weaknessId === id).map(({ year, associations }) => ({ year, associations }));
  return {
    ...{ id, code, title, category, sample, namingYears, years, difficulties, state: node.state },
    ...standingOf(node),
    measures: node.measures.map(({ key, gap }) => ({ key, distance: gap === null ? null : 100 * gap })),
    goals: goalsOf(node, flattenGoals(state.goals)),
    associations: byYear.find(({ year }) => year === state.year)?.associations ?? 0,
    associationsByYear: byYear,
  };
}

/** The register in a year as it stands on a day, by code. Eleven statements whatever there is. Weaknesses of later reviews and those put away are not in it. */
export async function listWeaknesses(db: Tx, _scope: AuthorizedScope, { year, today }: When): Promise<WeaknessListRow[]> {
  const [state, reported] = await Promise.all([loadPlanState(db, { year, today }), loadReportedIn(db, year)]);
  return state.weaknesses.map((node) => rowOf(node, state, reported));
}

/** The stored record. @throws AppError notFound */
export async function readWeakness(db: Tx, id: string): Promise<WeaknessRecord> {
  const row = await db.weakness.findUnique({ where: { id } });
  if (!row) throw new AppError('notFound');
  const { code, version, category, sample } = row;
  return {
    id,
    code,
    version,
    category,
    sample,
    title: storedText.parse(row.title),
    description: storedText.nullable().parse(row.description),
    archived: row.archivedAt !== null,
  };
}

async function loadReferences(db: Tx, weaknessId: string, withText: boolean): Promise<WeaknessDetail['references']> {
  const rows = await db.$queryRaw<WeaknessDetail['references']>`
    SELECT f."id", f."documentId", d."title" AS "documentTitle", d."language" AS "documentLanguage", f."paragraph", f."start", f."end",
      CASE WHEN ${withText} THEN p."text" END AS "text"
    FROM "source_reference" f JOIN "source_document" d ON d."id" = f."documentId"
    LEFT JOIN "source_paragraph" p ON p."documentId" = f."documentId" AND p."number" = f."paragraph"
    WHERE f."weaknessId" = ${weaknessId}::uuid ORDER BY d."title"->>'vi', f."paragraph", f."start"`;
  return rows.map((row) => ({ ...row, text: row.text === null ? null : row.text.slice(row.start, row.end) }));
}

/**
 * One weakness in a year: as stored, as computed, what answers it and where it was taken from. The number of statements does not grow with the data.
 * @throws AppError notFound
 */
export async function getWeakness(db: Tx, _scope: AuthorizedScope, role: Role, { id, year, today }: When & { id: string }): Promise<WeaknessDetail> {
  const [record, state, reported, references, namings] = await Promise.all([
    readWeakness(db, id),
    loadPlanState(db, { year, today }),
    loadReportedIn(db, year, id),
    loadReferences(db, id, reachOf(role, 'source.read') !== null),
    db.weaknessNaming.findMany({
      where: { weaknessId: id },
      select: { review: { select: { year: true, document: { select: { id: true, title: true } } } } },
      orderBy: { review: { year: 'asc' } },
    }),
  ]);
  const node = state.weaknesses.find((one) => one.id === id);
  return {
    ...record,
    year,
    computed: node
      ? { ...standingOf(node), state: node.state, namingYears: node.namingYears, years: node.years, measures: node.measures, difficulties: node.difficulties }
      : null,
    goals: node ? goalsOf(node, flattenGoals(state.goals)) : [],
    namings: namings.map(({ review }) => ({
      year: review.year,
      documentId: review.document?.id ?? null,
      documentTitle: review.document ? storedText.parse(review.document.title) : null,
    })),
    references,
    associationsByYear: reported.map(({ year: of, associations }) => ({ year: of, associations })),
  };
}

/** Approved reports inside the scope that name a weakness, the latest first; at most 200. */
export async function listWeaknessReports(db: Tx, scope: AuthorizedScope, weaknessId: string): Promise<DifficultyRow[]> {
  const rows = await db.reportDifficulty.findMany({
    where: { weaknessId, report: { ...reportsIn(scope), status: 'APPROVED', withdrawnAt: null } },
    select: {
      id: true,
      text: true,
      report: {
        select: {
          id: true,
          organisation: { select: { id: true, name: true } },
          period: { select: { name: true, planYear: { select: { year: true } } } },
        },
      },
    },
    orderBy: [{ report: { period: { startsOn: 'desc' } } }, { report: { organisation: { code: 'asc' } } }, { position: 'asc' }],
    take: 200,
  });
  return rows.map(({ id, text, report }) => ({
    id,
    text,
    reportId: report.id,
    organisationId: report.organisation.id,
    organisationName: storedText.parse(report.organisation.name),
    periodName: storedText.parse(report.period.name),
    year: report.period.planYear.year,
  }));
}

/**
 * The records behind one measure of a weakness in a year, latest first.
 * @throws AppError notFound where the weakness is not bound to the measure
 */
export async function listWeaknessRecords(
  db: Db,
  scope: AuthorizedScope,
  { id, key, year, ...input }: PageInput & { id: string; key: MeasureKey; year: number; today: string },
): Promise<IndicatorRecords> {
  const bound = await db.weaknessMeasure.count({ where: { weaknessId: id, measureKey: key } });
  if (bound === 0) throw new AppError('notFound');
  return listMeasureRecords(db, scope, { spec: { key }, year }, input);
}

/** Year of the first review that names a weakness: its measures are frozen there. null: none names it. */
export async function firstNamedIn(db: Tx, weaknessId: string): Promise<number | null> {
  const first = await db.weaknessNaming.findFirst({
    where: { weaknessId },
    select: { review: { select: { year: true } } },
    orderBy: { review: { year: 'asc' } },
  });
  return first?.review.year ?? null;
}

/** Every measure's value at the end of the year that named the weakness (null: no data), and as it stands today. */
export async function listMeasureBases(db: Tx, _scope: AuthorizedScope, { id, today }: { id: string; today: string }) {
  const year = (await firstNamedIn(db, id)) ?? Number(today.slice(0, 4));
  const now = Number(today.slice(0, 4));
  const facts = await loadMeasureFacts(db, { years: [...new Set([year, now])], today });
  return {
    year,
    measures: MEASURE_KEYS.map((key) => {
      const current = measureAnswer(facts, { key }, now, today);
      return { key, base: measureValue(facts, { key }, year, today), current: current?.value ?? null, figure: current };
    }),
  };
}
