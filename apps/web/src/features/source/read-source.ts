import 'server-only';
import { cache } from 'react';
import { getApi } from '@/server/api';
import { recordOr404 } from '@/server/record';

/** A page of one document, read once a request; the page "not found" where there is none. */
export const readSource = cache(async (id: string, page: number | null, paragraph: number | null) =>
  recordOr404(id, async (known) => (await getApi()).source.get({ id: known, page, paragraph })),
);
