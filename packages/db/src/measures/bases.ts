import { type MeasureKey, measureDefinition } from '@nhipcau/domain/measure';
import { addDays, type IsoDate } from '@nhipcau/domain/shared';
import type { Db, Tx } from '../client.ts';
import { measureValue } from './answers.ts';
import { loadMeasureFacts } from './facts.ts';

/** What a weakness is held against: the value of a measure at the end of the year that named it, and on each day of that year. */
export interface MeasureBase {
  base: number | null;
  /** by "MM-DD"; empty for a state, which has no like of its own on each day, and for days to come */
  days: { monthDay: string; value: number | null }[];
}

/** True for a measure that is read over the year to date, so that each day of a year has a value of its own kind. */
export function isReadByDay(key: MeasureKey): boolean {
  const { kind, source } = measureDefinition(key);
  return key === 'people_trained' || (source !== 'reports' && source !== 'staff' && source !== 'partners') || kind === 'FLOW';
}

/**
 * Bases of measures in a year, as the records say today. Each day is computed from the roll-ups by day, so that it is frozen once and not read at every look.
 * @param today nothing after it is known
 */
export async function loadMeasureBases(db: Db | Tx, keys: readonly MeasureKey[], year: number, today: IsoDate): Promise<ReadonlyMap<MeasureKey, MeasureBase>> {
  if (keys.length === 0) return new Map();
  const facts = await loadMeasureFacts(db, { years: [year], today, byDay: true });
  const last = today < `${year}-12-31` ? today : `${year}-12-31`;
  const days: IsoDate[] = [];
  for (let day = `${year}-01-01`; day <= last; day = addDays(day, 1)) days.push(day);
  const valueOn = (key: MeasureKey, on: IsoDate) => measureValue(facts, { key }, year, on);
  return new Map(
    [...new Set(keys)].map((key) => [
      key,
      {
        base: days.length === 0 ? null : valueOn(key, last),
        days: isReadByDay(key) ? days.map((day) => ({ monthDay: day.slice(5), value: valueOn(key, day) })) : [],
      },
    ]),
  );
}

/**
 * Keeps the bases by day that are missing once the year that named a weakness is over: of a measure that was bound before they were kept, or while that year
 * still ran. Days that are kept stay as they are frozen. Any number of processes may call it at any time.
 * @returns how many measures were given theirs
 */
export async function fillWeaknessBases(db: Db, today: IsoDate): Promise<number> {
  const open = await db.$queryRaw<{ id: string; key: MeasureKey; year: number }[]>`
    SELECT m."id", m."measureKey" AS "key", min(r."year")::int AS "year"
    FROM "weakness_measure" m JOIN "weakness_naming" n ON n."weaknessId" = m."weaknessId" JOIN "review" r ON r."id" = n."reviewId"
    WHERE NOT EXISTS (SELECT FROM "weakness_base" b WHERE b."weaknessMeasureId" = m."id" AND b."monthDay" = '12-31')
    GROUP BY 1, 2 HAVING make_date(min(r."year")::int, 12, 31) < ${today}::date`;
  const rows = open.filter(({ key }) => isReadByDay(key));
  for (const year of new Set(rows.map((row) => row.year))) {
    const ofYear = rows.filter((row) => row.year === year);
    const bases = await loadMeasureBases(
      db,
      ofYear.map(({ key }) => key),
      year,
      today,
    );
    await db.weaknessBase.createMany({
      data: ofYear.flatMap(({ id, key }) => (bases.get(key)?.days ?? []).map((day) => ({ weaknessMeasureId: id, ...day }))),
      skipDuplicates: true,
    });
  }
  return rows.length;
}
