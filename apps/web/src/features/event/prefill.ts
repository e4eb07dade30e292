import 'server-only';
import type { EventOptions } from '@nhipcau/api/event';
import { type EventFormInput, type Passage, passage } from '@nhipcau/domain/event';
import { isIsoDate, yearOf } from '@nhipcau/domain/shared';
import { one, type SearchParams } from '@/components/list-params';
import { getApi } from '@/server/api';
import type { FormYear } from './event-form';
import { emptyEvent } from './form-values';

export interface Prefill {
  values: EventFormInput;
  options: EventOptions;
  source: (Passage & { documentTitle: unknown; text: string | null }) | null;
}

async function readSource(params: SearchParams) {
  const asked = passage.safeParse({
    documentId: one(params, 'source'),
    paragraph: Number(one(params, 'paragraph')),
    start: Number(one(params, 'start')),
    end: Number(one(params, 'end')),
  });
  if (!asked.success || asked.data.end <= asked.data.start) return null;
  return { ...asked.data, ...(await (await getApi()).event.passage(asked.data)) };
}

/**
 * What a new event is begun with, as the address says: an anniversary and its day, a goal, or a passage of a source.
 * The plan year is that of the day, of the goal or of the source, where one may be written in, else `fallback`.
 */
export async function readPrefill(params: SearchParams, years: FormYear[], fallback: FormYear): Promise<Prefill> {
  const api = await getApi();
  const [on, goalId] = [one(params, 'on'), one(params, 'goal')];
  const source = await readSource(params);
  const named = isIsoDate(on) ? yearOf(on) : (source?.year ?? null);
  let year = years.find((entry) => entry.year === named) ?? fallback;
  let options = await api.event.options({ year: year.year });
  const holds = (candidate: EventOptions) => candidate.goals.some(({ id }) => id === goalId);
  if (goalId && !holds(options)) {
    for (const other of years.filter((entry) => entry !== year)) {
      const found = await api.event.options({ year: other.year });
      if (!holds(found)) continue;
      [year, options] = [other, found];
      break;
    }
  }
  const values = emptyEvent(year.id);
  if (isIsoDate(on) && yearOf(on) === year.year) values.startsOn = on;
  if (holds(options)) values.goals = [{ goalId, indicatorId: null, expectedContribution: null }];
  const anniversary = options.anniversaries.find(({ key }) => key === one(params, 'anniversary'));
  if (anniversary) {
    const { vi, en, fr } = anniversary.name;
    Object.assign(values, { anniversaryKey: anniversary.key, form: 'ANNIVERSARY', title: { vi, en: en ?? '', fr: fr ?? '' } });
  }
  if (source?.text) values.title = { vi: source.text.replace(/\s+/g, ' ').trim().slice(0, 300), en: '', fr: '' };
  return { values, options, source };
}
