import type { IsoDate } from '@nhipcau/domain/shared';
import type { Db, Tx } from '../client.ts';
import type { Scope, Tier } from './rollup-types.ts';
import type { ActivityFact, CountryFact, EventFact } from './types.ts';

type Row = { since: IsoDate | null; events: EventFact[]; countries: CountryFact[]; activities: ActivityFact[] };

/**
 * Approved events, countries and activities of some years by day up to today, in one statement: for what is frozen day by day, which looks at tier 0 alone.
 * Of all events and of each form; goals are left out.
 */
export async function loadRollupsByDay(
  db: Db | Tx,
  { years, today, scopes }: { years: readonly number[]; today: IsoDate; scopes: readonly Scope[] },
): Promise<Row> {
  const tier: Tier = 0;
  const forms = scopes.filter(({ goalId }) => goalId === null).map(({ form }) => form ?? '');
  const [row] = await db.$queryRaw<Row[]>`
    WITH event AS (
      SELECT nullif(r.form, '') AS form, r.year, r.part AS month, r.day, sum(r.events) AS events, sum(r.unplanned) AS unplanned, sum(r.novel_1) AS novel_1, sum(r.novel_2) AS novel_2,
        sum(r.novel_3) AS novel_3,
        CASE WHEN sum(r.participants_vn_known) > 0 THEN sum(r.participants_vn) END AS vn,
        CASE WHEN sum(r.participants_foreign_known) > 0 THEN sum(r.participants_foreign) END AS foreigners,
        CASE WHEN sum(r.participants_known) > 0 THEN sum(r.participants) END AS participants,
        CASE WHEN sum(r.funds_budget_known) > 0 THEN sum(r.funds_budget) END AS budget,
        CASE WHEN sum(r.funds_mobilised_known) > 0 THEN sum(r.funds_mobilised) END AS mobilised
      FROM "event_rollup" r
      WHERE r.span = 'day' AND r.level = ${tier} AND r.year = ANY(${[...years]}::smallint[]) AND r.goal_id = no_goal() AND r.form = ANY(${forms}::text[])
        AND make_date(r.year, r.part, r.day) <= ${today}::date
      GROUP BY 1, 2, 3, 4 HAVING sum(r.events) > 0),
    activity AS (
      SELECT r.association_id, r.year, r.part AS month, r.day, sum(r.activities) AS activities, sum(r.hosted) AS hosted,
        CASE WHEN sum(r.participants_known) > 0 THEN sum(r.participants) END AS participants
      FROM "association_rollup" r
      WHERE r.span = 'day' AND r.level = ${tier} AND r.year = ANY(${[...years]}::smallint[]) AND make_date(r.year, r.part, r.day) <= ${today}::date
      GROUP BY 1, 2, 3, 4 HAVING sum(r.activities) > 0),
    country AS (
      SELECT r.year, r.country, make_date(r.year, r.part, r.day) AS "on" FROM "country_rollup" r
      WHERE r.span = 'day' AND r.level = ${tier} AND r.year = ANY(${[...years]}::smallint[]) AND r.goal_id = no_goal() AND r.form = ''
        AND make_date(r.year, r.part, r.day) <= ${today}::date
      GROUP BY r.year, r.country, r.part, r.day HAVING sum(r.events) > 0)
    SELECT (SELECT min(f."on") FROM "event_fact" f WHERE f.tier_from = 0)::text AS "since",
      coalesce((SELECT json_agg(json_build_object('tier', 0, 'goalId', NULL, 'form', form, 'year', year, 'month', month, 'day', day, 'events', events, 'unplanned', unplanned,
        'novel1', novel_1, 'novel2', novel_2, 'novel3', novel_3, 'participantsVn', vn, 'participantsForeign', foreigners, 'participants', participants,
        'fundsBudget', budget, 'fundsMobilised', mobilised)) FROM event), '[]') AS "events",
      coalesce((SELECT json_agg(json_build_object('tier', 0, 'goalId', NULL, 'form', NULL, 'year', year, 'country', country, 'on', first))
        FROM (SELECT year, country, min("on") AS first FROM country GROUP BY 1, 2) c), '[]') AS "countries",
      coalesce((SELECT json_agg(json_build_object('tier', 0, 'associationId', association_id, 'year', year, 'month', month, 'day', day,
        'activities', activities, 'hosted', hosted, 'participants', participants)) FROM activity), '[]') AS "activities"`;
  return row ?? { since: null, events: [], countries: [], activities: [] };
}
