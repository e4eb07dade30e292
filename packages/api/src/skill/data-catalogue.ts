import type { Tx } from '@nhipcau/db';
import { isApproved, isPresent, skillCoverage } from '@nhipcau/domain/skill';
import type { z } from 'zod';
import { AppError } from '../errors.ts';
import { compare, matches, pageOfRows } from './rows.ts';
import { nameOf, readRoom, readSkills, type StaffRoom, skillOf } from './state.ts';
import type { CatalogueRow, catalogueInput, PositionDetail, PositionListInput, PositionRow, SkillOption } from './types.ts';

const skillSelect = {
  ...{ id: true, version: true, code: true, group: true, name: true, language: true, position: true, archivedAt: true, sample: true },
  _count: { select: { trainings: true } },
} as const;

/** The catalogue in its groups, with what rests on each skill: posts that require it, people who hold it, trainings that serve it. */
export async function listCatalogue(db: Tx, input: z.output<typeof catalogueInput>, today: string): Promise<CatalogueRow[]> {
  const { facts, held, slots } = await readRoom(db, today);
  const { bySkill } = skillCoverage(slots);
  const rows = await db.skill.findMany({ select: skillSelect, orderBy: [{ group: 'asc' }, { position: 'asc' }, { code: 'asc' }] });
  const present = facts.staff.filter((person) => isPresent(person, today));
  return rows
    .filter((row) => (row.archivedAt !== null) === input.archived && (input.group === null || row.group === input.group))
    .map(({ archivedAt, _count, ...row }) => ({
      ...row,
      name: nameOf(row.name),
      archived: archivedAt !== null,
      slots: bySkill.get(row.id)?.slots ?? 0,
      covered: bySkill.get(row.id)?.covered ?? 0,
      trainings: _count.trainings,
      holders: present.filter(({ id }) => held.of(id, row.id) !== null).length,
    }))
    .filter((row) => matches(input.q, row.code, row.name.vi, row.name.en, row.name.fr));
}

/** One skill. @throws notFound */
export async function getSkill(db: Tx, id: string, today: string): Promise<CatalogueRow> {
  const all = [
    ...(await listCatalogue(db, { q: '', group: null, archived: false }, today)),
    ...(await listCatalogue(db, { q: '', group: null, archived: true }, today)),
  ];
  const row = all.find((skill) => skill.id === id);
  if (!row) throw new AppError('notFound');
  return row;
}

/** Skills that a form offers: those in use, in the order of the catalogue. */
export async function listSkillOptions(db: Tx): Promise<SkillOption[]> {
  const archived = new Set((await db.skill.findMany({ where: { archivedAt: { not: null } }, select: { id: true } })).map(({ id }) => id));
  return [...(await readSkills(db)).values()].filter(({ id }) => !archived.has(id));
}

const positionSelect = {
  ...{ id: true, version: true, code: true, title: true, sample: true },
  organisation: { select: { id: true, name: true } },
} as const;

async function readPositions(db: Tx, today: string): Promise<{ room: StaffRoom; rows: PositionRow[] }> {
  const room = await readRoom(db, today);
  const rows = await db.position.findMany({ select: positionSelect });
  const people = await db.staffMember.findMany({
    where: { erasedAt: null, positionId: { not: null } },
    select: { id: true, name: true, positionId: true },
  });
  const present = new Set(room.facts.staff.filter((person) => isPresent(person, today)).map(({ id }) => id));
  return {
    room,
    rows: rows.map((row) => {
      const fact = room.facts.positions.find(({ id }) => id === row.id) ?? { fromOn: null, untilOn: null, required: [] };
      const holder = people.find(({ id, positionId }) => positionId === row.id && present.has(id));
      const own = room.slots.filter(({ positionId }) => positionId === row.id);
      const approved = isApproved(fact, today);
      return {
        ...{ id: row.id, version: row.version, code: row.code, title: nameOf(row.title), sample: row.sample },
        organisation: { id: row.organisation.id, name: nameOf(row.organisation.name) },
        fromOn: fact.fromOn,
        untilOn: fact.untilOn,
        state: approved ? (holder ? 'filled' : 'vacant') : fact.fromOn !== null && fact.fromOn > today ? 'ahead' : 'ended',
        holder: holder ? { id: holder.id, name: holder.name } : null,
        slots: fact.required.length,
        covered: own.filter(({ covered }) => covered).length,
      };
    }),
  };
}

function filtered(rows: readonly PositionRow[], input: Omit<PositionListInput, 'page' | 'size'>): PositionRow[] {
  const keyOf = {
    code: (row: PositionRow) => row.code,
    title: (row: PositionRow) => row.title.vi,
    organisation: (row: PositionRow) => row.organisation.name.vi,
  }[input.sort];
  return rows
    .filter((row) => matches(input.q, row.code, row.title.vi, row.title.en, row.title.fr, row.holder?.name))
    .filter((row) => (input.organisationId === null || row.organisation.id === input.organisationId) && (input.state === null || row.state === input.state))
    .sort((a, b) => compare(keyOf(a), keyOf(b), input.direction) || a.code.localeCompare(b.code));
}

/** A page of posts, and how many of those approved are filled. */
export async function listPositions(db: Tx, input: PositionListInput, today: string) {
  const { rows } = await readPositions(db, today);
  const filled = rows.filter(({ state }) => state === 'filled').length;
  return { ...pageOfRows(filtered(rows, input), input), filled, approved: filled + rows.filter(({ state }) => state === 'vacant').length };
}

/** All posts that the filters leave, for a file. */
export const listPositionsForExport = async (db: Tx, input: Omit<PositionListInput, 'page' | 'size'>, today: string) =>
  filtered((await readPositions(db, today)).rows, input);

/** One post, and how far each of its requirements is met. @throws notFound */
export async function getPosition(db: Tx, id: string, today: string): Promise<PositionDetail> {
  const { room, rows } = await readPositions(db, today);
  const row = rows.find((position) => position.id === id);
  if (!row) throw new AppError('notFound');
  const required = room.facts.positions.find((position) => position.id === id)?.required ?? [];
  return {
    ...row,
    required: required.map(({ skillId, level }) => {
      const held = row.holder ? room.held.of(row.holder.id, skillId) : null;
      return { skill: skillOf(room.skills, skillId), level, held, covered: held !== null && held >= level };
    }),
  };
}
