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

/** An event as novelty sees it; partners and countries by their ids, in any order. */
export type NoveltyEvent = {
  readonly on: IsoDate;
  readonly form: string;
  readonly theme: string | null;
  readonly partners: readonly string[];
  /** count only where no partner took part */
  readonly countries: readonly string[];
};

/** `rate` = `fresh` ÷ `events`, 0…1, over a look-back of `years` whole years, which is named wherever the rate is shown. */
export type Novelty = { readonly rate: number; readonly fresh: number; readonly events: number; readonly years: number };

/**
 * Whole years that can be looked back upon from the earliest of the spans compared, so that both are read alike: `NOVELTY_YEARS`, or fewer where the records
 * begin later. Null under one year (nothing can be called new then), or without a span.
 */
export function lookBackYears(recordsSince: IsoDate, spans: readonly Period[], most: number = NOVELTY_YEARS): number | null {
  const first = spans.map(({ startsOn }) => startsOn).sort(compareDates)[0];
  if (first === undefined) return null;
  for (let years = most; years >= 1; years--) if (addMonths(first, -12 * years) >= recordsSince) return years;
  return null;
}

/**
 * The keys under which an event is known again. With several partners it is known as soon as the same form × theme was held with *any* of them: one guest
 * more does not make a yearly meeting new, while the other reading (known only when held with each) would let novelty be had by inviting more.
 */
function patternsOf({ form, theme, partners, countries }: NoveltyEvent): string[] {
  if (partners.length > 0) return partners.map((partner) => JSON.stringify([form, theme, 'partner', partner]));
  if (countries.length > 0) return countries.map((country) => JSON.stringify([form, theme, 'country', country]));
  return [JSON.stringify([form, theme])];
}

/**
 * Novelty: share of the span's events whose form × theme × partner has not occurred in the `years` before the event's own day (earlier events of the span
 * count as before; two on the same day do not). Without a partner its countries take the partner's place; without either, form × theme alone.
 * Null when `years` is (see `lookBackYears`), or the span has no event. `events` must reach back `years` before the span.
 */
export function novelty(events: readonly NoveltyEvent[], span: Period, years: number | null): Novelty | null {
  if (years === null) return null;
  const days = new Map<string, IsoDate>();
  const sorted = events.toSorted((a, b) => compareDates(a.on, b.on));
  let [seen, fresh, next] = [0, 0, 0];
  for (const event of sorted) {
    // what was held up to the day before is known
    for (; next < sorted.length; next++) {
      const earlier = sorted[next];
      if (earlier === undefined || earlier.on >= event.on) break;
      for (const pattern of patternsOf(earlier)) days.set(pattern, earlier.on);
    }
    if (!isWithin(event.on, span)) continue;
    seen++;
    const since = addMonths(event.on, -12 * years);
    if (!patternsOf(event).some((pattern) => (days.get(pattern) ?? '') >= since)) fresh++;
  }
  return seen === 0 ? null : { rate: fresh / seen, fresh, events: seen, years };
}
