import type { IsoDate } from '../shared/calendar.ts';

export const SKILL_GROUPS = ['LANGUAGE', 'FOREIGN_AFFAIRS', 'LAW', 'POLITICS', 'PROTOCOL', 'EVENT_WORK', 'COMMUNICATION', 'RESEARCH', 'DIGITAL'] as const;
export type SkillGroup = (typeof SKILL_GROUPS)[number];

export const ASSESSMENT_KINDS = ['SELF', 'CONFIRMED', 'CERTIFICATE'] as const;
export type AssessmentKind = (typeof ASSESSMENT_KINDS)[number];

export const TRAINING_STATUSES = ['PLANNED', 'HELD', 'CANCELLED'] as const;
export type TrainingStatus = (typeof TRAINING_STATUSES)[number];

/** A post and the levels it requires. `fromOn`/`untilOn`: first and last day it is approved; null: always. */
export interface PositionFact {
  readonly id: string;
  readonly fromOn: IsoDate | null;
  readonly untilOn: IsoDate | null;
  readonly required: readonly { readonly skillId: string; readonly level: number }[];
}

/** A person. `leftOn`: first day away; null: still there. */
export interface StaffFact {
  readonly id: string;
  readonly positionId: string | null;
  readonly joinedOn: IsoDate | null;
  readonly leftOn: IsoDate | null;
}

/** `expiresOn`: last day it is valid; null: without an end. Levels 1–6. */
export interface AssessmentFact {
  readonly staffMemberId: string;
  readonly skillId: string;
  readonly level: number;
  readonly kind: AssessmentKind;
  readonly assessedOn: IsoDate;
  readonly expiresOn: IsoDate | null;
}

export interface SkillFact {
  readonly id: string;
  readonly group: SkillGroup;
  /** ISO 639-1; null: not a language */
  readonly language: string | null;
}

/** All that coverage is computed from. */
export interface SkillFacts {
  readonly positions: readonly PositionFact[];
  readonly staff: readonly StaffFact[];
  readonly assessments: readonly AssessmentFact[];
  readonly skills: readonly SkillFact[];
}
