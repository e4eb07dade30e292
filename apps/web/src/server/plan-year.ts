import 'server-only';
import { cache } from 'react';
import { getApi } from './api';
import { getContext } from './context';

/**
 * The plan years there are, and the one a page speaks of: the one the address names, else that of today, else the latest.
 * null: there is none yet.
 */
export const readPlanYears = cache(async (asked: string | string[] | undefined) => {
  const [api, { today }] = await Promise.all([getApi(), getContext()]);
  const years = await api.planYear.list();
  const byYear = (year: number) => years.find((entry) => entry.year === year);
  const current = byYear(Number(asked)) ?? byYear(Number(today.slice(0, 4))) ?? years[0] ?? null;
  return { years, current, today };
});
