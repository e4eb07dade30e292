import type { PartnerKind, PartnerRegion } from '@nhipcau/db';
import { countries } from '../union/data/countries.ts';
import type { Text } from '../union/types.ts';

/**
 * How a partnership has gone. strong: agreement and much done together · steady: less of both · contact: no agreement · paper: agreement and next to
 * nothing done · dormant, lapsed: long silent · prospect: nothing yet.
 */
export type Course = 'strong' | 'steady' | 'contact' | 'paper' | 'dormant' | 'lapsed' | 'prospect';

export interface SamplePartner {
  key: string;
  kind: PartnerKind;
  countries: string[];
  region: PartnerRegion;
  languages: string[];
  name: Text;
  /** codes of the associations that work with it, the leading one first */
  associations: string[];
  course: Course;
}

type Place = [region: PartnerRegion, languages: string, en: string, fr: string];
/** Country → region, languages spoken with it, and how English and French say "of" it. */
const places: Record<string, Place> = {
  FR: ['EUROPE', 'fr', 'France', 'de France'],
  CN: ['NORTHEAST_ASIA', 'zh', 'China', 'de Chine'],
  JP: ['NORTHEAST_ASIA', 'ja en', 'Japan', 'du Japon'],
  LA: ['SOUTHEAST_ASIA', 'lo vi', 'Laos', 'du Laos'],
  KR: ['NORTHEAST_ASIA', 'ko en', 'the Republic of Korea', 'de la République de Corée'],
  RU: ['EUROPE', 'ru', 'Russia', 'de Russie'],
  DE: ['EUROPE', 'de en', 'Germany', 'd’Allemagne'],
  KH: ['SOUTHEAST_ASIA', 'km vi', 'Cambodia', 'du Cambodge'],
  US: ['AMERICAS', 'en', 'the United States', 'des États-Unis'],
  CU: ['AMERICAS', 'es', 'Cuba', 'de Cuba'],
  GB: ['EUROPE', 'en', 'the United Kingdom', 'du Royaume-Uni'],
  IN: ['SOUTH_ASIA', 'en hi', 'India', 'd’Inde'],
  HU: ['EUROPE', 'hu en', 'Hungary', 'de Hongrie'],
  TH: ['SOUTHEAST_ASIA', 'th en', 'Thailand', 'de Thaïlande'],
  AU: ['OCEANIA', 'en', 'Australia', 'd’Australie'],
  ES: ['EUROPE', 'es', 'Spain', 'd’Espagne'],
  BG: ['EUROPE', 'bg ru', 'Bulgaria', 'de Bulgarie'],
  PL: ['EUROPE', 'pl en', 'Poland', 'de Pologne'],
  IT: ['EUROPE', 'it en', 'Italy', 'd’Italie'],
  CZ: ['EUROPE', 'cs en', 'Czechia', 'de Tchéquie'],
  ID: ['SOUTHEAST_ASIA', 'id en', 'Indonesia', 'd’Indonésie'],
  MN: ['NORTHEAST_ASIA', 'mn ru', 'Mongolia', 'de Mongolie'],
  RO: ['EUROPE', 'ro fr', 'Romania', 'de Roumanie'],
  AR: ['AMERICAS', 'es', 'Argentina', 'd’Argentine'],
  BE: ['EUROPE', 'fr nl', 'Belgium', 'de Belgique'],
  CA: ['AMERICAS', 'en fr', 'Canada', 'du Canada'],
  EG: ['AFRICA', 'ar en', 'Egypt', 'd’Égypte'],
  BR: ['AMERICAS', 'pt', 'Brazil', 'du Brésil'],
  IR: ['MIDDLE_EAST', 'fa en', 'Iran', 'd’Iran'],
};

const viName = (code: string) => {
  const found = countries.find((country) => country.code === code);
  if (!found) throw new RangeError(`no country for ${code}`);
  return found.name.vi;
};
const capital = (text: string) => `${text.charAt(0).toUpperCase()}${text.slice(1)}`;

/** Names say what a body is and of which country, and nobody's in particular. */
function nameOf(kind: PartnerKind, code: string, [, , en, fr]: Place): Text {
  const vi = viName(code);
  switch (kind) {
    case 'EMBASSY':
      return { vi: `Đại sứ quán ${vi} tại Việt Nam`, en: `Embassy of ${en} in Viet Nam`, fr: `Ambassade ${fr} au Vietnam` };
    case 'CONSULATE':
      return { vi: `Lãnh sự quán danh dự ${vi} tại Hà Nội`, en: `Honorary Consulate of ${en} in Hanoi`, fr: `Consulat honoraire ${fr} à Hanoï` };
    case 'FRIENDSHIP_BODY':
      return { vi: `Hội hữu nghị với Việt Nam của ${vi}`, en: `Society for Friendship with Viet Nam of ${en}`, fr: `Société d’amitié avec le Vietnam ${fr}` };
    case 'SISTER_CITY':
      return { vi: `Thành phố kết nghĩa với Hà Nội của ${vi}`, en: `Sister city of Hanoi of ${en}`, fr: `Ville jumelée avec Hanoï ${fr}` };
    case 'UNIVERSITY':
      return {
        vi: `Trường Đại học Đông phương học của ${vi}`,
        en: `University of Oriental Studies of ${en}`,
        fr: `Université des études orientales ${fr}`,
      };
    case 'BUSINESS':
      return { vi: `Hiệp hội doanh nghiệp ${vi} tại Hà Nội`, en: `Business Association of ${en} in Hanoi`, fr: `Association d’affaires ${fr} à Hanoï` };
    case 'MEDIA':
      return { vi: `Tạp chí đối ngoại của ${vi}`, en: `Foreign Affairs Magazine of ${en}`, fr: `Revue des affaires étrangères ${fr}` };
    case 'CULTURAL_BODY':
      return { vi: `Trung tâm Văn hóa ${vi} tại Hà Nội`, en: `Cultural Centre of ${en} in Hanoi`, fr: `Centre culturel ${fr} à Hanoï` };
    default:
      return { vi: `Tổ chức của ${vi}`, en: `Organisation of ${en}`, fr: capital(`organisation ${fr}`) };
  }
}

type Row = [kind: PartnerKind, country: string, associations: string, course: Course];
// some associations have many partners, some one, some none that answers
const rows: Row[] = [
  ['EMBASSY', 'FR', 'fr unesco', 'strong'],
  ['SISTER_CITY', 'FR', 'fr', 'strong'],
  ['UNIVERSITY', 'FR', 'fr', 'steady'],
  ['CULTURAL_BODY', 'FR', 'fr unesco', 'strong'],
  ['FRIENDSHIP_BODY', 'FR', 'fr', 'steady'],
  ['EMBASSY', 'CN', 'cn', 'steady'],
  ['FRIENDSHIP_BODY', 'CN', 'cn', 'strong'],
  ['UNIVERSITY', 'CN', 'cn', 'paper'],
  ['EMBASSY', 'JP', 'jp', 'strong'],
  ['FRIENDSHIP_BODY', 'JP', 'jp unesco', 'steady'],
  ['UNIVERSITY', 'JP', 'jp', 'paper'],
  ['BUSINESS', 'JP', 'jp', 'contact'],
  ['EMBASSY', 'LA', 'la', 'strong'],
  ['FRIENDSHIP_BODY', 'LA', 'la', 'strong'],
  ['MEDIA', 'LA', 'la', 'contact'],
  ['EMBASSY', 'KR', 'kr', 'steady'],
  ['SISTER_CITY', 'KR', 'kr', 'paper'],
  ['BUSINESS', 'KR', 'kr', 'strong'],
  ['EMBASSY', 'RU', 'ru', 'strong'],
  ['CULTURAL_BODY', 'RU', 'ru unesco', 'steady'],
  ['FRIENDSHIP_BODY', 'RU', 'ru', 'steady'],
  ['UNIVERSITY', 'RU', 'ru', 'dormant'],
  ['EMBASSY', 'DE', 'de', 'steady'],
  ['FRIENDSHIP_BODY', 'DE', 'de', 'contact'],
  ['EMBASSY', 'KH', 'kh', 'strong'],
  ['FRIENDSHIP_BODY', 'KH', 'kh', 'steady'],
  ['EMBASSY', 'US', 'us', 'contact'],
  ['UNIVERSITY', 'US', 'us', 'paper'],
  ['EMBASSY', 'CU', 'cu', 'steady'],
  ['FRIENDSHIP_BODY', 'CU', 'cu', 'strong'],
  ['EMBASSY', 'GB', 'gb', 'contact'],
  ['EMBASSY', 'IN', 'in unesco', 'steady'],
  ['CULTURAL_BODY', 'IN', 'in', 'steady'],
  ['EMBASSY', 'HU', 'hu', 'paper'],
  ['FRIENDSHIP_BODY', 'HU', 'hu', 'dormant'],
  ['EMBASSY', 'TH', 'th', 'contact'],
  ['EMBASSY', 'AU', 'au', 'steady'],
  ['UNIVERSITY', 'AU', 'au', 'dormant'],
  ['EMBASSY', 'ES', 'es', 'contact'],
  ['EMBASSY', 'BG', 'bg', 'steady'],
  ['FRIENDSHIP_BODY', 'BG', 'bg', 'paper'],
  ['EMBASSY', 'PL', 'pl', 'contact'],
  ['FRIENDSHIP_BODY', 'PL', 'pl', 'lapsed'],
  ['EMBASSY', 'IT', 'it', 'dormant'],
  ['EMBASSY', 'CZ', 'cz', 'paper'],
  ['FRIENDSHIP_BODY', 'CZ', 'cz', 'contact'],
  ['EMBASSY', 'ID', 'id', 'contact'],
  ['EMBASSY', 'MN', 'mn', 'lapsed'],
  ['EMBASSY', 'RO', 'ro', 'dormant'],
  ['CONSULATE', 'AR', 'ar', 'prospect'],
  ['EMBASSY', 'BE', '', 'prospect'],
  ['EMBASSY', 'EG', '', 'lapsed'],
  ['EMBASSY', 'CA', '', 'prospect'],
];

type Special = Omit<SamplePartner, 'region' | 'associations' | 'languages'> & { region: PartnerRegion; languages: string; associations: string };
/** Bodies with a name of their own: invented organisations, bodies of no country, and two that were entered twice. */
const special: Special[] = [
  {
    key: 'ngo-bridges',
    kind: 'FOREIGN_NGO',
    countries: ['US'],
    region: 'AMERICAS',
    languages: 'en',
    name: { vi: 'Tổ chức Nhịp Nối', en: 'Bridges Apart', fr: 'Ponts lointains' },
    associations: 'us unesco',
    course: 'strong',
  },
  {
    key: 'ngo-shoots',
    kind: 'FOREIGN_NGO',
    countries: ['DE', 'BE'],
    region: 'EUROPE',
    languages: 'de en fr',
    name: { vi: 'Tổ chức Mầm Xanh', en: 'Green Shoots', fr: 'Jeunes Pousses' },
    associations: 'de',
    course: 'steady',
  },
  {
    key: 'ngo-water',
    kind: 'FOREIGN_NGO',
    countries: ['AU'],
    region: 'OCEANIA',
    languages: 'en',
    name: { vi: 'Tổ chức Nguồn Nước', en: 'Well and River', fr: 'Puits et Rivière' },
    associations: 'au',
    course: 'lapsed',
  },
  {
    key: 'ngo-school',
    kind: 'FOREIGN_NGO',
    countries: ['KR'],
    region: 'NORTHEAST_ASIA',
    languages: 'ko en',
    name: { vi: 'Tổ chức Ánh đèn học đường', en: 'School Lamp', fr: 'La Lampe d’école' },
    associations: 'kr',
    course: 'contact',
  },
  {
    key: 'io-culture',
    kind: 'INTERNATIONAL_ORGANISATION',
    countries: [],
    region: 'GLOBAL',
    languages: 'en fr',
    name: { vi: 'Diễn đàn quốc tế về di sản đô thị', en: 'International Forum on Urban Heritage', fr: 'Forum international du patrimoine urbain' },
    associations: 'unesco',
    course: 'strong',
  },
  {
    key: 'io-peace',
    kind: 'INTERNATIONAL_ORGANISATION',
    countries: [],
    region: 'GLOBAL',
    languages: 'en',
    name: { vi: 'Mạng lưới quốc tế các thành phố hòa bình', en: 'World Network of Cities for Peace', fr: 'Réseau mondial des villes pour la paix' },
    associations: 'unesco',
    course: 'paper',
  },
  {
    key: 'io-esperanto',
    kind: 'INTERNATIONAL_ORGANISATION',
    countries: [],
    region: 'GLOBAL',
    languages: 'en fr',
    name: { vi: 'Liên đoàn Quốc tế ngữ châu Á', en: 'Asian Esperanto Federation', fr: 'Fédération asiatique d’espéranto' },
    associations: 'eo',
    course: 'steady',
  },
  {
    key: 'ru-culture-twice',
    kind: 'CULTURAL_BODY',
    countries: ['RU'],
    region: 'EUROPE',
    languages: 'ru',
    name: { vi: 'TT Văn hoá Nga tại Hà Nội', en: 'Russian Cultural Centre, Hanoi', fr: 'Centre culturel russe, Hanoï' },
    associations: 'ru',
    course: 'contact',
  },
  {
    key: 'hu-friends-merged',
    kind: 'FRIENDSHIP_BODY',
    countries: ['HU'],
    region: 'EUROPE',
    languages: 'hu',
    name: { vi: 'Hội hữu nghị Hungary với Việt Nam', en: 'Hungarian Society for Friendship with Viet Nam', fr: 'Société hongroise d’amitié avec le Vietnam' },
    associations: '',
    course: 'prospect',
  },
];

const list = (text: string) => text.split(' ').filter(Boolean);
const codes = (text: string) => list(text).map((code) => `assoc-${code}`);

/** All partners of the sample, in the order of their codes. Invented: which body works with whom, and how well, is nobody's record. */
export const samplePartners: SamplePartner[] = [
  ...rows.map(([kind, country, associations, course]): SamplePartner => {
    const place = places[country];
    if (!place) throw new RangeError(`no place for ${country}`);
    return {
      key: `${country.toLowerCase()}-${kind.toLowerCase().replaceAll('_', '-')}`,
      kind,
      countries: [country],
      region: place[0],
      // diplomats speak more than their own language, a society at home often does not
      languages: list(place[1]).slice(0, kind === 'EMBASSY' || kind === 'CONSULATE' ? 2 : 1),
      name: nameOf(kind, country, place),
      associations: codes(associations),
      course,
    };
  }),
  ...special.map((partner): SamplePartner => ({ ...partner, languages: list(partner.languages), associations: codes(partner.associations) })),
];
