import 'server-only';
import { cache } from 'react';
import { getApi } from '@/server/api';
import { recordOr404 } from '@/server/record';

/** One association in a year, read once a request; the page "not found" where it is not there for this person. */
export const readAssociation = cache(async (id: string, year: number) =>
  recordOr404(id, async (known) => (await getApi()).association.get({ id: known, year })),
);
