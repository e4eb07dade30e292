import type { ForecastExperience, IndicatorExperience, MeasureFacts } from '@nhipcau/db/measures';
import {
  type FlowForecastInput,
  flowForecast,
  type LevelForecastInput,
  levelForecast,
  type PendingEvent,
  scoreForecast,
  type YearEndForecast,
} from '@nhipcau/domain/indicator';
import { type MeasureKey, type MeasureSource, type MeasureSpec, measureDefinition } from '@nhipcau/domain/measure';
import { addDays, daysInMonth, type IsoDate, isWithin, monthOf, type Period, seedOf, yearOf } from '@nhipcau/domain/shared';
import type { ForecastRow, IndicatorRow, LinkRow } from './rows.ts';
import type { KeptForecast, SeriesPoint } from './types.ts';

interface ForecastContext {
  year: number;
  period: Period;
  today: IsoDate;
  facts: MeasureFacts;
  experience: ForecastExperience | null;
}

/** What the forecast of an indicator is read from. */
export interface ForecastSource {
  row: IndicatorRow;
  kind: IndicatorRow['kind'];
  spec: MeasureSpec | null;
  actual: number | null;
  series: readonly SeriesPoint[];
  lastYear: readonly SeriesPoint[];
}

/** Days over which a past event without a report is held for overdue; what is longer gone will hardly be told of any more. */
const OVERDUE_DAYS = 365;

/** Events of the year that may still add: with a day ahead, or past and not told of. An event without a day counts while its year runs. */
export function pendingEvents(links: readonly LinkRow[], { period, today }: Pick<ForecastContext, 'period' | 'today'>): PendingEvent[] {
  if (today > period.endsOn) return [];
  return links.flatMap(({ on, status, expectedContribution }): PendingEvent[] => {
    if (expectedContribution === null || (status !== 'PLANNED' && status !== 'CONFIRMED')) return [];
    if (on === null || on > today)
      return on === null || on <= period.endsOn ? [{ standing: status === 'CONFIRMED' ? 'confirmed' : 'planned', contribution: expectedContribution }] : [];
    return isWithin(on, period) && on > addDays(today, -OVERDUE_DAYS) ? [{ standing: 'overdue', contribution: expectedContribution }] : [];
  });
}

/** `count` days spread evenly over a month. */
const spread = (year: number, month: number, count: number): IsoDate[] =>
  Array.from({ length: count }, (_, index) => {
    const day = 1 + Math.floor(((index + 0.5) * daysInMonth(year, month)) / count);
    return `${year}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`;
  });

const FIGURES = {
  events_held: 'events',
  participants_total: 'participants',
  participants_foreign: 'participantsForeign',
  participants_vietnamese: 'participantsVn',
  funds_mobilised: 'fundsMobilised',
} as const;

/** `count` days spread evenly over a block of four weeks of a year, 1–13. */
const spreadOverBlock = (year: number, block: number, count: number): IsoDate[] =>
  Array.from({ length: count }, (_, index) => addDays(`${year}-01-01`, 28 * (block - 1) + Math.floor(((index + 0.5) * 28) / count)));

/**
 * Events that count and that nobody had planned, and what past events have added. Where no planned event is linked to the indicator its events come all of
 * themselves, as far as it is concerned. Last year's days and the sizes are those that were worked out; until then those of the months of both years.
 */
function unplannedEvents({ row: { links } }: ForecastSource, spec: MeasureSpec, { facts, year }: ForecastContext, past: IndicatorExperience | null) {
  const rows = facts.events.filter((row) => row.tier === 0 && row.goalId === (spec.goalId ?? null) && row.form === (spec.form || null));
  const counted = links.some(({ expectedContribution }) => expectedContribution !== null) ? 'unplanned' : 'events';
  const figure = spec.key in FIGURES ? FIGURES[spec.key as keyof typeof FIGURES] : null;
  const means = rows.flatMap((row) => {
    const total =
      figure === null ? (row.fundsBudget === null && row.fundsMobilised === null ? null : (row.fundsBudget ?? 0) + (row.fundsMobilised ?? 0)) : row[figure];
    return total === null || row.events === 0 ? [] : [total / row.events];
  });
  const before = rows.filter((row) => row.year === year - 1);
  const days = past?.blocks.flatMap((block) => spreadOverBlock(year - 1, block.block, block[counted]));
  const isRecorded = past === null ? before.length > 0 : past.blocks.length > 0;
  return {
    soFar: rows.filter((row) => row.year === year).reduce((sum, row) => sum + row[counted], 0),
    lastYear: isRecorded ? (days ?? before.flatMap((row) => spread(row.year, row.month, row[counted]))) : null,
    sizes: past?.sizes ?? means,
  };
}

/** Steps of a cumulative line: of a flow that no event feeds each month's growth is taken for something that nobody had planned. */
function stepsOf(series: readonly SeriesPoint[]): { on: IsoDate; size: number }[] {
  let before = 0;
  return series.flatMap(({ on, value }) => {
    if (value === null) return [];
    const size = value - before;
    before = value;
    return size > 0 ? [{ on, size }] : [];
  });
}

function unplannedSteps({ series, lastYear }: ForecastSource): FlowForecastInput['unplanned'] {
  const [now, before] = [stepsOf(series), stepsOf(lastYear)];
  return { soFar: now.length, lastYear: lastYear.length === 0 ? null : before.map(({ on }) => on), sizes: [...before, ...now].map(({ size }) => size) };
}

/** Levels of the year to date, which begin anew on 1 January; whom a country or a training has reached, it has reached for the rest of the year. */
const ANEW: readonly MeasureSource[] = ['events', 'claims', 'reports', 'bulletins'];
const ONLY_UPWARDS: readonly MeasureKey[] = ['countries_reached', 'people_trained'];
const beginsAnew = ({ key }: MeasureSpec) => ANEW.includes(measureDefinition(key).source) || key === 'people_trained';

/**
 * Month-ends of the last two years, the oldest first; a month that is not known breaks the history. Where a level begins anew each year, last year's are moved
 * to where this year's begin: what is drawn are changes within a year, and a new year is none.
 */
function monthEndsOf({ series, lastYear, spec }: ForecastSource, { today, year, period }: ForecastContext): (number | null)[] {
  const valueOn = (points: readonly SeriesPoint[], of: number, month: number) =>
    points.findLast(({ on }) => yearOf(on) === of && monthOf(on) <= month)?.value ?? null;
  const over = today > period.endsOn ? 12 : monthOf(today) - 1;
  const before = Array.from({ length: 12 }, (_, index) => valueOn(lastYear, year - 1, index + 1));
  const now = Array.from({ length: over }, (_, index) => valueOn(series, year, index + 1));
  const [last, first] = [before.at(-1) ?? null, now[0] ?? null];
  const moved = spec !== null && beginsAnew(spec) && last !== null && first !== null ? first - last : 0;
  return [...before.map((value) => (value === null ? null : value + moved)), ...now];
}

const kept = new Map<string, YearEndForecast | null>();
const MOST_KEPT = 400;

/** A pure function is computed once for the same question: the same indicator is drawn by several pages a day. */
function once(question: FlowForecastInput | LevelForecastInput, make: () => YearEndForecast | null): YearEndForecast | null {
  const key = JSON.stringify(question);
  const found = kept.get(key);
  if (found !== undefined) return found;
  if (kept.size >= MOST_KEPT) kept.delete(kept.keys().next().value ?? '');
  const made = make();
  kept.set(key, made);
  return made;
}

const NO_EXPERIENCE = { planned: { held: 0, of: 0 }, confirmed: { held: 0, of: 0 }, overdue: { held: 0, of: 0 } };

/** Forecast of the year's end with its draws; null: nothing is known, the year is over, or a level has too short a history. */
export function forecastOf(source: ForecastSource, context: ForecastContext): YearEndForecast | null {
  const { row, kind, spec, actual } = source;
  const { period, today, experience } = context;
  const seed = seedOf(`${row.id} ${today}`);
  if (actual === null || today >= period.endsOn || today < period.startsOn) return null;
  if (kind !== 'FLOW') {
    const bounds = spec !== null && ONLY_UPWARDS.includes(spec.key) ? { bounds: { low: actual, high: null } } : {};
    const question: LevelForecastInput = { seed, kind, actual, period, today, monthEnds: monthEndsOf(source, context), ...bounds };
    return once(question, () => levelForecast(question));
  }
  const past = experience?.indicators[row.id] ?? null;
  const fromEvents = spec !== null && measureDefinition(spec.key).source === 'events';
  const question: FlowForecastInput = {
    ...{ seed, actual, period, today, held: experience?.held ?? NO_EXPERIENCE, ratios: past?.ratios ?? [] },
    pending: pendingEvents(row.links, context),
    unplanned: fromEvents ? unplannedEvents(source, spec, context, past) : unplannedSteps(source),
  };
  return once(question, () => flowForecast(question));
}

/** Forecasts that were shown, each with how it did. */
export const keptForecasts = (rows: readonly ForecastRow[]): KeptForecast[] =>
  rows.map((row) => ({ ...row, held: scoreForecast(row, row.actual)?.held ?? null }));
