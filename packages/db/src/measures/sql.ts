import type { IsoDate } from '@nhipcau/domain/shared';
import { Prisma } from '../generated/prisma/client.ts';

/**
 * The rows of the view counted_event with a day in a span, and the id of the claim that counts. The view picks one claim an event before a condition
 * on the day can be applied, so it would sort every year's claims; a test holds the two equal.
 */
export const countedEvents = (from: IsoDate, to: IsoDate) => Prisma.sql`
  SELECT DISTINCT ON (c.event_id) c.event_id, c."id" AS claim_id, e."startsOn" AS "on", e."form"::text AS form, e."theme",
    c.report_id, c.organisation_id, c.countries, c.participants_vn, c.participants_foreign, c.funds_budget, c.funds_mobilised,
    CASE WHEN c.participants_vn IS NOT NULL OR c.participants_foreign IS NOT NULL
      THEN coalesce(c.participants_vn, 0) + coalesce(c.participants_foreign, 0) END AS participants
  FROM "event" e JOIN approved_claim c ON c.event_id = e."id"
  WHERE e."startsOn" BETWEEN ${from}::date AND ${to}::date
  ORDER BY c.event_id, (c."role" = 'HOST') DESC, c.decided_at, c."id"`;

/** Events and reports are named by their own ids. */
export const NO_SUBJECT = Prisma.sql`NULL::text AS subject_kind, NULL::text AS subject_id, NULL::text AS record_key`;

/** Organisation → the member association it is or stands under. */
export const memberOf = Prisma.sql`
  SELECT o."id" AS organisation_id, a."id" AS association_id
  FROM "organisation" a JOIN "organisation" o ON o."path" = a."path" OR starts_with(o."path", a."path" || '/')
  WHERE a."kind" = 'ASSOCIATION'`;

/** Year, month and part of the month of a counted event: split at today's day in the month of today. */
export const monthPart = (today: IsoDate) => Prisma.sql`
  extract(year FROM c."on")::int AS "year", extract(month FROM c."on")::int AS "month",
  CASE WHEN extract(month FROM c."on") = extract(month FROM ${today}::date) AND extract(day FROM c."on") <= extract(day FROM ${today}::date)
    THEN extract(day FROM ${today}::date)::int ELSE 31 END AS "day"`;
