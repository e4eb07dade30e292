import { createHash } from 'node:crypto';
import { type Prisma, type Tx, toDate } from '@nhipcau/db';
import { stableId } from '../factories/index.ts';
import { samplePeople, samplePositions, sampleSkills } from './staff-cast.ts';
import { sampleLevels } from './staff-levels.ts';
import { sampleTrainings } from './staff-trainings.ts';

/** Keys of the rows of the staff room. */
export const staffId = (key: string) => stableId('staff-member', key);
export const skillId = (code: string) => stableId('skill', code);
export const positionId = (code: string) => stableId('position', code);
export const trainingId = (key: string) => stableId('training', key);
const sample = true;
const organisationOf = (code: string | undefined) => stableId('organisation', code ?? 'union');
const CREATED = toDate('2024-01-02');

export const skillRows = (): Prisma.SkillCreateManyInput[] =>
  sampleSkills.map(({ code, group, name, language }, position) => ({
    ...{ id: skillId(code), code, group, name, language: language ?? null, position, sample, createdAt: CREATED, updatedAt: CREATED },
  }));

export const positionRows = (): Prisma.PositionCreateManyInput[] =>
  samplePositions.map(({ code, title, organisation, fromOn, untilOn }) => ({
    ...{ id: positionId(code), code, title, organisationId: organisationOf(organisation), sample, createdAt: CREATED, updatedAt: CREATED },
    fromOn: toDate(fromOn ?? null),
    untilOn: toDate(untilOn ?? null),
  }));

export const requiredRows = (): Prisma.PositionSkillCreateManyInput[] =>
  samplePositions.flatMap(({ code, required }) =>
    Object.entries(required).map(([skill, level]) => ({ positionId: positionId(code), skillId: skillId(skill), level, sample })),
  );

/** @param accountOf key of an account by its address; null: the sample has no accounts */
export const personRows = (accountOf: (email: string) => string | null): Prisma.StaffMemberCreateManyInput[] =>
  samplePeople.map(({ key, name, account, organisation, position, joinedOn, leftOn }) => ({
    ...{ id: staffId(key), name, userId: account ? accountOf(account) : null, organisationId: organisationOf(organisation) },
    ...{ positionId: position ? positionId(position) : null, joinedOn: toDate(joinedOn), leftOn: toDate(leftOn ?? null), sample },
    ...{ createdAt: CREATED, updatedAt: CREATED },
  }));

/** A page without a word on it: a scan that anybody may see. */
const SCAN = new TextEncoder().encode(
  [
    '%PDF-1.4',
    '1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj',
    '2 0 obj<</Type/Pages/Kids[3 0 R]/Count 1>>endobj',
    '3 0 obj<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]>>endobj',
    'trailer<</Root 1 0 R>>',
    '%%EOF',
  ].join('\n'),
);

const levelKey = (index: number) => `${sampleLevels[index]?.slice(0, 5).join('/')}`;
const scanned = sampleLevels.flatMap(([, , , , , , more], index) => (more?.file ? [index] : []));

export const certificateFileRows = (): Prisma.StoredFileCreateManyInput[] =>
  scanned.map((index) => ({
    ...{ id: stableId('certificate', levelKey(index)), name: 'chung-chi.pdf', mime: 'application/pdf', size: SCAN.byteLength, bytes: SCAN, sample },
    ...{ sha256: createHash('sha256').update(SCAN).digest('hex'), createdAt: CREATED },
  }));

/** @param by the administrator who confirmed, the leader who did it for the administrator, and who handed in: null where the sample has no accounts; then nothing waits */
export function assessmentRows(by: { admin: string; leader: string; staff: string } | null): Prisma.AssessmentCreateManyInput[] {
  return sampleLevels.flatMap(([person, skill, level, kind, on, expiresOn, more], index) => {
    if (more?.waiting && by === null) return [];
    return [
      {
        ...{ id: stableId('assessment', levelKey(index)), staffMemberId: staffId(person), skillId: skillId(skill), level, kind, sample },
        assessedOn: toDate(on),
        expiresOn: toDate(expiresOn ?? null),
        note: more?.note ?? null,
        fileId: more?.file ? stableId('certificate', levelKey(index)) : null,
        // nobody confirms their own
        confirmedById: kind === 'SELF' || more?.waiting ? null : ((person === 'an' ? by?.leader : by?.admin) ?? null),
        createdById: more?.waiting ? (by?.staff ?? null) : null,
        createdAt: toDate(on),
      },
    ];
  });
}

export const trainingRows = (by: { staff: string } | null): Prisma.TrainingCreateManyInput[] =>
  sampleTrainings.map(({ key, title, status, provider, toLevel }) => ({
    ...{ id: trainingId(key), title, status, provider, toLevel: toLevel ?? null, createdById: by?.staff ?? null, sample },
    ...{ createdAt: CREATED, updatedAt: CREATED },
  }));

const sessionId = (key: string, on: string) => stableId('training-session', `${key}/${on}`);

export const sessionRows = (): Prisma.TrainingSessionCreateManyInput[] =>
  sampleTrainings.flatMap(({ key, sessions }) =>
    sessions.map(([on, hours]) => ({ id: sessionId(key, on), trainingId: trainingId(key), on: toDate(on), hours, sample })),
  );

export const trainingSkillRows = (): Prisma.TrainingSkillCreateManyInput[] =>
  sampleTrainings.flatMap(({ key, skills }) => skills.map((skill) => ({ trainingId: trainingId(key), skillId: skillId(skill), sample })));

export const attendanceRows = (): Prisma.TrainingAttendanceCreateManyInput[] =>
  sampleTrainings.flatMap(({ key, status, sessions, people, absent = [] }) =>
    sessions.flatMap(([on]) =>
      people.map((person) => ({
        ...{ sessionId: sessionId(key, on), staffMemberId: staffId(person), sample },
        attended: status === 'HELD' && !absent.some(([who, day]) => who === person && day === on),
      })),
    ),
  );

/** The staff room. Organisations and accounts have to be there. @returns how many people */
export async function loadStaff(tx: Tx, accounts: { admin: string; leader: string; staff: string; of: (email: string) => string } | null): Promise<number> {
  const people = personRows((email) => accounts?.of(email) ?? null);
  await tx.skill.createMany({ data: skillRows() });
  await tx.position.createMany({ data: positionRows() });
  await tx.positionSkill.createMany({ data: requiredRows() });
  await tx.staffMember.createMany({ data: people });
  const assessments = assessmentRows(accounts);
  await tx.storedFile.createMany({ data: certificateFileRows().filter(({ id }) => assessments.some(({ fileId }) => fileId === id)) });
  await tx.assessment.createMany({ data: assessments });
  await tx.training.createMany({ data: trainingRows(accounts) });
  await tx.trainingSession.createMany({ data: sessionRows() });
  await tx.trainingSkill.createMany({ data: trainingSkillRows() });
  await tx.trainingAttendance.createMany({ data: attendanceRows() });
  return people.length;
}
