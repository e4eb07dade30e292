import { effectiveForms, lookBackYears } from '@nhipcau/domain/event';
import type { MeasureKeyOf } from '@nhipcau/domain/measure';
import type { IsoDate } from '@nhipcau/domain/shared';
import { Prisma } from '../generated/prisma/client.ts';
import { reportParts, speaks } from './coverage.ts';
import { isUpTo, ratio, sumKnown } from './day.ts';
import type { NoveltyYears, Reading, RecordScope, ReportedMeasure } from './measure.ts';
import { NO_SUBJECT } from './sql.ts';
import type { EventFact, EventFigures, MeasureFacts } from './types.ts';

const byScope = new WeakMap<MeasureFacts, Map<string, EventFact[]>>();

/** Facts of a tier and a goal, sorted out once: many measures ask for the same. */
function factsOf(facts: MeasureFacts, tier: number, goalId: string | null): readonly EventFact[] {
  let sorted = byScope.get(facts);
  if (!sorted) {
    sorted = new Map();
    for (const fact of facts.events) {
      const key = `${fact.tier} ${fact.goalId}`;
      const rows = sorted.get(key);
      if (rows) rows.push(fact);
      else sorted.set(key, [fact]);
    }
    byScope.set(facts, sorted);
  }
  return sorted.get(`${tier} ${goalId}`) ?? [];
}

/** Rows that a reading is folded from. */
export function eventRows({ facts, spec, cut, tier }: Reading): EventFact[] {
  const form = spec.form || null;
  return factsOf(facts, tier, spec.goalId ?? null).filter((row) => row.form === form && isUpTo(row, cut));
}

/** True where a report of the tier, or an event it tells of, says anything of the span: only then is "none" a zero and not a gap. */
export function isKnown({ facts, cut, tier }: Omit<Reading, 'spec'>): boolean {
  return factsOf(facts, tier, null).some((fact) => isUpTo(fact, cut)) || reportParts(facts, cut).some((part) => speaks(part, tier));
}

const NONE = Prisma.sql`NULL::float8`;
const FUNDS = Prisma.sql`CASE WHEN c.funds_budget IS NOT NULL OR c.funds_mobilised IS NOT NULL
  THEN coalesce(c.funds_budget, 0) + coalesce(c.funds_mobilised, 0) END`;

/** The relation `record` of counted events, with what each adds and, for a share, the whole it is a part of: the facts that the roll-ups are made from. */
const recordsOf =
  (value: Prisma.Sql, whole: Prisma.Sql = NONE) =>
  ({ spec, from, to }: RecordScope) => {
    const [form, goalId] = [spec.form || null, spec.goalId ?? null];
    return Prisma.sql`
    record AS (
      SELECT c.event_id, c.report_id, e."code" AS code, e."title" AS title, c."on", c.form, c.organisation_id, c.countries,
        (${value})::float8 AS value, (${whole})::float8 AS whole, ${NO_SUBJECT}
      FROM "event_fact" c JOIN "event" e ON e."id" = c.event_id
      WHERE c.tier_from = 0 AND c."on" BETWEEN ${from}::date AND ${to}::date AND (${form}::text IS NULL OR c.form = ${form})
        AND (${goalId}::uuid IS NULL OR ${goalId}::uuid = ANY(c.goals)))`;
  };

const reported = (fold: (reading: Reading) => number | null, records: ReportedMeasure['records']): ReportedMeasure => ({
  of: 'reported',
  covered: true,
  fold: (reading) => (isKnown(reading) ? fold(reading) : null),
  records,
});

/** Σ of a figure of events, and each event's own. */
const sumOf = (figure: keyof EventFigures, value: Prisma.Sql) => reported((reading) => sumKnown(eventRows(reading), (row) => row[figure]), recordsOf(value));

function funds(rows: readonly EventFact[]): number | null {
  const [budget, mobilised] = [sumKnown(rows, (row) => row.fundsBudget), sumKnown(rows, (row) => row.fundsMobilised)];
  return budget === null && mobilised === null ? null : (budget ?? 0) + (mobilised ?? 0);
}

/** Events of a reading by form. */
export function formCounts({ facts, spec, cut, tier }: Reading): number[] {
  const counts = new Map<string, number>();
  for (const row of factsOf(facts, tier, spec.goalId ?? null)) {
    if (row.form !== null && isUpTo(row, cut)) counts.set(row.form, (counts.get(row.form) ?? 0) + row.events);
  }
  return [...counts.values()];
}

/**
 * Years looked back upon to call an event of a year new: three, or as many whole years as the records hold before the year before, which it is compared with,
 * so that both are read alike; where that is none, before the year itself. 0: under one year, nothing can be called new.
 * @param since day of the earliest counted event that the records hold, taken as the first day of its quarter; null: none
 */
export function noveltyLookBack(since: IsoDate | null, year: number, firstYear: number = year - 1): NoveltyYears {
  if (since === null) return 0;
  // the records of a year begin with its first event, which need not be on 1 January
  const begin = since.slice(5) <= '03-31' ? `${since.slice(0, 4)}-01-01` : since;
  const span = (of: number) => ({ startsOn: `${of}-01-01`, endsOn: `${of}-12-31` });
  return (lookBackYears(begin, [span(firstYear), span(year)]) ?? lookBackYears(begin, [span(year)]) ?? 0) as NoveltyYears;
}

const NOVEL = { 1: 'novel1', 2: 'novel2', 3: 'novel3' } as const;

function noveltyRate(reading: Reading): number | null {
  const years = noveltyLookBack(reading.facts.since, reading.cut.year, Math.min(...reading.facts.years));
  if (years === 0) return null;
  const rows = eventRows(reading);
  return ratio(sumKnown(rows, (row) => row[NOVEL[years]]) ?? 0, sumKnown(rows, (row) => row.events) ?? 0);
}

function countriesReached({ facts, spec, cut, tier }: Reading): number {
  const goalId = spec.goalId ?? null;
  const reached = facts.countries.filter(
    (row) => row.tier === tier && row.goalId === goalId && row.form === (spec.form || null) && row.year === cut.year && row.on <= cut.on,
  );
  return new Set(reached.map(({ country }) => country)).size;
}

const ONE = Prisma.sql`1`;

/** Measures of counted events: each event once, by the host's claim or the first decided where no host claims. */
export const eventRegister: Readonly<Record<MeasureKeyOf<'events'>, ReportedMeasure>> = {
  events_held: sumOf('events', ONE),
  participants_total: sumOf('participants', Prisma.sql`c.participants`),
  participants_foreign: sumOf('participantsForeign', Prisma.sql`c.participants_foreign`),
  participants_vietnamese: sumOf('participantsVn', Prisma.sql`c.participants_vn`),
  funds_mobilised: sumOf('fundsMobilised', Prisma.sql`c.funds_mobilised`),
  funds_total: reported((reading) => funds(eventRows(reading)), recordsOf(FUNDS)),
  countries_reached: reported(countriesReached, recordsOf(Prisma.sql`cardinality(c.countries)`)),
  effective_forms: reported((reading) => effectiveForms(formCounts(reading)), recordsOf(ONE)),
  novelty_rate: reported(noveltyRate, (scope) =>
    recordsOf(scope.lookBack === 0 ? NONE : Prisma.sql`is_novel(c."on", c.like_before, 0, ${scope.lookBack}::int)`, ONE)(scope),
  ),
  non_budget_share: reported(
    (reading) => {
      const rows = eventRows(reading);
      return ratio(sumKnown(rows, (row) => row.fundsMobilised) ?? 0, funds(rows) ?? 0);
    },
    recordsOf(Prisma.sql`CASE WHEN ${FUNDS} IS NOT NULL THEN coalesce(c.funds_mobilised, 0) END`, FUNDS),
  ),
};
