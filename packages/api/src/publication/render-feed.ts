import { archivePath, type BulletinLanguage, feedPath, issuePath, leadOf, readPath, sideOf } from '@nhipcau/domain/bulletin';
import type { PublicIssue } from './data-public.ts';
import { docHtml, escapeMarkup } from './render-html.ts';
import { correctionsHtml, fullName, sampleHtml, sideText } from './render-page.ts';
import { shellOf } from './render-shell.ts';

/**
 * Atom feed (RFC 4287) of the issues in a language, the latest first, each with its whole text. Ids are of the issue, so that a correction updates its
 * entry in place of adding one.
 * @param origin `https://example.org`
 * @param emptyAt time of a feed without entries
 */
export function feedXml(issues: readonly PublicIssue[], language: BulletinLanguage, { origin, emptyAt }: { origin: string; emptyAt: Date }): string {
  const { t, common } = shellOf(language);
  const updated = issues.length > 0 ? new Date(Math.max(...issues.map(({ revisedAt }) => revisedAt.getTime()))) : emptyAt;
  const entries = issues.map((issue) => {
    const { content } = issue;
    const side = sideOf(content, language) ?? 'A';
    const address = `${origin}${issuePath(language, content)}`;
    const texts = content.articles.map((article) => sideText(article, side));
    const html =
      sampleHtml(issue, language) +
      correctionsHtml(issue, language) +
      texts.map(({ title, doc }) => `<h2>${escapeMarkup(title)}</h2>${docHtml(doc, { images: content.images, origin, top: 3 })}`).join('');
    const counted = `<img src="${origin}${readPath(issue.revisionId, language, 'feed')}" width="1" height="1" alt="">`;
    const [first] = texts;
    const summary = [issue.sample ? t('public.sample') : '', first ? leadOf(first.doc, 300) : ''].filter(Boolean).join(' ');
    return `<entry><id>${address}</id><title>${escapeMarkup(fullName(content, language))}</title><link rel="alternate" type="text/html" hreflang="${language}" href="${address}"/><published>${issue.publishedOn}T00:00:00+07:00</published><updated>${issue.revisedAt.toISOString()}</updated><summary type="text">${escapeMarkup(summary)}</summary><content type="html" xml:base="${origin}/">${escapeMarkup(html + counted)}</content></entry>`;
  });
  return `<?xml version="1.0" encoding="utf-8"?>\n<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="${language}"><id>${origin}${feedPath(language)}</id><title>${escapeMarkup(t('public.feedTitle'))}</title><link rel="self" type="application/atom+xml" href="${origin}${feedPath(language)}"/><link rel="alternate" type="text/html" href="${origin}${archivePath(language)}"/><updated>${updated.toISOString()}</updated><author><name>${escapeMarkup(common('unionName'))}</name></author>${entries.join('')}</feed>\n`;
}
