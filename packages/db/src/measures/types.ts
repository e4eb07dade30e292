import type { Coverage } from '@nhipcau/domain/measure';
import type { CoverageCell, PartnerKind, PartnerStage, PartnershipFacts } from '@nhipcau/domain/partner';
import type { IsoDate, LocalText } from '@nhipcau/domain/shared';
import type { SkillFacts } from '@nhipcau/domain/skill';
import type { PartnerContacts } from './partner-contacts.ts';
import type { Tier } from './rollup-types.ts';

/** Figures of counted events, added up; null: no event of the group has the figure. */
export interface EventFigures {
  events: number;
  /** of these, not in the plan before they were reported */
  unplanned: number;
  /** events whose form × theme × partner had not occurred in the year before, the two and the three years before */
  novel1: number;
  novel2: number;
  novel3: number;
  participantsVn: number | null;
  participantsForeign: number | null;
  participants: number | null;
  fundsBudget: number | null;
  fundsMobilised: number | null;
}

/**
 * A part of a month. `day`: its days are no later than this one of the month, so that a year ago to the same day can be read from the same rows: today's
 * day in the month of today, else 31; each day by itself where the facts were loaded by day.
 */
export interface MonthPart {
  year: number;
  month: number;
  day: number;
}

/** Counted events by month; `goalId` null: all of them, else those that serve the goal or one of its sub-goals; `form` null: of all forms together. */
export interface EventFact extends MonthPart, EventFigures {
  tier: Tier;
  goalId: string | null;
  form: string | null;
}

/** First day in a year on which a country took part. */
export interface CountryFact {
  tier: Tier;
  goalId: string | null;
  /** null: of all forms together */
  form: string | null;
  year: number;
  country: string;
  on: IsoDate;
}

/** Events an association (or a unit below it) took part in, by its own claims of the tier. */
export interface ActivityFact extends MonthPart {
  tier: Tier;
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

/** A partner that was not merged away, with all that its substance is computed from. */
export interface PartnerFact extends Pick<PartnershipFacts, 'agreements' | 'commitments'> {
  id: string;
  contacts: PartnerContacts;
  kind: PartnerKind;
  countries: readonly string[];
  languages: readonly string[];
  stageOverride: PartnerStage | null;
  /** first day it is no longer kept; null: kept */
  archivedOn: IsoDate | null;
  /** since when the earliest association works with it; null: no day is known */
  linkedSince: IsoDate | null;
}

/** An article of a bulletin. */
export interface ArticleFact {
  id: string;
  /** member association of the event or report that it was made from; null: of none */
  associationId: string | null;
  /** what the checks found when it first went to review; null: it has not been there, or that was before this was recorded */
  firstReview: { on: IsoDate; passed: number; checks: number; blocked: boolean } | null;
}

/** A bulletin, and what becomes of it by day. */
export interface BulletinFact {
  id: string;
  plannedOn: IsoDate;
  /** day of the first publication; null: not published */
  publishedOn: IsoDate | null;
  articles: readonly ArticleFact[];
  reads: readonly { on: IsoDate; count: number }[];
}

/** A session of a training that was held, and who came. */
export interface SessionFact {
  trainingId: string;
  on: IsoDate;
  hours: number;
  people: readonly string[];
}

/** What the measures of the office's registers are computed from, up to the day of the facts. */
export interface OfficeFacts {
  partners: readonly PartnerFact[];
  /** cells of country × kind that are planned; they carry no day */
  cells: readonly CoverageCell[];
  bulletins: readonly BulletinFact[];
  skills: SkillFacts;
  sessions: readonly SessionFact[];
}

/** All that the measures of some years are computed from, as it stands on `today`. */
export interface MeasureFacts {
  today: IsoDate;
  years: readonly number[];
  /** true: can be read at any day; else at a month's end, and at today's day of its month in every year */
  byDay: boolean;
  /** limits that were loaded besides each form of all events: what a measure asks for must be among them */
  scopes: ReadonlySet<string>;
  /** day of the earliest counted event from three years before the first year on; null: none */
  since: IsoDate | null;
  events: readonly EventFact[];
  countries: readonly CountryFact[];
  activities: readonly ActivityFact[];
  associations: readonly AssociationFact[];
  periods: readonly PeriodFact[];
  reports: readonly ReportFact[];
  /** null: not loaded */
  office: OfficeFacts | null;
}

/**
 * A value on a month's end, or on today for the running month. `value` null: no data, which is also where no approved report covers the month yet.
 * `coverage` of the year up to the point: what is not conclusive is provisional.
 */
export interface MeasurePoint {
  on: IsoDate;
  value: number | null;
  coverage: Coverage | null;
  /** the same with what is handed in and waits */
  ifApproved: number | null;
}
