import { checkMeasureSpec, type MeasureDimension, type MeasureSpec } from '@nhipcau/domain/measure';
import type { IsoDate } from '@nhipcau/domain/shared';
import type { Db, Tx } from '../client.ts';
import { Prisma } from '../generated/prisma/client.ts';
import { noveltyLookBack } from './event.ts';
import type { RecordScope } from './measure.ts';
import { officeRecords } from './office-records.ts';
import { measureOf } from './registers.ts';
import { memberOf } from './sql.ts';

async function lookBackOf(db: Db | Tx, { key }: MeasureSpec, year: number) {
  if (key !== 'novelty_rate') return 0;
  const [row] = await db.$queryRaw<{ since: IsoDate | null }[]>`SELECT min("on")::text AS "since" FROM "event_fact" WHERE tier_from = 0`;
  return noveltyLookBack(row?.since ?? null, year);
}

/**
 * `WITH` clause whose relation `record` holds what is behind a measure in a year up to a day, and `member_of` its associations.
 * @throws RangeError for a limit or a dimension that the measure does not know
 */
export async function withRecords(db: Db | Tx, spec: MeasureSpec, year: number, today: IsoDate, dimension?: MeasureDimension): Promise<Prisma.Sql> {
  const problem = checkMeasureSpec(spec, dimension);
  if (problem) throw new RangeError(`${spec.key}: ${problem}`);
  const yearEnd = `${year}-12-31`;
  const scope: RecordScope = { spec, year, from: `${year}-01-01`, to: today > yearEnd ? yearEnd : today, today, lookBack: await lookBackOf(db, spec, year) };
  const measure = measureOf(spec.key);
  const records = measure.of === 'office' ? await officeRecords(db, measure, year, today) : measure.records(scope);
  return Prisma.sql`WITH RECURSIVE member_of AS (${memberOf}), ${records}`;
}
