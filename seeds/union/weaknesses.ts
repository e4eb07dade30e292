import { at, type Fact, inReview2024, type Text } from './types.ts';

export type WeaknessCategory = 'MEMBER_ACTIVITY' | 'HUMAN_RESOURCES' | 'RESOURCES' | 'PARTNERSHIP';

export type WeaknessFact = Fact & { title: Text; category: WeaknessCategory; reviewYear: number };

/** The review names its limitations in four sentences; each limitation is a record of its own, so that each can be answered and scored. */
export const weaknesses: WeaknessFact[] = [
  {
    key: 'wk-01',
    title: {
      vi: 'Các hội thành viên hoạt động không đồng đều',
      en: 'Activity is uneven across member associations',
      fr: 'Activité inégale d’une association membre à l’autre',
    },
    category: 'MEMBER_ACTIVITY',
    reviewYear: 2024,
    reference: inReview2024(at(23, 68, 124)),
  },
  {
    key: 'wk-02',
    title: {
      vi: 'Các hội thành viên thiếu đổi mới',
      en: 'Member associations lack innovation',
      fr: 'Peu d’idées nouvelles dans les associations membres',
    },
    category: 'MEMBER_ACTIVITY',
    reviewYear: 2024,
    reference: inReview2024(at(23, 126, 147)),
  },
  {
    key: 'wk-03',
    title: {
      vi: 'Chưa đa dạng hóa hình thức tổ chức hoạt động',
      en: 'Forms of activity are not varied enough',
      fr: 'Des formes d’activité trop peu variées',
    },
    category: 'MEMBER_ACTIVITY',
    reviewYear: 2024,
    reference: inReview2024(at(23, 151, 203)),
  },
  {
    key: 'wk-04',
    title: {
      vi: 'Nguồn nhân lực đối ngoại thiếu về số lượng',
      en: 'Too few staff for external affairs',
      fr: 'Effectifs insuffisants pour les relations extérieures',
    },
    category: 'HUMAN_RESOURCES',
    reviewYear: 2024,
    reference: inReview2024(at(23, 205, 313)),
  },
  {
    key: 'wk-05',
    title: {
      vi: 'Trình độ chuyên môn, nghiệp vụ chưa đáp ứng yêu cầu thực tiễn',
      en: 'Professional qualifications fall short of practical needs',
      fr: 'Qualifications professionnelles en deçà des besoins du terrain',
    },
    category: 'HUMAN_RESOURCES',
    reviewYear: 2024,
    reference: inReview2024(at(23, 314, 389), at(23, 431, 480)),
  },
  {
    key: 'wk-06',
    title: {
      vi: 'Năng lực ngoại ngữ chưa đáp ứng yêu cầu thực tiễn',
      en: 'Foreign-language skills fall short of practical needs',
      fr: 'Niveau de langues en deçà des besoins du terrain',
    },
    category: 'HUMAN_RESOURCES',
    reviewYear: 2024,
    reference: inReview2024(at(23, 393, 480)),
  },
  {
    key: 'wk-07',
    title: {
      vi: 'Công tác xã hội hóa và huy động nguồn lực đầu tư còn hạn chế',
      en: 'Limited mobilisation of non-State resources and investment',
      fr: 'Faible mobilisation des ressources sociales et de l’investissement',
    },
    category: 'RESOURCES',
    reviewYear: 2024,
    reference: inReview2024(at(26, 0, 94)),
  },
  {
    key: 'wk-08',
    title: {
      vi: 'Đầu tư cơ sở vật chất chưa đồng bộ',
      en: 'Investment in facilities is not coordinated',
      fr: 'Équipements et locaux : investissements non coordonnés',
    },
    category: 'RESOURCES',
    reviewYear: 2024,
    reference: inReview2024(at(26, 107, 176)),
  },
  {
    key: 'wk-09',
    title: {
      vi: 'Mạng lưới đối tác quốc tế chưa được xây dựng đầy đủ',
      en: 'The international partner network is incomplete',
      fr: 'Réseau de partenaires internationaux encore incomplet',
    },
    category: 'PARTNERSHIP',
    reviewYear: 2024,
    reference: inReview2024(at(26, 178, 244)),
  },
  {
    key: 'wk-10',
    title: {
      vi: 'Quan hệ hợp tác quốc tế chưa thực chất',
      en: 'International cooperation lacks substance',
      fr: 'Coopération internationale peu substantielle',
    },
    category: 'PARTNERSHIP',
    reviewYear: 2024,
    reference: inReview2024(at(26, 246, 311)),
  },
  {
    key: 'wk-11',
    title: {
      vi: 'Quan hệ hợp tác quốc tế chưa đạt kết quả như mong đợi',
      en: 'International cooperation has not brought the results hoped for',
      fr: 'Coopération internationale : résultats en deçà des attentes',
    },
    category: 'PARTNERSHIP',
    reviewYear: 2024,
    reference: inReview2024(at(26, 315, 356)),
  },
];
