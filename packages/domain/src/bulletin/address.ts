import { LOCALES, type Locale } from '../shared/text.ts';
import type { BulletinLanguage, ReadChannel } from './types.ts';

interface Issue {
  readonly year: number;
  readonly number: number;
}

// The addresses that are public: whoever changes one breaks links that are out in the world.

/** The page of a published issue in one of its two languages. */
export const issuePath = (language: BulletinLanguage, { year, number }: Issue): string => `/${language}/bulletins/${year}/${number}`;
/** The same, both languages side by side, the page's own first. */
export const bothPath = (language: BulletinLanguage, issue: Issue): string => `${issuePath(language, issue)}?view=both`;
export const pdfPath = (language: BulletinLanguage, issue: Issue): string => `${issuePath(language, issue)}.pdf`;
/** A picture of an issue's head, shown where messengers preview its page. */
export const previewPath = (language: BulletinLanguage, issue: Issue): string => `${issuePath(language, issue)}.png`;
/** Pixels of that picture, as messengers ask for it. */
export const PREVIEW_SIZE = { width: 1200, height: 630 } as const;
/** All published issues that are in a language. */
export const archivePath = (language: BulletinLanguage): string => `/${language}/bulletins/archive`;
export const feedPath = (language: BulletinLanguage): string => `/${language}/bulletins/feed.xml`;
export const subscribePath = (language: BulletinLanguage): string => `/${language}/bulletins/subscribe`;
export const confirmPath = (language: BulletinLanguage, token: string): string => `/${language}/bulletins/confirm/${token}`;
export const leavePath = (language: BulletinLanguage, token: string): string => `/${language}/bulletins/leave/${token}`;
/** An image of a published issue. */
export const publicImagePath = (fileId: string): string => `/bulletins/images/${fileId}.webp`;
/** One transparent pixel, the same for everybody, whose fetching is counted. */
export const readPath = (revisionId: string, language: BulletinLanguage, channel: ReadChannel): string =>
  `/bulletins/read/${revisionId}/${language}/${channel}.gif`;

/** Names of the languages in themselves. */
export const NATIVE_NAMES: Readonly<Record<BulletinLanguage, string>> = {
  vi: 'Tiếng Việt',
  en: 'English',
  es: 'Español',
  zh: '中文',
  ru: 'Русский',
  fr: 'Français',
};

/** Whether both languages can be set: Latin and Cyrillic letters; of Chinese neither the typeface nor the breaking of lines is at hand. */
export const isPdfOffered = ({ languageA, languageB }: { readonly languageA: BulletinLanguage; readonly languageB: BulletinLanguage }): boolean =>
  [languageA, languageB].every((language) => language !== 'zh');

/** Language that a picture of an issue is drawn in: its own or, where there are no letters of it, the other one of the pair. */
export const drawnLanguage = (
  language: BulletinLanguage,
  { languageA, languageB }: { readonly languageA: BulletinLanguage; readonly languageB: BulletinLanguage },
): BulletinLanguage => (language !== 'zh' ? language : languageA === 'zh' ? languageB : languageA);

/** Language of the words around an issue: its own where the screens have it, English otherwise. */
export const shellLocale = (language: BulletinLanguage): Locale => LOCALES.find((locale) => locale === language) ?? 'en';
