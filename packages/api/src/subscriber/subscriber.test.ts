import { createTestDatabase, type TestDatabase } from '@nhipcau/db/testing';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { readUser } from '../context.ts';
import { createCaller } from '../root.ts';
import { confirmSubscription } from './mutations.ts';

let own: TestDatabase;
let address = 0;
beforeAll(async () => {
  own = await createTestDatabase();
});
afterAll(() => own.drop());
beforeEach(async () => {
  await own.db.subscriber.deleteMany();
  await own.db.outboxMessage.deleteMany();
});

const context = () => ({
  db: own.db,
  user: null,
  today: '2025-07-10',
  locale: 'vi' as const,
  requestId: 'test',
  address: `192.0.2.${++address}`,
  sameOrigin: true,
});
const anybody = () => createCaller(context()).subscriber;
const tokenTo = async (to: string) => {
  const mail = await own.db.outboxMessage.findFirstOrThrow({ where: { to }, orderBy: { createdAt: 'desc' } });
  return /\/bulletins\/confirm\/([\w-]+)/.exec(mail.text)?.[1] ?? '';
};
const all = () => own.db.subscriber.findMany({ orderBy: { email: 'asc' } });

describe('subscribing', () => {
  it('takes effect only with the link that its own address got', async () => {
    await anybody().request({ email: ' Reader@Example.org ', language: 'en' });
    expect(await all()).toMatchObject([{ email: 'reader@example.org', language: 'en', status: 'PENDING' }]);
    const token = await tokenTo('reader@example.org');
    expect(await anybody().readConfirm({ token })).toBe('en');
    expect(await anybody().confirm({ token: `${token.slice(0, -1)}${token.endsWith('A') ? 'B' : 'A'}` })).toBeNull();
    expect((await all())[0]?.status).toBe('PENDING');
    expect(await anybody().confirm({ token })).toBe('en');
    expect(await anybody().confirm({ token })).toBe('en');
    expect((await all())[0]).toMatchObject({ status: 'CONFIRMED', confirmedAt: expect.any(Date) });
  });

  it('answers the same to an address that is known, and writes to it no more', async () => {
    await anybody().request({ email: 'reader@example.org', language: 'vi' });
    await anybody().confirm({ token: await tokenTo('reader@example.org') });
    expect(await anybody().request({ email: 'reader@example.org', language: 'vi' })).toBeUndefined();
    expect(await own.db.outboxMessage.count()).toBe(1);
  });

  it('is too late after seven days', async () => {
    await anybody().request({ email: 'reader@example.org', language: 'vi' });
    const token = await tokenTo('reader@example.org');
    const later = new Date(Date.now() + 8 * 86_400_000);
    expect(await confirmSubscription(context(), token, later)).toBeNull();
    // a later date in the link is another link
    const forged = token.replace(/^[0-9a-z]+/, (Date.now() + 99 * 86_400_000).toString(36));
    expect(await confirmSubscription(context(), forged, later)).toBeNull();
  });

  it('is throttled for an address', async () => {
    for (let index = 0; index < 8; index++) await anybody().request({ email: 'flood@example.org', language: 'vi' });
    await expect(anybody().request({ email: 'flood@example.org', language: 'vi' })).rejects.toMatchObject({ code: 'TOO_MANY_REQUESTS' });
  }, 20_000);

  it('asks anew where a link was forgotten, and the old one is void', async () => {
    await anybody().request({ email: 'reader@example.org', language: 'vi' });
    const first = await tokenTo('reader@example.org');
    await own.db.subscriber.updateMany({ data: { createdAt: new Date('2020-01-01') } });
    await anybody().request({ email: 'reader@example.org', language: 'vi' });
    expect(await anybody().confirm({ token: first })).toBeNull();
    // or the night would remove the wish before its link is over
    expect((await all())[0]?.createdAt.getFullYear()).toBeGreaterThan(2020);
    expect(await anybody().confirm({ token: await tokenTo('reader@example.org') })).toBe('vi');
  });

  it.each(['nobody', 'a@b', 'a@example.org, b@example.org', 'a@example.org\nBcc: b@example.org'])('refuses %j as an address', async (email) => {
    await expect(anybody().request({ email, language: 'vi' })).rejects.toMatchObject({ code: 'BAD_REQUEST' });
    expect(await all()).toEqual([]);
  });
});

describe('leaving', () => {
  const subscribe = async (email: string) => {
    await anybody().request({ email, language: 'vi' });
    const token = await tokenTo(email);
    await anybody().confirm({ token });
    return token;
  };

  it("ends one's own subscription only, at once, and an old link does not begin it again", async () => {
    const token = await subscribe('mine@example.org');
    await subscribe('other@example.org');
    const [mine, other] = await all();
    expect(mine?.leaveToken).toMatch(/^[\w-]{43}$/);
    expect(mine?.leaveToken).not.toBe(other?.leaveToken);
    // neither the id nor the other's token, one letter changed, ends anything
    const near = `${mine?.leaveToken.slice(0, -2)}zz`;
    expect(await anybody().leave({ token: near })).toBeNull();
    expect(await anybody().readLeave({ token: (mine?.id ?? '').replaceAll('-', '') })).toBeNull();
    expect((await all()).map(({ status }) => status)).toEqual(['CONFIRMED', 'CONFIRMED']);

    expect(await anybody().leave({ token: mine?.leaveToken ?? '' })).toBe('vi');
    expect(await anybody().leave({ token: mine?.leaveToken ?? '' })).toBe('vi');
    expect((await all()).map(({ status }) => status)).toEqual(['UNSUBSCRIBED', 'CONFIRMED']);
    expect(await anybody().confirm({ token })).toBeNull();
  });
});

describe('the list', () => {
  it('is the administrator’s; who is added by hand is asked first', async () => {
    const { id } = await own.db.user.create({ data: { email: 'admin@example.org', name: 'Admin', role: 'ADMIN' } });
    const user = await readUser(own.db, { userId: id, sessionVersion: 1 });
    const admin = createCaller({ ...context(), user }).subscriber;
    expect(await admin.add({ email: 'new@example.org', language: 'fr', idempotencyKey: crypto.randomUUID() })).toEqual({ asked: true });
    const { rows, total } = await admin.list({ status: 'PENDING' });
    expect([total, rows[0]?.email]).toEqual([1, 'new@example.org']);
    expect(await admin.list({ status: 'CONFIRMED' })).toMatchObject({ total: 0 });
    const mail = await own.db.outboxMessage.findFirstOrThrow({ where: { to: 'new@example.org' } });
    expect([mail.locale, mail.template]).toEqual(['fr', 'subscription']);
    await admin.add({ email: 'new@example.org', language: 'vi', idempotencyKey: crypto.randomUUID() });
    await admin.remove({ id: rows[0]?.id ?? '' });
    // the other language is asked for still
    expect(await own.db.outboxMessage.count()).toBe(2);
    const [other] = await all();
    await admin.remove({ id: other?.id ?? '' });
    expect(await own.db.subscriber.count()).toBe(0);
    // nothing is known of the address any more, nor where its mail was
    expect(await own.db.outboxMessage.count()).toBe(0);
    expect(JSON.stringify(await own.db.auditLog.findMany({ where: { entity: 'subscriber' }, select: { before: true, after: true } }))).not.toContain(
      'new@example.org',
    );
  });
});
