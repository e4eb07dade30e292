import { describe, expect, it } from 'vitest';
import type { ArticleDoc } from './doc.ts';
import { imageIdsOf, noteIn, revisionContent, revisionContentSchema, revisionNoteSchema, sideOf } from './revision.ts';

const [ARTICLE, SHOWN, UNUSED] = ['019aa000-0000-7000-8000-000000000001', '019aa000-0000-7000-8000-0000000000f1', '019aa000-0000-7000-8000-0000000000f2'];
const doc = (text: string, alt: string): ArticleDoc => ({
  type: 'doc',
  content: [
    { type: 'paragraph', content: [{ type: 'text', text }] },
    { type: 'image', attrs: { fileId: SHOWN, alt, caption: '' } },
  ],
});
const bulletin = { year: 2025, number: 2, title: { vi: 'Bản tin số 2', en: undefined }, languageA: 'vi', languageB: 'en' } as const;
const article = {
  id: ARTICLE,
  titleA: 'Gặp mặt hữu nghị',
  titleB: 'Friendship gathering',
  contentA: doc('Có 120 người dự.', 'Toàn cảnh'),
  contentB: doc('120 people attended.', 'The hall'),
};
const images = [
  { fileId: SHOWN, width: 1200, height: 800 },
  { fileId: UNUSED, width: 10, height: 10 },
];

describe('revisionContent', () => {
  it('freezes what is shown and measures its parity', () => {
    const { content, parity } = revisionContent(bulletin, [article], images);
    // pair, headings, numbers, dates, links, images, language, names, length: all eight apply and pass
    expect(parity).toBe(1);
    expect(content.articles[0]?.parity).toEqual({ passed: 9, total: 9 });
    expect(content.images).toEqual([images[0]]);
    expect(content.title).toEqual({ vi: 'Bản tin số 2' });
    expect(revisionContentSchema.parse(JSON.parse(JSON.stringify(content)))).toEqual(content);
  });

  it('counts a failed check: 8 of 9', () => {
    const { parity } = revisionContent(bulletin, [{ ...article, contentB: doc('130 people attended.', 'The hall') }], images);
    expect(parity).toBe(8 / 9);
  });

  it('has no parity without an article', () => expect(revisionContent(bulletin, [], []).parity).toBeNull());
});

it('imageIdsOf names an image of both sides once', () => expect(imageIdsOf([article])).toEqual([SHOWN]));
it('sideOf knows the pair only', () => expect(['vi', 'en', 'fr'].map((of) => sideOf(bulletin, of))).toEqual(['A', 'B', null]));

describe('noteIn', () => {
  it('is in the reader’s language, else in the one there is, and says which', () => {
    expect(noteIn({ vi: 'Sửa số', en: 'A number' }, 'en')).toEqual({ text: 'A number', language: 'en' });
    expect(noteIn({ vi: 'Sửa số' }, 'en')).toEqual({ text: 'Sửa số', language: 'vi' });
    expect(noteIn({ ru: 'Число', fr: 'Un chiffre' }, 'en')).toEqual({ text: 'Число', language: 'ru' });
    expect(noteIn({}, 'en')).toBeNull();
  });
  it('may be said in the languages of bulletins alone', () => expect(revisionNoteSchema.safeParse({ de: 'Zahl' }).success).toBe(false));
});
