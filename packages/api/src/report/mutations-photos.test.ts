import { uuidv7 } from '@nhipcau/db';
import { detectFile } from '@nhipcau/documents/file';
import { scalePicture } from '@nhipcau/documents/image';
import { REPORT_LIMITS, type ReportDraft } from '@nhipcau/domain/report';
import { describe, expect, it } from 'vitest';
import { png } from '../bulletin/bulletin.fixture.ts';
import { as, db, held, onDay, start, unplanned, useReports } from './report.fixture.ts';

useReports();

/** A photo as a camera makes it: after its first two bytes comes what the camera wrote, where it was taken for one. */
async function jpeg(): Promise<Uint8Array<ArrayBuffer>> {
  const made = await scalePicture(png(80, 60), { pixels: 10_000 });
  if (!made) throw new Error('no picture');
  const written = Buffer.from('Exif\0\0MM\0*\0\0\0\u0008\0\0\0\0\0\0GPS 21.0278 N', 'latin1');
  const head = Buffer.from([0xff, 0xe1, 0, written.length + 2]);
  return new Uint8Array(Buffer.concat([made.bytes.subarray(0, 2), head, written, made.bytes.subarray(2)]));
}
const add = async (reportId: string, who: 'fr' | 'jp' = 'fr') => as(who).addPhoto({ reportId, name: 'IMG_1.jpg', bytes: await jpeg() });

/** A draft of the first association whose first activity was held and shows these pictures. */
async function withPhotos(captions: (string | null)[]) {
  const { id } = await start('fr');
  const photos = [];
  for (const caption of captions) photos.push({ id: (await add(id)).id, caption });
  const { version, draft } = await as('fr').get({ id });
  const [spring, sport] = draft.activities;
  if (!spring || !sport) throw new Error('not prefilled');
  const whole: ReportDraft = {
    ...draft,
    activities: [held(spring, { photos }), { ...sport, outcome: 'CANCELLED', note: 'Mưa' }],
  };
  const state = await as('fr').saveDraft({ id, version, draft: whole });
  return { id, version: state.version, draft: whole, photos };
}
const photosOf = async (id: string) => (await as('fr').get({ id })).draft.activities.map(({ photos }) => photos);

describe('keeping', () => {
  it('keeps a picture without what the camera wrote, and tells the log its size alone', async () => {
    const { id } = await start('fr');
    const photo = await add(id);
    const { mime, bytes, name } = await as('fr').photo(photo);
    expect([mime, name]).toEqual(['image/jpeg', 'IMG_1.jpg']);
    const text = (content: Uint8Array) => Buffer.from(content).toString('latin1');
    expect([text(await jpeg()).includes('GPS'), text(bytes).includes('GPS'), text(bytes).includes('Exif')]).toEqual([true, false, false]);
    expect(detectFile(bytes)?.size).toEqual({ width: 80, height: 60 });
    const logged = await db().auditLog.findFirstOrThrow({ where: { action: 'report.addPhoto', entityId: id } });
    expect(logged.after).toEqual({ photo: photo.id, bytes: bytes.byteLength });
  });

  it('shows them in their order with their captions, however often the draft is saved', async () => {
    const { id, version, draft, photos } = await withPhotos(['Khai mạc', null]);
    expect(await photosOf(id)).toEqual([photos, []]);
    const [first, second] = photos;
    if (!first || !second) throw new Error('no photos');
    const [spring, sport] = draft.activities;
    if (!spring || !sport) throw new Error('no activities');
    const turned = [second, { ...first, caption: 'Khai mạc\n buổi  lễ' }];
    const next = await as('fr').saveDraft({ id, version, draft: { ...draft, achievements: 'Tốt', activities: [sport, { ...spring, photos: turned }] } });
    const kept = [second, { ...first, caption: 'Khai mạc buổi lễ' }];
    expect(await photosOf(id)).toEqual([[], kept]);
    // an activity is taken out and put back: its pictures come with it
    const without = await as('fr').saveDraft({ id, version: next.version, draft: { ...draft, activities: [sport] } });
    expect(await photosOf(id)).toEqual([[]]);
    await as('fr').saveDraft({ id, version: without.version, draft: { ...draft, activities: [{ ...spring, photos: kept }] } });
    expect(await photosOf(id)).toEqual([kept]);
  });

  it('hands in what is shown and nothing else', async () => {
    const { id, version, draft, photos } = await withPhotos(['Khai mạc', null]);
    const [spring, ...rest] = draft.activities;
    const [first] = photos;
    if (!spring || !first) throw new Error('no photos');
    await as('fr').submit({ id, version, draft: { ...draft, activities: [{ ...spring, photos: [first] }, ...rest] } });
    expect(await db().reportPhoto.findMany({ where: { reportId: id }, select: { id: true } })).toEqual([{ id: first.id }]);
  });
});

describe('refusing', () => {
  it('takes pictures alone, and none that costs memory', async () => {
    const { id: reportId } = await start('fr');
    const attempt = (bytes: Uint8Array<ArrayBuffer>) => as('fr').addPhoto({ reportId, name: 'a.jpg', bytes });
    await expect(attempt(new TextEncoder().encode('<svg xmlns="http://www.w3.org/2000/svg"><script>alert(1)</script></svg>'))).rejects.toThrow(
      'file.error.kind',
    );
    await expect(attempt(new Uint8Array(png(8000, 5000)))).rejects.toThrow('file.error.tooManyPixels');
    await expect(attempt(new Uint8Array((await jpeg()).subarray(0, 200)))).rejects.toThrow('file.error.damaged');
    await expect(attempt(new Uint8Array(10 * 2 ** 20 + 1))).rejects.toThrow('file.error.tooLarge');
    await expect(attempt(new Uint8Array())).rejects.toThrow('file.error.empty');
    expect(await db().reportPhoto.count()).toBe(0);
  });

  it('takes six an activity, and a number a report', async () => {
    const { id, version, draft, photos } = await withPhotos(Array.from({ length: REPORT_LIMITS.photos }, () => null));
    const more = { id: (await add(id)).id, caption: null };
    const [spring, sport] = draft.activities;
    if (!spring || !sport) throw new Error('no activities');
    const seven = { ...draft, activities: [{ ...spring, photos: [...photos, more] }, sport] };
    await expect(as('fr').saveDraft({ id, version, draft: seven })).rejects.toMatchObject({ code: 'BAD_REQUEST' });
    const bytes = new Uint8Array([1]);
    for (let count = photos.length + 1; count < REPORT_LIMITS.photosOfReport; count++)
      await db().reportPhoto.create({
        data: { report: { connect: { id } }, file: { create: { name: 'a.jpg', mime: 'image/jpeg', size: 1, sha256: 'x', bytes } } },
      });
    await expect(add(id)).rejects.toThrow('report.error.tooManyPhotos');
  });

  it('shows no picture of another report, none twice, and none that is gone', async () => {
    const { id, version, draft, photos } = await withPhotos(['Khai mạc']);
    const other = await start('jp');
    const foreign = { id: (await add(other.id, 'jp')).id, caption: null };
    const [spring, sport] = draft.activities;
    if (!spring || !sport) throw new Error('no activities');
    const attempt = (mine: typeof photos, second: typeof photos) =>
      as('fr').saveDraft({ id, version, draft: { ...draft, activities: [{ ...spring, photos: mine }, unplanned({ photos: second })] } });
    await expect(attempt([...photos, foreign], [])).rejects.toThrow('report.error.photoGone');
    await expect(attempt(photos, photos)).rejects.toThrow('report.error.photoGone');
    await expect(attempt([{ id: uuidv7(), caption: null }], [])).rejects.toThrow('report.error.photoGone');
    expect(await photosOf(id)).toEqual([photos, []]);
    // and not past the procedures either
    const activityId = spring.id;
    await expect(db().reportPhoto.update({ where: { id: foreign.id }, data: { activityId } })).rejects.toThrow();
  });
});

describe('who may', () => {
  it('shows a draft to its association alone, and to the office once it is handed in', async () => {
    const { id, version, draft, photos } = await withPhotos(['Khai mạc', null]);
    const [photo] = photos;
    if (!photo) throw new Error('no photo');
    await expect(as('jp').photo({ id: photo.id })).rejects.toThrow('errors.notFound');
    for (const who of ['admin', 'leader', 'staff'] as const) await expect(as(who).photo({ id: photo.id })).rejects.toThrow('errors.notFound');
    await as('fr').submit({ id, version, draft });
    for (const who of ['admin', 'leader', 'staff', 'fr'] as const) expect((await as(who).photo({ id: photo.id })).mime).toBe('image/jpeg');
    await expect(as('jp').photo({ id: photo.id })).rejects.toThrow('errors.notFound');
  });

  it('takes none where the report cannot be written', async () => {
    const { id, version, draft } = await withPhotos([null]);
    await expect(add(id, 'jp')).rejects.toThrow('errors.notFound');
    const bytes = await jpeg();
    await expect(as('staff').addPhoto({ reportId: id, name: 'a.jpg', bytes })).rejects.toThrow('errors.forbidden');
    const handedIn = await as('fr').submit({ id, version, draft });
    await expect(add(id)).rejects.toThrow('report.error.moved');
    await as('admin').return({ id, version: handedIn.version, reason: 'Thiếu ảnh' });
    await add(id);
    onDay('2025-08-01');
    await expect(add(id)).rejects.toThrow('report.error.locked');
  });
});
