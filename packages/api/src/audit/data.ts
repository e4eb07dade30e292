import type { Prisma, Tx } from '@nhipcau/db';
import { addDays } from '@nhipcau/domain/shared';
import { type PageInput, slice } from '../pagination.ts';
import type { AuthorizedScope } from '../scope.ts';
import type { AuditFilter } from './types.ts';

const HANOI = '+07:00';
const startOf = (day: string) => new Date(`${day}T00:00:00${HANOI}`);

/** One page of the log, the latest first. */
export async function listAudit(db: Tx, _scope: AuthorizedScope, filter: AuditFilter, page: PageInput) {
  const where: Prisma.AuditLogWhereInput = {
    ...(filter.entity ? { entity: filter.entity } : {}),
    ...(filter.actorId ? { actorId: filter.actorId } : {}),
    ...(filter.search ? { OR: [{ entityId: filter.search }, { requestId: filter.search }, { action: filter.search }] } : {}),
    at: { ...(filter.from ? { gte: startOf(filter.from) } : {}), ...(filter.to ? { lt: startOf(addDays(filter.to, 1)) } : {}) },
  };
  const [stored, total] = await Promise.all([db.auditLog.findMany({ where, orderBy: { id: 'desc' }, ...slice(page) }), db.auditLog.count({ where })]);
  const rows = stored.map(({ actorId: _actor, prevHash: _prev, hash: _hash, ...row }) => ({ ...row, id: String(row.id) }));
  return { rows, total, page: page.page, size: page.size };
}

/** What the filters offer: the nouns that occur, and who has acted. */
export async function listAuditChoices(db: Tx, _scope: AuthorizedScope) {
  const [entities, actors] = await Promise.all([
    db.auditLog.groupBy({ by: ['entity'], orderBy: { entity: 'asc' } }),
    db.$queryRaw<{ id: string; name: string }[]>`
      SELECT DISTINCT ON ("actorId") "actorId"::text AS id, "actorName" AS name FROM audit_log WHERE "actorId" IS NOT NULL ORDER BY "actorId", id DESC`,
  ]);
  return { entities: entities.map((row) => row.entity), actors: actors.sort((a, b) => a.name.localeCompare(b.name, 'vi')) };
}

/** Computes every hash anew, in the database: a row that was changed, taken out or put in shows at the first place that no longer fits. */
export async function checkChain(db: Tx, _scope: AuthorizedScope) {
  const [result] = await db.$queryRaw<{ rows: bigint; broken: bigint | null }[]>`
    SELECT count(*) AS rows, min(id) FILTER (WHERE NOT fits) AS broken FROM (
      SELECT l.id, l.hash = audit_hash(l) AND l."prevHash" = coalesce(lag(l.hash) OVER (ORDER BY l.id), '') AS fits FROM audit_log l
    ) chain`;
  return { rows: Number(result?.rows ?? 0), brokenAt: result?.broken == null ? null : String(result.broken) };
}
