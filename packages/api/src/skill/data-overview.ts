import { type Tx, toDate, toIso, toNumber } from '@nhipcau/db';
import { addDays, type IsoDate, sum } from '@nhipcau/domain/shared';
import {
  EXPIRY_STAGES,
  expiryStage,
  gapMatrix,
  isOutlived,
  isPresent,
  languageCoverage,
  singleHolders,
  skillCoverage,
  slotsLostAfter,
  slotsOf,
  staffing,
  trainingHours,
  WORKING_LEVEL,
} from '@nhipcau/domain/skill';
import { countWaiting } from './data-people.ts';
import { compare } from './rows.ts';
import { nameOf, readPartners, readRoom, type StaffRoom, skillOf } from './state.ts';
import type { StaffOverview } from './types.ts';

type Names = ReadonlyMap<string, { id: string; name: string; position: StaffOverview['heat']['people'][number]['position'] }>;

/** Names of everybody whose data are kept, with their posts. */
export async function readNames(db: Tx): Promise<Names> {
  const rows = await db.staffMember.findMany({ where: { erasedAt: null }, select: { id: true, name: true, position: { select: { title: true } } } });
  return new Map(rows.map((row) => [row.id, { id: row.id, name: row.name, position: row.position && nameOf(row.position.title) }]));
}
const personOf = (names: Names, id: string) => ({ id, name: names.get(id)?.name ?? '' });

/** Days after its end for which an expired certificate is still shown. */
const SHOWN_AFTER = 90;

async function certificatesOf(db: Tx, room: StaffRoom, names: Names): Promise<StaffOverview['certificates']> {
  const { today, facts } = room;
  const rows = await db.assessment.findMany({
    where: {
      kind: 'CERTIFICATE',
      staffMember: { erasedAt: null },
      OR: [{ confirmedById: { not: null } }, { createdById: null }],
      expiresOn: { gte: toDate(addDays(today, -SHOWN_AFTER)), lte: toDate(addDays(today, EXPIRY_STAGES[0])) },
    },
    select: { id: true, staffMemberId: true, skillId: true, level: true, kind: true, assessedOn: true, expiresOn: true },
    orderBy: [{ expiresOn: 'asc' }, { id: 'asc' }],
  });
  const there = new Set(facts.staff.filter((person) => isPresent(person, today)).map(({ id }) => id));
  return rows.flatMap((row) => {
    const expiresOn = toIso(row.expiresOn);
    if (expiresOn === null || !there.has(row.staffMemberId)) return [];
    const own = facts.assessments.filter(({ staffMemberId }) => staffMemberId === row.staffMemberId);
    const fact = { ...row, assessedOn: toIso(row.assessedOn), expiresOn };
    if (isOutlived(fact, own, today)) return [];
    const [before = today] = [expiresOn, today].sort();
    const opens = slotsLostAfter(facts, before, expiresOn).filter(({ holderId, skillId }) => holderId === row.staffMemberId && skillId === row.skillId);
    return [
      {
        ...{ id: row.id, level: row.level, expiresOn },
        person: personOf(names, row.staffMemberId),
        skill: skillOf(room.skills, row.skillId),
        stage: expiryStage(expiresOn, today),
        opens: opens.length,
      },
    ];
  });
}

function heatOf({ facts, skills, today }: StaffRoom, names: Names): StaffOverview['heat'] {
  const cells = gapMatrix(facts, today);
  // what some post requires: a skill that nobody needs is no column
  const needed = new Set(slotsOf(facts, today).map(({ skillId }) => skillId));
  const columns = [...skills.values()].filter(({ id }) => needed.has(id));
  const people = facts.staff
    .filter((person) => isPresent(person, today))
    .map(({ id }) => {
      const own = cells.filter(({ staffMemberId }) => staffMemberId === id);
      return {
        ...personOf(names, id),
        position: names.get(id)?.position ?? null,
        gaps: own.filter(({ gap }) => gap !== null && gap > 0).length,
        cells: columns.map((column) => {
          const cell = own.find(({ skillId }) => skillId === column.id);
          return cell ? { required: cell.required, held: cell.held, gap: cell.gap } : null;
        }),
      };
    })
    .sort((a, b) => b.gaps - a.gaps || compare(a.name, b.name, 'asc'));
  return { skills: columns, people };
}

async function trainingOf(db: Tx, today: IsoDate): Promise<StaffOverview['training']> {
  const year = Number(today.slice(0, 4));
  const rows = await db.trainingSession.findMany({
    where: { training: { status: 'HELD' }, on: { lte: toDate(today) } },
    select: { on: true, hours: true, attendances: { where: { attended: true }, select: { staffMemberId: true } } },
  });
  const sessions = rows.map(({ on, hours, attendances }) => ({ on: toIso(on), hours: toNumber(hours), people: attendances.map((one) => one.staffMemberId) }));
  const ofYear = sessions.filter(({ on }) => on.startsWith(`${year}-`));
  const first = sessions.map(({ on }) => on).toSorted()[0] ?? today;
  const quarters = [year - 1, year].flatMap((of) =>
    [1, 2, 3, 4].map((quarter) => {
      const month = (number: number) => `${of}-${String(number).padStart(2, '0')}`;
      // before the first training in the register nothing is known, and of a quarter to come nothing either: that is not no hours
      const unknown = sessions.length === 0 || month(quarter * 3) < first.slice(0, 7) || month(quarter * 3 - 2) > today.slice(0, 7);
      if (unknown) return { year: of, quarter, hours: null, personHours: null };
      const own = sessions.filter(({ on }) => on.startsWith(`${of}-`) && Math.ceil(Number(on.slice(5, 7)) / 3) === quarter);
      return { year: of, quarter, ...trainingHours(own.map(({ hours, people }) => ({ hours, attended: people.length }))) };
    }),
  );
  const none = sessions.length === 0;
  return {
    year,
    hours: none ? null : sum(ofYear.map(({ hours }) => hours)),
    people: none ? null : new Set(ofYear.flatMap(({ people }) => people)).size,
    quarters,
  };
}

async function readTarget(db: Tx, today: IsoDate): Promise<number | null> {
  const row = await db.indicator.findFirst({
    where: { measureKey: 'skill_coverage', archivedAt: null, target: { not: null }, goal: { archivedAt: null, planYear: { year: Number(today.slice(0, 4)) } } },
    select: { target: true },
    orderBy: { createdAt: 'asc' },
  });
  return toNumber(row?.target ?? null);
}

/** All that the room's first page says, as of a day. */
export async function getOverview(db: Tx, today: IsoDate): Promise<StaffOverview> {
  const room = await readRoom(db, today);
  const [names, partners, target, training, positions, waiting] = await Promise.all([
    readNames(db),
    readPartners(db),
    readTarget(db, today),
    trainingOf(db, today),
    db.position.findMany({ select: { id: true, title: true }, orderBy: { code: 'asc' } }),
    countWaiting(db, room),
  ]);
  const { facts, slots, skills, held } = room;
  const { bySkill, ...coverage } = skillCoverage(slots);
  const languages = languageCoverage(facts, partners, today);
  const present = facts.staff.filter((person) => isPresent(person, today));
  const speakers = (language: string) => {
    const of = facts.skills.filter((skill) => skill.language === language);
    return present.filter(({ id }) => of.some((skill) => (held.of(id, skill.id) ?? 0) >= WORKING_LEVEL)).map(({ id }) => personOf(names, id));
  };
  const unserved = new Set(languages.unserved);
  const vacant = new Set(
    facts.positions
      .filter(({ id }) => staffing({ positions: facts.positions.filter((one) => one.id === id), staff: facts.staff }, today).share === 0)
      .map(({ id }) => id),
  );
  return {
    staffing: staffing(facts, today),
    coverage,
    target,
    bySkill: [...skills.values()].flatMap((skill) => {
      const own = bySkill.get(skill.id);
      return own ? [{ ...own, skill }] : [];
    }),
    languages: {
      ...{ partners: languages.partners, served: languages.served, share: languages.share },
      byLanguage: languages.byLanguage
        .filter(({ language, partners: count, people }) => language !== 'vi' && count + people > 0)
        .map(({ language, partners: count }) => ({ language, partners: count, people: speakers(language) }))
        .sort((a, b) => b.partners - a.partners || a.language.localeCompare(b.language)),
      unserved: partners.filter(({ id }) => unserved.has(id)),
    },
    singleHolders: singleHolders(facts, today).map(({ skillId, level, staffMemberId }) => ({
      skill: skillOf(skills, skillId),
      level,
      person: personOf(names, staffMemberId),
    })),
    certificates: await certificatesOf(db, room, names),
    certified: facts.assessments.some(({ kind }) => kind === 'CERTIFICATE'),
    heat: heatOf(room, names),
    vacancies: positions.filter(({ id }) => vacant.has(id)).map(({ id, title }) => ({ id, title: nameOf(title) })),
    training,
    waiting: [...waiting.values()].reduce((total, count) => total + count, 0),
  };
}
