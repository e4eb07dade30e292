import { addMonths, daysInMonth, type IsoDate, isIsoDate, yearOf } from '../shared/calendar.ts';

/** Năm tròn (ends in 0), năm lẻ 5 (ends in 5), năm khác: Decree 145/2013/NĐ-CP, article 3. */
export const ANNIVERSARY_KINDS = ['round', 'five', 'other'] as const;
export type AnniversaryKind = (typeof ANNIVERSARY_KINDS)[number];

/** Months before the day at which the Union is reminded. */
export const DEFAULT_PROMPT_MONTHS: readonly number[] = [12, 6, 3];

/** A day that comes round every year. */
export type AnniversaryDay = {
  /** "MM-DD" */
  readonly monthDay: string;
  /** year of origin; null: not known */
  readonly baseYear: number | null;
};

/** One return of an anniversary; `years` since the origin and `kind` are null while the year of origin is not known. */
export type Occurrence = { readonly on: IsoDate; readonly years: number | null; readonly kind: AnniversaryKind | null };

/** Kind of the n-th anniversary; null unless n is a whole number from 1. */
export function anniversaryKind(years: number): AnniversaryKind | null {
  if (!Number.isInteger(years) || years < 1) return null;
  if (years % 10 === 0) return 'round';
  return years % 5 === 0 ? 'five' : 'other';
}

/** The anniversary in a year: 29 February falls on the 28th of a common year. Null before the first anniversary or when `monthDay` is no day. */
export function occurrenceIn(day: AnniversaryDay, year: number): Occurrence | null {
  // 2000 is a leap year: 02-29 is a day
  if (!isIsoDate(`2000-${day.monthDay}`)) return null;
  const month = Number(day.monthDay.slice(0, 2));
  const dayOfMonth = Math.min(Number(day.monthDay.slice(3)), daysInMonth(year, month));
  const on = `${String(year).padStart(4, '0')}-${day.monthDay.slice(0, 2)}-${String(dayOfMonth).padStart(2, '0')}`;
  if (day.baseYear === null) return { on, years: null, kind: null };
  const years = year - day.baseYear;
  const kind = anniversaryKind(years);
  return kind === null ? null : { on, years, kind };
}

/** The occurrences from `from` to `until`, both days included, in order. */
export function occurrencesBetween(day: AnniversaryDay, from: IsoDate, until: IsoDate): Occurrence[] {
  const found: Occurrence[] = [];
  for (let year = yearOf(from); year <= yearOf(until); year++) {
    const occurrence = occurrenceIn(day, year);
    if (occurrence !== null && occurrence.on >= from && occurrence.on <= until) found.push(occurrence);
  }
  return found;
}

/** The next `count` occurrences on or after `from`, of the given kinds only where `kinds` is set. */
export function nextOccurrences(day: AnniversaryDay, from: IsoDate, count: number, kinds: readonly AnniversaryKind[] | null = null): Occurrence[] {
  const first = Math.max(yearOf(from), (day.baseYear ?? 0) + 1);
  const found: Occurrence[] = [];
  // every tenth year is a round one, so ten years for each wanted are enough
  for (let year = first; year <= Math.min(9999, first + 10 * count) && found.length < count; year++) {
    const occurrence = occurrenceIn(day, year);
    if (occurrence === null || occurrence.on < from) continue;
    if (kinds === null || (occurrence.kind !== null && kinds.includes(occurrence.kind))) found.push(occurrence);
  }
  return found;
}

/** A reminder: so many months before, on this day. */
export type Prompt = { readonly monthsBefore: number; readonly on: IsoDate };

/** An occurrence seen from today. */
export type RadarEntry = Occurrence & {
  /** from the earliest to the latest */
  readonly prompts: readonly Prompt[];
  /** the latest prompt reached; null: none yet */
  readonly reached: number | null;
  /** `covered` an event answers it; `gap` prompted and none does; `ahead` not prompted yet */
  readonly state: 'covered' | 'gap' | 'ahead';
};

/** The reminders of an occurrence, from the earliest to the latest; a month's missing day becomes its last. */
export function promptsFor(on: IsoDate, months: readonly number[] = DEFAULT_PROMPT_MONTHS): Prompt[] {
  return months.toSorted((a, b) => b - a).map((monthsBefore) => ({ monthsBefore, on: addMonths(on, -monthsBefore) }));
}

/**
 * The occurrences of a day from today until `until`, each with its prompts and whether an event answers it.
 * `coveredYears`: the years for which an event that is not cancelled is linked to the anniversary.
 */
export function anniversaryRadar(
  day: AnniversaryDay,
  today: IsoDate,
  until: IsoDate,
  coveredYears: readonly number[],
  months: readonly number[] = DEFAULT_PROMPT_MONTHS,
): RadarEntry[] {
  return occurrencesBetween(day, today, until).map((occurrence) => {
    const prompts = promptsFor(occurrence.on, months);
    const reached = prompts.findLast((prompt) => prompt.on <= today)?.monthsBefore ?? null;
    const covered = coveredYears.includes(yearOf(occurrence.on));
    return { ...occurrence, prompts, reached, state: covered ? 'covered' : reached === null ? 'ahead' : 'gap' };
  });
}
