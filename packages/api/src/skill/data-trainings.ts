import { type Prisma, type Tx, toDate, toIso, toNumber } from '@nhipcau/db';
import { sum } from '@nhipcau/domain/shared';
import { TRAINING_STATUSES, type TrainingStatus } from '@nhipcau/domain/skill';
import { AppError } from '../errors.ts';
import { listSkillOptions } from './data-catalogue.ts';
import { compare, matches, pageOfRows } from './rows.ts';
import { nameOf } from './state.ts';
import type { TrainingDetail, TrainingListInput, TrainingOptions, TrainingRow } from './types-training.ts';

const select = {
  ...{ id: true, version: true, title: true, status: true, provider: true, toLevel: true, sample: true },
  event: { select: { id: true, title: true } },
  skills: { select: { skill: { select: { id: true, group: true, name: true, language: true } } }, orderBy: { skill: { code: 'asc' } } },
  sessions: {
    select: { id: true, on: true, hours: true, attendances: { select: { staffMemberId: true, attended: true } } },
    orderBy: { on: 'asc' },
  },
} as const satisfies Prisma.TrainingSelect;
type Selected = Prisma.TrainingGetPayload<{ select: typeof select }>;

function rowOf(row: Selected, today: string): TrainingRow {
  const invited = new Set(row.sessions.flatMap(({ attendances }) => attendances.map(({ staffMemberId }) => staffMemberId)));
  const came = new Set(row.sessions.flatMap(({ attendances }) => attendances.filter(({ attended }) => attended).map(({ staffMemberId }) => staffMemberId)));
  const lastOn = toIso(row.sessions.at(-1)?.on ?? null);
  return {
    ...{ id: row.id, title: nameOf(row.title), status: row.status, provider: row.provider, toLevel: row.toLevel, sample: row.sample },
    firstOn: toIso(row.sessions[0]?.on ?? null),
    lastOn,
    sessions: row.sessions.length,
    hours: sum(row.sessions.map(({ hours }) => toNumber(hours))),
    invited: invited.size,
    attended: row.status === 'HELD' ? came.size : 0,
    skills: row.skills.map(({ skill }) => ({ ...skill, name: nameOf(skill.name) })),
    unrecorded: row.status === 'PLANNED' && lastOn !== null && lastOn < today,
  };
}

async function rowsOf(db: Tx, input: Omit<TrainingListInput, 'page' | 'size'>, today: string) {
  const year = Number(today.slice(0, 4));
  const all = await db.training.findMany({ select });
  const rows = all.map((row) => ({ ...rowOf(row, today), years: new Set(row.sessions.map(({ on }) => Number(toIso(on).slice(0, 4)))) }));
  const keyOf = {
    date: (row: TrainingRow) => row.firstOn,
    title: (row: TrainingRow) => row.title.vi,
    status: (row: TrainingRow) => TRAINING_STATUSES.indexOf(row.status),
    hours: (row: TrainingRow) => row.hours,
  }[input.sort];
  const without = rows
    .filter((row) => matches(input.q, row.title.vi, row.title.en, row.title.fr, row.provider))
    .filter((row) => input.skillId === null || row.skills.some(({ id }) => id === input.skillId))
    .filter((row) => input.year === null || row.years.has(input.year))
    .sort((a, b) => compare(keyOf(a), keyOf(b), input.direction) || a.id.localeCompare(b.id))
    .map(({ years: _years, ...row }): TrainingRow => row);
  const counts = Object.fromEntries(TRAINING_STATUSES.map((status) => [status, without.filter((row) => row.status === status).length]));
  // what was held so far this year, as the measures count it
  const held = all
    .filter(({ status }) => status === 'HELD')
    .flatMap(({ sessions }) => sessions)
    .filter(({ on }) => toIso(on).startsWith(String(year)) && toIso(on) <= today);
  const people = new Set(held.flatMap(({ attendances }) => attendances.filter(({ attended }) => attended).map(({ staffMemberId }) => staffMemberId)));
  return {
    rows: without.filter((row) => input.status === null || row.status === input.status),
    counts: counts as Record<TrainingStatus, number>,
    year: { year, hours: sum(held.map(({ hours }) => toNumber(hours))), people: people.size },
  };
}

/** A page of trainings, how many there are by status, and what was held this year. */
export async function listTrainings(db: Tx, input: TrainingListInput, today: string) {
  const { rows, counts, year } = await rowsOf(db, input, today);
  return { ...pageOfRows(rows, input), counts, year };
}

/** All trainings that the filters leave, for a file. */
export const listTrainingsForExport = async (db: Tx, input: Omit<TrainingListInput, 'page' | 'size'>, today: string) => (await rowsOf(db, input, today)).rows;

/** One training with the attendance of its sessions: names and who came, no levels. @throws notFound */
export async function getTraining(db: Tx, id: string, today: string): Promise<TrainingDetail> {
  const row = await db.training.findUnique({ where: { id }, select });
  if (!row) throw new AppError('notFound');
  const invited = [...new Set(row.sessions.flatMap(({ attendances }) => attendances.map(({ staffMemberId }) => staffMemberId)))];
  const people = await db.staffMember.findMany({ where: { id: { in: invited } }, select: { id: true, name: true, erasedAt: true } });
  return {
    ...rowOf(row, today),
    version: row.version,
    event: row.event && { id: row.event.id, title: nameOf(row.event.title) },
    sessions: row.sessions.map(({ id: sessionId, on, hours, attendances }) => ({ id: sessionId, on: toIso(on), hours: toNumber(hours), people: attendances })),
    people: people
      .map(({ id: personId, name, erasedAt }) => ({ id: personId, name: erasedAt ? null : name }))
      .sort((a, b) => compare(a.name, b.name, 'asc') || a.id.localeCompare(b.id)),
  };
}

/** What a training's form offers: names of those who are there, skills, events that are trainings. */
export async function listTrainingOptions(db: Tx, today: string): Promise<TrainingOptions> {
  const [people, skills, events] = await Promise.all([
    db.staffMember.findMany({
      where: { erasedAt: null, OR: [{ leftOn: null }, { leftOn: { gt: toDate(today) } }] },
      select: { id: true, name: true, organisation: { select: { name: true } } },
    }),
    listSkillOptions(db),
    db.event.findMany({
      where: { form: 'TRAINING', status: { not: 'CANCELLED' } },
      select: { id: true, title: true, startsOn: true },
      orderBy: [{ startsOn: { sort: 'desc', nulls: 'last' } }, { code: 'asc' }],
      take: 300,
    }),
  ]);
  return {
    people: people
      .map(({ id, name, organisation }) => ({ id, name, organisation: nameOf(organisation.name) }))
      .sort((a, b) => compare(a.name, b.name, 'asc') || a.id.localeCompare(b.id)),
    skills,
    events: events.map((event) => ({ id: event.id, title: nameOf(event.title), startsOn: toIso(event.startsOn) })),
  };
}
