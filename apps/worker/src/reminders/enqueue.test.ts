import { toDate } from '@nhipcau/db';
import { createTestDatabase, type TestDatabase } from '@nhipcau/db/testing';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { enqueueReminders, reminderOn } from './enqueue.ts';

describe('reminderOn', () => {
  const period = { opensOn: '2025-06-01', dueOn: '2025-07-10', locksOn: '2025-07-31' };
  test.each([
    ['2025-05-31', null], // not open
    ['2025-07-02', null], // 8 days before
    ['2025-07-03', 'reminderDue'], // 7 days before
    ['2025-07-10', 'reminderDue'], // the day itself is in time
    ['2025-07-11', 'reminderOverdue'],
    ['2025-07-31', 'reminderOverdue'],
    ['2025-08-01', null], // locked
  ])('%s: %s', (today, expected) => expect(reminderOn(today, period)).toBe(expected));
});

describe('enqueueReminders', () => {
  let database: TestDatabase;
  let periodId: string;

  async function association(code: string, more: object = {}) {
    const { db } = database;
    const parent = await db.organisation.findFirstOrThrow({ where: { kind: 'UNION' } });
    return db.organisation.create({ data: { code, kind: 'ASSOCIATION', name: { vi: `Hội ${code}` }, path: `union/${code}`, parentId: parent.id, ...more } });
  }
  const user = (email: string, organisationId: string, more: object = {}) =>
    database.db.user.create({ data: { email, name: `Người ${email}`, role: 'ASSOCIATION', organisationId, ...more } });
  const report = (organisationId: string, more: object) => database.db.activityReport.create({ data: { periodId, organisationId, ...more } });
  const recipients = async () => (await database.db.outboxMessage.findMany({ orderBy: { to: 'asc' } })).map((m) => m.to);

  beforeAll(async () => {
    database = await createTestDatabase();
    const { db } = database;
    await db.organisation.create({ data: { code: 'union', kind: 'UNION', name: { vi: 'Liên hiệp' }, path: 'union' } });
    const year = await db.planYear.create({ data: { year: 2025, startsOn: toDate('2025-01-01'), endsOn: toDate('2025-12-31') } });
    const dates = { startsOn: '2025-01-01', endsOn: '2025-06-30', opensOn: '2025-06-01', dueOn: '2025-07-10', locksOn: '2025-07-31' };
    const days = Object.fromEntries(Object.entries(dates).map(([key, iso]) => [key, toDate(iso)]));
    const period = await db.reportingPeriod.create({
      data: {
        planYearId: year.id,
        code: '2025-H1',
        name: { vi: '6 tháng đầu năm 2025', en: 'first half of 2025' },
        ...(days as Record<keyof typeof dates, Date>),
      },
    });
    periodId = period.id;

    const owing = await association('owing');
    await user('owing@example.org', owing.id);
    await user('owing-en@example.org', owing.id, { locale: 'en' });
    await user('disabled@example.org', owing.id, { status: 'DISABLED' });
    await user('invented@example.org', owing.id, { sample: true });
    const drafting = await association('drafting');
    await user('drafting@example.org', drafting.id);
    await report(drafting.id, {});
    const done = await association('done');
    await user('done@example.org', done.id);
    await report(done.id, { status: 'SUBMITTED', firstSubmittedOn: toDate('2025-07-01'), submittedAt: new Date('2025-07-01T03:00:00Z') });
    const withdrawn = await association('withdrawn');
    await user('withdrawn@example.org', withdrawn.id);
    const handedIn = { firstSubmittedOn: toDate('2025-07-01'), submittedAt: new Date('2025-07-01T03:00:00Z') };
    await report(withdrawn.id, { status: 'SUBMITTED', ...handedIn, withdrawnAt: new Date('2025-07-02T03:00:00Z') });
    const later = await association('later', { joinedOn: toDate('2025-07-01') });
    await user('later@example.org', later.id);
    await db.user.create({ data: { email: 'leader@example.org', name: 'Lãnh đạo', role: 'LEADER' } });
  });
  afterAll(() => database.drop());
  beforeEach(async () => {
    await database.db.outboxMessage.deleteMany();
  });

  const OWING = ['drafting@example.org', 'owing-en@example.org', 'owing@example.org', 'withdrawn@example.org'];

  test('writes to the active users of associations that owe the report', async () => {
    expect(await enqueueReminders(database.db, '2025-07-05', false)).toBe(4);
    expect(await recipients()).toEqual(OWING);
  });

  test('in the language of the reader, with the day due', async () => {
    await enqueueReminders(database.db, '2025-07-05', false);
    const en = await database.db.outboxMessage.findFirstOrThrow({ where: { to: 'owing-en@example.org' } });
    expect(en.subject).toBe('Report for first half of 2025: due 10/07/2025');
    const vi = await database.db.outboxMessage.findFirstOrThrow({ where: { to: 'owing@example.org' } });
    expect(vi.subject).toBe('Báo cáo 6 tháng đầu năm 2025: hạn nộp 10/07/2025');
    expect(vi.text).toContain('Hội owing');
  });

  test('once a kind, however often and on however many workers it runs', async () => {
    await Promise.all(Array.from({ length: 4 }, () => enqueueReminders(database.db, '2025-07-05', false)));
    await enqueueReminders(database.db, '2025-07-08', false);
    expect(await recipients()).toEqual(OWING);
    await enqueueReminders(database.db, '2025-07-12', false);
    expect(await recipients()).toHaveLength(8);
    expect(await database.db.outboxMessage.count({ where: { template: 'reminderOverdue' } })).toBe(4);
  });

  test('nothing before the week, nothing after the lock', async () => {
    expect(await enqueueReminders(database.db, '2025-07-02', false)).toBe(0);
    expect(await enqueueReminders(database.db, '2025-08-01', false)).toBe(0);
    expect(await recipients()).toEqual([]);
  });

  test('invented people are written to in the demo only', async () => {
    await enqueueReminders(database.db, '2025-07-05', true);
    expect(await recipients()).toContain('invented@example.org');
  });
});
