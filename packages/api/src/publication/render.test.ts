import { describe, expect, it } from 'vitest';
import type { PublicEntry, PublicIssue } from './data-public.ts';
import { archiveHtml } from './render-archive.ts';
import { feedXml } from './render-feed.ts';
import { docHtml, escapeMarkup } from './render-html.ts';
import { editionMail } from './render-mail.ts';
import { issueHtml } from './render-page.ts';
import { issuePreview } from './render-preview.ts';
import { shellOf } from './render-shell.ts';
import { subscriptionHtml } from './render-subscription.ts';

const FILE = '019aa000-0000-7000-8000-0000000000f1';
const HOSTILE = '<script>alert(1)</script> & "x" \u0000\u000b';
const doc = (text: string) => ({
  type: 'doc' as const,
  content: [
    { type: 'paragraph' as const, content: [{ type: 'text' as const, text, marks: [{ type: 'bold' as const }] }] },
    { type: 'image' as const, attrs: { fileId: FILE, alt: `"><img src=x onerror=alert(1)>${text}`, caption: text } },
  ],
});
const issue = (more: Partial<PublicIssue['content']> = {}): PublicIssue => ({
  revisionId: '019aa000-0000-7000-8000-000000000a01',
  revision: 2,
  sample: false,
  content: {
    ...{ format: 1, year: 2025, number: 2, title: { vi: `Bản tin ${HOSTILE}`, en: 'Bulletin' }, languageA: 'vi', languageB: 'en' },
    articles: [
      {
        ...{ id: '019aa000-0000-7000-8000-000000000b01', titleA: `Bài ${HOSTILE}`, titleB: 'Article', contentA: doc(HOSTILE), contentB: doc('Text') },
        parity: { passed: 8, total: 8 },
      },
    ],
    images: [{ fileId: FILE, width: 1200, height: 800 }],
    ...more,
  },
  publishedOn: '2025-06-30',
  revisedOn: '2025-07-02',
  revisedAt: new Date('2025-07-02T03:00:00Z'),
  corrections: [{ revision: 2, on: '2025-07-02', note: { vi: `Sửa ${HOSTILE}`, en: 'Mended' } }],
});
const origin = 'https://example.org';

describe('escapeMarkup', () => {
  it('leaves nothing that HTML or XML would read', () => {
    expect(escapeMarkup(`<a href='x'>&"\u0000\u000b\ud800`)).toBe('&#60;a href=&#39;x&#39;&#62;&#38;&#34;');
    expect(escapeMarkup('Hà Nội 🌸 中文')).toBe('Hà Nội 🌸 中文');
  });
});

describe('docHtml', () => {
  it('makes no link of what is none of the web', () => {
    const link = (href: string) =>
      docHtml(
        { type: 'doc', content: [{ type: 'paragraph', content: [{ type: 'text', text: 'a', marks: [{ type: 'link', attrs: { href } }] }] }] },
        { images: [], origin: '', top: 3 },
      );
    expect(link('javascript:alert(1)')).toBe('<p>a</p>');
    expect(link('https://example.org/?a=1&b="')).toBe('<p><a href="https://example.org/?a=1&#38;b=&#34;" rel="noopener">a</a></p>');
  });
});

describe('issueHtml', () => {
  const html = issueHtml(issue(), 'vi', { view: 'one', origin });
  it('has no script, neither its own nor that of a text', () => {
    expect(html).not.toMatch(/<script|<img src=x/i);
    expect(html.replace(/"[^"]*"/g, '""')).not.toMatch(/<[^>]*\son\w+=/i);
    expect(Buffer.byteLength(html)).toBeLessThan(50_000);
  });
  it('names its counterpart, itself and its image for search engines and messengers', () => {
    expect(html).toContain('<html lang="vi">');
    expect(html).toContain('<link rel="canonical" href="https://example.org/vi/bulletins/2025/2">');
    expect(html).toContain('<link rel="alternate" hreflang="en" href="https://example.org/en/bulletins/2025/2">');
    expect(html).toContain(`<meta property="og:image" content="https://example.org/bulletins/images/${FILE}.webp">`);
    const said = (of: string) => (property: string) => of.match(new RegExp(`<meta property="${property}" content="([^"]*)">`))?.[1];
    const og = said(html);
    expect(['og:type', 'og:locale', 'og:locale:alternate', 'og:site_name', 'og:url', 'article:published_time'].map(og)).toEqual([
      ...['article', 'vi_VN', 'en_GB', escapeMarkup(shellOf('vi').common('unionName')), 'https://example.org/vi/bulletins/2025/2', '2025-06-30T00:00:00+07:00'],
    ]);
    expect(og('og:title')).toBe(escapeMarkup(`Bản tin ${HOSTILE} (số 2/2025)`));
    expect(og('og:image:alt')).toContain('onerror'); // as words
    // without a picture of its own one is drawn
    const plain = said(issueHtml(issue({ images: [] }), 'vi', { view: 'one', origin }));
    expect(['og:image', 'og:image:width', 'og:image:height', 'og:title', 'og:description'].map(plain)).toEqual([
      ...['https://example.org/vi/bulletins/2025/2.png', '1200', '630', og('og:title'), og('og:description')],
    ]);
    expect(plain('og:image:alt')).toContain('Liên hiệp');
    for (const page of [html, issueHtml(issue({ images: [] }), 'vi', { view: 'one', origin })])
      expect(page).toContain('<meta name="twitter:card" content="summary_large_image">');
    expect(og('og:description')).not.toBe('');
    expect(html).toContain('width="1200" height="800"');
    expect(html).toContain('Đính chính ngày 02/07/2025 (lần 2):');
  });
  it('says number and year once', () => {
    const named = (vi: string) => /<title>([^<]*)<.title>/.exec(issueHtml(issue({ title: { vi } }), 'vi', { view: 'one', origin }))?.[1];
    expect(['Bản tin số 2/2025', 'Bản tin số 02/2025', 'Bản tin số 12/2025', 'Bản tin'].map(named)).toEqual([
      ...['Bản tin số 2/2025', 'Bản tin số 02/2025', 'Bản tin số 12/2025 (số 2/2025)', 'Bản tin (số 2/2025)'],
    ]);
  });
  it('shows both languages side by side, the asked one first', () => {
    const both = issueHtml(issue(), 'en', { view: 'both', origin });
    expect(both).toContain('<div class="pair"><div><h2>Article</h2></div><div lang="vi"><h2>Bài');
    expect(both).toContain('<a href="/en/bulletins/2025/2">One language</a>');
  });
  it('speaks English around a language that the screens do not have, and says where there is no PDF', () => {
    const russian = issueHtml(issue({ languageB: 'ru' }), 'ru', { view: 'one', origin });
    expect(russian).toContain('<html lang="ru">');
    expect(russian).toContain('<h2 lang="en">In this issue</h2>');
    expect(russian).toContain('.pdf"');
    const chinese = issueHtml(issue({ languageB: 'zh' }), 'zh', { view: 'one', origin });
    expect(chinese).toContain('There is no PDF of this issue');
    expect(chinese).not.toContain('.pdf"');
  });
});

describe('the note of a correction', () => {
  const english = { view: 'one', origin } as const;
  const noted = (note: PublicIssue['corrections'][number]['note'], languageB: 'en' | 'ru' = 'en') => ({
    ...issue({ languageB }),
    corrections: [{ revision: 2, on: '2025-07-02', note }],
  });
  it('is in the reader’s language in every form', () => {
    const both = noted({ vi: 'Sửa số', en: 'A number' });
    const mail = editionMail(both, 'en', { leaveToken: 'token', origin });
    const forms = [issueHtml(both, 'en', english), issueHtml(both, 'en', { view: 'both', origin }), feedXml([both], 'en', { origin, emptyAt: new Date(0) })];
    for (const form of [...forms, mail.html, mail.text]) expect([form.includes('A number'), form.includes('Sửa số')]).toEqual([true, false]);
    expect(issueHtml(both, 'vi', english)).toContain('<span>Sửa số</span>');
  });
  it('says its language where that is not the one around it', () => {
    // of before: said in one language alone
    expect(issueHtml(noted({ vi: 'Sửa số' }), 'en', english)).toContain('<span lang="vi">Sửa số</span>');
    expect(issueHtml(noted({ vi: 'Sửa số' }), 'vi', english)).toContain('<span>Sửa số</span>');
    // the words around it are English there
    const russian = issueHtml(noted({ vi: 'Sửa số', ru: 'Число' }, 'ru'), 'ru', english);
    expect(russian).toContain('<aside class="note" aria-label="Corrections" lang="en">');
    expect(russian).toContain('<span lang="ru">Число</span>');
  });
});

describe('feedXml', () => {
  it('is an Atom feed: everything that RFC 4287 asks for, every text escaped', () => {
    const xml = feedXml([issue()], 'vi', { origin, emptyAt: new Date(0) });
    expect(xml).toMatch(/^<\?xml version="1.0" encoding="utf-8"\?>\n<feed xmlns="http:\/\/www.w3.org\/2005\/Atom"/);
    for (const part of [
      '<id>',
      '<title>',
      '<updated>2025-07-02T03:00:00.000Z</updated>',
      '<author><name>',
      'rel="self"',
      '<entry><id>https://example.org/vi/bulletins/2025/2</id>',
    ])
      expect(xml).toContain(part);
    expect(xml).toContain('<published>2025-06-30T00:00:00+07:00</published>');
    // the content is HTML that was escaped once as HTML and once as XML
    expect(xml).toContain('&#60;strong&#62;&#38;#60;script&#38;#62;');
    expect(xml).not.toMatch(/<script|\p{Cc}(?<!\n)/u);
    const open = [...xml.matchAll(/<([a-z]+)(?:\s[^<>]*)?(?<!\/)>/g)].map(([, tag]) => tag).toSorted();
    expect(open).toEqual([...xml.matchAll(/<\/([a-z]+)>/g)].map(([, tag]) => tag).toSorted());
  });
  it('has a time even without entries', () =>
    expect(feedXml([], 'en', { origin, emptyAt: new Date(0) })).toContain('<updated>1970-01-01T00:00:00.000Z</updated>'));
});

describe('editionMail', () => {
  it('has a subject of one line, both forms of the text and one click to leave', () => {
    const mail = editionMail(issue({ title: { vi: 'Bản tin\r\nBcc: a@example.org' } }), 'vi', { leaveToken: 'token', origin });
    expect(mail.subject).toBe('Bản tin Bcc: a@example.org (số 2/2025)');
    expect(mail.headers['List-Unsubscribe']).toBe('<https://example.org/vi/bulletins/leave/token>');
    expect(mail.headers['List-Unsubscribe-Post']).toBe('List-Unsubscribe=One-Click');
    expect(mail.html).toContain('https://example.org/bulletins/images/');
    expect(mail.html).not.toMatch(/<script/i);
    expect(mail.text).toContain('https://example.org/vi/bulletins/2025/2');
  });
});

it('sample data say so in every form that goes out, in the words of the language, and nothing else does', async () => {
  const { t } = shellOf('fr');
  const french = (sample: boolean) => ({ ...issue({ languageB: 'fr' }), sample });
  const entry: Omit<PublicEntry, 'sample'> = {
    ...{ year: 2025, number: 2, title: { vi: 'Bản tin' }, languageA: 'vi', languageB: 'fr' },
    publishedOn: '2025-06-30',
    revisedAt: new Date(0),
  };
  const forms = (sample: boolean) => {
    const mail = editionMail(french(sample), 'fr', { leaveToken: 'token', origin });
    return {
      page: issueHtml(french(sample), 'fr', { view: 'one', origin }),
      both: issueHtml(french(sample), 'fr', { view: 'both', origin }),
      feed: feedXml([french(sample)], 'fr', { origin, emptyAt: new Date(0) }),
      mailHtml: mail.html,
      mailText: mail.text,
    };
  };
  for (const [form, text] of Object.entries(forms(true)))
    expect([form, text.includes(escapeMarkup(t('public.sample'))) || text.includes(t('public.sample'))]).toEqual([form, true]);
  for (const [form, text] of Object.entries(forms(false))) expect([form, text.includes('Numéro d')]).toEqual([form, false]);
  expect(archiveHtml([{ ...entry, sample: true }], 'fr', ['fr'], origin)).toContain(`<span class="sample">${escapeMarkup('données d’exemple')}</span>`);
  expect(archiveHtml([{ ...entry, sample: false }], 'fr', ['fr'], origin)).not.toContain('<span class="sample"');
});

it('the drawn picture says an issue in the reader’s language, and a Chinese one, whose letters are not drawn, in the other of its pair', () => {
  const english = issuePreview({ ...issue(), sample: true }, 'en');
  expect(english).toEqual({
    ...{ publisher: 'Hanoi Union of Friendship Organizations', title: 'Bulletin', when: 'No. 2/2025 · published 30/06/2025' },
    ...{ languages: ['English', 'Tiếng Việt'], articles: ['Article'], notice: shellOf('en').t('public.sample') },
  });
  const chinese = issuePreview(issue({ languageB: 'zh', title: { vi: 'Bản tin' } }), 'zh');
  expect(chinese).toEqual(issuePreview(issue({ languageB: 'zh', title: { vi: 'Bản tin' } }), 'vi'));
  expect(chinese).toMatchObject({ title: 'Bản tin', languages: ['Tiếng Việt', 'Tiếng Trung'], notice: null });
});

it('a step of subscribing is said in words, in any language of a bulletin', () => {
  for (const language of ['vi', 'en', 'es', 'zh', 'ru', 'fr'] as const) expect(subscriptionHtml('leave', language)).toContain('<form method="post">');
});
