import {
  AGREEMENT_KINDS,
  AGREEMENT_STATES,
  COMMITMENT_STATUSES,
  INITIATORS,
  INTERACTION_KINDS,
  PARTNER_KINDS,
  PARTNER_LINK_ROLES,
  PARTNER_REGIONS,
  PARTNER_SORTS,
  PARTNER_STAGES,
  SUBSTANCE_PARTS,
} from '@nhipcau/domain/partner';
import { countryCode, isoDate } from '@nhipcau/domain/shared';
import { storedText } from '@nhipcau/domain/shared/text';
import { z } from 'zod';
import { fileEntry } from '../file/types.ts';
import { pageInput, pageOf } from '../pagination.ts';

const kind = z.enum(PARTNER_KINDS);
const stage = z.enum(PARTNER_STAGES);
const named = z.object({ id: z.string(), name: storedText });
export const versioned = z.object({ id: z.string() });

/** What the head of the list narrows to. `paper`: agreement without activity; `expiring`: an agreement with 90 days or fewer left; `due`: an open commitment due within 30 days or overdue. */
export const PARTNER_VIEWS = ['paper', 'expiring', 'due', 'noSteward', 'archived'] as const;
export type PartnerView = (typeof PARTNER_VIEWS)[number];

export const partnerFilters = z.object({
  q: z.string().trim().max(200).default(''),
  kind: kind.nullable().default(null),
  country: countryCode.nullable().default(null),
  region: z.enum(PARTNER_REGIONS).nullable().default(null),
  stage: stage.nullable().default(null),
  stewardId: z.uuid().nullable().default(null),
  associationId: z.uuid().nullable().default(null),
  view: z.enum(PARTNER_VIEWS).nullable().default(null),
});
export type PartnerFilters = z.output<typeof partnerFilters>;

const order = z.object({ sort: z.enum(PARTNER_SORTS).default('name'), direction: z.enum(['asc', 'desc']).default('asc') });
export const partnerListInput = z.object({ ...partnerFilters.shape, ...order.shape, ...pageInput.shape });
export const partnerExportInput = z.object({ ...partnerFilters.shape, ...order.shape });
export type PartnerListInput = z.output<typeof partnerListInput>;
export type PartnerExportInput = z.output<typeof partnerExportInput>;

export const partnerRow = z.object({
  id: z.string(),
  code: z.string(),
  name: storedText,
  kind,
  countries: z.array(z.string()),
  region: z.enum(PARTNER_REGIONS),
  languages: z.array(z.string()),
  website: z.string().nullable(),
  /** the stage that holds, and whether the office set it */
  stage,
  overridden: z.boolean(),
  steward: z.object({ id: z.string(), name: z.string() }).nullable(),
  associations: z.array(named),
  /** 0–100; null: neither an interaction nor an agreement yet */
  substance: z.number().nullable(),
  paper: z.boolean(),
  /** null: none yet */
  lastOn: isoDate.nullable(),
  /** interactions in the last eight quarters */
  frequency: z.number().int(),
  /** last day of the agreement that ends first among those in force with 90 days or fewer left */
  expiresOn: isoDate.nullable(),
  /** open commitments whose day is over */
  overdue: z.number().int(),
  archived: z.boolean(),
  sample: z.boolean(),
});
export type PartnerRow = z.infer<typeof partnerRow>;

const count = z.number().int();
/** `summary` counts all partners in the caller's scope, whatever the filters. */
export const partnerList = pageOf(partnerRow).extend({
  summary: z.object({
    total: count,
    byStage: z.record(stage, count),
    views: z.record(z.enum(PARTNER_VIEWS), count),
    /** mean substance of those that have one; null: none has */
    substance: z.number().nullable(),
  }),
});
export type PartnerSummary = z.infer<typeof partnerList>['summary'];

export const substancePart = z.object({
  key: z.enum(SUBSTANCE_PARTS),
  /** 0…1; null: does not apply */
  value: z.number().nullable(),
  weight: z.number(),
  /** what it adds to the score */
  points: z.number().nullable(),
});

/** Who it was on our side. `elsewhere`: an organisation outside the caller's scope, which is not named. */
const ours = { organisation: named.nullable(), elsewhere: z.boolean() };

const initiator = z.enum(INITIATORS);
export const interactionRow = z.object({
  id: z.string(),
  kind: z.enum(INTERACTION_KINDS),
  initiator,
  on: isoDate,
  /** 0…1 */
  depth: z.number(),
  ...ours,
  note: z.string().nullable(),
  /** null where it came by itself */
  version: z.number().int().nullable(),
  /** null where it was noted by hand, and where the event is outside the caller's scope */
  event: z.object({ id: z.string(), title: storedText }).nullable(),
});
export type InteractionRow = z.infer<typeof interactionRow>;

export const contactRow = z.object({
  id: z.string(),
  name: z.string(),
  role: z.string().nullable(),
  email: z.string().nullable(),
  phone: z.string().nullable(),
  language: z.string().nullable(),
  consentOn: isoDate.nullable(),
  leftOn: isoDate.nullable(),
  version: z.number().int(),
});
export type ContactRow = z.infer<typeof contactRow>;

export const linkRow = z.object({ organisation: named, role: z.enum(PARTNER_LINK_ROLES), since: isoDate.nullable(), until: isoDate.nullable() });
export type LinkRow = z.infer<typeof linkRow>;

export const agreementRow = z.object({
  id: z.string(),
  kind: z.enum(AGREEMENT_KINDS),
  title: storedText,
  state: z.enum(AGREEMENT_STATES),
  signedOn: isoDate.nullable(),
  inForceOn: isoDate.nullable(),
  expiresOn: isoDate.nullable(),
  endedOn: isoDate.nullable(),
  /** days from today to its last day, below 0 once over; null without an end */
  daysLeft: z.number().int().nullable(),
  ...ours,
  renews: z.object({ id: z.string(), title: storedText }).nullable(),
  renewedById: z.string().nullable(),
  note: z.string().nullable(),
  files: z.array(fileEntry),
  version: z.number().int(),
});
export type AgreementRow = z.infer<typeof agreementRow>;

/** `overdue`: open, and its day is over. */
export const COMMITMENT_STATES = ['open', 'overdue', 'kept', 'missed'] as const;
export const commitmentRow = z.object({
  id: z.string(),
  text: z.string(),
  dueOn: isoDate,
  status: z.enum(COMMITMENT_STATUSES),
  state: z.enum(COMMITMENT_STATES),
  decidedOn: isoDate.nullable(),
  agreementId: z.string().nullable(),
  version: z.number().int(),
});
export type CommitmentRow = z.infer<typeof commitmentRow>;

/** One entry of what happened to the record, the latest first. */
export const partnerChange = z.object({ id: z.string(), at: z.date(), actorName: z.string().nullable(), action: z.string() });

export const partnerDetail = partnerRow.omit({ associations: true, expiresOn: true, overdue: true }).extend({
  version: z.number().int(),
  /** by the last interaction alone */
  computedStage: stage,
  stageOverride: stage.nullable(),
  stageReason: z.string().nullable(),
  note: z.string().nullable(),
  parts: z.array(substancePart),
  history: z.array(z.object({ year: count, quarter: count, on: isoDate, score: z.number().nullable(), interactions: count })),
  interactions: z.array(interactionRow),
  contacts: z.array(contactRow),
  links: z.array(linkRow),
  agreements: z.array(agreementRow),
  commitments: z.array(commitmentRow),
  changes: z.array(partnerChange),
  /** merged away into this one, and whether that can be undone */
  mergedInto: z.object({ id: z.string(), name: storedText, undoable: z.boolean() }).nullable(),
  /** those merged into it */
  merged: z.array(z.object({ id: z.string(), name: storedText, version: z.number().int(), undoable: z.boolean() })),
});
export type PartnerDetail = z.infer<typeof partnerDetail>;

export const duplicatesInput = z.object({
  /** the partner that is being edited */
  id: z.uuid().nullable().default(null),
  name: z.object({ vi: z.string().trim().max(300), en: z.string().trim().max(300).nullish(), fr: z.string().trim().max(300).nullish() }),
  countries: z.array(countryCode).max(60),
  website: z.string().trim().max(500).nullable(),
});
export const partnerDuplicate = partnerRow.pick({ id: true, code: true, name: true, kind: true, countries: true, website: true }).extend({
  reason: z.enum(['domain', 'name']),
  /** of the names, 0…1 */
  similarity: z.number(),
  version: z.number().int(),
});
export type PartnerDuplicate = z.infer<typeof partnerDuplicate>;

/** What forms offer to choose from. */
export const partnerOptions = z.object({
  stewards: z.array(z.object({ id: z.string(), name: z.string() })),
  organisations: z.array(z.object({ id: z.string(), name: storedText, kind: z.enum(['UNION', 'ASSOCIATION', 'CHAPTER', 'CLUB', 'BODY']) })),
  countries: z.array(z.string()),
});
export type PartnerOptions = z.infer<typeof partnerOptions>;
/** A partner to choose for an event or an activity. */
export const partnerChoice = z.object({ id: z.string(), name: storedText, kind, countries: z.array(z.string()) });
export type PartnerChoice = z.infer<typeof partnerChoice>;

const ofPartner = { partner: z.object({ id: z.string(), name: storedText, steward: z.string().nullable() }) };

export const agreementListInput = z.object({ state: z.enum(AGREEMENT_STATES).nullable().default(null), ...pageInput.shape });
export const agreementListRow = agreementRow.omit({ files: true, note: true, version: true, renews: true }).extend(ofPartner);
export type AgreementListRow = z.infer<typeof agreementListRow>;
export const agreementList = pageOf(agreementListRow).extend({ counts: z.record(z.enum(AGREEMENT_STATES), count) });
export const commitmentListInput = z.object({ state: z.enum(COMMITMENT_STATES).nullable().default(null), ...pageInput.shape });
export const commitmentListRow = commitmentRow.omit({ agreementId: true }).extend(ofPartner);
export type CommitmentListRow = z.infer<typeof commitmentListRow>;
export const commitmentList = pageOf(commitmentListRow).extend({ counts: z.record(z.enum(COMMITMENT_STATES), count) });
