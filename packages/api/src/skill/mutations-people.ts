import { type Tx, toDate, toIso } from '@nhipcau/db';
import { isPresent, type StaffFields, type staffCreate, type staffUpdate } from '@nhipcau/domain/skill';
import type { z } from 'zod';
import { AppError } from '../errors.ts';
import { transact, transactOnce } from '../transact.ts';
import { getPerson } from './data-person.ts';
import { aboutSomebody, type Caller, changed, lock } from './mutations.ts';

const columns = ({ joinedOn, leftOn, ...fields }: StaffFields) => ({ ...fields, joinedOn: toDate(joinedOn), leftOn: toDate(leftOn) });

/**
 * Everything the fields point at has to be there and free: an account belongs to one person, a post is held by one. Whoever has left frees the post, so
 * that it can be filled again.
 */
async function checkLinks(tx: Tx, id: string | null, fields: StaffFields, today: string) {
  const wrong: Record<string, string> = {};
  if (!(await tx.organisation.count({ where: { id: fields.organisationId } }))) wrong.organisationId = 'choice';
  if (fields.userId) {
    const account = await tx.user.findUnique({ where: { id: fields.userId }, select: { staffMember: { select: { id: true } } } });
    if (!account) wrong.userId = 'choice';
    else if (account.staffMember && account.staffMember.id !== id) wrong.userId = 'duplicate';
  }
  if (fields.positionId) {
    await lock(tx, `position:${fields.positionId}`);
    const post = await tx.position.findUnique({
      where: { id: fields.positionId },
      select: { holder: { select: { id: true, joinedOn: true, leftOn: true } } },
    });
    const holder = post?.holder && post.holder.id !== id ? post.holder : null;
    if (!post) wrong.positionId = 'choice';
    else if (holder && (isPresent({ joinedOn: toIso(holder.joinedOn), leftOn: toIso(holder.leftOn) }, today) || holder.leftOn === null))
      wrong.positionId = 'duplicate';
    else if (holder) await tx.staffMember.update({ where: { id: holder.id }, data: { positionId: null, version: { increment: 1 } } });
  }
  if (Object.keys(wrong).length) throw new AppError('invalidInput', { fields: wrong });
}

const given = (fields: StaffFields) => Object.entries(fields).flatMap(([key, value]) => (value === null ? [] : [key]));
const fieldsOf = ({ name, userId, organisationId, positionId, joinedOn, leftOn }: StaffFields): StaffFields => ({
  ...{ name, userId, organisationId, positionId, joinedOn, leftOn },
});

/** Makes a person's record. @throws invalidInput */
export function createPerson(caller: Caller, input: z.output<typeof staffCreate>) {
  return transactOnce(caller, { key: input.idempotencyKey, procedure: 'skill.createPerson' }, async (tx, log) => {
    const fields = fieldsOf(input);
    await checkLinks(tx, null, fields, caller.today);
    const { id } = await tx.staffMember.create({ data: columns(fields), select: { id: true } });
    await log(aboutSomebody('createPerson', id, given(fields)));
    return { id };
  });
}

/** Changes a person's record. @throws notFound, conflict with the record as it is now, invalidInput */
export function updatePerson(caller: Caller, input: z.output<typeof staffUpdate>) {
  return transact(caller, async (tx, log) => {
    const fields = fieldsOf(input);
    const before = await tx.staffMember.findFirst({ where: { id: input.id, erasedAt: null } });
    if (!before) throw new AppError('notFound');
    const { count } = await tx.staffMember.updateMany({
      where: { id: input.id, version: input.version, erasedAt: null },
      data: { version: { increment: 1 } },
    });
    if (count === 0) throw new AppError('conflict', { current: await getPerson(tx, input.id, caller.today) });
    await checkLinks(tx, input.id, fields, caller.today);
    await tx.staffMember.update({ where: { id: input.id }, data: columns(fields) });
    const { name, userId, organisationId, positionId } = before;
    const written = changed({ name, userId, organisationId, positionId, joinedOn: toIso(before.joinedOn), leftOn: toIso(before.leftOn) }, fields);
    await log(aboutSomebody('updatePerson', input.id, written.length ? written : ['nothing']));
    return { id: input.id };
  });
}
