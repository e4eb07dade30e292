import { addDays, daysBetween, type IsoDate } from '../shared/calendar.ts';
import type { AgreementDays } from './types.ts';

/** Days before the last day on which somebody is reminded, the earliest first. */
export const EXPIRY_REMINDERS = [90, 30, 7] as const;

/** unsigned: no day yet · upcoming: signed, not in force yet · in_force · expiring: in force, 90 days or fewer left · expired · ended: ended early. */
export const AGREEMENT_STATES = ['unsigned', 'upcoming', 'in_force', 'expiring', 'expired', 'ended'] as const;
export type AgreementState = (typeof AGREEMENT_STATES)[number];

/** State on a day. In force from `inForceOn` (else the day of signing) through `expiresOn`, and up to the day before `endedOn`. */
export function agreementState({ signedOn, inForceOn, expiresOn, endedOn }: AgreementDays, today: IsoDate): AgreementState {
  const start = inForceOn ?? signedOn;
  if (start === null) return 'unsigned';
  if (start > today) return 'upcoming';
  if (endedOn !== null && endedOn <= today) return expiresOn !== null && expiresOn < endedOn ? 'expired' : 'ended';
  if (expiresOn === null) return 'in_force';
  if (expiresOn < today) return 'expired';
  return daysBetween(today, expiresOn) <= EXPIRY_REMINDERS[0] ? 'expiring' : 'in_force';
}

/** True while the agreement holds. */
export function isInForce(agreement: AgreementDays, today: IsoDate): boolean {
  const state = agreementState(agreement, today);
  return state === 'in_force' || state === 'expiring';
}

/** The days on which to remind of an agreement's end, earliest first; empty for one without an end or already renewed. */
export function expiryReminders({ expiresOn, endedOn }: AgreementDays, renewed: boolean): { daysBefore: number; on: IsoDate }[] {
  if (expiresOn === null || renewed) return [];
  return EXPIRY_REMINDERS.map((daysBefore) => ({ daysBefore, on: addDays(expiresOn, -daysBefore) })).filter(({ on }) => endedOn === null || on < endedOn);
}
