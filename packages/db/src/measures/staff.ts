import type { MeasureKeyOf } from '@nhipcau/domain/measure';
import { sum } from '@nhipcau/domain/shared';
import { isApproved, isPresent, languageCoverage, slotsOf } from '@nhipcau/domain/skill';
import { ratio } from './day.ts';
import type { OfficeDay, OfficeMeasure, OfficePart } from './measure.ts';
import { isUpTo, part, partnersOn } from './office-day.ts';
import type { OfficeFacts } from './types.ts';

const shareOf = (parts: readonly OfficePart[]) => ratio(sum(parts.map(({ value }) => value ?? 0)), sum(parts.map(({ whole }) => whole ?? 0)));
const sessionsOf = (office: OfficeFacts, day: OfficeDay) => office.sessions.filter(({ on }) => isUpTo(on, day));

/** Measures of the register of staff, which the office keeps. None of its records is a person. */
export const staffRegister: Readonly<Record<MeasureKeyOf<'staff'>, OfficeMeasure>> = {
  staffing: {
    of: 'office',
    parts({ skills: { positions, staff } }, day) {
      const held = new Set(staff.filter((person) => isPresent(person, day.on)).map(({ positionId }) => positionId));
      return positions.filter((position) => isApproved(position, day.on)).map(({ id }) => part('position', id, day.on, held.has(id) ? 1 : 0, 1));
    },
    fold: shareOf,
  },
  language_coverage: {
    of: 'office',
    parts(office, day) {
      const partners = partnersOn(office, day).map(({ partner }) => partner);
      const unserved = new Set(languageCoverage(office.skills, partners, day.on).unserved);
      return partners.filter(({ languages }) => languages.length > 0).map(({ id }) => part('partner', id, day.on, unserved.has(id) ? 0 : 1, 1));
    },
    fold: shareOf,
  },
  skill_coverage: {
    of: 'office',
    parts({ skills }, day) {
      // by skill and not by post: who falls short is for those who may see it
      const bySkill = new Map<string, boolean[]>();
      for (const { skillId, covered } of slotsOf(skills, day.on)) bySkill.set(skillId, [...(bySkill.get(skillId) ?? []), covered]);
      return [...bySkill].map(([skillId, slots]) => part('skill', skillId, day.on, slots.filter(Boolean).length, slots.length));
    },
    fold: shareOf,
  },
  training_hours: {
    of: 'office',
    parts: (office, day) =>
      sessionsOf(office, day).map(({ trainingId, on, hours }, index) => ({ ...part('training', trainingId, on, hours), key: `${trainingId}:${on}:${index}` })),
    fold: (parts, office) => (office.sessions.length === 0 ? null : sum(parts.map(({ value }) => value ?? 0))),
  },
  people_trained: {
    of: 'office',
    parts(office, day) {
      const sessions = sessionsOf(office, day);
      return [...new Set(sessions.map(({ trainingId }) => trainingId))].map((id) => {
        const own = sessions.filter(({ trainingId }) => trainingId === id);
        const members = [...new Set(own.flatMap(({ people }) => people))];
        return { ...part('training', id, own.at(-1)?.on ?? day.on, members.length), members };
      });
    },
    // whoever came to two trainings is one person
    fold: (parts, office) => (office.sessions.length === 0 ? null : new Set(parts.flatMap(({ members }) => members ?? [])).size),
  },
};
