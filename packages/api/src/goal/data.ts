import { type Db, type Tx, toIso, toNumber } from '@nhipcau/db';
import { can } from '@nhipcau/domain/access';
import type { LocalText } from '@nhipcau/domain/shared';
import type { CurrentUser } from '../context.ts';
import { AppError } from '../errors.ts';
import { flattenGoals, type GoalNode, type IndicatorState, loadPlanState, type PlanState } from '../plan/index.ts';
import type { AuthorizedScope } from '../scope.ts';
import { listCheckIns } from './data-check-ins.ts';
import type { GoalDetail, GoalOptions, GoalRecord, GoalTree } from './types.ts';

export const asText = (value: unknown): LocalText => value as LocalText;

/** The plan of associations names only their own events; the union's plan, with every title and link, is the office's. */
export function indicatorFor(user: CurrentUser, state: IndicatorState): IndicatorState {
  return can(user.role, 'overview.read') ? state : { ...state, plannedEvents: [], overdueEvents: [] };
}

function goalFor(user: CurrentUser, goal: GoalNode): GoalNode {
  return {
    ...goal,
    indicators: goal.indicators.map((indicator) => indicatorFor(user, indicator)),
    children: goal.children.map((child) => goalFor(user, child)),
  };
}

const weaknessesOf = (state: PlanState) =>
  state.weaknesses.map(({ id, code, title, distance, distanceBefore, range, provisional, pastHalfWay, state: standing }) => ({
    ...{ id, code, title, distance, distanceBefore, range, provisional, pastHalfWay },
    state: standing,
  }));

/** The goals of a year as they stand today, with the weaknesses that they answer. */
export async function getGoalTree(db: Db, _scope: AuthorizedScope, user: CurrentUser, input: { year: number; today: string }): Promise<GoalTree> {
  const state = await loadPlanState(db, input);
  const { year, today, planYear, total } = state;
  const ourReadings = state.weaknesses.flatMap(({ goals }) => goals.flatMap((link) => (link.ourReading ? [link.goalId] : [])));
  const goals = state.goals.map((goal) => goalFor(user, goal));
  return { year, today, planYear, goals, total, weaknesses: weaknessesOf(state), ourReadings: [...new Set(ourReadings)] };
}

/** Goals of a year that were put away, and whether they must wait for the goal above them. */
export async function listArchivedGoals(db: Db, _scope: AuthorizedScope, planYearId: string) {
  const rows = await db.goal.findMany({
    where: { planYearId, archivedAt: { not: null } },
    select: { id: true, code: true, title: true, version: true, parent: { select: { archivedAt: true } } },
    orderBy: { code: 'asc' },
  });
  return rows.map(({ parent, title, ...row }) => ({ ...row, title: asText(title), parentArchived: Boolean(parent?.archivedAt) }));
}

/**
 * A goal as it is stored.
 * @throws AppError notFound
 */
export async function readGoal(db: Tx, id: string): Promise<GoalRecord> {
  const row = await db.goal.findUnique({ where: { id }, include: { weaknesses: { select: { weaknessId: true, weight: true } } } });
  if (!row) throw new AppError('notFound');
  const { planYearId, version, code, pillar, parentId, ownerId, ownerOrganisationId, sample } = row;
  return {
    ...{ id, planYearId, version, code, pillar, parentId, ownerId, ownerOrganisationId, sample },
    title: asText(row.title),
    description: row.description === null ? null : asText(row.description),
    weight: toNumber(row.weight),
    archived: row.archivedAt !== null,
    weaknesses: row.weaknesses.toSorted((a, b) => b.weight - a.weight || a.weaknessId.localeCompare(b.weaknessId)),
  };
}

async function parentsOf(db: Db, parentId: string | null): Promise<GoalDetail['parents']> {
  if (parentId === null) return [];
  const rows = await db.$queryRaw<(GoalDetail['parents'][number] & { depth: number })[]>`
    WITH RECURSIVE above AS (
      SELECT "id", "code", "title", "parentId", 0 AS depth FROM "goal" WHERE "id" = ${parentId}::uuid
      UNION ALL SELECT g."id", g."code", g."title", g."parentId", a.depth + 1 FROM above a JOIN "goal" g ON g."id" = a."parentId" WHERE a.depth < 20)
    SELECT "id", "code", "title", depth FROM above ORDER BY depth DESC`;
  return rows.map(({ id, code, title }) => ({ id, code, title }));
}

/** One goal with all that its page shows but events and history, which have their own permission. */
export async function getGoal(db: Db, _scope: AuthorizedScope, user: CurrentUser, { id, today }: { id: string; today: string }): Promise<GoalDetail> {
  const record = await readGoal(db, id);
  const row = await db.goal.findUniqueOrThrow({
    where: { id },
    select: { planYear: true, owner: { select: { name: true } }, ownerOrganisation: { select: { name: true } } },
  });
  const { planYear, owner, ownerOrganisation } = row;
  const [state, parents, references, checkIns] = await Promise.all([
    loadPlanState(db, { year: planYear.year, today }),
    parentsOf(db, record.parentId),
    db.sourceReference.findMany({
      where: { goalId: id },
      include: { document: { select: { title: true } } },
      orderBy: [{ paragraph: 'asc' }, { start: 'asc' }],
    }),
    listCheckIns(db, { goalId: id }),
  ]);
  const node = flattenGoals(state.goals).find((goal) => goal.id === id) ?? null;
  const byId = new Map(weaknessesOf(state).map((weakness) => [weakness.id, weakness]));
  return {
    planYear: { ...planYear, startsOn: toIso(planYear.startsOn), endsOn: toIso(planYear.endsOn) },
    today,
    record,
    node: node && goalFor(user, node),
    parents,
    ownerName: owner?.name ?? null,
    ownerOrganisationName: ownerOrganisation ? asText(ownerOrganisation.name) : null,
    weaknesses: record.weaknesses.flatMap(({ weaknessId, weight }) => {
      const weakness = byId.get(weaknessId);
      return weakness ? [{ ...weakness, weight }] : [];
    }),
    references: references.map(({ document, ...reference }) => ({ ...reference, documentTitle: asText(document.title) })),
    checkIns,
  };
}

/** What the form of a goal of one year chooses from. */
export async function getGoalOptions(db: Db, _scope: AuthorizedScope, planYearId: string): Promise<GoalOptions> {
  const [parents, owners, organisations, weaknesses] = await Promise.all([
    db.goal.findMany({
      where: { planYearId, archivedAt: null },
      select: { id: true, code: true, title: true, parentId: true },
      orderBy: [{ position: 'asc' }, { code: 'asc' }],
    }),
    db.user.findMany({ where: { status: 'ACTIVE', role: { not: 'ASSOCIATION' } }, select: { id: true, name: true }, orderBy: { name: 'asc' } }),
    db.organisation.findMany({
      where: { kind: { in: ['UNION', 'ASSOCIATION'] }, leftOn: null },
      select: { id: true, code: true, name: true },
      orderBy: { path: 'asc' },
    }),
    db.weakness.findMany({ where: { archivedAt: null }, select: { id: true, code: true, title: true }, orderBy: { code: 'asc' } }),
  ]);
  return {
    parents: parents.map((row) => ({ ...row, title: asText(row.title) })),
    owners,
    organisations: organisations.map((row) => ({ ...row, name: asText(row.name) })),
    weaknesses: weaknesses.map((row) => ({ ...row, title: asText(row.title) })),
  };
}
