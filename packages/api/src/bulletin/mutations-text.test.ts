import { createTestDatabase, type TestDatabase } from '@nhipcau/db/testing';
import { mergeSides } from '@nhipcau/domain/bulletin';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { readImages } from '../publication/data-images.ts';
import { bulletinWorld, doc, newKey, paragraph, png, refusal } from './bulletin.fixture.ts';
import type { ArticleState } from './types.ts';

let own: TestDatabase;
let world: Awaited<ReturnType<typeof bulletinWorld>>;
let bulletinId: string;
beforeAll(async () => {
  own = await createTestDatabase();
  world = await bulletinWorld(own.db);
  const fields = { year: 2025, number: 1, title: { vi: 'Số 1' }, languageA: 'vi' as const, languageB: 'en' as const, plannedOn: '2025-08-01', editorId: null };
  ({ id: bulletinId } = await world.as('staff').bulletin.create({ ...fields, idempotencyKey: newKey() }));
});
afterAll(() => own.drop());

const newArticle = async () => (await world.as('staff').article.create({ bulletinId, eventId: null, reportId: null, idempotencyKey: newKey() })).id;
const texts = (vi: string, en: string) => ({ titleA: 'Bài', titleB: 'Article', contentA: doc(paragraph(vi)), contentB: doc(paragraph(en)) });
const versions = async (id: string) => (await world.as('staff').article.versions({ id })).map(({ number, authorName }) => `${number} ${authorName}`);
const logged = async (id: string) => (await own.db.auditLog.findMany({ where: { entityId: id }, orderBy: { id: 'asc' } })).map(({ action }) => action);

test('one who writes on writes over one version; another person and every step make new ones', async () => {
  const id = await newArticle();
  const [staff, other] = [world.as('staff'), world.as('other')];
  await staff.article.save({ id, version: 1, ...texts('Một', '') });
  await staff.article.save({ id, version: 2, ...texts('Một hai', '') });
  await staff.article.save({ id, version: 3, ...texts('Một hai ba', '') });
  expect(await versions(id)).toEqual(['2 staff', '1 staff']);
  await other.article.save({ id, version: 4, ...texts('Một hai ba', 'One two') });
  await staff.article.move({ id, version: 5, move: 'toTranslation', reason: null });
  await staff.article.save({ id, version: 6, ...texts('Một hai ba', 'One two three') });
  // 4 is the text as it stood at the step: writing on does not change it
  expect(await versions(id)).toEqual(['5 staff', '4 staff', '3 other', '2 staff', '1 staff']);
  const fourth = (await staff.article.versions({ id })).find((version) => version.number === 4);
  expect((await staff.article.version({ id: fourth?.id ?? '' })).contentB).toEqual(doc(paragraph('One two')));
  // one entry a sitting, not one a pause
  expect(await logged(id)).toEqual(['article.create', 'article.write', 'article.write', 'article.move', 'article.write']);
});

test('a version is gone back to, and what stood there before stays a version', async () => {
  const id = await newArticle();
  const staff = world.as('staff');
  await staff.article.save({ id, version: 1, ...texts('Cũ', 'Old') });
  await world.as('other').article.save({ id, version: 2, ...texts('Mới', 'New') });
  const old = (await staff.article.versions({ id })).find(({ number }) => number === 2);
  expect(await refusal(staff.article.restore({ id: old?.id ?? '', articleId: id, version: 2 }))).toMatchObject({ key: 'errors.conflict' });
  expect(await refusal(staff.article.restore({ id: old?.id ?? '', articleId: await newArticle(), version: 1 }))).toMatchObject({ key: 'errors.notFound' });
  expect(await staff.article.restore({ id: old?.id ?? '', articleId: id, version: 3 })).toMatchObject({ version: 4, contentA: doc(paragraph('Cũ')) });
  expect(await versions(id)).toEqual(['4 staff', '3 other', '2 staff', '1 staff']);
});

test('of two who write at once the later is told, with both texts; different languages go together', async () => {
  const id = await newArticle();
  const base = texts('Chung', 'Common');
  await world.as('staff').article.save({ id, version: 1, ...base });
  const [mine, theirs] = [texts('Bản của tôi', 'Common'), texts('Chung', 'Their translation')];
  const results = await Promise.allSettled([
    world.as('staff').article.save({ id, version: 2, ...mine }),
    world.as('other').article.save({ id, version: 2, ...theirs }),
  ]);
  expect(results.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
  const staffWon = results[0]?.status === 'fulfilled';
  const [loser, lost, won] = staffWon ? (['other', theirs, mine] as const) : (['staff', mine, theirs] as const);
  const told = await refusal(world.as(loser).article.save({ id, version: 2, ...lost }));
  const current = (told as { current: ArticleState }).current;
  expect(current).toMatchObject({ version: 3, ...won });
  // one wrote in Vietnamese, the other in English: both stay
  expect(mergeSides(base, lost, won)).toEqual({ ...texts('Bản của tôi', 'Their translation') });
  // the same part: somebody has to choose, and what is not chosen is kept as a version
  expect(mergeSides(base, texts('Khác', 'Common'), texts('Khác nữa', 'Common'))).toBeNull();
  const { number } = await world.as(loser).article.keep({ id, ...lost });
  const kept = (await world.as('staff').article.versions({ id })).find((version) => version.number === number);
  expect(await world.as('staff').article.version({ id: kept?.id ?? '' })).toMatchObject(lost);
  expect(await world.as('staff').article.get({ id })).toMatchObject({ version: 3, ...won });
});

test('a passage is spoken of, settled, and taken up again', async () => {
  const id = await newArticle();
  const leader = world.as('leader').article;
  const [made] = await leader.comment({ articleId: id, side: 'A', quote: '<b>Bài</b>', text: 'Viết lại' });
  expect(made).toMatchObject({ quote: '<b>Bài</b>', authorName: 'leader', resolvedAt: null });
  expect((await world.as('staff').bulletin.get({ id: bulletinId })).articles.find((article) => article.id === id)?.openComments).toBe(1);
  const commentId = made?.id ?? '';
  const [settled] = await world.as('staff').article.settle({ id: commentId, resolved: true });
  expect(settled?.resolvedAt).toBeInstanceOf(Date);
  expect((await leader.settle({ id: commentId, resolved: true }))[0]?.resolvedAt).toEqual(settled?.resolvedAt);
  expect((await leader.settle({ id: commentId, resolved: false }))[0]?.resolvedAt).toBeNull();
  expect(await refusal(leader.comment({ articleId: newKey(), side: 'A', quote: 'x', text: 'y' }))).toMatchObject({ key: 'errors.notFound' });
});

test('a picture comes in as a picture made anew, and nothing else does', async () => {
  const id = await newArticle();
  const staff = world.as('staff').article;
  const add = async (name: string, bytes: Uint8Array) => staff.addImage({ articleId: id, name, bytes: new Uint8Array(bytes) });
  const { fileId, width } = await add('Ảnh chung.svg.png', png(2400, 1200));
  expect(width).toBe(1600);
  const kept = await staff.image({ id: fileId });
  expect(kept).toMatchObject({ mime: 'image/jpeg', name: 'Ảnh chung.svg.jpg' });
  const withPicture = { titleA: 'Bài', titleB: '', contentA: doc({ type: 'image', attrs: { fileId, alt: 'Toàn cảnh', caption: '' } }), contentB: doc() };
  await staff.save({ id, version: 1, ...withPicture });
  // the picture of one article is none of another
  expect(await refusal(staff.save({ id: await newArticle(), version: 1, ...withPicture }))).toMatchObject({ key: 'bulletin.error.unknownImage' });
  const svg = new TextEncoder().encode('<svg xmlns="http://www.w3.org/2000/svg" onload="alert(1)"><script>alert(1)</script></svg>');
  expect(await refusal(add('a.svg', svg))).toMatchObject({ key: 'file.error.kind' });
  expect(await refusal(add('a.png', svg))).toMatchObject({ key: 'file.error.kind' });
  expect(await refusal(add('huge.png', png(8000, 5000)))).toMatchObject({ key: 'file.error.tooManyPixels' });
  expect(await refusal(add('cut.png', png(400, 400).subarray(0, 60)))).toMatchObject({ key: 'file.error.damaged' });
  expect(await own.db.storedFile.count()).toBe(1);
  expect(await refusal(staff.image({ id: newKey() }))).toMatchObject({ key: 'errors.notFound' });
});

test('a picture that is not of the article comes in by no way: not aside, not by an older version', async () => {
  const id = await newArticle();
  // a scan of something that is nobody's to see
  const bytes = new Uint8Array(png(4, 4));
  const { id: fileId } = await own.db.storedFile.create({ data: { name: 'scan.png', mime: 'image/png', size: bytes.length, sha256: 'x', bytes } });
  const contentA = doc({ type: 'image', attrs: { fileId, alt: 'Ảnh', caption: '' } });
  const foreign = { ...texts('', ''), contentA };
  expect(await refusal(world.as('staff').article.keep({ id, ...foreign }))).toMatchObject({ key: 'bulletin.error.unknownImage' });
  const planted = await own.db.articleVersion.create({
    data: {
      articleId: id,
      number: 50,
      titleA: 'Bài',
      titleB: 'Article',
      contentA: JSON.parse(JSON.stringify(contentA)),
      contentB: { type: 'doc', content: [] },
    },
  });
  expect(await refusal(world.as('staff').article.restore({ id: planted.id, articleId: id, version: 1 }))).toMatchObject({ key: 'bulletin.error.unknownImage' });
  expect(await readImages(own.db, [{ contentA, contentB: doc() }])).toEqual([]);
});

test.each(['\u0000', '\ud800'])('a letter that the database cannot keep (%j) is a wrong input and keeps nothing', async (letter) => {
  const id = await newArticle();
  expect(await refusal(world.as('staff').article.save({ id, version: 1, ...texts(`Một${letter}hai`, '') }))).toMatchObject({ key: 'errors.invalidInput' });
  expect(await refusal(world.as('staff').article.addImage({ articleId: id, name: `a${letter}.png`, bytes: new Uint8Array(png(4, 4)) }))).toMatchObject({
    key: 'errors.invalidInput',
  });
  expect(await versions(id)).toEqual(['1 staff']);
  expect(await own.db.articleMedia.count({ where: { articleId: id } })).toBe(0);
});
