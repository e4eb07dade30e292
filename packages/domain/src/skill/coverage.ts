import type { IsoDate } from '../shared/calendar.ts';
import { sum } from '../shared/number.ts';
import { WORKING_LEVEL } from './levels.ts';
import type { AssessmentFact, PositionFact, SkillFacts, StaffFact } from './types.ts';

/** True on every day that the person is there: from `joinedOn` to the day before `leftOn`. */
export const isPresent = ({ joinedOn, leftOn }: Pick<StaffFact, 'joinedOn' | 'leftOn'>, today: IsoDate): boolean =>
  (joinedOn === null || joinedOn <= today) && (leftOn === null || leftOn > today);

/** True on every day that the post is approved, first and last included. */
export const isApproved = ({ fromOn, untilOn }: Pick<PositionFact, 'fromOn' | 'untilOn'>, today: IsoDate): boolean =>
  (fromOn === null || fromOn <= today) && (untilOn === null || untilOn >= today);

/** True for an assessment that counts on a day: confirmed or a certificate, made by then and not expired. What people say of themselves is shown and does not count. */
export const isValid = ({ kind, assessedOn, expiresOn }: Pick<AssessmentFact, 'kind' | 'assessedOn' | 'expiresOn'>, today: IsoDate): boolean =>
  kind !== 'SELF' && assessedOn <= today && (expiresOn === null || expiresOn >= today);

/** Highest valid level of each person and skill on a day. */
export interface HeldLevels {
  /** 1–6; null: no valid assessment */
  of(staffMemberId: string, skillId: string): number | null;
}

const keyOf = (staffMemberId: string, skillId: string) => `${staffMemberId} ${skillId}`;

/** Index of what is held on a day; `better` are levels taken as reached besides, for what-if. */
export function heldLevels(
  assessments: readonly AssessmentFact[],
  today: IsoDate,
  better: readonly Pick<AssessmentFact, 'staffMemberId' | 'skillId' | 'level'>[] = [],
): HeldLevels {
  const levels = new Map<string, number>();
  for (const { staffMemberId, skillId, level } of [...assessments.filter((assessment) => isValid(assessment, today)), ...better]) {
    const key = keyOf(staffMemberId, skillId);
    levels.set(key, Math.max(levels.get(key) ?? 0, level));
  }
  return { of: (staffMemberId, skillId) => levels.get(keyOf(staffMemberId, skillId)) ?? null };
}

/** A position × skill × required level. */
export interface Slot {
  readonly positionId: string;
  readonly skillId: string;
  readonly required: number;
  /** null: the post is vacant */
  readonly holderId: string | null;
  /** the holder's valid level; null: none */
  readonly held: number | null;
  readonly covered: boolean;
}

function holders(facts: SkillFacts, today: IsoDate): Map<string, StaffFact> {
  return new Map(facts.staff.flatMap((person) => (person.positionId !== null && isPresent(person, today) ? [[person.positionId, person] as const] : [])));
}

/** Slots of the posts approved on a day. Partly never counts: a level below the required one leaves the slot open, and so does a vacant post. */
export function slotsOf(facts: SkillFacts, today: IsoDate, held: HeldLevels = heldLevels(facts.assessments, today)): Slot[] {
  const holding = holders(facts, today);
  return facts.positions
    .filter((position) => isApproved(position, today))
    .flatMap((position) =>
      position.required.map(({ skillId, level }): Slot => {
        const holder = holding.get(position.id);
        const reached = holder ? held.of(holder.id, skillId) : null;
        return {
          positionId: position.id,
          skillId,
          required: level,
          holderId: holder?.id ?? null,
          held: reached,
          covered: reached !== null && reached >= level,
        };
      }),
    );
}

export interface Coverage {
  readonly slots: number;
  readonly covered: number;
  /** covered ÷ slots, 0…1; null: nothing is required */
  readonly share: number | null;
}

const coverageOf = (slots: readonly Slot[]): Coverage => {
  const covered = slots.filter((slot) => slot.covered).length;
  return { slots: slots.length, covered, share: slots.length === 0 ? null : covered / slots.length };
};

/** Coverage of all slots and by skill; skills that no post requires are left out of `bySkill`. */
export function skillCoverage(slots: readonly Slot[]): Coverage & { readonly bySkill: ReadonlyMap<string, Coverage> } {
  const groups = new Map<string, Slot[]>();
  for (const slot of slots) groups.set(slot.skillId, [...(groups.get(slot.skillId) ?? []), slot]);
  return { ...coverageOf(slots), bySkill: new Map([...groups].map(([skillId, group]) => [skillId, coverageOf(group)])) };
}

/** A cell of the heat map people × skill. */
export interface GapCell {
  readonly staffMemberId: string;
  readonly skillId: string;
  /** level the person's post requires; null: none */
  readonly required: number | null;
  /** valid level; null: none */
  readonly held: number | null;
  /** required − held, at least 0; null: nothing is required */
  readonly gap: number | null;
}

/** Gap matrix of those present on a day: cells with something required or held, by person and skill as given. */
export function gapMatrix(facts: SkillFacts, today: IsoDate): GapCell[] {
  const held = heldLevels(facts.assessments, today);
  const posts = new Map(facts.positions.filter((position) => isApproved(position, today)).map((position) => [position.id, position]));
  return facts.staff
    .filter((person) => isPresent(person, today))
    .flatMap((person) => {
      const post = person.positionId === null ? undefined : posts.get(person.positionId);
      return facts.skills.flatMap(({ id: skillId }): GapCell[] => {
        const required = post?.required.find((slot) => slot.skillId === skillId)?.level ?? null;
        const level = held.of(person.id, skillId);
        if (required === null && level === null) return [];
        return [{ staffMemberId: person.id, skillId, required, held: level, gap: required === null ? null : Math.max(0, required - (level ?? 0)) }];
      });
    });
}

/**
 * Required skills that one person alone holds: the only one among those present with a valid assessment at or above the lowest level that a post
 * requires. What nobody holds is a gap and no such alert.
 */
export function singleHolders(facts: SkillFacts, today: IsoDate): { skillId: string; level: number; staffMemberId: string }[] {
  const held = heldLevels(facts.assessments, today);
  const least = new Map<string, number>();
  for (const { skillId, required } of slotsOf(facts, today, held)) least.set(skillId, Math.min(least.get(skillId) ?? required, required));
  const present = facts.staff.filter((person) => isPresent(person, today));
  return [...least].flatMap(([skillId, level]) => {
    const [first, second] = present.filter((person) => (held.of(person.id, skillId) ?? 0) >= level);
    return first && !second ? [{ skillId, level, staffMemberId: first.id }] : [];
  });
}

/** Filled ÷ approved positions on a day; share null: no position is approved. */
export function staffing(facts: Pick<SkillFacts, 'positions' | 'staff'>, today: IsoDate): { approved: number; filled: number; share: number | null } {
  const filledIds = new Set(facts.staff.filter((person) => isPresent(person, today)).map(({ positionId }) => positionId));
  const approved = facts.positions.filter((position) => isApproved(position, today));
  const filled = approved.filter(({ id }) => filledIds.has(id)).length;
  return { approved: approved.length, filled, share: approved.length === 0 ? null : filled / approved.length };
}

/** Languages that everybody in the office speaks: they need no certificate. */
export const OFFICE_LANGUAGES: readonly string[] = ['vi'];

export interface LanguageCoverage {
  /** partners whose language is known */
  readonly partners: number;
  readonly served: number;
  /** served ÷ partners, 0…1; null: no partner's language is known */
  readonly share: number | null;
  /** by language: people at B2 or better, partners that speak it */
  readonly byLanguage: readonly { readonly language: string; readonly people: number; readonly partners: number }[];
  /** ids of the partners that cannot be served */
  readonly unserved: readonly string[];
}

/**
 * Share of partners that can be served in one of their languages: somebody present holds it at B2 or better by a valid assessment, or it is the office's own.
 * Partners of no known language are left out.
 */
export function languageCoverage(
  facts: Pick<SkillFacts, 'staff' | 'assessments' | 'skills'>,
  partners: readonly { readonly id: string; readonly languages: readonly string[] }[],
  today: IsoDate,
): LanguageCoverage {
  const held = heldLevels(facts.assessments, today);
  const present = facts.staff.filter((person) => isPresent(person, today));
  const known = partners.filter(({ languages }) => languages.length > 0);
  const languages = [...new Set([...known.flatMap((partner) => partner.languages), ...facts.skills.flatMap(({ language }) => language ?? [])])].sort();
  const byLanguage = languages.map((language) => {
    const skills = facts.skills.filter((skill) => skill.language === language);
    const people = present.filter((person) => skills.some(({ id }) => (held.of(person.id, id) ?? 0) >= WORKING_LEVEL)).length;
    return { language, people, partners: known.filter((partner) => partner.languages.includes(language)).length };
  });
  const spoken = new Set([...OFFICE_LANGUAGES, ...byLanguage.filter(({ people }) => people > 0).map(({ language }) => language)]);
  const unserved = known.filter((partner) => !partner.languages.some((language) => spoken.has(language))).map(({ id }) => id);
  const served = known.length - unserved.length;
  return { partners: known.length, served, share: known.length === 0 ? null : served / known.length, byLanguage, unserved };
}

export interface WhatIf {
  readonly before: Coverage;
  readonly after: Coverage;
  /** slots that become covered */
  readonly gained: readonly Slot[];
}

/** What a training would change: coverage of the skills served, now and once `staffMemberIds` reach `level` in each. Nobody loses a higher level. */
export function whatIf(
  facts: SkillFacts,
  { skillIds, staffMemberIds, level }: { readonly skillIds: readonly string[]; readonly staffMemberIds: readonly string[]; readonly level: number },
  today: IsoDate,
): WhatIf {
  const served = new Set(skillIds);
  const only = (slots: readonly Slot[]) => slots.filter((slot) => served.has(slot.skillId));
  const before = only(slotsOf(facts, today));
  const better = staffMemberIds.flatMap((staffMemberId) => skillIds.map((skillId) => ({ staffMemberId, skillId, level })));
  const after = only(slotsOf(facts, today, heldLevels(facts.assessments, today, better)));
  return { before: coverageOf(before), after: coverageOf(after), gained: after.filter((slot, index) => slot.covered && !before[index]?.covered) };
}

/** Hours of sessions, and hours × people who came. */
export function trainingHours(sessions: readonly { readonly hours: number; readonly attended: number }[]): { hours: number; personHours: number } {
  return { hours: sum(sessions.map(({ hours }) => hours)), personHours: sum(sessions.map(({ hours, attended }) => hours * attended)) };
}
