import { z } from 'zod';
import { isoDate } from '../shared/calendar.ts';
import { countryCode, countryCodes } from '../shared/countries.ts';
import { languageCode, languageCodes } from '../shared/languages.ts';
import { line, localText, prose } from '../shared/text.ts';
import { emailAddress } from '../user/schema.ts';
import {
  AGREEMENT_KINDS,
  COMMITMENT_STATUSES,
  INITIATORS,
  INTERACTION_KINDS,
  PARTNER_KINDS,
  PARTNER_LINK_ROLES,
  PARTNER_REGIONS,
  PARTNER_STAGES,
} from './types.ts';

export const PARTNER_SORTS = ['name', 'kind', 'stage', 'substance', 'lastInteraction', 'frequency'] as const;
export type PartnerSort = (typeof PARTNER_SORTS)[number];

type Issues = { addIssue: (issue: { code: 'custom'; path: PropertyKey[]; message: string }) => void };
const complain = (issue: Issues, path: string, message: string) => issue.addIssue({ code: 'custom', path: [path], message });

/** Address of a website: http or https and a host name with a dot; empty becomes null. */
const website = z.union([z.literal('').transform(() => null), z.url({ protocol: /^https?$/, hostname: z.regexes.domain }).max(500)]).nullable();

/** What is known of a partner. An override of the stage has to say why; without one the reason is dropped. */
export const partnerFields = z
  .object({
    name: localText(300),
    kind: z.enum(PARTNER_KINDS),
    countries: countryCodes,
    region: z.enum(PARTNER_REGIONS),
    languages: languageCodes,
    stageOverride: z.enum(PARTNER_STAGES).nullable(),
    stageReason: prose(1000),
    stewardId: z.uuid().nullable(),
    website,
    note: prose(4000),
  })
  .superRefine((value, issue) => {
    if (value.stageOverride && !value.stageReason) complain(issue, 'stageReason', 'required');
  })
  .transform((value) => (value.stageOverride ? value : { ...value, stageReason: null }));
export type PartnerFields = z.output<typeof partnerFields>;
export type PartnerFormInput = z.input<typeof partnerFields>;

const version = z.number().int().min(1);
export const partnerVersion = z.object({ id: z.uuid(), version });
/** `acceptDuplicates`: somebody has looked at what it resembles and wants it all the same. */
export const partnerCreate = z.object({ fields: partnerFields, acceptDuplicates: z.boolean().default(false), idempotencyKey: z.uuid() });
export const partnerUpdate = partnerVersion.extend({ fields: partnerFields, acceptDuplicates: z.boolean().default(false) });
/** `id` is merged away into `intoId`, which keeps its own fields. */
export const partnerMerge = z.object({ id: z.uuid(), version, intoId: z.uuid(), intoVersion: version }).superRefine((value, issue) => {
  if (value.id === value.intoId) complain(issue, 'intoId', 'invalid');
});

/** A field of a form that was left empty. */
const empty = z.literal('').transform(() => null);

/** A person there. Without a day of consent only name and function may be kept. */
export const contactFields = z
  .object({
    name: line(200),
    role: line(200).nullable().or(empty),
    email: emailAddress.nullable().or(empty),
    phone: z
      .string()
      .trim()
      .regex(/^\+?[0-9][0-9 ().-]{4,28}$/)
      .nullable()
      .or(empty),
    language: languageCode.nullable(),
    consentOn: isoDate.nullable(),
    leftOn: isoDate.nullable(),
  })
  .superRefine((value, issue) => {
    if ((value.email || value.phone) && !value.consentOn) complain(issue, 'consentOn', 'consentRequired');
  });
export type ContactFields = z.output<typeof contactFields>;
export type ContactFormInput = z.input<typeof contactFields>;

/** Which association works with a partner. */
export const linkFields = z
  .object({ organisationId: z.uuid(), role: z.enum(PARTNER_LINK_ROLES), since: isoDate.nullable(), until: isoDate.nullable() })
  .superRefine(({ since, until }, issue) => {
    if (since && until && until < since) complain(issue, 'until', 'endBeforeStart');
  });
export type LinkFields = z.output<typeof linkFields>;

/** An interaction noted by hand; those of events and approved reports come by themselves. */
export const interactionFields = z.object({
  organisationId: z.uuid().nullable(),
  kind: z.enum(INTERACTION_KINDS),
  initiator: z.enum(INITIATORS),
  on: isoDate,
  note: prose(2000),
});
export type InteractionFields = z.output<typeof interactionFields>;
export type InteractionFormInput = z.input<typeof interactionFields>;

/** An agreement; what is not signed has no days. Signed ≤ in force ≤ expires; the end lies after the start. */
export const agreementFields = z
  .object({
    organisationId: z.uuid().nullable(),
    kind: z.enum(AGREEMENT_KINDS),
    title: localText(300),
    signedOn: isoDate.nullable(),
    inForceOn: isoDate.nullable(),
    expiresOn: isoDate.nullable(),
    endedOn: isoDate.nullable(),
    /** the agreement that it renews */
    renewsId: z.uuid().nullable(),
    note: prose(4000),
  })
  .superRefine(({ signedOn, inForceOn, expiresOn, endedOn }, issue) => {
    if (inForceOn && signedOn && inForceOn < signedOn) complain(issue, 'inForceOn', 'beforeSigning');
    const start = inForceOn ?? signedOn;
    if ((expiresOn || endedOn) && !start) complain(issue, 'signedOn', 'required');
    if (expiresOn && start && expiresOn < start) complain(issue, 'expiresOn', 'endBeforeStart');
    if (endedOn && start && endedOn < start) complain(issue, 'endedOn', 'endBeforeStart');
  });
export type AgreementFields = z.output<typeof agreementFields>;
export type AgreementFormInput = z.input<typeof agreementFields>;

/** A commitment; once kept or missed it carries the day on which that was decided. */
export const commitmentFields = z
  .object({
    agreementId: z.uuid().nullable(),
    text: line(1000),
    dueOn: isoDate,
    status: z.enum(COMMITMENT_STATUSES),
    decidedOn: isoDate.nullable(),
  })
  .superRefine(({ status, decidedOn }, issue) => {
    if (status !== 'OPEN' && !decidedOn) complain(issue, 'decidedOn', 'required');
  })
  .transform((value) => (value.status === 'OPEN' ? { ...value, decidedOn: null } : value));
export type CommitmentFields = z.output<typeof commitmentFields>;
export type CommitmentFormInput = z.input<typeof commitmentFields>;

/** Beginning and changing a record that hangs on a partner; several may be begun at once, so each beginning has a key of its own. */
const begun = { partnerId: z.uuid(), idempotencyKey: z.uuid() };
const changed = { id: z.uuid(), version };
export const contactCreate = z.object({ ...begun, fields: contactFields });
export const contactUpdate = z.object({ ...changed, fields: contactFields });
export const interactionCreate = z.object({ ...begun, fields: interactionFields });
export const interactionUpdate = z.object({ ...changed, fields: interactionFields });
export const agreementCreate = z.object({ ...begun, fields: agreementFields });
export const agreementUpdate = z.object({ ...changed, fields: agreementFields });
export const commitmentCreate = z.object({ ...begun, fields: commitmentFields });
export const commitmentUpdate = z.object({ ...changed, fields: commitmentFields });
/** A record of a partner that is taken out. */
export const partnerPart = z.object(changed);
const linkState = z.object({ role: z.enum(PARTNER_LINK_ROLES), since: isoDate.nullable(), until: isoDate.nullable() });
/**
 * One association works with a partner once: a second link changes the first. `was`: the link as it stood when it was opened; null: there was none.
 * A link has no version of its own, so this is what a lost race shows by.
 */
export const linkSave = z.object({ partnerId: z.uuid(), fields: linkFields, was: linkState.nullable() });
export const linkRemove = z.object({ partnerId: z.uuid(), organisationId: z.uuid() });

/** Partners named on an event or in a reported activity, each with who came forward; one twice counts once. */
export const partnerParts = z
  .array(z.object({ partnerId: z.uuid(), initiator: z.enum(INITIATORS).default('OURS') }))
  .max(50)
  .transform((parts) => [...new Map(parts.map((part) => [part.partnerId, part])).values()]);
export type PartnerParts = z.output<typeof partnerParts>;

/** A cell of country × kind that the Union means to fill. */
export const coverageCell = z.object({
  countryCode: countryCode,
  kind: z.enum(PARTNER_KINDS),
});
export const coverageCells = z.array(coverageCell).max(2000);
