import { type Tx, toDate, toIso } from '@nhipcau/db';
import type { CheckInFields } from '@nhipcau/domain/goal';
import { needsNote } from '@nhipcau/domain/indicator';
import { isWithin } from '@nhipcau/domain/shared';
import { fieldError, rule } from '../errors.ts';
import type { CheckInRow, PlanYearOf } from './types.ts';

/** Check-ins of a goal or of an indicator, the latest first. */
export async function listCheckIns(db: Tx, of: { goalId: string } | { indicatorId: string }): Promise<CheckInRow[]> {
  const rows = await db.checkIn.findMany({ where: of, include: { author: { select: { name: true } } }, orderBy: [{ on: 'desc' }, { createdAt: 'desc' }] });
  return rows.map(({ id, on, confidence, note, status, author }) => ({ id, on: toIso(on), confidence, note, status, authorName: author?.name ?? null }));
}

/**
 * Writes a check-in of today with the status as it stands, frozen. The caller holds the plan year, open.
 * @throws AppError invalidInput where a red status has no note; rule where today lies outside the year
 */
export async function createCheckIn(
  tx: Tx,
  input: CheckInFields & {
    of: { goalId: string } | { indicatorId: string };
    planYear: Pick<PlanYearOf, 'startsOn' | 'endsOn'>;
    status: string;
    today: string;
    authorId: string;
  },
): Promise<CheckInRow & { on: string }> {
  const { of, planYear, status, today, authorId, confidence, note } = input;
  if (!isWithin(today, planYear)) throw rule('goal.error.checkInOutsideYear');
  if (needsNote(status) && note === null) throw fieldError('note', 'noteRequired');
  const row = await tx.checkIn.create({
    data: { ...of, on: toDate(today), confidence, note: note ?? '', status, authorId },
    include: { author: { select: { name: true } } },
  });
  return { id: row.id, on: today, confidence, note: row.note, status, authorName: row.author?.name ?? null };
}
