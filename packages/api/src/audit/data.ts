import type { Prisma, Tx } from '@nhipcau/db';
import { addDays } from '@nhipcau/domain/shared';
import { countUpTo, type PageInput, slice } from '../pagination.ts';
import type { AuthorizedScope } from '../scope.ts';
import { sealAuditLog } from './seal.ts';
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
  const [stored, counted] = await Promise.all([
    db.auditLog.findMany({ where, orderBy: { id: 'desc' }, ...slice(page) }),
    countUpTo(page, (take) => db.auditLog.count({ where, take, orderBy: { id: 'desc' } })),
  ]);
  const rows = stored.map(({ actorId: _actor, prevHash: _prev, hash: _hash, ...row }) => ({ ...row, id: String(row.id) }));
  return { rows, ...counted, page: page.page, size: page.size };
}

/** What the filters offer: the nouns that occur, and who has acted. */
export async function listAuditChoices(db: Tx, _scope: AuthorizedScope) {
  // from one to the next by the index: as many rows are read as are answered, however long the log is
  const [entities, actors] = await Promise.all([
    db.$queryRaw<{ entity: string }[]>`
      WITH RECURSIVE found AS (
        SELECT min(entity) AS entity FROM audit_log
        UNION ALL SELECT (SELECT min(l.entity) FROM audit_log l WHERE l.entity > f.entity) FROM found f WHERE f.entity IS NOT NULL)
      SELECT entity FROM found WHERE entity IS NOT NULL`,
    db.$queryRaw<{ id: string; name: string }[]>`
      WITH RECURSIVE found AS (
        (SELECT "actorId" AS actor, "actorName" AS name FROM audit_log WHERE "actorId" IS NOT NULL ORDER BY "actorId" DESC, id DESC LIMIT 1)
        UNION ALL
        SELECT l.actor, l.name FROM found f CROSS JOIN LATERAL (
          SELECT "actorId" AS actor, "actorName" AS name FROM audit_log WHERE "actorId" < f.actor ORDER BY "actorId" DESC, id DESC LIMIT 1) l)
      SELECT actor::text AS id, name FROM found`,
  ]);
  return { entities: entities.map((row) => row.entity), actors: actors.sort((a, b) => a.name.localeCompare(b.name, 'vi')) };
}

interface Check {
  rows: bigint;
  unsealed: bigint;
  row: bigint | null;
  first: bigint | null;
  last: bigint | null;
}

/**
 * Seals what is committed, then computes every hash and every root anew, in the database: a row that was changed shows by its own hash; one that was taken
 * out, put in or hashed anew by the root of its range; a range that was sealed anew by the root that the next one keeps.
 * `broken`: the first row or range that does not fit; null: all do. `unsealed`: rows so young that only their own hash speaks for them.
 */
export async function checkChain(db: Tx, _scope: AuthorizedScope) {
  await sealAuditLog(db);
  // one statement, so that rows and seals are of one moment; rows of before the seals keep the hash of the row before
  const [check] = await db.$queryRaw<Check[]>`
    WITH own AS (
      SELECT id, hash = audit_hash(l) AND ("prevHash" = '' OR "prevHash" = lag(hash) OVER (ORDER BY id)) AS fits FROM audit_log l
    ), range AS (
      SELECT s."firstId", s."lastId",
        s.number = row_number() OVER w AND s."firstId" = coalesce(lag(s."lastId") OVER w, 0) + 1 AND s."prevRoot" = coalesce(lag(s.root) OVER w, '')
        AND s.count = l.count AND s.root = audit_root(s.number, s."firstId", s."lastId", l.count, s."prevRoot", l.hashes) AS fits
      FROM audit_seal s
      CROSS JOIN LATERAL (SELECT count(*), string_agg(hash, '' ORDER BY id) AS hashes FROM audit_log WHERE id BETWEEN s."firstId" AND s."lastId") l
      WINDOW w AS (ORDER BY s.number)
    ), broken AS (SELECT "firstId" AS first, "lastId" AS last FROM range WHERE fits IS NOT TRUE ORDER BY "firstId" LIMIT 1)
    SELECT count(*) AS rows, count(*) FILTER (WHERE id > (SELECT coalesce(max("lastId"), 0) FROM audit_seal)) AS unsealed,
      min(id) FILTER (WHERE fits IS NOT TRUE) AS row, (SELECT first FROM broken) AS first, (SELECT last FROM broken) AS last
    FROM own`;
  const { row = null, first = null, last = null } = check ?? {};
  const at = row ?? first;
  const to = row ?? last;
  return {
    rows: Number(check?.rows ?? 0),
    unsealed: Number(check?.unsealed ?? 0),
    broken: at === null || to === null ? null : { firstId: String(at), lastId: String(to) },
  };
}
