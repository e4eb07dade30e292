import type { GoalStatus } from '../goal/index.ts';
import { type Comparison, type Coverage, missingForVerdict } from '../measure/answer.ts';
import type { IsoDate } from '../shared/calendar.ts';
import type { DistanceState } from '../weakness/index.ts';

/** A top goal of the year. */
export interface HeadlineGoal {
  readonly id: string;
  readonly status: GoalStatus;
  /** too little has spoken for the status */
  readonly provisional: boolean;
}

/** A weakness that a review known by then has named. */
export interface HeadlineWeakness {
  readonly id: string;
  readonly state: DistanceState;
  readonly pastHalfWay: boolean;
  /** goals of the year that answer it */
  readonly answers: number;
}

/** An event of the year's plan whose day is ahead. */
export interface HeadlineEvent {
  readonly id: string;
  /** indicators of the plan that it feeds */
  readonly feeds: number;
}

export interface HeadlineInput {
  readonly year: number;
  /** the year's last day is over: it is spoken of in the past */
  readonly ended: boolean;
  /** the year has a plan; false: what is shown beside is another year's */
  readonly planned: boolean;
  readonly goals: readonly HeadlineGoal[];
  readonly weaknesses: readonly HeadlineWeakness[];
  /** what the goals' figures rest on; null: nothing is expected yet */
  readonly coverage: Coverage | null;
  /** figures of the year against the same day of the year before, in the order in which they are to be told */
  readonly comparisons: readonly Comparison[];
  readonly eventsAhead: readonly HeadlineEvent[];
}

/**
 * Goals by status. The eight counts add up to `total`: a provisional goal stands under `provisional` alone, since its status is not told as a verdict;
 * `noData` are the goals with too few children measured.
 */
export interface GoalCounts {
  readonly total: number;
  readonly achieved: number;
  readonly onTrack: number;
  readonly atRisk: number;
  readonly offTrack: number;
  readonly missed: number;
  readonly notStarted: number;
  readonly noData: number;
  readonly provisional: number;
}

/** Weaknesses by state. All counts but `pastHalfWay` (of the improving ones) add up to `total`. */
export interface WeaknessCounts {
  readonly total: number;
  readonly open: number;
  readonly improving: number;
  readonly pastHalfWay: number;
  readonly mixed: number;
  readonly stagnant: number;
  readonly worsening: number;
  readonly reopened: number;
  readonly resolved: number;
  readonly provisional: number;
  readonly unmeasured: number;
}

/**
 * One sentence of the leader's page, with all figures that its message needs; `ended` chooses its tense, an id names the only record it speaks of.
 * - noPlan: the year has no plan; it is the first sentence and nothing is said of goals
 * - noGoals: there is a plan without goals · noGoalMeasured: none of `total` has a figure, `notStarted` of them since nothing is due yet
 * - goals: `GoalCounts` · behind: `count` goals off track or missed · atRisk: `count` goals, said only where none is behind
 * - coverage: `known` of `expected` parts have spoken, `waiting` are handed in, `needed` more make a verdict (0: there is one)
 * - sameDay: `now` against `before`, both up to `on` and `onBefore`, `change` unrounded, in the unit of the measure `measure` of `form`
 * - eventsAhead: `count` events ahead feed an indicator, `idle` feed none
 * - weaknesses: `WeaknessCounts` · unanswered: `count` open weaknesses that no goal answers · allAnswered: `total` open ones, each with a goal
 * - worsening: `count` that worsen or were named again
 */
export type HeadlineSentence =
  | { readonly key: 'noPlan'; readonly year: number }
  | { readonly key: 'noGoals'; readonly ended: boolean }
  | { readonly key: 'noGoalMeasured'; readonly ended: boolean; readonly total: number; readonly notStarted: number }
  | ({ readonly key: 'goals'; readonly ended: boolean } & GoalCounts)
  | { readonly key: 'behind' | 'atRisk'; readonly ended: boolean; readonly count: number; readonly goalId: string | null }
  | { readonly key: 'coverage'; readonly ended: boolean; readonly known: number; readonly expected: number; readonly waiting: number; readonly needed: number }
  | {
      readonly key: 'sameDay';
      readonly ended: boolean;
      readonly measure: string;
      readonly form: string | null;
      readonly now: number;
      readonly before: number;
      readonly change: number;
      readonly on: IsoDate;
      readonly onBefore: IsoDate;
    }
  | { readonly key: 'eventsAhead'; readonly count: number; readonly idle: number }
  | ({ readonly key: 'weaknesses'; readonly ended: boolean } & WeaknessCounts)
  | { readonly key: 'unanswered' | 'worsening'; readonly ended: boolean; readonly count: number; readonly weaknessId: string | null }
  | { readonly key: 'allAnswered'; readonly ended: boolean; readonly total: number };

const only = (rows: readonly { id: string }[]): string | null => (rows.length === 1 ? (rows[0]?.id ?? null) : null);

/** Every goal under one heading. */
export function countGoals(goals: readonly HeadlineGoal[]): GoalCounts {
  const of = (status: GoalStatus) => goals.filter((goal) => goal.status === status && !goal.provisional).length;
  return {
    total: goals.length,
    achieved: of('achieved'),
    onTrack: of('on_track'),
    atRisk: of('at_risk'),
    offTrack: of('off_track'),
    missed: of('missed'),
    notStarted: of('not_started'),
    noData: of('insufficient_data'),
    provisional: goals.filter(({ provisional }) => provisional).length,
  };
}

/** Every weakness under one heading, and of the improving ones those past half-way. */
export function countWeaknesses(weaknesses: readonly HeadlineWeakness[]): WeaknessCounts {
  const of = (state: DistanceState) => weaknesses.filter((weakness) => weakness.state === state).length;
  return {
    total: weaknesses.length,
    open: of('open'),
    improving: of('improving'),
    pastHalfWay: weaknesses.filter(({ state, pastHalfWay }) => state === 'improving' && pastHalfWay).length,
    mixed: of('mixed'),
    stagnant: of('stagnant'),
    worsening: of('worsening'),
    reopened: of('reopened'),
    resolved: of('resolved'),
    provisional: of('provisional'),
    unmeasured: of('unmeasured'),
  };
}

function goalSentences({ goals, ended, coverage }: HeadlineInput): HeadlineSentence[] {
  if (goals.length === 0) return [{ key: 'noGoals', ended }];
  const counts = countGoals(goals);
  if (counts.notStarted + counts.noData === counts.total) return [{ key: 'noGoalMeasured', ended, total: counts.total, notStarted: counts.notStarted }];
  const firm = goals.filter(({ provisional }) => !provisional);
  const bad = firm.filter(({ status }) => status === 'off_track' || status === 'missed');
  const risky = firm.filter(({ status }) => status === 'at_risk');
  const sentences: HeadlineSentence[] = [{ key: 'goals', ended, ...counts }];
  if (bad.length > 0) sentences.push({ key: 'behind', ended, count: bad.length, goalId: only(bad) });
  else if (risky.length > 0) sentences.push({ key: 'atRisk', ended, count: risky.length, goalId: only(risky) });
  if (coverage !== null && coverage.known < coverage.expected) {
    const { known, expected, waiting } = coverage;
    sentences.push({ key: 'coverage', ended, known, expected, waiting, needed: missingForVerdict(coverage) });
  }
  return sentences;
}

/** Only what may be set against each other and rests on enough on both days. */
function sameDaySentences({ comparisons, ended }: HeadlineInput): HeadlineSentence[] {
  return comparisons.flatMap(({ now, before, change, conclusive }): HeadlineSentence[] => {
    if (!conclusive || change === null || now.value === null || before.value === null) return [];
    const { key, form = null } = now.records.spec;
    return [{ key: 'sameDay', ended, measure: key, form, now: now.value, before: before.value, change, on: now.span.endsOn, onBefore: before.span.endsOn }];
  });
}

function answerSentences({ weaknesses, ended }: HeadlineInput): HeadlineSentence[] {
  const open = weaknesses.filter(({ state }) => state !== 'resolved');
  const alone = open.filter(({ answers }) => answers === 0);
  if (open.length === 0) return [];
  return alone.length > 0 ? [{ key: 'unanswered', ended, count: alone.length, weaknessId: only(alone) }] : [{ key: 'allAnswered', ended, total: open.length }];
}

/**
 * What the leader reads first, in this order: that there is no plan; the goals, the worst of them and what they rest on; what is planned ahead; weaknesses
 * that no goal answers. Of a year without a plan nothing is said that needs one.
 */
export function headlineSentences(input: HeadlineInput): HeadlineSentence[] {
  if (!input.planned) return [{ key: 'noPlan', year: input.year }];
  const feeding = input.eventsAhead.filter(({ feeds }) => feeds > 0).length;
  const ahead: HeadlineSentence[] =
    input.ended || input.eventsAhead.length === 0 ? [] : [{ key: 'eventsAhead', count: feeding, idle: input.eventsAhead.length - feeding }];
  return [...goalSentences(input), ...ahead, ...answerSentences(input)];
}

/** Below the headline: how figures and weaknesses move against the same day of the year before. Nothing is said where nothing is measured. */
export function movementSentences(input: HeadlineInput): HeadlineSentence[] {
  const { ended, weaknesses } = input;
  const counts = countWeaknesses(weaknesses);
  const sentences = sameDaySentences(input);
  if (counts.open + counts.unmeasured === counts.total) return sentences;
  sentences.push({ key: 'weaknesses', ended, ...counts });
  const worse = weaknesses.filter(({ state }) => state === 'worsening' || state === 'reopened');
  if (worse.length > 0) sentences.push({ key: 'worsening', ended, count: worse.length, weaknessId: only(worse) });
  return sentences;
}
