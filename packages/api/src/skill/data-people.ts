import { type Tx, toIso } from '@nhipcau/db';
import { addDays, type IsoDate } from '@nhipcau/domain/shared';
import { EXPIRY_STAGES, isOutlived, isPresent, isValid } from '@nhipcau/domain/skill';
import { AppError } from '../errors.ts';
import { compare, matches, pageOfRows } from './rows.ts';
import { nameOf, ownSlots, readRoom, type StaffRoom } from './state.ts';
import type { PeopleListInput, PersonOptions, PersonRow } from './types.ts';

const LONGEST = EXPIRY_STAGES[0];

/** Last valid day of the certificate of a person that expires next, within 90 days; null: none. */
export function nextExpiry({ facts, today }: Pick<StaffRoom, 'facts' | 'today'>, staffMemberId: string): IsoDate | null {
  const own = facts.assessments.filter((assessment) => assessment.staffMemberId === staffMemberId);
  const days = own.flatMap((assessment) =>
    assessment.kind === 'CERTIFICATE' &&
    assessment.expiresOn !== null &&
    assessment.expiresOn <= addDays(today, LONGEST) &&
    isValid(assessment, today) &&
    !isOutlived(assessment, own, today)
      ? [assessment.expiresOn]
      : [],
  );
  return days.sort()[0] ?? null;
}

/** People by how many of their assessments wait for somebody to confirm them: own estimates that nothing later decided, certificates handed in. */
export async function countWaiting(db: Tx, { facts, held, today }: Pick<StaffRoom, 'facts' | 'held' | 'today'>): Promise<Map<string, number>> {
  const rows = await db.assessment.findMany({
    where: { staffMember: { erasedAt: null }, confirmedById: null, createdById: { not: null }, kind: { in: ['SELF', 'CERTIFICATE'] } },
    select: { staffMemberId: true, skillId: true, level: true, kind: true, assessedOn: true, expiresOn: true },
  });
  const counts = new Map<string, number>();
  for (const row of rows) {
    const expiresOn = toIso(row.expiresOn);
    if (expiresOn !== null && expiresOn < today) continue;
    if (row.kind === 'SELF') {
      const decided = facts.assessments.some(
        (other) =>
          other.kind === 'CONFIRMED' && other.staffMemberId === row.staffMemberId && other.skillId === row.skillId && other.assessedOn >= toIso(row.assessedOn),
      );
      if (decided || (held.of(row.staffMemberId, row.skillId) ?? 0) >= row.level) continue;
    }
    counts.set(row.staffMemberId, (counts.get(row.staffMemberId) ?? 0) + 1);
  }
  return counts;
}

const select = {
  id: true,
  name: true,
  userId: true,
  joinedOn: true,
  leftOn: true,
  sample: true,
  organisation: { select: { id: true, name: true, path: true } },
  position: { select: { id: true, title: true } },
} as const;

async function rowsOf(db: Tx, input: Omit<PeopleListInput, 'page' | 'size'>, today: IsoDate) {
  const room = await readRoom(db, today);
  const [people, waiting] = [await db.staffMember.findMany({ where: { erasedAt: null }, select }), await countWaiting(db, room)];
  const all = people.map((row): PersonRow & { path: string } => {
    const dates = { joinedOn: toIso(row.joinedOn), leftOn: toIso(row.leftOn) };
    const present = isPresent(dates, today);
    return {
      id: row.id,
      name: row.name,
      organisation: { id: row.organisation.id, name: nameOf(row.organisation.name) },
      path: row.organisation.path,
      position: row.position && { id: row.position.id, title: nameOf(row.position.title) },
      ...dates,
      present,
      hasAccount: row.userId !== null,
      ...ownSlots(room.slots, row.id),
      expiresOn: present ? nextExpiry(room, row.id) : null,
      waiting: waiting.get(row.id) ?? 0,
      sample: row.sample,
    };
  });
  const keyOf = {
    name: (row: PersonRow) => row.name,
    position: (row: PersonRow) => row.position?.title.vi ?? null,
    covered: (row: PersonRow) => (row.slots === 0 ? null : row.covered / row.slots),
    joined: (row: PersonRow) => row.joinedOn,
  }[input.sort];
  const rows = all
    .filter((row) => matches(input.q, row.name, row.position?.title.vi, row.position?.title.en, row.position?.title.fr))
    .filter((row) => input.organisationId === null || row.organisation.id === input.organisationId)
    .filter((row) => {
      if (input.state === 'left') return !row.present;
      if (input.state === 'gap') return row.present && row.covered < row.slots;
      if (input.state === 'expiring') return row.expiresOn !== null;
      if (input.state === 'waiting') return row.waiting > 0;
      return input.state === null || row.present;
    })
    .sort((a, b) => compare(keyOf(a), keyOf(b), input.direction) || compare(a.name, b.name, 'asc') || a.id.localeCompare(b.id))
    .map(({ path: _path, ...row }) => row);
  return { all, rows };
}

/** A page of people, and how many are there. */
export async function listPeople(db: Tx, input: PeopleListInput, today: IsoDate) {
  const { all, rows } = await rowsOf(db, input, today);
  return { ...pageOfRows(rows, input), present: all.filter(({ present }) => present).length, waiting: all.reduce((sum, row) => sum + row.waiting, 0) };
}

/** All people that the filters leave, for a file. */
export const listPeopleForExport = async (db: Tx, input: Omit<PeopleListInput, 'page' | 'size'>, today: IsoDate) => (await rowsOf(db, input, today)).rows;

/** What a person's form offers: organisations, posts and accounts that nobody else has. @throws notFound */
export async function listPersonOptions(db: Tx, id: string | null): Promise<PersonOptions> {
  const own = id === null ? null : await db.staffMember.findUnique({ where: { id }, select: { id: true } });
  if (id !== null && !own) throw new AppError('notFound');
  const free = { OR: [{ holder: null }, ...(id === null ? [] : [{ holder: { id } }])] };
  const unlinked = { OR: [{ staffMember: null }, ...(id === null ? [] : [{ staffMember: { id } }])] };
  const [organisations, positions, accounts] = await Promise.all([
    db.organisation.findMany({
      where: { kind: { in: ['UNION', 'BODY', 'ASSOCIATION'] } },
      select: { id: true, name: true, kind: true },
      orderBy: { path: 'asc' },
    }),
    db.position.findMany({ where: free, select: { id: true, code: true, title: true }, orderBy: { code: 'asc' } }),
    db.user.findMany({ where: { AND: [{ status: 'ACTIVE' }, unlinked] }, select: { id: true, name: true, email: true }, orderBy: { email: 'asc' } }),
  ]);
  return {
    organisations: organisations.map((row) => ({ ...row, name: nameOf(row.name) })),
    positions: positions.map((row) => ({ ...row, title: nameOf(row.title) })),
    accounts,
  };
}
