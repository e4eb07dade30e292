import { createTestDatabase, type TestDatabase } from '@nhipcau/db/testing';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { startTestSmtp, type TestSmtp } from '../testing/smtp.ts';
import { claimMessage, holdAll, markFailed, markSent } from './claim.ts';
import { drainOutbox } from './drain.ts';
import { MOST_ATTEMPTS } from './retry.ts';
import { type MailTransport, smtpTransport } from './transport.ts';

const FROM = 'Nhịp Cầu <nhipcau@example.org>';
const never = () => false;
let database: TestDatabase;
let smtp: TestSmtp;
let transport: MailTransport;

const codes = new Map<string, number>();
beforeAll(async () => {
  database = await createTestDatabase();
});
afterAll(() => database.drop());
beforeEach(async () => {
  await database.db.outboxMessage.deleteMany();
  codes.clear();
  smtp = await startTestSmtp((address) => codes.get(address) ?? null);
  transport = smtpTransport(smtp.url, FROM);
});
afterEach(async () => {
  transport.close();
  await smtp.close();
});

const write = (to: string, more: object = {}) =>
  database.db.outboxMessage.create({
    data: { to, locale: 'vi', template: 'invitation', subject: 'Mời tham gia Nhịp Cầu', text: 'Kính gửi …', html: '<p>Kính gửi …</p>', ...more },
  });
const read = (id: string) => database.db.outboxMessage.findUniqueOrThrow({ where: { id } });

describe('drainOutbox', () => {
  test('sends a message as it was written, with its id as Message-ID', async () => {
    const { id } = await write('a@example.org');
    expect(await drainOutbox(database.db, transport, never)).toEqual({ sent: 1, failed: 0 });
    expect(smtp.received).toMatchObject([
      {
        subject: 'Mời tham gia Nhịp Cầu',
        from: { name: 'Nhịp Cầu', address: 'nhipcau@example.org' },
        to: [{ address: 'a@example.org' }],
        messageId: `<${id}@example.org>`,
      },
    ]);
    expect(await read(id)).toMatchObject({ status: 'SENT', attempts: 1, lastError: null, sentAt: expect.any(Date) });
    expect(await drainOutbox(database.db, transport, never)).toEqual({ sent: 0, failed: 0 });
  });

  test('many workers at once send each message once', async () => {
    const wanted = Array.from({ length: 40 }, (_, i) => `user${i}@example.org`);
    for (const to of wanted) await write(to);
    const runs = await Promise.all(Array.from({ length: 5 }, () => drainOutbox(database.db, transport, never)));
    expect(runs.reduce((sum, r) => sum + r.sent, 0)).toBe(40);
    expect(smtp.received.map((m) => m.to?.[0]?.address).sort()).toEqual(wanted.sort());
  });

  test('a passing refusal is tried again later, and the others go out meanwhile', async () => {
    codes.set('busy@example.org', 450);
    const busy = await write('busy@example.org');
    const other = await write('other@example.org');
    expect(await drainOutbox(database.db, transport, never)).toEqual({ sent: 1, failed: 1 });
    const row = await read(busy.id);
    expect(row).toMatchObject({ status: 'PENDING', attempts: 1, lastError: expect.stringContaining('refused by the test') });
    expect(row.nextAttemptAt.getTime()).toBeGreaterThan(row.createdAt.getTime() + 50_000);
    expect((await read(other.id)).status).toBe('SENT');

    codes.clear();
    await database.db.outboxMessage.update({ where: { id: busy.id }, data: { nextAttemptAt: row.createdAt } });
    expect(await drainOutbox(database.db, transport, never)).toEqual({ sent: 1, failed: 0 });
    expect(await read(busy.id)).toMatchObject({ status: 'SENT', attempts: 2, lastError: null });
  });

  test('a refusal for good is not tried again, and stays to be seen', async () => {
    codes.set('nobody@example.org', 550);
    const { id } = await write('nobody@example.org');
    expect(await drainOutbox(database.db, transport, never)).toEqual({ sent: 0, failed: 1 });
    expect(await read(id)).toMatchObject({ status: 'FAILED', attempts: 1 });
  });

  test('gives up after the last try', async () => {
    codes.set('busy@example.org', 450);
    const { id } = await write('busy@example.org', { attempts: MOST_ATTEMPTS - 1 });
    await drainOutbox(database.db, transport, never);
    expect(await read(id)).toMatchObject({ status: 'FAILED', attempts: MOST_ATTEMPTS });
  });

  test('a mail server that is away loses nothing', async () => {
    await smtp.close();
    const { id } = await write('a@example.org');
    expect(await drainOutbox(database.db, transport, never)).toEqual({ sent: 0, failed: 1 });
    expect((await read(id)).status).toBe('PENDING');
  });

  test('an address cannot add recipients', async () => {
    await write('a@example.org, b@example.org');
    await drainOutbox(database.db, transport, never);
    expect(smtp.received.flatMap((m) => m.to ?? []).map((t) => t.address)).not.toContain('b@example.org');
  });

  test('stops between two messages', async () => {
    await write('a@example.org');
    await write('b@example.org');
    let looks = 0;
    expect(await drainOutbox(database.db, transport, () => looks++ > 0)).toEqual({ sent: 1, failed: 0 });
  });
});

describe('a lease', () => {
  test('keeps others away, and is free when it is over', async () => {
    const { id, createdAt } = await write('a@example.org');
    expect((await claimMessage(database.db))?.id).toBe(id);
    expect(await claimMessage(database.db)).toBeNull();
    await database.db.outboxMessage.update({ where: { id }, data: { nextAttemptAt: createdAt } }); // the first worker died
    expect(await claimMessage(database.db)).toMatchObject({ id, attempts: 2 });
  });

  test('that ran out does not overwrite what its successor wrote', async () => {
    const { id, createdAt } = await write('a@example.org');
    const first = await claimMessage(database.db);
    await database.db.outboxMessage.update({ where: { id }, data: { nextAttemptAt: createdAt } });
    const second = await claimMessage(database.db);
    if (!first || !second) throw new Error('both should have got the message');
    await markSent(database.db, second);
    await markFailed(database.db, first, 'too late', null);
    expect(await read(id)).toMatchObject({ status: 'SENT', lastError: null });
  });
});

test('without a mail server the demo keeps what waits, and only that', async () => {
  const waiting = await write('a@example.org');
  const sent = await write('b@example.org', { status: 'SENT' });
  expect(await holdAll(database.db)).toBe(1);
  expect((await read(waiting.id)).status).toBe('HELD');
  expect((await read(sent.id)).status).toBe('SENT');
});
