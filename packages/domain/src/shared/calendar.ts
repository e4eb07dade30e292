import { z } from 'zod';

/** Calendar day `YYYY-MM-DD` in Asia/Ho_Chi_Minh; no time, no zone. Sorts as text. */
export type IsoDate = string;

/** Span of calendar days, both ends included. */
export type Period = { readonly startsOn: IsoDate; readonly endsOn: IsoDate };

/** Schema of a calendar day that exists (2025-02-29 is refused). */
export const isoDate = z.iso.date();

/** The zone in which a day of the Union begins and ends. */
export const HANOI_TIME_ZONE = 'Asia/Ho_Chi_Minh';

const MS_PER_DAY = 86_400_000;

const hanoiParts = new Intl.DateTimeFormat('en-GB', { timeZone: HANOI_TIME_ZONE, year: 'numeric', month: '2-digit', day: '2-digit' });

/** True for a calendar day that exists, written `YYYY-MM-DD`. */
export function isIsoDate(value: unknown): value is IsoDate {
  if (typeof value !== 'string' || !/^\d{4}-\d{2}-\d{2}$/.test(value)) return false;
  const [month, day] = [monthOf(value), dayOf(value)];
  return month >= 1 && month <= 12 && day >= 1 && day <= daysInMonth(yearOf(value), month);
}

/** Days since 1970-01-01. Throws RangeError on a text that is no calendar day: such a text never comes past the schema. */
function toDayNumber(date: IsoDate): number {
  if (!isIsoDate(date)) throw new RangeError(`not a calendar day: ${date}`);
  // setUTCFullYear and not Date.UTC, which reads the years 0–99 as 1900–1999
  return new Date(0).setUTCFullYear(yearOf(date), monthOf(date) - 1, dayOf(date)) / MS_PER_DAY;
}

function fromDayNumber(day: number): IsoDate {
  const date = new Date(day * MS_PER_DAY);
  return makeDate(date.getUTCFullYear(), date.getUTCMonth() + 1, date.getUTCDate());
}

function makeDate(year: number, month: number, day: number): IsoDate {
  if (!(year >= 0 && year <= 9999)) throw new RangeError(`year outside 0–9999: ${year}`);
  return `${String(year).padStart(4, '0')}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`;
}

/** Number of days of a month (1–12). */
export function daysInMonth(year: number, month: number): number {
  if (month === 2) return (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0 ? 29 : 28;
  return month === 4 || month === 6 || month === 9 || month === 11 ? 30 : 31;
}

/** Calendar day in Hà Nội at an instant. Pass the clock's instant for "today", or the instant of a submission for its day. */
export function todayInHanoi(instant: Date): IsoDate {
  const part = new Map(hanoiParts.formatToParts(instant).map(({ type, value }) => [type, value]));
  return `${part.get('year')?.padStart(4, '0')}-${part.get('month')}-${part.get('day')}`;
}

/** Year of a day, as a number. */
export function yearOf(date: IsoDate): number {
  return Number(date.slice(0, 4));
}

/** Month of a day, 1–12. */
export function monthOf(date: IsoDate): number {
  return Number(date.slice(5, 7));
}

/** Day of the month, 1–31. */
export function dayOf(date: IsoDate): number {
  return Number(date.slice(8, 10));
}

/** Negative when `a` is before `b`, 0 when equal, positive when after; fits `Array.prototype.sort`. */
export function compareDates(a: IsoDate, b: IsoDate): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

/** Whole days from `from` to `to`; negative when `to` is earlier; 0 on the same day. */
export function daysBetween(from: IsoDate, to: IsoDate): number {
  return toDayNumber(to) - toDayNumber(from);
}

/** The day `days` later (earlier when negative). */
export function addDays(date: IsoDate, days: number): IsoDate {
  return fromDayNumber(toDayNumber(date) + days);
}

/** The same day `months` later (earlier when negative); the last day of the month where that day does not exist: 31 January + 1 = 28 or 29 February. */
export function addMonths(date: IsoDate, months: number): IsoDate {
  const index = yearOf(date) * 12 + monthOf(date) - 1 + months;
  const year = Math.floor(index / 12);
  const month = index - year * 12 + 1;
  return makeDate(year, month, Math.min(dayOf(date), daysInMonth(year, month)));
}

/** `date` moved into the period: its first day when earlier, its last when later. */
export function clampDate(date: IsoDate, period: Period): IsoDate {
  return date < period.startsOn ? period.startsOn : date > period.endsOn ? period.endsOn : date;
}

/** True when the day lies in the period, ends included. */
export function isWithin(date: IsoDate, period: Period): boolean {
  return date >= period.startsOn && date <= period.endsOn;
}
