import { type Prisma, type Tx, toDate, toIso } from '@nhipcau/db';
import type { PositionFields, positionCreate, positionUpdate, SkillFields, skillArchive, skillCreate, skillUpdate } from '@nhipcau/domain/skill';
import type { z } from 'zod';
import { AppError, fieldError, rule } from '../errors.ts';
import { transact, transactOnce } from '../transact.ts';
import { getPosition, getSkill } from './data-catalogue.ts';
import { type Caller, lock } from './mutations.ts';

async function freeCode(tx: Tx, table: 'skill' | 'position', id: string | null, code: string) {
  await lock(tx, `${table}:${code}`);
  const where = { code, ...(id === null ? {} : { id: { not: id } }) };
  const taken = table === 'skill' ? await tx.skill.count({ where }) : await tx.position.count({ where });
  if (taken) throw fieldError('code', 'duplicate');
}

const skillColumns = ({ code, group, name, language, position }: SkillFields) => ({ code, group, name, language, position });
const auditedSkill = async (tx: Tx, id: string) => {
  const { createdAt: _made, updatedAt: _changed, ...rest } = await tx.skill.findUniqueOrThrow({ where: { id } });
  return rest;
};

/** Puts a skill into the catalogue. @throws invalidInput */
export function createSkill(caller: Caller, input: z.output<typeof skillCreate>) {
  return transactOnce(caller, { key: input.idempotencyKey, procedure: 'skill.createSkill' }, async (tx, log) => {
    await freeCode(tx, 'skill', null, input.code);
    const { id } = await tx.skill.create({ data: skillColumns(input), select: { id: true } });
    await log({ action: 'skill.createSkill', entity: 'skill', entityId: id, after: await auditedSkill(tx, id) });
    return { id };
  });
}

async function takeSkill(tx: Tx, caller: Caller, { id, version }: { id: string; version: number }, data: Prisma.SkillUpdateManyMutationInput) {
  const { count } = await tx.skill.updateMany({ where: { id, version }, data: { ...data, version: { increment: 1 } } });
  if (count === 0) throw new AppError('conflict', { current: await getSkill(tx, id, caller.today) });
}

/** Changes a skill. @throws notFound, conflict, invalidInput */
export function updateSkill(caller: Caller, input: z.output<typeof skillUpdate>) {
  return transact(caller, async (tx, log) => {
    if (!(await tx.skill.count({ where: { id: input.id } }))) throw new AppError('notFound');
    await freeCode(tx, 'skill', input.id, input.code);
    const before = await auditedSkill(tx, input.id);
    await takeSkill(tx, caller, input, skillColumns(input));
    await log({ action: 'skill.updateSkill', entity: 'skill', entityId: input.id, before, after: await auditedSkill(tx, input.id) });
    return { id: input.id };
  });
}

/** Takes a skill out of use, or back. @throws notFound, conflict */
export function archiveSkill(caller: Caller, input: z.output<typeof skillArchive>) {
  return transact(caller, async (tx, log) => {
    if (!(await tx.skill.count({ where: { id: input.id } }))) throw new AppError('notFound');
    await takeSkill(tx, caller, input, { archivedAt: input.archived ? new Date() : null });
    const action = input.archived ? 'skill.archiveSkill' : 'skill.restoreSkill';
    await log({ action, entity: 'skill', entityId: input.id, after: { archived: input.archived } });
    return { id: input.id };
  });
}

const positionColumns = ({ code, title, organisationId, fromOn, untilOn }: PositionFields) => ({
  ...{ code, title, organisationId },
  fromOn: toDate(fromOn),
  untilOn: toDate(untilOn),
});

async function auditedPosition(tx: Tx, id: string) {
  const row = await tx.position.findUniqueOrThrow({ where: { id }, include: { skills: { orderBy: { skillId: 'asc' } } } });
  const { skills, fromOn, untilOn, createdAt: _made, updatedAt: _changed, ...rest } = row;
  return { ...rest, fromOn: toIso(fromOn), untilOn: toIso(untilOn), required: skills.map(({ skillId, level }) => ({ skillId, level })) };
}

async function writePosition(tx: Tx, id: string, { organisationId, required }: PositionFields) {
  if (!(await tx.organisation.count({ where: { id: organisationId } }))) throw fieldError('organisationId', 'choice');
  const known = new Set(
    (await tx.skill.findMany({ where: { id: { in: required.map(({ skillId }) => skillId) } }, select: { id: true } })).map((row) => row.id),
  );
  const unknown = required.findIndex(({ skillId }) => !known.has(skillId));
  if (unknown >= 0) throw fieldError(`required.${unknown}.skillId`, 'choice');
  await tx.positionSkill.deleteMany({ where: { positionId: id } });
  await tx.positionSkill.createMany({ data: required.map((slot) => ({ ...slot, positionId: id })) });
}

/** Makes a post with what it requires. @throws invalidInput */
export function createPosition(caller: Caller, input: z.output<typeof positionCreate>) {
  return transactOnce(caller, { key: input.idempotencyKey, procedure: 'skill.createPosition' }, async (tx, log) => {
    await freeCode(tx, 'position', null, input.code);
    if (!(await tx.organisation.count({ where: { id: input.organisationId } }))) throw fieldError('organisationId', 'choice');
    const { id } = await tx.position.create({ data: positionColumns(input), select: { id: true } });
    await writePosition(tx, id, input);
    await log({ action: 'skill.createPosition', entity: 'position', entityId: id, after: await auditedPosition(tx, id) });
    return { id };
  });
}

/** Changes a post and what it requires. @throws notFound, conflict, invalidInput */
export function updatePosition(caller: Caller, input: z.output<typeof positionUpdate>) {
  return transact(caller, async (tx, log) => {
    if (!(await tx.position.count({ where: { id: input.id } }))) throw new AppError('notFound');
    await freeCode(tx, 'position', input.id, input.code);
    const before = await auditedPosition(tx, input.id);
    const { count } = await tx.position.updateMany({
      where: { id: input.id, version: input.version },
      data: { ...positionColumns(input), version: { increment: 1 } },
    });
    if (count === 0) throw new AppError('conflict', { current: await getPosition(tx, input.id, caller.today) });
    await writePosition(tx, input.id, input);
    await log({ action: 'skill.updatePosition', entity: 'position', entityId: input.id, before, after: await auditedPosition(tx, input.id) });
    return { id: input.id };
  });
}

/** Removes a post that was entered by mistake; one that was held is ended by its last day instead. @throws notFound, conflict, rule (held) */
export function removePosition(caller: Caller, input: { id: string; version: number }) {
  return transact(caller, async (tx, log) => {
    const row = await tx.position.findUnique({ where: { id: input.id }, select: { holder: { select: { id: true } } } });
    if (!row) throw new AppError('notFound');
    if (row.holder) throw rule('skill.error.positionHeld');
    const before = await auditedPosition(tx, input.id);
    const { count } = await tx.position.deleteMany({ where: { id: input.id, version: input.version } });
    if (count === 0) throw new AppError('conflict', { current: await getPosition(tx, input.id, caller.today) });
    await log({ action: 'skill.removePosition', entity: 'position', entityId: input.id, before });
    return { id: input.id };
  });
}
