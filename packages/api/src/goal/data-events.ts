import { type Db, Prisma, toIso, toNumber } from '@nhipcau/db';
import { type AuthorizedScope, eventsIn } from '../scope.ts';
import { asText } from './data.ts';
import type { GoalEvent, HistoryRow } from './types.ts';

/** Events that serve a goal or one of its sub-goals, as far as the caller may see them; soonest first, those without a day last. */
export async function listGoalEvents(db: Db, scope: AuthorizedScope, goalId: string): Promise<GoalEvent[]> {
  const below = await db.$queryRaw<{ id: string }[]>`
    WITH RECURSIVE below AS (SELECT "id" FROM "goal" WHERE "id" = ${goalId}::uuid UNION SELECT g."id" FROM below b JOIN "goal" g ON g."parentId" = b."id")
    SELECT "id" FROM below`;
  const goalIds = below.map(({ id }) => id);
  const rows = await db.event.findMany({
    where: { AND: [eventsIn(scope), { goals: { some: { goalId: { in: goalIds } } } }] },
    include: {
      host: { select: { name: true } },
      goals: { where: { goalId: { in: goalIds }, indicatorId: { not: null } }, include: { indicator: { select: { id: true, name: true } } } },
    },
    orderBy: [{ startsOn: { sort: 'asc', nulls: 'last' } }, { code: 'asc' }],
    take: 200,
  });
  return rows.map(({ id, code, title, startsOn, endsOn, status, host, goals }) => ({
    ...{ id, code, status },
    title: asText(title),
    startsOn: toIso(startsOn),
    endsOn: toIso(endsOn),
    hostName: host ? asText(host.name) : null,
    expected: goals.flatMap(({ indicator, expectedContribution }) =>
      indicator ? [{ indicatorId: indicator.id, indicatorName: asText(indicator.name), contribution: toNumber(expectedContribution) }] : [],
    ),
  }));
}

const isRecord = (value: unknown): value is Record<string, unknown> => typeof value === 'object' && value !== null && !Array.isArray(value);

/** Names of what differs between two versions, the version number left out. */
function changed(before: unknown, after: unknown): string[] {
  if (!isRecord(before) || !isRecord(after)) return [];
  const names = new Set([...Object.keys(before), ...Object.keys(after)]);
  names.delete('version');
  return [...names].filter((name) => JSON.stringify(before[name]) !== JSON.stringify(after[name]));
}

/** The audit rows of one record, the latest first, at most 100. */
export async function listHistory(db: Db, _scope: AuthorizedScope, entity: 'goal' | 'indicator' | 'weakness', entityId: string): Promise<HistoryRow[]> {
  const rows = await db.auditLog.findMany({ where: { entity, entityId }, orderBy: { id: Prisma.SortOrder.desc }, take: 100 });
  return rows.map(({ id, at, actorName, action, before, after }) => ({ id: String(id), at, actorName, action, fields: changed(before, after) }));
}
