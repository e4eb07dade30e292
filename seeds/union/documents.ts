import type { DocumentKey, Text } from './types.ts';

export type SourceDocument = {
  key: DocumentKey;
  title: Text;
  publisher: string;
  /** Of the Vietnamese original; null where the document carries none. */
  url: string | null;
  /** Day of publication; null where the document carries none. */
  date: string | null;
  /** Language of the text that the references point into. */
  language: 'fr';
  reviewYear: number;
  planYear: number;
  /** Number of non-empty lines, to keep references plausible without the text. */
  paragraphs: number;
  /** SHA-256 of the normalised text, so that an import of the document recognises it and its references light up. The text itself is not shipped. */
  contentHash: string;
};

export const documents: SourceDocument[] = [
  {
    key: 'review-2024',
    title: {
      vi: 'Nhìn lại công tác đối ngoại nhân dân trong năm 2024',
      en: 'People-to-people diplomacy in 2024: the year in review',
      fr: 'La diplomatie populaire en 2024 : bilan de l’année',
    },
    publisher: 'Kinh tế & Đô thị',
    url: 'https://kinhtedothi.vn/nhin-lai-cong-tac-doi-ngoai-nhan-dan-trong-nam-2024.html',
    date: '2025-01-17',
    language: 'fr',
    reviewYear: 2024,
    planYear: 2025,
    paragraphs: 48,
    contentHash: '8b367e79ecdb274a5b1074892292952582c040a66389112a81be2c4c1ef7a726',
  },
  {
    key: 'missions-2022',
    title: {
      vi: 'Công tác đối ngoại nhân dân: nhiệm vụ năm 2022',
      en: 'People-to-people diplomacy: missions for 2022',
      fr: 'Diplomatie populaire : les tâches de 2022',
    },
    publisher: 'VOVWORLD (VOV5)',
    url: null,
    date: null,
    language: 'fr',
    reviewYear: 2021,
    planYear: 2022,
    paragraphs: 10,
    contentHash: 'aeb1ad1e1e425dedb15170820d429d39d54204cf9d1f387f3fc1d7a64ca30169',
  },
];
