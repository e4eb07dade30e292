import { createTestDatabase, type TestDatabase } from '@nhipcau/db/testing';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { type MailTransport, smtpTransport } from '../outbox/transport.ts';
import { queueEdition } from '../testing/edition.ts';
import { startTestSmtp, type TestSmtp } from '../testing/smtp.ts';
import { claimDelivery, LOST_MINUTES, markLost, markSent } from './claim.ts';
import { drainEditions, MOST_PUT_OFF } from './drain.ts';

const ORIGIN = 'https://bulletin.example.org';
const never = () => false;
const codes = new Map<string, number>();
let database: TestDatabase;
let smtp: TestSmtp;
let transport: MailTransport;

beforeAll(async () => {
  database = await createTestDatabase();
});
afterAll(() => database.drop());
let issue = 0;
beforeEach(async () => {
  codes.clear();
  await database.db.bulletinDelivery.deleteMany();
  await database.db.subscriber.deleteMany();
  smtp = await startTestSmtp((address) => codes.get(address) ?? null);
  transport = smtpTransport(smtp.url, 'Bản tin <bulletin@example.org>');
});
afterEach(async () => {
  transport.close();
  await smtp.close();
});
const queue = (subscribers: number) => queueEdition(database.db, subscribers, ++issue);
const drain = () => drainEditions(database.db, transport, ORIGIN, never);
const statuses = async () => (await database.db.bulletinDelivery.findMany({ orderBy: { subscriber: { email: 'asc' } } })).map(({ status }) => status);
const readers = async () => (await database.db.subscriber.findMany({ orderBy: { email: 'asc' } })).map(({ status, bounces }) => [status, bounces]);

describe('drainEditions', () => {
  test('sends each its own link to leave, by one click', async () => {
    await queue(2);
    expect(await drain()).toEqual({ sent: 2, failed: 0, unknown: 0, done: true });
    const tokens = (await database.db.subscriber.findMany({ orderBy: { email: 'asc' } })).map(({ leaveToken }) => leaveToken);
    const mails = smtp.received.toSorted((a, b) => (a.to?.[0]?.address ?? '').localeCompare(b.to?.[0]?.address ?? ''));
    mails.forEach((mail, index) => {
      const header = (name: string) => mail.headers.find(({ key }) => key === name)?.value;
      const link = `${ORIGIN}/vi/bulletins/leave/${tokens[index]}`;
      expect(header('list-unsubscribe')).toBe(`<${link}>`);
      expect(header('list-unsubscribe-post')).toBe('List-Unsubscribe=One-Click');
      expect(mail.text).toContain(link);
      expect(mail.text).toContain('Có 120 người.');
      expect(mail.html).toContain('<h2>Gặp mặt</h2>');
      expect(mail.subject).toBe(`Bản tin (số ${issue}/2025)`);
    });
    expect(await drain()).toEqual({ sent: 0, failed: 0, unknown: 0, done: true });
  });

  test('many workers at once send each once, in batches', async () => {
    await queue(60);
    const runs = await Promise.all(Array.from({ length: 4 }, drain));
    expect(runs.reduce((sum, { sent }) => sum + sent, 0)).toBe(60);
    expect(new Set(smtp.received.map((mail) => mail.to?.[0]?.address)).size).toBe(60);
  });

  test('whoever left while it waited gets nothing', async () => {
    await queue(2);
    await database.db.subscriber.updateMany({ where: { email: 'reader0@example.org' }, data: { status: 'UNSUBSCRIBED' } });
    expect((await drain()).sent).toBe(1);
    expect(smtp.received.map((mail) => mail.to?.[0]?.address)).toEqual(['reader1@example.org']);
  });

  test('an address refused twice in a row is written to no more, and a success in between forgets', async () => {
    codes.set('reader0@example.org', 550);
    await queue(1);
    expect(await drain()).toMatchObject({ sent: 0, failed: 1 });
    expect(await readers()).toEqual([['CONFIRMED', 1]]);
    // the office reads what the server said, not whose address it was
    const told = (await database.db.bulletinDelivery.findFirstOrThrow()).lastError;
    expect(told).toContain('550');
    expect(told).not.toContain('reader0');
    codes.clear();
    await queue(1);
    await drain();
    expect(await readers()).toEqual([['CONFIRMED', 0]]);
    codes.set('reader0@example.org', 550);
    for (const _ of [1, 2]) {
      await queue(1);
      await drain();
    }
    expect(await readers()).toEqual([['BOUNCED', 2]]);
  });

  test('a mailbox that is slow waits by itself: the others get theirs, and it is asked again later', async () => {
    for (const index of [0, 2]) codes.set(`reader${index}@example.org`, 450);
    await queue(4);
    expect(await drain()).toEqual({ sent: 2, failed: 0, unknown: 0, done: true });
    expect(await statuses()).toEqual(['PENDING', 'SENT', 'PENDING', 'SENT']);
    expect(await readers()).toEqual(Array.from({ length: 4 }, () => ['CONFIRMED', 0]));
    codes.clear();
    expect((await drain()).sent).toBe(0); // not before its time
    await database.db.$executeRaw`UPDATE bulletin_delivery SET "dueAt" = now()`;
    expect((await drain()).sent).toBe(2);
    expect(await statuses()).toEqual(['SENT', 'SENT', 'SENT', 'SENT']);
  });

  test.each([
    ['puts off one after the other', 450, MOST_PUT_OFF],
    ['is about to close', 421, 1],
  ])('a server that %s is left alone, and the rest waits', async (_, code, tried) => {
    for (let index = 0; index < MOST_PUT_OFF + 2; index++) codes.set(`reader${index}@example.org`, code);
    await queue(MOST_PUT_OFF + 2);
    expect(await drain()).toEqual({ sent: 0, failed: 0, unknown: 0, done: true });
    expect((await database.db.bulletinDelivery.findMany()).filter(({ attempts }) => attempts > 0)).toHaveLength(tried);
    expect(new Set(await statuses())).toEqual(new Set(['PENDING']));
  });

  test('a server that is away loses nothing', async () => {
    await smtp.close();
    await queue(1);
    expect(await drain()).toEqual({ sent: 0, failed: 0, unknown: 0, done: true });
    expect(await statuses()).toEqual(['PENDING']);
  });
});

test('what a lost worker had in hand is said to be unknown, and not sent again by itself', async () => {
  await queue(1);
  const mine = await claimDelivery(database.db);
  if (!mine) throw new Error('there should have been one');
  expect(await drain()).toMatchObject({ sent: 0 });
  await database.db.$executeRaw`UPDATE bulletin_delivery SET "claimedAt" = now() - make_interval(mins => ${LOST_MINUTES + 1}::int)`;
  expect(await drain()).toMatchObject({ sent: 0, unknown: 1 });
  expect(await markLost(database.db)).toBe(0);
  expect(smtp.received).toEqual([]);
  // it was only slow after all
  await markSent(database.db, mine);
  expect(await statuses()).toEqual(['SENT']);
});
