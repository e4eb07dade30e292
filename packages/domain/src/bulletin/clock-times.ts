import type { BulletinLanguage } from './types.ts';

/** A time of day found in a text: `14:30`; `bare` is the hour alone where «8 giờ» may as well be a span of eight hours. */
export interface ClockTime {
  readonly time: string;
  readonly bare: string | null;
}

type Part = 'morning' | 'noon' | 'afternoon' | 'night';
type Read = { hour: string | undefined; minute?: string | undefined; half?: boolean; part?: Part | null; sure: boolean };
type Pattern = { regex: RegExp; read: (match: readonly (string | undefined)[]) => Read };

const pad = (value: number) => String(value).padStart(2, '0');

/** Hours of the half-day clock as those of the whole day; null where there is no such time. */
function canonical({ hour, minute, half, part }: Read): string | null {
  const [h, m] = [Number(hour), half ? 30 : Number(minute ?? 0)];
  if (!(h >= 0 && h <= 24 && m >= 0 && m < 60)) return null;
  if (h === 24 && m > 0) return null;
  const late = (part === 'afternoon' || (part === 'night' && h >= 5) || (part === 'noon' && h < 3)) && h < 12;
  const midnight = h === 24 || ((part === 'night' || part === 'morning') && h === 12);
  return `${pad(midnight ? 0 : late ? h + 12 : h)}:${pad(m)}`;
}

const PARTS: Readonly<Record<BulletinLanguage, readonly (readonly [words: string, part: Part])[]>> = {
  vi: [
    ['sáng', 'morning'],
    ['trưa', 'noon'],
    ['chiều', 'afternoon'],
    ['tối|đêm|khuya', 'night'],
  ],
  en: [
    ['a\\.?m\\.?(?!\\p{L})|in the morning', 'morning'],
    ['noon', 'noon'],
    ['p\\.?m\\.?(?!\\p{L})|in the (?:afternoon|evening)', 'afternoon'],
    ['at night', 'night'],
  ],
  fr: [
    ['du matin', 'morning'],
    ["de l[’']après-midi|du soir", 'afternoon'],
  ],
  es: [
    ['de la mañana|a\\.\\s?m\\.', 'morning'],
    ['de la tarde|p\\.\\s?m\\.', 'afternoon'],
    ['de la noche', 'night'],
  ],
  ru: [
    ['утра', 'morning'],
    ['дня|вечера', 'afternoon'],
    ['ночи', 'night'],
  ],
  zh: [
    ['上午|早上|凌晨|清晨', 'morning'],
    ['中午', 'noon'],
    ['下午|傍晚', 'afternoon'],
    ['晚上|夜里', 'night'],
  ],
};

const partOf = (language: BulletinLanguage, text: string | undefined): Part | null =>
  text === undefined ? null : (PARTS[language].find(([words]) => new RegExp(`^(?:${words})`, 'u').test(text))?.[1] ?? null);
const parts = (language: BulletinLanguage) => PARTS[language].map(([words]) => words).join('|');
const before = '(?<![\\d.,/:])';
const after = (language: BulletinLanguage) => `(?:\\s*(${parts(language)})(?!\\p{L}))?`;

/** `14:30` is a time in every language; what may follow it is not. */
const colon = (language: BulletinLanguage): Pattern => ({
  regex: new RegExp(`${before}(\\d{1,2}):(\\d{2})(?![\\d:])${after(language)}`, 'gu'),
  read: ([, hour, minute, part]) => ({ hour, minute, part: partOf(language, part), sure: true }),
});
/** An hour with its word, and perhaps minutes: certain with minutes or a part of the day. */
const worded = (language: BulletinLanguage, hourWord: string, minuteWord: string, half = '(?!)'): Pattern => ({
  regex: new RegExp(`${before}(\\d{1,2})\\s*(?:${hourWord})(?:\\s*(\\d{2})(?!\\d)(?:\\s*(?:${minuteWord}))?|\\s+(${half}))?${after(language)}`, 'gu'),
  read: ([, hour, minute, halfWord, part]) => ({
    hour,
    minute,
    half: halfWord !== undefined,
    part: partOf(language, part),
    sure: minute !== undefined || halfWord !== undefined || part !== undefined,
  }),
});

const PATTERNS: Readonly<Record<BulletinLanguage, readonly Pattern[]>> = {
  vi: [colon('vi'), worded('vi', 'giờ(?!\\p{L})|h(?!\\p{L})|g(?=\\d)', "phút|p(?!\\p{L})|'", 'rưỡi')],
  en: [
    {
      regex: new RegExp(`${before}(\\d{1,2})(?:[.:](\\d{2}))?\\s*(${parts('en')})`, 'gu'),
      read: ([, hour, minute, part]) => ({ hour, minute, part: partOf('en', part), sure: true }),
    },
    { regex: new RegExp(`${before}(\\d{1,2})\\s*o['’]clock`, 'gu'), read: ([, hour]) => ({ hour, sure: true }) },
    colon('en'),
    { regex: new RegExp(`${before}(\\d{1,2})h(\\d{2})(?!\\d)`, 'gu'), read: ([, hour, minute]) => ({ hour, minute, sure: true }) },
  ],
  fr: [colon('fr'), worded('fr', 'heures?(?!\\p{L})|h(?!\\p{L})', 'minutes?|min\\.?', 'et demie')],
  es: [
    {
      regex: new RegExp(`(?<=a las? )(\\d{1,2})\\.(\\d{2})(?!\\d)${after('es')}`, 'gu'),
      read: ([, hour, minute, part]) => ({ hour, minute, part: partOf('es', part), sure: true }),
    },
    colon('es'),
    worded('es', 'horas?(?!\\p{L})|h(?!\\p{L})', 'minutos?'),
  ],
  ru: [colon('ru'), worded('ru', 'час(?:ов|а)?(?!\\p{L})|ч\\.', 'минут[аы]?|мин\\.')],
  zh: [
    {
      regex: new RegExp(`(${parts('zh')})?\\s*${before}(\\d{1,2})\\s*(?:[点點時时]|:(?=\\d{2}))\\s*(?:(\\d{1,2})\\s*分?|(半))?`, 'gu'),
      read: ([, part, hour, minute, half]) => ({ hour, minute, half: half !== undefined, part: partOf('zh', part), sure: true }),
    },
  ],
};

/**
 * Times of day of a text in lower case, in the writing of its language, and the text without them: `14h30`, `2.30 pm`, `14 heures 30` and
 * `下午2点30分` are `14:30`.
 */
export function takeClockTimes(text: string, language: BulletinLanguage): { rest: string; times: ClockTime[] } {
  const times: ClockTime[] = [];
  let rest = text;
  for (const { regex, read } of PATTERNS[language]) {
    rest = rest.replace(regex, (...args: unknown[]) => {
      const end = args.findIndex((arg) => typeof arg === 'number');
      const found = read(args.slice(0, end) as (string | undefined)[]);
      const time = canonical(found);
      if (time === null) return String(args[0]);
      times.push({ time, bare: found.sure ? null : String(Number(found.hour)) });
      return ' ; ';
    });
  }
  return { rest, times };
}
