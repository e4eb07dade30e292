import type { SkillGroup } from '@nhipcau/db';
import type { Text } from '../union/types.ts';
import type { Account } from './people.ts';

const text = (vi: string, en: string, fr: string): Text => ({ vi, en, fr });

type SampleSkill = { code: string; group: SkillGroup; name: Text; language?: string };
const language = (code: string, name: Text): SampleSkill => ({ code: `language-${code}`, group: 'LANGUAGE', name, language: code });

/** The catalogue: what working with friends abroad asks for. */
export const sampleSkills: SampleSkill[] = [
  language('en', text('Tiếng Anh', 'English', 'Anglais')),
  language('fr', text('Tiếng Pháp', 'French', 'Français')),
  language('zh', text('Tiếng Trung', 'Chinese', 'Chinois')),
  language('ru', text('Tiếng Nga', 'Russian', 'Russe')),
  language('ja', text('Tiếng Nhật', 'Japanese', 'Japonais')),
  language('ko', text('Tiếng Hàn', 'Korean', 'Coréen')),
  language('es', text('Tiếng Tây Ban Nha', 'Spanish', 'Espagnol')),
  language('lo', text('Tiếng Lào', 'Lao', 'Lao')),
  {
    code: 'people-diplomacy',
    group: 'FOREIGN_AFFAIRS',
    name: text('Nghiệp vụ đối ngoại nhân dân', 'Practice of people-to-people diplomacy', 'Pratique de la diplomatie populaire'),
  },
  { code: 'negotiation', group: 'FOREIGN_AFFAIRS', name: text('Đàm phán, ký kết thỏa thuận', 'Negotiating agreements', 'Négociation d’accords') },
  {
    code: 'foreign-ngo',
    group: 'FOREIGN_AFFAIRS',
    name: text('Vận động viện trợ phi chính phủ nước ngoài', 'Mobilising foreign non-governmental aid', 'Mobilisation de l’aide non gouvernementale étrangère'),
  },
  { code: 'agreement-law', group: 'LAW', name: text('Pháp luật về thỏa thuận quốc tế', 'Law of international agreements', 'Droit des accords internationaux') },
  { code: 'association-law', group: 'LAW', name: text('Pháp luật về hội', 'Law of associations', 'Droit des associations') },
  { code: 'political-theory', group: 'POLITICS', name: text('Lý luận chính trị', 'Political theory', 'Théorie politique') },
  { code: 'protocol', group: 'PROTOCOL', name: text('Lễ tân đối ngoại', 'Protocol', 'Protocole') },
  { code: 'interpreting', group: 'PROTOCOL', name: text('Biên, phiên dịch', 'Translation and interpreting', 'Traduction et interprétation') },
  { code: 'event-work', group: 'EVENT_WORK', name: text('Tổ chức sự kiện', 'Running events', 'Organisation d’événements') },
  {
    code: 'event-safety',
    group: 'EVENT_WORK',
    name: text('An toàn, hậu cần sự kiện', 'Safety and logistics of events', 'Sécurité et logistique des événements'),
  },
  { code: 'news-writing', group: 'COMMUNICATION', name: text('Viết tin, bài đối ngoại', 'Writing news for readers abroad', 'Rédaction pour l’étranger') },
  {
    code: 'bilingual-editing',
    group: 'COMMUNICATION',
    name: text('Biên tập bản tin song ngữ', 'Editing bilingual bulletins', 'Édition de bulletins bilingues'),
  },
  { code: 'analysis', group: 'RESEARCH', name: text('Nghiên cứu, tham mưu', 'Research and advice', 'Études et conseil') },
  { code: 'data-work', group: 'DIGITAL', name: text('Xử lý số liệu', 'Working with data', 'Travail sur les données') },
  { code: 'information-safety', group: 'DIGITAL', name: text('An toàn thông tin', 'Information security', 'Sécurité de l’information') },
];

type SamplePosition = { code: string; title: Text; organisation?: string; fromOn?: string; untilOn?: string; required: Record<string, number> };
const area = (vi: string, en: string, fr: string) => text(`Chuyên viên phụ trách khu vực ${vi}`, `Desk officer for ${en}`, `Chargé de mission pour ${fr}`);

/** Posts of the office and of some associations; 04, 08 and 12 are vacant, 13 is no longer approved. */
export const samplePositions: SamplePosition[] = [
  {
    code: 'vt-01',
    title: text('Phó Chủ tịch phụ trách đối ngoại', 'Vice-President for external relations', 'Vice-président chargé des relations extérieures'),
    required: { 'language-en': 4, 'people-diplomacy': 5, 'political-theory': 5, negotiation: 4 },
  },
  {
    code: 'vt-02',
    title: text('Chánh Văn phòng', 'Head of the Office', 'Chef du bureau'),
    required: { 'people-diplomacy': 4, 'association-law': 4, 'political-theory': 4, 'data-work': 3 },
  },
  {
    code: 'vt-03',
    title: area('châu Âu', 'Europe', 'l’Europe'),
    required: { 'language-en': 4, 'language-fr': 4, 'people-diplomacy': 3, protocol: 3 },
  },
  {
    code: 'vt-04',
    title: area('châu Mỹ, Mỹ La-tinh', 'the Americas', 'les Amériques'),
    required: { 'language-en': 4, 'language-es': 4, 'people-diplomacy': 3 },
  },
  {
    code: 'vt-05',
    title: area('Đông Bắc Á', 'North-East Asia', 'l’Asie du Nord-Est'),
    required: { 'language-zh': 4, 'language-ja': 3, 'people-diplomacy': 3, protocol: 3 },
  },
  { code: 'vt-06', title: area('Đông Nam Á', 'South-East Asia', 'l’Asie du Sud-Est'), required: { 'language-en': 4, 'language-lo': 3, 'people-diplomacy': 3 } },
  {
    code: 'vt-07',
    title: text('Chuyên viên công tác phi chính phủ nước ngoài', 'Officer for foreign non-governmental aid', 'Chargé de l’aide non gouvernementale étrangère'),
    required: { 'language-en': 4, 'foreign-ngo': 4, 'agreement-law': 3 },
  },
  {
    code: 'vt-08',
    title: text('Chuyên viên pháp chế', 'Legal officer', 'Juriste'),
    fromOn: '2025-01-01',
    required: { 'agreement-law': 4, 'association-law': 4, 'language-en': 3 },
  },
  {
    code: 'vt-09',
    title: text('Chuyên viên lễ tân, tổ chức sự kiện', 'Officer for protocol and events', 'Chargé du protocole et des événements'),
    required: { protocol: 4, 'event-work': 4, 'event-safety': 3, 'language-en': 3 },
  },
  {
    code: 'vt-10',
    title: text('Biên tập viên bản tin song ngữ', 'Editor of the bilingual bulletins', 'Rédacteur des bulletins bilingues'),
    required: { 'bilingual-editing': 4, 'news-writing': 4, 'language-en': 5 },
  },
  {
    code: 'vt-11',
    title: text('Chuyên viên nghiên cứu, tổng hợp', 'Officer for research and planning', 'Chargé d’études et de synthèse'),
    required: { analysis: 4, 'data-work': 3, 'language-en': 3 },
  },
  {
    code: 'vt-12',
    title: text('Phiên dịch viên tiếng Nga, tiếng Hàn', 'Interpreter for Russian and Korean', 'Interprète de russe et de coréen'),
    required: { 'language-ru': 5, 'language-ko': 4, interpreting: 4 },
  },
  {
    code: 'vt-13',
    title: text('Văn thư, đánh máy', 'Registry and typing', 'Secrétariat et dactylographie'),
    untilOn: '2023-12-31',
    required: { 'data-work': 2 },
  },
  {
    code: 'vt-14',
    title: text('Chuyên viên công nghệ thông tin', 'Information technology officer', 'Chargé de l’informatique'),
    required: { 'data-work': 4, 'information-safety': 4 },
  },
  {
    code: 'vt-fr-01',
    organisation: 'assoc-fr',
    title: text('Thư ký hội', 'Secretary of the association', 'Secrétaire de l’association'),
    required: { 'language-fr': 4, 'event-work': 3 },
  },
  {
    code: 'vt-jp-01',
    organisation: 'assoc-jp',
    title: text('Thư ký hội', 'Secretary of the association', 'Secrétaire de l’association'),
    required: { 'language-ja': 4, 'event-work': 3 },
  },
];

type SamplePerson = {
  key: string;
  name: string;
  account?: Account['email'];
  organisation?: string;
  position?: string;
  joinedOn: string;
  leftOn?: string;
};

/** People of the office and of some associations. Every name is invented; those of the demonstration's accounts are the accounts' own. */
export const samplePeople: SamplePerson[] = [
  { key: 'binh', name: 'Nguyễn Thanh Bình', account: 'leader@demo.nhipcau.vn', position: 'vt-01', joinedOn: '2014-03-01' },
  { key: 'an', name: 'Trần Minh An', account: 'admin@demo.nhipcau.vn', position: 'vt-02', joinedOn: '2016-09-01' },
  { key: 'ha', name: 'Lê Thu Hà', account: 'staff@demo.nhipcau.vn', position: 'vt-03', joinedOn: '2019-05-15' },
  { key: 'linh', name: 'Đặng Khánh Linh', position: 'vt-05', joinedOn: '2018-02-01' },
  { key: 'son', name: 'Hoàng Thái Sơn', position: 'vt-06', joinedOn: '2020-10-01' },
  { key: 'huong', name: 'Phan Thanh Hương', position: 'vt-07', joinedOn: '2017-07-01' },
  { key: 'quan', name: 'Bùi Anh Quân', position: 'vt-09', joinedOn: '2021-04-01' },
  { key: 'chi', name: 'Đỗ Mai Chi', position: 'vt-10', joinedOn: '2015-11-01' },
  { key: 'duc', name: 'Ngô Trung Đức', position: 'vt-11', joinedOn: '2022-01-10' },
  { key: 'tam', name: 'Lý Minh Tâm', position: 'vt-14', joinedOn: '2025-02-01' },
  { key: 'mai', name: 'Phạm Ngọc Mai', account: 'association@demo.nhipcau.vn', organisation: 'assoc-fr', position: 'vt-fr-01', joinedOn: '2018-06-01' },
  { key: 'yen', name: 'Trịnh Hải Yến', organisation: 'assoc-jp', position: 'vt-jp-01', joinedOn: '2025-01-06' },
  // no post: an adviser, and one who comes in for projects
  { key: 'khoa', name: 'Vương Đình Khoa', joinedOn: '2012-01-01' },
  { key: 'thao', name: 'Mạc Phương Thảo', organisation: 'assoc-fr', joinedOn: '2024-09-01' },
  // gone: one lately, whose post is vacant since, and one whose data are kept too long
  { key: 'vinh', name: 'Cao Quang Vinh', joinedOn: '2013-05-01', leftOn: '2025-04-01' },
  { key: 'oanh', name: 'Kiều Thị Oanh', joinedOn: '2008-08-01', leftOn: '2019-07-01' },
];
