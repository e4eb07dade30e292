import type { IsoDate, LocalText } from '@nhipcau/domain/shared';

/** Figures of counted events, added up; null: no event of the group has the figure. */
export interface EventFigures {
  events: number;
  /** events whose form × theme × countries had not occurred in the three years before */
  novel: number;
  participantsVn: number | null;
  participantsForeign: number | null;
  participants: number | null;
  fundsBudget: number | null;
  fundsMobilised: number | null;
}

/** A month of a year. `early`: days up to today's day of the month, so that a year ago to the same day can be read from the same rows. */
export interface MonthPart {
  year: number;
  month: number;
  early: boolean;
}

/** Counted events by month and form; `goalId` null: all of them, else those that serve the goal or one of its sub-goals. */
export interface EventFact extends MonthPart, EventFigures {
  goalId: string | null;
  form: string;
}

/** First day in a year on which a country took part. */
export interface CountryFact {
  goalId: string | null;
  form: string;
  year: number;
  country: string;
  on: IsoDate;
}

/** Events an association (or a unit below it) took part in, by its approved claims. */
export interface ActivityFact extends MonthPart {
  associationId: string;
  activities: number;
  hosted: number;
  /** of the events whose counted claim is its own; null: no figure known */
  participants: number | null;
}

export interface AssociationFact {
  id: string;
  code: string;
  name: LocalText;
  countryCode: string | null;
  joinedOn: IsoDate | null;
  leftOn: IsoDate | null;
}

export interface PeriodFact {
  id: string;
  year: number;
  code: string;
  name: LocalText;
  startsOn: IsoDate;
  endsOn: IsoDate;
  dueOn: IsoDate;
  locksOn: IsoDate;
}

/** A report that was not withdrawn. */
export interface ReportFact {
  id: string;
  periodId: string;
  organisationId: string;
  status: 'DRAFT' | 'SUBMITTED' | 'RETURNED' | 'APPROVED' | 'REOPENED';
  firstSubmittedOn: IsoDate | null;
  returns: number;
  newUnits: number | null;
  newMembers: number | null;
}

/** All that the measures of some years are computed from, as it stands on `today`. */
export interface MeasureFacts {
  today: IsoDate;
  years: readonly number[];
  /** day of the earliest counted event from three years before the first year on; null: none */
  since: IsoDate | null;
  events: readonly EventFact[];
  countries: readonly CountryFact[];
  activities: readonly ActivityFact[];
  associations: readonly AssociationFact[];
  periods: readonly PeriodFact[];
  reports: readonly ReportFact[];
}

/** A value on a month's end, or on today for the running month; null: no data. */
export interface MeasurePoint {
  on: IsoDate;
  value: number | null;
}
