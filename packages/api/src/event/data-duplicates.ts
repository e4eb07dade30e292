import { type Tx, toDate, toIso } from '@nhipcau/db';
import { DEFAULT_DUPLICATE_SETTINGS, findDuplicates } from '@nhipcau/domain/event';
import { addDays } from '@nhipcau/domain/shared';
import { storedText } from '@nhipcau/domain/shared/text';
import type { z } from 'zod';
import { namedOf } from './data-list.ts';
import type { duplicatesInput, EventDuplicate } from './types.ts';

/** Events that look like the one described, the most alike first: a day apart at most, the same place, titles of similarity 0.6 or more. Cancelled ones are left out. */
export async function findEventDuplicates(db: Tx, asked: z.output<typeof duplicatesInput>): Promise<EventDuplicate[]> {
  if (!asked.startsOn || !asked.place || !asked.title) return [];
  const near = DEFAULT_DUPLICATE_SETTINGS.days;
  const rows = await db.event.findMany({
    where: {
      startsOn: { gte: toDate(addDays(asked.startsOn, -near)), lte: toDate(addDays(asked.startsOn, near)) },
      status: { not: 'CANCELLED' },
      ...(asked.id ? { id: { not: asked.id } } : {}),
    },
    select: { id: true, code: true, title: true, status: true, startsOn: true, place: true, host: { select: { id: true, name: true } } },
  });
  const candidates = rows.map((row) => ({ ...row, title: storedText.parse(row.title), startsOn: toIso(row.startsOn), host: namedOf(row.host) }));
  const pairs = findDuplicates([
    { id: 'asked', on: asked.startsOn, place: asked.place, title: asked.title },
    ...candidates.map(({ id, startsOn, place, title }) => ({ id, on: startsOn, place, title: title.vi })),
  ]);
  return pairs.flatMap(({ first, second, similarity }) => {
    if (first !== 'asked' && second !== 'asked') return [];
    const found = candidates.find(({ id }) => id === (first === 'asked' ? second : first));
    return found ? [{ ...found, similarity }] : [];
  });
}
