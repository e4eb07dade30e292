import { compareDates, dayOf, daysInMonth, type IsoDate, monthOf, yearOf } from '@nhipcau/domain/shared';
import type { MeasureFacts, MonthPart } from './types.ts';

export const earlier = (a: IsoDate, b: IsoDate): IsoDate => (compareDates(a, b) < 0 ? a : b);

/** A day at which the facts can be read: a month's end, or today's day of its month in any year; any where they were loaded by day. */
export interface Cut {
  readonly year: number;
  readonly month: number;
  /** of the month; 31: the whole month */
  readonly day: number;
  readonly on: IsoDate;
}

/** @throws RangeError for a day that the facts cannot be read at */
export function cutAt(facts: Pick<MeasureFacts, 'today' | 'byDay'>, on: IsoDate): Cut {
  const [year, month] = [yearOf(on), monthOf(on)];
  const whole = dayOf(on) === daysInMonth(year, month);
  if (!facts.byDay && !whole && on.slice(5) !== facts.today.slice(5)) {
    throw new RangeError(`${on} is neither a month's end nor the same day of a year as ${facts.today}`);
  }
  return { year, month, day: whole ? 31 : dayOf(on), on };
}

export const isUpTo = (part: MonthPart, cut: Cut): boolean =>
  part.year === cut.year && (part.month < cut.month || (part.month === cut.month && part.day <= cut.day));

/** The report of a year's last period comes in after the year: once the year is over its last point shows what is known today. */
export const reportingDay = (facts: MeasureFacts, { year, on }: Cut): IsoDate => (on === `${year}-12-31` && facts.today > on ? facts.today : on);

export const firstOfMonth = ({ on }: Pick<Cut, 'on'>): IsoDate => `${on.slice(0, 8)}01`;

/** Sum of the known figures: 0 when there is nothing to have a figure, null when there is but no figure is known. */
export function sumKnown<T>(rows: readonly T[], figure: (row: T) => number | null): number | null {
  const known = rows.map(figure).filter((value) => value !== null);
  return rows.length > 0 && known.length === 0 ? null : known.reduce((total, value) => total + value, 0);
}

export const ratio = (part: number, whole: number): number | null => (whole > 0 ? part / whole : null);
