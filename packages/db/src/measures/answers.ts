import { compareVariety } from '@nhipcau/domain/event';
import { type Answer, type Comparison, checkMeasureSpec, compare, type MeasureSpec, measureDefinition, sameDayOf } from '@nhipcau/domain/measure';
import { daysInMonth, type IsoDate, monthOf, yearOf } from '@nhipcau/domain/shared';
import { coverageOf, isMonthCovered, membersUpTo, type ReportPart, reportParts } from './coverage.ts';
import { type Cut, cutAt, earlier, reportingDay } from './day.ts';
import { formCounts } from './event.ts';
import { scopeKey } from './facts.ts';
import type { OfficeMeasure, ReportedMeasure } from './measure.ts';
import { measureOf } from './registers.ts';
import type { Tier } from './rollup-types.ts';
import type { MeasureFacts, MeasurePoint } from './types.ts';

function officeValue(measure: OfficeMeasure, facts: MeasureFacts, { key }: MeasureSpec, cut: Cut): number | null {
  if (facts.office === null) throw new RangeError(`${key}: the facts were loaded without the office's registers`);
  const members = membersUpTo(facts, cut.year, cut.on).length;
  const day = { year: cut.year, on: cut.on, asOf: reportingDay(facts, cut), today: facts.today, members };
  return measure.fold(measure.parts(facts.office, day), facts.office, day);
}

const isComplete = (parts: readonly ReportPart[]) => parts.every(({ state }) => state === 'known');

/** From "the rest are 0" to "all that is begun counts"; null where nothing is missing, or an end cannot be computed. */
function rangeOf(measure: ReportedMeasure, facts: MeasureFacts, spec: MeasureSpec, cut: Cut, value: number | null): Answer['range'] {
  const rest = measure.foldRestAsNone?.({ facts, spec, cut, tier: 0 }) ?? value ?? (measureDefinition(spec.key).kind === 'FLOW' ? 0 : null);
  const all = measure.fold({ facts, spec, cut, tier: 2 });
  if (rest === null || all === null) return null;
  const ends = value === null ? [rest, all] : [rest, all, value];
  return { low: Math.min(...ends), high: Math.max(...ends) };
}

/** The reports that a measure waits for on a day; none for the office's own registers and for measures of the reports themselves. */
export function measureParts(facts: MeasureFacts, spec: MeasureSpec, on: IsoDate): readonly ReportPart[] {
  const measure = measureOf(spec.key);
  return measure.of === 'reported' && measure.covered ? reportParts(facts, { year: yearOf(on), on }) : [];
}

function answerAt(facts: MeasureFacts, spec: MeasureSpec, cut: Cut): Answer {
  const measure = measureOf(spec.key);
  const basis = { span: { startsOn: `${cut.year}-01-01`, endsOn: cut.on }, records: { spec, year: cut.year, on: earlier(facts.today, cut.on) } };
  if (measure.of === 'office') {
    const value = officeValue(measure, facts, spec, cut);
    return { value, coverage: null, ifApproved: value, range: null, ...basis };
  }
  const read = (tier: Tier) => measure.fold({ facts, spec, cut, tier });
  const value = read(0);
  if (!measure.covered) return { value, coverage: null, ifApproved: value, range: null, ...basis };
  const parts = measureParts(facts, spec, cut.on);
  const range = parts.length === 0 || isComplete(parts) ? null : rangeOf(measure, facts, spec, cut, value);
  return { value, coverage: coverageOf(parts), ifApproved: read(1), range, ...basis };
}

function check(facts: MeasureFacts, spec: MeasureSpec, year: number, on: IsoDate): void {
  const problem = checkMeasureSpec(spec);
  if (problem) throw new RangeError(`${spec.key}: ${problem}`);
  if (!facts.scopes.has(scopeKey(spec))) throw new RangeError(`${spec.key}: the facts were loaded without its limits`);
  if (!facts.years.includes(year)) throw new RangeError(`no facts were loaded for ${year}`);
  if (on > facts.today) throw new RangeError(`facts of ${facts.today} know nothing of ${on}`);
}

/**
 * What a measure says of a year up to a day, and what that rests on; null: the year has not begun.
 * @param on the day to read at: today, the same day of another year, or a month's end; after the year's end its last day is read
 * @throws RangeError for a year that was not loaded, a limit the measure does not know, or a day the facts cannot be read at
 */
export function measureAnswer(facts: MeasureFacts, spec: MeasureSpec, year: number, on: IsoDate = facts.today): Answer | null {
  check(facts, spec, year, on);
  if (on < `${year}-01-01`) return null;
  return answerAt(facts, spec, cutAt(facts, earlier(on, `${year}-12-31`)));
}

/** The value alone of `measureAnswer`, for what no screen shows: a base that is frozen. Same nulls and errors. */
export function measureValue(facts: MeasureFacts, spec: MeasureSpec, year: number, on: IsoDate = facts.today): number | null {
  check(facts, spec, year, on);
  if (on < `${year}-01-01`) return null;
  const measure = measureOf(spec.key);
  const cut = cutAt(facts, earlier(on, `${year}-12-31`));
  return measure.of === 'office' ? officeValue(measure, facts, spec, cut) : measure.fold({ facts, spec, cut, tier: 0 });
}

/**
 * A measure at each month's end of a year, and on `today` for the running month: the year to date, cumulative for a FLOW. A month that no approved report
 * covers has no value. Empty for a year that has not begun. Same errors as `measureAnswer`.
 */
export function measureSeries(facts: MeasureFacts, spec: MeasureSpec, year: number, today: IsoDate = facts.today): MeasurePoint[] {
  check(facts, spec, year, today);
  const months = yearOf(today) < year ? 0 : yearOf(today) > year ? 12 : monthOf(today);
  const measure = measureOf(spec.key);
  return Array.from({ length: months }, (_, index) => {
    const end = `${year}-${String(index + 1).padStart(2, '0')}-${daysInMonth(year, index + 1)}`;
    const on = earlier(end, today);
    const cut = cutAt(facts, on);
    if (measure.of === 'office') {
      const value = officeValue(measure, facts, spec, cut);
      return { on, value, coverage: null, ifApproved: value };
    }
    const value = measure.covered && !isMonthCovered(facts, cut) ? null : measure.fold({ facts, spec, cut, tier: 0 });
    if (!measure.covered) return { on, value, coverage: null, ifApproved: value };
    const parts = measureParts(facts, spec, on);
    return { on, value, coverage: coverageOf(parts), ifApproved: isComplete(parts) ? value : measure.fold({ facts, spec, cut, tier: 1 }) };
  });
}

/**
 * A measure of a year up to a day beside the same measure of the year before up to the same day: the only way in which two years are compared.
 * @param before the measure of the year before where it is limited to another goal; null: there is nothing to compare with
 * Null where either year has not begun or was not loaded.
 */
export function compareWithYearBefore(
  facts: MeasureFacts,
  spec: MeasureSpec,
  year: number,
  on: IsoDate = facts.today,
  before: MeasureSpec | null = spec,
): Comparison | null {
  const last = earlier(on, `${year}-12-31`);
  if (before === null || !facts.years.includes(year - 1)) return null;
  const [now, then] = [measureAnswer(facts, spec, year, on), measureAnswer(facts, before, year - 1, sameDayOf(last, year - 1))];
  if (now === null || then === null) return null;
  return compare(...alike(facts, now, then));
}

/** Variety is read at the smaller number of events: more events alone bring more forms. */
function alike(facts: MeasureFacts, now: Answer, before: Answer): [Answer, Answer] {
  if (now.records.spec.key !== 'effective_forms') return [now, before];
  const countsOf = ({ span, records: { spec } }: Answer) => formCounts({ facts, spec, cut: cutAt(facts, span.endsOn), tier: 0 });
  const found = compareVariety(countsOf(now), countsOf(before));
  return [
    { ...now, value: found?.now ?? null },
    { ...before, value: found?.before ?? null },
  ];
}
