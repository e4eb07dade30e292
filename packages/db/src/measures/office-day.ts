import { effectiveStage, type PartnerStage, type Substance, substanceOf } from '@nhipcau/domain/partner';
import { type IsoDate, yearOf } from '@nhipcau/domain/shared';
import type { OfficeDay, OfficePart } from './measure.ts';
import { totalsOn } from './partner-contacts.ts';
import type { OfficeFacts, PartnerFact } from './types.ts';

export interface PartnerOnDay {
  readonly partner: PartnerFact;
  readonly substance: Substance;
  readonly stage: PartnerStage;
}

const computed = new WeakMap<OfficeFacts, Map<string, readonly PartnerOnDay[]>>();

/**
 * Partners kept on a day with their substance as of it. An override of the stage carries no day, so it holds in the running year only: a figure of a year
 * that is over never changes by it.
 */
export function partnersOn(office: OfficeFacts, { on, today }: Pick<OfficeDay, 'on' | 'today'>): readonly PartnerOnDay[] {
  // several measures ask for the same days: each is computed once
  const days = computed.get(office) ?? new Map<string, readonly PartnerOnDay[]>();
  computed.set(office, days);
  const key = `${on} ${today}`;
  const known = days.get(key);
  if (known) return known;
  const running = yearOf(on) === yearOf(today);
  const made = office.partners
    .filter(({ archivedOn }) => archivedOn === null || archivedOn > on)
    .map((partner) => {
      const result = substanceOf({ ...partner, contacts: totalsOn(partner.contacts, on) }, on);
      return { partner, substance: result, stage: effectiveStage(result.stage, running ? partner.stageOverride : null) };
    });
  days.set(key, made);
  return made;
}

/** First day that a partner is known by: an interaction, an agreement, or since when an association works with it; null: none. */
export function knownSince({ contacts, agreements, linkedSince }: PartnerFact): IsoDate | null {
  const days = [linkedSince, contacts.firstOn, ...agreements.map(({ signedOn, inForceOn }) => signedOn ?? inForceOn)];
  return days.filter((day) => day !== null).reduce<IsoDate | null>((first, day) => (first === null || day < first ? day : first), null);
}

/** True where a day lies in the year up to the day read at. */
export const isUpTo = (day: IsoDate | null, { year, on }: Pick<OfficeDay, 'year' | 'on'>): day is IsoDate => day !== null && yearOf(day) === year && day <= on;

/** A part of a figure, whose key is the id of its record. */
export const part = (kind: OfficePart['kind'], id: string, on: IsoDate, value: number | null, whole: number | null = null): OfficePart => ({
  kind,
  id,
  key: id,
  on,
  value,
  whole,
});
