import { GOAL_STATUSES } from '@nhipcau/domain/goal';
import { INDICATOR_STATUSES } from '@nhipcau/domain/indicator';
import { storedText } from '@nhipcau/domain/shared/text';
import { DISTANCE_STATES } from '@nhipcau/domain/weakness';
import { z } from 'zod';
import { answer, comparison, coverage, forecastInterval, keptForecast, range } from '../answer.ts';
import type { IndicatorFigure } from '../plan/index.ts';

const share = z.number().nullable();
/** a point of a trend: not conclusive is provisional, no value is unknown */
const dated = z.object({ on: z.string(), value: z.number().nullable(), coverage, ifApproved: z.number().nullable() });
/** what a figure rests on */
const basis = { coverage, provisional: z.boolean(), progressIfApproved: share, statusIfApproved: z.enum(GOAL_STATUSES) };

const goalRow = z.object({
  id: z.string(),
  title: storedText,
  status: z.enum(GOAL_STATUSES),
  progress: share,
  expected: share,
  ...basis,
});

const indicatorChoice = z.object({ id: z.string(), name: storedText, goalTitle: storedText, status: z.enum(INDICATOR_STATUSES), provisional: z.boolean() });

const indicatorView = indicatorChoice.extend({
  unit: storedText,
  decimals: z.number().int(),
  isRate: z.boolean(),
  /** with what it rests on; null: archived meanwhile */
  figure: z.custom<IndicatorFigure>((value) => typeof value === 'object' && value !== null),
  actual: z.number().nullable(),
  target: z.number().nullable(),
  targetIsSample: z.boolean(),
  lastYearToDate: z.number().nullable(),
  series: z.array(dated),
  lastYear: z.array(dated),
  trajectory: z.array(z.object({ on: z.string(), value: z.number() })),
  forecast: forecastInterval,
  /** what was foreseen of it, and of what it was copied from */
  keptForecasts: z.array(keptForecast),
});

const weaknessRow = z.object({
  id: z.string(),
  title: storedText,
  /** distance left on the same day of the year before, and now: 100 as when it was named, above it worse */
  distanceBefore: z.number().nullable(),
  distance: z.number().nullable(),
  distanceIfApproved: z.number().nullable(),
  range,
  change: z.number().nullable(),
  coverage,
  provisional: z.boolean(),
  pastHalfWay: z.boolean(),
  state: z.enum(DISTANCE_STATES),
  answers: z.number().int(),
});

export const overviewOutput = z.object({
  year: z.number().int(),
  /** first and last day of the plan year, of the calendar's where there is no plan */
  startsOn: z.string(),
  endsOn: z.string(),
  today: z.string(),
  hasPlan: z.boolean(),
  total: z.object({ progress: share, expected: share, status: z.enum(GOAL_STATUSES), forecast: forecastInterval, ...basis }),
  /** events of the year with a day ahead: those that feed an indicator of the plan and those that feed none; `overdue` are over and not told of. Each leads to exactly its rows. */
  eventsAhead: z.object({
    feeding: z.number().int(),
    idle: z.number().int(),
    overdue: z.number().int(),
    query: z.object({ feeding: z.record(z.string(), z.string()), idle: z.record(z.string(), z.string()), overdue: z.record(z.string(), z.string()) }),
  }),
  goals: z.array(goalRow),
  weaknesses: z.array(weaknessRow),
  /** `ourReading`: the link was read into the source, which does not state it */
  links: z.array(z.object({ weaknessId: z.string(), goalId: z.string(), weight: z.number(), ourReading: z.boolean() })),
  /** reports that the figures of the year rest on */
  coverage,
  /** the year is over: the page then speaks of it in the past */
  ended: z.boolean(),
  /** reporting periods of the year that have ended, and the one that ends next; null: none does */
  periodsEnded: z.number().int(),
  nextPeriod: z.object({ name: storedText, endsOn: z.string(), dueOn: z.string() }).nullable(),
  /** reports of the latest period that has ended; null: none has. On time + late + missing + not yet due = expected. */
  reporting: z
    .object({
      periodId: z.string(),
      name: storedText,
      expected: z.number().int(),
      received: z.number().int(),
      onTime: z.number().int(),
      late: z.number().int(),
      missing: z.number().int(),
      /** the due day is not over */
      notYetDue: z.number().int(),
      /** of the year shown, handed in and not decided */
      waiting: z.number().int(),
      /** on time ÷ expected of what is due; null: nothing is due */
      timeliness: share,
      /** received ÷ expected of what is due */
      completeness: share,
    })
    .nullable(),
  /** Gini over the associations that are known, beside what chance alone would give; `beyond` is the figure of verdicts, set against the same day of the year before */
  evenness: z.object({
    gini: answer.nullable(),
    beyond: comparison.nullable(),
    byChance: z.object({ expected: z.number(), low: z.number(), high: z.number() }).nullable(),
    known: z.number().int(),
  }),
  indicators: z.array(indicatorChoice),
  chosen: indicatorView.nullable(),
  decisions: z.array(
    z.object({
      kind: z.enum(['approveReport', 'overdueReport', 'worseningWeakness', 'unansweredWeakness', 'explainGoal', 'missingFigure', 'anniversaryGap']),
      id: z.string(),
      subject: storedText,
      detail: storedText.nullable(),
      due: z.string().nullable(),
      daysLate: z.number().int().nullable(),
    }),
  ),
});
export type OverviewData = z.infer<typeof overviewOutput>;
