import type { TrainingStatus } from '@nhipcau/db';
import type { Text } from '../union/types.ts';

const text = (vi: string, en: string, fr: string): Text => ({ vi, en, fr });

export type SampleTraining = {
  key: string;
  title: Text;
  status: TrainingStatus;
  provider: string | null;
  toLevel?: number;
  skills: string[];
  /** day and hours */
  sessions: [on: string, hours: number][];
  people: string[];
  /** who missed which day */
  absent?: [person: string, on: string][];
};

const CENTRE = 'Trung tâm bồi dưỡng cán bộ thành phố';
const all = ['binh', 'an', 'ha', 'linh', 'son', 'huong', 'quan', 'chi', 'duc'];

/** Trainings of two years: held in every quarter but one, two cancelled, one whose day is over and nobody has said what became of it, three ahead. */
export const sampleTrainings: SampleTraining[] = [
  {
    key: '2024-people-diplomacy',
    title: text('Nghiệp vụ đối ngoại nhân dân năm 2024', 'People-to-people diplomacy, 2024', 'Diplomatie populaire, 2024'),
    ...{ status: 'HELD', provider: CENTRE, toLevel: 3 },
    skills: ['people-diplomacy'],
    sessions: [
      ['2024-03-14', 4],
      ['2024-03-15', 4],
    ],
    people: [...all, 'vinh'],
    absent: [['binh', '2024-03-15']],
  },
  {
    key: '2024-information-safety',
    title: text('An toàn thông tin cho cán bộ', 'Information security for staff', 'Sécurité de l’information pour les agents'),
    ...{ status: 'HELD', provider: null },
    skills: ['information-safety'],
    sessions: [['2024-06-05', 3]],
    people: all,
    absent: [
      ['huong', '2024-06-05'],
      ['chi', '2024-06-05'],
    ],
  },
  {
    key: '2024-english',
    title: text('Bồi dưỡng tiếng Anh bậc 3', 'English, level 3', 'Anglais, niveau 3'),
    ...{ status: 'HELD', provider: 'Trường ngoại ngữ', toLevel: 3 },
    skills: ['language-en'],
    sessions: [
      ['2024-09-10', 3],
      ['2024-09-17', 3],
      ['2024-09-24', 3],
      ['2024-10-01', 3],
      ['2024-10-08', 3],
    ],
    people: ['linh', 'quan', 'duc', 'son'],
    absent: [
      ['son', '2024-09-24'],
      ['quan', '2024-10-08'],
    ],
  },
  {
    key: '2024-event-safety',
    title: text('An toàn, hậu cần sự kiện đông người', 'Safety of large events', 'Sécurité des grands événements'),
    ...{ status: 'CANCELLED', provider: CENTRE },
    skills: ['event-safety'],
    sessions: [['2024-11-20', 6]],
    people: ['quan', 'tam'],
  },
  {
    key: '2024-writing',
    title: text('Viết tin, bài đối ngoại', 'Writing for readers abroad', 'Écrire pour l’étranger'),
    ...{ status: 'HELD', provider: null, toLevel: 4 },
    skills: ['news-writing', 'bilingual-editing'],
    sessions: [['2024-12-03', 6]],
    people: ['chi', 'ha', 'duc', 'mai'],
  },
  {
    key: '2025-english-b2',
    title: text('Bồi dưỡng tiếng Anh bậc 4 (B2)', 'English, level 4 (B2)', 'Anglais, niveau 4 (B2)'),
    ...{ status: 'HELD', provider: 'Trường ngoại ngữ', toLevel: 4 },
    skills: ['language-en'],
    sessions: [
      ['2025-02-11', 3],
      ['2025-02-18', 3],
      ['2025-02-25', 3],
      ['2025-03-04', 3],
      ['2025-03-11', 3],
      ['2025-03-18', 3],
    ],
    people: ['duc', 'quan', 'linh', 'tam'],
    absent: [
      ['quan', '2025-03-04'],
      ['quan', '2025-03-11'],
      ['linh', '2025-03-18'],
    ],
  },
  {
    key: '2025-protocol',
    title: text('Lễ tân đối ngoại', 'Protocol', 'Protocole'),
    ...{ status: 'HELD', provider: 'Chuyên gia mời', toLevel: 3 },
    skills: ['protocol'],
    sessions: [
      ['2025-05-13', 4],
      ['2025-05-14', 4],
    ],
    people: ['ha', 'linh', 'quan', 'son', 'mai', 'yen'],
    absent: [['yen', '2025-05-14']],
  },
  {
    key: '2025-data',
    title: text('Xử lý số liệu báo cáo', 'Working with report data', 'Traiter les données des rapports'),
    ...{ status: 'HELD', provider: null, toLevel: 3 },
    skills: ['data-work'],
    sessions: [['2025-06-10', 6]],
    people: ['an', 'duc', 'tam', 'huong'],
  },
  {
    key: '2025-lao',
    title: text('Tiếng Lào giao tiếp', 'Conversational Lao', 'Lao de conversation'),
    ...{ status: 'CANCELLED', provider: null, toLevel: 2 },
    skills: ['language-lo'],
    sessions: [['2025-04-22', 3]],
    people: ['linh'],
  },
  {
    key: '2025-agreements',
    title: text('Pháp luật về thỏa thuận quốc tế', 'Law of international agreements', 'Droit des accords internationaux'),
    ...{ status: 'PLANNED', provider: 'Chuyên gia mời', toLevel: 3 },
    skills: ['agreement-law'],
    sessions: [['2025-07-03', 4]],
    people: ['huong', 'an', 'ha'],
  },
  {
    key: '2025-french',
    title: text('Bồi dưỡng tiếng Pháp bậc 4 (B2)', 'French, level 4 (B2)', 'Français, niveau 4 (B2)'),
    ...{ status: 'PLANNED', provider: 'Trường ngoại ngữ', toLevel: 4 },
    skills: ['language-fr'],
    sessions: [
      ['2025-09-09', 3],
      ['2025-09-16', 3],
      ['2025-09-23', 3],
    ],
    people: ['thao', 'duc'],
  },
  {
    key: '2025-chinese',
    title: text('Bồi dưỡng tiếng Trung bậc 4 (B2)', 'Chinese, level 4 (B2)', 'Chinois, niveau 4 (B2)'),
    ...{ status: 'PLANNED', provider: 'Trường ngoại ngữ', toLevel: 4 },
    skills: ['language-zh'],
    sessions: [
      ['2025-10-07', 3],
      ['2025-10-14', 3],
    ],
    people: ['son', 'quan'],
  },
  {
    key: '2025-year-end',
    title: text('Bồi dưỡng nghiệp vụ đối ngoại cuối năm', 'Year-end course in external affairs', 'Formation de fin d’année aux relations extérieures'),
    ...{ status: 'PLANNED', provider: CENTRE },
    skills: ['people-diplomacy', 'event-safety'],
    sessions: [['2025-11-12', 6]],
    people: [],
  },
];
