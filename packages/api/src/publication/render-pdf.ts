import type { Tx } from '@nhipcau/db';
import { type BulletinLanguage, flowPairs, NATIVE_NAMES, sideOf } from '@nhipcau/domain/bulletin';
import { formatDay } from '@nhipcau/i18n';
import type { PublicIssue } from './data-public.ts';
import { correctionsIn, issueName } from './render-page.ts';
import { shellOf } from './render-shell.ts';

/** What the PDF of an issue is set from; the language asked for is the left column. Images come from the database. */
export async function pdfIssue(db: Tx, issue: PublicIssue, language: BulletinLanguage) {
  const { content } = issue;
  const flipped = sideOf(content, language) === 'B';
  const turn = <T>(a: T, b: T): readonly [T, T] => (flipped ? [b, a] : [a, b]);
  const { t, common, locale } = shellOf(language);
  const files = await db.storedFile.findMany({ where: { id: { in: content.images.map(({ fileId }) => fileId) } }, select: { id: true, bytes: true } });
  const languages = turn(content.languageA, content.languageB);
  return {
    languages,
    languageNames: turn(NATIVE_NAMES[content.languageA], NATIVE_NAMES[content.languageB]),
    title: issueName(content, language).text,
    publisher: common('unionName'),
    when: t('public.when', { number: String(content.number), year: String(content.year), date: formatDay(issue.publishedOn, locale) }),
    notice: issue.sample ? t('public.sample') : null,
    corrections: correctionsIn(issue, language).map(({ when, note }) => `${when} ${note}`),
    publishedAt: issue.revisedAt,
    articles: content.articles.map(({ id, titleA, titleB, contentA, contentB }) => ({
      id,
      title: turn(titleA, titleB),
      rows: flowPairs(contentA, contentB).map(([a, b]) => turn(a, b)),
    })),
    images: new Map(files.map(({ id, bytes }) => [id, bytes])),
    words: { contents: t('public.contents'), page: (page: number, pages: number) => t('public.pageOf', { page, pages }) },
  };
}
