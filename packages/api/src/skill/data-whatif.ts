import type { Tx } from '@nhipcau/db';
import type { IsoDate } from '@nhipcau/domain/shared';
import { type AssessmentFact, isPresent, languageCoverage, skillCoverage, type WhatIfInput, whatIf } from '@nhipcau/domain/skill';
import { fieldError } from '../errors.ts';
import { listSkillOptions } from './data-catalogue.ts';
import { readNames } from './data-overview.ts';
import { compare } from './rows.ts';
import { nameOf, readPartners, readRoom } from './state.ts';
import type { WhatIfAnswer, WhatIfOptions } from './types.ts';

/** Skills and people to choose from, with what each of them holds and needs. */
export async function listWhatIfOptions(db: Tx, today: IsoDate): Promise<WhatIfOptions> {
  const [room, names, skills] = await Promise.all([readRoom(db, today), readNames(db), listSkillOptions(db)]);
  const { bySkill } = skillCoverage(room.slots);
  return {
    skills: skills.map((skill) => ({ ...skill, slots: bySkill.get(skill.id)?.slots ?? 0, covered: bySkill.get(skill.id)?.covered ?? 0 })),
    people: room.facts.staff
      .filter((person) => isPresent(person, today))
      .map(({ id }) => ({
        id,
        name: names.get(id)?.name ?? '',
        position: names.get(id)?.position ?? null,
        levels: Object.fromEntries(
          skills.flatMap((skill) => {
            const level = room.held.of(id, skill.id);
            return level === null ? [] : [[skill.id, level]];
          }),
        ),
        required: Object.fromEntries(room.slots.filter(({ holderId }) => holderId === id).map((slot) => [slot.skillId, slot.required])),
      }))
      .sort((a, b) => compare(a.name, b.name, 'asc') || a.id.localeCompare(b.id)),
  };
}

/** What a training would change: coverage of the skills, and partners that can be served. @throws invalidInput for who or what is not there */
export async function answerWhatIf(db: Tx, input: WhatIfInput, today: IsoDate): Promise<WhatIfAnswer> {
  const [room, names, partners] = await Promise.all([readRoom(db, today), readNames(db), readPartners(db)]);
  if (input.skillIds.some((id) => !room.skills.has(id))) throw fieldError('skillIds', 'choice');
  if (input.staffMemberIds.some((id) => !names.has(id))) throw fieldError('staffMemberIds', 'choice');
  const { before, after, gained } = whatIf(room.facts, input, today);
  const reached: AssessmentFact[] = input.staffMemberIds.flatMap((staffMemberId) =>
    input.skillIds.map((skillId) => ({ staffMemberId, skillId, level: input.level, kind: 'CONFIRMED', assessedOn: today, expiresOn: null })),
  );
  const [now, then] = [room.facts.assessments, [...room.facts.assessments, ...reached]].map((assessments) =>
    languageCoverage({ ...room.facts, assessments }, partners, today),
  );
  const positions = await db.position.findMany({ where: { id: { in: gained.map(({ positionId }) => positionId) } }, select: { id: true, title: true } });
  const titles = new Map(positions.map(({ id, title }) => [id, nameOf(title)]));
  return {
    before,
    after,
    gained: gained.flatMap(({ positionId, skillId, holderId }) => {
      const [position, skill] = [titles.get(positionId), room.skills.get(skillId)];
      return position && skill ? [{ position, skill: skill.name, holder: holderId === null ? null : (names.get(holderId)?.name ?? null) }] : [];
    }),
    partners: { known: now?.partners ?? 0, before: now?.served ?? 0, after: then?.served ?? 0 },
  };
}
