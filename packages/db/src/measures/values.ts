import { type Evenness, evenness, reportingRates } from '@nhipcau/domain/association';
import { effectiveForms } from '@nhipcau/domain/event';
import { checkMeasureSpec, isRoomMeasure, type MeasureKey, type MeasureSpec, type RoomMeasureKey } from '@nhipcau/domain/measure';
import { compareDates, dayOf, daysInMonth, type IsoDate, monthOf, yearOf } from '@nhipcau/domain/shared';
import { roomValue } from './room-values.ts';
import type { AssociationFact, EventFact, EventFigures, MeasureFacts, MeasurePoint, MonthPart } from './types.ts';

const earlier = (a: IsoDate, b: IsoDate): IsoDate => (compareDates(a, b) < 0 ? a : b);

/** A day at which the facts can be read. */
type Cut = { year: number; month: number; whole: boolean; on: IsoDate };

function cutAt(facts: MeasureFacts, on: IsoDate): Cut {
  const [year, month] = [yearOf(on), monthOf(on)];
  const whole = dayOf(on) === daysInMonth(year, month);
  if (!whole && dayOf(on) !== dayOf(facts.today)) throw new RangeError(`${on} is neither a month's end nor the day of the month of ${facts.today}`);
  return { year, month, whole, on };
}

const isUpTo = (part: MonthPart, cut: Cut) => part.year === cut.year && (part.month < cut.month || (part.month === cut.month && (cut.whole || part.early)));

/** True where an approved report or a counted event says anything of the year: only then is "none" a zero and not a gap. */
function isKnown(facts: MeasureFacts, year: number): boolean {
  if (facts.events.some((fact) => fact.year === year && fact.goalId === null)) return true;
  const periods = new Set(facts.periods.filter((period) => period.year === year).map((period) => period.id));
  return facts.reports.some((report) => report.status === 'APPROVED' && periods.has(report.periodId));
}

/** Sum of the known figures: 0 when there is nothing to have a figure, null when there is but no figure is known. */
function sumKnown<T>(rows: readonly T[], figure: (row: T) => number | null): number | null {
  const known = rows.map(figure).filter((value) => value !== null);
  return rows.length > 0 && known.length === 0 ? null : known.reduce((total, value) => total + value, 0);
}

const total = (rows: readonly EventFact[], figure: keyof EventFigures) => sumKnown(rows, (row) => row[figure]);

function funds(rows: readonly EventFact[]): number | null {
  const [budget, mobilised] = [total(rows, 'fundsBudget'), total(rows, 'fundsMobilised')];
  return budget === null && mobilised === null ? null : (budget ?? 0) + (mobilised ?? 0);
}

const ratio = (part: number, whole: number) => (whole > 0 ? part / whole : null);

/** Member associations that belonged to the Union on some day of the year up to `on`. */
export function membersUpTo(facts: MeasureFacts, year: number, on: IsoDate): AssociationFact[] {
  return facts.associations.filter(({ joinedOn, leftOn }) => (joinedOn === null || joinedOn <= on) && (leftOn === null || leftOn >= `${year}-01-01`));
}

/** Evenness of approved activities over the member associations, zeros included; null: undefined. @param on a month's end or today */
export function activityEvenness(facts: MeasureFacts, year: number, on: IsoDate): Evenness | null {
  const cut = cutAt(facts, on);
  const counts = new Map(membersUpTo(facts, year, on).map(({ id }) => [id, 0]));
  for (const fact of facts.activities) {
    const count = counts.get(fact.associationId);
    if (count !== undefined && isUpTo(fact, cut)) counts.set(fact.associationId, count + fact.activities);
  }
  return evenness([...counts.values()]);
}

/** Rates of the reports of a year's periods that were due by `asOf`. */
export function yearReporting(facts: MeasureFacts, year: number, asOf: IsoDate) {
  return reportingRates(
    facts.periods.filter((period) => period.year === year),
    facts.associations.map(({ id, joinedOn, leftOn }) => ({ associationId: id, joinedOn, leftOn })),
    facts.reports.map(({ organisationId, periodId, firstSubmittedOn, returns }) => ({ associationId: organisationId, periodId, firstSubmittedOn, returns })),
    asOf,
  );
}

/** A period's new units belong to its last day, or to today where it was approved before that. */
function intake(facts: MeasureFacts, cut: Cut, figure: 'newUnits' | 'newMembers'): number | null {
  const days = new Map(facts.periods.filter(({ year }) => year === cut.year).map(({ id, endsOn }) => [id, earlier(endsOn, facts.today)]));
  const due = facts.reports.filter(({ status, periodId }) => status === 'APPROVED' && (days.get(periodId) ?? '9999') <= cut.on);
  return sumKnown(due, (report) => report[figure]);
}

/** The report of a year's last period comes in after the year: once the year is over its last point shows what is known today. */
function reportingDay(facts: MeasureFacts, { year, on }: Cut): IsoDate {
  return on === `${year}-12-31` && facts.today > on ? facts.today : on;
}

function valueAt(facts: MeasureFacts, spec: MeasureSpec, cut: Cut): number | null {
  const { key } = spec;
  if (isRoomMeasure(key)) {
    if (facts.rooms === null) throw new RangeError(`${key}: the facts were loaded without the rooms`);
    const members = membersUpTo(facts, cut.year, cut.on).length;
    return roomValue(facts.rooms, key, { year: cut.year, on: cut.on, asOf: reportingDay(facts, cut), today: facts.today, members });
  }
  const goalId = spec.goalId ?? null;
  const rows = () => facts.events.filter((row) => row.goalId === goalId && isUpTo(row, cut) && (!spec.form || row.form === spec.form));
  const known = (value: () => number | null) => (isKnown(facts, cut.year) ? value() : null);
  const spread = () => activityEvenness(facts, cut.year, cut.on);
  const reporting = () => yearReporting(facts, cut.year, reportingDay(facts, cut));
  const values: Record<Exclude<MeasureKey, RoomMeasureKey>, () => number | null> = {
    events_held: () => known(() => total(rows(), 'events')),
    participants_total: () => known(() => total(rows(), 'participants')),
    participants_foreign: () => known(() => total(rows(), 'participantsForeign')),
    participants_vietnamese: () => known(() => total(rows(), 'participantsVn')),
    funds_mobilised: () => known(() => total(rows(), 'fundsMobilised')),
    funds_total: () => known(() => funds(rows())),
    new_units: () => known(() => intake(facts, cut, 'newUnits')),
    new_members: () => known(() => intake(facts, cut, 'newMembers')),
    countries_reached: () =>
      known(() => {
        const reached = facts.countries.filter(
          (row) => row.goalId === goalId && row.year === cut.year && row.on <= cut.on && (!spec.form || row.form === spec.form),
        );
        return new Set(reached.map(({ country }) => country)).size;
      }),
    effective_forms: () => {
      const counts = new Map<string, number>();
      for (const { form, events } of rows()) counts.set(form, (counts.get(form) ?? 0) + events);
      return effectiveForms([...counts.values()]);
    },
    // without a record of the years before, everything would look new
    novelty_rate: () => (facts.since !== null && facts.since < `${cut.year}-01-01` ? ratio(total(rows(), 'novel') ?? 0, total(rows(), 'events') ?? 0) : null),
    non_budget_share: () => ratio(total(rows(), 'fundsMobilised') ?? 0, funds(rows()) ?? 0),
    association_active_share: () => spread()?.shareActive ?? null,
    association_top_three_share: () => spread()?.shareTopThree ?? null,
    activity_gini: () => spread()?.giniCorrected ?? null,
    activity_evenness: () => spread()?.pielou ?? null,
    report_completeness: () => reporting().completeness,
    report_timeliness: () => reporting().timeliness,
  };
  return values[key]();
}

function check(facts: MeasureFacts, spec: MeasureSpec, year: number, today: IsoDate): void {
  const problem = checkMeasureSpec(spec);
  if (problem) throw new RangeError(`${spec.key}: ${problem}`);
  if (!facts.years.includes(year)) throw new RangeError(`no facts were loaded for ${year}`);
  if (today > facts.today) throw new RangeError(`facts of ${facts.today} know nothing of ${today}`);
}

/**
 * Value of a measure in a year up to a day, in the measure's unit (shares 0…1); null: no data, or the year has not begun.
 * @param on the day to read at: today, the same day of another year, or a month's end; after the year's end its last day is read
 * @throws RangeError for a year that was not loaded, a limit the measure does not know, or a day the facts cannot be read at
 */
export function measureValue(facts: MeasureFacts, spec: MeasureSpec, year: number, on: IsoDate = facts.today): number | null {
  check(facts, spec, year, on);
  if (on < `${year}-01-01`) return null;
  return valueAt(facts, spec, cutAt(facts, earlier(on, `${year}-12-31`)));
}

/**
 * Values of a measure at each month's end of a year, and on `today` for the running month: the year to date, cumulative for a FLOW.
 * Empty for a year that has not begun. Same nulls and errors as `measureValue`.
 */
export function measureSeries(facts: MeasureFacts, spec: MeasureSpec, year: number, today: IsoDate = facts.today): MeasurePoint[] {
  check(facts, spec, year, today);
  const months = yearOf(today) < year ? 0 : yearOf(today) > year ? 12 : monthOf(today);
  return Array.from({ length: months }, (_, index) => {
    const end = `${year}-${String(index + 1).padStart(2, '0')}-${daysInMonth(year, index + 1)}`;
    const on = earlier(end, today);
    return { on, value: valueAt(facts, spec, cutAt(facts, on)) };
  });
}
