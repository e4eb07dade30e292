import { addDays, daysBetween, type IsoDate } from '../shared/calendar.ts';
import { languageCoverage, type Slot, slotsOf } from './coverage.ts';
import type { AssessmentFact, SkillFacts } from './types.ts';

/** Days before a certificate expires on which its holder is reminded, the earliest first. */
export const EXPIRY_STAGES = [90, 30, 7] as const;
export type ExpiryStage = (typeof EXPIRY_STAGES)[number];

/** The latest reminder that a day calls for: 90, 30 or 7 days before `expiresOn`, its last valid day included; null: none yet, expired, or without an end. */
export function expiryStage(expiresOn: IsoDate | null, today: IsoDate): ExpiryStage | null {
  if (expiresOn === null || expiresOn < today) return null;
  const left = daysBetween(today, expiresOn);
  return EXPIRY_STAGES.findLast((days) => left <= days) ?? null;
}

/** True for a certificate that another valid one of the same person and skill outlives at the same level or higher: its end changes nothing. */
export const isOutlived = (certificate: AssessmentFact, others: readonly AssessmentFact[], today: IsoDate): boolean =>
  others.some(
    (other) =>
      other !== certificate &&
      other.kind !== 'SELF' &&
      other.staffMemberId === certificate.staffMemberId &&
      other.skillId === certificate.skillId &&
      other.level >= certificate.level &&
      other.assessedOn <= today &&
      (other.expiresOn === null || (certificate.expiresOn !== null && other.expiresOn > certificate.expiresOn)),
  );

/** Slots covered today that stand open on the day after `expiresOn` if nothing is renewed. */
export function slotsLostAfter(facts: SkillFacts, today: IsoDate, expiresOn: IsoDate): Slot[] {
  const after = new Map(slotsOf(facts, addDays(expiresOn, 1)).map((slot) => [`${slot.positionId} ${slot.skillId}`, slot.covered]));
  return slotsOf(facts, today).filter((slot) => slot.covered && after.get(`${slot.positionId} ${slot.skillId}`) === false);
}

export interface Departure {
  /** slots that would stand open */
  readonly lost: readonly Slot[];
  /** ISO 639-1 of the languages that nobody would hold at B2 or better any more */
  readonly languages: readonly string[];
  /** ids of the partners that could not be served any more */
  readonly partners: readonly string[];
}

/** What would be missing if a person left today and nobody took the post. */
export function ifLeaves(
  facts: SkillFacts,
  partners: readonly { readonly id: string; readonly languages: readonly string[] }[],
  staffMemberId: string,
  today: IsoDate,
): Departure {
  const without: SkillFacts = { ...facts, staff: facts.staff.filter(({ id }) => id !== staffMemberId) };
  const [before, after] = [languageCoverage(facts, partners, today), languageCoverage(without, partners, today)];
  const kept = new Set(after.byLanguage.filter(({ people }) => people > 0).map(({ language }) => language));
  const unserved = new Set(before.unserved);
  return {
    lost: slotsOf(facts, today).filter((slot) => slot.covered && slot.holderId === staffMemberId),
    languages: before.byLanguage.filter(({ language, people }) => people > 0 && !kept.has(language)).map(({ language }) => language),
    partners: after.unserved.filter((id) => !unserved.has(id)),
  };
}

/** Years after leaving for which a person's data are kept unless the office decides otherwise. */
export const RETENTION_YEARS = 5;

/** First day on which the data of somebody who left are due for erasure; null: still there. 29 February falls on the 28th. */
export function erasureDueOn(leftOn: IsoDate | null, years: number): IsoDate | null {
  if (leftOn === null) return null;
  const year = Number(leftOn.slice(0, 4)) + years;
  const leap = year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0);
  const rest = leftOn.endsWith('-02-29') && !leap ? '-02-28' : leftOn.slice(4);
  return `${String(year).padStart(4, '0')}${rest}`;
}
