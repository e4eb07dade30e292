import { at, type Fact, inMissions2022, type Text } from './types.ts';

/** What the conference said of the times, with the year it spoke of. */
export type ContextFact = Fact & { text: Text; year: number };

export const context2021: ContextFact[] = [
  {
    key: 'ctx-1',
    text: {
      vi: 'Khu vực và thế giới biến động lớn trong năm 2021',
      en: 'Great upheavals in the region and the world in 2021',
      fr: 'De grands bouleversements dans la région et le monde en 2021',
    },
    year: 2021,
    reference: inMissions2022(at(6, 0, 123)),
  },
  {
    key: 'ctx-2',
    text: {
      vi: 'Cạnh tranh giữa các nước lớn; thách thức phi truyền thống gia tăng',
      en: 'Rivalry between great powers; more non-traditional challenges',
      fr: 'Rivalité entre grandes puissances et défis nouveaux',
    },
    year: 2021,
    reference: inMissions2022(at(6, 124, 337)),
  },
  {
    key: 'ctx-3',
    text: { vi: 'Các biến chủng mới của SARS-CoV-2', en: 'New variants of SARS-CoV-2', fr: 'Les nouvelles formes du SARS-CoV-2' },
    year: 2021,
    reference: inMissions2022(at(6, 338, 470)),
  },
];
