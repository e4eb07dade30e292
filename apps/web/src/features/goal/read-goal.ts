import 'server-only';
import { cache } from 'react';
import { getApi } from '@/server/api';
import { recordOr404 } from '@/server/record';

/** One goal for its pages, read once a request; the page "not found" where there is none. */
export const readGoal = cache(async (id: string) => recordOr404(id, async (known) => (await getApi()).goal.get({ id: known })));
