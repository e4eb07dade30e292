import { z } from 'zod';
import { isoDate } from '../shared/calendar.ts';
import { localText } from '../shared/text.ts';

export const ORGANISATION_KINDS = ['UNION', 'ASSOCIATION', 'CHAPTER', 'CLUB', 'BODY'] as const;

/** Part of the path that says who reads what: small letters, digits and hyphens. */
export const organisationCode = z
  .string()
  .trim()
  .toLowerCase()
  .min(1)
  .max(60)
  .regex(/^[a-z0-9]+(-[a-z0-9]+)*$/);

/** What describes an organisation. Its place in the tree is changed by moving it, its departure by marking it. */
export const organisationFields = z
  .object({
    kind: z.enum(ORGANISATION_KINDS),
    name: localText(300),
    // an emptied field of a form is '' and means "not known"
    countryCode: z
      .string()
      .trim()
      .toUpperCase()
      .regex(/^([A-Z]{2})?$/)
      .nullable()
      .transform((code) => code || null),
    foundedOn: isoDate.nullable(),
    joinedOn: isoDate.nullable(),
    memberCount: z.number().int().min(0).max(100_000_000).nullable(),
    email: z
      .string()
      .trim()
      .toLowerCase()
      .max(254)
      .nullable()
      .transform((address) => address || null)
      .pipe(z.email().nullable()),
  })
  .superRefine((value, issue) => {
    if (value.foundedOn && value.joinedOn && value.joinedOn < value.foundedOn)
      issue.addIssue({ code: 'custom', path: ['joinedOn'], message: 'endBeforeStart' });
  });
export type OrganisationFields = z.infer<typeof organisationFields>;
/** A new one: with its code, which stays, and its place; null puts it at the root. */
export const organisationNew = organisationFields.safeExtend({ code: organisationCode, parentId: z.uuid().nullable() });
