import { daysInMonth } from '../shared/calendar.ts';
import { takeClockTimes } from './clock-times.ts';
import { MONTH_NAMES, NUMBER_WORDS, SCALE_WORDS } from './month-names.ts';
import type { BulletinLanguage } from './types.ts';

/** What may be read in two ways: `3/10` is the third of October or three of ten, «8 giờ» is eight in the morning or eight hours. */
export interface UnsureFigure {
  /** the date or time it may be */
  readonly date: string;
  /** or these numbers, plain decimals */
  readonly numbers: readonly string[];
}

/**
 * The figures of a text, the same in every language: dates `1975-04-30`, `--04-30` (no year), `1975-04` (no day), times of day `14:30`, and numbers as
 * plain decimals. `unsure` is absent where nothing is; `settleFigures` decides by the other side.
 */
export interface Figures {
  readonly dates: readonly string[];
  readonly numbers: readonly string[];
  readonly unsure?: readonly UnsureFigure[];
}

type DateParts = { year?: string | undefined; month: number; day?: string | undefined; first?: string | undefined; ratio?: readonly string[] | undefined };

const pad = (value: number | string) => String(value).padStart(2, '0');

/** A date in one writing, or null where there is no such day or month. */
function canonical({ year, month, day }: DateParts): string | null {
  if (!(month >= 1 && month <= 12)) return null;
  if (day !== undefined && !(Number(day) >= 1 && Number(day) <= daysInMonth(year === undefined ? 2000 : Number(year), month))) return null;
  if (day === undefined) return year === undefined ? null : `${year}-${pad(month)}`;
  return `${year ?? '-'}-${pad(month)}-${pad(day)}`;
}

type Pattern = { regex: RegExp; read: (match: RegExpExecArray) => DateParts };

const numeric: Pattern[] = [
  { regex: /(?<!\d)(\d{4})-(\d{2})-(\d{2})(?!\d)/g, read: ([, year, month, day]) => ({ year, month: Number(month), day }) },
  {
    // a month above twelve: the day was written second, as Americans do
    regex: /(?<![\d.,/])(\d{1,2})([/.-])(\d{1,2})\2(\d{4})(?!\d)/g,
    read: ([, first, , second, year]) => (Number(second) > 12 ? { year, month: Number(first), day: second } : { year, month: Number(second), day: first }),
  },
  { regex: /(?<![\d.,/])(\d{1,2})\/(\d{4})(?![\d/])/g, read: ([, month, year]) => ({ year, month: Number(month) }) },
  {
    // with a word for «day» before it a date; without one it may be a ratio
    regex: /((?:ngày|mùng|mồng|le|el|on|от)\s+)?(?<![\d.,/])(\d{1,2})\/(\d{1,2})(?![\d/%])/g,
    read: ([, word, day = '', month = '']) => ({ month: Number(month), day, ratio: word ? undefined : [String(Number(day)), String(Number(month))] }),
  },
];

const chinese: Pattern[] = [
  {
    // 4月28日至30日: the first day stands alone, as «28–30 April» leaves it
    regex: /(?:(\d{4})\s*年\s*)?(\d{1,2})\s*月\s*(?:(\d{1,2})\s*[日号]?\s*[至到、和—–~-]\s*)?(\d{1,2})\s*[日号]/g,
    read: ([, year, month, first, day]) => ({ year, month: Number(month), day, first }),
  },
  { regex: /(\d{4})\s*年\s*(\d{1,2})\s*月/g, read: ([, year, month]) => ({ year, month: Number(month) }) },
  { regex: /(?<!\d)(\d{1,2})\s*月(?!\p{L}*\d)/gu, read: ([, month]) => ({ month: Number(month) }) },
];

// «9 tháng năm 2025» is nine months of 2025: before a year «năm» is no month
const vietnameseMonth = `(?:tháng\\s+(?:(\\d{1,2})(?!\\d)|(${[...MONTH_NAMES.vi].reverse().join('|')})(?!\\p{L}|(?<=năm)\\s+\\d)))`;
const vietnameseMonthOf = (number: string | undefined, word: string | undefined) =>
  number === undefined ? MONTH_NAMES.vi.findIndex((names) => names.split('|').includes(word ?? '')) + 1 : Number(number);
// «3 tháng một lần» is once in three months: a month in words needs «ngày» before its day
const vietnamese: Pattern[] = [
  {
    regex: new RegExp(
      `(?<!\\d)(?:(\\d{1,2})\\s+(?=tháng\\s+\\d)|(?:ngày|mùng|mồng)\\s+(\\d{1,2})\\s+)${vietnameseMonth}(?:(?:\\s+năm|,|/)?\\s*(\\d{4})(?!\\d))?`,
      'gu',
    ),
    read: ([, day, named, number, word, year]) => ({ year, month: vietnameseMonthOf(number, word), day: day ?? named }),
  },
  {
    regex: new RegExp(`${vietnameseMonth}(?:(?:\\s+năm|,|/)?\\s*(\\d{4})(?!\\d))?`, 'gu'),
    read: ([, number, word, year]) => ({ year, month: vietnameseMonthOf(number, word) }),
  },
];

/** Patterns of a language that writes its months as words. */
function worded(language: 'en' | 'fr' | 'es' | 'ru'): Pattern[] {
  const names = MONTH_NAMES[language].map((name) => new RegExp(`^(?:${name})$`, 'u'));
  const month = `(${MONTH_NAMES[language].join('|')})(?!\\p{L})`;
  const monthOf = (text: string | undefined) => names.findIndex((name) => name.test(text ?? '')) + 1;
  const between = { en: '(?:st|nd|rd|th)?(?:\\s+of)?\\s+', fr: '(?:er|e)?\\s+', es: '(?:\\.?º)?\\s+(?:de\\s+)?', ru: '(?:-?(?:го|е))?\\s+' }[language];
  const year = `(?:,?\\s+${language === 'es' ? '(?:del?\\s+)?' : ''}(\\d{4})(?!\\d))`;
  const patterns: Pattern[] = [
    { regex: new RegExp(`(?<![\\d.,/])(\\d{1,2})${between}${month}${year}?`, 'gu'), read: ([, day, name, y]) => ({ year: y, month: monthOf(name), day }) },
  ];
  if (language === 'en') {
    patterns.push({
      regex: new RegExp(`(?<!\\p{L})${month}\\s+(?:(\\d{1,2})(?:st|nd|rd|th)?\\s*(?:[–—-]|to|and)\\s*)?(\\d{1,2})(?:st|nd|rd|th)?(?!\\d)${year}?`, 'gu'),
      read: ([, name, first, day, y]) => ({ year: y, month: monthOf(name), day, first }),
    });
  }
  patterns.push({ regex: new RegExp(`(?<!\\p{L})${month}${year}`, 'gu'), read: ([, name, y]) => ({ year: y, month: monthOf(name) }) });
  return patterns;
}

const PATTERNS: Readonly<Record<BulletinLanguage, readonly Pattern[]>> = {
  vi: [...numeric.slice(0, 2), ...vietnamese, ...numeric.slice(2)],
  en: [...numeric.slice(0, 2), ...worded('en'), ...numeric.slice(2)],
  fr: [...numeric.slice(0, 2), ...worded('fr'), ...numeric.slice(2)],
  es: [...numeric.slice(0, 2), ...worded('es'), ...numeric.slice(2)],
  ru: [...numeric.slice(0, 2), ...worded('ru'), ...numeric.slice(2)],
  zh: [...numeric.slice(0, 2), ...chinese, ...numeric.slice(2)],
};

/** A comma is the decimal mark; a blank may group thousands. */
const COMMA: ReadonlySet<BulletinLanguage> = new Set(['vi', 'fr', 'es', 'ru']);
const BLANK_GROUPS: ReadonlySet<BulletinLanguage> = new Set(['fr', 'es', 'ru']);

/**
 * Value of a figure in a language's writing: `1.234,5` in Vietnamese and `1,234.5` in English are 1234.5. A mark that cannot group (not three
 * digits behind it) is taken for the decimal mark, whichever it is.
 */
export function parseFigure(text: string, language: BulletinLanguage): number {
  const [decimal, group] = COMMA.has(language) ? [',', '.'] : ['.', ','];
  const plain = text.replace(/[\s\u00a0\u202f]/g, '');
  const marks = plain.replace(/\d/g, '');
  const groups = plain.split(group);
  const grouped = groups.length > 1 && groups.slice(1).every((part) => /^\d{3}(?!\d)/.test(part)) && /^[1-9]\d{0,2}$/.test(groups[0] ?? '');
  const repeated = marks.length > 1 && new Set(marks).size === 1;
  if (grouped) return Number(groups.join('').replace(decimal, '.'));
  if (repeated) return Number(plain.replaceAll(marks[0] ?? '', ''));
  return Number(plain.replace(/[.,](?=.*[.,])/g, '').replace(',', '.'));
}

const NUMBER: Readonly<Record<'blank' | 'plain', string>> = {
  blank: '\\d{1,3}(?:[ \\u00a0\\u202f]\\d{3})+(?!\\d)(?:[.,]\\d+)?|\\d+(?:[.,]\\d+)*',
  plain: '\\d{1,3}(?:[\\u00a0\\u202f]\\d{3})+(?!\\d)(?:[.,]\\d+)?|\\d+(?:[.,]\\d+)*',
};

function numbersOf(text: string, language: BulletinLanguage): string[] {
  const scales = SCALE_WORDS[language].map(([pattern, factor]) => ({ regex: new RegExp(`^(?:${pattern})$`, 'u'), factor }));
  const scale = SCALE_WORDS[language].map(([pattern]) => pattern).join('|');
  const edge = language === 'zh' ? '' : '(?!\\p{L})';
  const regex = new RegExp(`(${NUMBER[BLANK_GROUPS.has(language) ? 'blank' : 'plain']})(?:[\\s\\u00a0]*(${scale})${edge})?`, 'gu');
  return [...text.matchAll(regex)].map(([, figure = '', word]) => {
    const factor = word === undefined ? 1 : (scales.find((entry) => entry.regex.test(word))?.factor ?? 1);
    // twelve digits: 1.2 million is the same however it was multiplied
    return String(Number((parseFigure(figure, language) * factor).toPrecision(12)));
  });
}

/** Composed, in lower case, full-width signs of Chinese text as plain ones. Blanks that do not break are kept: they group thousands. */
const plainText = (text: string) =>
  text
    .normalize('NFC')
    .replace(/[\uff01-\uff5e]/g, (sign) => String.fromCharCode(sign.charCodeAt(0) - 0xfee0))
    .toLowerCase();

/** Dates, times and numbers of a text, in one writing for every language. A month without day and year is neither: «in April» and «tháng 4» say the same. */
export function figuresOf(text: string, language: BulletinLanguage): Figures {
  const clock = takeClockTimes(plainText(text), language);
  let { rest } = clock;
  const dates = clock.times.flatMap(({ time, bare }) => (bare === null ? [time] : []));
  const unsure: UnsureFigure[] = clock.times.flatMap(({ time, bare }) => (bare === null ? [] : [{ date: time, numbers: [bare] }]));
  for (const { regex, read } of PATTERNS[language]) {
    rest = rest.replace(regex, (...args: unknown[]) => {
      const groups = args.slice(
        0,
        args.findIndex((arg) => typeof arg === 'number'),
      ) as RegExpExecArray;
      const parts = read(groups);
      const date = canonical(parts);
      const alone = parts.day === undefined && parts.year === undefined && parts.month >= 1 && parts.month <= 12;
      if (date === null && !alone) return String(args[0]);
      if (date !== null && parts.ratio) unsure.push({ date, numbers: parts.ratio });
      else if (date !== null) dates.push(date);
      return parts.first === undefined ? ' ; ' : ` ; ${parts.first} ; `;
    });
  }
  return { dates, numbers: numbersOf(rest, language), ...(unsure.length > 0 ? { unsure } : {}) };
}

/**
 * Figures with all doubts settled by what the other side says: the numbers where it has them and not the date; the date or time otherwise, which is what
 * a bulletin mostly means. `hasNumber`: whether the other side has a number, as a figure or as a word.
 */
export function settleFigures(
  figures: Figures,
  other: Figures,
  hasNumber: (value: string) => boolean,
): { dates: readonly string[]; numbers: readonly string[] } {
  const { dates, numbers, unsure = [] } = figures;
  const otherDates = new Set([...other.dates, ...(other.unsure ?? []).map(({ date }) => date)]);
  const asNumbers = unsure.filter((figure) => !otherDates.has(figure.date) && figure.numbers.every(hasNumber));
  return {
    dates: [...dates, ...unsure.filter((figure) => !asNumbers.includes(figure)).map(({ date }) => date)],
    numbers: [...numbers, ...asNumbers.flatMap((figure) => figure.numbers)],
  };
}

/** True where a whole number from 1 to 10 stands in a text as a word. */
export function hasNumberWord(text: string, number: string, language: BulletinLanguage): boolean {
  const words = /^\d+$/.test(number) ? NUMBER_WORDS[language][Number(number) - 1] : undefined;
  if (words === undefined) return false;
  const [before, after] = language === 'zh' ? ['', ''] : ['(?<!\\p{L})', '(?!\\p{L})'];
  return new RegExp(`${before}(?:${words})${after}`, 'u').test(plainText(text));
}
