import { describe, expect, it } from 'vitest';
import type { NodeLike } from './blocks.ts';
import { diffDocuments, diffWords, isSameSides, mergeSides } from './compare.ts';
import { eventDraft, reportDraft } from './draft.ts';
import { daysLate, nextStep, type StepArticle } from './next-step.ts';
import { articleParity } from './parity.ts';
import { alignRows, rowMargins } from './rows.ts';

const p = (text: string): NodeLike => ({ type: 'paragraph', content: text ? [{ type: 'text', text }] : [] });
const doc = (...texts: string[]): NodeLike => ({ type: 'doc', content: texts.map(p) });

describe('two versions', () => {
  it('are compared word by word', () => {
    expect(diffWords('Có 35 khách dự', 'Có 45 khách quốc tế dự')).toEqual([
      { kind: 'same', text: 'Có ' },
      { kind: 'removed', text: '35 ' },
      { kind: 'added', text: '45 ' },
      { kind: 'same', text: 'khách ' },
      { kind: 'added', text: 'quốc tế ' },
      { kind: 'same', text: 'dự' },
    ]);
    expect(diffWords('', 'mới')).toEqual([{ kind: 'added', text: 'mới' }]);
    expect(diffWords('友好交流', '友好往来').map(({ kind, text }) => `${kind} ${text}`)).toEqual(['same 友好', 'removed 交流', 'added 往来']);
  });

  it('are compared paragraph by paragraph: equal, changed, gone and new', () => {
    const before = doc('Mở đầu', 'Có 35 khách đến dự buổi gặp', 'Sẽ bỏ', 'Kết thúc');
    const after = doc('Mở đầu', 'Có 45 khách đến dự buổi gặp', 'Kết thúc', 'Viết thêm');
    expect(diffDocuments(before, after).map(({ kind, runs }) => [kind, runs.map(({ text }) => text).join('')])).toEqual([
      ['same', 'Mở đầu'],
      ['changed', 'Có 35 45 khách đến dự buổi gặp'],
      ['removed', 'Sẽ bỏ'],
      ['same', 'Kết thúc'],
      ['added', 'Viết thêm'],
    ]);
  });

  it('of great length are told as different instead of taking for ever', () => {
    const many = Array.from({ length: 2500 }, (_, index) => `w${index}`);
    const rows = diffWords(many.join(' '), many.map((word) => `${word}x`).join(' '));
    expect(rows.map(({ kind }) => kind)).toEqual(['removed', 'added']);
  });
});

describe('two people', () => {
  const base = { titleA: 'a', titleB: 'b', contentA: doc('a'), contentB: doc('b') };

  it('who changed different parts are brought together, whatever the order of keys', () => {
    const stored = { ...base, contentA: { content: base.contentA.content, type: 'doc' } };
    expect(isSameSides(base, stored)).toBe(true);
    expect(mergeSides(base, { ...base, contentA: doc('x') }, { ...stored, titleB: 'y' })).toEqual({ ...base, contentA: doc('x'), titleB: 'y' });
    expect(mergeSides(base, { ...base, titleA: 'x' }, { ...base, titleA: 'x', titleB: 'y' })).toEqual({ ...base, titleA: 'x', titleB: 'y' });
  });

  it('who changed the same part have to choose', () => expect(mergeSides(base, { ...base, titleA: 'x' }, { ...base, titleA: 'y' })).toBeNull());
});

describe('a draft', () => {
  const event = {
    title: { vi: 'Gặp mặt', en: 'Get-together' },
    description: { vi: 'Dòng một\nDòng hai' },
    startsOn: '2025-04-28',
    endsOn: '2025-04-30',
    place: 'Nhà hát',
    organisers: [{ vi: 'Liên hiệp', en: 'The Union', fr: 'L’Union' }],
    partners: [],
    participantsVn: 1234,
    participantsForeign: null,
  };
  const texts = (given: NodeLike): string[] => (given.text === undefined ? (given.content ?? []).flatMap(texts) : [given.text]);

  it('says in each language what is known, and leaves out what is not', () => {
    expect(texts(eventDraft(event, 'en').doc)).toEqual([
      'Date: 28 April 2025 – 30 April 2025',
      'Place: Nhà hát',
      'Organised by: The Union',
      'Vietnamese participants: 1,234',
    ]);
    expect(texts(eventDraft(event, 'vi').doc).slice(0, 2)).toEqual(['Dòng một', 'Dòng hai']);
    expect(eventDraft(event, 'fr')).toMatchObject({ title: '' });
    expect(texts(eventDraft(event, 'zh').doc)).toEqual(['时间：2025年4月28日 – 2025年4月30日', '地点：Nhà hát', '主办单位：The Union', '越方人数：1,234']);
  });

  it.each(['en', 'fr', 'es', 'ru', 'zh'] as const)('in Vietnamese and %s has the same numbers and dates', (languageB) => {
    const [a, b] = [eventDraft({ ...event, description: null }, 'vi'), eventDraft({ ...event, description: null }, languageB)];
    const parity = articleParity({ languageA: 'vi', languageB, titleA: 'x', titleB: 'x', contentA: a.doc, contentB: b.doc });
    expect(parity.findings.filter(({ hard }) => hard)).toEqual([]);
  });

  it('of a report lists what was held', () => {
    const report = {
      ...{ organisation: { vi: 'Hội', en: 'Association' }, period: { vi: 'Quý I', en: 'First quarter' }, achievements: 'Làm tốt' },
      activities: [{ title: 'Ngoài kế hoạch', titleOf: null, startsOn: '2025-02-01', place: null, participantsVn: 1200, participantsForeign: null }],
    };
    expect(reportDraft(report, 'en')).toMatchObject({ title: 'Association, First quarter' });
    expect(texts(reportDraft(report, 'vi').doc)).toEqual(['Làm tốt', 'Các hoạt động', 'Ngoài kế hoạch, 1 tháng 2 năm 2025; Người Việt Nam tham gia: 1.200']);
    expect(reportDraft({ ...report, activities: [], achievements: null }, 'es')).toEqual({ title: '', doc: { type: 'doc', content: [{ type: 'paragraph' }] } });
  });
});

describe('what waits for somebody', () => {
  const article = (id: string, more: Partial<StepArticle>): StepArticle => ({
    ...{ id, status: 'WRITING', blocked: false, authorId: null, translatorId: null, reviewerId: null },
    ...more,
  });
  const staff = { id: 'me', role: 'STAFF' } as const;
  const leader = { id: 'boss', role: 'LEADER' } as const;

  it('is theirs, or what nobody has, the nearest to the end first', () => {
    const articles = [article('1', {}), article('2', { status: 'TRANSLATION', translatorId: 'me' }), article('3', { status: 'REVIEW', reviewerId: 'boss' })];
    expect(nextStep(staff, { status: 'WRITING', articles })).toEqual({ step: 'translate', count: 1, articleId: '2' });
    expect(nextStep(leader, { status: 'WRITING', articles })).toEqual({ step: 'review', count: 1, articleId: '3' });
    expect(nextStep(staff, { status: 'WRITING', articles: [article('1', { authorId: 'other' })] })).toBeNull();
    expect(nextStep(leader, { status: 'WRITING', articles: [article('3', { status: 'REVIEW', blocked: true })] })).toMatchObject({ step: 'mend' });
  });

  it('is a step of the bulletin once all articles are approved', () => {
    const articles = [article('1', { status: 'APPROVED' })];
    expect(nextStep(leader, { status: 'WRITING', articles })).toEqual({ step: 'approve', count: 1, articleId: null });
    expect(nextStep(leader, { status: 'APPROVED', articles })).toEqual({ step: 'publish', count: 1, articleId: null });
    expect(nextStep(staff, { status: 'APPROVED', articles })).toBeNull();
    expect(nextStep(staff, { status: 'WRITING', articles: [] })).toMatchObject({ step: 'addArticles' });
    expect(nextStep(leader, { status: 'PUBLISHED', articles })).toBeNull();
  });

  it('is late from the day after the planned one', () => {
    expect(daysLate({ plannedOn: '2025-07-10', publishedOn: null }, '2025-07-10')).toBe(0);
    expect(daysLate({ plannedOn: '2025-07-10', publishedOn: null }, '2025-07-12')).toBe(2);
    expect(daysLate({ plannedOn: '2025-07-10', publishedOn: '2025-07-11' }, '2025-09-01')).toBe(1);
    expect(daysLate({ plannedOn: '2025-07-10', publishedOn: '2025-07-01' }, '2025-09-01')).toBe(0);
  });
});

describe('rows', () => {
  it('go by their order within the section under a heading', () => {
    expect(alignRows([false, false, true, false], [false, true, false])).toEqual([
      [0, 0],
      [1, null],
      [2, 1],
      [3, 2],
    ]);
    expect(alignRows([false, true], [false])).toEqual([
      [0, 0],
      [1, null],
    ]);
  });

  it('begin at one height', () => {
    // heights 20 and 50, then 30 and 10: the second row begins at 50 + 14 = 64
    const margins = rowMargins(
      [
        [0, 0],
        [1, 1],
      ],
      { a: [20, 30], b: [50, 10] },
      14,
    );
    expect(margins).toEqual({ a: [0, 44], b: [0, 14] });
    // nothing stands beside the first part of A: B begins below it
    expect(
      rowMargins(
        [
          [0, null],
          [1, 0],
        ],
        { a: [20, 30], b: [10] },
        14,
      ),
    ).toEqual({ a: [0, 14], b: [34] });
  });
});
