import 'server-only';
import { cache } from 'react';
import { getApi } from '@/server/api';
import { readPlanYears } from '@/server/plan-year';
import { recordOr404 } from '@/server/record';

/** One weakness as it stands in the year asked for, read once a request; the page "not found" where there is none. */
export const readWeakness = cache(async (id: string, asked: string) => {
  const { years, current, today } = await readPlanYears(asked);
  const year = current?.year ?? Number(today.slice(0, 4));
  const detail = await recordOr404(id, async (known) => (await getApi()).weakness.get({ id: known, year }));
  return { years, current, today, year, detail };
});
