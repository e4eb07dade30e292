import { type Prisma, type Tx, toIso, toNumber } from '@nhipcau/db';
import type { IsoDate } from '@nhipcau/domain/shared';
import { erasureDueOn, expiryStage, ifLeaves, isOutlived, isPresent } from '@nhipcau/domain/skill';
import { AppError } from '../errors.ts';
import { readRetention } from './data-erase.ts';
import { nameOf, readPartners, readRoom, type StaffRoom, skillOf } from './state.ts';
import type { AssessmentRow, PersonDetail, PersonForReader, SkillStanding } from './types.ts';

const select = {
  id: true,
  version: true,
  name: true,
  joinedOn: true,
  leftOn: true,
  erasedAt: true,
  sample: true,
  organisation: { select: { id: true, name: true } },
  position: { select: { id: true, code: true, title: true } },
  user: { select: { id: true, email: true } },
  assessments: {
    orderBy: [{ assessedOn: 'desc' }, { id: 'desc' }],
    select: {
      ...{
        id: true,
        skillId: true,
        level: true,
        kind: true,
        assessedOn: true,
        expiresOn: true,
        note: true,
        sample: true,
        createdById: true,
        confirmedById: true,
      },
      confirmedBy: { select: { name: true } },
      file: { select: { id: true, name: true, mime: true, size: true } },
    },
  },
  attendances: {
    select: { attended: true, session: { select: { on: true, hours: true, training: { select: { id: true, title: true, status: true } } } } },
    orderBy: { session: { on: 'desc' } },
  },
} as const satisfies Prisma.StaffMemberSelect;
type Selected = Prisma.StaffMemberGetPayload<{ select: typeof select }>;

function standingOf(row: Selected['assessments'][number], today: IsoDate): AssessmentRow['standing'] {
  const expiresOn = toIso(row.expiresOn);
  if (row.kind === 'SELF') return 'own';
  if (expiresOn !== null && expiresOn < today) return 'expired';
  return row.kind === 'CERTIFICATE' && row.createdById !== null && row.confirmedById === null ? 'waiting' : 'counts';
}

function assessmentsOf(row: Selected, room: StaffRoom): AssessmentRow[] {
  const own = room.facts.assessments.filter(({ staffMemberId }) => staffMemberId === row.id);
  return row.assessments.map((assessment) => {
    const expiresOn = toIso(assessment.expiresOn);
    const standing = standingOf(assessment, room.today);
    const fact = { ...assessment, staffMemberId: row.id, assessedOn: toIso(assessment.assessedOn), expiresOn };
    return {
      id: assessment.id,
      skill: skillOf(room.skills, assessment.skillId),
      level: assessment.level,
      kind: assessment.kind,
      assessedOn: fact.assessedOn,
      expiresOn,
      standing,
      stage: standing === 'counts' && !isOutlived(fact, own, room.today) ? expiryStage(expiresOn, room.today) : null,
      confirmedBy: assessment.confirmedBy?.name ?? null,
      file: assessment.file,
      note: assessment.note,
      sample: assessment.sample,
    };
  });
}

function skillsOf(row: Selected, room: StaffRoom): SkillStanding[] {
  const required = new Map(room.facts.positions.find(({ id }) => id === row.position?.id)?.required.map(({ skillId, level }) => [skillId, level]));
  const own = (skillId: string) => row.assessments.find((assessment) => assessment.kind === 'SELF' && assessment.skillId === skillId)?.level ?? null;
  return [...room.skills.values()].flatMap((skill): SkillStanding[] => {
    const [asked, held, estimate] = [required.get(skill.id) ?? null, room.held.of(row.id, skill.id), own(skill.id)];
    if (asked === null && held === null && estimate === null) return [];
    return [{ skill, required: asked, held, own: estimate, gap: asked === null ? null : Math.max(0, asked - (held ?? 0)) }];
  });
}

function trainingsOf(row: Selected): PersonDetail['trainings'] {
  const byId = new Map<string, PersonDetail['trainings'][number]>();
  for (const { attended, session } of row.attendances) {
    const on = toIso(session.on);
    const { id, title, status } = session.training;
    const known = byId.get(id) ?? { id, title: nameOf(title), status, firstOn: on, lastOn: on, hours: 0, attended: false };
    byId.set(id, {
      ...known,
      firstOn: known.firstOn !== null && known.firstOn < on ? known.firstOn : on,
      lastOn: known.lastOn !== null && known.lastOn > on ? known.lastOn : on,
      hours: known.hours + (status === 'PLANNED' || attended ? toNumber(session.hours) : 0),
      attended: known.attended || attended,
    });
  }
  return [...byId.values()].sort((a, b) => (b.firstOn ?? '').localeCompare(a.firstOn ?? ''));
}

async function detailOf(db: Tx, row: Selected, room: StaffRoom): Promise<PersonDetail> {
  const dates = { joinedOn: toIso(row.joinedOn), leftOn: toIso(row.leftOn) };
  const erased = row.erasedAt !== null;
  return {
    id: row.id,
    version: row.version,
    name: erased ? '' : row.name,
    organisation: { id: row.organisation.id, name: nameOf(row.organisation.name) },
    position: row.position && { ...row.position, title: nameOf(row.position.title) },
    account: row.user,
    ...dates,
    present: !erased && isPresent(dates, room.today),
    erased,
    erasureDueOn: erased ? null : erasureDueOn(dates.leftOn, await readRetention(db)),
    sample: row.sample,
    skills: skillsOf(row, room),
    assessments: assessmentsOf(row, room),
    trainings: trainingsOf(row),
  };
}

/** One person's record, and what would be missing without them. @throws notFound */
export async function getPerson(db: Tx, id: string, today: IsoDate): Promise<PersonForReader> {
  const row = await db.staffMember.findUnique({ where: { id }, select });
  if (!row) throw new AppError('notFound');
  const room = await readRoom(db, today);
  const detail = await detailOf(db, row, room);
  if (!detail.present) return { ...detail, departure: null };
  const partners = await readPartners(db);
  const { lost, languages, partners: unserved } = ifLeaves(room.facts, partners, id, today);
  const names = new Map(partners.map((partner) => [partner.id, partner.name]));
  return {
    ...detail,
    departure: {
      lost: lost.map(({ skillId, required }) => ({ ...skillOf(room.skills, skillId), level: required })),
      languages: [...languages],
      partners: unserved.flatMap((partnerId) => {
        const name = names.get(partnerId);
        return name ? [{ id: partnerId, name }] : [];
      }),
    },
  };
}

/** The record linked to an account; null: none is. */
export async function getOwnRecord(db: Tx, userId: string, today: IsoDate): Promise<PersonDetail | null> {
  const row = await db.staffMember.findFirst({ where: { userId, erasedAt: null }, select });
  return row ? detailOf(db, row, await readRoom(db, today)) : null;
}

/** A kept certificate. `userId`: of the caller, where only their own may be read; null: anybody's. @throws notFound */
export async function getCertificateFile(db: Tx, assessmentId: string, userId: string | null) {
  const row = await db.assessment.findFirst({
    where: { id: assessmentId, staffMember: userId === null ? {} : { userId } },
    select: { file: { select: { id: true, name: true, mime: true, bytes: true } } },
  });
  if (!row?.file) throw new AppError('notFound');
  return { ...row.file, bytes: new Uint8Array(row.file.bytes) };
}
