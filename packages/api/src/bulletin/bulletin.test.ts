import { createTestDatabase, type TestDatabase } from '@nhipcau/db/testing';
import { articleParity } from '@nhipcau/domain/bulletin';
import { TRPCError } from '@trpc/server';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { bulletinWorld, doc, newKey, paragraph, refusal, words } from './bulletin.fixture.ts';

let own: TestDatabase;
let world: Awaited<ReturnType<typeof bulletinWorld>>;
beforeAll(async () => {
  own = await createTestDatabase();
  world = await bulletinWorld(own.db);
});
afterAll(() => own.drop());

let number = 0;
const newBulletin = async () => {
  const { id } = await world.as('staff').bulletin.create({
    ...{ year: 2025, number: ++number, title: { vi: `Số ${number}` }, languageA: 'vi', languageB: 'en', plannedOn: '2025-07-10', editorId: null },
    idempotencyKey: newKey(),
  });
  return id;
};
const newArticle = async (bulletinId: string, from: { eventId?: string; reportId?: string } = {}) =>
  (await world.as('staff').article.create({ bulletinId, eventId: null, reportId: null, ...from, idempotencyKey: newKey() })).id;
const write = async (id: string, vi: string, en: string) => {
  const { version } = await world.as('staff').article.get({ id });
  return world.as('staff').article.save({ id, version, titleA: 'Bài', titleB: 'Article', contentA: doc(paragraph(vi)), contentB: doc(paragraph(en)) });
};

test('a bulletin is made once, a number stands once a year, and its languages stay once it has articles', async () => {
  const staff = world.as('staff').bulletin;
  const input = {
    ...{ year: 2024, number: 1, title: { vi: 'Bản tin <script>alert(1)</script>' }, languageA: 'vi' as const, languageB: 'fr' as const },
    ...{ plannedOn: '2024-05-01', editorId: world.users.get('staff')?.id ?? null, idempotencyKey: newKey() },
  };
  const { id } = await staff.create(input);
  expect(await staff.create(input)).toEqual({ id });
  expect(await refusal(staff.create({ ...input, idempotencyKey: newKey() }))).toMatchObject({ fields: { number: 'duplicate' } });
  expect(await refusal(staff.create({ ...input, number: 2, languageB: 'vi', idempotencyKey: newKey() }))).toBeInstanceOf(TRPCError);
  await newArticle(id);
  const { idempotencyKey: _, ...fields } = input;
  expect(await refusal(staff.update({ ...fields, languageB: 'es', id, version: 1 }))).toMatchObject({ key: 'bulletin.error.languagesFixed' });
  await staff.update({ ...fields, number: 7, id, version: 1 });
  expect(await refusal(staff.update({ ...fields, number: 8, id, version: 1 }))).toMatchObject({ key: 'errors.conflict', current: { number: 7, version: 2 } });
  expect(await refusal(staff.remove({ id }))).toMatchObject({ key: 'bulletin.error.hasArticles' });
  // planned for the first of May 2024, today is the fifteenth of July 2025: 365 + 75 days
  expect(await staff.get({ id })).toMatchObject({
    title: { vi: 'Bản tin <script>alert(1)</script>' },
    daysLate: 440,
    publishedOn: null,
    obstacle: 'articlesOpen',
  });
  const list = await staff.list({ year: 2024 });
  expect(list).toMatchObject({ total: 1, late: 1, counts: { WRITING: 1, APPROVED: 0, PUBLISHED: 0 }, years: expect.arrayContaining([2024]) });
});

test('an article of an event carries what is known into both languages, once, and matches from the start', async () => {
  const bulletinId = await newBulletin();
  const id = await newArticle(bulletinId, { eventId: world.ids.held });
  expect(await newArticle(bulletinId, { eventId: world.ids.held })).toBe(id);
  const article = await world.as('staff').article.get({ id });
  expect([article.titleA, article.titleB]).toEqual(['Gặp mặt hữu nghị Việt - Pháp', 'Viet Nam - France get-together']);
  const items = (content: unknown) =>
    JSON.stringify(content)
      .match(/"text":"[^"]+"/g)
      ?.map((text) => text.slice(8, -1));
  expect(items(article.contentA)).toEqual([
    'Thời gian: 12 tháng 5 năm 2025',
    'Địa điểm: Thư viện Hà Nội',
    'Đơn vị tổ chức: Hội hữu nghị Việt - Pháp',
    'Đối tác: Đại sứ quán Pháp',
    'Người Việt Nam tham gia: 120',
    'Khách quốc tế: 35',
  ]);
  expect(items(article.contentB)).toContain('Date: 12 May 2025');
  const { languageA, languageB } = article.bulletin;
  expect(articleParity({ ...article, languageA, languageB }).findings.filter(({ hard }) => hard)).toEqual([]);
  // an event that has not been held is none to tell of
  expect(await refusal(newArticle(bulletinId, { eventId: world.ids.planned }))).toMatchObject({ key: 'errors.notFound' });
  const report = await world.as('staff').article.get({ id: await newArticle(bulletinId, { reportId: world.ids.report }) });
  expect(report.titleB).toBe('Viet Nam - France Friendship Association, First half of 2025');
  expect(items(report.contentB)).toEqual([
    'Activities',
    'Viet Nam - France get-together, 12 May 2025, Thư viện Hà Nội; Vietnamese participants: 120; International guests: 35',
  ]);
  const sources = await world.as('staff').article.sources({ bulletinId, q: 'phap' });
  expect(sources.events.map((event) => [event.id, event.articleId])).toEqual([[world.ids.held, id]]);
  expect(sources.reports).toHaveLength(1);
});

test('what was written through the workflow: who may, what stands against it, and that every step is told', async () => {
  const bulletinId = await newBulletin();
  const id = await newArticle(bulletinId);
  const [staff, leader] = [world.as('staff'), world.as('leader')];
  const version = async () => (await staff.article.get({ id })).version;
  const move = async (by: typeof staff, to: Parameters<typeof staff.article.move>[0]['move'], reason: string | null = null) =>
    by.article.move({ id, version: await version(), move: to, reason });
  expect(await refusal(move(staff, 'toTranslation'))).toMatchObject({ key: 'bulletin.error.emptyA' });
  await write(id, 'Có 120 người tham gia.', '');
  // a leader reviews and does not write
  expect(await refusal(move(leader, 'toTranslation'))).toMatchObject({ key: 'errors.forbidden' });
  await move(staff, 'toTranslation');
  expect(await refusal(move(staff, 'approve'))).toMatchObject({ key: 'bulletin.error.noSuchStep' });
  const empty = await staff.article.get({ id });
  await staff.article.save({ ...empty, contentB: doc(paragraph()) });
  expect(await refusal(move(staff, 'toReview'))).toMatchObject({ key: 'bulletin.error.emptyB' });
  await write(id, 'Có 120 người tham gia.', '210 people took part.');
  await move(staff, 'toReview');
  // nine checks apply to a Vietnamese and an English text; the number alone differs
  const firstReview = { firstReviewedAt: expect.any(Date), firstReviewPassed: 8, firstReviewChecks: 9, firstReviewBlocked: true };
  expect(await own.db.article.findUniqueOrThrow({ where: { id } })).toMatchObject(firstReview);
  expect(await refusal(write(id, 'Khác', 'Other'))).toBeNull(); // staff reviews as well
  await write(id, 'Có 120 người tham gia.', '210 people took part.');
  expect(await refusal(move(leader, 'approve'))).toMatchObject({ key: 'bulletin.error.hardFindingsArticle' });
  expect(await refusal(move(leader, 'backToTranslation'))).toMatchObject({ fields: { reason: 'required' } });
  await move(leader, 'backToTranslation', 'Sai con số');
  await write(id, 'Có 120 người tham gia.', '120 people took part.');
  await move(staff, 'toReview');
  // all nine pass now; the first review stays what it was
  expect(await own.db.article.findUniqueOrThrow({ where: { id } })).toMatchObject(firstReview);
  await expect(own.db.article.update({ where: { id }, data: { firstReviewPassed: 9 } })).rejects.toThrow('kept as it was');
  expect(await refusal(world.as('leader').bulletin.move({ id: bulletinId, version: 1, move: 'approve', reason: null }))).toMatchObject({
    key: 'bulletin.error.articlesOpen',
  });
  await move(leader, 'approve');
  expect(await refusal(write(id, 'Đổi', 'Changed'))).toMatchObject({ key: 'bulletin.error.notEditable' });
  expect(await refusal(staff.article.remove({ id, version: await version() }))).toMatchObject({ key: 'bulletin.error.articleApproved' });
  await leader.bulletin.move({ id: bulletinId, version: 1, move: 'approve', reason: null });
  expect(await refusal(newArticle(bulletinId))).toMatchObject({ key: 'bulletin.error.bulletinApproved' });
  expect(await refusal(move(leader, 'reopen', 'Bổ sung'))).toMatchObject({ key: 'bulletin.error.bulletinApproved' });
  expect(await refusal(leader.bulletin.move({ id: bulletinId, version: 2, move: 'reopen', reason: ' ' }))).toMatchObject({ fields: { reason: 'required' } });
  await leader.bulletin.move({ id: bulletinId, version: 2, move: 'reopen', reason: 'Bổ sung bài' });
  const { history } = await leader.bulletin.get({ id: bulletinId });
  expect(history.flatMap(({ move: step, reason }) => (step ? [[step, reason]] : []))).toEqual([
    ['reopen', 'Bổ sung bài'],
    ['approve', null],
    ['approve', null],
    ['toReview', null],
    ['backToTranslation', 'Sai con số'],
    ['toReview', null],
    ['toTranslation', null],
  ]);
});

test('articles keep their order, who works on them has the right to, and one is taken out', async () => {
  const bulletinId = await newBulletin();
  const [first, second] = [await newArticle(bulletinId), await newArticle(bulletinId)];
  const staff = world.as('staff');
  await staff.bulletin.order({ bulletinId, ids: [second, first] });
  expect((await staff.bulletin.get({ id: bulletinId })).articles.map(({ id }) => id)).toEqual([second, first]);
  expect(await refusal(staff.bulletin.order({ bulletinId, ids: [second] }))).toMatchObject({ key: 'errors.conflict' });
  const idOf = (name: string) => world.users.get(name)?.id ?? null;
  const assign = (people: Partial<Record<'authorId' | 'translatorId' | 'reviewerId', string | null>>) =>
    staff.article.assign({ id: first, version: 1, authorId: null, translatorId: null, reviewerId: null, ...people });
  expect(await refusal(assign({ translatorId: idOf('leader') }))).toMatchObject({ fields: { translatorId: 'choice' } });
  await assign({ translatorId: idOf('other'), reviewerId: idOf('leader') });
  await staff.article.remove({ id: second, version: 1 });
  const bulletin = await world.as('other').bulletin.get({ id: bulletinId });
  expect(bulletin.articles.map((article) => [article.id, article.translator?.name, article.reviewer?.name])).toEqual([[first, 'other', 'leader']]);
  // written by nobody in particular: whoever may write may begin
  expect(bulletin.next).toEqual({ step: 'write', count: 1, articleId: first });
});

test('published sentences that are like what one writes are offered, whichever way they were translated', async () => {
  const { db } = own;
  const publish = async (n: number, a: string, b: string, pairs: [string, string][]) => {
    const bulletin = await db.bulletin.create({
      data: {
        year: 2023,
        number: n,
        title: { vi: 'Cũ' },
        languageA: a,
        languageB: b,
        plannedOn: new Date('2023-01-01'),
        status: 'PUBLISHED',
        publishedAt: new Date('2023-01-01'),
      },
    });
    const revision = await db.bulletinRevision.create({ data: { bulletinId: bulletin.id, number: 1, content: {}, parity: 1 } });
    await db.translationSegment.createMany({ data: pairs.map(([textA, textB]) => ({ revisionId: revision.id, languageA: a, languageB: b, textA, textB })) });
  };
  await publish(1, 'vi', 'en', [
    ['Chương trình có 120 người Việt Nam tham gia.', '120 Vietnamese took part in the programme.'],
    ['Hai bên hẹn gặp lại vào mùa thu.', 'The two sides will meet again in autumn.'],
  ]);
  await publish(2, 'en', 'vi', [['Many people took part in the programme.', 'Nhiều người tham gia chương trình.']]);
  await publish(3, 'vi', 'fr', [['Chương trình có 99 người tham gia.', '99 personnes y ont pris part.']]);
  const memory = (side: 'A' | 'B', text: string) => world.as('leader').article.memory({ languageA: 'vi', languageB: 'en', side, text });
  const found = await memory('A', 'chuong trinh co 300 nguoi viet nam tham gia');
  expect(found.map(({ translation, year, number: n }) => [translation, year, n])).toEqual([
    ['120 Vietnamese took part in the programme.', 2023, 1],
    ['Many people took part in the programme.', 2023, 2],
  ]);
  expect(found[0]?.similarity).toBeGreaterThan(0.8);
  expect((await memory('B', 'The two sides meet again in autumn')).map(({ translation }) => translation)).toEqual(['Hai bên hẹn gặp lại vào mùa thu.']);
  expect(await memory('A', "'; DROP TABLE article; --%_")).toEqual([]);
});

test('a search finds bulletins and articles for the office', async () => {
  const bulletinId = await newBulletin();
  const id = await newArticle(bulletinId, { eventId: world.ids.held });
  const hits = await world.as('leader').search.list({ text: 'gap mat huu nghi' });
  expect(hits.filter(({ noun }) => noun === 'article').map((hit) => hit.id)).toContain(`${bulletinId}/articles/${id}`);
  expect((await world.as('leader').search.list({ text: `so ${number}` })).filter(({ noun }) => noun === 'bulletin').map((hit) => hit.id)).toContain(bulletinId);
});

test('hostile documents never come in', async () => {
  const id = await newArticle(await newBulletin());
  const { version } = await world.as('staff').article.get({ id });
  const save = (contentA: unknown) =>
    refusal(world.as('staff').article.save({ id, version, titleA: 'Bài', titleB: '', contentA: contentA as ReturnType<typeof doc>, contentB: doc() }));
  const link = (href: string) => doc(paragraph({ type: 'text', text: 'x', marks: [{ type: 'link', attrs: { href } }] }));
  const hostile: unknown[] = [
    { type: 'doc', content: [{ type: 'script', content: [words('alert(1)')] }] },
    { type: 'doc', content: [{ type: 'html', attrs: { html: '<img src=x onerror=alert(1)>' } }] },
    link('javascript:alert(1)'),
    link('JaVaScRiPt:alert(1)'),
    link(' data:text/html,<script>alert(1)</script>'),
    link('vbscript:x'),
    doc({ type: 'image', attrs: { fileId: 'https://example.org/a.png', alt: '', caption: '' } }),
    doc({ type: 'heading', attrs: { level: 1 }, content: [words('x')] }),
    doc(paragraph({ type: 'text', text: 'x', marks: [{ type: 'bold' }, { type: 'style' } as never] })),
    Array.from({ length: 40 }).reduce<unknown>((inner) => ({ type: 'blockquote', content: [inner] }), words('tief')),
    { type: 'doc', content: Array.from({ length: 40_000 }, () => ({ type: 'paragraph' })) },
    'text',
    null,
  ];
  for (const one of hostile) expect(await save(one), JSON.stringify(one)?.slice(0, 80)).toMatchObject({ code: 'BAD_REQUEST' });
  // a picture of nobody's article is none of this one
  const stranger = { type: 'image' as const, attrs: { fileId: '019aa000-0000-7000-8000-0000000000f1', alt: '', caption: '' } };
  expect(await save(doc(stranger))).toMatchObject({ key: 'bulletin.error.unknownImage' });
  // attributes that nobody knows are left out, text that looks like script stays text
  const sly = {
    type: 'doc',
    content: [{ type: 'paragraph', attrs: { onclick: 'alert(1)', style: 'x' }, content: [{ type: 'text', text: '<script>alert(1)</script>', onload: 1 }] }],
  };
  expect(await save(sly)).toBeNull();
  expect((await own.db.article.findUniqueOrThrow({ where: { id } })).contentA).toEqual(doc(paragraph('<script>alert(1)</script>')));
  expect(
    await refusal(world.as('staff').article.save({ id, version: version + 1, titleA: 'a\u0000b', titleB: '', contentA: doc(), contentB: doc() })),
  ).toMatchObject({
    code: 'BAD_REQUEST',
  });
});

test('an issue is not approved over an article that is being reopened', async () => {
  const bulletinId = await newBulletin();
  const id = await newArticle(bulletinId);
  await write(id, 'Có 120 người.', '120 people.');
  await own.db.article.update({ where: { id }, data: { status: 'APPROVED' } });
  let approving: Promise<unknown> | null = null;
  await own.db.$transaction(async (tx) => {
    await tx.article.update({ where: { id }, data: { status: 'WRITING' } });
    approving = refusal(world.as('leader').bulletin.move({ id: bulletinId, version: 1, move: 'approve', reason: null }));
    const settled = approving.then(() => true);
    for (let over = false; !over; ) {
      const [row] = await own.db.$queryRaw<{ count: number }[]>`
        SELECT count(*)::int AS count FROM pg_stat_activity WHERE datname = current_database() AND wait_event_type = 'Lock'`;
      over = (row?.count ?? 0) > 0 || (await Promise.race([settled, Promise.resolve(false)]));
    }
  });
  expect(await approving).toMatchObject({ key: 'bulletin.error.articlesOpen' });
});

test('taking an article out waits for whoever holds its bulletin before it holds the article, so that neither waits for the other for ever', async () => {
  const bulletinId = await newBulletin();
  const id = await newArticle(bulletinId);
  const removal = await own.db.$transaction(async (tx) => {
    await tx.$queryRaw`SELECT 1 FROM "bulletin" WHERE "id" = ${bulletinId}::uuid FOR UPDATE`;
    const started = world.as('staff').article.remove({ id, version: 1 });
    const waiting = () => own.db.$queryRaw<{ pid: number }[]>`
      SELECT pid FROM pg_stat_activity WHERE datname = current_database() AND wait_event_type = 'Lock'`;
    await expect.poll(async () => (await waiting()).length).toBe(1);
    // as publishing does next; fails at once where somebody else holds it
    await tx.$queryRaw`SELECT 1 FROM "article" WHERE "bulletinId" = ${bulletinId}::uuid FOR UPDATE NOWAIT`;
    return { started };
  });
  expect(await removal.started).toEqual({ id: bulletinId });
});

test('an article that nobody has translated yet neither agrees nor differs', async () => {
  const [bulletinId, staff] = [await newBulletin(), world.as('staff')];
  const id = await newArticle(bulletinId);
  await write(id, 'Có 120 người tham gia.', '');
  const bulletin = await staff.bulletin.get({ id: bulletinId });
  expect(bulletin).toMatchObject({ parity: null, blocked: 0, articles: [{ parity: { share: null, blocked: true } }] });
  // beside it one of nine checks fails: 8 of 9, not 8 of 10
  await write(await newArticle(bulletinId), 'Có 120 người tham gia.', '210 people took part.');
  const both = await staff.bulletin.get({ id: bulletinId });
  expect([both.parity, both.blocked]).toEqual([8 / 9, 1]);
});

test('a review from before its result was kept is nobody’s first, and a result never stands without its number of checks', async () => {
  const [bulletinId, staff] = [await newBulletin(), world.as('staff')];
  const id = await newArticle(bulletinId);
  await write(id, 'Có 120 người tham gia.', '120 people took part.');
  // what the migration knows of such an article: the day alone
  await own.db.article.update({ where: { id }, data: { firstReviewedAt: new Date('2025-03-03T08:00:00Z') } });
  for (const move of ['toTranslation', 'toReview'] as const)
    await staff.article.move({ id, version: (await staff.article.get({ id })).version, move, reason: null });
  expect(await own.db.article.findUniqueOrThrow({ where: { id } })).toMatchObject({
    ...{ status: 'REVIEW', firstReviewedAt: new Date('2025-03-03T08:00:00Z') },
    ...{ firstReviewPassed: null, firstReviewChecks: null, firstReviewBlocked: null },
  });
  const other = await newArticle(bulletinId);
  await expect(
    own.db.article.update({ where: { id: other }, data: { firstReviewedAt: new Date(), firstReviewPassed: 8, firstReviewBlocked: false } }),
  ).rejects.toThrow('article_first_review');
});
