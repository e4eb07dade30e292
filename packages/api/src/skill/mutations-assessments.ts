import { type Tx, toDate } from '@nhipcau/db';
import { type AssessmentFields, type assessmentConfirm, assessmentFields, isPresent, ownAssessmentFields } from '@nhipcau/domain/skill';
import { z } from 'zod';
import { AppError, fieldError, rule } from '../errors.ts';
import { PAPER_KINDS, storeFile, uploadedFile } from '../file/index.ts';
import { transact, transactOnce } from '../transact.ts';
import { aboutSomebody, type Caller, holdPerson } from './mutations.ts';

const file = { file: uploadedFile.nullable().default(null), idempotencyKey: z.uuid() };
export const assessInput = assessmentFields.and(z.object({ ...file, staffMemberId: z.uuid() }));
export const assessMyselfInput = ownAssessmentFields.and(z.object(file));
type Given = AssessmentFields & { file: z.output<typeof uploadedFile> | null };

async function checkGiven(tx: Tx, { skillId, assessedOn, kind, file }: Given, today: string) {
  const skill = await tx.skill.findFirst({ where: { id: skillId, archivedAt: null }, select: { id: true } });
  if (!skill) throw fieldError('skillId', 'choice');
  if (assessedOn > today) throw fieldError('assessedOn', 'dateInFuture');
  if (file && kind !== 'CERTIFICATE') throw rule('skill.error.fileWithoutCertificate');
}

async function write(tx: Tx, caller: Caller, staffMemberId: string, input: Given, confirmedById: string | null) {
  const fileId = input.file ? await storeFile(tx, { ...input.file, kinds: PAPER_KINDS, createdById: caller.user.id }) : null;
  const { skillId, level, kind, assessedOn, expiresOn, note } = input;
  const { id } = await tx.assessment.create({
    data: {
      ...{ staffMemberId, skillId, level, kind, note, fileId, confirmedById },
      ...{ assessedOn: toDate(assessedOn), expiresOn: toDate(expiresOn), createdById: caller.user.id },
    },
    select: { id: true },
  });
  return { id };
}

/** Records a level of somebody: who writes it confirms it. @throws notFound, invalidInput, rule; `file.error.…` for an unfit file */
export function assess(caller: Caller, input: z.output<typeof assessInput>) {
  return transactOnce(caller, { key: input.idempotencyKey, procedure: 'skill.assess' }, async (tx, log) => {
    await holdPerson(tx, input.staffMemberId);
    const person = await tx.staffMember.findFirst({ where: { id: input.staffMemberId, erasedAt: null }, select: { id: true, userId: true } });
    if (!person) throw new AppError('notFound');
    if (person.userId === caller.user.id && input.kind !== 'SELF') throw rule('skill.error.confirmOwn');
    await checkGiven(tx, input, caller.today);
    const result = await write(tx, caller, person.id, input, input.kind === 'SELF' ? null : caller.user.id);
    await log({ ...aboutSomebody('assess', person.id), after: { assessmentId: result.id, kind: input.kind } });
    return result;
  });
}

/** The caller's own record, while they are there. @throws rule where no record is linked to the account */
async function ownRecord(tx: Tx, caller: Caller) {
  await tx.$queryRaw`SELECT 1 FROM "staff_member" WHERE "userId" = ${caller.user.id}::uuid FOR SHARE`;
  const row = await tx.staffMember.findFirst({ where: { userId: caller.user.id, erasedAt: null }, select: { id: true, leftOn: true } });
  if (!row || !isPresent({ joinedOn: null, leftOn: row.leftOn?.toISOString().slice(0, 10) ?? null }, caller.today)) throw rule('skill.error.noRecord');
  return row;
}

/** What people say of themselves: an estimate, or a certificate with its file; either waits for somebody else. @throws invalidInput, rule */
export function assessMyself(caller: Caller, input: z.output<typeof assessMyselfInput>) {
  return transactOnce(caller, { key: input.idempotencyKey, procedure: 'skill.assessMyself' }, async (tx, log) => {
    const { id: staffMemberId } = await ownRecord(tx, caller);
    await checkGiven(tx, input, caller.today);
    if (input.kind === 'CERTIFICATE' && !input.file) throw rule('skill.error.certificateNeedsFile');
    const result = await write(tx, caller, staffMemberId, input, null);
    await log({ ...aboutSomebody('assessMyself', staffMemberId), after: { assessmentId: result.id, kind: input.kind } });
    return result;
  });
}

/**
 * Confirms what somebody said of themselves: an estimate gives a confirmed level of today beside it, a certificate counts from now on.
 * @throws notFound, rule (own record, or confirmed already)
 */
export function confirmAssessment(caller: Caller, input: z.output<typeof assessmentConfirm>) {
  return transact(caller, async (tx, log) => {
    // held until the transaction ends: two who confirm at once confirm once
    await tx.$queryRaw`SELECT 1 FROM "assessment" WHERE "id" = ${input.id}::uuid FOR UPDATE`;
    const row = await tx.assessment.findFirst({
      where: { id: input.id, staffMember: { erasedAt: null } },
      select: { kind: true, skillId: true, staffMemberId: true, confirmedById: true, createdById: true, staffMember: { select: { userId: true } } },
    });
    if (!row) throw new AppError('notFound');
    if (row.staffMember.userId === caller.user.id) throw rule('skill.error.confirmOwn');
    if (row.kind === 'CONFIRMED' || row.confirmedById !== null) throw rule('skill.error.confirmedAlready');
    await tx.assessment.update({ where: { id: input.id }, data: { confirmedById: caller.user.id } });
    if (row.kind === 'SELF') {
      await tx.assessment.create({
        data: {
          ...{ staffMemberId: row.staffMemberId, skillId: row.skillId, level: input.level, kind: 'CONFIRMED' },
          ...{ assessedOn: toDate(caller.today), confirmedById: caller.user.id, createdById: caller.user.id },
        },
      });
    }
    await log({ ...aboutSomebody('confirmAssessment', row.staffMemberId), after: { assessmentId: input.id, kind: row.kind } });
    return { id: input.id };
  });
}

/**
 * Removes an assessment with its file. `own`: the caller's, as long as nobody has confirmed it.
 * @throws notFound, rule (confirmed)
 */
export function removeAssessment(caller: Caller, { id }: { id: string }, own: boolean) {
  return transact(caller, async (tx, log) => {
    const row = await tx.assessment.findFirst({
      where: { id, staffMember: own ? { userId: caller.user.id, erasedAt: null } : { erasedAt: null } },
      select: { kind: true, staffMemberId: true, fileId: true, confirmedById: true },
    });
    if (!row) throw new AppError('notFound');
    if (own && (row.kind === 'CONFIRMED' || row.confirmedById !== null)) throw rule('skill.error.confirmedStays');
    const { count } = await tx.assessment.deleteMany({ where: { id, ...(own ? { confirmedById: null } : {}) } });
    if (count === 0) throw new AppError('conflict');
    if (row.fileId) await tx.storedFile.deleteMany({ where: { id: row.fileId, assessments: { none: {} } } });
    await tx.outboxMessage.deleteMany({ where: { status: { in: ['PENDING', 'HELD', 'FAILED'] }, dedupeKey: { startsWith: `certificateExpiring:${id}:` } } });
    await log({ ...aboutSomebody(own ? 'removeOwnAssessment' : 'removeAssessment', row.staffMemberId), after: { assessmentId: id, kind: row.kind } });
    return { id };
  });
}
