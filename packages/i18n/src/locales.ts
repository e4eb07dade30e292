/** The languages of the product; Vietnamese first and for whatever is not translated. */
export const LOCALES = ['vi', 'en', 'fr'] as const;
export type Locale = (typeof LOCALES)[number];
export const DEFAULT_LOCALE: Locale = 'vi';
export const TIME_ZONE = 'Asia/Ho_Chi_Minh';

/** Whether a string names a language of the product. */
export const isLocale = (value: unknown): value is Locale => LOCALES.some((locale) => locale === value);
/** The language named, or Vietnamese where it names none. */
export const toLocale = (value: unknown): Locale => (isLocale(value) ? value : DEFAULT_LOCALE);
