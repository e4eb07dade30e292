import { uuidv7 } from '@nhipcau/db';
import { createTestDatabase, type TestDatabase } from '@nhipcau/db/testing';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { removeOutdated } from './remove.ts';

let database: TestDatabase;
beforeAll(async () => {
  database = await createTestDatabase();
});
afterAll(() => database.drop());

test('removes what is older than thirty days and nothing else', async () => {
  const { db } = database;
  for (const days of [0, 29, 31, 400]) {
    await db.$executeRaw`
      INSERT INTO sign_in_attempt (id, account, address, succeeded, at)
      VALUES (${uuidv7()}::uuid, 'account', ${`${days} days`}, true, now() - make_interval(days => ${days}::int))`;
    await db.$executeRaw`
      INSERT INTO idempotency_key (key, "userId", procedure, result, "createdAt")
      VALUES (${`${days} days`}, ${uuidv7()}::uuid, 'report.submit', '{}', now() - make_interval(days => ${days}::int))`;
    const createdAt = new Date(Date.now() - days * 86_400_000);
    const letter = { to: `${days}@example.org`, locale: 'vi', subject: 's', text: 't', html: 'h', status: 'SENT' as const, createdAt };
    await db.outboxMessage.createMany({ data: ['subscription', 'invitation'].map((template) => ({ ...letter, template })) });
  }
  expect(await removeOutdated(db)).toBe(6);
  expect((await db.outboxMessage.findMany({ where: { template: 'subscription' }, orderBy: { to: 'asc' } })).map(({ to }) => to)).toEqual([
    '0@example.org',
    '29@example.org',
  ]);
  expect(await db.outboxMessage.count({ where: { template: 'invitation' } })).toBe(4);
  expect((await db.signInAttempt.findMany({ orderBy: { address: 'asc' } })).map((row) => row.address)).toEqual(['0 days', '29 days']);
  expect((await db.idempotencyKey.findMany({ orderBy: { key: 'asc' } })).map((row) => row.key)).toEqual(['0 days', '29 days']);
  expect(await removeOutdated(db)).toBe(0);
});

test('a file that nothing refers to goes after a day; pictures of articles, of what was published, and what has just come in stay', async () => {
  const { db } = database;
  const empty = { type: 'doc', content: [] };
  const { id: bulletinId } = await db.bulletin.create({ data: { year: 2025, number: 1, title: { vi: 'Bản tin' }, plannedOn: new Date('2025-06-30') } });
  const article = () => db.article.create({ data: { bulletinId, contentA: empty, contentB: empty }, select: { id: true } });
  const picture = async (name: string, days: number, articleId: string | null) => {
    const { id } = await db.storedFile.create({
      data: {
        ...{ name, mime: 'image/jpeg', size: 1, sha256: name, bytes: Buffer.from('x'), createdAt: new Date(Date.now() - days * 86_400_000) },
        ...(articleId ? { articleMedia: { create: { articleId } } } : {}),
      },
    });
    return id;
  };
  const [kept, removed] = [await article(), await article()];
  await picture('of an article', 2, kept.id);
  await picture('of an article that goes', 2, removed.id);
  const published = await picture('published', 2, removed.id);
  await picture('loose', 2, null);
  await picture('just come in', 0, null);
  const content = { images: [{ fileId: published, width: 1, height: 1 }] };
  await db.bulletinRevision.create({ data: { bulletinId, number: 1, parity: 1, content } });
  expect(await removeOutdated(db)).toBe(1);
  await db.article.delete({ where: { id: removed.id } });
  expect(await removeOutdated(db)).toBe(1);
  expect((await db.storedFile.findMany({ orderBy: { name: 'asc' } })).map(({ name }) => name)).toEqual(['just come in', 'of an article', 'published']);
});

test('pictures that no activity of a report shows go after a week, and their files with them; those that are shown stay', async () => {
  const { db } = database;
  const day = (iso: string) => new Date(`${iso}T00:00:00Z`);
  const { id: planYearId } = await db.planYear.create({ data: { year: 2025, startsOn: day('2025-01-01'), endsOn: day('2025-12-31') } });
  const days = { startsOn: day('2025-01-01'), endsOn: day('2025-06-30'), opensOn: day('2025-06-01'), dueOn: day('2025-07-05'), locksOn: day('2025-07-31') };
  const { id: periodId } = await db.reportingPeriod.create({ data: { planYearId, code: 'h1', name: { vi: 'Kỳ' }, ...days } });
  const { id: organisationId } = await db.organisation.create({ data: { code: 'a', kind: 'ASSOCIATION', name: { vi: 'Hội' }, path: 'a' } });
  const { id: reportId } = await db.activityReport.create({ data: { periodId, organisationId } });
  const { id: activityId } = await db.reportActivity.create({ data: { reportId, title: 'Gặp mặt' } });
  const photo = async (name: string, age: number, shown: boolean) => {
    const createdAt = new Date(Date.now() - age * 86_400_000);
    await db.reportPhoto.create({
      data: {
        createdAt,
        report: { connect: { id: reportId } },
        ...(shown ? { activity: { connect: { id: activityId } } } : {}),
        file: { create: { name, mime: 'image/jpeg', size: 1, sha256: name, bytes: Buffer.from('x'), createdAt } },
      },
    });
  };
  await photo('report: shown', 30, true);
  await photo('report: taken out', 8, false);
  await photo('report: waits for its place', 2, false);
  const left = async () =>
    (await db.storedFile.findMany({ where: { name: { startsWith: 'report' } }, orderBy: { name: 'asc' } })).map(({ name }) => name.slice(8));
  expect(await removeOutdated(db)).toBe(2);
  expect(await left()).toEqual(['shown', 'waits for its place']);
  // a report that goes takes its pictures along
  await db.activityReport.delete({ where: { id: reportId } });
  expect(await removeOutdated(db)).toBe(2);
  expect(await left()).toEqual([]);
});
