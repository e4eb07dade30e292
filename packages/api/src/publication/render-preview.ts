import { type BulletinLanguage, drawnLanguage, NATIVE_NAMES, sideOf } from '@nhipcau/domain/bulletin';
import { formatDay, translator } from '@nhipcau/i18n';
import type { PublicIssue } from './data-public.ts';
import { issueName, languagesOf, sideText } from './render-page.ts';
import { shellOf } from './render-shell.ts';

/** The words of the picture that messengers show of an issue. */
export interface IssuePreview {
  publisher: string;
  title: string;
  /** number, year and day of publication */
  when: string;
  /** names of both languages, the page's own first */
  languages: string[];
  /** titles of its articles, in their order */
  articles: string[];
  /** that it is sample data; null: it is not */
  notice: string | null;
}

/** What the picture of an issue says to the readers of a language. */
export function issuePreview(issue: PublicIssue, language: BulletinLanguage): IssuePreview {
  const { content } = issue;
  const drawn = drawnLanguage(language, content);
  const side = sideOf(content, drawn) ?? 'A';
  const { t, common, locale } = shellOf(drawn);
  const pair = languagesOf(content);
  // a name in letters that are not drawn is said in the words around it
  const named = (of: BulletinLanguage) => (of === 'zh' ? translator(locale, 'enums')(`bulletinLanguage.${of}`) : NATIVE_NAMES[of]);
  return {
    publisher: common('unionName'),
    title: issueName(content, drawn).text,
    when: t('public.when', { number: String(content.number), year: String(content.year), date: formatDay(issue.publishedOn, locale) }),
    languages: (drawn === pair[0] ? pair : pair.toReversed()).map(named),
    articles: content.articles.map((article) => sideText(article, side).title).filter((title) => title.trim() !== ''),
    notice: issue.sample ? t('public.sample') : null,
  };
}
