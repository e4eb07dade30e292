import type { IsoDate } from '@nhipcau/domain/shared';
import { type Db, toDate } from '../index.ts';
import { type Chance, type Frame, momentOf, named, shift } from './random-chance.ts';

type Given = Pick<Frame, 'today' | 'year' | 'organisations'>;

const KINDS = ['EMBASSY', 'UNIVERSITY', 'FRIENDSHIP_BODY'] as const;
const CONTACTS = ['COURTESY_CALL', 'LETTER', 'MEETING', 'JOINT_EVENT', 'DELEGATION_OUT', 'JOINT_PROJECT'] as const;
const AGREEMENTS = ['LETTER_EXCHANGE', 'MEMORANDUM', 'SIGNED_PROGRAMME', 'FUNDED_PLAN'] as const;
const COUNTRIES = ['FR', 'LA', 'JP'];

function randomAgreement(chance: Chance, { today, year }: Given, partnerId: string) {
  const signedOn = chance.maybe(0.8, chance.day(`${year - 3}-01-01`, shift(today, 30)));
  const inForceOn = chance.maybe(0.5, signedOn === null ? chance.day(`${year - 3}-01-01`, today) : chance.day(signedOn, shift(signedOn, 60)));
  const start: IsoDate = inForceOn ?? signedOn ?? today;
  const expiresOn = chance.maybe(0.5, chance.day(start, shift(start, 900)));
  const endedOn = chance.maybe(0.2, chance.day(start, shift(start, 500)));
  const days = { signedOn: toDate(signedOn), inForceOn: toDate(inForceOn), expiresOn: toDate(expiresOn), endedOn: toDate(endedOn) };
  return { id: chance.id(), partnerId, kind: chance.pick(AGREEMENTS), title: named('x'), ...days };
}

async function writePartners(db: Db, chance: Chance, given: Given): Promise<string[]> {
  const { today, year, organisations } = given;
  const partners = chance.times(chance.below(8), (index) => {
    const stageOverride = chance.maybe(0.2, chance.pick(['ACTIVE', 'DORMANT', 'LAPSED', 'PROSPECT'] as const));
    return {
      ...{ id: chance.id(), code: `p${index}`, name: named(`p${index}`), kind: chance.pick(KINDS), region: 'GLOBAL' as const, stageOverride },
      ...{ stageReason: stageOverride && 'x', countries: chance.some(COUNTRIES, 0.4), languages: chance.some(['fr', 'en', 'vi', 'lo'], 0.3) },
      archivedAt: chance.often(0.15) ? momentOf(chance, chance.day(`${year - 1}-01-01`, today)) : null,
    };
  });
  const [first] = partners;
  const merged = partners.map((row, index) => ({ ...row, mergedIntoId: index > 0 && chance.often(0.1) ? (first?.id ?? null) : null }));
  await db.partner.createMany({ data: merged });
  const ids = partners.map(({ id }) => id);
  const of = <T>(most: number, make: (partnerId: string) => T) => ids.flatMap((id) => chance.times(chance.below(most + 1), () => make(id)));
  await db.partnerInteraction.createMany({
    data: of(9, (partnerId) => ({
      ...{ id: chance.id(), partnerId, kind: chance.pick(CONTACTS), initiator: chance.pick(['OURS', 'THEIRS', 'BOTH'] as const) },
      on: toDate(chance.often(0.4) ? chance.day(`${year - 1}-01-01`, shift(today, 20)) : chance.day(`${year - 4}-01-01`, today)),
    })),
  });
  await db.agreement.createMany({ data: of(2, (partnerId) => randomAgreement(chance, given, partnerId)) });
  await db.commitment.createMany({
    data: of(3, (partnerId) => {
      const status = chance.pick(['OPEN', 'KEPT', 'KEPT', 'MISSED'] as const);
      const days = { dueOn: toDate(chance.day(`${year - 2}-01-01`, shift(today, 60))), decidedOn: toDate(chance.day(`${year - 1}-01-01`, today)) };
      return { id: chance.id(), partnerId, text: 'x', status, dueOn: days.dueOn, decidedOn: status === 'OPEN' ? null : days.decidedOn };
    }),
  });
  await db.partnerLink.createMany({
    data: ids.flatMap((partnerId) =>
      chance.some(organisations, 0.2).map(({ id }) => {
        const since = chance.maybe(0.6, chance.day(`${year - 2}-01-01`, today));
        return { id: chance.id(), partnerId, organisationId: id, since: toDate(since) };
      }),
    ),
  });
  const cells = COUNTRIES.flatMap((countryCode) => KINDS.map((kind) => ({ countryCode, kind })));
  await db.coverageCell.createMany({ data: chance.often(0.9) ? chance.some(cells, 0.5) : [] });
  return ids;
}

async function writeStaff(db: Db, chance: Chance, { today, year, organisations }: Given): Promise<void> {
  const skills = [
    ...['fr', 'en'].map((language) => ({ id: chance.id(), code: language, name: named(language), group: 'LANGUAGE' as const, language })),
    ...['protocol', 'law'].map((code) => ({ id: chance.id(), code, name: named(code), group: 'PROTOCOL' as const, language: null })),
  ];
  await db.skill.createMany({ data: skills });
  const span = () => [chance.maybe(0.5, chance.day(`${year - 1}-01-01`, today)), chance.maybe(0.3, chance.day(`${year - 1}-01-01`, shift(today, 30)))];
  const positions = chance.times(chance.below(6), (index) => {
    const [fromOn = null, untilOn = null] = span();
    const organisationId = chance.pick(organisations).id;
    return { id: chance.id(), code: `post${index}`, title: named('x'), organisationId, fromOn: toDate(fromOn), untilOn: toDate(untilOn) };
  });
  await db.position.createMany({ data: positions });
  await db.positionSkill.createMany({
    data: positions.flatMap(({ id }) => chance.some(skills, 0.5).map((skill) => ({ positionId: id, skillId: skill.id, level: 1 + chance.below(6) }))),
  });
  const staff = chance.times(chance.below(6), (index) => {
    const [joinedOn = null, leftOn = null] = span();
    const erasedAt = chance.often(0.1) ? momentOf(chance, today) : null;
    const positionId = chance.maybe(0.8, positions[index]?.id ?? null);
    return {
      id: chance.id(),
      name: `s${index}`,
      organisationId: chance.pick(organisations).id,
      positionId,
      joinedOn: toDate(joinedOn),
      leftOn: toDate(leftOn),
      erasedAt,
    };
  });
  await db.staffMember.createMany({ data: staff });
  const levels = staff.flatMap(({ id: staffMemberId }) => chance.times(chance.below(6), () => ({ staffMemberId, skillId: chance.pick(skills).id })));
  await db.assessment.createMany({
    data: levels.map((of) => {
      const assessedOn = chance.day(`${year - 2}-01-01`, shift(today, 10));
      const expiresOn = chance.maybe(0.4, chance.day(assessedOn, shift(assessedOn, 700)));
      const kind = chance.pick(['SELF', 'CONFIRMED', 'CERTIFICATE', 'CERTIFICATE'] as const);
      // who hands in a certificate is known, and it waits for somebody to confirm it
      const createdById = kind === 'CERTIFICATE' && chance.often(0.3) ? chance.id() : null;
      return {
        id: chance.id(),
        ...of,
        level: 1 + chance.below(6),
        kind,
        assessedOn: toDate(assessedOn),
        expiresOn: toDate(expiresOn),
        createdById,
        sample: true,
      };
    }),
  });
  await writeTrainings(
    db,
    chance,
    { today, year },
    staff.map(({ id }) => id),
  );
}

async function writeTrainings(db: Db, chance: Chance, { today, year }: Pick<Given, 'today' | 'year'>, staff: readonly string[]): Promise<void> {
  const trainings = chance.times(chance.below(4), () => ({ id: chance.id(), title: named('x'), status: chance.pick(['HELD', 'HELD', 'PLANNED'] as const) }));
  await db.training.createMany({ data: trainings });
  const sessions = trainings.flatMap(({ id: trainingId }) => {
    const days = new Set(chance.times(1 + chance.below(3), () => chance.day(`${year - 1}-01-01`, shift(today, 20))));
    return [...days].map((on) => ({ id: chance.id(), trainingId, on: toDate(on), hours: 1 + chance.below(12) / 2 }));
  });
  await db.trainingSession.createMany({ data: sessions });
  await db.trainingAttendance.createMany({
    data: sessions.flatMap(({ id }) => chance.some(staff, 0.6).map((staffMemberId) => ({ sessionId: id, staffMemberId, attended: chance.often(0.8) }))),
  });
}

async function writeBulletins(db: Db, chance: Chance, { today, year }: Given, events: readonly string[], reports: readonly string[]): Promise<void> {
  const bulletins = chance.times(chance.below(7), (index) => {
    const plannedOn = chance.day(`${year - 1}-01-01`, shift(today, 60));
    const publishedOn = chance.maybe(0.7, chance.day(shift(plannedOn, -20), shift(plannedOn, 20)));
    const out = publishedOn !== null && publishedOn <= today;
    return {
      row: {
        ...{ id: chance.id(), year: Number(plannedOn.slice(0, 4)), number: index + 1, title: named('x'), plannedOn: toDate(plannedOn) },
        ...{ status: out ? ('PUBLISHED' as const) : ('WRITING' as const), publishedAt: out ? momentOf(chance, publishedOn) : null },
      },
      publishedOn: out ? publishedOn : null,
    };
  });
  await db.bulletin.createMany({ data: bulletins.map(({ row }) => row) });
  await db.article.createMany({
    data: bulletins.flatMap(({ row }) =>
      chance.times(chance.below(4), (position) => {
        const firstReviewedAt = chance.often(0.7) ? momentOf(chance, chance.day(`${year - 1}-01-01`, today)) : null;
        const passed = chance.below(10);
        const kept = firstReviewedAt !== null && chance.often(0.85);
        const review = { firstReviewPassed: passed, firstReviewChecks: 9 + chance.below(2), firstReviewBlocked: passed < 6 };
        const from = {
          eventId: events.length > 0 ? chance.maybe(0.5, chance.pick(events)) : null,
          reportId: reports.length > 0 ? chance.maybe(0.4, chance.pick(reports)) : null,
        };
        return { id: chance.id(), bulletinId: row.id, position, contentA: {}, contentB: {}, ...from, firstReviewedAt, ...(kept ? review : {}) };
      }),
    ),
  });
  const revisions = bulletins.flatMap(({ row, publishedOn }) =>
    publishedOn === null ? [] : [{ id: chance.id(), bulletinId: row.id, number: 1, content: {}, parity: 1, publishedAt: row.publishedAt ?? new Date(0) }],
  );
  await db.bulletinRevision.createMany({ data: revisions });
  await db.bulletinRead.createMany({
    data: revisions.flatMap(({ id }) => {
      const days = new Set(chance.times(chance.below(5), () => chance.day(`${year - 1}-01-01`, shift(today, 20))));
      return [...days].map((on) => ({ revisionId: id, language: 'vi', channel: 'page', on: toDate(on), count: chance.below(80) }));
    }),
  });
}

/** The registers that the office keeps, of a random world; bulletins once the events and reports that they tell of are there. */
export async function randomOffice(db: Db, chance: Chance, given: Given) {
  const partners = await writePartners(db, chance, given);
  await writeStaff(db, chance, given);
  return {
    partners,
    writeBulletins: (events: readonly string[], reports: readonly string[]) => writeBulletins(db, chance, given, events, reports),
  };
}
