import { Prisma } from '@nhipcau/db';
import { countedEvents } from '@nhipcau/db/measures';
import type { IsoDate } from '@nhipcau/domain/shared';

/** Whose share of the events is asked for. `hosts`: events it hosts count even where another's claim reports them (units without reports of their own). */
export interface Contributor {
  path: string;
  hosts: boolean;
}

/**
 * Relations `counted` and `contributed`: the counted events of a span that the organisation, or one below it, had a hand in, each once, with the claim
 * that says so. `counts` where that claim is the one whose figures count. For an association they are exactly its activities.
 */
export const contributedEvents = ({ path, hosts }: Contributor, from: IsoDate, to: IsoDate) => Prisma.sql`
  counted AS (${countedEvents(from, to)}),
  within AS (SELECT o."id" FROM "organisation" o WHERE o."path" = ${path} OR starts_with(o."path", ${`${path}/`})),
  claimed AS (
    SELECT DISTINCT ON (k.event_id) k.event_id, c.report_id, c."id" = k.claim_id AS counts, c."role"::text AS "role"
    FROM counted k JOIN approved_claim c ON c.event_id = k.event_id JOIN within w ON w."id" = c.organisation_id
    ORDER BY k.event_id, (c."id" = k.claim_id) DESC, (c."role" = 'HOST') DESC, c."id"),
  named AS (
    SELECT e."id" AS event_id FROM "event" e JOIN within w ON w."id" = e."hostId" WHERE ${hosts}
    UNION SELECT h."eventId" FROM "event_co_host" h JOIN within w ON w."id" = h."organisationId" WHERE ${hosts}),
  contributed AS (
    SELECT k.event_id, k."on", k.form, q.report_id, q."role", coalesce(q.counts, false) AS counts, k.participants, k.funds_budget, k.funds_mobilised
    FROM counted k LEFT JOIN claimed q ON q.event_id = k.event_id
    WHERE q.event_id IS NOT NULL OR k.event_id IN (SELECT event_id FROM named))`;
