import { ORGANISATION_KINDS } from '@nhipcau/domain/organisation';
import { storedText } from '@nhipcau/domain/shared/text';
import { z } from 'zod';

const day = z.string().nullable();

export const organisationRow = z.object({
  id: z.string(),
  code: z.string(),
  kind: z.enum(ORGANISATION_KINDS),
  name: storedText,
  path: z.string(),
  /** 0 at the root */
  depth: z.number().int(),
  parentId: z.string().nullable(),
  countryCode: z.string().nullable(),
  foundedOn: day,
  joinedOn: day,
  /** null: it belongs */
  leftOn: day,
  /** null: not known */
  memberCount: z.number().int().nullable(),
  email: z.string().nullable(),
  sample: z.boolean(),
  version: z.number().int(),
});
export type OrganisationRow = z.infer<typeof organisationRow>;
