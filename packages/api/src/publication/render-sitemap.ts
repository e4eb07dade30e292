import { archivePath, type BulletinLanguage, issuePath } from '@nhipcau/domain/bulletin';
import type { PublicEntry } from './data-public.ts';

/** Everything public, for search engines: each page with its counterpart in the other language. @param origin `https://example.org` */
export function sitemapXml(entries: readonly PublicEntry[], origin: string): string {
  const alternate = (language: BulletinLanguage, path: string) => `<xhtml:link rel="alternate" hreflang="${language}" href="${origin}${path}"/>`;
  const languages = [...new Set(entries.flatMap(({ languageA, languageB }) => [languageA, languageB]))];
  const archives = languages.map(
    (language) => `<url><loc>${origin}${archivePath(language)}</loc>${languages.map((one) => alternate(one, archivePath(one))).join('')}</url>`,
  );
  const pages = entries.flatMap((entry) => {
    const pair = [entry.languageA, entry.languageB];
    return pair.map(
      (language) =>
        `<url><loc>${origin}${issuePath(language, entry)}</loc><lastmod>${entry.revisedAt.toISOString()}</lastmod>${pair.map((one) => alternate(one, issuePath(one, entry))).join('')}</url>`,
    );
  });
  return `<?xml version="1.0" encoding="utf-8"?>\n<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9" xmlns:xhtml="http://www.w3.org/1999/xhtml">${[...archives, ...pages].join('')}</urlset>\n`;
}
