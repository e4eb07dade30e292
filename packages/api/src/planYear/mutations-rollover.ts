import { type Tx, uuidv7 } from '@nhipcau/db';
import type { CurrentUser } from '../context.ts';
import { AppError, rule } from '../errors.ts';
import { type Actor, transact } from '../transact.ts';
import { requireOpenYear } from './data.ts';
import { loadRollover } from './data-rollover.ts';
import type { RolloverResult } from './types.ts';

type Caller = Actor & { user: CurrentUser; today: string };
type Plan = Awaited<ReturnType<typeof loadRollover>>;

/** A goal is carried with all that lies above it, or it would hang nowhere. */
function withAncestors(goals: Plan['goals'], asked: readonly string[]): Plan['goals'] {
  const wanted = new Set(asked);
  // children come after their parents, so one pass from the end reaches every ancestor
  for (const goal of goals.toReversed()) if (wanted.has(goal.id) && goal.parentId) wanted.add(goal.parentId);
  return goals.filter((goal) => wanted.has(goal.id));
}

/** The copies of goals; id of the original → id of the copy, those that were there before included. */
async function copyGoals(tx: Tx, plan: Plan, planYearId: string, chosen: Plan['goals'], userId: string) {
  const copyOf = new Map<string, string>();
  for (const copy of plan.there) if (copy.copiedFromId) copyOf.set(copy.copiedFromId, copy.id);
  // a goal that somebody made in the new year may bear the same code without being the same goal
  const taken = new Set(plan.there.map((goal) => goal.code));
  const codeOf = (code: string) => (taken.has(code) ? `${code}-${plan.from.year}` : code);
  const fresh = chosen.filter((goal) => !copyOf.has(goal.id));
  for (const goal of fresh) copyOf.set(goal.id, uuidv7());
  const originals = await tx.goal.findMany({ where: { id: { in: fresh.map((goal) => goal.id) } } });
  const byId = new Map(originals.map((goal) => [goal.id, goal]));
  const rows = fresh.flatMap((goal) => {
    const original = byId.get(goal.id);
    const id = copyOf.get(goal.id);
    if (!original || !id) return [];
    const { code, title, description, pillar, weight, position, ownerId, ownerOrganisationId, sample } = original;
    const parentId = original.parentId === null ? null : (copyOf.get(original.parentId) ?? null);
    const copied = { code: codeOf(code), title: title ?? {}, pillar, weight, position, ownerId, ownerOrganisationId, sample };
    return [{ ...copied, ...(description === null ? {} : { description }), id, planYearId, parentId, copiedFromId: goal.id, createdById: userId }];
  });
  // parents stand before their children
  await tx.goal.createMany({ data: rows });
  return { fresh, copyOf };
}

async function copyIndicators(tx: Tx, fresh: Plan['goals'], copyOf: Map<string, string>, userId: string): Promise<number> {
  const reached = new Map(fresh.flatMap((goal) => goal.indicators.map((indicator) => [indicator.id, indicator.actual] as const)));
  const originals = await tx.indicator.findMany({ where: { id: { in: [...reached.keys()] }, archivedAt: null } });
  const rows = originals.flatMap((original) => {
    const { id, goalId, version: _version, createdAt: _created, updatedAt: _updated, ...rest } = original;
    const copy = copyOf.get(goalId);
    if (!copy) return [];
    // a state or a rate goes on from where it stands; a sum starts anew. The new year's target is for people to set.
    const baseline = original.kind === 'FLOW' || original.direction === 'MAINTAIN' ? null : (reached.get(id) ?? null);
    const words = { name: original.name ?? {}, unit: original.unit ?? {} };
    return [{ ...rest, ...words, goalId: copy, baseline, target: null, targetIsSample: false, copiedFromId: id, createdById: userId }];
  });
  await tx.indicator.createMany({ data: rows });
  return rows.length;
}

/** Unresolved weaknesses come along by their goals. */
async function copyLinks(tx: Tx, plan: Plan, fresh: Plan['goals'], copyOf: Map<string, string>): Promise<number> {
  const originals = await tx.goalWeakness.findMany({
    where: { goalId: { in: fresh.map((goal) => goal.id) }, weaknessId: { in: plan.open.map((weakness) => weakness.id) } },
  });
  const rows = originals.flatMap((link) => {
    const goalId = copyOf.get(link.goalId);
    return goalId ? [{ ...link, goalId }] : [];
  });
  await tx.goalWeakness.createMany({ data: rows, skipDuplicates: true });
  return rows.length;
}

/**
 * Copies goals of a year, with their indicators and their links to unresolved weaknesses, into the year after it. A goal that is there already is left
 * alone, so that doing it twice, or a second time for other goals, copies nothing twice.
 * @throws AppError notFound; rule `planYear.error.noNextYear`, `errors.yearClosed`
 */
export async function rolloverPlanYear(ctx: Caller, fromId: string, goalIds: readonly string[]): Promise<RolloverResult> {
  return transact(ctx, async (tx, log) => {
    await tx.$executeRaw`SELECT pg_advisory_xact_lock(hashtext('planYear.rollover'))`;
    const plan = await loadRollover(tx, fromId, ctx.today);
    if (!plan.to) throw rule('planYear.error.noNextYear');
    await requireOpenYear(tx, plan.to.id);
    if (goalIds.some((id) => !plan.goals.some((goal) => goal.id === id))) throw new AppError('notFound');
    const { fresh, copyOf } = await copyGoals(tx, plan, plan.to.id, withAncestors(plan.goals, goalIds), ctx.user.id);
    const indicators = await copyIndicators(tx, fresh, copyOf, ctx.user.id);
    const links = await copyLinks(tx, plan, fresh, copyOf);
    const result = { goals: fresh.length, indicators, links };
    const codes = fresh.map((goal) => goal.code);
    await log({ action: 'planYear.rollover', entity: 'planYear', entityId: plan.to.id, after: { fromYear: plan.from.year, ...result, codes } });
    return result;
  });
}
