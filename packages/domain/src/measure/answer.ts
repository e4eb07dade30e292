import { type IsoDate, type Period, yearOf } from '../shared/calendar.ts';
import { reaches } from '../shared/number.ts';
import type { MeasureSpec } from './registry.ts';

/** Share of the parts that must have spoken before a figure carries a verdict; a setting. */
export const VERDICT_COVERAGE = 0.8;

/**
 * What a figure rests on: parts (associations × periods, events past by more than a week, entries due by hand) that should have spoken by its day.
 * `known` + `waiting` + `drafted` + `missing` = `expected`; all whole numbers ≥ 0.
 */
export interface Coverage {
  /** parts whose claims are approved */
  readonly known: number;
  /** handed in, not yet decided */
  readonly waiting: number;
  /** begun, returned or reopened */
  readonly drafted: number;
  /** nothing there */
  readonly missing: number;
  /** parts that should have spoken by the day */
  readonly expected: number;
}

/** Which records stand behind a figure: a measure, a year of it, the last day read. */
export interface RecordsQuery {
  readonly spec: MeasureSpec;
  readonly year: number;
  readonly on: IsoDate;
}

/**
 * The answer of a measure. It cannot be had without what it rests on.
 * `value` null: no data, never 0. `coverage` null: nothing is expected yet, and no verdict needs it.
 */
export interface Answer {
  /** in the measure's unit, shares 0…1 */
  readonly value: number | null;
  readonly coverage: Coverage | null;
  /** the same figure with what is handed in and waits; equal to `value` where nothing waits */
  readonly ifApproved: number | null;
  /** from "the rest are 0" to "all that is handed in or drafted counts", low ≤ high; null at full coverage or where it cannot be computed */
  readonly range: { readonly low: number; readonly high: number } | null;
  /** days that the figure speaks of */
  readonly span: Period;
  readonly records: RecordsQuery;
}

/** Known ÷ expected, 0…1; null: nothing is expected. */
export function coverageShare(coverage: Coverage | null): number | null {
  return coverage === null || coverage.expected === 0 ? null : coverage.known / coverage.expected;
}

/** True where a figure may carry a verdict: enough has spoken, or nothing is expected. */
export function isConclusive(coverage: Coverage | null, from: number = VERDICT_COVERAGE): boolean {
  const share = coverageShare(coverage);
  return share === null || reaches(share, from);
}

/** How many more parts must be approved before the figure carries a verdict; 0: it does. */
export function missingForVerdict(coverage: Coverage | null, from: number = VERDICT_COVERAGE): number {
  return coverage === null || isConclusive(coverage, from) ? 0 : Math.ceil(from * coverage.expected - 1e-9) - coverage.known;
}

/** Two figures of one measure and the spans that they speak of. */
export interface Comparison {
  readonly now: Answer;
  readonly before: Answer;
  /** now − before, unrounded; null: one is not known */
  readonly change: number | null;
  /** both may carry a verdict */
  readonly conclusive: boolean;
}

/** The same day of another year; 29 February is compared with the 28th. */
export function sameDayOf(day: IsoDate, year: number): IsoDate {
  const rest = day.slice(4);
  const leap = (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;
  return `${String(year).padStart(4, '0')}${rest === '-02-29' && !leap ? '-02-28' : rest}`;
}

/** True for spans that may be compared: the same days of two years. */
export function areLike(a: Period, b: Period): boolean {
  return (
    sameDayOf(a.startsOn, yearOf(b.startsOn)) === b.startsOn &&
    (sameDayOf(a.endsOn, yearOf(b.endsOn)) === b.endsOn || sameDayOf(b.endsOn, yearOf(a.endsOn)) === a.endsOn)
  );
}

/**
 * The one place where two figures are set against each other.
 * @throws RangeError for unlike spans or for two measures
 */
export function compare(now: Answer, before: Answer): Comparison {
  const [a, b] = [now.records.spec, before.records.spec];
  if (a.key !== b.key || (a.form ?? null) !== (b.form ?? null)) throw new RangeError(`${a.key} is not ${b.key}`);
  if (!areLike(now.span, before.span)) {
    throw new RangeError(`${now.span.startsOn}–${now.span.endsOn} is not like ${before.span.startsOn}–${before.span.endsOn}`);
  }
  return {
    now,
    before,
    change: now.value === null || before.value === null ? null : now.value - before.value,
    conclusive: isConclusive(now.coverage) && isConclusive(before.coverage),
  };
}
