import sharp from 'sharp';
import { extractText, getDocumentProxy, getMeta } from 'unpdf';
import { beforeAll, describe, expect, it } from 'vitest';
import { bulletinPdf } from './pdf.ts';
import { block, LETTERS, plainRun, testIssue } from './test-issue.ts';

const photo = () =>
  sharp({ create: { width: 1600, height: 900, channels: 3, background: '#7a9e7e' } })
    .webp()
    .toBuffer();
const plain = (text: string) => text.normalize('NFC').replace(/\s+/g, ' ');

describe('bulletinPdf', () => {
  let bytes: Uint8Array;
  let pages: string[];
  beforeAll(async () => {
    bytes = await bulletinPdf(testIssue(await photo()));
    pages = (await extractText(await getDocumentProxy(bytes.slice()), { mergePages: false })).text.map(plain);
  }, 60_000);

  it('has text that can be taken out again, every accent right', () => {
    const all = pages.join(' ');
    expect(all).toContain('Liên hiệp các tổ chức hữu nghị thành phố Hà Nội');
    for (const letter of LETTERS.split(' ')) expect(all).toContain(letter);
    expect(all).toContain('a friendship gathering');
  });

  it('numbers its pages, and its contents name the pages that the articles begin on', () => {
    expect(pages.length).toBeGreaterThan(3);
    pages.forEach((text, index) => {
      expect(text).toContain(`Trang ${index + 1}/${pages.length}`);
    });
    for (const index of [1, 2, 3, 4]) {
      const title = `Bài thứ ${index}:`;
      const begins = pages.findLastIndex((text) => text.includes(title)) + 1;
      const listed = new RegExp(`Bài thứ ${index}: .*?organisations (\\d+)`).exec(pages[0] ?? '')?.[1];
      expect(listed, title).toBe(String(begins));
    }
  });

  it('keeps a heading with what follows it', () => {
    for (const text of pages) expect(text).not.toMatch(/Main results (Liên hiệp các tổ chức hữu nghị thành phố Hà Nội · Số)/);
  });

  it('breaks no Vietnamese word', () => {
    const words = pages.join(' ').split(' ');
    expect(words.filter((word) => /^\p{L}+-$/u.test(word))).toEqual([]);
  });

  it('sets Russian beside Vietnamese, in every face', async () => {
    const russian = 'Встреча друзей в Ханое: «Мост дружбы» № 3, съезд, объявление, Ёлка';
    const issue = testIssue(null, 1);
    const [first] = issue.articles;
    if (!first) throw new Error('an issue without articles');
    const runs = [false, true].flatMap((bold) => [false, true].map((italic) => ({ ...plainRun(`${russian} ${bold} ${italic}.`), bold, italic })));
    const rows = [[block('Gặp mặt'), block('', { runs })] as const];
    const made = await bulletinPdf({ ...issue, languages: ['vi', 'ru'], articles: [{ ...first, title: ['Gặp mặt hữu nghị', 'Дружеская встреча'], rows }] });
    const text = plain((await extractText(await getDocumentProxy(made), { mergePages: true })).text);
    for (const face of ['false false', 'false true', 'true false', 'true true']) expect(text).toContain(`${russian} ${face}.`);
    expect(text).toContain('Дружеская встреча');
  }, 60_000);

  it('says on every page what a reader has to know first', async () => {
    const marked = await bulletinPdf({ ...testIssue(null, 2), notice: 'Số minh họa' });
    const texts = (await extractText(await getDocumentProxy(marked), { mergePages: false })).text.map(plain);
    expect(texts.map((text) => text.includes('Số minh họa'))).toEqual(texts.map(() => true));
    expect(pages.join(' ')).not.toContain('Số minh họa');
  }, 60_000);

  it('says what it is, in which language, and embeds its fonts', async () => {
    const { info } = await getMeta(await getDocumentProxy(bytes.slice()));
    expect(info).toMatchObject({ Title: 'Bản tin hữu nghị Hà Nội – Số 2/2025 · phát hành ngày 30/06/2025', Language: 'vi' });
    const raw = Buffer.from(bytes).toString('latin1');
    expect(raw).toContain('/FontFile2');
    expect(raw).not.toContain('/BaseFont /Helvetica');
  });
});
