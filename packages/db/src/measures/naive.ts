import type { Coverage, MeasureKey, MeasureSpec } from '@nhipcau/domain/measure';
import type { IsoDate } from '@nhipcau/domain/shared';
import { type Db, toIso } from '../index.ts';
import { type NaiveOffice, naiveOffice, naiveOfficeValue } from './naive-office.ts';
import { type NaiveEvent, naiveEvents } from './rollup-naive.ts';

// What tests hold the measures against: plainly selected rows, worked out one by one. Shares nothing with the measures, their SQL or the formulas.

type NaiveTier = 0 | 1 | 2;
const STATES = ['known', 'waiting', 'drafted', 'missing'] as const;
const STANDING = { APPROVED: 0, SUBMITTED: 1, DRAFT: 2, RETURNED: 2, REOPENED: 2 } as const;

export async function naiveRecords(db: Db, today: IsoDate) {
  const [organisations, periods, reports, first, second, third, office] = await Promise.all([
    db.organisation.findMany(),
    db.reportingPeriod.findMany({ include: { planYear: true } }),
    db.activityReport.findMany({ where: { withdrawnAt: null } }),
    naiveEvents(db, 0),
    naiveEvents(db, 1),
    naiveEvents(db, 2),
    naiveOffice(db, today),
  ]);
  return { today, organisations, periods, reports, events: [first, second, third] as [NaiveEvent[], NaiveEvent[], NaiveEvent[]], office };
}
export type NaiveRecords = Awaited<ReturnType<typeof naiveRecords>> & { office: NaiveOffice };

/** What is asked: a measure of a year up to a day. `firstYear`: the earliest year beside it. */
interface Ask extends MeasureSpec {
  year: number;
  on: IsoDate;
  firstYear: number;
}

const dayOf = (date: Date | null) => toIso(date) ?? '';

function membersOf({ organisations }: NaiveRecords) {
  return organisations
    .filter(({ kind }) => kind === 'ASSOCIATION')
    .map(({ id, joinedOn, leftOn }) => ({ id, from: toIso(joinedOn) ?? '0001-01-01', to: toIso(leftOn) ?? '9999-12-31' }));
}

/** Association, period and standing of every report that the year waits for. */
function partsOf(records: NaiveRecords, { year, on }: Pick<Ask, 'year' | 'on'>) {
  const parts: { associationId: string; standing: 0 | 1 | 2 | 3 }[] = [];
  for (const period of records.periods) {
    if (period.planYear.year !== year || dayOf(period.startsOn) > on || dayOf(period.endsOn) >= records.today) continue;
    for (const { id, from, to } of membersOf(records)) {
      if (dayOf(period.endsOn) < from || dayOf(period.startsOn) > to) continue;
      const report = records.reports.find(({ periodId, organisationId }) => periodId === period.id && organisationId === id);
      parts.push({ associationId: id, standing: report ? STANDING[report.status] : 3 });
    }
  }
  return parts;
}

function eventsOf(records: NaiveRecords, ask: Ask, tier: NaiveTier): NaiveEvent[] {
  return records.events[tier].filter(({ on }) => on.slice(0, 4) === String(ask.year) && on <= ask.on);
}

const total = (values: readonly (number | null)[]): number | null => {
  if (values.length === 0) return 0;
  const known = values.flatMap((value) => (value === null ? [] : [value]));
  return known.length === 0 ? null : known.reduce((sum, value) => sum + value, 0);
};
const share = (part: number, whole: number) => (whole > 0 ? part / whole : null);

function fundsOf(events: readonly NaiveEvent[]): number | null {
  return total(
    events.map(({ fundsBudget, fundsMobilised }) => (fundsBudget === null && fundsMobilised === null ? null : (fundsBudget ?? 0) + (fundsMobilised ?? 0))),
  );
}

const yearEarlier = (day: IsoDate, years: number) => `${Number(day.slice(0, 4)) - years}${day.slice(4)}`;

/** Whole years of records before the first of January of a year; the records of a year that begins in its first quarter count from its first day. */
function yearsOfRecords(records: NaiveRecords, year: number): number {
  const days = records.events[0].map(({ on }) => on).toSorted();
  const earliest = days[0];
  if (earliest === undefined) return 0;
  const begin = Number(earliest.slice(5, 7)) <= 3 ? `${earliest.slice(0, 4)}-01-01` : earliest;
  return [3, 2, 1].find((years) => yearEarlier(`${year}-01-01`, years) >= begin) ?? 0;
}

function novelty(records: NaiveRecords, { year, firstYear }: Ask, events: readonly NaiveEvent[]): number | null {
  const years = yearsOfRecords(records, firstYear) || yearsOfRecords(records, year);
  return years === 0 ? null : share(events.filter(({ novelWithin }) => novelWithin[years - 1]).length, events.length);
}

/** Effective number of equally frequent forms, as a product: Π p^−p. */
function variety(events: readonly NaiveEvent[]): number | null {
  if (events.length === 0) return null;
  return [...new Set(events.map(({ form }) => form))].reduce((product, form) => {
    const p = events.filter((event) => event.form === form).length / events.length;
    return product * p ** -p;
  }, 1);
}

type EventKey =
  | 'events_held'
  | 'countries_reached'
  | 'effective_forms'
  | 'novelty_rate'
  | 'non_budget_share'
  | 'funds_total'
  | 'funds_mobilised'
  | `participants_${string}`;

function eventValue(records: NaiveRecords, ask: Ask, tier: NaiveTier): number | null {
  const events = eventsOf(records, ask, tier).filter(({ form, goals }) => (!ask.form || form === ask.form) && (!ask.goalId || goals.includes(ask.goalId)));
  switch (ask.key as EventKey) {
    case 'events_held':
      return events.length;
    case 'participants_total':
      return total(events.map(({ participants }) => participants));
    case 'participants_foreign':
      return total(events.map(({ participantsForeign }) => participantsForeign));
    case 'participants_vietnamese':
      return total(events.map(({ participantsVn }) => participantsVn));
    case 'funds_mobilised':
      return total(events.map(({ fundsMobilised }) => fundsMobilised));
    case 'funds_total':
      return fundsOf(events);
    case 'countries_reached':
      return new Set(events.flatMap(({ countries }) => countries)).size;
    case 'effective_forms':
      return variety(events);
    case 'novelty_rate':
      return novelty(records, ask, events);
    case 'non_budget_share':
      return share(total(events.map(({ fundsMobilised }) => fundsMobilised)) ?? 0, fundsOf(events) ?? 0);
    default:
      throw new Error(ask.key);
  }
}

function intake(records: NaiveRecords, { year, on }: Ask, tier: NaiveTier, figure: 'newUnits' | 'newMembers'): number | null {
  const reports = records.reports.filter(({ periodId, status }) => {
    const period = records.periods.find(({ id }) => id === periodId);
    if (!period || period.planYear.year !== year || STANDING[status] > tier) return false;
    const end = dayOf(period.endsOn);
    return end <= on || records.today <= on;
  });
  return total(reports.map((report) => report[figure]));
}

function reporting(records: NaiveRecords, { year, on }: Ask, inTime: boolean): number | null {
  // the last period is due after the year, so a year that is over is read as of today
  const asOf = on === `${year}-12-31` ? records.today : on;
  let [expected, reached] = [0, 0];
  for (const period of records.periods) {
    if (period.planYear.year !== year || dayOf(period.dueOn) >= asOf) continue;
    for (const { id, from, to } of membersOf(records)) {
      if (dayOf(period.endsOn) < from || dayOf(period.startsOn) > to) continue;
      expected++;
      const came = toIso(records.reports.find(({ periodId, organisationId }) => periodId === period.id && organisationId === id)?.firstSubmittedOn ?? null);
      if (came !== null && came <= asOf && (!inTime || came <= dayOf(period.dueOn))) reached++;
    }
  }
  return share(reached, expected);
}

const ordinal = (day: IsoDate) => Math.round(Date.parse(day) / 86_400_000);

/** Activities of each association that is compared. */
function activityOf(records: NaiveRecords, ask: Ask, tier: NaiveTier): number[] {
  const [start, end] = [ordinal(`${ask.year}-01-01`), ordinal(ask.on) + 1];
  const parts = partsOf(records, ask);
  const events = eventsOf(records, ask, tier);
  return membersOf(records)
    .filter(({ id, from, to }) => {
      const own = parts.filter(({ associationId }) => associationId === id);
      const days = Math.min(end, ordinal(to) + 1) - Math.max(start, ordinal(from));
      return own.length > 0 && own.every(({ standing }) => standing <= tier) && 2 * days >= end - start;
    })
    .map(({ id }) => events.filter(({ credited }) => credited.some(({ associationId }) => associationId === id)).length);
}

/** Gini by its pairs: Σ over pairs |a − b| ÷ ((n − 1) · Σa). */
function gini(counts: readonly number[]): number {
  let pairs = 0;
  for (const [index, a] of counts.entries()) for (const b of counts.slice(index + 1)) pairs += Math.abs(a - b);
  return pairs / ((counts.length - 1) * (total(counts) ?? 0));
}

const choose = (n: number, k: number): number =>
  Array.from({ length: k }, (_, index) => (n - index) / (index + 1)).reduce((product, part) => product * part, 1);

/** The same Gini that chance gives on average, exactly: n/2 · E|X₁ − X₂| ÷ total, where X₁ + X₂ is binomial in 2/n and X₁ half of it. */
export function giniOfChance(sum: number, n: number): number {
  let mean = 0;
  for (let both = 0; both <= sum; both++) {
    const weight = choose(sum, both) * (2 / n) ** both * (1 - 2 / n) ** (sum - both);
    for (let one = 0; one <= both; one++) mean += (weight * choose(both, one) * Math.abs(2 * one - both)) / 2 ** both;
  }
  return (n * mean) / (2 * sum);
}

function spread(records: NaiveRecords, ask: Ask, tier: NaiveTier): number | null {
  const counts = activityOf(records, ask, tier);
  const sum = total(counts) ?? 0;
  if (counts.length < 2 || sum === 0) return null;
  const shares = counts.map((count) => count / sum);
  switch (ask.key) {
    case 'association_active_share':
      return counts.filter((count) => count > 0).length / counts.length;
    case 'association_top_three_share':
      return total(shares.toSorted((a, b) => b - a).slice(0, 3));
    case 'activity_gini':
      return gini(counts);
    case 'activity_evenness':
      return -(total(shares.map((p) => (p > 0 ? p * Math.log(p) : 0))) ?? 0) / Math.log(counts.length);
    case 'activity_unevenness': {
      const byChance = giniOfChance(sum, counts.length);
      return sum === 1 ? null : Math.max(0, (gini(counts) - byChance) / (1 - byChance));
    }
    default:
      throw new Error(ask.key);
  }
}

const SPREADS: readonly MeasureKey[] = ['association_active_share', 'association_top_three_share', 'activity_gini', 'activity_evenness', 'activity_unevenness'];
const isOfEvents = (key: MeasureKey) =>
  ['events_held', 'countries_reached', 'effective_forms', 'novelty_rate', 'non_budget_share'].includes(key) || /^(funds|participants)_/.test(key);

function reported(records: NaiveRecords, ask: Ask, tier: NaiveTier): number | null {
  if (SPREADS.includes(ask.key)) return spread(records, ask, tier);
  const spoken = eventsOf(records, ask, tier).length > 0 || partsOf(records, ask).some(({ standing }) => standing <= tier);
  if (!spoken) return null;
  return isOfEvents(ask.key) ? eventValue(records, ask, tier) : intake(records, ask, tier, ask.key === 'new_units' ? 'newUnits' : 'newMembers');
}

export interface NaiveAnswer {
  value: number | null;
  coverage: Coverage | null;
  ifApproved: number | null;
}

/** Value, coverage and value if approved of a measure, worked out from all records. */
export function naiveAnswer(records: NaiveRecords, ask: Ask): NaiveAnswer {
  const alone = (value: number | null): NaiveAnswer => ({ value, coverage: null, ifApproved: value });
  if (ask.key === 'report_completeness' || ask.key === 'report_timeliness') return alone(reporting(records, ask, ask.key === 'report_timeliness'));
  if (!SPREADS.includes(ask.key) && !isOfEvents(ask.key) && ask.key !== 'new_units' && ask.key !== 'new_members') {
    const members = membersOf(records).filter(({ from, to }) => from <= ask.on && to >= `${ask.year}-01-01`).length;
    return alone(naiveOfficeValue(records.office, ask, members));
  }
  const parts = partsOf(records, ask);
  const [known, waiting, drafted, missing] = STATES.map((_, standing) => parts.filter((part) => part.standing === standing).length) as [
    number,
    number,
    number,
    number,
  ];
  const coverage = parts.length === 0 ? null : { known, waiting, drafted, missing, expected: parts.length };
  return { value: reported(records, ask, 0), coverage, ifApproved: reported(records, ask, 1) };
}
