import { type Tx, toIso } from '@nhipcau/db';
import { findDuplicates } from '@nhipcau/domain/event';
import type { AuthorizedScope } from '../scope.ts';
import { daysAround, unplannedOf } from './locks.ts';
import { isWithheld, localText, type ReportRow, readReport } from './rows.ts';
import type { DuplicateCandidate } from './types.ts';

/**
 * Double-entry guard: for each held activity without an event, the events that look like it (day ± 1, same place, similar title). Cancelled events and
 * those that the report already speaks of are left out. Activities without a likeness are not listed.
 */
export async function duplicatesOf(tx: Tx, report: ReportRow): Promise<DuplicateCandidate[]> {
  const open = unplannedOf(report);
  if (open.length === 0) return [];
  const taken = report.activities.flatMap(({ eventId }) => eventId ?? []);
  const events = await tx.event.findMany({
    where: { startsOn: { in: daysAround(open) }, place: { not: null }, status: { not: 'CANCELLED' }, id: { notIn: taken } },
    select: { id: true, code: true, title: true, startsOn: true, place: true, fromReport: true, host: { select: { name: true } } },
    orderBy: { code: 'asc' },
  });
  return open
    .map((activity) => ({
      activityId: activity.id,
      activityTitle: activity.title,
      events: events
        .flatMap((event) => {
          const title = localText(event.title);
          const [pair] = findDuplicates([
            { id: activity.id, on: toIso(activity.startsOn), place: activity.place, title: activity.title },
            { id: event.id, on: toIso(event.startsOn), place: event.place, title: title.vi },
          ]);
          if (!pair) return [];
          return [{ ...event, title, startsOn: toIso(event.startsOn), host: event.host && localText(event.host.name), similarity: pair.similarity }];
        })
        .sort((a, b) => b.similarity - a.similarity),
    }))
    .filter(({ events: found }) => found.length > 0);
}

/** The same for whoever decides on the report; none while it is not handed in. */
export async function listDuplicates(db: Tx, scope: AuthorizedScope, id: string): Promise<DuplicateCandidate[]> {
  const report = await readReport(db, scope, id);
  return isWithheld(scope, report) ? [] : duplicatesOf(db, report);
}
