import { createTestDatabase, type TestDatabase } from '@nhipcau/db/testing';
import { articleParity, imageIdsOf } from '@nhipcau/domain/bulletin';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { bulletinWorld, newKey, png } from './bulletin.fixture.ts';

let own: TestDatabase;
let world: Awaited<ReturnType<typeof bulletinWorld>>;
beforeAll(async () => {
  own = await createTestDatabase();
  world = await bulletinWorld(own.db);
});
afterAll(() => own.drop());

/** A picture of an activity, stored as it is. @returns its file */
async function photo(activityId: string, position: number, caption: string | null) {
  const { reportId } = await own.db.reportActivity.findUniqueOrThrow({ where: { id: activityId } });
  const bytes = new Uint8Array(png(40, 30));
  const { fileId } = await own.db.reportPhoto.create({
    data: {
      ...{ position, caption },
      report: { connect: { id: reportId } },
      activity: { connect: { id: activityId } },
      file: { create: { name: 'a.png', mime: 'image/png', size: bytes.length, sha256: 'x', bytes } },
    },
  });
  return fileId;
}
let number = 0;
const newBulletin = async (languageB: 'en' | 'fr' = 'en') =>
  world.as('staff').bulletin.create({
    ...{ year: 2025, number: ++number, title: { vi: `Số ${number}` }, languageA: 'vi', languageB, plannedOn: '2025-07-10', editorId: null },
    idempotencyKey: newKey(),
  });
const article = async (from: { eventId?: string; reportId?: string }) => {
  const { id: bulletinId } = await newBulletin();
  const create = () => world.as('staff').article.create({ bulletinId, eventId: null, reportId: null, ...from, idempotencyKey: newKey() });
  const { id } = await create();
  // asked again, that one is answered
  expect(await create()).toEqual({ id });
  return world.as('staff').article.get({ id });
};
const images = (content: { content: readonly object[] }) => content.content.flatMap((node) => ('type' in node && node.type === 'image' ? [node] : []));

test('photos of what approved reports say was held go into the article, once, each asking for its words in the other language', async () => {
  const { held, report, union } = world.ids;
  const counted = await own.db.reportActivity.findFirstOrThrow({ where: { reportId: report } });
  const [second, first] = [await photo(counted.id, 1, null), await photo(counted.id, 0, 'Đại biểu hai nước')];
  // another association says of the same event what nobody has approved yet; and what was put off has no pictures to show
  const period = await own.db.reportingPeriod.findFirstOrThrow();
  const other = await own.db.organisation.create({ data: { code: 'de', path: 'u/de', kind: 'ASSOCIATION', parentId: union, name: { vi: 'Hội Việt - Đức' } } });
  const handedIn = { firstSubmittedOn: new Date('2025-07-02'), submittedAt: new Date('2025-07-02T03:00:00Z') };
  const waiting = await own.db.activityReport.create({ data: { periodId: period.id, organisationId: other.id, status: 'SUBMITTED', ...handedIn } });
  const claim = await own.db.reportActivity.create({
    data: { reportId: waiting.id, eventId: held, title: 'Gặp mặt', outcome: 'HELD', role: 'CO_HOST' },
  });
  const unapproved = await photo(claim.id, 0, 'Ảnh chờ duyệt');
  const putOff = await own.db.reportActivity.create({ data: { reportId: report, title: 'Hoãn', outcome: 'POSTPONED', position: 1 } });
  await photo(putOff.id, 0, 'Ảnh cũ');

  for (const from of [{ eventId: held }, { reportId: report }]) {
    const made = await article(from);
    const words = 'Đại biểu hai nước';
    expect(images(made.contentA)).toEqual([
      { type: 'image', attrs: { fileId: first, alt: words, caption: words } },
      { type: 'image', attrs: { fileId: second, alt: '', caption: '' } },
    ]);
    expect(images(made.contentB)).toEqual([first, second].map((fileId) => ({ type: 'image', attrs: { fileId, alt: '', caption: '' } })));
    // they stand after the text, and belong to the article
    expect(made.contentA.content.slice(-2)).toEqual(images(made.contentA));
    expect((await own.db.articleMedia.findMany({ where: { articleId: made.id }, orderBy: { fileId: 'asc' } })).map(({ fileId }) => fileId)).toEqual(
      imageIdsOf([made]).toSorted(),
    );
    const { findings, blocked } = articleParity({ ...made, languageA: 'vi', languageB: 'en' });
    expect(blocked).toBe(true);
    expect(findings.filter(({ check }) => check === 'images').map(({ kind, side, value }) => [kind, side, value])).toEqual([
      ['noAlt', 'A', second],
      ['noAlt', 'B', first],
      ['noAlt', 'B', second],
    ]);
    expect((await world.as('staff').article.image({ id: first })).mime).toBe('image/png');
  }

  // approved after all: its pictures come after the host's
  await own.db.activityReport.update({ where: { id: waiting.id }, data: { status: 'APPROVED', decidedAt: new Date('2025-07-06T03:00:00Z') } });
  expect(imageIdsOf([await article({ eventId: held })])).toEqual([first, second, unapproved]);
});
