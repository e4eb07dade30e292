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
    select: { id: true, title: true, startsOn: true, place: true },
  });
  const described = { id: 'asked', on: asked.startsOn, place: asked.place, title: asked.title };
  // each with the one described alone: on a busy day the pairs among themselves are many, and nobody asked for them
  const alike = rows.flatMap(({ id, title, startsOn, place }) => {
    const [pair] = findDuplicates([described, { id, on: toIso(startsOn), place, title: storedText.parse(title).vi }]);
    return pair ? [{ id, similarity: pair.similarity }] : [];
  });
  const found = await db.event.findMany({
    where: { id: { in: alike.map(({ id }) => id) } },
    select: { id: true, code: true, title: true, status: true, startsOn: true, place: true, host: { select: { id: true, name: true } } },
  });
  return alike
    .flatMap(({ id, similarity }) => {
      const row = found.find((one) => one.id === id);
      return row ? [{ ...row, title: storedText.parse(row.title), startsOn: toIso(row.startsOn), host: namedOf(row.host), similarity }] : [];
    })
    .sort((a, b) => b.similarity - a.similarity);
}
