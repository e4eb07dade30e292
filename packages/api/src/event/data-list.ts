import { Prisma, type Tx, toDate, toIso } from '@nhipcau/db';
import { addDays, addMonths } from '@nhipcau/domain/shared';
import { storedText } from '@nhipcau/domain/shared/text';
import { slice } from '../pagination.ts';
import { type AuthorizedScope, eventsIn } from '../scope.ts';
import { countFiltered, countYear } from './data-counts.ts';
import { conditionsOf } from './data-filter.ts';
import type { CalendarEvent, EventFilters, EventListInput, EventRow } from './types.ts';

const { sql } = Prisma;
const host = { select: { id: true, name: true } } as const;
const select = {
  id: true,
  code: true,
  title: true,
  form: true,
  status: true,
  startsOn: true,
  endsOn: true,
  place: true,
  host,
  countries: true,
  expectedParticipants: true,
  fromReport: true,
  sample: true,
  goals: { select: { goal: { select: { id: true, code: true, title: true } } }, orderBy: { goal: { code: 'asc' } } },
} as const satisfies Prisma.EventSelect;
type Selected = Prisma.EventGetPayload<{ select: typeof select }>;

const name = (value: unknown) => storedText.parse(value);
export const namedOf = (row: { id: string; name: unknown } | null) => row && { id: row.id, name: name(row.name) };

function rowOf(row: Selected): EventRow {
  // one goal stands once, however many of its indicators the event serves
  const goals = new Map(row.goals.map(({ goal }) => [goal.id, { ...goal, title: name(goal.title) }]));
  return { ...row, title: name(row.title), startsOn: toIso(row.startsOn), endsOn: toIso(row.endsOn), host: namedOf(row.host), goals: [...goals.values()] };
}

type Order = Pick<EventListInput, 'sort' | 'direction'>;

/** Each by an index of its own; titles by the rules of Vietnamese. What has no day stands last in either direction. */
const ORDERS: Record<Order['sort'], Record<Order['direction'], Prisma.Sql>> = {
  date: { asc: sql`e."startsOn", e."code"`, desc: sql`(e."startsOn" IS NULL), e."startsOn" DESC, e."code" DESC` },
  title: { asc: sql`(e."title"->>'vi') COLLATE "vi-x-icu", e."id"`, desc: sql`(e."title"->>'vi') COLLATE "vi-x-icu" DESC, e."id" DESC` },
  form: { asc: sql`e."form", e."startsOn", e."code"`, desc: sql`e."form" DESC, e."startsOn", e."code"` },
  status: { asc: sql`e."status", e."startsOn", e."code"`, desc: sql`e."status" DESC, e."startsOn", e."code"` },
};

/** Rows of one page in the order asked for. */
async function rowsInOrder(db: Tx, where: Prisma.Sql, { sort, direction }: Order, page: { skip: number; take: number }) {
  const ids = await db.$queryRaw<{ id: string }[]>`
    SELECT e."id"::text AS id FROM "event" e WHERE ${where} ORDER BY ${ORDERS[sort][direction]} LIMIT ${page.take} OFFSET ${page.skip}`;
  const rows = new Map((await db.event.findMany({ where: { id: { in: ids.map(({ id }) => id) } }, select })).map((row) => [row.id, row]));
  return ids.flatMap(({ id }) => rows.get(id) ?? []);
}

/** A page of the year's events, how many there are by status, and the counts of the whole year, each as far as lists count. */
export async function listEvents(db: Tx, scope: AuthorizedScope, input: EventListInput, today: string) {
  const conditions = await conditionsOf(db, scope, input, today);
  const [rows, summary] = await Promise.all([rowsInOrder(db, conditions.rows, input, slice(input)), countYear(db, conditions, today)]);
  const { counts, all, listed } = await countFiltered(db, conditions, summary, input.status, input);
  return { rows: rows.map(rowOf), ...listed, page: input.page, size: input.size, all, counts, summary };
}

/** All events that the filters leave, for a file; at most 20,000. */
export async function listEventsForExport(db: Tx, scope: AuthorizedScope, input: EventFilters & Order, today: string) {
  const { rows } = await conditionsOf(db, scope, input, today);
  return (await rowsInOrder(db, rows, input, { skip: 0, take: 20_000 })).map(rowOf);
}

/** Events with a day in the weeks of a month `YYYY-MM`, whatever their plan year, in order of day. */
export async function listCalendar(
  db: Tx,
  scope: AuthorizedScope,
  input: { month: string } & Pick<EventFilters, 'form' | 'status' | 'hostId' | 'goalId'>,
): Promise<CalendarEvent[]> {
  const first = `${input.month}-01`;
  // the weeks of a month reach at most six days into the months beside it
  const [from, until] = [addDays(first, -6), addDays(addMonths(first, 1), 6)];
  const rows = await db.event.findMany({
    where: {
      AND: [
        eventsIn(scope),
        { startsOn: { lt: toDate(until) }, OR: [{ endsOn: { gte: toDate(from) } }, { endsOn: null, startsOn: { gte: toDate(from) } }] },
        input.form ? { form: input.form } : {},
        input.status ? { status: input.status } : {},
        input.hostId ? { OR: [{ hostId: input.hostId }, { coHosts: { some: { organisationId: input.hostId } } }] } : {},
        input.goalId ? { goals: { some: { goalId: input.goalId } } } : {},
      ],
    },
    select: { id: true, title: true, form: true, status: true, startsOn: true, endsOn: true, place: true, host },
    orderBy: [{ startsOn: 'asc' }, { code: 'asc' }],
  });
  return rows.flatMap((row) => {
    const startsOn = toIso(row.startsOn);
    return startsOn === null ? [] : [{ ...row, title: name(row.title), startsOn, endsOn: toIso(row.endsOn), host: namedOf(row.host) }];
  });
}
