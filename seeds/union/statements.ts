import { at, type Fact, inReview2024, type Text } from './types.ts';

/** What somebody said or promised, told in our words; `by` is the organisation that the speaker stands for. */
export type StatementFact = Fact & { text: Text; year: number; by: string };

export const statements: StatementFact[] = [
  {
    key: 'st-1',
    text: {
      vi: 'Tiếp tục bám sát chủ trương của Đảng và nhiệm vụ được giao, lan tỏa giá trị di sản Hà Nội tới bạn bè quốc tế',
      en: 'Keep to the Party’s policies and the tasks assigned, and bring Hanoi’s heritage to friends abroad',
      fr: 'Suivre la ligne du Parti et les missions confiées, faire rayonner le patrimoine de Hanoï à l’étranger',
    },
    year: 2025,
    by: 'org-unesco',
    reference: inReview2024(at(18, 17, 233)),
  },
  {
    key: 'st-2',
    text: {
      vi: 'Cần hiểu phong tục, tập quán của từng nước để tổ chức sự kiện văn hóa phù hợp, hiệu quả',
      en: 'Cultural events that fit and succeed need knowledge of each country’s customs',
      fr: 'Bien préparer une rencontre culturelle demande de connaître les usages de chaque pays',
    },
    year: 2025,
    by: 'org-palestine-embassy',
    reference: inReview2024(at(21, 419, 553)),
  },
];
