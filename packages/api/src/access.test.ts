import { createTestDatabase, type TestDatabase } from '@nhipcau/db/testing';
import { ROLES, type Role, reachOf } from '@nhipcau/domain/access';
import { TRPCError } from '@trpc/server';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { makeAccessFixture } from './access.fixture.ts';
import { ACCESS } from './access.matrix.ts';
import type { AccessFixture, AccessRow } from './access.types.ts';
import { type CurrentUser, readUser } from './context.ts';
import { appRouter, createCaller } from './root.ts';

// the record is flat at run time, by path, whatever its type says
const procedures = appRouter._def.procedures as unknown as Record<string, { _def: { meta?: { action?: string }; type: string } }>;
const paths = Object.keys(procedures).sort();

let own: TestDatabase;
let ids: AccessFixture;
const callers = new Map<Role | 'nobody' | 'otherAssociation', CurrentUser | null>([['nobody', null]]);

beforeAll(async () => {
  own = await createTestDatabase();
  ids = await makeAccessFixture(own.db);
  const read = async (userId: string) => {
    const user = await readUser(own.db, { userId, sessionVersion: 1 });
    if (!user) throw new Error('the fixture lost an account');
    return user;
  };
  for (const role of ROLES.filter((role) => role !== 'ASSOCIATION')) {
    const { id } = await own.db.user.create({ data: { email: `${role.toLowerCase()}@example.org`, name: role, role } });
    callers.set(role, await read(id));
  }
  callers.set('ASSOCIATION', await read(ids.own.userId));
  callers.set('otherAssociation', await read(ids.other.userId));
});
afterAll(() => own.drop());

type Outcome = { code: string } | { result: unknown };

/** Calls a procedure by its path; an error that is no answer to the caller fails the test. */
async function call(path: string, as: Role | 'nobody' | 'otherAssociation', input: unknown): Promise<Outcome> {
  const user = callers.get(as) ?? null;
  const caller = createCaller({ db: own.db, user, today: '2025-07-10', locale: 'vi', requestId: 'access', address: `192.0.2.1`, sameOrigin: true });
  const [noun = '', name = ''] = path.split('.');
  const found: unknown = Reflect.get(Reflect.get(caller, noun), name);
  if (typeof found !== 'function') throw new Error(`no procedure ${path}`);
  try {
    return { result: await found(input) };
  } catch (error) {
    if (!(error instanceof TRPCError)) throw error;
    return { code: error.code };
  }
}

const rowOf = (path: string): AccessRow => {
  const row = ACCESS[path];
  if (!row) throw new Error(`${path} has no row: add it to packages/api/src/${path.split('.')[0]}/access.ts`);
  return row;
};
const mayCall = (row: AccessRow, role: Role) => row.action === 'public' || row.action === 'signedIn' || reachOf(role, row.action) !== null;
const isEmpty = (result: unknown): boolean =>
  result === null || (Array.isArray(result) && result.length === 0) || (typeof result === 'object' && 'rows' in result && isEmpty(result.rows));

test('every procedure has a row, and every row a procedure', () => {
  expect(Object.keys(ACCESS).sort()).toEqual(paths);
});

test.each(paths)('%s asks for what its row says', (path) => {
  expect(procedures[path]?._def.meta?.action).toBe(rowOf(path).action);
});

test.each(paths)('%s refuses whoever has no session or no right, and changes nothing', async (path) => {
  const row = rowOf(path);
  const before = await own.db.auditLog.count();
  if (row.action !== 'public') expect(await call(path, 'nobody', row.input(ids))).toEqual({ code: 'UNAUTHORIZED' });
  for (const role of ROLES.filter((role) => !mayCall(row, role))) {
    expect(await call(path, role, row.input(ids)), role).toEqual({ code: 'FORBIDDEN' });
    if (row.foreign) expect(await call(path, role, row.foreign(ids)), role).toEqual({ code: 'FORBIDDEN' });
  }
  expect(await own.db.auditLog.count()).toBe(before);
});

test.each(paths.filter((path) => ACCESS[path]?.foreign))('%s shows an association nothing of another one', async (path) => {
  const row = rowOf(path);
  const before = await own.db.auditLog.count();
  const wrong = [
    ['ASSOCIATION', row.foreign?.(ids)],
    ['otherAssociation', row.input(ids)],
  ] as const;
  for (const [as, input] of wrong.filter(() => mayCall(row, 'ASSOCIATION'))) {
    const outcome = await call(path, as, input);
    if ('code' in outcome) expect(outcome.code, as).toBe('NOT_FOUND');
    else expect(isEmpty(outcome.result), `${as} got ${JSON.stringify(outcome.result)}`).toBe(true);
  }
  expect(await own.db.auditLog.count()).toBe(before);
});

const queries = paths.filter((path) => procedures[path]?._def.type === 'query' && ACCESS[path] && mayCall(rowOf(path), 'ASSOCIATION'));
test.each(queries)('%s lists nothing of another association', async (path) => {
  const outcome = await call(path, 'ASSOCIATION', rowOf(path).input(ids));
  const text = JSON.stringify(outcome);
  for (const id of [ids.other.reportId, ids.other.eventId, ids.other.activityId, ids.other.userId]) expect(text).not.toContain(id);
});

test.each(paths)('%s lets in whoever has the right', async (path) => {
  const row = rowOf(path);
  if (row.action === 'public') {
    const outcome = await call(path, 'nobody', row.input(ids));
    if ('code' in outcome) expect(['UNAUTHORIZED', 'FORBIDDEN']).not.toContain(outcome.code);
  }
  for (const role of ROLES.filter((role) => mayCall(row, role))) {
    const outcome = await call(path, role, row.input(ids));
    // a rule may still stand against it, or an earlier call of this test did it already; but the door is open, and the input a right one
    if ('code' in outcome) expect(['UNAUTHORIZED', 'FORBIDDEN', 'INTERNAL_SERVER_ERROR'], role).not.toContain(outcome.code);
  }
});
