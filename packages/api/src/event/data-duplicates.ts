import { type Tx, toIso } from '@nhipcau/db';
import { DEFAULT_DUPLICATE_SETTINGS, findDuplicates } from '@nhipcau/domain/event';
import { addDays } from '@nhipcau/domain/shared';
import { storedText } from '@nhipcau/domain/shared/text';
import type { z } from 'zod';
import { namedOf } from './data-list.ts';
import type { duplicatesInput, EventDuplicate } from './types.ts';

/** So many likenesses are shown: whoever enters an event looks at the nearest. */
const SHOWN = 10;
/** What the database computes of two titles is as near to the rule as this; the rule itself decides. */
const SLACK = 0.1;

/**
 * Events that look like the one described, the ten most alike, the nearest first: a day apart at most, the same place, titles of similarity 0.6 or more.
 * Cancelled ones are left out.
 */
export async function findEventDuplicates(db: Tx, asked: z.output<typeof duplicatesInput>): Promise<EventDuplicate[]> {
  if (!asked.startsOn || !asked.place || !asked.title) return [];
  const { days: near, similarity } = DEFAULT_DUPLICATE_SETTINGS;
  const rows = await db.$queryRaw<{ id: string; title: string; on: string; place: string }[]>`
    SELECT "id"::text AS id, "title"->>'vi' AS title, "startsOn"::text AS on, "place" FROM "event"
    WHERE "startsOn" BETWEEN ${addDays(asked.startsOn, -near)}::date AND ${addDays(asked.startsOn, near)}::date AND "status" <> 'CANCELLED'
      AND "place" IS NOT NULL AND "id" IS DISTINCT FROM ${asked.id ?? null}::uuid AND similarity(fold("title"->>'vi'), fold(${asked.title})) >= ${similarity - SLACK}`;
  const described = { id: 'asked', on: asked.startsOn, place: asked.place, title: asked.title };
  // each with the one described alone: on a busy day the pairs among themselves are many, and nobody asked for them
  const alike = rows
    .flatMap(({ id, ...row }) => findDuplicates([described, { id, ...row }]).map((pair) => ({ id, similarity: pair.similarity })))
    .sort((a, b) => b.similarity - a.similarity || a.id.localeCompare(b.id))
    .slice(0, SHOWN);
  const found = await db.event.findMany({
    where: { id: { in: alike.map(({ id }) => id) } },
    select: { id: true, code: true, title: true, status: true, startsOn: true, place: true, host: { select: { id: true, name: true } } },
  });
  return alike.flatMap(({ id, similarity: likeness }) => {
    const row = found.find((one) => one.id === id);
    return row ? [{ ...row, title: storedText.parse(row.title), startsOn: toIso(row.startsOn), host: namedOf(row.host), similarity: likeness }] : [];
  });
}
