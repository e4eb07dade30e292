import type { RoomMeasureKey } from '@nhipcau/domain/measure';
import {
  effectiveStage,
  herfindahl,
  isInForce,
  networkCoverage,
  type PartnerStage,
  type Substance,
  substance,
  substanceSummary,
} from '@nhipcau/domain/partner';
import { type IsoDate, sum, yearOf } from '@nhipcau/domain/shared';
import { languageCoverage, skillCoverage, slotsOf, staffing } from '@nhipcau/domain/skill';
import type { BulletinFact, PartnerFact, RoomFacts } from './types.ts';

/** A day of a year at which the rooms are read. `asOf`: the day at which what falls due is decided; after the year's end that is today. */
export interface RoomDay {
  readonly year: number;
  readonly on: IsoDate;
  readonly asOf: IsoDate;
  readonly today: IsoDate;
  /** member associations of the year up to the day */
  readonly members: number;
}

export interface PartnerOnDay {
  readonly partner: PartnerFact;
  readonly substance: Substance;
  readonly stage: PartnerStage;
}

const computed = new WeakMap<RoomFacts, Map<string, readonly PartnerOnDay[]>>();

/**
 * Partners kept on a day with their substance as of it. An override of the stage carries no day, so it holds in the running year only: a figure of a year
 * that is over never changes by it.
 */
export function partnersOn(rooms: RoomFacts, { on, today }: Pick<RoomDay, 'on' | 'today'>): readonly PartnerOnDay[] {
  // several measures ask for the same days: each is computed once
  const days = computed.get(rooms) ?? new Map<string, readonly PartnerOnDay[]>();
  computed.set(rooms, days);
  const key = `${on} ${today}`;
  const known = days.get(key);
  if (known) return known;
  const running = yearOf(on) === yearOf(today);
  const made = rooms.partners
    .filter(({ archivedOn }) => archivedOn === null || archivedOn > on)
    .map((partner) => {
      const result = substance(partner, on);
      return { partner, substance: result, stage: effectiveStage(result.stage, running ? partner.stageOverride : null) };
    });
  days.set(key, made);
  return made;
}

/** First day that a partner is known by: an interaction, an agreement, or since when an association works with it; null: none. */
export function knownSince({ interactions, agreements, linkedSince }: PartnerFact): IsoDate | null {
  const days = [linkedSince, ...interactions.map(({ on }) => on), ...agreements.map(({ signedOn, inForceOn }) => signedOn ?? inForceOn)];
  return days.filter((day) => day !== null).reduce<IsoDate | null>((first, day) => (first === null || day < first ? day : first), null);
}

/** True where a day lies in the year up to the day read at. */
export const isUpTo = (day: IsoDate | null, { year, on }: Pick<RoomDay, 'year' | 'on'>): day is IsoDate => day !== null && yearOf(day) === year && day <= on;

/** Interactions of a partner in the year up to the day. */
export const interactionsUpTo = ({ interactions }: PartnerFact, day: Pick<RoomDay, 'year' | 'on'>): number =>
  interactions.filter(({ on }) => isUpTo(on, day)).length;

/** Bulletins published in the year up to the day. */
export const publishedUpTo = (rooms: RoomFacts, day: Pick<RoomDay, 'year' | 'on'>): BulletinFact[] =>
  rooms.bulletins.filter(({ publishedOn }) => isUpTo(publishedOn, day));

/** Bulletins planned in the year that are published, or whose planned day is over. */
export const dueBulletins = (rooms: RoomFacts, { year, asOf }: Pick<RoomDay, 'year' | 'asOf'>): BulletinFact[] =>
  rooms.bulletins.filter(({ plannedOn, publishedOn }) => yearOf(plannedOn) === year && (plannedOn < asOf || (publishedOn !== null && publishedOn <= asOf)));

/** True for a bulletin out by its planned day. */
export const isOnTime = ({ plannedOn, publishedOn }: BulletinFact): boolean => publishedOn !== null && publishedOn <= plannedOn;

/** Parity of the revision that stood on a day; null: none was published by then. */
export const parityOn = ({ revisions }: BulletinFact, on: IsoDate): number | null => revisions.findLast((revision) => revision.on <= on)?.parity ?? null;

const ratio = (part: number, whole: number) => (whole > 0 ? part / whole : null);

const average = (values: readonly (number | null)[]) => {
  const known = values.filter((value) => value !== null);
  return ratio(sum(known), known.length);
};

/** Value of a measure of the rooms on a day of a year. Null: no data, which is also where the register is empty: only then is "none" a gap and not a zero. */
export function roomValue(rooms: RoomFacts, key: RoomMeasureKey, day: RoomDay): number | null {
  const partners = () => partnersOn(rooms, day);
  const ifPartners = (value: () => number) => (rooms.partners.length === 0 ? null : value());
  const ifBulletins = (value: () => number | null) => (rooms.bulletins.length === 0 ? null : value());
  const sessions = () => rooms.sessions.filter(({ on }) => isUpTo(on, day));
  const ifTrainings = (value: () => number) => (rooms.sessions.length === 0 ? null : value());
  const scores = () => substanceSummary(partners().map((entry) => entry.substance.score));
  switch (key) {
    case 'partners_active':
      return ifPartners(() => partners().filter(({ stage }) => stage === 'ACTIVE').length);
    case 'partners_new':
      return ifPartners(() => rooms.partners.filter((partner) => isUpTo(knownSince(partner), day)).length);
    case 'agreements_in_force':
      return ifPartners(() => partners().flatMap(({ partner }) => partner.agreements.filter((agreement) => isInForce(agreement, day.on))).length);
    case 'substance_mean':
      return scores().mean;
    case 'substance_median':
      return scores().median;
    case 'paper_partnerships':
      return ifPartners(() => partners().filter((entry) => entry.substance.paper).length);
    case 'network_coverage':
      return networkCoverage(
        rooms.cells,
        partners().map(({ partner, stage }) => ({ id: partner.id, kind: partner.kind, countries: partner.countries, stage })),
      ).coverage;
    case 'partner_concentration':
      return herfindahl(partners().map(({ partner }) => interactionsUpTo(partner, day)));
    case 'bulletins_published':
      return ifBulletins(() => publishedUpTo(rooms, day).length);
    case 'bulletins_on_time': {
      const due = dueBulletins(rooms, day);
      return ratio(due.filter(isOnTime).length, due.length);
    }
    case 'parity_rate':
      return average(publishedUpTo(rooms, day).map((bulletin) => parityOn(bulletin, day.on)));
    case 'articles_per_association':
      return ifBulletins(() =>
        ratio(publishedUpTo(rooms, day).flatMap(({ articles }) => articles.filter(({ associationId }) => associationId !== null)).length, day.members),
      );
    case 'bulletin_readers':
      return rooms.bulletins.some(({ publishedOn }) => publishedOn !== null && publishedOn <= day.on)
        ? sum(rooms.bulletins.flatMap(({ reads }) => reads.filter(({ on }) => isUpTo(on, day)).map(({ count }) => count)))
        : null;
    case 'staffing':
      return staffing(rooms.skills, day.on).share;
    case 'language_coverage':
      return languageCoverage(
        rooms.skills,
        partners().map(({ partner }) => partner),
        day.on,
      ).share;
    case 'skill_coverage':
      return skillCoverage(slotsOf(rooms.skills, day.on)).share;
    case 'training_hours':
      return ifTrainings(() => sum(sessions().map(({ hours }) => hours)));
    case 'people_trained':
      return ifTrainings(() => new Set(sessions().flatMap(({ people }) => people)).size);
  }
}
