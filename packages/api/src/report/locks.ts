import { Prisma, type Tx, toDate, toIso } from '@nhipcau/db';
import { findDuplicates } from '@nhipcau/domain/event';
import { addDays } from '@nhipcau/domain/shared';
import type { ReportRow } from './rows.ts';

type Activity = ReportRow['activities'][number];

/** Activities that become events of their own unless one of the events there is the same. */
export const unplannedOf = (report: ReportRow): Activity[] =>
  report.activities.filter(({ outcome, eventId, startsOn }) => outcome === 'HELD' && eventId === null && startsOn !== null);

/** The days on which an event could be one of the activities: their own, the one before and the one after. */
export const daysAround = (activities: readonly Activity[]): Date[] =>
  [...new Set(activities.flatMap(({ startsOn }) => [-1, 0, 1].map((beside) => addDays(toIso(startsOn) ?? '', beside))))].map((day) => toDate(day));

type Claim = { id: string; title: string; startsOn: Date; place: string | null };
const asEntered = ({ id, startsOn, place, title }: Claim | Activity) => ({ id, on: toIso(startsOn), place, title });

/** Activities of other reports that wait for a decision and look like one of these. */
async function likeClaims(tx: Tx, report: ReportRow, open: readonly Activity[]): Promise<string[]> {
  const waiting = await tx.$queryRaw<Claim[]>`
    SELECT a."id", a."title", a."startsOn", a."place" FROM "activity_report" r JOIN "report_activity" a ON a."reportId" = r."id"
    WHERE r."status" = 'SUBMITTED' AND r."withdrawnAt" IS NULL AND r."id" <> ${report.id}::uuid AND a."outcome" = 'HELD' AND a."eventId" IS NULL
      AND a."place" IS NOT NULL AND a."startsOn" = ANY(${daysAround(open)}::date[])`;
  return waiting.filter((claim) => open.some((activity) => findDuplicates([asEntered(activity), asEntered(claim)]).length > 0)).map(({ id }) => id);
}

/**
 * Of two reports with the same unplanned activity, the one that is approved second has to see the event that the first makes: until the transaction ends,
 * nobody approves a report with an activity that looks like one of this report's. Any other report is approved meanwhile.
 */
export async function lockLikenesses(tx: Tx, report: ReportRow): Promise<void> {
  const open = unplannedOf(report);
  if (open.length === 0) return;
  const like = await likeClaims(tx, report, open);
  // its own alone, those of others together with whoever else looks like them; all in one order
  const ids = [...open.map(({ id }) => id), ...like];
  const own = ids.map((_, index) => index < open.length);
  await tx.$executeRaw`
    SELECT CASE WHEN s."own" THEN pg_advisory_xact_lock(s."key") ELSE pg_advisory_xact_lock_shared(s."key") END
    FROM (SELECT hashtextextended('report_activity:' || i."id", 0) AS "key", i."own" FROM unnest(${ids}::text[], ${own}::boolean[]) AS i("id", "own") ORDER BY 1) s`;
}

/** Holds events until the transaction ends: two reports that say what became of one event are decided one after the other. Drafts that name it go on. */
export async function lockEvents(tx: Tx, ids: readonly string[]): Promise<void> {
  if (ids.length === 0) return;
  await tx.$executeRaw(Prisma.sql`SELECT 1 FROM "event" WHERE "id" = ANY(${[...ids]}::uuid[]) ORDER BY "id" FOR NO KEY UPDATE`);
}
