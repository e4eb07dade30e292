import { type Tx, toDate, toIso, toNumber } from '@nhipcau/db';
import type { attendanceUpdate, TrainingFields, trainingCreate, trainingStatusChange, trainingUpdate } from '@nhipcau/domain/skill';
import type { z } from 'zod';
import { AppError, fieldError, rule } from '../errors.ts';
import { transact, transactOnce } from '../transact.ts';
import { getTraining } from './data-trainings.ts';
import type { Caller } from './mutations.ts';

const columns = ({ title, provider, toLevel, eventId }: Omit<TrainingFields, 'status'>) => ({ title, provider, toLevel, eventId });

async function checkLinks(tx: Tx, fields: TrainingFields, today: string) {
  const wrong: Record<string, string> = {};
  if ((await tx.skill.count({ where: { id: { in: fields.skillIds } } })) < fields.skillIds.length) wrong.skillIds = 'choice';
  if (fields.eventId && !(await tx.event.count({ where: { id: fields.eventId } }))) wrong.eventId = 'choice';
  if (fields.status === 'HELD') {
    if (fields.sessions.length === 0) wrong.sessions = 'required';
    fields.sessions.forEach(({ on }, index) => {
      if (on > today) wrong[`sessions.${index}.on`] = 'dateInFuture';
    });
  }
  if (Object.keys(wrong).length) throw new AppError('invalidInput', { fields: wrong });
}

/** The training as the audit log keeps it: no names, and of who came only how many. */
async function audited(tx: Tx, id: string) {
  const row = await tx.training.findUniqueOrThrow({
    where: { id },
    include: { skills: { orderBy: { skillId: 'asc' } }, sessions: { orderBy: { on: 'asc' }, include: { attendances: true } } },
  });
  const { skills, sessions, createdAt: _made, updatedAt: _changed, createdById: _by, ...rest } = row;
  return {
    ...rest,
    skillIds: skills.map(({ skillId }) => skillId),
    sessions: sessions.map(({ on, hours, attendances }) => ({
      ...{ on: toIso(on), hours: toNumber(hours), invited: attendances.length },
      attended: attendances.filter(({ attended }) => attended).length,
    })),
  };
}

/** Sessions are known by their day: one whose day stays keeps who came; one with people in it is not dropped in passing. */
async function writeSessions(tx: Tx, trainingId: string, { sessions, skillIds }: Pick<TrainingFields, 'sessions' | 'skillIds'>) {
  const now = await tx.trainingSession.findMany({ where: { trainingId }, include: { _count: { select: { attendances: { where: { attended: true } } } } } });
  const wanted = new Set(sessions.map(({ on }) => on));
  const dropped = now.filter(({ on }) => !wanted.has(toIso(on)));
  if (dropped.some(({ _count }) => _count.attendances > 0)) throw rule('skill.error.sessionAttended');
  await tx.trainingSession.deleteMany({ where: { id: { in: dropped.map(({ id }) => id) } } });
  for (const { on, hours } of sessions) {
    const where = { trainingId_on: { trainingId, on: toDate(on) } };
    await tx.trainingSession.upsert({ where, create: { trainingId, on: toDate(on), hours }, update: { hours } });
  }
  await tx.trainingSkill.deleteMany({ where: { trainingId } });
  await tx.trainingSkill.createMany({ data: skillIds.map((skillId) => ({ trainingId, skillId })) });
}

/** Makes a training with its days and skills. @throws invalidInput */
export function createTraining(caller: Caller, input: z.output<typeof trainingCreate>) {
  return transactOnce(caller, { key: input.idempotencyKey, procedure: 'skill.createTraining' }, async (tx, log) => {
    await checkLinks(tx, input, caller.today);
    const { id } = await tx.training.create({ data: { ...columns(input), status: input.status, createdById: caller.user.id }, select: { id: true } });
    await writeSessions(tx, id, input);
    await log({ action: 'skill.createTraining', entity: 'training', entityId: id, after: await audited(tx, id) });
    return { id };
  });
}

async function takeVersion(
  tx: Tx,
  caller: Caller,
  { id, version }: { id: string; version: number },
  data: Parameters<typeof tx.training.updateMany>[0]['data'],
) {
  const { count } = await tx.training.updateMany({ where: { id, version }, data: { ...data, version: { increment: 1 } } });
  // getTraining throws where there is none
  if (count === 0) throw new AppError('conflict', { current: await getTraining(tx, id, caller.today) });
}

/**
 * Changes a training; what became of it stays, and its days have to suit that.
 * @throws notFound, conflict, invalidInput, rule (a day that people came to is dropped)
 */
export function updateTraining(caller: Caller, input: z.output<typeof trainingUpdate>) {
  return transact(caller, async (tx, log) => {
    await tx.$queryRaw`SELECT id FROM training WHERE id = ${input.id}::uuid FOR UPDATE`;
    const now = await tx.training.findUnique({ where: { id: input.id }, select: { status: true, version: true } });
    if (!now) throw new AppError('notFound');
    // whoever is second first hears what has changed
    if (now.version !== input.version) throw new AppError('conflict', { current: await getTraining(tx, input.id, caller.today) });
    await checkLinks(tx, { ...input, status: now.status }, caller.today);
    const before = await audited(tx, input.id);
    await takeVersion(tx, caller, input, columns(input));
    await writeSessions(tx, input.id, input);
    await log({ action: 'skill.updateTraining', entity: 'training', entityId: input.id, before, after: await audited(tx, input.id) });
    return { id: input.id };
  });
}

/** Says what became of a training. @throws notFound, conflict, rule (no session, or one that is still ahead) */
export function changeTrainingStatus(caller: Caller, input: z.output<typeof trainingStatusChange>) {
  return transact(caller, async (tx, log) => {
    const row = await tx.training.findUnique({ where: { id: input.id }, select: { status: true, sessions: { select: { on: true } } } });
    if (!row) throw new AppError('notFound');
    if (input.to === 'HELD' && row.sessions.length === 0) throw rule('skill.error.heldWithoutSession');
    if (input.to === 'HELD' && row.sessions.some(({ on }) => toIso(on) > caller.today)) throw rule('skill.error.heldBeforeDay');
    await takeVersion(tx, caller, input, { status: input.to });
    const statuses = { before: { status: row.status }, after: { status: input.to } };
    await log({ action: 'skill.changeTrainingStatus', entity: 'training', entityId: input.id, ...statuses });
    return { id: input.id };
  });
}

/** Writes who is invited to each session and who came. @throws notFound, conflict, invalidInput */
export function setAttendance(caller: Caller, input: z.output<typeof attendanceUpdate>) {
  return transact(caller, async (tx, log) => {
    const row = await tx.training.findUnique({ where: { id: input.id }, select: { sessions: { select: { id: true } } } });
    if (!row) throw new AppError('notFound');
    const own = new Set(row.sessions.map(({ id }) => id));
    if (input.sessions.some(({ sessionId }) => !own.has(sessionId))) throw fieldError('sessions', 'choice');
    const ids = [...new Set(input.sessions.flatMap(({ people }) => people.map(({ staffMemberId }) => staffMemberId)))];
    if ((await tx.staffMember.count({ where: { id: { in: ids } } })) < ids.length) throw fieldError('sessions', 'choice');
    await takeVersion(tx, caller, input, {});
    const before = await audited(tx, input.id);
    for (const { sessionId, people } of input.sessions) {
      // who was erased since is offered nowhere, and stays counted
      await tx.trainingAttendance.deleteMany({ where: { sessionId, staffMember: { erasedAt: null } } });
      await tx.trainingAttendance.createMany({ data: people.map((person) => ({ ...person, sessionId })), skipDuplicates: true });
    }
    const after = await audited(tx, input.id);
    await log({ action: 'skill.setAttendance', entity: 'training', entityId: input.id, before: before.sessions, after: after.sessions });
    return { id: input.id };
  });
}
