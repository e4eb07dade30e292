import type { ArticleStatus, BulletinStatus } from '@nhipcau/db';
import { articlesFor, type Language, type SampleArticle } from './bulletin-articles.ts';

/** What is wrong in an article, so that the checks have something to say. */
export type Flaw = 'number' | 'name' | 'length' | 'term' | 'untranslated' | 'empty';

export type SampleIssue = {
  /** year/number */
  key: string;
  year: number;
  number: number;
  languageB: Exclude<Language, 'vi'>;
  plannedOn: string;
  status: BulletinStatus;
  publishedOn: string | null;
  /** day of a second revision, which mends a name */
  correctedOn: string | null;
  /** `firstFlaw`: what was wrong when it first went to review, mended since */
  articles: { article: SampleArticle; status: ArticleStatus; flaw: Flaw | null; firstFlaw: Flaw | null }[];
};

type Row = [
  key: string,
  plannedOn: string,
  publishedOn: string | null,
  span: [from: string, until: string],
  articles: [status: ArticleStatus, flaw?: Flaw | null, firstFlaw?: Flaw][],
  more?: { status?: BulletinStatus; languageB?: 'fr'; correctedOn?: string },
];

const done: [ArticleStatus] = ['APPROVED'];
/** A number differed at its first review. */
const mended: [ArticleStatus, null, Flaw] = ['APPROVED', null, 'number'];

/** Every state there is: out on time and late, corrected, with warnings, approved, in review with a number that differs, being translated and written. */
const rows: Row[] = [
  ['2024/1', '2024-03-29', '2024-03-28', ['2024-01-01', '2024-03-25'], [mended, done, mended]],
  ['2024/2', '2024-06-28', '2024-07-09', ['2024-04-01', '2024-06-25'], [done, mended, ['APPROVED', 'name']]],
  ['2024/3', '2024-09-27', '2024-09-26', ['2024-07-01', '2024-09-25'], [done, mended, done]],
  ['2024/4', '2024-12-27', '2024-12-27', ['2024-10-01', '2024-12-25'], [done, done, done]],
  ['2025/1', '2025-02-05', '2025-02-04', ['2025-01-01', '2025-02-01'], [done, mended]],
  ['2025/2', '2025-03-05', '2025-03-05', ['2025-02-01', '2025-03-01'], [done, done]],
  ['2025/3', '2025-04-04', '2025-04-10', ['2025-03-01', '2025-04-01'], [mended, done, ['APPROVED', 'length']]],
  ['2025/4', '2025-05-06', '2025-05-05', ['2025-04-01', '2025-05-01'], [done, done, done], { correctedOn: '2025-05-12' }],
  ['2025/5', '2025-06-05', '2025-06-03', ['2025-05-01', '2025-06-01'], [done, done, mended]],
  ['2025/6', '2025-07-04', '2025-07-03', ['2025-05-20', '2025-06-30'], [done, done]],
  ['2025/7', '2025-07-08', null, ['2025-06-01', '2025-06-25'], [['REVIEW', 'number'], ['REVIEW', 'term'], done]],
  ['2025/8', '2025-07-14', null, ['2025-03-01', '2025-06-15'], [done, done], { status: 'APPROVED', languageB: 'fr' }],
  ['2025/9', '2025-08-05', null, ['2025-05-01', '2025-06-30'], [['TRANSLATION', 'untranslated'], ['TRANSLATION'], ['WRITING', 'empty']]],
  ['2025/10', '2025-09-05', null, ['2025-06-01', '2025-06-30'], []],
];

export const sampleIssues: SampleIssue[] = rows.map(([key, plannedOn, publishedOn, [from, until], states, more = {}]) => {
  const found = articlesFor(key, from, until, states.length);
  return {
    key,
    year: Number(key.slice(0, 4)),
    number: Number(key.slice(5)),
    languageB: more.languageB ?? 'en',
    plannedOn,
    status: more.status ?? (publishedOn === null ? 'WRITING' : 'PUBLISHED'),
    publishedOn,
    correctedOn: more.correctedOn ?? null,
    articles: found.map((article, index) => {
      const [status = 'WRITING', flaw = null, firstFlaw = null] = states[index] ?? [];
      return { article, status, flaw, firstFlaw };
    }),
  };
});
