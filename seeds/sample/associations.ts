import { makeOrganisation, stableId } from '../factories/index.ts';
import { countries } from '../union/data/countries.ts';
import type { Text } from '../union/types.ts';

export type ReportState = 'APPROVED' | 'SUBMITTED' | 'RETURNED' | 'REOPENED' | 'DRAFT' | 'MISSING';

export type SampleAssociation = {
  id: string;
  code: string;
  /** country the association is a friend of; null for the two that are not about one */
  country: string | null;
  name: Text;
  /** how titles of events name the association: "Việt Nam - Pháp" */
  pair: Text;
  chapters: number;
  members: number;
  joinedOn: string;
  /** events hosted or planned in each half-year; invented */
  hosted: { '2024-H1': number; '2024-H2': number; '2025-H1': number; '2025-H2': number };
  /** where its report for the first half of 2025 stands */
  state: ReportState;
  /** true where the row is a fact already and only belongs to the cast here */
  fact: boolean;
};

type Row = [code: string, chapters: number, members: number, joinedOn: string, h24a: number, h24b: number, h25a: number, h25b: number, state: ReportState];

// Names are those of associations that exist or well might; every figure is invented. A few do most of the work in 2024, less so in 2025.
const rows: Row[] = [
  ['fr', 18, 1850, '1996-08-02', 11, 12, 6, 4, 'DRAFT'],
  ['cn', 34, 2400, '1994-05-10', 12, 13, 5, 3, 'APPROVED'],
  ['unesco', 0, 0, '1994-12-01', 8, 9, 5, 3, 'RETURNED'],
  ['jp', 12, 1400, '1995-09-18', 7, 7, 4, 3, 'SUBMITTED'],
  ['la', 19, 1600, '1993-03-12', 5, 6, 4, 2, 'APPROVED'],
  ['kr', 18, 1250, '1996-04-20', 5, 6, 4, 3, 'APPROVED'],
  ['ru', 24, 2100, '1993-06-01', 4, 5, 4, 2, 'APPROVED'],
  ['de', 13, 900, '1997-10-03', 3, 5, 4, 2, 'APPROVED'],
  ['kh', 10, 1180, '1999-06-24', 3, 3, 4, 2, 'APPROVED'],
  ['us', 11, 780, '1998-07-12', 2, 3, 3, 2, 'REOPENED'],
  ['cu', 11, 860, '1995-12-02', 2, 2, 3, 2, 'APPROVED'],
  ['gb', 9, 520, '2001-09-11', 1, 1, 3, 2, 'APPROVED'],
  ['in', 8, 610, '2002-01-26', 1, 1, 2, 1, 'SUBMITTED'],
  ['hu', 4, 300, '2003-08-20', 1, 1, 2, 1, 'RETURNED'],
  ['th', 7, 430, '2000-08-06', 1, 1, 2, 2, 'APPROVED'],
  ['au', 6, 410, '2001-02-26', 1, 1, 3, 2, 'APPROVED'],
  ['es', 5, 260, '2006-05-23', 0, 1, 3, 1, 'APPROVED'],
  ['bg', 8, 480, '2010-12-27', 1, 1, 3, 1, 'APPROVED'],
  ['eo', 9, 350, '1996-03-15', 1, 1, 3, 1, 'APPROVED'],
  ['pl', 7, 390, '2004-02-04', 0, 1, 3, 1, 'APPROVED'],
  ['it', 5, 240, '2008-03-23', 1, 0, 1, 1, 'DRAFT'],
  ['cz', 7, 360, '2005-02-02', 0, 1, 3, 1, 'APPROVED'],
  ['id', 5, 220, '2009-12-30', 0, 1, 3, 1, 'APPROVED'],
  ['mn', 4, 150, '2011-11-17', 0, 0, 1, 0, 'MISSING'],
  ['ro', 6, 280, '2007-02-03', 0, 0, 2, 1, 'APPROVED'],
  ['ar', 3, 120, '2024-08-15', 0, 0, 1, 1, 'MISSING'],
];

/** Names that follow no pattern, or where the usual name is not "Việt Nam - X". */
const special: Record<string, { name: Text; pair: Text }> = {
  unesco: {
    name: { vi: 'Hiệp hội UNESCO thành phố Hà Nội', en: 'UNESCO Association of Hanoi', fr: 'Association UNESCO de Hanoï' },
    pair: { vi: 'UNESCO Hà Nội', en: 'UNESCO Hanoi', fr: 'UNESCO Hanoï' },
  },
  eo: {
    name: { vi: 'Hội Quốc tế ngữ thành phố Hà Nội', en: 'Esperanto Association of Hanoi', fr: 'Association d’espéranto de Hanoï' },
    pair: { vi: 'Quốc tế ngữ', en: 'Esperanto', fr: 'espéranto' },
  },
  ru: {
    name: {
      vi: 'Hội hữu nghị Việt - Nga thành phố Hà Nội',
      en: 'Viet Nam - Russia Friendship Association of Hanoi',
      fr: 'Association d’amitié Vietnam - Russie de Hanoï',
    },
    pair: { vi: 'Việt - Nga', en: 'Viet Nam - Russia', fr: 'Vietnam - Russie' },
  },
  us: {
    name: { vi: 'Hội Việt - Mỹ thành phố Hà Nội', en: 'Viet Nam - USA Association of Hanoi', fr: 'Association Vietnam - États-Unis de Hanoï' },
    pair: { vi: 'Việt - Mỹ', en: 'Viet Nam - USA', fr: 'Vietnam - États-Unis' },
  },
};

function named(code: string): { name: Text; pair: Text } {
  const known = special[code];
  if (known) return known;
  const country = countries.find((c) => c.code === code.toUpperCase());
  if (!country) throw new RangeError(`no country for ${code}`);
  const vi = code === 'gb' ? 'Vương quốc Anh' : country.name.vi;
  const pair = { vi: `Việt Nam - ${vi}`, en: `Viet Nam - ${country.name.en}`, fr: `Vietnam - ${country.name.fr}` };
  return {
    name: {
      vi: `Hội hữu nghị ${pair.vi} thành phố Hà Nội`,
      en: `${pair.en} Friendship Association of Hanoi`,
      fr: `Association d’amitié ${pair.fr} de Hanoï`,
    },
    pair,
  };
}

export const associations: SampleAssociation[] = rows.map(([key, chapters, members, joinedOn, h24a, h24b, h25a, h25b, state]) => {
  const code = `assoc-${key}`;
  return {
    id: stableId('organisation', code),
    code,
    country: key === 'unesco' || key === 'eo' ? null : key.toUpperCase(),
    ...named(key),
    chapters,
    members,
    joinedOn,
    hosted: { '2024-H1': h24a, '2024-H2': h24b, '2025-H1': h25a, '2025-H2': h25b },
    state,
    fact: key === 'unesco',
  };
});

const union = { id: stableId('organisation', 'union'), path: 'union' };

/** Rows of the associations that are not facts. */
export function associationRows() {
  return associations
    .filter((a) => !a.fact)
    .map((a) => ({
      ...makeOrganisation(a.code, union, { name: a.name, countryCode: a.country, memberCount: a.members, email: `${a.code.slice(6)}@hoi.example` }),
      joinedOn: new Date(`${a.joinedOn}T00:00:00Z`),
      foundedOn: new Date(`${a.joinedOn}T00:00:00Z`),
      sample: true,
    }));
}
