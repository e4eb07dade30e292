import { at, type Fact, inReview2024, type Text } from './types.ts';

export type LegalFact = Fact & { title: Text; number: string | null; date: string | null };

/** The policy papers that the review says it follows. */
export const legalReferences: LegalFact[] = [
  {
    key: 'law-1',
    title: {
      vi: 'Nghị quyết Đại hội đại biểu toàn quốc lần thứ XIII của Đảng',
      en: 'Resolution of the 13th National Congress of the Party',
      fr: 'Résolution du XIIIᵉ Congrès du Parti',
    },
    number: null,
    date: null,
    reference: inReview2024(at(6, 528, 574)),
  },
  {
    key: 'law-2',
    title: {
      vi: 'Nghị quyết số 34-NQ/TW ngày 09/01/2023 của Bộ Chính trị',
      en: 'Politburo Resolution No. 34-NQ/TW of 9 January 2023',
      fr: 'Résolution 34-NQ/TW du Bureau politique (9 janvier 2023)',
    },
    number: '34-NQ/TW',
    date: '2023-01-09',
    reference: inReview2024(at(6, 576, 632)),
  },
  {
    key: 'law-3',
    title: { vi: 'Các định hướng lớn của Thành phố', en: 'The City’s major orientations', fr: 'Les grandes orientations de la Ville' },
    number: null,
    date: null,
    reference: inReview2024(at(6, 637, 673)),
  },
];
