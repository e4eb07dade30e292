import { daysInMonth, type IsoDate, monthOf, yearOf } from '../shared/calendar.ts';

/** Calendar quarters counted from the year 0, so that neighbours differ by one; index % 4 is 0 for January to March. */
export const quarterIndex = (day: IsoDate): number => yearOf(day) * 4 + Math.floor((monthOf(day) - 1) / 3);

/** Last day of a quarter by its index. */
export function quarterEnd(index: number): IsoDate {
  const [year, month] = [Math.floor(index / 4), ((index % 4) + 1) * 3];
  return `${String(year).padStart(4, '0')}-${String(month).padStart(2, '0')}-${daysInMonth(year, month)}`;
}
