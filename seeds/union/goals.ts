import { at, type Fact, inMissions2022, inReview2024, type Text } from './types.ts';

/** Field of work a goal belongs to; our own grouping, the documents give none. */
export type Pillar = 'INSTITUTIONS' | 'RESEARCH' | 'PARTNERSHIP' | 'COORDINATION' | 'VALUES' | 'INFORMATION' | 'STAFF' | 'IMAGE';

/** `answersOurs`: the weaknesses that this goal answers in *our* reading; the documents link nothing. */
export type GoalFact = Fact & {
  title: Text;
  planYear: number;
  kind: 'orientation' | 'key_task' | 'commitment' | 'mission';
  pillar: Pillar;
  answersOurs: string[];
};

/** Orientations for 2025. The document sets no figure, deadline or indicator; nothing answers wk-03, wk-07 and wk-08. */
export const orientations2025: GoalFact[] = [
  {
    key: 'or-1',
    title: {
      vi: 'Hoàn thiện thể chế, cơ chế, chính sách, cụ thể hóa các nghị quyết của Đảng và Thành phố',
      en: 'Improve the institutions and policy mechanisms that give effect to the resolutions of the Party and the City',
      fr: 'Perfectionner les institutions et les mécanismes qui concrétisent les résolutions du Parti et de la Ville',
    },
    planYear: 2025,
    kind: 'orientation',
    pillar: 'INSTITUTIONS',
    answersOurs: [],
    reference: inReview2024(at(27, 0, 212)),
  },
  {
    key: 'or-2',
    title: {
      vi: 'Tăng cường nghiên cứu, dự báo, tham mưu chiến lược',
      en: 'Strengthen research, forecasting and strategic advice',
      fr: 'Mieux étudier, prévoir et conseiller les dirigeants',
    },
    planYear: 2025,
    kind: 'key_task',
    pillar: 'RESEARCH',
    answersOurs: [],
    reference: inReview2024(at(27, 213, 354)),
  },
  {
    key: 'or-3',
    title: {
      vi: 'Phát triển mạng lưới đối tác quốc tế',
      en: 'Develop the international partner network',
      fr: 'Étendre le réseau de partenaires internationaux',
    },
    planYear: 2025,
    kind: 'key_task',
    pillar: 'PARTNERSHIP',
    answersOurs: ['wk-09', 'wk-10', 'wk-11'],
    reference: inReview2024(at(27, 357, 408)),
  },
  {
    key: 'or-4',
    title: {
      vi: 'Phối hợp với các sở, ban, ngành và địa phương để nâng cao hiệu quả đối ngoại nhân dân',
      en: 'Coordinate with city departments and localities for more effective people-to-people diplomacy',
      fr: 'Coordonner services municipaux et localités pour une diplomatie populaire plus efficace',
    },
    planYear: 2025,
    kind: 'key_task',
    pillar: 'COORDINATION',
    answersOurs: ['wk-01'],
    reference: inReview2024(at(27, 411, 555)),
  },
  {
    key: 'or-5',
    title: {
      vi: 'Phát huy tính chủ động, sáng tạo và các giá trị chân thành, tôn trọng, hiệu quả',
      en: 'Foster initiative and creativity, and the values of sincerity, respect and effectiveness',
      fr: 'Encourager l’initiative, la créativité, la sincérité, le respect et l’efficacité',
    },
    planYear: 2025,
    kind: 'orientation',
    pillar: 'VALUES',
    answersOurs: ['wk-02'],
    reference: inReview2024(at(27, 557, 743)),
  },
  {
    key: 'or-6',
    title: {
      vi: 'Đẩy mạnh thông tin đối ngoại qua báo chí, truyền thông và bản tin song ngữ',
      en: 'Step up external information through the media and bilingual bulletins',
      fr: 'Développer l’information extérieure : médias et bulletins bilingues',
    },
    planYear: 2025,
    kind: 'key_task',
    pillar: 'INFORMATION',
    answersOurs: [],
    reference: inReview2024(at(28, 269, 377)),
  },
  {
    key: 'or-7',
    title: {
      vi: 'Xây dựng đội ngũ chuyên nghiệp, am hiểu sâu chính trị, đối ngoại và pháp luật',
      en: 'Build a professional staff well versed in politics, external affairs and law',
      fr: 'Former une équipe professionnelle, solide en politique, en relations extérieures et en droit',
    },
    planYear: 2025,
    kind: 'commitment',
    pillar: 'STAFF',
    answersOurs: ['wk-04', 'wk-05', 'wk-06'],
    reference: inReview2024(at(29, 0, 146)),
  },
  {
    key: 'or-8',
    title: {
      vi: 'Quảng bá hình ảnh Thủ đô “Văn hiến - Văn minh - Hiện đại”, vì hòa bình và phát triển bền vững',
      en: 'Promote the image of the capital as “cultured - civilised - modern”, for peace and sustainable development',
      fr: 'Faire connaître la capitale, ville de culture, civilisée et moderne, au service de la paix et du développement durable',
    },
    planYear: 2025,
    kind: 'commitment',
    pillar: 'IMAGE',
    answersOurs: [],
    reference: inReview2024(at(29, 148, 285)),
  },
];

/** Missions that the national conference set for 2022: four by the Commission's head, five stressed by the participants. */
export const missions2022: GoalFact[] = [
  {
    key: 'mi-1',
    title: {
      vi: 'Giữ vững đường lối đối ngoại độc lập, tự chủ vì hòa bình, hợp tác và phát triển',
      en: 'Uphold an independent and self-reliant diplomacy for peace, cooperation and development',
      fr: 'Maintenir une politique étrangère autonome et indépendante, pour la paix, la coopération et le développement',
    },
    planYear: 2022,
    kind: 'mission',
    pillar: 'VALUES',
    answersOurs: [],
    reference: inMissions2022(at(8, 1, 144)),
  },
  {
    key: 'mi-2',
    title: {
      vi: 'Quảng bá hình ảnh đất nước thân thiện, đối tác tin cậy, thành viên tích cực, có trách nhiệm của cộng đồng quốc tế',
      en: 'Promote the image of a friendly country, a reliable partner and an active, responsible member of the international community',
      fr: 'Montrer un pays accueillant, partenaire de confiance, actif et responsable sur la scène internationale',
    },
    planYear: 2022,
    kind: 'mission',
    pillar: 'IMAGE',
    answersOurs: [],
    reference: inMissions2022(at(8, 145, 291)),
  },
  {
    key: 'mi-3',
    title: {
      vi: 'Tiếp tục hội nhập kinh tế quốc tế',
      en: 'Continue international economic integration',
      fr: 'Continuer l’intégration à l’économie mondiale',
    },
    planYear: 2022,
    kind: 'mission',
    pillar: 'INSTITUTIONS',
    answersOurs: [],
    reference: inMissions2022(at(8, 292, 379)),
  },
  {
    key: 'mi-4',
    title: {
      vi: 'Tranh thủ sự ủng hộ của đối tác về an ninh, chủ quyền, phát triển khoa học và công nghệ',
      en: 'Win partners’ support on security, sovereignty, science and technology',
      fr: 'Gagner l’appui des partenaires : sécurité, souveraineté, science et technologie',
    },
    planYear: 2022,
    kind: 'mission',
    pillar: 'PARTNERSHIP',
    answersOurs: [],
    reference: inMissions2022(at(8, 380, 565)),
  },
  {
    key: 'mi-5',
    title: { vi: 'Mở rộng mạng lưới đối tác', en: 'Widen the partner network', fr: 'Agrandir le réseau de partenaires' },
    planYear: 2022,
    kind: 'mission',
    pillar: 'PARTNERSHIP',
    answersOurs: [],
    reference: inMissions2022(at(9, 42, 74)),
  },
  {
    key: 'mi-6',
    title: { vi: 'Nâng cao chất lượng quan hệ đối tác', en: 'Raise the quality of partnerships', fr: 'Rendre les partenariats plus solides' },
    planYear: 2022,
    kind: 'mission',
    pillar: 'PARTNERSHIP',
    answersOurs: [],
    reference: inMissions2022(at(9, 80, 117)),
  },
  {
    key: 'mi-7',
    title: {
      vi: 'Tăng cường quan hệ với các tổ chức phi chính phủ nước ngoài',
      en: 'Strengthen relations with foreign non-governmental organisations',
      fr: 'Resserrer les relations avec les ONG étrangères',
    },
    planYear: 2022,
    kind: 'mission',
    pillar: 'COORDINATION',
    answersOurs: [],
    reference: inMissions2022(at(9, 119, 218)),
  },
  {
    key: 'mi-8',
    title: {
      vi: 'Tham gia tích cực hơn các diễn đàn quốc tế',
      en: 'Take a more active part in international forums',
      fr: 'Être plus présent dans les forums internationaux',
    },
    planYear: 2022,
    kind: 'mission',
    pillar: 'INFORMATION',
    answersOurs: [],
    reference: inMissions2022(at(9, 220, 284)),
  },
  {
    key: 'mi-9',
    title: {
      vi: 'Làm tốt hơn công tác bảo hộ người Việt Nam ở nước ngoài',
      en: 'Protect overseas Vietnamese better',
      fr: 'Assurer une meilleure protection des Vietnamiens résidant à l’étranger',
    },
    planYear: 2022,
    kind: 'mission',
    pillar: 'COORDINATION',
    answersOurs: [],
    reference: inMissions2022(at(9, 288, 335)),
  },
];
