import type { GoalStatus } from '../goal/index.ts';
import type { DistanceState } from '../weakness/index.ts';

export interface SentenceGoal {
  id: string;
  status: GoalStatus;
}
export interface SentenceWeakness {
  id: string;
  state: DistanceState;
  /** goals of the year that answer it */
  answers: number;
}

/** One sentence of the leader's page: which one, its figures, and the records behind it. `goalId` names the only goal it speaks of. */
export type Sentence =
  | { key: 'noGoals' | 'noneMeasured' }
  | { key: 'onTrack'; good: number; total: number }
  | { key: 'behind' | 'atRisk'; count: number; goalId: string | null }
  | { key: 'unanswered'; count: number; weaknessId: string | null }
  | { key: 'allAnswered'; total: number }
  | { key: 'improving'; count: number; total: number }
  | { key: 'worsening'; count: number; weaknessId: string | null };

const GOOD: readonly GoalStatus[] = ['achieved', 'on_track'];
const BAD: readonly GoalStatus[] = ['off_track', 'missed'];
const MEASURED: readonly GoalStatus[] = [...GOOD, ...BAD, 'at_risk'];
const only = (rows: readonly { id: string }[]): string | null => (rows.length === 1 ? (rows[0]?.id ?? null) : null);

/**
 * What the leader reads first: goals on schedule, then the worst that is not, then weaknesses that no goal answers.
 * Counts are of top goals; `total` is all of them, measured or not.
 */
export function headline(goals: readonly SentenceGoal[], weaknesses: readonly SentenceWeakness[]): Sentence[] {
  if (goals.length === 0) return [{ key: 'noGoals' }, ...unanswered(weaknesses)];
  if (!goals.some(({ status }) => MEASURED.includes(status))) return [{ key: 'noneMeasured' }, ...unanswered(weaknesses)];
  const good = goals.filter(({ status }) => GOOD.includes(status)).length;
  const bad = goals.filter(({ status }) => BAD.includes(status));
  const risky = goals.filter(({ status }) => status === 'at_risk');
  const sentences: Sentence[] = [{ key: 'onTrack', good, total: goals.length }];
  if (bad.length > 0) sentences.push({ key: 'behind', count: bad.length, goalId: only(bad) });
  else if (risky.length > 0) sentences.push({ key: 'atRisk', count: risky.length, goalId: only(risky) });
  return [...sentences, ...unanswered(weaknesses)];
}

function unanswered(weaknesses: readonly SentenceWeakness[]): Sentence[] {
  const open = weaknesses.filter(({ state }) => state !== 'resolved');
  if (open.length === 0) return [];
  const alone = open.filter(({ answers }) => answers === 0);
  return alone.length > 0 ? [{ key: 'unanswered', count: alone.length, weaknessId: only(alone) }] : [{ key: 'allAnswered', total: open.length }];
}

/** Below the headline: how the weaknesses move. Nothing is said of what did not move. */
export function movement(weaknesses: readonly SentenceWeakness[]): Sentence[] {
  const better = weaknesses.filter(({ state }) => state === 'improving' || state === 'resolved').length;
  const worse = weaknesses.filter(({ state }) => state === 'worsening' || state === 'reopened');
  const sentences: Sentence[] = [];
  if (better > 0) sentences.push({ key: 'improving', count: better, total: weaknesses.length });
  if (worse.length > 0) sentences.push({ key: 'worsening', count: worse.length, weaknessId: only(worse) });
  return sentences;
}
