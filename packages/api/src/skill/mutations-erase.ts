import { toIso } from '@nhipcau/db';
import { isPresent, type retentionFields } from '@nhipcau/domain/skill';
import type { z } from 'zod';
import { AppError, rule } from '../errors.ts';
import { transact } from '../transact.ts';
import { RETENTION_SETTING, readRetention } from './data-erase.ts';
import { getPerson } from './data-person.ts';
import { aboutSomebody, type Caller } from './mutations.ts';

/** What stands where a name was. */
export const ERASED_NAME = '–';

/**
 * Erases what is kept of somebody who has left, for good: name, account, post and days; every assessment with its note and file; reminders written to
 * them. Who came to which session stays under the nameless record, so that hours and people trained remain what they were.
 * @throws notFound, conflict, rule (still there)
 */
export function erasePerson(caller: Caller, input: { id: string; version: number }) {
  return transact(caller, async (tx, log) => {
    const row = await tx.staffMember.findFirst({ where: { id: input.id, erasedAt: null }, select: { joinedOn: true, leftOn: true } });
    if (!row) throw new AppError('notFound');
    if (isPresent({ joinedOn: toIso(row.joinedOn), leftOn: toIso(row.leftOn) }, caller.today) || row.leftOn === null)
      throw rule('skill.error.eraseWhilePresent');
    const { count } = await tx.staffMember.updateMany({
      where: { id: input.id, version: input.version, erasedAt: null },
      data: {
        ...{ name: ERASED_NAME, userId: null, positionId: null, joinedOn: null, leftOn: null },
        erasedAt: new Date(),
        version: { increment: 1 },
      },
    });
    if (count === 0) throw new AppError('conflict', { current: await getPerson(tx, input.id, caller.today) });
    const assessments = await tx.assessment.findMany({ where: { staffMemberId: input.id }, select: { id: true, fileId: true } });
    const files = assessments.flatMap(({ fileId }) => fileId ?? []);
    await tx.assessment.deleteMany({ where: { staffMemberId: input.id } });
    await tx.storedFile.deleteMany({ where: { id: { in: files }, assessments: { none: {} }, agreements: { none: {} }, articleMedia: { none: {} } } });
    for (const { id } of assessments) await tx.outboxMessage.deleteMany({ where: { dedupeKey: { startsWith: `certificateExpiring:${id}:` } } });
    // training that is still ahead is no concern of somebody who has gone
    await tx.trainingAttendance.deleteMany({ where: { staffMemberId: input.id, session: { training: { status: { not: 'HELD' } } } } });
    await tx.trainingAttendance.deleteMany({ where: { staffMemberId: input.id, attended: false } });
    await log({ ...aboutSomebody('erasePerson', input.id), after: { assessments: assessments.length, files: files.length } });
    return { id: input.id };
  });
}

/** Decides how many years after leaving data are kept. */
export function setRetention(caller: Caller, { years }: z.output<typeof retentionFields>) {
  return transact(caller, async (tx, log) => {
    const before = await readRetention(tx);
    await tx.setting.upsert({
      where: { key: RETENTION_SETTING },
      create: { key: RETENTION_SETTING, value: { years } },
      update: { value: { years }, version: { increment: 1 } },
    });
    await log({ action: 'skill.setRetention', entity: 'setting', entityId: RETENTION_SETTING, before: { years: before }, after: { years } });
    return { years };
  });
}
