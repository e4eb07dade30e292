import { at, type Fact, inReview2024, type Text } from './types.ts';

export type FigureFact = Fact & {
  label: Text;
  value: number;
  unit: 'units' | 'persons' | 'years';
  /** `>`: the document gives a floor, not a count. */
  comparator: '=' | '>';
  kind: 'level' | 'flow' | 'anniversary';
  year: number;
  /** Key of the organisation or event that the figure is about. */
  about: string;
};

/** All the figures of the two documents, dates and numbers of resolutions apart. Levels are those of 17 January 2025. */
export const figures: FigureFact[] = [
  {
    key: 'in-clubs',
    label: {
      vi: 'Số câu lạc bộ, trung tâm của Hiệp hội UNESCO Hà Nội',
      en: 'Clubs and centres of the UNESCO Association of Hanoi',
      fr: 'Clubs et centres de l’Association UNESCO de Hanoï',
    },
    value: 37,
    unit: 'units',
    comparator: '=',
    kind: 'level',
    year: 2025,
    about: 'org-unesco',
    reference: inReview2024(at(17, 50, 69)),
  },
  {
    key: 'in-members',
    label: { vi: 'Số hội viên Hiệp hội UNESCO Hà Nội', en: 'Members of the UNESCO Association of Hanoi', fr: 'Membres de l’Association UNESCO de Hanoï' },
    value: 1500,
    unit: 'persons',
    comparator: '>',
    kind: 'level',
    year: 2025,
    about: 'org-unesco',
    reference: inReview2024(at(17, 76, 97)),
  },
  {
    key: 'in-new-units',
    label: { vi: 'Số đơn vị mới thành lập trong năm 2024', en: 'New units created in 2024', fr: 'Unités créées en 2024' },
    value: 4,
    unit: 'units',
    comparator: '=',
    kind: 'flow',
    year: 2024,
    about: 'org-unesco',
    reference: inReview2024(at(16, 137, 155)),
  },
  {
    key: 'in-45',
    label: {
      vi: '45 năm chiến thắng chiến tranh bảo vệ biên giới Tây Nam',
      en: '45 years since the victory on the south-western border',
      fr: '45 ans depuis la victoire à la frontière sud-ouest',
    },
    value: 45,
    unit: 'years',
    comparator: '=',
    kind: 'anniversary',
    year: 2024,
    about: 'ev-sw-border-45',
    reference: inReview2024(at(9, 184, 200)),
  },
  {
    key: 'in-70',
    label: { vi: '70 năm Chiến thắng Điện Biên Phủ', en: '70 years since Dien Bien Phu', fr: '70 ans depuis Dien Bien Phu' },
    value: 70,
    unit: 'years',
    comparator: '=',
    kind: 'anniversary',
    year: 2024,
    about: 'ev-dbp-70',
    reference: inReview2024(at(15, 311, 327)),
  },
  {
    key: 'in-25',
    label: { vi: '25 năm danh hiệu “Thành phố vì hòa bình”', en: '25 years of the “City for Peace” title', fr: '25 ans du titre « Ville pour la paix »' },
    value: 25,
    unit: 'years',
    comparator: '=',
    kind: 'anniversary',
    year: 2024,
    about: 'ev-peace-25',
    reference: inReview2024(at(15, 361, 367)),
  },
  {
    key: 'in-50',
    label: {
      vi: '50 năm Ngày Giải phóng miền Nam, thống nhất đất nước',
      en: '50 years since the liberation of the South',
      fr: '50 ans depuis la libération du Sud',
    },
    value: 50,
    unit: 'years',
    comparator: '=',
    kind: 'anniversary',
    year: 2025,
    about: 'ev-2025-south-50',
    reference: inReview2024(at(28, 86, 102)),
  },
  {
    key: 'in-80',
    label: { vi: '80 năm Cách mạng Tháng Tám', en: '80 years since the August Revolution', fr: '80 ans depuis la Révolution d’août' },
    value: 80,
    unit: 'years',
    comparator: '=',
    kind: 'anniversary',
    year: 2025,
    about: 'ev-2025-august-80',
    reference: inReview2024(at(28, 131, 147)),
  },
  {
    key: 'in-1015',
    label: { vi: '1015 năm Thăng Long - Hà Nội', en: '1015 years of Thang Long - Hanoi', fr: '1015 ans de Thang Long - Hanoï' },
    value: 1015,
    unit: 'years',
    comparator: '=',
    kind: 'anniversary',
    year: 2025,
    about: 'ev-2025-thanglong-1015',
    reference: inReview2024(at(28, 176, 194)),
  },
];
