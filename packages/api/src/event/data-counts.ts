import { Prisma, type Tx } from '@nhipcau/db';
import { EVENT_STATUSES, type EventStatus } from '@nhipcau/domain/event';
import { type Bounded, boundedOf, COUNT_LIMIT, countLimit, type PageInput } from '../pagination.ts';
import { type EventConditions, OPEN, unrecordedOn, WITHOUT_GOAL } from './data-filter.ts';

const { sql, join } = Prisma;
type Rows = EventConditions['year'];
type ByStatus = Record<EventStatus, Bounded>;

const hasStatus = (status: EventStatus) => sql`e."status" = ${status}::"EventStatus"`;
const upTo = (rows: Rows, condition: Prisma.Sql, take: number) =>
  sql`(SELECT count(*) FROM (SELECT 1 FROM ${rows.from} e WHERE ${rows.where} AND ${condition} LIMIT ${take}) counted)`;

/** Several counts in one statement, each as far as the limit. */
async function countEach<Key extends string>(db: Tx, rows: Rows, conditions: Record<Key, Prisma.Sql>): Promise<Record<Key, Bounded>> {
  const keys = Object.keys(conditions) as Key[];
  const counts = join(keys.map((key) => upTo(rows, conditions[key], COUNT_LIMIT + 1)));
  const [found] = await db.$queryRaw<{ counts: bigint[] }[]>`SELECT ARRAY[${counts}] AS counts`;
  return Object.fromEntries(keys.map((key, index) => [key, boundedOf(Number(found?.counts[index] ?? 0))])) as Record<Key, Bounded>;
}

/** How many there are by status, all in one reading; null where there are more than are counted: which of them are read is then chance. */
async function countByStatus(db: Tx, rows: Rows): Promise<ByStatus | null> {
  const found = await db.$queryRaw<{ status: EventStatus; count: bigint }[]>`
    SELECT status, count(*) FROM (SELECT e."status"::text AS status FROM ${rows.from} e WHERE ${rows.where} LIMIT ${COUNT_LIMIT + 1}) counted GROUP BY 1`;
  if (found.reduce((sum, row) => sum + Number(row.count), 0) > COUNT_LIMIT) return null;
  return Object.fromEntries(EVENT_STATUSES.map((status) => [status, boundedOf(Number(found.find((row) => row.status === status)?.count ?? 0))])) as ByStatus;
}

const MANY: Bounded = { total: COUNT_LIMIT, more: true };
const sum = (counts: ByStatus) => boundedOf(EVENT_STATUSES.reduce((total, status) => total + counts[status].total, 0));

/** What the heading of the year says, within the scope. */
export async function countYear(db: Tx, { year }: EventConditions, today: string) {
  const { withoutGoal, unrecorded, ahead, ...byStatus } = await countEach(db, year, {
    ...(Object.fromEntries(EVENT_STATUSES.map((status) => [status, hasStatus(status)])) as Record<EventStatus, Prisma.Sql>),
    unrecorded: unrecordedOn(today),
    ahead: sql`${OPEN} AND (coalesce(e."endsOn", e."startsOn") IS NULL OR coalesce(e."endsOn", e."startsOn") >= ${today}::date)`,
    withoutGoal: WITHOUT_GOAL,
  });
  const total = EVENT_STATUSES.some((status) => byStatus[status].more) ? MANY : sum(byStatus);
  return { total, byStatus, unrecorded, ahead, withoutGoal };
}

/**
 * How many events the filters leave, by status, and how many of them belong to the page's list. By status null: more than are counted, so a number each would
 * need them all.
 */
export async function countFiltered(
  db: Tx,
  conditions: EventConditions,
  year: { total: Bounded; byStatus: ByStatus },
  status: EventStatus | null,
  page: PageInput,
) {
  const counts = conditions.narrowed ? await countByStatus(db, conditions.filtered) : year.byStatus;
  const all = conditions.narrowed ? (counts ? sum(counts) : MANY) : year.total;
  const known = status ? (counts?.[status] ?? MANY) : all;
  // further than the limit only for a page beyond it
  const limit = countLimit(page);
  if (!known.more || (limit === COUNT_LIMIT && (!status || counts))) return { counts, all, listed: known };
  const [found] = await db.$queryRaw<{ count: bigint }[]>`SELECT ${upTo(conditions.filtered, status ? hasStatus(status) : sql`true`, limit + 1)} AS count`;
  return { counts, all, listed: boundedOf(Number(found?.count ?? 0), limit) };
}
