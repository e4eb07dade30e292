import { Prisma, toDate } from '@nhipcau/db';
import { type ArticleDoc, articleParity, type DocNode, emptyDoc, revisionContent, sentencePairs } from '@nhipcau/domain/bulletin';
import { addDays } from '@nhipcau/domain/shared';
import { createRandom, stableId } from '../factories/index.ts';
import { articleId, bulletinId } from './bulletin-articles.ts';
import { type Flaw, type SampleIssue, sampleIssues } from './bulletin-issues.ts';
import { SAMPLE_TODAY } from './clock.ts';

type By = { admin: string; leader: string; staff: string } | null;
const at = (on: string, time: string) => new Date(`${on}T${time}:00+07:00`);
const titleOf = ({ year, number }: SampleIssue) => ({
  vi: `Bản tin hữu nghị số ${number}/${year}`,
  en: `Friendship bulletin ${number}/${year}`,
  fr: `Bulletin de l’amitié ${number}/${year}`,
});

const withText = (doc: ArticleDoc, index: number, change: (text: string) => string): ArticleDoc => ({
  ...doc,
  content: doc.content.map((node, place): DocNode => {
    if (place !== index || node.type !== 'paragraph') return node;
    return { ...node, content: (node.content ?? []).map((part) => (part.type === 'text' ? { ...part, text: change(part.text) } : part)) };
  }),
});
const paragraph = (text: string): DocNode => ({ type: 'paragraph', content: [{ type: 'text', text }] });

/** Both sides of an article with what is wrong in it. */
function flawed(a: ArticleDoc, b: ArticleDoc, flaw: Flaw | null): { contentA: ArticleDoc; contentB: ArticleDoc } {
  if (flaw === 'empty') return { contentA: { type: 'doc', content: a.content.slice(0, 1) }, contentB: emptyDoc() };
  if (flaw === 'untranslated') return { contentA: a, contentB: emptyDoc() };
  // ten guests more in the translation than in the original
  if (flaw === 'number')
    return { contentA: a, contentB: withText(b, 0, (text) => text.replace(/(\d+) international/, (_, count) => `${Number(count) + 10} international`)) };
  if (flaw === 'length') return { contentA: withText(a, 4, () => 'Hẹn gặp lại.'), contentB: b };
  if (flaw === 'name') {
    const [vi, en] = ['Bà Nguyễn Thị Lan Anh điều hành phần thảo luận.', 'Ms Nguyen Lan Anh chaired the discussion.'];
    return { contentA: { ...a, content: [...a.content, paragraph(vi)] }, contentB: { ...b, content: [...b.content, paragraph(en)] } };
  }
  if (flaw === 'term') {
    const vi = 'Đây là một hoạt động của công tác đối ngoại nhân dân.';
    return {
      contentA: { ...a, content: [...a.content, paragraph(vi)] },
      contentB: { ...b, content: [...b.content, paragraph('It is part of the work among the people abroad.')] },
    };
  }
  return { contentA: a, contentB: b };
}

function textsOf(issue: SampleIssue) {
  return issue.articles.map(({ article, status, flaw, firstFlaw }, position) => {
    const untranslated = flaw === 'untranslated' || flaw === 'empty';
    const [a, b] = [article.doc('vi'), article.doc(issue.languageB)];
    const { contentA, contentB } = flawed(a, b, flaw);
    const id = articleId(issue.key, position);
    return {
      id,
      position,
      status,
      event: article.event,
      titleA: article.title.vi,
      titleB: untranslated ? '' : article.title[issue.languageB],
      contentA,
      contentB,
      atFirstReview: firstFlaw === null ? null : flawed(a, b, firstFlaw),
    };
  });
}

/** Day of the last versions of an issue, on which its articles went to review. */
const reviewDay = ({ publishedOn }: SampleIssue) => addDays(publishedOn ?? SAMPLE_TODAY, -5);

/** What the checks find of the text that went to review; nothing of an article that has not been there. */
function firstReview(issue: SampleIssue, { status, titleA, titleB, contentA, contentB, atFirstReview }: ReturnType<typeof textsOf>[number]) {
  if (status !== 'REVIEW' && status !== 'APPROVED') return {};
  const sides = atFirstReview ?? { contentA, contentB };
  const { passed, total, blocked } = articleParity({ languageA: 'vi', languageB: issue.languageB, titleA, titleB, ...sides });
  return { firstReviewedAt: at(reviewDay(issue), '16:00'), firstReviewPassed: passed, firstReviewChecks: total, firstReviewBlocked: blocked };
}
const json = (value: unknown) => value as Prisma.InputJsonObject;

/** All rows of the bulletins; `by`: the demo accounts, null where there are none. */
export function bulletinRows(by: By) {
  const bulletins: Prisma.BulletinCreateManyInput[] = sampleIssues.map((issue) => ({
    ...{ id: bulletinId(issue.key), year: issue.year, number: issue.number, title: titleOf(issue), languageA: 'vi', languageB: issue.languageB },
    ...{ plannedOn: toDate(issue.plannedOn), status: issue.status, publishedAt: issue.publishedOn && at(issue.publishedOn, '09:00') },
    ...{ editorId: by?.staff ?? null, createdById: by?.staff ?? null, sample: true },
  }));
  const articles: Prisma.ArticleCreateManyInput[] = sampleIssues.flatMap((issue) =>
    textsOf(issue).map(({ event, atFirstReview, contentA, contentB, ...row }) => ({
      ...firstReview(issue, { event, atFirstReview, contentA, contentB, ...row }),
      ...{ ...row, contentA: json(contentA), contentB: json(contentB), bulletinId: bulletinId(issue.key), eventId: event.id },
      ...{ authorId: by?.staff ?? null, translatorId: row.position % 2 === 0 ? (by?.staff ?? null) : null, reviewerId: by?.leader ?? null, sample: true },
    })),
  );
  // what somebody began with, and what it has become since
  const versions: Prisma.ArticleVersionCreateManyInput[] = sampleIssues.flatMap((issue) =>
    textsOf(issue).flatMap(({ id, titleA, titleB, contentA, contentB, atFirstReview }) => {
      const reviewedOn = reviewDay(issue);
      const version = (number: number, on: string, texts: { titleA: string; titleB: string; contentA: ArticleDoc; contentB: ArticleDoc }) => ({
        ...{ id: stableId('article-version', `${id}/${number}`), articleId: id, number, authorId: by?.staff ?? null, createdAt: at(on, '10:30'), sample: true },
        ...{ titleA: texts.titleA, titleB: texts.titleB, contentA: json(texts.contentA), contentB: json(texts.contentB) },
      });
      const first = { titleA, titleB: '', contentA: { ...contentA, content: contentA.content.slice(0, 2) }, contentB: emptyDoc() };
      const last = { titleA, titleB, contentA, contentB };
      const kept = [version(1, addDays(reviewedOn, -3), first), version(2, reviewedOn, { ...last, ...atFirstReview })];
      return atFirstReview ? [...kept, version(3, addDays(reviewedOn, 1), last)] : kept;
    }),
  );
  return { bulletins, articles, versions, ...publishedRows(by), comments: commentRows(by) };
}

/** What the second revision of an issue mended, in both its languages. */
const noteOf = ({ languageB }: SampleIssue) => ({
  vi: 'Sửa một lỗi chính tả ở tiêu đề bài thứ nhất.',
  [languageB]:
    languageB === 'fr' ? 'Une faute de frappe dans le titre vietnamien du premier article.' : 'A misspelling in the Vietnamese title of the first article.',
});

/** Revisions as publishing would freeze them, the sentences of the latest of each, and what readers did since. */
function publishedRows(by: By) {
  const revisions: Prisma.BulletinRevisionCreateManyInput[] = [];
  const segments: Prisma.TranslationSegmentCreateManyInput[] = [];
  const reads: Prisma.BulletinReadCreateManyInput[] = [];
  for (const issue of sampleIssues) {
    const { publishedOn, correctedOn, languageB } = issue;
    if (publishedOn === null) continue;
    const texts = textsOf(issue);
    const languages = { languageA: 'vi', languageB } as const;
    const { content, parity } = revisionContent({ year: issue.year, number: issue.number, title: titleOf(issue), ...languages }, texts, []);
    const days = [publishedOn, ...(correctedOn === null ? [] : [correctedOn])];
    const ids = days.map((_, index) => stableId('bulletin-revision', `${issue.key}/${index + 1}`));
    days.forEach((on, index) => {
      const first = index === 0 && correctedOn !== null;
      revisions.push({
        ...{ id: ids[index], bulletinId: bulletinId(issue.key), number: index + 1, note: index === 0 ? Prisma.DbNull : noteOf(issue), sample: true },
        ...{
          content: json(first ? withSlip(content) : content),
          parity: (parity ?? 0).toFixed(4),
          publishedById: by?.leader ?? null,
          publishedAt: at(on, '09:00'),
        },
      });
    });
    const latest = ids.at(-1) ?? '';
    const pairs = new Map(texts.flatMap((article) => sentencePairs({ ...languages, ...article })).map((pair) => [pair.textA, pair]));
    for (const [key, pair] of pairs) segments.push({ id: stableId('segment', `${latest}/${key}`), revisionId: latest, ...languages, ...pair, sample: true });
    reads.push(...readRows(issue.key, ids[0] ?? '', publishedOn, ['vi', languageB]));
  }
  return { revisions, segments, reads };
}

/** The first revision of a corrected issue: a slip in the title of its first article. */
const withSlip = <T extends { articles: { titleA: string }[] }>(content: T): T => ({
  ...content,
  articles: content.articles.map((article, index) => (index === 0 ? { ...article, titleA: article.titleA.replace('hữu nghị', 'hửu nghị') } : article)),
});

/** Most read in the first days, then less and less. */
function readRows(key: string, revisionId: string, publishedOn: string, languages: string[]): Prisma.BulletinReadCreateManyInput[] {
  const random = createRandom(`reads/${key}`);
  return [0, 1, 2, 4, 7, 14, 30].flatMap((after) => {
    const on = addDays(publishedOn, after);
    if (on > SAMPLE_TODAY) return [];
    return languages.flatMap((language, place) =>
      (['page', 'pdf', 'feed'] as const).map((channel) => {
        const most = (channel === 'page' ? 60 : 14) / (1 + after / 3) / (1 + place);
        return { revisionId, language, channel, on: toDate(on), count: 1 + random.int(0, Math.ceil(most)), sample: true };
      }),
    );
  });
}

/** Somebody asks about the number that differs; an earlier question has been settled. */
function commentRows(by: By): Prisma.ArticleCommentCreateManyInput[] {
  const issue = sampleIssues.find(({ articles }) => articles.some(({ flaw }) => flaw === 'number'));
  if (!issue) return [];
  const id = articleId(issue.key, 0);
  const row = (index: number, side: 'A' | 'B', quote: string, text: string, authorId: string | null, resolved: boolean) => ({
    ...{ id: stableId('article-comment', `${id}/${index}`), articleId: id, side, quote, text, authorId, sample: true },
    ...{ createdAt: at(addDays(SAMPLE_TODAY, index - 3), '15:20'), resolvedAt: resolved ? at(addDays(SAMPLE_TODAY, -1), '08:45') : null },
  });
  return [
    row(1, 'A', 'đã tổ chức chương trình này', 'Nên ghi tên chương trình thay cho «chương trình này».', by?.leader ?? null, true),
    row(2, 'B', 'international guests took part', 'Số khách quốc tế ở bản tiếng Anh khác bản tiếng Việt, đề nghị kiểm tra lại.', by?.leader ?? null, false),
  ];
}
