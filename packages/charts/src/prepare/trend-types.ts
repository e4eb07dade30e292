import type { Format } from './tone';

export interface DatedValue {
  /** ISO calendar date. */
  on: string;
  /** null = no data for that date; the line breaks there. */
  value: number | null;
}

export interface PlannedEvent {
  on: string;
  label: string;
  href: string;
  /** Where the figure is expected to stand after this event; null leaves the dot out. */
  expectedCumulative: number | null;
}

export interface TrendLabels {
  /** Twelve short month names, January first. */
  months: readonly string[];
  /** At the end of the line of readings, e.g. «34 hôm nay»; gets the formatted value and the date of the reading. */
  latest: (value: string, on: string) => string;
  /** At the end of the trajectory, e.g. «lộ trình → 60». */
  target: (value: string) => string;
  lastYear: string;
  /** At the end of the forecast band, gets formatted value, low and high. */
  forecast: (value: string, low: string, high: string) => string;
}

export interface TrendInput {
  year: number;
  /** ISO date the chart is drawn for. */
  today: string;
  format: Format;
  /** Writes an ISO date for the reader. */
  formatDate: (on: string) => string;
  labels: TrendLabels;
  actual: readonly DatedValue[];
  /** Readings of the year before, with their own dates; they are laid over this year by day and month. */
  lastYear: readonly DatedValue[];
  trajectory: readonly DatedValue[];
  /** Where the year is expected to end; null = no forecast. */
  forecast: { low: number; high: number; value: number } | null;
  plannedEvents: readonly PlannedEvent[];
  notes: readonly { on: string; text: string }[];
  target: number | null;
}

/** A point of a series in the axis' own terms: days since the eve of the year. */
export interface SeriesPoint {
  day: number;
  on: string;
  value: number | null;
}

export interface PlannedPoint {
  day: number;
  on: string;
  value: number;
  label: string;
  href: string;
}

/** All series of a trend on one axis, sorted by day, with undrawable values as null. Shared by every drawing of it. */
export interface TrendSeries {
  days: number;
  /** Today on the axis; null outside the year. */
  today: number | null;
  actual: SeriesPoint[];
  lastYear: SeriesPoint[];
  trajectory: SeriesPoint[];
  planned: PlannedPoint[];
  notes: { day: number; on: string; text: string }[];
  latest: (SeriesPoint & { value: number }) | null;
  forecast: { low: number; high: number; value: number } | null;
  target: number | null;
  ticks: number[];
}
