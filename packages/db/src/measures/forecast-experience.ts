import type { EventStanding } from '@nhipcau/domain/indicator';
import type { IsoDate } from '@nhipcau/domain/shared';
import type { Tx } from '../client.ts';
import { Prisma } from '../generated/prisma/client.ts';

/** What the past says of an indicator that counts events, or sums a figure of theirs. */
export interface IndicatorExperience {
  /** what each of the latest past events of the measure added, at most 200 */
  sizes: number[];
  /** reported ÷ expected of the latest events that were linked to an indicator of the same measure, at most 200 */
  ratios: number[];
  /** last year's counted events in blocks of four weeks 1–13, the last up to 31 December; blocks without an event are left out */
  blocks: { block: number; events: number; unplanned: number }[];
}

/** What forecasts of the year's end are drawn from, as it was worked out on a day. */
export interface ForecastExperience {
  /** of the events of each standing that were planned for the two years up to half a year ago, how many were held */
  held: Record<EventStanding, { held: number; of: number }>;
  /** by indicator of a running year; those that do not count events are left out */
  indicators: Record<string, IndicatorExperience>;
}

/** Days for which what was worked out is used, and kept. */
const KEEP_DAYS = 60;

const MEASURES = ['events_held', 'participants_total', 'participants_foreign', 'participants_vietnamese', 'funds_mobilised', 'funds_total'];
const FIGURE = Prisma.sql`(CASE i."measureKey" WHEN 'events_held' THEN 1 WHEN 'participants_total' THEN f.participants
    WHEN 'participants_foreign' THEN f.participants_foreign WHEN 'participants_vietnamese' THEN f.participants_vn WHEN 'funds_mobilised' THEN f.funds_mobilised
    WHEN 'funds_total' THEN CASE WHEN f.funds_budget IS NOT NULL OR f.funds_mobilised IS NOT NULL
      THEN coalesce(f.funds_budget, 0) + coalesce(f.funds_mobilised, 0) END END)::float8`;
/** A goal goes on from the one that it was copied from. */
const IN_SCOPE = Prisma.sql`f.tier_from = 0 AND (i."measureForm" IS NULL OR f.form = i."measureForm"::text)
    AND (NOT i."goalScoped" OR f.goals && array_remove(ARRAY[i."goalId", g."copiedFromId"], NULL))`;

/**
 * Of the events planned for the two years up to half a year ago, by when reports have told of them. Each was planned once; confirmed is what stands so or
 * what the log says was confirmed; overdue was what had been neither called off nor put off when its day came.
 */
const heldShares = (today: IsoDate) => Prisma.sql`
    SELECT json_build_object('planned', json_build_object('held', count(*) FILTER (WHERE held), 'of', count(*)),
      'confirmed', json_build_object('held', count(*) FILTER (WHERE held AND confirmed), 'of', count(*) FILTER (WHERE confirmed)),
      'overdue', json_build_object('held', count(*) FILTER (WHERE held AND due), 'of', count(*) FILTER (WHERE due)))
    FROM (
      SELECT e."status" NOT IN ('CANCELLED', 'POSTPONED') AS due,
        e."status" = 'HELD' OR EXISTS (SELECT FROM "event_fact" f WHERE f.subject_id = e."id" AND f.tier_from = 0) AS held,
        e."status" = 'CONFIRMED' OR EXISTS (SELECT FROM "audit_log" a WHERE a."entity" = 'event' AND a."entityId" = e."id"::text
          AND a."action" = 'event.changeStatus' AND a."after" ->> 'status' = 'CONFIRMED') AS confirmed
      FROM "event" e
      WHERE NOT e."fromReport" AND coalesce(e."originalStartsOn", e."startsOn") > ${today}::date - interval '30 months'
        AND coalesce(e."originalStartsOn", e."startsOn") <= ${today}::date - interval '6 months') p`;

const sizes = (today: IsoDate) => Prisma.sql`
      SELECT coalesce(json_agg(x.figure), '[]') AS sizes FROM (SELECT ${FIGURE} AS figure FROM "event_fact" f
        WHERE ${IN_SCOPE} AND f."on" > ${today}::date - interval '2 years' AND f."on" <= ${today}::date AND ${FIGURE} IS NOT NULL
        ORDER BY f."on" DESC, f.subject_id LIMIT 200) x`;

const ratios = (today: IsoDate) => Prisma.sql`
      SELECT coalesce(json_agg(x.ratio), '[]') AS ratios FROM (SELECT ${FIGURE} / l."expectedContribution"::float8 AS ratio
        FROM "indicator" j JOIN "event_goal" l ON l."indicatorId" = j."id" JOIN "event_fact" f ON f.subject_id = l."eventId" AND f.tier_from = 0
        WHERE j."measureKey" = i."measureKey" AND l."expectedContribution" > 0 AND ${FIGURE} IS NOT NULL
          AND f."on" > ${today}::date - interval '2 years' AND f."on" <= ${today}::date
        ORDER BY f."on" DESC, l."id" LIMIT 200) x`;

const blocks = Prisma.sql`
      SELECT coalesce(json_agg(json_build_object('block', x.block, 'events', x.events, 'unplanned', x.unplanned) ORDER BY x.block), '[]') AS blocks FROM (
        SELECT least(13, 1 + (extract(doy FROM f."on")::int - 1) / 28) AS block, count(*)::int AS events, (count(*) FILTER (WHERE f.unplanned))::int AS unplanned
        FROM "event_fact" f WHERE ${IN_SCOPE} AND f."on" BETWEEN make_date(y."year" - 1, 1, 1) AND make_date(y."year" - 1, 12, 31) GROUP BY 1) x`;

/**
 * Works out what forecasts are drawn from, once a day however many processes do so: some seconds of the two years' events at a million of them, so that a
 * page of figures reads one row. What is older than two months is removed.
 */
export async function keepForecastExperience(db: Tx, today: IsoDate): Promise<void> {
  await db.$executeRaw`
    INSERT INTO "forecast_experience" ("on", "held", "indicators")
    SELECT ${today}::date, (${heldShares(today)}), (
      SELECT coalesce(json_object_agg(i."id", json_build_object('sizes', s.sizes, 'ratios', r.ratios, 'blocks', b.blocks)), '{}')
      FROM "indicator" i JOIN "goal" g ON g."id" = i."goalId" JOIN "plan_year" y ON y."id" = g."planYearId"
      CROSS JOIN LATERAL (${sizes(today)}) s CROSS JOIN LATERAL (${ratios(today)}) r CROSS JOIN LATERAL (${blocks}) b
      WHERE y."startsOn" <= ${today}::date AND y."endsOn" >= ${today}::date AND i."archivedAt" IS NULL AND i."measureKey" = ANY(${MEASURES}::text[]))
    WHERE NOT EXISTS (SELECT FROM "forecast_experience" x WHERE x."on" = ${today}::date)
    ON CONFLICT DO NOTHING`;
  await db.$executeRaw`DELETE FROM "forecast_experience" WHERE "on" < ${today}::date - ${KEEP_DAYS}::int`;
}

/** Part of a statement: the latest that was worked out by a day, as `ForecastExperience`; null: none of the last two months. */
export const forecastExperience = (today: IsoDate): Prisma.Sql => Prisma.sql`
  (SELECT json_build_object('held', x."held", 'indicators', x."indicators") FROM "forecast_experience" x
   WHERE x."on" <= ${today}::date AND x."on" >= ${today}::date - ${KEEP_DAYS}::int ORDER BY x."on" DESC LIMIT 1)`;
