import { Prisma, type Tx, toDate, toIso, toNumber } from '@nhipcau/db';
import { daysOutside, type EventFields, type eventCreate, type eventUpdate } from '@nhipcau/domain/event';
import type { z } from 'zod';
import type { CurrentUser } from '../context.ts';
import { AppError, fieldError, rule } from '../errors.ts';
import { keepPartners } from '../partner/locks.ts';
import { type AuthorizedScope, eventsIn } from '../scope.ts';
import { type Actor, type Log, transact, transactOnce } from '../transact.ts';
import { findEventDuplicates } from './data-duplicates.ts';
import { getEvent, isDecidedByReport } from './data-get.ts';

type Caller = Actor & { user: CurrentUser; scope: AuthorizedScope; today: string };

/** The plan year of an event that is to be written. @throws rule where it is closed */
export async function openYear(tx: Tx, id: string) {
  // held until the transaction ends, so that it is not closed meanwhile
  await tx.$queryRaw`SELECT 1 FROM "plan_year" WHERE "id" = ${id}::uuid FOR SHARE`;
  const year = await tx.planYear.findUnique({ where: { id } });
  if (!year) throw fieldError('planYearId', 'choice');
  if (year.status === 'CLOSED') throw rule('errors.yearClosed');
  return { year: year.year, startsOn: toIso(year.startsOn), endsOn: toIso(year.endsOn) };
}

/** Refuses days outside the plan year. */
export function checkDays(value: { startsOn: string | null; endsOn: string | null }, year: Parameters<typeof daysOutside>[1]) {
  const wrong = daysOutside(value, year);
  if (wrong.length) throw new AppError('invalidInput', { fields: Object.fromEntries(wrong.map(({ field, message }) => [field, message])) });
}

/** Everything the fields point at has to be there, and goals in the same plan year. */
async function checkLinks(tx: Tx, fields: EventFields) {
  const organisations = [...new Set([...fields.coHostIds, ...(fields.hostId ? [fields.hostId] : [])])];
  const goalIds = [...new Set(fields.goals.map(({ goalId }) => goalId))];
  // one after the other: a transaction has one connection
  const hosts = await tx.organisation.findMany({ where: { id: { in: organisations } }, select: { id: true } });
  const goals = await tx.goal.findMany({
    where: { id: { in: goalIds }, planYearId: fields.planYearId },
    select: { id: true, indicators: { select: { id: true } } },
  });
  const anniversary = fields.anniversaryKey ? await tx.anniversary.count({ where: { key: fields.anniversaryKey } }) : 1;
  const wrong: Record<string, string> = {};
  const known = new Set(hosts.map(({ id }) => id));
  if (fields.hostId && !known.has(fields.hostId)) wrong.hostId = 'choice';
  if (fields.coHostIds.some((id) => !known.has(id))) wrong.coHostIds = 'choice';
  if (!anniversary) wrong.anniversaryKey = 'choice';
  const partnerIds = fields.partners.map(({ partnerId }) => partnerId);
  // held until this is written: one that is being merged away takes what is named of it along, and is no choice any more
  const partners = await keepPartners(tx, partnerIds);
  if (partners !== partnerIds.length) wrong.partners = 'choice';
  fields.goals.forEach(({ goalId, indicatorId }, index) => {
    const goal = goals.find(({ id }) => id === goalId);
    if (!goal) wrong[`goals.${index}.goalId`] = 'choice';
    else if (indicatorId && !goal.indicators.some(({ id }) => id === indicatorId)) wrong[`goals.${index}.indicatorId`] = 'choice';
  });
  if (Object.keys(wrong).length) throw new AppError('invalidInput', { fields: wrong });
}

/** Stops a second entry of one event unless somebody has looked and wants it. @throws duplicate, with what it resembles */
async function guardDuplicates(tx: Tx, id: string | null, input: EventFields & { acceptDuplicates: boolean }) {
  if (input.acceptDuplicates) return;
  const found = await findEventDuplicates(tx, { id, title: input.title.vi, startsOn: input.startsOn, place: input.place });
  if (found.length) throw new AppError('duplicate', { key: 'event.error.duplicate', current: found });
}

/** The next code of a year: `ev-2025-017`. Two calls at once do not wait for one another; a call that comes to nothing leaves a gap. */
export async function nextEventCode(tx: Tx, year: number): Promise<string> {
  const [next] = await tx.$queryRaw<{ code: string }[]>`SELECT next_event_code(${year}::int) AS "code"`;
  if (!next) throw new Error('no event code');
  return next.code;
}

const columns = (fields: EventFields) => ({
  title: fields.title,
  description: fields.description ?? Prisma.DbNull,
  form: fields.form,
  theme: fields.theme,
  startsOn: toDate(fields.startsOn),
  endsOn: toDate(fields.endsOn),
  place: fields.place,
  hostId: fields.hostId,
  countries: fields.countries,
  expectedParticipants: fields.expectedParticipants,
  budget: fields.budget,
  currency: fields.currency,
  anniversaryKey: fields.anniversaryKey,
});

async function writeLinks(tx: Tx, eventId: string, fields: EventFields) {
  await tx.eventCoHost.createMany({ data: fields.coHostIds.map((organisationId) => ({ eventId, organisationId })), skipDuplicates: true });
  await tx.eventGoal.createMany({ data: fields.goals.map((link) => ({ ...link, eventId })) });
  await tx.eventPartner.createMany({ data: fields.partners.map((part) => ({ ...part, eventId })) });
}

/** The event as the audit log keeps it: what was written, days as days. */
export async function auditedEvent(tx: Tx, id: string) {
  const row = await tx.event.findUniqueOrThrow({ where: { id }, include: { coHosts: true, goals: true, partners: true } });
  const { coHosts, goals, partners, startsOn, endsOn, originalStartsOn, budget, createdAt: _made, updatedAt: _changed, ...rest } = row;
  return {
    ...rest,
    startsOn: toIso(startsOn),
    endsOn: toIso(endsOn),
    originalStartsOn: toIso(originalStartsOn),
    budget: toNumber(budget),
    coHostIds: coHosts.map(({ organisationId }) => organisationId),
    partners: partners.map(({ partnerId, initiator }) => ({ partnerId, initiator })),
    goals: goals.map(({ goalId, indicatorId, expectedContribution }) => ({ goalId, indicatorId, expectedContribution: toNumber(expectedContribution) })),
  };
}

async function writeReference(tx: Tx, eventId: string, source: z.output<typeof eventCreate>['source']) {
  if (!source) return;
  const document = await tx.sourceDocument.findUnique({
    where: { id: source.documentId },
    select: { _count: { select: { paragraphs: true } }, paragraphs: { where: { number: source.paragraph }, select: { text: true } } },
  });
  if (!document) throw fieldError('source', 'choice');
  // where the text is kept, the passage has to lie in it
  const [kept] = document.paragraphs;
  if (document._count.paragraphs > 0 && (kept === undefined || source.end > kept.text.length)) throw fieldError('source', 'invalid');
  await tx.sourceReference.create({ data: { ...source, eventId } });
}

/**
 * Makes an event, with the reference to the passage it was taken from.
 * @throws invalidInput, rule (closed year), duplicate with what it resembles
 */
export function createEvent(caller: Caller, input: z.output<typeof eventCreate>) {
  return transactOnce(caller, { key: input.idempotencyKey, procedure: 'event.create' }, async (tx, log) => {
    const year = await openYear(tx, input.planYearId);
    checkDays(input, year);
    await checkLinks(tx, input);
    await guardDuplicates(tx, null, input);
    const code = await nextEventCode(tx, year.year);
    const { id } = await tx.event.create({
      data: { ...columns(input), planYearId: input.planYearId, code, createdById: caller.user.id },
      select: { id: true },
    });
    await writeLinks(tx, id, input);
    await writeReference(tx, id, input.source);
    await log({ action: 'event.create', entity: 'event', entityId: id, after: { ...(await auditedEvent(tx, id)), source: input.source } });
    return { id };
  });
}

/** Raises the version of an event in the scope, or says why it cannot. @throws notFound, conflict with the event as it is now */
export async function takeVersion(
  tx: Tx,
  scope: AuthorizedScope,
  { id, version }: { id: string; version: number },
  data: Prisma.EventUncheckedUpdateManyInput,
) {
  const { count } = await tx.event.updateMany({ where: { AND: [{ id, version }, eventsIn(scope)] }, data: { ...data, version: { increment: 1 } } });
  // getEvent throws where it is not there for this caller
  if (count === 0) throw new AppError('conflict', { current: await getEvent(tx, scope, id) });
}

/**
 * Changes what an event says; its plan year stays.
 * @throws notFound, conflict, invalidInput, rule (closed year), duplicate
 */
export function updateEvent(caller: Caller, input: z.output<typeof eventUpdate>) {
  return transact(caller, async (tx: Tx, log: Log) => {
    const now = await tx.event.findFirst({
      where: { AND: [{ id: input.id }, eventsIn(caller.scope)] },
      select: { planYearId: true, status: true, form: true, startsOn: true, endsOn: true },
    });
    if (!now) throw new AppError('notFound');
    if (now.planYearId !== input.planYearId) throw fieldError('planYearId', 'choice');
    checkDays(input, await openYear(tx, input.planYearId));
    // figures count by day and form: what an approved report decided moves only with that report
    const moves = toIso(now.startsOn) !== input.startsOn || toIso(now.endsOn) !== input.endsOn || now.form !== input.form;
    if (moves && (await isDecidedByReport(tx, input.id))) throw rule('event.error.decidedByReport');
    if (now.status === 'HELD' && input.startsOn !== null && input.startsOn > caller.today) throw rule('event.error.heldBeforeDay');
    await checkLinks(tx, input);
    const before = await auditedEvent(tx, input.id);
    await takeVersion(tx, caller.scope, input, columns(input));
    await guardDuplicates(tx, input.id, input);
    await tx.eventCoHost.deleteMany({ where: { eventId: input.id } });
    await tx.eventGoal.deleteMany({ where: { eventId: input.id } });
    await tx.eventPartner.deleteMany({ where: { eventId: input.id } });
    await writeLinks(tx, input.id, input);
    await log({ action: 'event.update', entity: 'event', entityId: input.id, before, after: await auditedEvent(tx, input.id) });
    return { id: input.id };
  });
}
