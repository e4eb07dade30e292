import { createTestDatabase, type TestDatabase } from '@nhipcau/db/testing';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { startTestSmtp, type TestSmtp } from './testing/smtp.ts';
import { startWorker } from './worker.ts';

let database: TestDatabase;
let smtp: TestSmtp;
beforeAll(async () => {
  database = await createTestDatabase();
  smtp = await startTestSmtp();
});
afterAll(async () => {
  await smtp.close();
  await database.drop();
});

const message = { locale: 'vi', template: 'invitation', subject: 'Mời', text: 'Kính gửi', html: '<p>Kính gửi</p>' };

test('several workers on one database start at once, send what was waiting and what is written later, each once, and stop', async () => {
  const { db, url } = database;
  await db.outboxMessage.create({ data: { ...message, to: 'before@example.org' } });
  const env = { DATABASE_URL: url, SMTP_URL: smtp.url, MAIL_FROM: 'nhipcau@example.org', NHIPCAU_DEMO: '0' as const };
  const stops = await Promise.all(Array.from({ length: 4 }, () => startWorker(env, () => undefined)));
  await smtp.waitFor(1);
  await db.$transaction(async (tx) => {
    await tx.outboxMessage.create({ data: { ...message, to: 'after@example.org' } });
  });
  await smtp.waitFor(2);
  await Promise.all(stops.map((stop) => stop()));
  expect(smtp.received.map((m) => m.to?.[0]?.address)).toEqual(['before@example.org', 'after@example.org']);
  expect(await db.outboxMessage.count({ where: { status: 'SENT' } })).toBe(2);
});

test('several workers give a weakness the bases that it lacks, each day once', async () => {
  const { db, url } = database;
  const review = await db.review.create({ data: { year: 2020 } });
  const weakness = await db.weakness.create({
    data: { code: 'wk', title: { vi: 'Điểm yếu' }, category: 'RESOURCES', namings: { create: { reviewId: review.id } } },
  });
  const measure = { weaknessId: weakness.id, measureKey: 'events_held', direction: 'INCREASE' as const, weight: 1, base: 1, target: 5 };
  await db.weaknessMeasure.create({ data: measure });
  const env = { DATABASE_URL: url, SMTP_URL: smtp.url, MAIL_FROM: 'nhipcau@example.org', NHIPCAU_DEMO: '0' as const };
  const stops = await Promise.all(Array.from({ length: 2 }, () => startWorker(env, () => undefined)));
  // 2020 was a leap year
  await expect.poll(() => db.weaknessBase.count(), { timeout: 60_000 }).toBe(366);
  await Promise.all(stops.map((stop) => stop()));
});
