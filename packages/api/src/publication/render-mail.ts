import { type BulletinLanguage, flowOf, flowText, issuePath, leavePath, readPath, sideOf } from '@nhipcau/domain/bulletin';
import { formatDay } from '@nhipcau/i18n';
import type { PublicIssue } from './data-public.ts';
import { docHtml, escapeMarkup } from './render-html.ts';
import { correctionsHtml, correctionsIn, fullName, issueName, sampleHtml, sideText } from './render-page.ts';
import { shellOf } from './render-shell.ts';

export interface EditionMail {
  subject: string;
  text: string;
  html: string;
  /** of RFC 2369, RFC 8058 and RFC 2919: one click in the reader's mail program ends the subscription */
  headers: Record<string, string>;
}

/**
 * The e-mail edition of an issue in one language, for one subscription. The pixel in it is the same for everybody.
 * @param leaveToken of this subscription, nobody else's
 * @param origin `https://example.org`
 */
export function editionMail(issue: PublicIssue, language: BulletinLanguage, { leaveToken, origin }: { leaveToken: string; origin: string }): EditionMail {
  const { content } = issue;
  const side = sideOf(content, language) ?? 'A';
  const { t, common, locale } = shellOf(language);
  const name = issueName(content, language).text;
  const online = `${origin}${issuePath(language, content)}`;
  const leave = `${origin}${leavePath(language, leaveToken)}`;
  const when = t('public.when', { number: String(content.number), year: String(content.year), date: formatDay(issue.publishedOn, locale) });
  const texts = content.articles.map((article) => sideText(article, side));
  const lines = texts.flatMap(({ title, doc }) => [
    title.toLocaleUpperCase(language),
    '',
    ...flowOf(doc).flatMap((block) => {
      const said = flowText(block);
      return said === '' ? [] : [block.marker ? `${block.marker} ${said}` : said, ''];
    }),
  ]);
  const text = [
    name,
    when,
    '',
    ...(issue.sample ? [t('public.sample'), ''] : []),
    `${common('label', { label: t('mail.readOnline') })} ${online}`,
    '',
    ...correctionsIn(issue, language).flatMap(({ when, note }) => [`${when} ${note}`, '']),
    ...lines,
    '-- ',
    t('mail.why'),
    `${common('label', { label: t('mail.leave') })} ${leave}`,
  ].join('\n');
  const articles = texts.map(({ title, doc }) => `<h2>${escapeMarkup(title)}</h2>${docHtml(doc, { images: content.images, origin, top: 3 })}`).join('<hr>');
  const link = (href: string, words: string) => `<a href="${escapeMarkup(href)}">${escapeMarkup(words)}</a>`;
  const body = [
    `<p>${escapeMarkup(common('unionName'))}</p><h1>${escapeMarkup(name)}</h1><p>${escapeMarkup(when)} · ${link(online, t('mail.readOnline'))}</p>`,
    sampleHtml(issue, language) + correctionsHtml(issue, language) + articles,
    `<hr><p><small>${escapeMarkup(t('mail.why'))} ${link(leave, t('mail.leave'))}</small></p>`,
    `<img src="${origin}${readPath(issue.revisionId, language, 'mail')}" width="1" height="1" alt="">`,
  ].join('');
  const style = 'max-width:40rem;margin:0 auto;padding:16px;font:16px/1.6 sans-serif;color:#231f20';
  return {
    // one line, whatever was typed into a title: a subject must not grow headers
    subject: fullName(content, language).replace(/\s+/g, ' '),
    text,
    html: `<!doctype html><html lang="${language}"><meta charset="utf-8"><style>img{max-width:100%;height:auto}figure{margin:1em 0}</style><body><div style="${style}">${body}</div></body></html>`,
    headers: {
      'List-Unsubscribe': `<${leave}>`,
      'List-Unsubscribe-Post': 'List-Unsubscribe=One-Click',
      'List-Id': `<bulletin-${language}.${new URL(origin).hostname}>`,
    },
  };
}
