import type { IsoDate } from '@nhipcau/domain/shared';

/** Which claims a figure looks at: 0 approved ones, 1 handed-in ones too, 2 also what is begun, returned or reopened. Figures of a tier are whole, not what it adds. */
export type Tier = 0 | 1 | 2;
export const TIERS: readonly Tier[] = [0, 1, 2];

/** A month of a year. `early`: days up to today's day of the month, so that a year ago to the same day can be read from the same rows. */
export interface RollupPart {
  year: number;
  month: number;
  early: boolean;
}

/** Events of one goal and one form; null: of all. */
export interface Scope {
  goalId: string | null;
  form: string | null;
}

/**
 * Events by month for each scope that was asked; a figure is null where no event of the group has it. A month has two rows where it is the month of today:
 * `early` up to today's day of the month, and the rest of it; other months have one, not early. `novel` counts by the longest look-back; all three are in
 * `novelWithin`.
 */
export interface EventRollup extends RollupPart, Scope {
  tier: Tier;
  events: number;
  /** not in the plan before they were reported */
  unplanned: number;
  novel: number;
  /** new within a look-back of 1, 2 and 3 years */
  novelWithin: readonly [number, number, number];
  participantsVn: number | null;
  participantsForeign: number | null;
  participants: number | null;
  fundsBudget: number | null;
  fundsMobilised: number | null;
}

/** `on` is a day of the part of the month in which the country first took part: it can be compared with a month's end, and with today or its like. */
export interface CountryRollup extends Scope {
  tier: Tier;
  year: number;
  country: string;
  on: IsoDate;
}

/** Events an association (or a unit below it) took part in; `participants` of those whose counted claim is its own, null: no figure known. */
export interface ActivityRollup extends RollupPart {
  tier: Tier;
  associationId: string;
  activities: number;
  hosted: number;
  participants: number | null;
}

export interface Rollups {
  /** day of the first event that counts, by tier; null: none */
  since: readonly [IsoDate | null, IsoDate | null, IsoDate | null];
  events: EventRollup[];
  countries: CountryRollup[];
  activities: ActivityRollup[];
}
