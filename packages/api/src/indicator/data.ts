import { type Db, type Tx, toIso, toNumber } from '@nhipcau/db';
import { measureBreakdown, measureRecords } from '@nhipcau/db/measures';
import { checkMeasureSpec, isMeasureKey, type MeasureDimension, type MeasureSpec } from '@nhipcau/domain/measure';
import { shares } from '@nhipcau/domain/shared';
import type { CurrentUser } from '../context.ts';
import { AppError } from '../errors.ts';
import { asText, indicatorFor } from '../goal/data.ts';
import { listCheckIns } from '../goal/data-check-ins.ts';
import { type PageInput, slice } from '../pagination.ts';
import { flattenGoals, loadPlanState } from '../plan/index.ts';
import { type AuthorizedScope, partnersIn } from '../scope.ts';
import type { IndicatorBreakdown, IndicatorDetail, IndicatorRecord, IndicatorRecords } from './types.ts';

/**
 * An indicator as it is stored.
 * @throws AppError notFound
 */
export async function readIndicator(db: Tx, id: string): Promise<IndicatorRecord> {
  const row = await db.indicator.findUnique({ where: { id }, include: { milestones: { orderBy: { on: 'asc' } } } });
  if (!row) throw new AppError('notFound');
  const { goalId, version, code, kind, direction, trajectory, targetIsSample, measureKey, measureForm, goalScoped, decimals } = row;
  return {
    ...{ id, goalId, version, code, kind, direction, trajectory, targetIsSample, measureKey, measureForm, goalScoped, decimals },
    name: asText(row.name),
    unit: asText(row.unit),
    baseline: toNumber(row.baseline),
    target: toNumber(row.target),
    bandLow: toNumber(row.bandLow),
    bandHigh: toNumber(row.bandHigh),
    criticalLow: toNumber(row.criticalLow),
    criticalHigh: toNumber(row.criticalHigh),
    weight: toNumber(row.weight),
    onTrackFrom: toNumber(row.onTrackFrom),
    atRiskFrom: toNumber(row.atRiskFrom),
    milestones: row.milestones.map(({ on, value }) => ({ on: toIso(on), value: toNumber(value) })),
    archived: row.archivedAt !== null,
  };
}

/** One indicator as it stands today, with its settings and check-ins. */
export async function getIndicator(db: Db, _scope: AuthorizedScope, user: CurrentUser, { id, today }: { id: string; today: string }): Promise<IndicatorDetail> {
  const record = await readIndicator(db, id);
  const goal = await db.goal.findUniqueOrThrow({ where: { id: record.goalId }, select: { id: true, code: true, title: true, planYear: true } });
  const { planYear } = goal;
  const [plan, checkIns] = await Promise.all([loadPlanState(db, { year: planYear.year, today }), listCheckIns(db, { indicatorId: id })]);
  const node = flattenGoals(plan.goals).find((candidate) => candidate.id === goal.id);
  const state = node?.indicators.find((indicator) => indicator.id === id) ?? null;
  return {
    planYear: { ...planYear, startsOn: toIso(planYear.startsOn), endsOn: toIso(planYear.endsOn) },
    today,
    record,
    state: state && indicatorFor(user, state),
    goal: { id: goal.id, code: goal.code, title: asText(goal.title), status: node?.status ?? null },
    checkIns,
  };
}

interface RecordsOf {
  spec: MeasureSpec;
  year: number;
}

async function measureOf(db: Db, id: string): Promise<RecordsOf | null> {
  const row = await db.indicator.findUnique({
    where: { id },
    select: { goalId: true, measureKey: true, measureForm: true, goalScoped: true, goal: { select: { planYear: { select: { year: true } } } } },
  });
  if (!row) throw new AppError('notFound');
  if (row.measureKey === null || !isMeasureKey(row.measureKey)) return null;
  const spec = { key: row.measureKey, form: row.measureForm, goalId: row.goalScoped ? row.goalId : null };
  return checkMeasureSpec(spec) === null ? { spec, year: row.goal.planYear.year } : null;
}

/** Rows of a breakdown that are listed; what is left is one row more. */
const LISTED = 12;

/** The indicator's figure taken apart; null where it is entered by hand or its measure cannot be taken apart so. */
export async function getIndicatorBreakdown(
  db: Db,
  _scope: AuthorizedScope,
  { id, dimension, today }: { id: string; dimension: MeasureDimension; today: string },
): Promise<IndicatorBreakdown> {
  const measure = await measureOf(db, id);
  if (measure === null || checkMeasureSpec(measure.spec, dimension) !== null) return null;
  const breakdown = await measureBreakdown(db, measure.spec, measure.year, today, dimension);
  const known = breakdown.rows.flatMap(({ key, value }) => (value === null ? [] : [{ key, value }]));
  return { ...breakdown, shares: breakdown.additive ? shares(known, { listed: LISTED, digits: 1 }) : null };
}

/** More than any figure of a year has. */
const ALL = 100_000;

/**
 * The same for an association. Of the partners behind a figure it is told its own, of bulletins and staff none: they are the office's; cells name nobody.
 * Events and reports are named to everybody, and opened only by those who may.
 */
async function listOwnRecords(
  db: Db,
  scope: AuthorizedScope,
  { spec, year }: RecordsOf,
  { today, page, size }: PageInput & { today: string },
): Promise<IndicatorRecords> {
  const { records } = await measureRecords(db, spec, year, today, { page: 1, size: ALL });
  const ids = records.flatMap(({ subject }) => (subject?.kind === 'partner' ? [subject.id] : []));
  const own = ids.length ? await db.partner.findMany({ where: { AND: [{ id: { in: [...new Set(ids)] } }, partnersIn(scope)] }, select: { id: true } }) : [];
  const mine = new Set(own.map(({ id }) => id));
  const rows = records.filter(({ subject }) => subject === null || subject.kind === 'cell' || (subject.kind === 'partner' && mine.has(subject.id)));
  const { skip, take } = slice({ page, size });
  return { rows: rows.slice(skip, skip + take), total: rows.length, page, size };
}

/** The events, reports or register records behind a measure of a year, latest first, as far as the scope may know of them. */
export async function listMeasureRecords(db: Db, scope: AuthorizedScope, measure: RecordsOf, input: PageInput & { today: string }): Promise<IndicatorRecords> {
  if (scope.reach === 'subtree') return listOwnRecords(db, scope, measure, input);
  const { today, page, size } = input;
  const { total, records } = await measureRecords(db, measure.spec, measure.year, today, { page, size });
  return { rows: records, total, page, size };
}

/** The events or reports behind the figure, latest first; none where it is entered by hand. */
export async function listIndicatorRecords(
  db: Db,
  scope: AuthorizedScope,
  { id, today, page, size }: PageInput & { id: string; today: string },
): Promise<IndicatorRecords> {
  const measure = await measureOf(db, id);
  if (measure === null) return { rows: [], total: 0, page, size };
  return listMeasureRecords(db, scope, measure, { today, page, size });
}
