import { daysInMonth, type IsoDate, monthOf, yearOf } from '@nhipcau/domain/shared';
import type { Db, Tx } from '../client.ts';
import { Prisma } from '../generated/prisma/client.ts';
import { type ActivityRollup, type CountryRollup, type EventRollup, type Rollups, type Scope, TIERS, type Tier } from './rollup-types.ts';

/** What a roll-up calls all goals: no_goal() of the database. */
const NO_GOAL = '00000000-0000-0000-0000-000000000000';

export interface RollupQuery {
  years: readonly number[];
  today: IsoDate;
  /** of the events; goals that no year has are no fault */
  scopes: readonly Scope[];
  /** of the countries that took part */
  countryScopes: readonly Scope[];
  /** by association too */
  activities: boolean;
}

type Level = Tier;
/** goal, form, year, month, early, level, events, unplanned, new ×3, then sum and number of events that have it: Vietnamese, foreign, both, budget, mobilised */
type EventRow = [string, string, number, number, boolean, Level, ...number[]];
type CountryRow = [string, string, number, number, boolean, Level, string, number];
/** association, year, month, early, level, activities, hosted, participants, number of events that have them */
type ActivityRow = [string, number, number, boolean, Level, number, number, number, number];
type Row = { since: [IsoDate | null, IsoDate | null, IsoDate | null]; events: EventRow[]; countries: CountryRow[]; activities: ActivityRow[] };

const goals = (scopes: readonly Scope[]) => scopes.map(({ goalId }) => goalId ?? NO_GOAL);
const forms = (scopes: readonly Scope[]) => scopes.map(({ form }) => form ?? '');

/**
 * Rows of a roll-up by month up to today; those of the month of today are split at today's day of the month, of every year alike. `sign` is −1 where a day's
 * row is taken out of what is left of its month.
 */
const parts = (table: Prisma.Sql, years: readonly number[], today: IsoDate, where: Prisma.Sql) => {
  const [year, month, day] = [yearOf(today), monthOf(today), Number(today.slice(8))];
  const span = (name: string) => Prisma.sql`r.span = ${name} AND r.year = ANY(${[...years]}::smallint[])`;
  return Prisma.sql`
    SELECT false AS early, 1 AS sign, r.* FROM ${table} r WHERE ${span('month')} AND ${where} AND (r.year < ${year} OR (r.year = ${year} AND r.part < ${month}))
    UNION ALL
    SELECT h.early, h.sign, r.* FROM ${table} r CROSS JOIN (VALUES (true, 1), (false, -1)) AS h(early, sign)
    WHERE ${span('day')} AND ${where} AND r.part = ${month} AND r.day <= ${day} AND (h.early OR r.year < ${year}) AND r.year <= ${year}`;
};

const within = (scopes: readonly Scope[]) => Prisma.sql`(r.goal_id, r.form) IN (SELECT * FROM unnest(${goals(scopes)}::uuid[], ${forms(scopes)}::text[]))`;

/** Days are not kept for a goal and a form together: those of the month of today are added up from its facts. */
const isCrossed = ({ goalId, form }: Scope) => goalId !== null && form !== null;

function factsOfMonth({ years, today }: RollupQuery, scopes: readonly Scope[]): Prisma.Sql {
  const first = years.filter((year) => year <= yearOf(today)).map((year) => `${year}-${today.slice(5, 7)}-01`);
  return Prisma.sql`
    FROM unnest(${first}::date[]) AS m(first) JOIN "event_fact" f ON f."on" BETWEEN m.first AND m.first + ${Number(today.slice(8)) - 1}::int
      AND extract(month FROM f."on") = extract(month FROM m.first)
    JOIN unnest(${goals(scopes)}::uuid[], ${forms(scopes)}::text[]) AS s(goal_id, form) ON s.form IN (f.form, '') AND s.goal_id = ANY(f.goals)
    CROSS JOIN LATERAL fact_levels(f) l CROSS JOIN LATERAL (VALUES (true, 1), (false, -1)) AS h(early, sign)
    WHERE h.early OR extract(year FROM f."on") < ${yearOf(today)}`;
}

const FIGURES = ['participants_vn', 'participants_foreign', 'participants', 'funds_budget', 'funds_mobilised'];

function eventRows(query: RollupQuery): Prisma.Sql {
  const { years, today, scopes } = query;
  const names = ['events', 'unplanned', 'novel_1', 'novel_2', 'novel_3', ...FIGURES.flatMap((name) => [name, `${name}_known`])];
  const kept = Prisma.sql`SELECT r.early, r.sign, r.goal_id, r.form, r.year, r.part, r.level, ${Prisma.raw(names.map((name) => `r.${name}`).join(', '))}
    FROM (${parts(Prisma.sql`"event_rollup"`, years, today, within(scopes))}) r`;
  const crossed = scopes.filter(isCrossed);
  const figures = FIGURES.map((name) => `coalesce(l.presence * f.${name}, 0), CASE WHEN f.${name} IS NOT NULL THEN l.presence ELSE 0 END`).join(', ');
  const added =
    crossed.length === 0
      ? Prisma.empty
      : Prisma.sql`UNION ALL SELECT h.early, h.sign, s.goal_id, s.form, extract(year FROM f."on")::smallint, extract(month FROM f."on")::smallint, l.level,
          l.presence, CASE WHEN f.unplanned THEN l.presence ELSE 0 END, l.novel_1, l.novel_2, l.novel_3, ${Prisma.raw(figures)} ${factsOfMonth(query, crossed)}`;
  const sums = names.map((name) => `sum(r.sign * r.${name})`).join(', ');
  return Prisma.sql`
    SELECT json_build_array(r.goal_id, r.form, r.year, r.part, r.early, r.level, ${Prisma.raw(sums)}) AS row
    FROM (${kept} ${added}) r GROUP BY r.goal_id, r.form, r.year, r.part, r.early, r.level`;
}

function countryRows(query: RollupQuery): Prisma.Sql {
  const { years, today, countryScopes } = query;
  const kept = Prisma.sql`SELECT r.early, r.sign, r.goal_id, r.form, r.year, r.part, r.level, r.country, r.events
    FROM (${parts(Prisma.sql`"country_rollup"`, years, today, within(countryScopes))}) r`;
  // countries of a goal are not kept by day at all
  const crossed = countryScopes.filter(({ goalId }) => goalId !== null);
  const added =
    crossed.length === 0
      ? Prisma.empty
      : Prisma.sql`UNION ALL SELECT x.early, x.sign, x.goal_id, x.form, x.year, x.part, x.level, c, x.events FROM (
          SELECT h.early, h.sign, s.goal_id, s.form, extract(year FROM f."on")::smallint AS year, extract(month FROM f."on")::smallint AS part, l.level,
            l.presence AS events, f.countries ${factsOfMonth(query, crossed)}) x CROSS JOIN LATERAL unnest(x.countries) AS c`;
  return Prisma.sql`
    SELECT json_build_array(r.goal_id, r.form, r.year, r.part, r.early, r.level, r.country, sum(r.sign * r.events)) AS row
    FROM (${kept} ${added}) r GROUP BY r.goal_id, r.form, r.year, r.part, r.early, r.level, r.country`;
}

const activityRows = ({ years, today }: RollupQuery) => Prisma.sql`
    SELECT json_build_array(r.association_id, r.year, r.part, r.early, r.level, sum(r.sign * r.activities), sum(r.sign * r.hosted), sum(r.sign * r.participants),
      sum(r.sign * r.participants_known)) AS row
    FROM (${parts(Prisma.sql`"association_rollup"`, years, today, Prisma.sql`true`)}) r GROUP BY r.association_id, r.year, r.part, r.early, r.level`;

/**
 * Adds the rows of each key up to one group a tier. A level holds what a tier adds to those below it, so a tier that adds nothing has the figures of the one
 * below. Written with plain loops: a year has some thousand rows, and every page of figures goes through here.
 * @param from position of the first figure of a row; all after it are numbers
 */
function byTier<R extends readonly unknown[]>(rows: readonly R[], keyOf: (row: R) => string, levelAt: number, from: number) {
  const groups = new Map<string, { row: R; tiers: number[][] }>();
  for (const row of rows) {
    const key = keyOf(row);
    let group = groups.get(key);
    if (group === undefined) {
      const nothing = new Array<number>(row.length - from).fill(0);
      group = { row, tiers: [nothing, nothing.slice(), nothing.slice()] };
      groups.set(key, group);
    }
    for (let tier = Number(row[levelAt]); tier <= 2; tier++) {
      const sums = group.tiers[tier] ?? [];
      for (let at = 0; at < sums.length; at++) sums[at] = (sums[at] ?? 0) + Number(row[from + at]);
    }
  }
  return groups.values();
}

const goalOf = (goal: string) => (goal === NO_GOAL ? null : goal);
/** Null where none of the events has the figure. */
const known = (sums: readonly number[], at: number) => ((sums[at + 1] ?? 0) > 0 ? (sums[at] ?? 0) : null);

function eventRollups(rows: readonly EventRow[]): EventRollup[] {
  const out: EventRollup[] = [];
  for (const { row, tiers } of byTier(rows, ([goal, form, year, month, early]) => `${goal} ${form} ${year} ${month} ${early}`, 5, 6)) {
    const [goal, form, year, month, early] = row;
    for (const tier of TIERS) {
      const [events = 0, unplanned = 0, one = 0, two = 0, three = 0, ...sums] = tiers[tier] ?? [];
      if (events === 0) continue;
      out.push({
        ...{ tier, goalId: goalOf(goal), form: form || null, year, month, early, events, unplanned, novel: three, novelWithin: [one, two, three] },
        ...{ participantsVn: known(sums, 0), participantsForeign: known(sums, 2), participants: known(sums, 4) },
        ...{ fundsBudget: known(sums, 6), fundsMobilised: known(sums, 8) },
      });
    }
  }
  return out;
}

function activityRollups(rows: readonly ActivityRow[]): ActivityRollup[] {
  const out: ActivityRollup[] = [];
  for (const { row, tiers } of byTier(rows, ([association, year, month, early]) => `${association} ${year} ${month} ${early}`, 4, 5)) {
    const [associationId, year, month, early] = row;
    for (const tier of TIERS) {
      const [activities = 0, hosted = 0, ...sums] = tiers[tier] ?? [];
      if (activities > 0) out.push({ tier, associationId, year, month, early, activities, hosted, participants: known(sums, 0) });
    }
  }
  return out;
}

/** First part of a month in which each country took part, by tier. */
function countryRollups(rows: readonly CountryRow[], today: IsoDate): CountryRollup[] {
  const earliest = new Map<string, CountryRollup>();
  const keyOf = ([goal, form, year, month, early, , country]: CountryRow) => `${goal} ${form} ${year} ${month} ${early} ${country}`;
  for (const { row, tiers } of byTier(rows, keyOf, 5, 7)) {
    const [goal, form, year, month, early, , country] = row;
    const day = month === monthOf(today) && !early ? daysInMonth(year, month) : 1;
    const on = `${year}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`;
    for (const tier of TIERS) {
      if ((tiers[tier]?.[0] ?? 0) <= 0) continue;
      const key = `${tier} ${goal} ${form} ${year} ${country}`;
      const other = earliest.get(key);
      if (other === undefined || on < other.on) earliest.set(key, { tier, goalId: goalOf(goal), form: form || null, year, country, on });
    }
  }
  return [...earliest.values()];
}

/** A function that is not marked as safe for parallel workers keeps them away: they take longer to start than there is to read. */
const ALONE = Prisma.sql`no_goal()`;

const list = (rows: Prisma.Sql) => Prisma.sql`coalesce((SELECT json_agg(x.row) FROM (${rows}) x), '[]')`;
const NONE = Prisma.sql`'[]'::json`;

/**
 * Events, countries and activities of some years up to today, from the roll-ups, in one statement: as many rows are read whatever the number of claims.
 * In a transaction that has itself changed claims, `SET CONSTRAINTS rollup_change_apply IMMEDIATE` comes first: roll-ups follow at its end.
 */
export async function loadRollups(db: Db | Tx, query: RollupQuery): Promise<Rollups> {
  if (query.years.length === 0) throw new RangeError('no year to load');
  const first = (tier: Tier) => Prisma.sql`(SELECT min(f."on") FROM "event_fact" f WHERE ${tier} BETWEEN f.tier_from AND f.tier_to)`;
  const [row] = await db.$queryRaw<Row[]>`
    SELECT json_build_array(${first(0)}, ${first(1)}, ${first(2)}) AS "since", ${ALONE} AS "alone",
      ${query.scopes.length > 0 ? list(eventRows(query)) : NONE} AS "events",
      ${query.countryScopes.length > 0 ? list(countryRows(query)) : NONE} AS "countries",
      ${query.activities ? list(activityRows(query)) : NONE} AS "activities"`;
  const { since, events, countries, activities } = row ?? { since: [null, null, null], events: [], countries: [], activities: [] };
  return { since, events: eventRollups(events), countries: countryRollups(countries, query.today), activities: activityRollups(activities) };
}
