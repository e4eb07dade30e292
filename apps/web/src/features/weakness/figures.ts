import type { FigureAnswer } from '@nhipcau/charts';
import { type MeasureKey, measureDefinition, sameDayOf } from '@nhipcau/domain/measure';
import type { IsoDate } from '@nhipcau/domain/shared';
import { formatMoney, formatNumber, formatPercent, type Locale } from '@nhipcau/i18n';

/** A value of a measure as it is written: a share as per cent, money with its currency, the others as numbers. */
export function measureText(key: MeasureKey, value: number, locale: Locale): string {
  const { unit, decimals } = measureDefinition(key);
  if (unit === 'share') return formatPercent(value, locale, Math.max(1, decimals));
  if (unit === 'vnd') return formatMoney(value, locale);
  return formatNumber(value, locale, decimals);
}

type Standing = Pick<FigureAnswer, 'coverage' | 'range'> & { distance: number | null; distanceIfApproved: number | null; provisional: boolean };

/** A distance with what it rests on, as charts take it. */
export const distanceAnswer = ({ distance, distanceIfApproved, coverage, range, provisional }: Standing): FigureAnswer => ({
  value: distance,
  ifApproved: distanceIfApproved,
  coverage,
  range,
  provisional,
});

/** The days that a year's figures speak of, and the same days of the year before. */
export interface ComparedSpans {
  from: IsoDate;
  on: IsoDate;
  fromBefore: IsoDate;
  before: IsoDate;
  /** the year's last day is over */
  ended: boolean;
}

/** Null for a year that has not begun. */
export function comparedSpans(year: number, today: IsoDate): ComparedSpans | null {
  const [from, end] = [`${year}-01-01`, `${year}-12-31`];
  if (today < from) return null;
  const on = today < end ? today : end;
  return { from, on, fromBefore: `${year - 1}-01-01`, before: sameDayOf(on, year - 1), ended: today > end };
}

/** In the first year after the review that named it a weakness is compared with 100, where it stood then. */
export const isFirstYear = (namingYears: readonly number[], year: number): boolean => namingYears.length > 0 && year - 1 <= Math.min(...namingYears);

/** How a change is told: which way, and its size as it is written. What rounds to 0 has not changed. */
export function changeWords(change: number, locale: Locale): { direction: 'down' | 'up' | 'same'; size: string } {
  const rounded = Math.round(change);
  return { direction: rounded < 0 ? 'down' : rounded > 0 ? 'up' : 'same', size: formatNumber(Math.abs(rounded), locale) };
}

/**
 * Distances at even steps for the small picture of a course: where the year began, each month's end, today. In the first year it begins at 100; later ones
 * begin with the year's first reading.
 */
export function courseOf(series: readonly { distance: number | null }[], first: boolean): (number | null)[] {
  return [...(first && series.length > 0 ? [100] : []), ...series.map(({ distance }) => distance)];
}

/** The courses of the two measures that disagree most, where a weakness is mixed; else none: one line is enough. */
export function disagreeing(
  series: readonly { measures: readonly (number | null)[] }[],
  { state, measures }: { state: string; measures: readonly { distance: number | null }[] },
  first: boolean,
): (number | null)[][] {
  if (state !== 'mixed') return [];
  const known = measures.flatMap(({ distance }, index) => (distance === null ? [] : [{ index, distance }])).toSorted((a, b) => a.distance - b.distance);
  const [least, most] = [known[0], known.at(-1)];
  if (!least || !most || least === most) return [];
  return [least, most].map(({ index }) => [...(first ? [100] : []), ...series.map((point) => point.measures[index] ?? null)]);
}
