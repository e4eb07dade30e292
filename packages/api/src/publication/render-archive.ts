import { archivePath, BULLETIN_LANGUAGES, type BulletinLanguage, issuePath, NATIVE_NAMES } from '@nhipcau/domain/bulletin';
import { formatDay, pickMarked } from '@nhipcau/i18n';
import type { PublicEntry } from './data-public.ts';
import { escapeMarkup } from './render-html.ts';
import { languageLink, pageHtml, shellOf } from './render-shell.ts';

/** All published issues that are in a language: whole HTML. @param languages those in which there is something to read */
export function archiveHtml(entries: readonly PublicEntry[], language: BulletinLanguage, languages: readonly BulletinLanguage[], origin: string): string {
  const { t, common, lang, locale } = shellOf(language);
  const offered = BULLETIN_LANGUAGES.filter((one) => one === language || languages.includes(one));
  const items = entries.map(({ title, ...entry }) => {
    const name = pickMarked(title, locale);
    const when = t('public.when', { number: String(entry.number), year: String(entry.year), date: formatDay(entry.publishedOn, locale) });
    const pair = [entry.languageA, entry.languageB].map((one) => NATIVE_NAMES[one]).join(' – ');
    const marked = name.lang === language ? '' : ` lang="${name.lang}"`;
    return `<li><a href="${issuePath(language, entry)}"${marked}>${escapeMarkup(name.text)}</a><span${lang}>${escapeMarkup(when)} · ${pair}</span>${
      entry.sample ? `<span class="sample"${lang}>${escapeMarkup(common('sampleMark'))}</span>` : ''
    }</li>`;
  });
  return pageHtml({
    language,
    title: `${t('public.archive')} · ${shellOf(language).common('unionName')}`,
    description: t('public.archiveLede'),
    head: [
      `<link rel="canonical" href="${origin}${archivePath(language)}">`,
      ...offered.map((one) => `<link rel="alternate" hreflang="${one}" href="${origin}${archivePath(one)}">`),
    ].join(''),
    header: `<h1${lang}>${escapeMarkup(t('public.archive'))}</h1><p class="when"${lang}>${escapeMarkup(t('public.archiveLede'))}</p>${
      offered.length > 1
        ? `<nav aria-label="${escapeMarkup(t('public.navigation'))}"><ul>${offered.map((one) => `<li>${languageLink(one, archivePath(one), one === language)}</li>`).join('')}</ul></nav>`
        : ''
    }`,
    main: items.length > 0 ? `<ul class="list">${items.join('')}</ul>` : `<p${lang}>${escapeMarkup(t('public.archiveEmpty'))}</p>`,
  });
}

/** Whoever follows a link to what is not published. */
export function missingHtml(language: BulletinLanguage): string {
  const { t, lang } = shellOf(language);
  return pageHtml({
    language,
    title: t('public.missingTitle'),
    description: '',
    header: `<h1${lang}>${escapeMarkup(t('public.missingTitle'))}</h1>`,
    main: `<p${lang}>${escapeMarkup(t('public.missingText'))}</p>`,
    bare: true,
  });
}
