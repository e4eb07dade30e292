import { type Tx, toIso } from '@nhipcau/db';
import { anniversaryRadar } from '@nhipcau/domain/event';
import { addMonths, compareDates, yearOf } from '@nhipcau/domain/shared';
import { storedText } from '@nhipcau/domain/shared/text';
import { type AuthorizedScope, eventsIn } from '../scope.ts';
import type { RadarRow } from './types.ts';

/**
 * The anniversaries of the coming `months`, from today on. An event answers one where it is linked to it, is not cancelled and lies in the same
 * year; an event without a day counts for its plan year. Whose event it is does not matter; only those in the scope are named.
 */
export async function listAnniversaries(db: Tx, scope: AuthorizedScope, today: string, months: number): Promise<RadarRow[]> {
  const until = addMonths(today, months);
  const event = { select: { id: true, title: true, status: true, startsOn: true, anniversaryKey: true, planYear: { select: { year: true } } } } as const;
  const years = [yearOf(today), yearOf(until)];
  const where = { status: { not: 'CANCELLED' as const }, anniversaryKey: { not: null }, planYear: { year: { in: years } } };
  const [days, linked, readable] = await Promise.all([
    db.anniversary.findMany(),
    db.event.findMany({ where, ...event, orderBy: { startsOn: 'asc' } }),
    db.event.findMany({ where: { AND: [where, eventsIn(scope)] }, select: { id: true } }),
  ]);
  const mine = new Set(readable.map(({ id }) => id));
  const answers = linked
    .map((row) => ({ ...row, startsOn: toIso(row.startsOn) }))
    .map((row) => ({ ...row, year: row.startsOn ? yearOf(row.startsOn) : row.planYear.year }));
  return days
    .flatMap((day) => {
      const own = answers.filter((row) => row.anniversaryKey === day.key);
      return anniversaryRadar(
        day,
        today,
        until,
        own.map(({ year }) => year),
      ).map(({ on, years: count, kind, reached, state }) => ({
        key: day.key,
        name: storedText.parse(day.name),
        category: day.kind,
        verified: day.verified,
        on,
        years: count,
        kind,
        reached,
        state,
        events: own
          .filter((row) => row.year === yearOf(on) && mine.has(row.id))
          .map(({ id, title, status, startsOn }) => ({ id, title: storedText.parse(title), status, startsOn })),
      }));
    })
    .sort((a, b) => compareDates(a.on, b.on) || a.key.localeCompare(b.key));
}
