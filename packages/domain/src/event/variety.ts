import { addMonths, compareDates, type IsoDate, isWithin, type Period } from '../shared/calendar.ts';
import { shannonEntropy } from '../shared/entropy.ts';

/** Years looked back upon to call an event new. */
export const NOVELTY_YEARS = 3;

/**
 * Effective number of forms ¹D = exp(H′): how many equally frequent forms would be as varied; from 1 to the number of forms that occur.
 * Null when there is no event. Shannon 1948; Hill 1973; Jost 2006.
 */
export function effectiveForms(counts: readonly number[]): number | null {
  const entropy = shannonEntropy(counts);
  return entropy === null ? null : Math.exp(entropy);
}

/** What makes an event like another. */
export type EventPattern = { readonly on: IsoDate; readonly form: string; readonly theme: string | null; readonly partner: string | null };

/**
 * Novelty rate, 0…1: share of the period's events whose form × theme × partner has not occurred in the three years before the event's own day
 * (earlier events of the period count as before; two on the same day do not). Null when the period has no event.
 * `events` must reach back three years before the period, or it comes out too high.
 */
export function noveltyRate(events: readonly EventPattern[], period: Period, years: number = NOVELTY_YEARS): number | null {
  const lastDay = new Map<string, { on: IsoDate; before: IsoDate | null }>();
  let seen = 0;
  let fresh = 0;
  for (const { on, form, theme, partner } of events.toSorted((a, b) => compareDates(a.on, b.on))) {
    const key = JSON.stringify([form, theme, partner]);
    const known = lastDay.get(key);
    const before = known === undefined ? null : known.on < on ? known.on : known.before;
    lastDay.set(key, { on, before });
    if (!isWithin(on, period)) continue;
    seen++;
    if (before === null || before < addMonths(on, -12 * years)) fresh++;
  }
  return seen === 0 ? null : fresh / seen;
}
