import { PARTNER_KINDS, PARTNER_LINK_ROLES, PARTNER_REGIONS, PARTNER_STAGES } from '@nhipcau/domain/partner';
import { isoDate } from '@nhipcau/domain/shared';
import { storedText } from '@nhipcau/domain/shared/text';
import { z } from 'zod';

const kind = z.enum(PARTNER_KINDS);
const region = z.enum(PARTNER_REGIONS);
const stage = z.enum(PARTNER_STAGES);
const count = z.number().int();

export const pictureFilters = z.object({
  kind: kind.nullable().default(null),
  region: region.nullable().default(null),
  stage: stage.nullable().default(null),
  associationId: z.uuid().nullable().default(null),
});
export type PictureFilters = z.output<typeof pictureFilters>;

const organisation = z.object({ id: z.string(), name: storedText });
export const networkPartner = z.object({
  id: z.string(),
  name: storedText,
  kind,
  region,
  stage,
  countries: z.array(z.string()),
  /** 0–100; null: neither an interaction nor an agreement yet */
  substance: z.number().nullable(),
});
export type NetworkPartner = z.infer<typeof networkPartner>;
/** `ended`: its last day is over. */
export const networkLink = z.object({ partnerId: z.string(), organisationId: z.string(), role: z.enum(PARTNER_LINK_ROLES), ended: z.boolean() });
export type NetworkLink = z.infer<typeof networkLink>;
/** `choices`: all organisations that work with a partner, whatever the filters; `total`: partners before they filter. */
export const network = z.object({
  partners: z.array(networkPartner),
  organisations: z.array(organisation),
  links: z.array(networkLink),
  choices: z.array(organisation),
  total: count,
});
export type Network = z.infer<typeof network>;

/** A cell of country × kind. `others`: prospects, dormant and lapsed ones, which do not fill it. */
export const coverageState = z.object({ kind, planned: z.boolean(), filled: z.boolean(), active: count, others: count });
export const coverageRow = z.object({ countryCode: z.string(), planned: count, filled: count, cells: z.array(coverageState) });
export type CoverageRow = z.infer<typeof coverageRow>;
export const coveragePicture = z.object({
  rows: z.array(coverageRow),
  planned: count,
  filled: count,
  /** 0…1; null: nothing is planned */
  coverage: z.number().nullable(),
  gaps: z.array(z.object({ countryCode: z.string(), kind })),
  /** partners without a country, which stand in no cell */
  withoutCountry: count,
  /** interactions of the year, up to today */
  interactions: count,
  /** Herfindahl of the partners' shares in them, 1/N…1; null: none yet */
  concentration: z.number().nullable(),
  /** whoever has the most of them; null: none yet */
  foremost: z.object({ id: z.string(), name: storedText, share: z.number() }).nullable(),
});
export type CoveragePicture = z.infer<typeof coveragePicture>;

export const scatterPoint = z.object({
  id: z.string(),
  name: storedText,
  kind,
  stage,
  /** 0–100; null: neither an interaction nor an agreement yet */
  substance: z.number().nullable(),
  /** interactions in the last eight quarters */
  frequency: count,
  paper: z.boolean(),
});
export type ScatterPoint = z.infer<typeof scatterPoint>;
export const scatter = z.object({ points: z.array(scatterPoint), mean: z.number().nullable(), median: z.number().nullable() });

export const relationsDay = z.object({
  key: z.string(),
  countryCode: z.string(),
  name: storedText,
  on: isoDate,
  /** since relations began; null: the year is not known */
  years: count.nullable(),
  kind: z.enum(['round', 'five', 'other']).nullable(),
  verified: z.boolean(),
  state: z.enum(['covered', 'gap', 'ahead']),
  events: z.array(z.object({ id: z.string(), title: storedText, status: z.enum(['PLANNED', 'CONFIRMED', 'HELD', 'POSTPONED', 'CANCELLED']) })),
  partners: z.array(z.object({ id: z.string(), name: storedText, kind, stage })),
});
export type RelationsDay = z.infer<typeof relationsDay>;
