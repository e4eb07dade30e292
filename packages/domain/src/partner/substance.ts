import { addDays, addMonths, compareDates, daysBetween, type IsoDate, monthOf, yearOf } from '../shared/calendar.ts';
import { sum } from '../shared/number.ts';
import { type Overrides, withDefaults } from '../shared/settings.ts';
import { isInForce } from './agreement.ts';
import { quarterEnd, quarterIndex } from './quarter.ts';
import type { AgreementKind, ContactTotals, InteractionFact, InteractionKind, PartnerStage, PartnershipFacts } from './types.ts';

/** The six parts in the order of the formula: F, R, D, C, M, T. */
export const SUBSTANCE_PARTS = ['formality', 'regularity', 'depth', 'commitments', 'reciprocity', 'recency'] as const;
export type SubstancePartKey = (typeof SUBSTANCE_PARTS)[number];

export type SubstanceSettings = {
  /** weights of the parts; need not add up to 1 */
  weights: Readonly<Record<SubstancePartKey, number>>;
  /** quarters that regularity looks at, the running one included */
  quarters: number;
  /** months in which recency halves */
  halfLifeMonths: number;
  /** active while fewer months than this have passed since the last interaction */
  dormantFromMonths: number;
  /** lapsed once more months than this have passed */
  lapsedAfterMonths: number;
  /** paper partnership: formality at least, regularity at most */
  paperFormality: number;
  paperRegularity: number;
  /** whole calendar quarters that an agreement must have been in force before one speaks of paper */
  paperQuarters: number;
};

/** What holds where no setting says otherwise. */
export const DEFAULT_SUBSTANCE_SETTINGS: Readonly<SubstanceSettings> = {
  weights: { formality: 0.15, regularity: 0.2, depth: 0.2, commitments: 0.25, reciprocity: 0.1, recency: 0.1 },
  quarters: 8,
  halfLifeMonths: 12,
  dormantFromMonths: 12,
  lapsedAfterMonths: 24,
  paperFormality: 0.5,
  paperRegularity: 1 / 8,
  paperQuarters: 2,
};

/** Depth of one interaction, 0…1; the view partner_contact_day carries the same figures. */
export const DEPTH: Readonly<Record<InteractionKind, number>> = {
  COURTESY_CALL: 0,
  LETTER: 0,
  MEETING: 0.25,
  JOINT_EVENT: 0.5,
  DELEGATION_IN: 0.75,
  DELEGATION_OUT: 0.75,
  JOINT_PROJECT: 1,
};

/** What is done together: events, exchanges of people, projects. A call, a letter or a meeting is contact and no joint activity. */
export const isJointActivity = (kind: InteractionKind): boolean => DEPTH[kind] >= 0.5;

/** Formality of an agreement in force, 0…1. */
export const FORMALITY: Readonly<Record<AgreementKind, number>> = { LETTER_EXCHANGE: 0.25, MEMORANDUM: 0.5, SIGNED_PROGRAMME: 0.75, FUNDED_PLAN: 1 };

export interface SubstancePart {
  readonly key: SubstancePartKey;
  /** 0…1; null: does not apply (no interaction, nothing due) */
  readonly value: number | null;
  /** share of the score, 0…1, after the parts that do not apply have dropped out; 0 for those */
  readonly weight: number;
  /** what it adds to the score, 0…100; null where it does not apply */
  readonly points: number | null;
}

export interface Substance {
  /** 0–100; null: neither an interaction nor an agreement yet */
  readonly score: number | null;
  /** six, in the order of SUBSTANCE_PARTS */
  readonly parts: readonly SubstancePart[];
  /** an agreement of some weight, in force for at least two whole quarters, and next to nothing done together */
  readonly paper: boolean;
  /** by the last interaction alone, without an override */
  readonly stage: PartnerStage;
  /** null: none yet */
  readonly lastOn: IsoDate | null;
  /** interactions in the quarters that regularity looks at */
  readonly frequency: number;
}

/** Months from `from` to `to`, the begun one by its days: 15 April to 1 May = 16/30. 0 or more; 0 also where `to` is earlier. */
export function monthsBetween(from: IsoDate, to: IsoDate): number {
  if (to <= from) return 0;
  let whole = (yearOf(to) - yearOf(from)) * 12 + monthOf(to) - monthOf(from);
  if (addMonths(from, whole) > to) whole--;
  const [start, end] = [addMonths(from, whole), addMonths(from, whole + 1)];
  return whole + daysBetween(start, to) / daysBetween(start, end);
}

/** Stage by the last interaction: active under 12 months, dormant 12–24, lapsed after more than 24; prospect while there is none. */
export function stageOf(lastOn: IsoDate | null, today: IsoDate, overrides: Overrides<SubstanceSettings> = {}): PartnerStage {
  const { dormantFromMonths, lapsedAfterMonths } = withDefaults(DEFAULT_SUBSTANCE_SETTINGS, overrides);
  if (lastOn === null) return 'PROSPECT';
  if (today < addMonths(lastOn, dormantFromMonths)) return 'ACTIVE';
  return today <= addMonths(lastOn, lapsedAfterMonths) ? 'DORMANT' : 'LAPSED';
}

/** The stage that holds: the office's own where it set one. */
export const effectiveStage = (computed: PartnerStage, override: PartnerStage | null): PartnerStage => override ?? computed;

/** Contacts up to a day added up; `quarters`: how many regularity looks at, the running one included. */
export function contactTotals(interactions: readonly InteractionFact[], today: IsoDate, quarters: number = DEFAULT_SUBSTANCE_SETTINGS.quarters): ContactTotals {
  const known = interactions.filter(({ on }) => on <= today);
  const first = quarterIndex(today) - quarters + 1;
  const recent = known.filter(({ on }) => quarterIndex(on) >= first);
  return {
    contacts: known.length,
    depth: sum(known.map(({ kind }) => DEPTH[kind])),
    ours: known.filter(({ initiator }) => initiator !== 'THEIRS').length,
    theirs: known.filter(({ initiator }) => initiator !== 'OURS').length,
    lastOn: known.reduce<IsoDate | null>((last, { on }) => (last === null || on > last ? on : last), null),
    recent: recent.length,
    jointQuarters: new Set(recent.filter(({ kind }) => isJointActivity(kind)).map(({ on }) => quarterIndex(on))).size,
  };
}

/** Kept ÷ due. Due: its day is over, or it was decided earlier. What was decided after `today` is still open on that day. */
function commitmentsKept(facts: PartnershipFacts['commitments'], today: IsoDate): number | null {
  const decided = (fact: PartnershipFacts['commitments'][number]) => fact.decidedOn !== null && fact.decidedOn <= today;
  const due = facts.filter((fact) => fact.dueOn < today || decided(fact));
  return due.length === 0 ? null : due.filter((fact) => fact.status === 'KEPT' && decided(fact)).length / due.length;
}

/**
 * True once an agreement of weight has been in force through so many whole quarters up to today: a new one has had no time for anything to be done together.
 * An agreement that followed another without a gap at the quarters' first days goes on where that one ended.
 */
function isSettled(facts: PartnershipFacts['agreements'], today: IsoDate, { paperFormality, paperQuarters }: SubstanceSettings): boolean {
  const heavy = facts.filter(({ kind }) => FORMALITY[kind] >= paperFormality);
  const running = quarterIndex(today);
  const last = quarterEnd(running) === today ? running : running - 1;
  const starts = Array.from({ length: paperQuarters }, (_, back) => addDays(quarterEnd(last - back - 1), 1));
  return [...starts, today].every((day) => heavy.some((agreement) => isInForce(agreement, day)));
}

/**
 * Substance of a partnership on a day, 0–100: 100·(.15F + .20R + .20D + .25C + .10M + .10T), parts that do not apply drop out and the rest
 * renormalises (formulas: Partnership substance). F the most formal agreement in force, 0 without one · R share of the last 8 calendar quarters, the
 * running one included, with a joint activity · D mean depth of all interactions · C commitments kept ÷ due · M reciprocity, min ÷ max of who came
 * forward · T 2^(−months/12). D, M and T do not apply without an interaction. Only what lies on or before `today` counts.
 */
export function substance(facts: PartnershipFacts, today: IsoDate, overrides: Overrides<SubstanceSettings> = {}): Substance {
  const { quarters } = withDefaults(DEFAULT_SUBSTANCE_SETTINGS, overrides);
  return substanceOf({ ...facts, contacts: contactTotals(facts.interactions, today, quarters) }, today, overrides);
}

/** `substance` from contacts that are added up already, up to `today`. */
export function substanceOf(
  facts: Pick<PartnershipFacts, 'agreements' | 'commitments'> & { readonly contacts: ContactTotals },
  today: IsoDate,
  overrides: Overrides<SubstanceSettings> = {},
): Substance {
  const settings = withDefaults(DEFAULT_SUBSTANCE_SETTINGS, overrides);
  const { contacts, depth, ours, theirs, lastOn, recent, jointQuarters } = facts.contacts;
  const agreed = facts.agreements.filter((agreement) => (agreement.inForceOn ?? agreement.signedOn ?? '9999') <= today);
  const values: Record<SubstancePartKey, number | null> = {
    formality: Math.max(0, ...agreed.filter((agreement) => isInForce(agreement, today)).map(({ kind }) => FORMALITY[kind])),
    regularity: jointQuarters / settings.quarters,
    depth: lastOn === null ? null : depth / contacts,
    commitments: commitmentsKept(facts.commitments, today),
    reciprocity: lastOn === null ? null : Math.min(ours, theirs) / Math.max(ours, theirs),
    recency: lastOn === null ? null : 2 ** (-monthsBetween(lastOn, today) / settings.halfLifeMonths),
  };
  const applied = sum(SUBSTANCE_PARTS.map((key) => (values[key] === null ? 0 : settings.weights[key])));
  const known = (lastOn !== null || agreed.length > 0) && applied > 0;
  const parts = SUBSTANCE_PARTS.map((key): SubstancePart => {
    const value = known ? values[key] : null;
    const weight = value === null ? 0 : settings.weights[key] / applied;
    return { key, value, weight, points: value === null ? null : 100 * weight * value };
  });
  return {
    score: known ? sum(parts.map(({ points }) => points ?? 0)) : null,
    parts,
    paper: known && (values.regularity ?? 0) <= settings.paperRegularity && isSettled(agreed, today, settings),
    stage: stageOf(lastOn, today, overrides),
    lastOn,
    frequency: recent,
  };
}

export interface SubstancePoint {
  readonly year: number;
  /** 1–4 */
  readonly quarter: number;
  /** the quarter's last day, or today for the running one */
  readonly on: IsoDate;
  readonly score: number | null;
  readonly stage: PartnerStage;
  readonly paper: boolean;
}

/** Substance at the end of each of the last quarters, oldest first, the running one as of today. */
export function substanceHistory(facts: PartnershipFacts, today: IsoDate, quarters = 8, overrides: Overrides<SubstanceSettings> = {}): SubstancePoint[] {
  const last = quarterIndex(today);
  return Array.from({ length: quarters }, (_, index) => {
    const quarter = last - quarters + 1 + index;
    const end = quarterEnd(quarter);
    const on = compareDates(end, today) < 0 ? end : today;
    const { score, stage, paper } = substance(facts, on, overrides);
    return { year: yearOf(on), quarter: (quarter % 4) + 1, on, score, stage, paper };
  });
}

/** Mean and median of the scores that are known; null without any. */
export function substanceSummary(scores: readonly (number | null)[]): { mean: number | null; median: number | null } {
  const known = scores.filter((score) => score !== null).sort((a, b) => a - b);
  const [low, high] = [known[Math.floor((known.length - 1) / 2)], known[Math.ceil((known.length - 1) / 2)]];
  if (low === undefined || high === undefined) return { mean: null, median: null };
  return { mean: sum(known) / known.length, median: (low + high) / 2 };
}
