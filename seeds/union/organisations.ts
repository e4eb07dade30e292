import { at, type Fact, inMissions2022, inReview2024, type Text } from './types.ts';

export type OrganisationFact = Fact & {
  name: Text;
  kind: 'union' | 'member_association' | 'member_group' | 'embassy' | 'international_organisation' | 'party_body';
  /** True where the document names the organisation through a person or a group only, and the body itself is our reading. */
  ourReading: boolean;
};

/** Every organisation the two documents name. No friendship association for a given country is among them. */
export const organisations: OrganisationFact[] = [
  {
    key: 'org-union',
    name: {
      vi: 'Liên hiệp các tổ chức hữu nghị thành phố Hà Nội',
      en: 'Hanoi Union of Friendship Organizations',
      fr: 'Union des organisations d’amitié de Hanoï',
    },
    kind: 'union',
    ourReading: false,
    reference: inReview2024(at(4, 20, 63)),
  },
  {
    key: 'org-unesco',
    name: { vi: 'Hiệp hội UNESCO thành phố Hà Nội', en: 'UNESCO Association of Hanoi', fr: 'Association UNESCO de Hanoï' },
    kind: 'member_association',
    ourReading: false,
    reference: inReview2024(at(17, 0, 29)),
  },
  {
    key: 'org-members',
    name: {
      vi: 'Các hội hữu nghị và tổ chức thành viên',
      en: 'Friendship associations and member organisations',
      fr: 'Les associations d’amitié et autres organisations membres',
    },
    kind: 'member_group',
    ourReading: false,
    reference: inReview2024(at(4, 349, 403)),
  },
  {
    key: 'org-palestine-embassy',
    name: { vi: 'Đại sứ quán Nhà nước Palestine tại Việt Nam', en: 'Embassy of Palestine in Viet Nam', fr: 'Ambassade de Palestine au Vietnam' },
    kind: 'embassy',
    ourReading: true,
    reference: inReview2024(at(21, 21, 58)),
  },
  {
    key: 'org-unesco-world',
    name: { vi: 'UNESCO', en: 'UNESCO', fr: 'UNESCO' },
    kind: 'international_organisation',
    ourReading: false,
    reference: inReview2024(at(15, 430, 438)),
  },
  {
    key: 'org-cpv-external',
    name: {
      vi: 'Ban Đối ngoại Trung ương',
      en: 'Party Central Commission for External Relations',
      fr: 'Commission centrale des relations extérieures du Parti',
    },
    kind: 'party_body',
    ourReading: false,
    reference: inMissions2022(at(4, 13, 82)),
  },
  {
    key: 'org-politburo',
    name: { vi: 'Bộ Chính trị', en: 'Politburo', fr: 'Bureau politique' },
    kind: 'party_body',
    ourReading: false,
    reference: inReview2024(at(6, 623, 632)),
  },
];
