import 'server-only';
import { cache } from 'react';
import { getApi } from '@/server/api';
import { recordOr404 } from '@/server/record';

/** One partner for its pages, read once a request; the page "not found" where it is not there for this person. */
export const readPartner = cache(async (id: string) => recordOr404(id, async (known) => (await getApi()).partner.get({ id: known })));
