import type { IsoDate } from '@nhipcau/domain/shared';
import type { ActivityFact, CountryFact, EventFigures, MonthPart } from './types.ts';

/** Which claims a figure looks at: 0 approved ones, 1 handed-in ones too, 2 also what is begun, returned or reopened. Figures of a tier are whole, not what it adds. */
export type Tier = 0 | 1 | 2;
export const TIERS: readonly Tier[] = [0, 1, 2];

/** Events of one goal and one form; null: of all. */
export interface Scope {
  goalId: string | null;
  form: string | null;
}

/**
 * Events by month, as `EventFact`, for each scope that was asked. A month has two rows where it is the month of today: `early` up to today's day of the
 * month, and the rest of it; other months have one, not early. `novel` counts by the longest look-back; all three are in `novelWithin`.
 */
export interface EventRollup extends MonthPart, EventFigures, Scope {
  tier: Tier;
  /** not in the plan before they were reported */
  unplanned: number;
  /** new within a look-back of 1, 2 and 3 years */
  novelWithin: readonly [number, number, number];
}

/** `on` is a day of the part of the month in which the country first took part: it can be compared with a month's end, and with today or its like. */
export interface CountryRollup extends Omit<CountryFact, 'form'>, Scope {
  tier: Tier;
}

export interface ActivityRollup extends ActivityFact {
  tier: Tier;
}

export interface Rollups {
  /** day of the first event that counts, by tier; null: none */
  since: readonly [IsoDate | null, IsoDate | null, IsoDate | null];
  events: EventRollup[];
  countries: CountryRollup[];
  activities: ActivityRollup[];
}
