const MS_PER_DAY = 86_400_000;

/** Days since 1970-01-01 of an ISO calendar date, or null where the text is no real date. */
export function dayNumber(on: string): number | null {
  const match = /^(\d{4})-(\d{2})-(\d{2})$/.exec(on);
  if (!match) return null;
  const ms = Date.UTC(Number(match[1]), Number(match[2]) - 1, Number(match[3]));
  return isoOf(ms / MS_PER_DAY) === on ? ms / MS_PER_DAY : null;
}

/** The ISO calendar date of a day number. */
export const isoOf = (day: number): string => new Date(day * MS_PER_DAY).toISOString().slice(0, 10);

/** Day of the week of a day number: 0 is Monday, 6 is Sunday. */
export const weekdayOf = (day: number): number => (((day + 3) % 7) + 7) % 7;

/**
 * Days from the eve of `year` (31 December before, which is 0) to a date; null outside the year.
 * The eve belongs to the axis because a baseline is usually dated there.
 */
export function dayOfYear(year: number, on: string): number | null {
  const day = dayNumber(on);
  const eve = dayNumber(`${year - 1}-12-31`);
  if (day === null || eve === null) return null;
  const offset = day - eve;
  return offset < 0 || offset > daysInYear(year) ? null : offset;
}

export const daysInYear = (year: number): number => ((year % 4 === 0 && year % 100 !== 0) || year % 400 === 0 ? 366 : 365);
