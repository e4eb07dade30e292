import 'server-only';
import { cache } from 'react';
import { getApi } from '@/server/api';
import { recordOr404 } from '@/server/record';

/** One report for its page, read once a request; another association's is as if it were not there. */
export const readReport = cache(async (id: string) => recordOr404(id, async (known) => (await getApi()).report.get({ id: known })));
