import { createDb, type Db } from '@nhipcau/db';
import { createTestDatabase, type TestDatabase } from '@nhipcau/db/testing';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { mintScope } from '../scope.ts';
import { transact } from '../transact.ts';
import { checkChain } from './data.ts';
import { sealAuditLog } from './seal.ts';

let own: TestDatabase;
let db: Db;
beforeEach(async () => {
  own = await createTestDatabase();
  db = own.db;
});
afterEach(() => own.drop());

const scope = mintScope('audit.read', null);
const check = () => checkChain(db, scope);
const write = (entityId: string, client: Db = db) =>
  transact({ db: client, user: null, requestId: 'test' }, (_tx, log) => log({ action: 'goal.update', entity: 'goal', entityId, after: { weight: 20 } }));
const gate = () => {
  let open = () => {};
  const opened = new Promise<void>((resolve) => {
    open = resolve;
  });
  return { open, opened };
};
/** Rows in two seals and two more that no seal covers. */
async function threeParts() {
  for (const part of [
    ['a', 'b', 'c'],
    ['d', 'e', 'f'],
    ['g', 'h'],
  ]) {
    for (const id of part) await write(id);
    if (!part.includes('g')) expect(await sealAuditLog(db)).toBe(3);
  }
  const rows = await db.auditLog.findMany({ orderBy: { id: 'asc' }, select: { id: true, entityId: true } });
  return (entityId: string) => rows.find((row) => row.entityId === entityId)?.id ?? 0n;
}
/** What the owner of the database can do behind the triggers. */
const asOwner = (...statements: string[]) =>
  db.$transaction(async (tx) => {
    for (const table of ['audit_log', 'audit_seal']) await tx.$executeRawUnsafe(`ALTER TABLE ${table} DISABLE TRIGGER USER`);
    for (const sql of statements) expect(await tx.$executeRawUnsafe(sql)).toBeGreaterThan(0);
    for (const table of ['audit_log', 'audit_seal']) await tx.$executeRawUnsafe(`ALTER TABLE ${table} ENABLE TRIGGER USER`);
  });

test('nothing is sealed where nothing was written, and each row is sealed once', async () => {
  expect(await sealAuditLog(db)).toBe(0);
  await threeParts();
  expect(await sealAuditLog(db)).toBe(2);
  expect(await sealAuditLog(db)).toBe(0);
  const seals = await db.auditSeal.findMany({ orderBy: { number: 'asc' } });
  expect(seals.map(({ number, count }) => [number, count])).toEqual([
    [1n, 3],
    [2n, 3],
    [3n, 2],
  ]);
  expect(seals.map(({ prevRoot }) => prevRoot)).toEqual(['', seals[0]?.root, seals[1]?.root]);
  expect(await check()).toEqual({ rows: 8, unsealed: 0, broken: null });
});

test('log and seals refuse to be changed', async () => {
  await threeParts();
  for (const table of ['audit_log', 'audit_seal']) {
    await expect(db.$executeRawUnsafe(`DELETE FROM ${table}`)).rejects.toThrow('append-only');
    await expect(db.$executeRawUnsafe(`TRUNCATE ${table}`)).rejects.toThrow('append-only');
  }
  await expect(db.$executeRaw`UPDATE audit_log SET action = 'x'`).rejects.toThrow('append-only');
  await expect(db.$executeRaw`UPDATE audit_seal SET root = 'x'`).rejects.toThrow('append-only');
});

test('a row that was changed shows, sealed or not', async () => {
  const idOf = await threeParts();
  await asOwner(`UPDATE audit_log SET "actorName" = 'somebody else' WHERE "entityId" = 'h'`);
  expect((await check()).broken).toEqual({ firstId: String(idOf('h')), lastId: String(idOf('h')) });
  await asOwner(`UPDATE audit_log SET after = '{"weight": 21}' WHERE "entityId" = 'b'`);
  expect((await check()).broken).toEqual({ firstId: String(idOf('b')), lastId: String(idOf('b')) });
});

const HASH_ANEW = `UPDATE audit_log l SET hash = audit_hash(l) WHERE "entityId" = 'e'`;
const SEAL_ANEW = `UPDATE audit_seal s SET root = audit_root(s.number, s."firstId", s."lastId", s.count, s."prevRoot",
  (SELECT string_agg(hash, '' ORDER BY id) FROM audit_log WHERE id BETWEEN s."firstId" AND s."lastId")) WHERE number = 2`;
test.each([
  ['a row taken out of the middle', [`DELETE FROM audit_log WHERE "entityId" = 'e'`], 2],
  ['a row changed and hashed anew', [`UPDATE audit_log SET "actorName" = 'x' WHERE "entityId" = 'e'`, HASH_ANEW], 2],
  // the next seal keeps the root that was there
  ['a row and its range made anew', [`UPDATE audit_log SET "actorName" = 'x' WHERE "entityId" = 'e'`, HASH_ANEW, SEAL_ANEW], 3],
  ['the tail taken off', [`DELETE FROM audit_log WHERE "entityId" IN ('g', 'h')`], 3],
  ['a seal taken out', ['DELETE FROM audit_seal WHERE number = 2'], 3],
])('%s shows in its range', async (_name, statements, number) => {
  await threeParts();
  await sealAuditLog(db);
  const seal = await db.auditSeal.findUniqueOrThrow({ where: { number } });
  await asOwner(...statements);
  expect((await check()).broken).toEqual({ firstId: String(seal.firstId), lastId: String(seal.lastId) });
});

test('a row put in afterwards shows: in place of an id that a rolled back transaction had taken', async () => {
  await write('a');
  await expect(
    db.$transaction(async (tx) => {
      await tx.auditLog.create({ data: { actorName: 'x', action: 'x', entity: 'goal', entityId: 'never', requestId: 'x' } });
      throw new Error('rolled back');
    }),
  ).rejects.toThrow('rolled back');
  await write('b');
  expect(await sealAuditLog(db)).toBe(2);
  await asOwner(
    `INSERT INTO audit_log (id, "actorName", action, entity, "entityId", "requestId") SELECT max(id) - 1, 'x', 'x', 'goal', 'late', 'x' FROM audit_log`,
    `UPDATE audit_log l SET hash = audit_hash(l) WHERE "entityId" = 'late'`,
  );
  const { firstId, lastId } = await db.auditSeal.findUniqueOrThrow({ where: { number: 1 } });
  expect((await check()).broken).toEqual({ firstId: String(firstId), lastId: String(lastId) });
});

test('rows of the time when each kept the hash of the one before are checked as they are, and sealed', async () => {
  await write('a');
  await write('b');
  const chained = (id: string, before: string) => `UPDATE audit_log SET "prevHash" = ${before} WHERE "entityId" = '${id}'`;
  await asOwner(chained('b', `(SELECT hash FROM audit_log WHERE "entityId" = 'a')`), `UPDATE audit_log l SET hash = audit_hash(l) WHERE "entityId" = 'b'`);
  expect((await check()).broken).toBeNull();
  await asOwner(`UPDATE audit_log SET "actorName" = 'x' WHERE "entityId" = 'a'`, `UPDATE audit_log l SET hash = audit_hash(l) WHERE "entityId" = 'a'`);
  const b = await db.auditLog.findFirstOrThrow({ where: { entityId: 'b' } });
  expect((await check()).broken).toEqual({ firstId: String(b.id), lastId: String(b.id) });
});

test('fifty mutations commit while one stays open that wrote before them; nothing is sealed past it until it ends, then everything', async () => {
  const crowd = createDb(own.url, 51);
  const [first, end] = [gate(), gate()];
  try {
    const slow = transact({ db: crowd, user: null, requestId: 'slow' }, async (_tx, log) => {
      await log({ action: 'goal.update', entity: 'goal', entityId: 'slow' });
      first.open();
      await end.opened;
    });
    await first.opened;
    // each would wait for the first one for ever if writers waited for one another
    await Promise.all(Array.from({ length: 50 }, (_, i) => write(`fast ${i}`, crowd)));
    expect(await sealAuditLog(db)).toBe(0);
    const young = await check();
    expect(young).toEqual({ rows: 50, unsealed: 50, broken: null });
    end.open();
    await slow;
    const slowest = await db.auditLog.findFirstOrThrow({ where: { entityId: 'slow' } });
    expect(await db.auditLog.count({ where: { id: { lt: slowest.id } } })).toBe(0);
    expect(await sealAuditLog(db)).toBe(51);
    expect(await check()).toEqual({ rows: 51, unsealed: 0, broken: null });
  } finally {
    end.open();
    await crowd.$disconnect();
  }
});

test('writers and several sealers at once: every row is sealed exactly once', async () => {
  const crowd = createDb(own.url, 20);
  try {
    const sealed = await Promise.all([
      ...Array.from({ length: 200 }, async (_, i) => {
        await write(String(i), crowd);
        return 0;
      }),
      ...Array.from({ length: 5 }, () => sealAuditLog(db)),
    ]);
    const rest = await sealAuditLog(db);
    expect(sealed.reduce((sum, one) => sum + one, 0) + rest).toBe(200);
    expect(await check()).toEqual({ rows: 200, unsealed: 0, broken: null });
  } finally {
    await crowd.$disconnect();
  }
});
