import type { IsoDate } from '../shared/calendar.ts';

export const PARTNER_KINDS = [
  'EMBASSY',
  'CONSULATE',
  'FOREIGN_NGO',
  'INTERNATIONAL_ORGANISATION',
  'FRIENDSHIP_BODY',
  'SISTER_CITY',
  'UNIVERSITY',
  'BUSINESS',
  'MEDIA',
  'CULTURAL_BODY',
] as const;
export type PartnerKind = (typeof PARTNER_KINDS)[number];

export const PARTNER_STAGES = ['PROSPECT', 'ACTIVE', 'DORMANT', 'LAPSED'] as const;
export type PartnerStage = (typeof PARTNER_STAGES)[number];

export const PARTNER_REGIONS = ['SOUTHEAST_ASIA', 'NORTHEAST_ASIA', 'SOUTH_ASIA', 'MIDDLE_EAST', 'EUROPE', 'AFRICA', 'AMERICAS', 'OCEANIA', 'GLOBAL'] as const;
export type PartnerRegion = (typeof PARTNER_REGIONS)[number];

export const PARTNER_LINK_ROLES = ['LEAD', 'SUPPORT'] as const;
export type PartnerLinkRole = (typeof PARTNER_LINK_ROLES)[number];

export const INTERACTION_KINDS = ['COURTESY_CALL', 'MEETING', 'LETTER', 'DELEGATION_IN', 'DELEGATION_OUT', 'JOINT_EVENT', 'JOINT_PROJECT'] as const;
export type InteractionKind = (typeof INTERACTION_KINDS)[number];

export const INITIATORS = ['OURS', 'THEIRS', 'BOTH'] as const;
export type Initiator = (typeof INITIATORS)[number];

export const AGREEMENT_KINDS = ['LETTER_EXCHANGE', 'MEMORANDUM', 'SIGNED_PROGRAMME', 'FUNDED_PLAN'] as const;
export type AgreementKind = (typeof AGREEMENT_KINDS)[number];

export const COMMITMENT_STATUSES = ['OPEN', 'KEPT', 'MISSED'] as const;
export type CommitmentStatus = (typeof COMMITMENT_STATUSES)[number];

/** One interaction with a partner, noted by hand or derived from an approved report. */
export interface InteractionFact {
  readonly on: IsoDate;
  readonly kind: InteractionKind;
  readonly initiator: Initiator;
}

/** The days of an agreement. `expiresOn`: last day it holds, null without an end; `endedOn`: ended early, from this day on it holds no more. */
export interface AgreementDays {
  readonly signedOn: IsoDate | null;
  readonly inForceOn: IsoDate | null;
  readonly expiresOn: IsoDate | null;
  readonly endedOn: IsoDate | null;
}

export interface AgreementFact extends AgreementDays {
  readonly kind: AgreementKind;
}

export interface CommitmentFact {
  readonly dueOn: IsoDate;
  readonly status: CommitmentStatus;
  /** null while open */
  readonly decidedOn: IsoDate | null;
}

/** Contacts with a partner up to a day, added up: what substance needs of them, however many they are. */
export interface ContactTotals {
  readonly contacts: number;
  /** sum of their depths */
  readonly depth: number;
  /** who began them; what both began is in both */
  readonly ours: number;
  readonly theirs: number;
  /** null: none yet */
  readonly lastOn: IsoDate | null;
  /** contacts and quarters with a joint activity among the quarters that regularity looks at, the day's own included */
  readonly recent: number;
  readonly jointQuarters: number;
}

/** All that the substance of one partnership is computed from, in any order; what lies after the day looked at is left out by the functions. */
export interface PartnershipFacts {
  readonly interactions: readonly InteractionFact[];
  readonly agreements: readonly AgreementFact[];
  readonly commitments: readonly CommitmentFact[];
}
