import type { IsoDate } from '@nhipcau/domain/shared';
import type { Db, Tx } from '../client.ts';

const NO_GOAL = '00000000-0000-0000-0000-000000000000';

/** Approved events in a block of four weeks of a year, 1–13, the last up to 31 December; blocks without an event are left out. */
export interface EventBlock {
  goalId: string | null;
  block: number;
  events: number;
  /** not in the plan before they were reported */
  unplanned: number;
}

/** Blocks of a year for all events (goal null) and for the goals asked, in one statement. */
export function loadEventBlocks(db: Db | Tx, year: number, goalIds: readonly string[]): Promise<EventBlock[]> {
  return db.$queryRaw<EventBlock[]>`
    SELECT nullif(r.goal_id, ${NO_GOAL}::uuid) AS "goalId", r.part::int AS "block", sum(r.events)::int AS "events", sum(r.unplanned)::int AS "unplanned"
    FROM "event_rollup" r
    WHERE r.span = 'block' AND r.year = ${year}::smallint AND r.goal_id = ANY(${[NO_GOAL, ...goalIds]}::uuid[]) AND r.form = '' AND r.level = 0
    GROUP BY r.goal_id, r.part HAVING sum(r.events) > 0 ORDER BY 1 NULLS FIRST, 2`;
}

/** All contacts with a partner up to a day, from the roll-ups: what depth and reciprocity of a partnership are computed from. */
export interface PartnerTotals {
  partnerId: string;
  contacts: number;
  /** those of something done together */
  joint: number;
  /** sum of the depths */
  depth: number;
  /** who began them; what both began is in both */
  ours: number;
  theirs: number;
  lastOn: IsoDate;
}

/**
 * Totals of every partner that there was a contact with by a day: whole years, the whole months of its year, and the days of its month, so that as much is
 * read whatever the number of contacts. In one statement.
 */
export function loadPartnerTotals(db: Db | Tx, on: IsoDate): Promise<PartnerTotals[]> {
  return db.$queryRaw<PartnerTotals[]>`
    SELECT t.*, (SELECT d."on" FROM "partner_rollup" d WHERE d.span = 'day' AND d.partner_id = t."partnerId" AND d."on" <= ${on}::date
      GROUP BY d."on" HAVING sum(d.contacts) > 0 ORDER BY d."on" DESC LIMIT 1)::text AS "lastOn"
    FROM (
      SELECT r.partner_id AS "partnerId", sum(r.contacts)::int AS "contacts", sum(r.joint)::int AS "joint", sum(r.depth)::float8 AS "depth",
        sum(r.ours)::int AS "ours", sum(r.theirs)::int AS "theirs"
      FROM "partner_rollup" r
      WHERE (r.span = 'year' AND r."on" < date_trunc('year', ${on}::date))
        OR (r.span = 'month' AND r."on" >= date_trunc('year', ${on}::date) AND r."on" < date_trunc('month', ${on}::date))
        OR (r.span = 'day' AND r."on" >= date_trunc('month', ${on}::date) AND r."on" <= ${on}::date)
      GROUP BY 1 HAVING sum(r.contacts) > 0) t
    ORDER BY 1`;
}
