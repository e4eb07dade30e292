import { createTestDatabase, type TestDatabase } from '@nhipcau/db/testing';
import type { Role } from '@nhipcau/domain/access';
import { TRPCError } from '@trpc/server';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { createContext } from '../context.ts';
import { createCaller } from '../root.ts';

let own: TestDatabase;
beforeEach(async () => {
  own = await createTestDatabase();
});
afterEach(() => own.drop());

const account = (name: string, role: Role, more: { sample?: boolean; passwordHash?: string | null; organisationId?: string } = {}) =>
  own.db.user.create({ data: { email: `${name.toLowerCase().replaceAll(' ', '.')}@example.org`, name, role, passwordHash: 'set', ...more } });

/** A request with the cookie of a session: what the database does not accept is nobody. */
const request = async (session: { id: string; sessionVersion: number } | null) =>
  createCaller(
    await createContext({
      db: own.db,
      session: session && { userId: session.id, sessionVersion: session.sessionVersion },
      requestId: 'test',
      address: '192.0.2.1',
      sameOrigin: true,
    }),
  );
const codeOf = async (work: Promise<unknown>) =>
  work.then(
    () => 'done',
    (error: unknown) => (error instanceof TRPCError ? `${error.code} ${error.message}` : Promise.reject(error)),
  );

test('a disabled account is refused at its very next request, and let in again with a new session', async () => {
  const admin = await account('admin', 'ADMIN');
  const staff = await account('staff', 'STAFF');
  expect(await codeOf((await request(staff)).profile.get())).toBe('done');
  await (await request(admin)).user.updateStatus({ id: staff.id, version: staff.version, status: 'DISABLED' });
  expect(await codeOf((await request(staff)).profile.get())).toBe('UNAUTHORIZED errors.unauthorised');
  await (await request(admin)).user.updateStatus({ id: staff.id, version: staff.version + 1, status: 'ACTIVE' });
  expect(await codeOf((await request(staff)).profile.get())).toBe('UNAUTHORIZED errors.unauthorised');
  expect(await codeOf((await request(await own.db.user.findUniqueOrThrow({ where: { id: staff.id } }))).profile.get())).toBe('done');
});

test('a changed role ends the sessions that had the old rights', async () => {
  const [admin, second] = [await account('admin', 'ADMIN'), await account('second', 'ADMIN')];
  expect(await codeOf((await request(second)).user.list({}))).toBe('done');
  await (await request(admin)).user.updateAccess({ id: second.id, version: 1, fields: { role: 'LEADER', organisationId: null } });
  expect(await codeOf((await request(second)).user.list({}))).toBe('UNAUTHORIZED errors.unauthorised');
  expect(await codeOf((await request({ id: second.id, sessionVersion: 2 })).user.list({}))).toBe('FORBIDDEN errors.forbidden');
});

test('the last administrator who can sign in is neither disabled nor demoted, not even by two at the same moment', async () => {
  const [first, second] = [await account('first', 'ADMIN'), await account('second', 'ADMIN')];
  await account('invited', 'ADMIN', { passwordHash: null });
  const answers = await Promise.all([
    codeOf((await request(first)).user.updateStatus({ id: second.id, version: 1, status: 'DISABLED' })),
    codeOf((await request(second)).user.updateAccess({ id: first.id, version: 1, fields: { role: 'STAFF', organisationId: null } })),
  ]);
  expect(answers.sort()).toEqual(['PRECONDITION_FAILED user.error.lastAdmin', 'done']);
});

test('of two who change one account the second is told', async () => {
  const [admin, staff] = [await account('admin', 'ADMIN'), await account('staff', 'STAFF')];
  const api = await request(admin);
  await api.user.updateAccess({ id: staff.id, version: 1, fields: { role: 'LEADER', organisationId: null } });
  expect(await codeOf(api.user.updateStatus({ id: staff.id, version: 1, status: 'DISABLED' }))).toBe('CONFLICT errors.conflict');
});

const fields = { email: 'New@Example.org', name: 'Nguyễn Văn Mới', role: 'STAFF' as const, organisationId: null, locale: 'fr' as const };
const key = '0199aaaa-0000-7000-8000-0000000000f1';
const tokenOf = async () => /invitation\/([\w-]+)/.exec((await own.db.outboxMessage.findFirstOrThrow({ orderBy: { createdAt: 'desc' } })).text)?.[1] ?? '';

test('an invitation is sent once whatever the clicks, makes the account it promises, and works once', async () => {
  const api = await request(await account('admin', 'ADMIN'));
  const sent = await Promise.all([api.user.invite({ fields, idempotencyKey: key }), api.user.invite({ fields, idempotencyKey: key })]);
  expect(sent[0]).toEqual(sent[1]);
  expect(await own.db.outboxMessage.count()).toBe(1);
  const [token, anybody] = [await tokenOf(), await request(null)];
  expect(await anybody.auth.getInvitation({ token })).toMatchObject({ state: 'open', email: 'new@example.org', role: 'STAFF' });
  const accept = () => codeOf(anybody.auth.acceptInvitation({ token, name: 'Nguyễn Văn Mới', password: 'con cò bay lả bay la' }));
  expect((await Promise.all([accept(), accept()])).filter((answer) => answer === 'done')).toHaveLength(1);
  expect(await own.db.user.findUnique({ where: { email: 'new@example.org' } })).toMatchObject({ role: 'STAFF', locale: 'fr', status: 'ACTIVE' });
  expect(await anybody.auth.getInvitation({ token })).toMatchObject({ state: 'accepted' });
  expect(await codeOf(api.user.invite({ fields, idempotencyKey: '0199aaaa-0000-7000-8000-0000000000f2' }))).toBe('BAD_REQUEST errors.invalidInput');
});

test('a revoked, a resent and a late invitation: only the last link works', async () => {
  const api = await request(await account('admin', 'ADMIN'));
  const anybody = await request(null);
  const { id } = await api.user.invite({ fields, idempotencyKey: key });
  const first = await tokenOf();
  await api.user.revokeInvitation({ id });
  expect(await anybody.auth.getInvitation({ token: first })).toMatchObject({ state: 'revoked' });
  await api.user.resendInvitation({ id });
  const second = await tokenOf();
  expect(await anybody.auth.getInvitation({ token: first })).toEqual({ state: 'unknown' });
  expect(await anybody.auth.getInvitation({ token: second })).toMatchObject({ state: 'open' });
  await own.db.invitation.update({ where: { id }, data: { expiresAt: new Date('2020-01-01') } });
  expect(await anybody.auth.getInvitation({ token: second })).toMatchObject({ state: 'expired' });
  expect(await codeOf(anybody.auth.acceptInvitation({ token: second, name: 'Ai', password: 'con cò bay lả bay la' }))).toContain('auth.invitation.unknown');
});

test('an association needs an organisation, and no other role takes one', async () => {
  const api = await request(await account('admin', 'ADMIN'));
  const invite = (more: object) => codeOf(api.user.invite({ fields: { ...fields, ...more }, idempotencyKey: key }));
  expect(await invite({ role: 'ASSOCIATION' })).toContain('BAD_REQUEST');
  expect(await invite({ organisationId: '0199aaaa-0000-7000-8000-0000000000aa' })).toContain('BAD_REQUEST');
  expect(await own.db.invitation.count()).toBe(0);
});

test('a forgotten password: the same answer for a stranger, a link that works once, and every session ends', async () => {
  const staff = await account('staff', 'STAFF');
  const anybody = await request(null);
  expect(await anybody.auth.requestReset({ email: 'nobody@example.org' })).toEqual(await anybody.auth.requestReset({ email: 'staff@example.org' }));
  expect(await own.db.outboxMessage.count()).toBe(1);
  const token = /reset\/([\w-]+)/.exec((await own.db.outboxMessage.findFirstOrThrow()).text)?.[1] ?? '';
  expect(await anybody.auth.isResetOpen({ token })).toBe(true);
  const reset = (password: string) => codeOf(anybody.auth.resetPassword({ token, password, repeated: password }));
  expect(await reset('password123456')).toContain('BAD_REQUEST');
  expect(await reset('con cò bay lả bay la')).toBe('done');
  expect(await reset('con cò bay lả bay la')).toBe('PRECONDITION_FAILED auth.reset.invalid');
  expect(await codeOf((await request(staff)).profile.get())).toBe('UNAUTHORIZED errors.unauthorised');
});

test('too many requests for one address are refused, whether or not there is such an account', async () => {
  await account('staff', 'STAFF');
  const anybody = await request(null);
  for (const email of ['staff@example.org', 'nobody@example.org']) {
    for (let i = 0; i < 8; i++) await anybody.auth.requestReset({ email });
    expect(await codeOf(anybody.auth.requestReset({ email }))).toBe('TOO_MANY_REQUESTS errors.tooManyRequests');
  }
});

test('accounts are found without accents, by name or organisation, and a wildcard is a letter like any other', async () => {
  const { id } = await own.db.organisation.create({ data: { code: 'fr', kind: 'ASSOCIATION', name: { vi: 'Hội hữu nghị Việt – Pháp' }, path: 'fr' } });
  const api = await request(await account('Trần Văn Đức', 'ADMIN'));
  await account('Lê Hà', 'ASSOCIATION', { organisationId: id });
  const found = async (search: string) => (await api.user.list({ search })).rows.map((row) => row.name);
  expect(await found('duc')).toEqual(['Trần Văn Đức']);
  expect(await found('huu nghi')).toEqual(['Lê Hà']);
  expect(await found('%')).toEqual([]);
});
