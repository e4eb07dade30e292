import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { alignBlocks, blocksOf, type NodeLike } from './blocks.ts';
import { articleDoc } from './doc.ts';
import { DEFAULT_LENGTH_MODEL, fitLengthModel, lengthDelta } from './length.ts';
import { hasName, transferableNames } from './names.ts';
import { type ArticleSides, articleParity, bulletinParity, firstReviewShare } from './parity.ts';
import { sentencePairs, sentencesOf } from './segments.ts';
import { termFindings, termsIn } from './terms.ts';
import { articleMovesOf, bulletinMovesOf, bulletinObstacle, isArticleEditable } from './workflow.ts';

const text = (value: string, href?: string): NodeLike => ({ type: 'text', text: value, ...(href ? { marks: [{ type: 'link', attrs: { href } }] } : {}) });
const p = (...content: (string | NodeLike)[]): NodeLike => ({
  type: 'paragraph',
  content: content.map((part) => (typeof part === 'string' ? text(part) : part)),
});
const h = (level: number, value: string): NodeLike => ({ type: 'heading', attrs: { level }, content: [text(value)] });
const image = (fileId: string): NodeLike => ({ type: 'image', attrs: { fileId, alt: 'ảnh', caption: '' } });
const doc = (...content: NodeLike[]): NodeLike => ({ type: 'doc', content });
const empty: NodeLike = { type: 'paragraph' };

const vietnamese = doc(
  p('Ngày 30/4/1975 có 1.234,5 người tại Hà Nội.'),
  h(2, 'Kết quả'),
  p('Ông Nguyễn Văn An huy động 1,2 tỷ đồng, xem ', text('trang này', 'https://example.org/a/'), '.'),
  image('img-1'),
);
const english = doc(
  p('On 30 April 1975 there were 1,234.5 people in Hanoi.'),
  h(2, 'Results'),
  p('Mr Nguyen Van An raised 1.2 billion dong, see ', text('this page', 'https://example.org/a'), '.'),
  image('img-1'),
);
const article = (contentB: NodeLike = english, rest: Partial<ArticleSides> = {}): ArticleSides => ({
  languageA: 'vi',
  languageB: 'en',
  titleA: 'Gặp mặt hữu nghị',
  titleB: 'A friendly meeting',
  contentA: vietnamese,
  contentB,
  ...rest,
});
const found = (given: ArticleSides) =>
  articleParity(given).findings.map(({ check, kind, side, paragraph, node, value }) => [check, kind, side, paragraph, node, value]);
const replaced = (index: number, node: NodeLike) => doc(...(english.content ?? []).map((old, at) => (at === index ? node : old)));

describe('blocks', () => {
  it('are headings, paragraphs, items, quotations and images; empty ones are left out and counted for the editor', () => {
    const item = (value: string): NodeLike => ({ type: 'listItem', content: [p(value)] });
    const blocks = blocksOf(
      doc(
        empty,
        h(3, 'Mục'),
        { type: 'bulletList', content: [item('một'), item('hai')] },
        { type: 'blockquote', content: [p('lời', { type: 'hardBreak' }, 'nói')] },
        image('i'),
      ),
    );
    expect(blocks.map(({ index, node, kind, level, text: value, images }) => [index, node, kind, level, value, images.length])).toEqual([
      [0, 1, 'heading', 3, 'Mục', 0],
      [1, 2, 'item', null, 'một', 0],
      [2, 2, 'item', null, 'hai', 0],
      [3, 3, 'quote', null, 'lời nói', 0],
      [4, 4, 'image', null, '', 1],
    ]);
  });

  it('are aligned within their section', () => {
    const a = blocksOf(doc(p('a1'), p('a2'), h(2, 'x'), p('a3')));
    const b = blocksOf(doc(p('b1'), h(2, 'y'), p('b3')));
    expect(alignBlocks(a, b).map(([left, right]) => [left?.text ?? null, right?.text ?? null])).toEqual([
      ['a1', 'b1'],
      ['a2', null],
      ['x', 'y'],
      ['a3', 'b3'],
    ]);
  });
});

describe('parity of an article', () => {
  it('passes all checks where both sides say the same', () => {
    expect(articleParity(article())).toMatchObject({ findings: [], passed: 9, total: 9, share: 1, blocked: false });
  });

  it('needs both sides, and says nothing else while one is missing', () => {
    const result = articleParity(article(doc(empty)));
    expect(result).toMatchObject({ passed: 0, total: 1, share: 0, blocked: true });
    expect(result.findings.map(({ check, side }) => [check, side])).toEqual([['pair', 'B']]);
    expect(found(article(english, { titleB: ' ' }))).toEqual([['pair', 'empty', 'B', null, null, '']]);
  });

  it('finds another number on both sides, in its paragraph', () => {
    const result = articleParity(article(replaced(0, p('On 30 April 1975 there were 1,243.5 people in Hanoi.'))));
    expect(result).toMatchObject({ passed: 8, total: 9, share: 8 / 9, blocked: true });
    expect(found(article(replaced(0, p('On 30 April 1975 there were 1,243.5 people in Hanoi.'))))).toEqual([
      ['numbers', 'missing', 'A', 0, 0, '1234.5'],
      ['numbers', 'missing', 'B', 0, 0, '1243.5'],
    ]);
  });

  it('finds another date', () => {
    expect(found(article(replaced(0, p('On 30 May 1975 there were 1,234.5 people in Hanoi.'))))).toEqual([
      ['dates', 'missing', 'A', 0, 0, '1975-04-30'],
      ['dates', 'missing', 'B', 0, 0, '1975-05-30'],
    ]);
  });

  it('lets a number move to another paragraph, be repeated beside itself, and be a word up to ten', () => {
    const a = doc(p('Có 25 hội.'), p('Năm 2025, 3 hội; năm 2025.'));
    expect(found(article(doc(p('In 2025 there were many of them.'), p('25, three.')), { contentA: a }))).toEqual([]);
    expect(found(article(doc(p('25 of them.'), p('In 2025, 4.')), { contentA: a })).map(([check, , side, , , value]) => [check, side, value])).toEqual([
      ['numbers', 'A', '3'],
      ['numbers', 'B', '4'],
    ]);
  });

  it('reads «3/10» and «8 giờ» as the other side does, and times of day in each language', () => {
    const passes = (vi: string, en: string) => found(article(doc(p(en)), { contentA: doc(p(vi)) })).filter(([check]) => check !== 'length');
    expect(passes('Có 3/10 hội tham gia từ 8 giờ đến 14h30.', 'Three in 10 associations took part from 8 am to 2.30 pm.')).toEqual([]);
    expect(passes('Lễ 2/9 được tổ chức trong 8 giờ.', 'The feast of 2 September lasted 8 hours.')).toEqual([]);
    expect(passes('Khai mạc lúc 14h30 ngày 5/6/2025.', 'Opening at 3.30 pm on 5 June 2025.').map(([check, , side, , , value]) => [check, side, value])).toEqual(
      [
        ['dates', 'A', '14:30'],
        ['dates', 'B', '15:30'],
      ],
    );
  });

  it('finds another link, a lost image and headings of another level or number', () => {
    expect(found(article(replaced(2, p('Mr Nguyen Van An raised 1.2 billion dong, see ', text('this page', 'https://example.org/b'), '.'))))).toEqual([
      ['links', 'missing', 'A', 2, 2, 'https://example.org/a'],
      ['links', 'missing', 'B', 2, 2, 'https://example.org/b'],
    ]);
    expect(found(article(replaced(3, image('img-2'))))).toEqual([
      ['images', 'missing', 'A', 3, 3, 'img-1'],
      ['images', 'missing', 'B', 3, 3, 'img-2'],
    ]);
    expect(found(article(replaced(1, h(3, 'Results'))))).toEqual([['headings', 'headingLevel', 'B', 1, 1, '2']]);
    expect(found(article(doc(...(english.content ?? []), h(2, 'More'))))).toEqual([['headings', 'headingExtra', 'B', 4, 4, 'More']]);
  });

  it('warns of a name and of a length without blocking', () => {
    const other = articleParity(article(replaced(2, p('Mr Nguyen Van Anh raised 1.2 billion dong, see ', text('this page', 'https://example.org/a'), '.'))));
    expect(other.findings.map(({ check, side, value }) => [check, side, value])).toEqual([
      ['names', 'A', 'nguyen van an'],
      ['names', 'B', 'nguyen van anh'],
    ]);
    expect(other).toMatchObject({ passed: 8, blocked: false });
    // 43 characters of the original, 200 of the translation: δ = (200 − 43) / √(43 · 6.8) = 9.18
    const long = articleParity(article(replaced(0, p(`On 30 April 1975 there were 1,234.5 people in Hanoi.${' and'.repeat(37)}`))));
    expect(long.findings.map(({ check, kind, side, paragraph, value }) => [check, kind, side, paragraph, value])).toEqual([
      ['length', 'tooLong', 'B', 0, '9.2'],
    ]);
  });

  it('leaves out what cannot be compared with Chinese', () => {
    const chinese = doc(
      p('1975年4月30日，河内有1,234.5人。'),
      h(2, '成果'),
      p('阮文安筹集了12亿越盾，见', text('此页', 'https://example.org/a'), '。'),
      image('img-1'),
    );
    const result = articleParity(article(chinese, { languageB: 'zh', titleB: '友好会面' }));
    expect(result).toMatchObject({ findings: [], passed: 7, total: 7, share: 1 });
    expect(result.checks.filter(({ passed }) => passed === null).map(({ check }) => check)).toEqual(['names', 'length']);
  });

  it('of a document beside itself is whole, whatever is in it', () => {
    const node = fc.oneof(
      fc.string({ unit: 'grapheme', minLength: 1 }).map((value) => p(value)),
      fc.tuple(fc.integer({ min: 2, max: 4 }), fc.string({ minLength: 1 })).map(([level, value]) => h(level, value)),
      fc.uuid().map(image),
      fc.constant(empty),
    );
    fc.assert(
      fc.property(fc.array(node, { minLength: 1 }), fc.constantFrom('vi', 'en', 'fr', 'es', 'ru', 'zh'), (nodes, language) => {
        const sides = article(doc(p('x'), ...nodes), { contentA: doc(p('x'), ...nodes), languageA: language, languageB: language, titleA: 'x', titleB: 'x' });
        expect(articleParity(sides)).toMatchObject({ findings: [], share: 1 });
      }),
    );
  });

  it('blocks a sentence that was left in the other language', () => {
    const left = articleParity(article(replaced(1, p('Hai bên đã trao đổi về hợp tác trong năm tới.'))));
    expect(left.findings.filter(({ check }) => check === 'language')).toMatchObject([{ hard: true, kind: 'otherLanguage', side: 'B', paragraph: 1 }]);
    expect(left.blocked).toBe(true);
  });

  it('as an indicator is the share that passes at the first review', () => {
    const review = (articleId: string, reviewedAt: string, blocked: boolean) => ({ articleId, reviewedAt, blocked });
    const reviews = [review('a', '2026-02-02', false), review('a', '2026-02-01', true), review('b', '2026-02-01', false)];
    expect(firstReviewShare(reviews)).toBe(0.5); // a passed only the second time
    expect(firstReviewShare([])).toBeNull();
  });

  it('adds up over the articles of a bulletin', () => {
    expect(
      bulletinParity([
        { passed: 8, total: 8 },
        { passed: 5, total: 8 },
      ]),
    ).toBe(13 / 16);
    expect(bulletinParity([])).toBeNull();
  });
});

describe('length after Gale and Church', () => {
  it('uses the defaults under twenty pairs, then its own', () => {
    expect(lengthDelta([100, 126], DEFAULT_LENGTH_MODEL)).toBeCloseTo(26 / Math.sqrt(680), 12);
    expect(lengthDelta([0, 5], DEFAULT_LENGTH_MODEL)).toBeNull();
    // ten pairs 100 → 110 and ten 100 → 130: c = 1.2, (±10)² / 100 = 1
    const pairs = [...Array<[number, number]>(10).fill([100, 110]), ...Array<[number, number]>(10).fill([100, 130])];
    const fitted = fitLengthModel(pairs);
    expect([fitted.c, fitted.pairs]).toEqual([1.2, 20]);
    expect(fitted.s2).toBeCloseTo(1, 10);
    expect(fitLengthModel(pairs.slice(1))).toBe(DEFAULT_LENGTH_MODEL);
    expect(fitLengthModel(Array<[number, number]>(20).fill([100, 110]))).toBe(DEFAULT_LENGTH_MODEL);
  });
});

describe('names', () => {
  it('are persons of Vietnam, and in Vietnamese those of other languages', () => {
    expect(transferableNames('Bà Trần Thị Phương và ông Jean Dupont tại Thành phố Hồ Chí Minh', 'vi')).toEqual([
      'tran thi phuong',
      'jean dupont',
      'ho chi minh',
    ]);
    expect(transferableNames('Le Monde and the Vietnam Union of Friendship met Mr Do Van Minh', 'en')).toEqual(['do van minh']);
    expect(transferableNames('阮文安', 'zh')).toEqual([]);
    expect(hasName('in Hanoi', 'ha noi')).toBe(true);
  });
});

describe('glossary', () => {
  const glossary = [
    { key: 'p2p', texts: { vi: 'đối ngoại nhân dân', en: 'people-to-people diplomacy' } },
    { key: 'work', texts: { vi: 'công tác đối ngoại nhân dân', en: 'people-to-people diplomacy work' } },
    { key: 'member', texts: { vi: 'hội thành viên', en: 'member association' } },
    { key: 'none', texts: { vi: 'hữu nghị', en: null } },
  ];
  it('finds the longest term, accents counted', () => {
    expect(termsIn('Công tác đối ngoại nhân dân và đối ngoại nhân dân; doi ngoai nhan dan', glossary, 'vi').map(({ key, start }) => [key, start])).toEqual([
      ['work', 0],
      ['p2p', 31],
    ]);
  });

  it('flags a term translated against it, in its paragraph', () => {
    const sides = article(doc(p('The member associations met.'), p('Popular diplomacy is friendly.')), {
      contentA: doc(p('Các hội thành viên họp.'), p('Đối ngoại nhân dân hữu nghị.')),
    });
    expect(termFindings(sides, glossary)).toEqual([
      { key: 'p2p', termA: 'đối ngoại nhân dân', termB: 'people-to-people diplomacy', paragraphA: 1, nodeA: 1, paragraphB: 1, nodeB: 1 },
    ]);
  });
});

describe('sentences for the memory', () => {
  it('end where a sentence ends', () => {
    expect(sentencesOf('Tại TP. Hà Nội, TS. An nói. «Rất vui!» Xong… Hết')).toEqual(['Tại TP. Hà Nội, TS. An nói.', '«Rất vui!»', 'Xong…', 'Hết']);
    expect(sentencesOf('我们很高兴。谢谢！')).toEqual(['我们很高兴。', '谢谢！']);
    expect(sentencesOf('Raised 1.5 million. In 2025.')).toEqual(['Raised 1.5 million.', 'In 2025.']);
  });

  it('are paired where both paragraphs have as many, else as a whole', () => {
    const sides = article(doc(p('We met. It was good.'), p('All in one.')), { contentA: doc(p('Chúng tôi họp. Rất tốt.'), p('Một. Hai.')) });
    expect(sentencePairs(sides)).toEqual([
      { textA: 'Gặp mặt hữu nghị', textB: 'A friendly meeting' },
      { textA: 'Chúng tôi họp.', textB: 'We met.' },
      { textA: 'Rất tốt.', textB: 'It was good.' },
      { textA: 'Một. Hai.', textB: 'All in one.' },
    ]);
  });
});

describe('documents', () => {
  const parse = (...content: unknown[]) => articleDoc.safeParse({ type: 'doc', content });
  it('let known parts through and drop what is unknown of them', () => {
    const link = { type: 'text', text: 'x', marks: [{ type: 'link', attrs: { href: 'https://example.org', target: '_blank', onclick: 'alert(1)' } }] };
    expect(parse({ type: 'paragraph', attrs: { style: 'x' }, content: [link] }).data).toEqual({
      type: 'doc',
      content: [{ type: 'paragraph', content: [{ type: 'text', text: 'x', marks: [{ type: 'link', attrs: { href: 'https://example.org' } }] }] }],
    });
  });

  it('refuse scripts, other nodes and what nests without end', () => {
    expect(parse({ type: 'script', content: [] }).success).toBe(false);
    expect(parse({ type: 'text', text: 'x', marks: [{ type: 'link', attrs: { href: 'javascript:alert(1)' } }] }).success).toBe(false);
    expect(parse({ type: 'image', attrs: { src: 'data:image/svg+xml,<svg onload=alert(1)>' } }).success).toBe(false);
    let deep: unknown = { type: 'paragraph' };
    for (let level = 0; level < 50_000; level++) deep = { type: 'blockquote', content: [deep] };
    expect(parse(deep).error?.issues[0]?.message).toBe('documentTooLarge');
    expect(parse(...Array(40_000).fill({ type: 'paragraph' })).error?.issues[0]?.message).toBe('documentTooLarge');
  });
});

describe('steps', () => {
  it('are those of the role', () => {
    expect(articleMovesOf('STAFF', 'REVIEW')).toEqual(['approve', 'backToTranslation']);
    expect(articleMovesOf('LEADER', 'WRITING')).toEqual([]);
    expect(articleMovesOf('ASSOCIATION', 'WRITING')).toEqual([]);
    expect(bulletinMovesOf('STAFF', 'APPROVED')).toEqual(['reopen']);
    expect(bulletinMovesOf('LEADER', 'APPROVED')).toEqual(['reopen', 'publish']);
    expect(bulletinMovesOf('LEADER', 'PUBLISHED')).toEqual(['correct']);
    expect([isArticleEditable('LEADER', 'WRITING'), isArticleEditable('LEADER', 'REVIEW'), isArticleEditable('ADMIN', 'APPROVED')]).toEqual([
      false,
      true,
      false,
    ]);
  });

  it('of a bulletin wait for its articles', () => {
    expect(bulletinObstacle([])).toBe('noArticles');
    expect(bulletinObstacle([{ status: 'REVIEW', blocked: false }])).toBe('articlesOpen');
    expect(bulletinObstacle([{ status: 'APPROVED', blocked: true }])).toBe('hardFindings');
    expect(bulletinObstacle([{ status: 'APPROVED', blocked: false }])).toBeNull();
  });
});
