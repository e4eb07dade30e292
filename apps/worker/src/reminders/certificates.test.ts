import { toDate } from '@nhipcau/db';
import { createTestDatabase, type TestDatabase } from '@nhipcau/db/testing';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { enqueueCertificateReminders } from './certificates.ts';

let database: TestDatabase;
let certificateId: string;
beforeAll(async () => {
  database = await createTestDatabase();
  const { db } = database;
  const { id: organisationId } = await db.organisation.create({ data: { code: 'u', kind: 'UNION', name: { vi: 'Liên hiệp' }, path: 'u' } });
  const { id: skillId } = await db.skill.create({ data: { code: 'fr', group: 'LANGUAGE', language: 'fr', name: { vi: 'Tiếng Pháp', en: 'French' } } });
  const person = async (name: string, more: object = {}, account: object | null = {}) => {
    const user = account && (await db.user.create({ data: { email: `${name}@example.org`, name, role: 'STAFF', ...account } }));
    return (await db.staffMember.create({ data: { name, organisationId, userId: user?.id ?? null, ...more } })).id;
  };
  const certificate = (staffMemberId: string, expiresOn: string | null, more: object = {}) =>
    db.assessment.create({
      data: { staffMemberId, skillId, level: 4, kind: 'CERTIFICATE', assessedOn: toDate('2024-01-01'), expiresOn: toDate(expiresOn), ...more },
    });
  certificateId = (await certificate(await person('lan', {}, { locale: 'en' }), '2025-10-08')).id;
  const renewed = await person('minh');
  await certificate(renewed, '2025-07-20');
  await certificate(renewed, '2027-07-20', { level: 5 });
  await certificate(await person('gone', { leftOn: toDate('2025-07-01') }), '2025-07-20');
  await certificate(await person('nameless', {}, null), '2025-07-20');
  await certificate(await person('locked', {}, { status: 'DISABLED' }), '2025-07-20');
  await certificate(await person('invented', { sample: true }, { sample: true }), '2025-07-20');
  const handedIn = await person('waiting');
  await certificate(handedIn, '2025-07-20', { createdById: handedIn });
});
afterAll(() => database.drop());
beforeEach(async () => {
  await database.db.outboxMessage.deleteMany();
});
const sent = async () =>
  (await database.db.outboxMessage.findMany({ orderBy: { dedupeKey: 'asc' } })).map(({ to, dedupeKey }) => [to, dedupeKey?.split(':')[2]]);

test('each stage once, however often and on however many workers it runs', async () => {
  const { db } = database;
  expect(await enqueueCertificateReminders(db, '2025-07-09', false)).toBe(0); // 91 days
  await Promise.all(['2025-07-10', '2025-07-10', '2025-07-11'].map((day) => enqueueCertificateReminders(db, day, false)));
  expect(await sent()).toEqual([['lan@example.org', '90']]);
  await enqueueCertificateReminders(db, '2025-09-08', false);
  // the worker was off for weeks: only the reminder that is due then goes out
  await enqueueCertificateReminders(db, '2025-10-08', false);
  await enqueueCertificateReminders(db, '2025-10-09', false);
  expect(await sent()).toEqual([
    ['lan@example.org', '30'],
    ['lan@example.org', '7'],
    ['lan@example.org', '90'],
  ]);
});

test('in the language of the reader, about what has not been renewed', async () => {
  await enqueueCertificateReminders(database.db, '2025-07-15', false);
  const [message, ...others] = await database.db.outboxMessage.findMany();
  expect(others).toEqual([]);
  expect(message?.subject).toBe('French: certificate valid through 08/10/2025');
  expect(message?.dedupeKey).toContain(certificateId);
  await enqueueCertificateReminders(database.db, '2025-07-15', true);
  expect((await sent()).map(([to]) => to).sort()).toEqual(['invented@example.org', 'lan@example.org']);
});
