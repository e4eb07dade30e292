import type { Locale } from './locales.ts';

/** A name or title as it is stored: Vietnamese always, the others where somebody wrote them. */
export interface StoredText {
  vi: string;
  en?: string | null | undefined;
  fr?: string | null | undefined;
}

const isStored = (value: unknown): value is StoredText => typeof value === 'object' && value !== null && 'vi' in value && typeof value.vi === 'string';

/** The text in the language asked for, or in Vietnamese where that is missing; '' for what is no stored text. */
export function pickText(value: unknown, locale: Locale): string {
  return isStored(value) ? value[locale] || value.vi : '';
}

/** Like `pickText`, and says whether Vietnamese stands in for the language asked for, so that it can be marked. */
export function pickMarked(value: unknown, locale: Locale): { text: string; lang: Locale; isFallback: boolean } {
  const isFallback = isStored(value) && !value[locale];
  return { text: pickText(value, locale), lang: isFallback ? 'vi' : locale, isFallback };
}

/** Folds accents and case away: `Hà Nội` → `ha noi`, `Điện` → `dien`. The same rule as the function `fold` of the database. */
export const fold = (text: string): string =>
  text
    .replace(/đ/g, 'd')
    .replace(/Đ/g, 'D')
    .normalize('NFD')
    .replace(/\p{Mn}/gu, '')
    .toLowerCase();
