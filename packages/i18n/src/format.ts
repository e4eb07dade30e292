import type { Locale } from './locales.ts';
import { TIME_ZONE } from './locales.ts';

const TAGS: Record<Locale, string> = { vi: 'vi-VN', en: 'en-GB', fr: 'fr-FR' };

/** A number with the group and decimal marks of the language; `decimals` digits at most. */
export const formatNumber = (value: number, locale: Locale, decimals = 0): string =>
  new Intl.NumberFormat(TAGS[locale], { maximumFractionDigits: decimals }).format(value);

/** A share 0…1 as a percentage. */
export const formatPercent = (share: number, locale: Locale, decimals = 0): string =>
  new Intl.NumberFormat(TAGS[locale], { style: 'percent', maximumFractionDigits: decimals }).format(share);

/** An amount of money in its currency. */
export const formatMoney = (value: number, locale: Locale, currency = 'VND'): string =>
  new Intl.NumberFormat(TAGS[locale], { style: 'currency', currency, maximumFractionDigits: currency === 'VND' ? 0 : 2 }).format(value);

const calendarDay = (iso: string) => new Date(`${iso}T00:00:00Z`);

/** A calendar day `YYYY-MM-DD`: `30/06/2025` in Vietnamese, and the form of each other language. */
export const formatDay = (iso: string, locale: Locale): string =>
  new Intl.DateTimeFormat(TAGS[locale], { timeZone: 'UTC', day: '2-digit', month: '2-digit', year: 'numeric' }).format(calendarDay(iso));

/** Day and month alone, where the year is plain: `30/06`. */
export const formatDayMonth = (iso: string, locale: Locale): string => {
  const text = new Intl.DateTimeFormat(TAGS[locale], { timeZone: 'UTC', day: '2-digit', month: '2-digit' }).format(calendarDay(iso));
  // the Vietnamese pattern without a year has a dash, with a year a slash; documents write a slash
  return text.replaceAll('-', '/');
};

/** A month with its year, written out: `tháng 6 năm 2025`. */
export const formatMonth = (iso: string, locale: Locale): string =>
  new Intl.DateTimeFormat(TAGS[locale], { timeZone: 'UTC', month: 'long', year: 'numeric' }).format(calendarDay(iso));

/** From a day to a day; one day alone where they are the same or the end is not given. */
export function formatDays(from: string, to: string | null, locale: Locale): string {
  if (to === null || to === from) return formatDay(from, locale);
  return `${formatDay(from, locale)} – ${formatDay(to, locale)}`;
}

/** An instant in Hanoi time: `10/07/2025 14:32`. */
export const formatInstant = (at: Date, locale: Locale): string =>
  new Intl.DateTimeFormat(TAGS[locale], {
    timeZone: TIME_ZONE,
    day: '2-digit',
    month: '2-digit',
    year: 'numeric',
    hour: '2-digit',
    minute: '2-digit',
    hourCycle: 'h23',
  }).format(at);

/** Hours and minutes in Hanoi. */
export const formatTime = (at: Date, locale: Locale): string =>
  new Intl.DateTimeFormat(TAGS[locale], { timeZone: TIME_ZONE, hour: '2-digit', minute: '2-digit', hourCycle: 'h23' }).format(at);

/** Places whose long names differ between the server's and the browser's locale data, and whose short names agree. */
const SHORT_NAMED = new Set(['HK', 'MO', 'PS']);

/** Names as the Union and Vietnamese diplomacy write them, where locale data writes others. */
const WRITTEN: Partial<Record<Locale, Readonly<Record<string, string>>>> = {
  vi: { AE: 'Các Tiểu vương quốc Ả Rập Thống nhất', AU: 'Australia', GB: 'Anh', IT: 'Italia', MM: 'Myanmar' },
  en: { MM: 'Myanmar' },
  fr: { BY: 'Bélarus', MM: 'Myanmar', TL: 'Timor-Leste' },
};

/** The name of a country by its ISO 3166 code; the code itself where it is not known. */
export const formatCountry = (code: string, locale: Locale): string => {
  const written = WRITTEN[locale]?.[code];
  if (written) return written;
  try {
    return new Intl.DisplayNames([TAGS[locale]], { type: 'region', style: SHORT_NAMED.has(code) ? 'short' : 'long' }).of(code) ?? code;
  } catch {
    return code;
  }
};

/** Name of a language by its ISO 639-1 code; an unknown code is given back. */
export const formatLanguage = (code: string, locale: Locale): string => {
  try {
    return new Intl.DisplayNames([TAGS[locale]], { type: 'language' }).of(code) ?? code;
  } catch {
    return code;
  }
};

/** Names as a list: `A, B và C`. */
export const formatList = (items: string[], locale: Locale): string => new Intl.ListFormat(TAGS[locale], { type: 'conjunction' }).format(items);

/** The same list taken apart, for items that carry marks of their own: `of` is the item, null for what stands between two. */
export function listParts<Item>(items: readonly Item[], locale: Locale): ({ of: Item; text: null } | { of: null; text: string })[] {
  const parts = new Intl.ListFormat(TAGS[locale], { type: 'conjunction' }).formatToParts(items.map((_, index) => String(index)));
  return parts.map(({ type, value }) => (type === 'element' ? { of: items[Number(value)] as Item, text: null } : { of: null, text: value }));
}
