import { type Db, loadSkillInputs, type Tx } from '@nhipcau/db';
import type { IsoDate } from '@nhipcau/domain/shared';
import { storedText } from '@nhipcau/domain/shared/text';
import { type HeldLevels, heldLevels, type SkillFacts, type Slot, slotsOf } from '@nhipcau/domain/skill';
import type { SkillOption } from './types.ts';

/** What the pages of the room are computed from, as of a day. */
export interface StaffRoom {
  readonly today: IsoDate;
  readonly facts: SkillFacts;
  readonly held: HeldLevels;
  readonly slots: readonly Slot[];
  /** skills by id, in the order of the catalogue, archived ones included */
  readonly skills: ReadonlyMap<string, SkillOption>;
}

export const nameOf = (value: unknown) => storedText.parse(value);
const optionSelect = { id: true, group: true, name: true, language: true } as const;

/** All skills in the order of the catalogue. */
export async function readSkills(db: Tx): Promise<Map<string, SkillOption>> {
  const rows = await db.skill.findMany({ select: optionSelect, orderBy: [{ group: 'asc' }, { position: 'asc' }, { code: 'asc' }] });
  return new Map(rows.map((row) => [row.id, { ...row, name: nameOf(row.name) }]));
}

export async function readRoom(db: Db | Tx, today: IsoDate): Promise<StaffRoom> {
  // one after the other: in a transaction there is one connection
  const facts = await loadSkillInputs(db, { today });
  const skills = await readSkills(db);
  const held = heldLevels(facts.assessments, today);
  return { today, facts, held, slots: slotsOf(facts, today, held), skills };
}

/** The skill of an id that a foreign key vouches for. */
export function skillOf(skills: StaffRoom['skills'], id: string): SkillOption {
  const skill = skills.get(id);
  if (!skill) throw new Error(`no skill ${id}`);
  return skill;
}

/** Slots of a person's post: how many, and how many are covered. */
export const ownSlots = (slots: readonly Slot[], staffMemberId: string) => {
  const own = slots.filter(({ holderId }) => holderId === staffMemberId);
  return { slots: own.length, covered: own.filter(({ covered }) => covered).length };
};

/** Partners that are kept, with the languages they can be served in: those that the measure counts. */
export async function readPartners(db: Tx) {
  const rows = await db.partner.findMany({
    where: { mergedIntoId: null, archivedAt: null },
    select: { id: true, name: true, languages: true },
    orderBy: { code: 'asc' },
  });
  return rows.map((row) => ({ ...row, name: nameOf(row.name) }));
}
