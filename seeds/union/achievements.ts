import { at, type Fact, inMissions2022, inReview2024, type Text } from './types.ts';

export type AchievementFact = Fact & {
  title: Text;
  year: number;
  /** Key of the organisation; null where the document speaks of the whole country. */
  organisation: string | null;
};

export const achievements: AchievementFact[] = [
  {
    key: 'ach-1',
    title: {
      vi: 'Tổ chức liên tục chuỗi sự kiện, chương trình giao lưu văn hóa đa quốc gia',
      en: 'A continuous run of events and multinational cultural exchanges',
      fr: 'Des rencontres culturelles multinationales tout au long de l’année',
    },
    year: 2024,
    organisation: 'org-union',
    reference: inReview2024(at(6, 254, 361)),
  },
  {
    key: 'ach-2',
    title: {
      vi: 'Đổi mới tư duy và phương thức hoạt động',
      en: 'New thinking and new ways of working',
      fr: 'Une nouvelle manière de penser et de travailler',
    },
    year: 2024,
    organisation: 'org-union',
    reference: inReview2024(at(6, 675, 779)),
  },
  {
    key: 'ach-3',
    title: {
      vi: 'Nhiều hoạt động thúc đẩy hòa bình, đoàn kết, hữu nghị và hợp tác',
      en: 'Many activities for peace, solidarity, friendship and cooperation',
      fr: 'Beaucoup d’activités en faveur de la paix et de l’amitié',
    },
    year: 2024,
    organisation: 'org-union',
    reference: inReview2024(at(9, 0, 155)),
  },
  {
    key: 'ach-4',
    title: {
      vi: 'Không ngừng mở rộng đối tác, đẩy mạnh truyền thông quảng bá Hà Nội',
      en: 'Ever more partners, and wider publicity for Hanoi',
      fr: 'Davantage de partenaires et une meilleure visibilité de Hanoï',
    },
    year: 2024,
    organisation: 'org-union',
    reference: inReview2024(at(11, 179, 365)),
  },
  {
    key: 'ach-5',
    title: {
      vi: 'Thành lập 4 đơn vị mới; duy trì, phát triển các câu lạc bộ nghệ thuật truyền thống',
      en: 'Four new units; traditional art clubs kept alive and growing',
      fr: 'Quatre unités de plus ; les clubs d’arts traditionnels continuent de grandir',
    },
    year: 2024,
    organisation: 'org-unesco',
    reference: inReview2024(at(16, 122, 219)),
  },
  {
    key: 'ach-6',
    title: {
      vi: 'Góp phần bảo tồn và phát huy giá trị di sản văn hóa Thủ đô',
      en: 'Contribution to preserving and promoting the capital’s cultural heritage',
      fr: 'Une part active dans la sauvegarde du patrimoine de la capitale',
    },
    year: 2024,
    organisation: 'org-unesco',
    reference: inReview2024(at(15, 22, 167)),
  },
  {
    key: 'ach-7',
    title: {
      vi: 'Nhiều hoạt động giao lưu với các đại sứ quán và tổ chức quốc tế',
      en: 'Many exchanges with embassies and international organisations',
      fr: 'De multiples échanges avec ambassades et organismes internationaux',
    },
    year: 2024,
    organisation: 'org-union',
    reference: inReview2024(at(21, 238, 328)),
  },
  {
    key: 'ach-8',
    title: {
      vi: 'Đối ngoại nhân dân linh hoạt; ngoại giao y tế và vắc-xin',
      en: 'Flexible people-to-people diplomacy; health and vaccine diplomacy',
      fr: 'Une diplomatie populaire souple, tournée vers la santé et les vaccins',
    },
    year: 2021,
    organisation: null,
    reference: inMissions2022(at(7, 0, 146), at(7, 147, 301)),
  },
];
