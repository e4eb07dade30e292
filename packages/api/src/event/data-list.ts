import { type Prisma, type Tx, toDate, toIso } from '@nhipcau/db';
import { EVENT_STATUSES, type EventStatus } from '@nhipcau/domain/event';
import { addDays, addMonths, fold } from '@nhipcau/domain/shared';
import { storedText } from '@nhipcau/domain/shared/text';
import { slice } from '../pagination.ts';
import { type AuthorizedScope, eventsIn } from '../scope.ts';
import type { CalendarEvent, EventFilters, EventListInput, EventRow } from './types.ts';

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

const OPEN: EventStatus[] = ['PLANNED', 'CONFIRMED'];
/** Planned or confirmed, and its last day is over: somebody has to say what became of it. */
const unrecordedOn = (today: string): Prisma.EventWhereInput => ({
  status: { in: OPEN },
  OR: [{ endsOn: { lt: toDate(today) } }, { endsOn: null, startsOn: { lt: toDate(today) } }],
});

/** Feeds an indicator of the plan that is not put away, and says by how much. */
const FEEDS: Prisma.EventGoalWhereInput = {
  expectedContribution: { not: null },
  indicator: { is: { archivedAt: null, goal: { archivedAt: null } } },
};

/**
 * What is still planned: with a day ahead, by whether it feeds an indicator (what the sentences on planned events count, and the rows they lead to), or
 * without a day. `indicatorId`: of the events that feed, those that feed this indicator.
 */
function aheadOn(today: string, kind: NonNullable<EventFilters['ahead']>, indicatorId: string | null): Prisma.EventWhereInput {
  if (kind === 'undated') return { status: { in: OPEN }, startsOn: null };
  return {
    status: { in: OPEN },
    startsOn: { gt: toDate(today) },
    goals: kind === 'feeding' ? { some: { ...FEEDS, ...(indicatorId ? { indicatorId } : {}) } } : { none: FEEDS },
  };
}

function monthOf(year: number, month: number | null): Prisma.EventWhereInput {
  if (month === null) return {};
  if (month === 0) return { startsOn: null };
  const first = `${year}-${String(month).padStart(2, '0')}-01`;
  return { startsOn: { gte: toDate(first), lt: toDate(addMonths(first, 1)) } };
}

const like = (text: string) => `%${fold(text).replace(/[\\%_]/g, '\\$&')}%`;

/** Ids of the year's events whose title (in any language), place, theme, code or host holds the text, accents and case aside; null without a text. */
async function idsWith(db: Tx, planYearId: string, text: string): Promise<Prisma.EventWhereInput> {
  if (!text) return {};
  const found = await db.$queryRaw<{ id: string }[]>`
    SELECT e."id" FROM "event" e LEFT JOIN "organisation" o ON o."id" = e."hostId"
    WHERE e."planYearId" = ${planYearId}::uuid AND fold(concat_ws(' ', e."code", e."title"->>'vi', e."title"->>'en', e."title"->>'fr', e."place", e."theme",
      o."name"->>'vi', o."name"->>'en', o."name"->>'fr')) LIKE ${like(text)}`;
  return { id: { in: found.map(({ id }) => id) } };
}

const byStatus = (rows: { status: EventStatus; _count: number }[]) =>
  Object.fromEntries(EVENT_STATUSES.map((status) => [status, rows.find((row) => row.status === status)?._count ?? 0])) as Record<EventStatus, number>;

/** Of no plan year. */
const NO_YEAR = '00000000-0000-0000-0000-000000000000';

async function whereOf(db: Tx, scope: AuthorizedScope, filters: EventFilters, today: string) {
  // by its key, not by the year of what it points at: an index then gives the rows in their order, and no more than a page of them is read
  const planYearId = (await db.planYear.findUnique({ where: { year: filters.year }, select: { id: true } }))?.id ?? NO_YEAR;
  const year: Prisma.EventWhereInput = { AND: [eventsIn(scope), { planYearId }] };
  const withoutStatus: Prisma.EventWhereInput = {
    AND: [
      year,
      filters.form ? { form: filters.form } : {},
      filters.hostId ? { OR: [{ hostId: filters.hostId }, { coHosts: { some: { organisationId: filters.hostId } } }] } : {},
      filters.goalId ? { goals: { some: { goalId: filters.goalId } } } : {},
      filters.indicatorId ? { goals: { some: { indicatorId: filters.indicatorId } } } : {},
      filters.unrecorded ? unrecordedOn(today) : {},
      filters.withoutGoal ? { goals: { none: {} } } : {},
      filters.ahead ? aheadOn(today, filters.ahead, filters.indicatorId) : {},
      monthOf(filters.year, filters.month),
      await idsWith(db, planYearId, filters.q),
    ],
  };
  return { year, withoutStatus, all: { AND: [withoutStatus, filters.status ? { status: filters.status } : {}] } };
}

type Order = Pick<EventListInput, 'sort' | 'direction'>;

/** Rows of one page in the order asked for. Titles are sorted here, by the rules of Vietnamese, since the database sorts JSON by bytes. */
async function rowsInOrder(db: Tx, where: Prisma.EventWhereInput, { sort, direction }: Order, page: { skip: number; take: number }) {
  if (sort === 'title') {
    const all = await db.event.findMany({ where, select: { id: true, title: true } });
    const collator = new Intl.Collator('vi');
    const sign = direction === 'asc' ? 1 : -1;
    const ids = all
      .map((row) => ({ id: row.id, title: name(row.title).vi }))
      .sort((a, b) => sign * collator.compare(a.title, b.title) || a.id.localeCompare(b.id))
      .slice(page.skip, page.skip + page.take)
      .map(({ id }) => id);
    const rows = await db.event.findMany({ where: { id: { in: ids } }, select });
    return ids.flatMap((id) => rows.find((row) => row.id === id) ?? []);
  }
  const first: Prisma.EventOrderByWithRelationInput =
    sort === 'date' ? { startsOn: { sort: direction, nulls: 'last' } } : sort === 'form' ? { form: direction } : { status: direction };
  return db.event.findMany({
    where,
    select,
    orderBy: sort === 'date' ? [first, { code: direction }] : [first, { startsOn: { sort: 'asc', nulls: 'last' } }, { code: 'asc' }],
    ...page,
  });
}

/** A page of the year's events, how many there are by status, and the counts of the whole year. */
export async function listEvents(db: Tx, scope: AuthorizedScope, input: EventListInput, today: string) {
  const where = await whereOf(db, scope, input, today);
  const [rows, filtered, year, unrecorded, withoutGoal] = await Promise.all([
    rowsInOrder(db, where.all, input, slice(input)),
    db.event.groupBy({ by: ['status'], where: where.withoutStatus, _count: true }),
    db.event.groupBy({ by: ['status'], where: where.year, _count: true }),
    db.event.count({ where: { AND: [where.year, unrecordedOn(today)] } }),
    db.event.count({ where: { AND: [where.year, { goals: { none: {} } }] } }),
  ]);
  const counts = byStatus(filtered);
  const sum = (of: Record<EventStatus, number>) => EVENT_STATUSES.reduce((total, status) => total + of[status], 0);
  const summary = { total: sum(byStatus(year)), byStatus: byStatus(year), unrecorded, withoutGoal };
  return { rows: rows.map(rowOf), total: input.status ? counts[input.status] : sum(counts), page: input.page, size: input.size, counts, summary };
}

/** All events that the filters leave, for a file; at most 20,000. */
export async function listEventsForExport(db: Tx, scope: AuthorizedScope, input: EventFilters & Order, today: string) {
  const where = await whereOf(db, scope, input, today);
  return (await rowsInOrder(db, where.all, input, { skip: 0, take: 20_000 })).map(rowOf);
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
