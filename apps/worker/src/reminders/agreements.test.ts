import { type Db, toDate } from '@nhipcau/db';
import { createTestDatabase, type TestDatabase } from '@nhipcau/db/testing';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { enqueueAgreementReminders, expiryReminderOn } from './agreements.ts';

describe('expiryReminderOn', () => {
  // the end lies on 10 October 2025
  test.each([
    ['2025-07-11', null], // 91 days left
    ['2025-07-12', 90],
    ['2025-09-09', 90], // 31
    ['2025-09-10', 30],
    ['2025-10-02', 30], // 8
    ['2025-10-03', 7],
    ['2025-10-10', 7], // its last day
    ['2025-10-11', null],
  ])('%s: %s', (today, expected) => expect(expiryReminderOn(today, '2025-10-10')).toBe(expected));
});

describe('enqueueAgreementReminders', () => {
  let database: TestDatabase;
  let db: Db;
  let partnerId: string;
  const agreement = (title: string, more: object) =>
    db.agreement.create({
      data: { partnerId, kind: 'MEMORANDUM', title: { vi: title }, signedOn: toDate('2022-10-11'), expiresOn: toDate('2025-10-10'), ...more },
    });
  const sent = async () => (await db.outboxMessage.findMany({ orderBy: [{ createdAt: 'asc' }, { to: 'asc' }] })).map(({ to, locale }) => `${to} ${locale}`);

  beforeAll(async () => {
    database = await createTestDatabase();
    db = database.db;
    const steward = await db.user.create({ data: { email: 'steward@example.org', name: 'Người phụ trách', role: 'STAFF', locale: 'fr' } });
    await db.user.create({ data: { email: 'admin@example.org', name: 'Quản trị', role: 'ADMIN' } });
    await db.user.create({ data: { email: 'invented@example.org', name: 'Mẫu', role: 'ADMIN', sample: true } });
    const partner = { kind: 'EMBASSY' as const, region: 'EUROPE' as const };
    ({ id: partnerId } = await db.partner.create({ data: { ...partner, code: 'dt-1', name: { vi: 'Đối tác', fr: 'Partenaire' }, stewardId: steward.id } }));
    await agreement('Bản ghi nhớ', {});
    const over = await agreement('Đã gia hạn', {});
    await agreement('Gia hạn', { renewsId: over.id, expiresOn: null });
    await agreement('Chấm dứt', { endedOn: toDate('2025-01-01') });
  });
  afterAll(() => database.drop());

  test('tells the steward in his language once for each number of days, however many processes look', async () => {
    expect(await enqueueAgreementReminders(db, '2025-07-11', false)).toBe(0);
    await Promise.all(Array.from({ length: 4 }, () => enqueueAgreementReminders(db, '2025-07-12', false)));
    await enqueueAgreementReminders(db, '2025-08-01', false);
    expect(await sent()).toEqual(['steward@example.org fr']);
    const [message] = await db.outboxMessage.findMany();
    expect(message?.subject).toBe('L’accord avec Partenaire expire dans 90 jours');
    expect(message?.text).toContain(`/fr/partners/${partnerId}`);
    await Promise.all(Array.from({ length: 4 }, () => enqueueAgreementReminders(db, '2025-09-15', false)));
    await enqueueAgreementReminders(db, '2025-10-05', false);
    await enqueueAgreementReminders(db, '2025-10-11', false);
    expect(await db.outboxMessage.count()).toBe(3);
  });

  test('tells the administrators where nobody looks after the partner, and nobody with an invented address', async () => {
    await db.outboxMessage.deleteMany();
    await db.partner.update({ where: { id: partnerId }, data: { stewardId: null } });
    expect(await enqueueAgreementReminders(db, '2025-07-12', false)).toBe(1);
    expect(await sent()).toEqual(['admin@example.org vi']);
  });
});
