import type { ImportHeadings, ImportWords } from '@nhipcau/domain/partner';
import { COUNTRY_CODES, LANGUAGE_CODES } from '@nhipcau/domain/shared';
import { formatCountry, formatLanguage, LOCALES } from '@nhipcau/i18n';
import { messages } from '@nhipcau/i18n/messages';

const inverted = (words: Readonly<Record<string, string>>) => Object.entries(words).map(([code, word]): [string, string] => [word, code]);

/** Words for kinds, regions, countries and languages in all our languages: a file need not be in the language of who imports it. */
export function importWords(): ImportWords {
  const all = LOCALES.map((locale) => ({ locale, enums: messages[locale].enums }));
  return {
    kind: Object.fromEntries(all.flatMap(({ enums }) => inverted(enums.partnerKind))),
    region: Object.fromEntries(all.flatMap(({ enums }) => inverted(enums.partnerRegion))),
    country: Object.fromEntries(all.flatMap(({ locale }) => COUNTRY_CODES.map((code) => [formatCountry(code, locale), code]))),
    language: Object.fromEntries(all.flatMap(({ locale }) => LANGUAGE_CODES.map((code) => [formatLanguage(code, locale), code]))),
  };
}

/** What headings may call each column: the template's words and the export's, in all our languages, and what offices write. */
export function importHeadings(): ImportHeadings {
  const all = LOCALES.map((locale) => ({ own: messages[locale].partner.import.column, exported: messages[locale].partner.export }));
  const of = (say: (words: (typeof all)[number]) => string[], more: string[] = []) => [...all.flatMap(say), ...more];
  return {
    nameVi: of(({ own, exported }) => [own.nameVi, exported.name], ['Tên đối tác', 'Tên tổ chức', 'Tên', 'Name', 'Nom']),
    nameEn: of(({ own, exported }) => [own.nameEn, exported.nameEn], ['English name']),
    nameFr: of(({ own, exported }) => [own.nameFr, exported.nameFr], ['French name']),
    kind: of(({ own, exported }) => [own.kind, exported.kind], ['Loại', 'Loại hình', 'Type', 'Kind']),
    countries: of(({ own, exported }) => [own.countries, exported.countries], ['Nước', 'Country']),
    region: of(({ own, exported }) => [own.region, exported.region]),
    languages: of(({ own, exported }) => [own.languages, exported.languages], ['Language', 'Langue']),
    website: of(({ own, exported }) => [own.website, exported.website], ['Web', 'Site']),
    note: of(({ own }) => [own.note], ['Notes']),
  };
}
