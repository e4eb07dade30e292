import { toDate } from '@nhipcau/db';
import { makeGoal, stableId } from '../factories/index.ts';
import type { Pillar } from '../union/goals.ts';
import type { Text } from '../union/types.ts';

const text = (vi: string, en: string, fr: string): Text => ({ vi, en, fr });

type SampleGoal = { year: number; code: string; parent: string | null; title: Text; pillar: Pillar; weight: number; answers: string[] };

/** Sub-goals of 2025 below the orientations, and the plans of the two years before; all invented. */
export const sampleGoals: SampleGoal[] = [
  {
    year: 2025,
    code: '3.1',
    parent: '3',
    title: text('Mở rộng địa bàn và đầu mối đối tác', 'Reach more countries and partners', 'Toucher davantage de pays et de partenaires'),
    pillar: 'PARTNERSHIP',
    weight: 50,
    answers: ['wk-09'],
  },
  {
    year: 2025,
    code: '3.2',
    parent: '3',
    title: text('Đưa các thỏa thuận đã ký vào thực chất', 'Give substance to signed agreements', 'Donner corps aux accords signés'),
    pillar: 'PARTNERSHIP',
    weight: 50,
    answers: ['wk-10'],
  },
  {
    year: 2025,
    code: '7.1',
    parent: '7',
    title: text('Bổ sung nhân lực làm công tác đối ngoại', 'Add staff for external affairs', 'Renforcer les effectifs des relations extérieures'),
    pillar: 'STAFF',
    weight: 40,
    answers: ['wk-04'],
  },
  {
    year: 2025,
    code: '7.2',
    parent: '7',
    title: text('Bồi dưỡng nghiệp vụ và ngoại ngữ', 'Train in professional skills and languages', 'Former aux métiers et aux langues'),
    pillar: 'STAFF',
    weight: 60,
    answers: ['wk-05', 'wk-06'],
  },
  {
    year: 2024,
    code: '1',
    parent: null,
    title: text(
      'Đẩy mạnh giao lưu hữu nghị, văn hóa đối ngoại',
      'Step up friendship and cultural exchanges',
      'Intensifier les échanges d’amitié et de culture',
    ),
    pillar: 'IMAGE',
    weight: 35,
    answers: [],
  },
  {
    year: 2024,
    code: '2',
    parent: null,
    title: text('Mở rộng quan hệ đối tác', 'Widen partnerships', 'Élargir les partenariats'),
    pillar: 'PARTNERSHIP',
    weight: 25,
    answers: [],
  },
  {
    year: 2024,
    code: '3',
    parent: null,
    title: text('Củng cố tổ chức hội và chế độ báo cáo', 'Strengthen associations and reporting', 'Consolider les associations et les rapports'),
    pillar: 'COORDINATION',
    weight: 25,
    answers: [],
  },
  {
    year: 2024,
    code: '4',
    parent: null,
    title: text('Bồi dưỡng cán bộ làm đối ngoại nhân dân', 'Train staff for people-to-people diplomacy', 'Former les cadres de la diplomatie populaire'),
    pillar: 'STAFF',
    weight: 15,
    answers: [],
  },
  {
    year: 2023,
    code: '1',
    parent: null,
    title: text('Duy trì hoạt động giao lưu hữu nghị', 'Keep up friendship exchanges', 'Maintenir les échanges d’amitié'),
    pillar: 'IMAGE',
    weight: 100,
    answers: [],
  },
];

export const goalId = (year: number, code: string) => stableId('goal', `${year}/${code}`);

export function goalRows() {
  return sampleGoals.map((goal, index) =>
    makeGoal(goal.year, goal.code, {
      parentId: goal.parent === null ? null : goalId(goal.year, goal.parent),
      title: goal.title,
      pillar: goal.pillar,
      weight: goal.weight,
      position: index,
      ownerOrganisationId: stableId('organisation', 'union'),
      createdAt: toDate(`${goal.year}-01-20`),
      sample: true,
    }),
  );
}

/** Which weaknesses a sub-goal answers; nothing answers wk-03, wk-07 and wk-08, as in the orientations themselves. */
export function goalWeaknessRows() {
  return sampleGoals.flatMap((goal) =>
    goal.answers.map((key) => ({ goalId: goalId(goal.year, goal.code), weaknessId: stableId('weakness', key), weight: 2, sample: true })),
  );
}
