import { archivePath, type BulletinLanguage, feedPath, NATIVE_NAMES, shellLocale, subscribePath } from '@nhipcau/domain/bulletin';
import { translator } from '@nhipcau/i18n';
import { escapeMarkup } from './render-html.ts';
import { STYLE } from './render-style.ts';

/** The words around what is published, in the page's language or, where the screens do not have it, in English and marked so. */
export function shellOf(language: BulletinLanguage) {
  const locale = shellLocale(language);
  return {
    locale,
    t: translator(locale, 'bulletin'),
    common: translator(locale, 'common'),
    /** attribute for parts that are in another language than the page */
    lang: locale === language ? '' : ` lang="${locale}"`,
  };
}

/** A link to the same in another language, named in that language. */
export const languageLink = (language: BulletinLanguage, href: string, current: boolean): string =>
  current
    ? `<span aria-current="page" lang="${language}">${NATIVE_NAMES[language]}</span>`
    : `<a href="${href}" hreflang="${language}" lang="${language}">${NATIVE_NAMES[language]}</a>`;

interface Page {
  language: BulletinLanguage;
  title: string;
  /** what search engines and messengers show; '' for pages that are nobody's to find */
  description: string;
  /** links and meta elements of the page */
  head?: string;
  /** class of the body */
  look?: string;
  header: string;
  main: string;
  /** without the form to subscribe, where the page is one itself */
  bare?: boolean;
  /** at the very end: the pixel that is counted */
  end?: string;
}

/** A form to subscribe, which works without script. */
export function subscribeForm(language: BulletinLanguage, choices: readonly BulletinLanguage[] = [language]): string {
  const { t } = shellOf(language);
  const chosen =
    choices.length === 1
      ? `<input type="hidden" name="language" value="${choices[0]}">`
      : `<div><label for="l">${escapeMarkup(t('public.subscribe.language'))}</label><select id="l" name="language">${choices
          .map((one) => `<option value="${one}" lang="${one}"${one === language ? ' selected' : ''}>${NATIVE_NAMES[one]}</option>`)
          .join('')}</select></div>`;
  return `<form method="post" action="${subscribePath(language)}"><div><label for="e">${escapeMarkup(t('public.subscribe.email'))}</label><input id="e" type="email" name="email" required maxlength="254" autocomplete="email"></div>${chosen}<button>${escapeMarkup(t('public.subscribe.submit'))}</button></form>`;
}

/** A whole page: no script, one style, everything else as given. */
export function pageHtml({ language, title, description, head = '', look = '', header, main, bare = false, end = '' }: Page): string {
  const { t, common, lang } = shellOf(language);
  const ask = bare
    ? ''
    : `<section class="ask"><h2>${escapeMarkup(t('public.subscribe.title'))}</h2><p>${escapeMarkup(t('public.subscribe.text'))}</p>${subscribeForm(language)}</section>`;
  return `<!doctype html><html lang="${language}"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width,initial-scale=1"><title>${escapeMarkup(title)}</title>${
    description ? `<meta name="description" content="${escapeMarkup(description)}">` : '<meta name="robots" content="noindex">'
  }${head}<link rel="alternate" type="application/atom+xml" href="${feedPath(language)}" title="${escapeMarkup(t('public.feedTitle'))}"><link rel="icon" href="/icon.svg"><style>${STYLE}</style></head><body${
    look ? ` class="${look}"` : ''
  }><a class="skip" href="#text"${lang}>${escapeMarkup(common('skipToContent'))}</a><header><p class="union"${lang}>${escapeMarkup(common('unionName'))}</p>${header}</header><main id="text">${main}</main><footer${lang}>${ask}<p><a href="${archivePath(language)}">${escapeMarkup(t('public.archive'))}</a> · <a href="${feedPath(language)}">${escapeMarkup(t('public.feed'))}</a></p><p>${escapeMarkup(t('public.privacy'))}</p></footer>${end}</body></html>`;
}
