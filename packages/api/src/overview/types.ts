import { GOAL_STATUSES } from '@nhipcau/domain/goal';
import { INDICATOR_STATUSES } from '@nhipcau/domain/indicator';
import { storedText } from '@nhipcau/domain/shared/text';
import { WEAKNESS_STATES } from '@nhipcau/domain/weakness';
import { z } from 'zod';

const share = z.number().nullable();
const range = z.object({ low: z.number(), high: z.number() }).nullable();
const dated = z.object({ on: z.string(), value: z.number().nullable() });

const goalRow = z.object({
  id: z.string(),
  title: storedText,
  weight: z.number(),
  status: z.enum(GOAL_STATUSES),
  progress: share,
  expected: share,
  /** the indicator or sub-goal that decides the status; null: none has data */
  decidingTitle: storedText.nullable(),
});

const indicatorChoice = z.object({ id: z.string(), name: storedText, goalTitle: storedText, status: z.enum(INDICATOR_STATUSES) });

const indicatorView = indicatorChoice.extend({
  unit: storedText,
  decimals: z.number().int(),
  isRate: z.boolean(),
  actual: z.number().nullable(),
  target: z.number().nullable(),
  targetIsSample: z.boolean(),
  lastYearToDate: z.number().nullable(),
  series: z.array(dated),
  lastYear: z.array(dated),
  trajectory: z.array(z.object({ on: z.string(), value: z.number() })),
  forecast: range,
  plannedEvents: z.array(z.object({ eventId: z.string(), title: storedText, on: z.string().nullable(), expectedCumulative: z.number().nullable() })),
});

const weaknessRow = z.object({
  id: z.string(),
  title: storedText,
  /** 0…100 when it was named, and now */
  severityBefore: z.number().nullable(),
  severity: z.number().nullable(),
  state: z.enum(WEAKNESS_STATES),
  answers: z.number().int(),
});

export const overviewOutput = z.object({
  year: z.number().int(),
  today: z.string(),
  hasPlan: z.boolean(),
  total: z.object({ progress: share, expected: share, status: z.enum(GOAL_STATUSES), forecast: range }),
  eventsAhead: z.number().int(),
  goals: z.array(goalRow),
  weaknesses: z.array(weaknessRow),
  links: z.array(z.object({ weaknessId: z.string(), goalId: z.string(), weight: z.number() })),
  /** reports of the latest period whose due day is over or that is open; null: no period has begun */
  reporting: z
    .object({
      periodId: z.string(),
      name: storedText,
      expected: z.number().int(),
      onTime: z.number().int(),
      waiting: z.number().int(),
      missing: z.number().int(),
    })
    .nullable(),
  evenness: z.object({ gini: share, before: share }),
  indicators: z.array(indicatorChoice),
  chosen: indicatorView.nullable(),
  decisions: z.array(
    z.object({
      kind: z.enum(['approveReport', 'overdueReport', 'unansweredWeakness', 'explainGoal', 'missingFigure', 'anniversaryGap']),
      id: z.string(),
      subject: storedText,
      detail: storedText.nullable(),
      due: z.string().nullable(),
      daysLate: z.number().int().nullable(),
    }),
  ),
});
export type OverviewData = z.infer<typeof overviewOutput>;
