import {
  type ArticleDoc,
  type BulletinLanguage,
  bothPath,
  flowOf,
  flowPairs,
  isPdfOffered,
  issuePath,
  leadOf,
  noteIn,
  PREVIEW_SIZE,
  pdfPath,
  previewPath,
  publicImagePath,
  type RevisionArticle,
  type RevisionContent,
  readPath,
  type Side,
  sideOf,
} from '@nhipcau/domain/bulletin';
import { formatDay, pickMarked } from '@nhipcau/i18n';
import type { PublicIssue } from './data-public.ts';
import { blockHtml, docHtml, escapeMarkup, type RenderOptions } from './render-html.ts';
import { languageLink, pageHtml, shellOf } from './render-shell.ts';

/** Title and text of an article on the side of a language. */
export const sideText = (article: RevisionArticle, side: Side): { title: string; doc: ArticleDoc } =>
  side === 'A' ? { title: article.titleA, doc: article.contentA } : { title: article.titleB, doc: article.contentB };

/** Name of an issue where a page, feed or e-mail in a language speaks of it; `lang`: where that is another language. */
export function issueName(content: RevisionContent, language: BulletinLanguage): { text: string; lang: string } {
  const { locale } = shellOf(language);
  const { text, lang } = pickMarked(content.title, locale);
  return { text, lang: lang === language ? '' : ` lang="${lang}"` };
}

/** The same with number and year, once: a name that holds them already stays as it is. */
export function fullName(content: RevisionContent, language: BulletinLanguage): string {
  const { text } = issueName(content, language);
  const [number, year] = [String(content.number), String(content.year)];
  if (new RegExp(`(?<!\\d)0*${number}\\s*/\\s*${year}(?!\\d)`).test(text)) return text;
  return shellOf(language).t('public.pageTitle', { number, year, title: text });
}

export const languagesOf = ({ languageA, languageB }: RevisionContent): [BulletinLanguage, BulletinLanguage] => [languageA, languageB];
const other = (content: RevisionContent, language: BulletinLanguage) => (content.languageA === language ? content.languageB : content.languageA);

function oneLanguage(content: RevisionContent, side: Side, options: RenderOptions): string {
  return content.articles
    .map((article) => {
      const { title, doc } = sideText(article, side);
      return `<article id="a-${article.id}"><h2>${escapeMarkup(title)}</h2>${docHtml(doc, options)}</article>`;
    })
    .join('');
}

function bothLanguages(content: RevisionContent, language: BulletinLanguage, options: RenderOptions): string {
  const second = other(content, language);
  const flipped = sideOf(content, language) === 'B';
  const row = (first: string, translated: string) => `<div class="pair"><div>${first}</div><div lang="${second}">${translated}</div></div>`;
  return content.articles
    .map((article) => {
      const titles = [article.titleA, article.titleB].map((title) => `<h2>${escapeMarkup(title)}</h2>`);
      const [title = '', translated = ''] = flipped ? titles.toReversed() : titles;
      const rows = flowPairs(article.contentA, article.contentB).map(([a, b]) => {
        const [first, last] = flipped ? [b, a] : [a, b];
        return row(blockHtml(first, options), blockHtml(last, options));
      });
      return `<article id="a-${article.id}">${row(title, translated)}${rows.join('')}</article>`;
    })
    .join('');
}

/** As messengers ask for it: language and country. */
const OG_LOCALES: Readonly<Record<BulletinLanguage, string>> = { vi: 'vi_VN', en: 'en_GB', es: 'es_ES', zh: 'zh_CN', ru: 'ru_RU', fr: 'fr_FR' };

/** What is said of a picture on the side of a language. */
const altOf = (content: RevisionContent, side: Side, fileId: string): string =>
  content.articles
    .flatMap((article) => flowOf(sideText(article, side).doc))
    .flatMap(({ images }) => images)
    .find((image) => image.fileId === fileId)?.alt ?? '';

function headOf(issue: PublicIssue, language: BulletinLanguage, origin: string, told: { title: string; description: string }): string {
  const { content, publishedOn, revisedAt } = issue;
  const self = `${origin}${issuePath(language, content)}`;
  const alternates = languagesOf(content).map((one) => `<link rel="alternate" hreflang="${one}" href="${origin}${issuePath(one, content)}">`);
  const [image] = content.images;
  const picture = image
    ? { ...image, path: publicImagePath(image.fileId), alt: altOf(content, sideOf(content, language) ?? 'A', image.fileId) }
    : { ...PREVIEW_SIZE, path: previewPath(language, content), alt: `${shellOf(language).common('unionName')}: ${told.title}` };
  const meta: [string, string][] = [
    ...([
      ['og:type', 'article'],
      ['og:title', told.title],
      ['og:description', told.description],
      ['og:url', self],
      ['og:site_name', shellOf(language).common('unionName')],
      ['og:locale', OG_LOCALES[language]],
      ['og:locale:alternate', OG_LOCALES[other(content, language)]],
      ['article:published_time', `${publishedOn}T00:00:00+07:00`],
      ['article:modified_time', revisedAt.toISOString()],
    ] satisfies [string, string][]),
    ['og:image', `${origin}${picture.path}`],
    ['og:image:width', String(picture.width)],
    ['og:image:height', String(picture.height)],
    ['og:image:alt', picture.alt],
  ];
  return [
    `<link rel="canonical" href="${self}">`,
    ...alternates,
    `<link rel="alternate" hreflang="x-default" href="${origin}${issuePath(content.languageA, content)}">`,
    ...meta.map(([property, value]) => `<meta property="${property}" content="${escapeMarkup(value)}">`),
    `<meta name="twitter:card" content="summary_large_image">`,
  ].join('');
}

/** That an issue is sample data, before anything that it says; '' for one that is not. */
export function sampleHtml({ sample }: Pick<PublicIssue, 'sample'>, language: BulletinLanguage): string {
  const { t, lang } = shellOf(language);
  return sample ? `<p class="note"${lang}><strong>${escapeMarkup(t('public.sample'))}</strong></p>` : '';
}

/** What was corrected and when, the latest first, for the readers of a language; `language`: that a note is in. */
export function correctionsIn({ corrections }: PublicIssue, language: BulletinLanguage): { when: string; note: string; language: BulletinLanguage }[] {
  const { t, locale } = shellOf(language);
  return corrections.flatMap(({ revision, on, note }) => {
    const said = noteIn(note, language);
    return said ? [{ when: t('public.correctedOn', { revision, date: formatDay(on, locale) }), note: said.text, language: said.language }] : [];
  });
}

/** The same as a part of a page, feed or e-mail; '' where nothing was corrected. */
export function correctionsHtml(issue: PublicIssue, language: BulletinLanguage): string {
  const { t, lang, locale } = shellOf(language);
  const lines = correctionsIn(issue, language).map(({ when, note, language: of }) => {
    const marked = of === locale ? '' : ` lang="${of}"`;
    return `<p><strong>${escapeMarkup(when)}</strong> <span${marked}>${escapeMarkup(note)}</span></p>`;
  });
  return lines.length === 0 ? '' : `<aside class="note" aria-label="${escapeMarkup(t('public.corrections'))}"${lang}>${lines.join('')}</aside>`;
}

/**
 * The public page of an issue in one of its two languages: whole HTML, no script.
 * @param view one language, or both side by side
 * @param origin `https://example.org`, for links that have to be whole
 */
export function issueHtml(issue: PublicIssue, language: BulletinLanguage, { view, origin }: { view: 'one' | 'both'; origin: string }): string {
  const { content } = issue;
  const side = sideOf(content, language) ?? 'A';
  const { t, lang, locale } = shellOf(language);
  const name = issueName(content, language);
  const options: RenderOptions = { images: content.images, origin: '', top: 3 };
  const title = fullName(content, language);
  const [first] = content.articles;
  const lead = (first && leadOf(sideText(first, side).doc, 180)) || title;
  const description = issue.sample ? `${t('public.sample')} ${lead}` : lead;
  const address = (of: BulletinLanguage) => (view === 'both' ? bothPath(of, content) : issuePath(of, content));
  const links = [
    ...languagesOf(content).map((one) => languageLink(one, address(one), one === language)),
    `<a href="${view === 'both' ? issuePath(language, content) : bothPath(language, content)}"${lang}>${escapeMarkup(t(view === 'both' ? 'public.oneLanguage' : 'public.sideBySide'))}</a>`,
    ...(isPdfOffered(content) ? [`<a href="${pdfPath(language, content)}" type="application/pdf"${lang}>${escapeMarkup(t('public.pdf'))}</a>`] : []),
  ];
  const contents = content.articles.map((article) => `<li><a href="#a-${article.id}">${escapeMarkup(sideText(article, side).title)}</a></li>`).join('');
  return pageHtml({
    language,
    title,
    description,
    head: headOf(issue, language, origin, { title, description }),
    look: view === 'both' ? 'both' : '',
    header: `<h1${name.lang}>${escapeMarkup(name.text)}</h1><p class="when"${lang}>${escapeMarkup(
      t('public.when', { number: String(content.number), year: String(content.year), date: formatDay(issue.publishedOn, locale) }),
    )}</p><nav aria-label="${escapeMarkup(t('public.navigation'))}"><ul>${links.map((link) => `<li>${link}</li>`).join('')}</ul></nav>${
      isPdfOffered(content) ? '' : `<p class="when"${lang}>${escapeMarkup(t('public.pdfNone'))}</p>`
    }`,
    main: `${sampleHtml(issue, language)}${correctionsHtml(issue, language)}<section class="contents"><h2${lang}>${escapeMarkup(t('public.contents'))}</h2><ol>${contents}</ol></section>${
      view === 'both' ? bothLanguages(content, language, options) : oneLanguage(content, side, options)
    }`,
    end: `<img class="count" src="${readPath(issue.revisionId, language, 'page')}" width="1" height="1" alt="">`,
  });
}
