import type { MeasureKey } from '@nhipcau/domain/measure';
import { DEPTH, FORMALITY } from '@nhipcau/domain/partner';
import type { IsoDate } from '@nhipcau/domain/shared';
import { type Db, type InteractionKind, toIso } from '../index.ts';

// The registers of the office for tests: plainly selected rows, of which only the tables of depth and formality are shared with the formulas.

export const hanoiDay = (at: Date | null): IsoDate | null => (at === null ? null : new Date(at.getTime() + 7 * 3_600_000).toISOString().slice(0, 10));
const KIND: Record<string, InteractionKind> = { DELEGATION_IN: 'DELEGATION_IN', DELEGATION_OUT: 'DELEGATION_OUT', MEETING: 'MEETING', AID: 'JOINT_PROJECT' };

interface Contact {
  partnerId: string;
  on: IsoDate;
  depth: number;
  initiator: 'OURS' | 'THEIRS' | 'BOTH';
}

/** Contacts noted by hand, and one for each partner of each event that an approved claim tells of: as the earliest claim that names it says, else the event. */
async function contactsOf(db: Db, today: IsoDate): Promise<Contact[]> {
  const byHand = (await db.partnerInteraction.findMany()).map(({ partnerId, on, kind, initiator }) => ({
    partnerId,
    on: toIso(on) ?? '',
    depth: DEPTH[kind],
    initiator,
  }));
  const events = await db.event.findMany({ include: { partners: true, claims: { include: { report: true, partners: true } } } });
  const held = events.flatMap(({ startsOn, form, partners, claims }) => {
    const approved = claims
      .filter(({ outcome, report }) => outcome === 'HELD' && report.status === 'APPROVED' && report.withdrawnAt === null)
      .toSorted((a, b) => (a.report.decidedAt?.getTime() ?? 0) - (b.report.decidedAt?.getTime() ?? 0) || (a.id < b.id ? -1 : 1));
    if (approved.length === 0 || startsOn === null) return [];
    const named = [...approved.flatMap((claim) => claim.partners), ...partners];
    return [...new Set(named.map(({ partnerId }) => partnerId))].map((partnerId) => ({
      ...{ partnerId, on: toIso(startsOn) ?? '', depth: DEPTH[KIND[form] ?? 'JOINT_EVENT'] },
      initiator: named.find((one) => one.partnerId === partnerId)?.initiator ?? 'OURS',
    }));
  });
  return [...byHand, ...held].filter(({ on }) => on <= today);
}

export async function naiveOffice(db: Db, today: IsoDate) {
  const contacts = await contactsOf(db, today);
  const partners = await db.partner.findMany({ where: { mergedIntoId: null }, include: { agreements: true, commitments: true, links: true } });
  const bulletins = await db.bulletin.findMany({ include: { articles: { include: { event: true, report: true } }, revisions: { include: { reads: true } } } });
  const positions = await db.position.findMany({ include: { skills: true } });
  const staff = await db.staffMember.findMany({ where: { erasedAt: null }, include: { assessments: true } });
  const sessions = await db.trainingSession.findMany({ where: { training: { status: 'HELD' } }, include: { attendances: { where: { attended: true } } } });
  const [cells, skills, organisations] = await Promise.all([db.coverageCell.findMany(), db.skill.findMany(), db.organisation.findMany()]);
  return { today, contacts, partners, bulletins, positions, staff, sessions, cells, skills, organisations };
}
export type NaiveOffice = Awaited<ReturnType<typeof naiveOffice>>;
type Partner = NaiveOffice['partners'][number];
type Agreement = Partner['agreements'][number];

interface Ask {
  key: MeasureKey;
  year: number;
  on: IsoDate;
}

const startOf = ({ signedOn, inForceOn }: Agreement): IsoDate => toIso(inForceOn ?? signedOn) ?? '9999';
const holds = (agreement: Agreement, day: IsoDate) =>
  startOf(agreement) <= day && (toIso(agreement.endedOn) ?? '9999') > day && (toIso(agreement.expiresOn) ?? '9999') >= day;

const quarterOf = (day: IsoDate) => Number(day.slice(0, 4)) * 4 + Math.floor((Number(day.slice(5, 7)) - 1) / 3);
const isoOf = (year: number, month: number, day: number) => new Date(Date.UTC(year, month, day)).toISOString().slice(0, 10);
const firstOf = (quarter: number) => isoOf(Math.floor(quarter / 4), (quarter % 4) * 3, 1);
const ordinal = (day: IsoDate) => Date.parse(day) / 86_400_000;

/** The day so many months later, the month's last where it has no such day. */
function monthsLater(day: IsoDate, months: number): IsoDate {
  const [year, month, date] = day.split('-').map(Number) as [number, number, number];
  const last = new Date(Date.UTC(year, month - 1 + months + 1, 0)).getUTCDate();
  return isoOf(year, month - 1 + months, Math.min(date, last));
}

/** Whole months, and the share of the begun one. */
function monthsSince(from: IsoDate, to: IsoDate): number {
  if (to <= from) return 0;
  let whole = 0;
  while (monthsLater(from, whole + 1) <= to) whole++;
  const [start, end] = [ordinal(monthsLater(from, whole)), ordinal(monthsLater(from, whole + 1))];
  return whole + (ordinal(to) - start) / (end - start);
}

function stageOn({ today }: NaiveOffice, partner: Partner, last: IsoDate | null, on: IsoDate) {
  if (partner.stageOverride !== null && on.slice(0, 4) === today.slice(0, 4)) return partner.stageOverride;
  if (last === null) return 'PROSPECT';
  return on < monthsLater(last, 12) ? 'ACTIVE' : on <= monthsLater(last, 24) ? 'DORMANT' : 'LAPSED';
}

const mean = (values: readonly number[]) => values.reduce((sum, value) => sum + value, 0) / values.length;

/** Substance from its six parts, of which those that do not apply drop out; null: neither a contact nor an agreement. */
function partnerOn(office: NaiveOffice, partner: Partner, on: IsoDate) {
  const contacts = office.contacts.filter((contact) => contact.partnerId === partner.id && contact.on <= on);
  const last =
    contacts
      .map((contact) => contact.on)
      .toSorted()
      .at(-1) ?? null;
  const agreed = partner.agreements.filter((agreement) => startOf(agreement) <= on);
  const formality = Math.max(0, ...agreed.filter((agreement) => holds(agreement, on)).map(({ kind }) => FORMALITY[kind]));
  const joint = new Set(contacts.filter(({ depth }) => depth >= 0.5).map((contact) => quarterOf(contact.on)));
  const regularity = [...joint].filter((quarter) => quarter > quarterOf(on) - 8).length / 8;
  const due = partner.commitments.filter(({ dueOn, decidedOn }) => (toIso(dueOn) ?? '') < on || (toIso(decidedOn) ?? '9999') <= on);
  const kept = due.filter(({ status, decidedOn }) => status === 'KEPT' && (toIso(decidedOn) ?? '9999') <= on);
  const [ours, theirs] = [contacts.filter(({ initiator }) => initiator !== 'THEIRS').length, contacts.filter(({ initiator }) => initiator !== 'OURS').length];
  const parts: [number, number][] = [
    [0.15, formality],
    [0.2, regularity],
  ];
  if (due.length > 0) parts.push([0.25, kept.length / due.length]);
  if (last !== null) {
    parts.push([0.2, mean(contacts.map(({ depth }) => depth))], [0.1, Math.min(ours, theirs) / Math.max(ours, theirs)]);
    parts.push([0.1, 2 ** (-monthsSince(last, on) / 12)]);
  }
  const known = last !== null || agreed.length > 0;
  const weight = parts.reduce((sum, [share]) => sum + share, 0);
  const score = known ? (100 * parts.reduce((sum, [share, value]) => sum + share * value, 0)) / weight : null;
  const quarter = quarterOf(on);
  const over = firstOf(quarter + 1) === isoOf(...nextDay(on)) ? quarter : quarter - 1;
  const settled = [firstOf(over), firstOf(over - 1), on].every((day) => partner.agreements.some((one) => FORMALITY[one.kind] >= 0.5 && holds(one, day)));
  const paper = known && regularity <= 1 / 8 && settled;
  return {
    partner,
    score,
    paper,
    stage: stageOn(office, partner, last, on),
    ofYear: contacts.filter((contact) => contact.on.slice(0, 4) === on.slice(0, 4)).length,
  };
}

const nextDay = (day: IsoDate): [number, number, number] => [Number(day.slice(0, 4)), Number(day.slice(5, 7)) - 1, Number(day.slice(8)) + 1];
const within = (day: IsoDate | null, { year, on }: Ask) => day !== null && day.slice(0, 4) === String(year) && day <= on;
const share = (part: number, whole: number) => (whole > 0 ? part / whole : null);

const keptOn = (office: NaiveOffice, on: IsoDate) =>
  office.partners.filter(({ archivedAt }) => (hanoiDay(archivedAt) ?? '9999') > on).map((partner) => partnerOn(office, partner, on));

function knownSince(office: NaiveOffice, { id, agreements, links }: Partner): IsoDate | null {
  const days = [
    ...office.contacts.filter(({ partnerId }) => partnerId === id).map(({ on }) => on),
    ...agreements.map(({ signedOn, inForceOn }) => toIso(signedOn ?? inForceOn)),
    ...links.map(({ since }) => toIso(since)),
  ];
  return days.filter((day) => day !== null).toSorted()[0] ?? null;
}

function partnerValue(office: NaiveOffice, ask: Ask): number | null {
  const all = keptOn(office, ask.on);
  const scores = all.flatMap(({ score }) => (score === null ? [] : [score])).toSorted((a, b) => a - b);
  const counts = all.map(({ ofYear }) => ofYear);
  const contacts = counts.reduce((sum, count) => sum + count, 0);
  const ifAny = (value: number) => (office.partners.length === 0 ? null : value);
  switch (ask.key) {
    case 'partners_active':
      return ifAny(all.filter(({ stage }) => stage === 'ACTIVE').length);
    case 'partners_new':
      return ifAny(office.partners.filter((partner) => within(knownSince(office, partner), ask)).length);
    case 'agreements_in_force':
      return ifAny(all.flatMap(({ partner }) => partner.agreements.filter((agreement) => holds(agreement, ask.on))).length);
    case 'paper_partnerships':
      return ifAny(all.filter(({ paper }) => paper).length);
    case 'substance_mean':
      return scores.length === 0 ? null : mean(scores);
    case 'substance_median':
      return scores.length === 0 ? null : ((scores[Math.ceil(scores.length / 2) - 1] ?? 0) + (scores[Math.floor(scores.length / 2)] ?? 0)) / 2;
    case 'network_coverage': {
      const filled = office.cells.filter(({ countryCode, kind }) =>
        all.some(({ partner, stage }) => stage === 'ACTIVE' && partner.kind === kind && partner.countries.includes(countryCode)),
      );
      return share(filled.length, office.cells.length);
    }
    case 'partner_concentration':
      return contacts === 0 ? null : counts.reduce((sum, count) => sum + (count / contacts) ** 2, 0);
    default:
      throw new Error(ask.key);
  }
}

function bulletinValue(office: NaiveOffice, ask: Ask, members: number): number | null {
  const { bulletins, organisations, today } = office;
  const out = bulletins.filter(({ publishedAt }) => within(hanoiDay(publishedAt), ask));
  switch (ask.key) {
    case 'bulletins_published':
      return bulletins.length === 0 ? null : out.length;
    case 'bulletins_on_time': {
      const asOf = ask.on === `${ask.year}-12-31` ? today : ask.on;
      const due = bulletins.filter(({ plannedOn, publishedAt }) => {
        const planned = toIso(plannedOn) ?? '';
        return planned.slice(0, 4) === String(ask.year) && (planned < asOf || (hanoiDay(publishedAt) ?? '9999') <= asOf);
      });
      return share(due.filter(({ plannedOn, publishedAt }) => (hanoiDay(publishedAt) ?? '9999') <= (toIso(plannedOn) ?? '')).length, due.length);
    }
    case 'parity_rate': {
      const reviewed = bulletins
        .flatMap(({ articles }) => articles)
        .filter(({ firstReviewedAt, firstReviewBlocked }) => firstReviewBlocked !== null && within(hanoiDay(firstReviewedAt), ask));
      return share(reviewed.filter(({ firstReviewBlocked }) => firstReviewBlocked === false).length, reviewed.length);
    }
    case 'articles_per_association': {
      const associations = organisations.filter(({ kind }) => kind === 'ASSOCIATION');
      const told = out
        .flatMap(({ articles }) => articles)
        .filter(({ event, report }) => {
          const path = organisations.find(({ id }) => id === (event?.hostId ?? report?.organisationId))?.path;
          return path !== undefined && associations.some((one) => path === one.path || path.startsWith(`${one.path}/`));
        });
      return bulletins.length === 0 ? null : share(told.length, members);
    }
    case 'bulletin_readers': {
      const reads = bulletins.flatMap(({ revisions }) => revisions.flatMap((revision) => revision.reads)).filter(({ on }) => within(toIso(on), ask));
      return bulletins.some(({ publishedAt }) => (hanoiDay(publishedAt) ?? '9999') <= ask.on) ? reads.reduce((sum, { count }) => sum + count, 0) : null;
    }
    default:
      return staffValue(office, ask);
  }
}

function heldBy({ assessments }: NaiveOffice['staff'][number], skillId: string, on: IsoDate): number {
  const levels = assessments.filter(
    ({ skillId: own, kind, assessedOn, expiresOn, createdById, confirmedById }) =>
      own === skillId &&
      (kind === 'CONFIRMED' || (kind === 'CERTIFICATE' && (createdById === null || confirmedById !== null))) &&
      (toIso(assessedOn) ?? '') <= on &&
      (toIso(expiresOn) ?? '9999') >= on,
  );
  return Math.max(0, ...levels.map(({ level }) => level));
}

function staffValue(office: NaiveOffice, ask: Ask): number | null {
  const { on } = ask;
  const present = office.staff.filter(({ joinedOn, leftOn }) => (toIso(joinedOn) ?? '') <= on && (toIso(leftOn) ?? '9999') > on);
  const posts = office.positions.filter(({ fromOn, untilOn }) => (toIso(fromOn) ?? '') <= on && (toIso(untilOn) ?? '9999') >= on);
  const sessions = office.sessions.filter((session) => within(toIso(session.on), ask));
  const none = !office.sessions.some((session) => (toIso(session.on) ?? '') <= office.today);
  switch (ask.key) {
    case 'staffing':
      return share(posts.filter(({ id }) => present.some(({ positionId }) => positionId === id)).length, posts.length);
    case 'skill_coverage': {
      const slots = posts.flatMap(({ id, skills }) => skills.map((slot) => ({ ...slot, holder: present.find(({ positionId }) => positionId === id) })));
      return share(slots.filter(({ holder, skillId, level }) => holder !== undefined && heldBy(holder, skillId, on) >= level).length, slots.length);
    }
    case 'language_coverage': {
      const spoken = office.skills.filter(({ id, language }) => language !== null && present.some((person) => heldBy(person, id, on) >= 4));
      const languages = new Set(['vi', ...spoken.map(({ language }) => language)]);
      const known = keptOn(office, on).filter(({ partner }) => partner.languages.length > 0);
      return share(known.filter(({ partner }) => partner.languages.some((language) => languages.has(language))).length, known.length);
    }
    case 'training_hours':
      return none ? null : sessions.reduce((sum, { hours }) => sum + Number(hours), 0);
    case 'people_trained':
      return none ? null : new Set(sessions.flatMap(({ attendances }) => attendances.map(({ staffMemberId }) => staffMemberId))).size;
    default:
      throw new Error(ask.key);
  }
}

const OF_PARTNERS: readonly MeasureKey[] = [
  ...(['partners_active', 'partners_new', 'agreements_in_force', 'paper_partnerships', 'substance_mean', 'substance_median'] as const),
  ...(['network_coverage', 'partner_concentration'] as const),
];

/** A measure of the office's registers; null: no data. */
export function naiveOfficeValue(office: NaiveOffice, ask: Ask, members: number): number | null {
  return OF_PARTNERS.includes(ask.key) ? partnerValue(office, ask) : bulletinValue(office, ask, members);
}
