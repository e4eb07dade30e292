import { createTestDatabase, type TestDatabase } from '@nhipcau/db/testing';
import type { Role } from '@nhipcau/domain/access';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { readUser } from '../context.ts';
import { createCaller } from '../root.ts';
import { countRead, listPublicIssues, readPublicIssue, readRevision } from './data-public.ts';

const TODAY = '2025-07-10';
const KEYS = Array.from({ length: 9 }, (_, index) => `0b5e7f1c-5d0a-4c8e-9b55-7c1f6f3ac00${index}`);
let own: TestDatabase;
const users = new Map<Role, string>();
let number = 0;

beforeAll(async () => {
  own = await createTestDatabase();
  for (const role of ['ADMIN', 'LEADER', 'STAFF'] as const) {
    const { id } = await own.db.user.create({ data: { email: `${role}@example.org`.toLowerCase(), name: role, role } });
    users.set(role, id);
  }
});
afterAll(() => own.drop());

async function as(role: Role) {
  const user = await readUser(own.db, { userId: users.get(role) ?? '', sessionVersion: 1 });
  return createCaller({ db: own.db, user, today: TODAY, locale: 'vi', requestId: 'test', address: '192.0.2.1', sameOrigin: true }).publication;
}

const doc = (...paragraphs: string[]) => ({ type: 'doc', content: paragraphs.map((text) => ({ type: 'paragraph', content: [{ type: 'text', text }] })) });
const VI = 'Có 120 đại biểu dự. Buổi gặp diễn ra ngày 12/6/2025.';
const EN = '120 delegates attended. The gathering was on 12 June 2025.';

/** An approved issue of one approved article. */
async function approved(texts: { vi?: string; en?: string; article?: 'APPROVED' | 'REVIEW' } = {}) {
  const bulletin = await own.db.bulletin.create({
    data: { year: 2025, number: ++number, title: { vi: `Bản tin số ${number}` }, plannedOn: new Date('2025-07-01'), status: 'APPROVED' },
  });
  const article = await own.db.article.create({
    data: {
      ...{ bulletinId: bulletin.id, status: texts.article ?? 'APPROVED', titleA: 'Gặp mặt hữu nghị', titleB: 'Friendship gathering' },
      ...{ contentA: doc(texts.vi ?? VI), contentB: doc(texts.en ?? EN) },
    },
  });
  return { bulletin, article };
}
const subscriber = (email: string, language: string, status: 'CONFIRMED' | 'PENDING' = 'CONFIRMED') =>
  own.db.subscriber.create({ data: { email, language, status, leaveToken: `${email}-${language}`.padEnd(40, 'x') } });

describe('publishing', () => {
  it('freezes the issue, remembers its sentences and queues its e-mails, all at once and once', async () => {
    const { bulletin } = await approved();
    await subscriber('vi@example.org', 'vi');
    await subscriber('en@example.org', 'en');
    await subscriber('fr@example.org', 'fr');
    await subscriber('asked@example.org', 'vi', 'PENDING');
    const call = { id: bulletin.id, version: 1, send: true, idempotencyKey: KEYS[0] ?? '' };
    const leader = await as('LEADER');
    const [first, again] = await Promise.all([leader.publish(call), leader.publish(call)]);
    expect(first).toEqual({ id: bulletin.id, revision: 1 });
    expect(again).toEqual(first);

    const revision = await own.db.bulletinRevision.findFirstOrThrow({ where: { bulletinId: bulletin.id }, include: { segments: true, deliveries: true } });
    // all eight checks pass: pair, headings, numbers, dates, links, images, names, length; and times where they are compared
    expect(Number(revision.parity)).toBe(1);
    expect(revision.publishedAt.toISOString().slice(0, 10) >= '2025-07-09' && revision.publishedAt.toISOString() < '2025-07-10T17:00').toBe(true);
    expect(revision.segments.map(({ textA, textB }) => [textA, textB]).sort()).toEqual([
      ['Buổi gặp diễn ra ngày 12/6/2025.', 'The gathering was on 12 June 2025.'],
      ['Có 120 đại biểu dự.', '120 delegates attended.'],
      ['Gặp mặt hữu nghị', 'Friendship gathering'],
    ]);
    expect(revision.deliveries).toHaveLength(2);
    expect(await own.db.bulletin.findUniqueOrThrow({ where: { id: bulletin.id } })).toMatchObject({ status: 'PUBLISHED', version: 2 });
    expect(await own.db.auditLog.count({ where: { action: 'bulletin.publish', entityId: bulletin.id } })).toBe(1);
    await expect(own.db.bulletinRevision.update({ where: { id: revision.id }, data: { note: { vi: 'khác' } } })).rejects.toThrow(/never changed/);
    await expect(own.db.bulletinRevision.delete({ where: { id: revision.id } })).rejects.toThrow(/never changed/);
  });

  it('is refused with the place where the two languages differ', async () => {
    const { bulletin, article } = await approved({ en: EN.replace('120', '130') });
    const call = { id: bulletin.id, version: 1, send: false, idempotencyKey: KEYS[1] ?? '' };
    await expect((await as('LEADER')).publish(call)).rejects.toMatchObject({ message: 'bulletin.publish.error.hardFindings' });
    const state = await (await as('STAFF')).get({ bulletinId: bulletin.id });
    expect(state.obstacle).toBe('hardFindings');
    expect(state.findings).toEqual([
      { articleId: article.id, articleTitle: 'Gặp mặt hữu nghị', check: 'numbers', kind: 'missing', side: 'A', paragraph: 0, value: '120' },
      { articleId: article.id, articleTitle: 'Gặp mặt hữu nghị', check: 'numbers', kind: 'missing', side: 'B', paragraph: 0, value: '130' },
    ]);
    expect(await own.db.bulletinRevision.count({ where: { bulletinId: bulletin.id } })).toBe(0);

    await own.db.article.update({ where: { id: article.id }, data: { contentB: doc(EN) } });
    expect(await (await as('LEADER')).publish({ ...call, idempotencyKey: KEYS[2] ?? '' })).toMatchObject({ revision: 1 });
  });

  it('is refused while an article is open, for an outdated version, and to staff', async () => {
    const { bulletin } = await approved({ article: 'REVIEW' });
    const call = { id: bulletin.id, version: 1, send: false, idempotencyKey: KEYS[3] ?? '' };
    await expect((await as('LEADER')).publish(call)).rejects.toMatchObject({ message: 'bulletin.publish.error.articlesOpen' });
    await expect((await as('LEADER')).publish({ ...call, version: 7 })).rejects.toMatchObject({ code: 'CONFLICT' });
    await expect((await as('STAFF')).publish(call)).rejects.toMatchObject({ code: 'FORBIDDEN' });
    await expect((await as('LEADER')).correct({ ...call, noteA: 'Sửa', noteB: 'Mended' })).rejects.toMatchObject({
      message: 'bulletin.publish.error.notPublished',
    });
  });
});

describe('a correction', () => {
  it('is a new revision with a note in each language; the one before stays, and readers see the new one', async () => {
    const { bulletin, article } = await approved();
    const leader = await as('LEADER');
    await leader.publish({ id: bulletin.id, version: 1, send: false, idempotencyKey: KEYS[4] ?? '' });
    const call = { id: bulletin.id, version: 2, send: false, noteA: 'Sửa số\nđại biểu ', noteB: 'Number of delegates', idempotencyKey: KEYS[5] ?? '' };
    await expect(leader.correct(call)).rejects.toMatchObject({ message: 'bulletin.publish.error.unchanged' });
    for (const wrong of [{ noteA: ' ' }, { noteB: '\n' }, { noteB: 'x'.repeat(1001) }, { noteA: 'a\u0007b' }])
      await expect(leader.correct({ ...call, ...wrong })).rejects.toMatchObject({ code: 'BAD_REQUEST' });
    await own.db.article.update({ where: { id: article.id }, data: { contentA: doc(VI.replace('120', '125')), contentB: doc(EN.replace('120', '125')) } });
    expect(await leader.correct({ ...call, idempotencyKey: KEYS[6] ?? '' })).toMatchObject({ revision: 2 });

    const issue = { year: 2025, number: bulletin.number };
    const now = await readPublicIssue(own.db, issue);
    expect(JSON.stringify(now?.content)).toContain('Có 125 đại biểu');
    expect(now?.corrections).toEqual([{ revision: 2, on: TODAY, note: { vi: 'Sửa số đại biểu', en: 'Number of delegates' } }]);
    const logged = await own.db.auditLog.findFirstOrThrow({ where: { action: 'bulletin.correct', entityId: bulletin.id } });
    expect(logged.after).toMatchObject({ revision: 2, note: { vi: 'Sửa số đại biểu', en: 'Number of delegates' } });
    expect((await leader.get({ bulletinId: bulletin.id })).revisions.map(({ note }) => note)).toEqual([now?.corrections[0]?.note, null]);
    const [first] = await own.db.bulletinRevision.findMany({ where: { bulletinId: bulletin.id }, orderBy: { number: 'asc' } });
    const before = await readRevision(own.db, first?.id ?? '');
    expect(JSON.stringify(before?.content)).toContain('Có 120 đại biểu');
    expect(before?.corrections).toEqual([]);
    // what was corrected is offered no more
    const segments = await own.db.translationSegment.findMany({ where: { revision: { bulletinId: bulletin.id } } });
    expect(segments.map(({ textA }) => textA).filter((text) => text.includes('120'))).toEqual([]);
  });
});

describe('the e-mail edition', () => {
  it('goes to whoever has not got it, and is put back by hand where it failed', async () => {
    const { bulletin } = await approved();
    const leader = await as('LEADER');
    await leader.publish({ id: bulletin.id, version: 1, send: true, idempotencyKey: KEYS[7] ?? '' });
    await expect(leader.send({ bulletinId: bulletin.id, idempotencyKey: crypto.randomUUID() })).rejects.toMatchObject({
      message: 'bulletin.publish.error.nobody',
    });
    await subscriber('late@example.org', 'en');
    expect(await leader.send({ bulletinId: bulletin.id, idempotencyKey: crypto.randomUUID() })).toEqual({ queued: 1 });
    const revision = { bulletinId: bulletin.id };
    await own.db.bulletinDelivery.updateMany({ where: { revision }, data: { status: 'FAILED', attempts: 3, lastError: '550' } });
    expect((await leader.get({ bulletinId: bulletin.id })).edition).toMatchObject({ total: 3, counts: { FAILED: 3, SENT: 0 }, lastError: '550' });
    expect(await leader.retry({ bulletinId: bulletin.id, status: 'FAILED' })).toEqual({ queued: 3 });
    await expect(leader.retry({ bulletinId: bulletin.id, status: 'UNKNOWN' })).rejects.toMatchObject({ code: 'NOT_FOUND' });
  });
});

describe('readers', () => {
  it('are counted by day, language and way, many at once, without programs and what is not published', async () => {
    const [entry] = await listPublicIssues(own.db, 'en');
    const issue = entry && (await readPublicIssue(own.db, entry));
    if (!issue) throw new Error('an issue should be published');
    const read = { revisionId: issue.revisionId, language: 'en', channel: 'page', on: TODAY, userAgent: 'Mozilla/5.0' } as const;
    await Promise.all(Array.from({ length: 20 }, () => countRead(own.db, read)));
    for (const userAgent of ['Googlebot/2.1', 'facebookexternalhit/1.1', 'curl/8', '', null])
      expect(await countRead(own.db, { ...read, userAgent })).toBe(false);
    expect(await countRead(own.db, { ...read, language: 'fr' })).toBe(false);
    expect(await countRead(own.db, { ...read, revisionId: crypto.randomUUID() })).toBe(false);
    expect(await countRead(own.db, { ...read, channel: 'pdf' })).toBe(true);
    const rows = await own.db.bulletinRead.findMany({ orderBy: { channel: 'asc' }, select: { channel: true, language: true, count: true } });
    expect(rows).toEqual([
      { channel: 'page', language: 'en', count: 20 },
      { channel: 'pdf', language: 'en', count: 1 },
    ]);
  });
});

it('goes by the name that was published wherever the public reads it, until a correction says otherwise', async () => {
  const { bulletin } = await approved();
  await (await as('LEADER')).publish({ id: bulletin.id, version: 1, send: false, idempotencyKey: crypto.randomUUID() });
  await own.db.bulletin.update({ where: { id: bulletin.id }, data: { title: { vi: 'Tên đang sửa' } } });
  const entry = (await listPublicIssues(own.db, null)).find((one) => one.number === bulletin.number);
  expect(entry?.title).toEqual({ vi: `Bản tin số ${bulletin.number}` });
});
