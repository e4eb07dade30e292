import { expect, test } from 'vitest';
import { headline, movement, type SentenceGoal, type SentenceWeakness } from './sentences.ts';

const goal = (id: string, status: SentenceGoal['status']): SentenceGoal => ({ id, status });
const weakness = (id: string, state: SentenceWeakness['state'], answers = 1): SentenceWeakness => ({ id, state, answers });

test('four of seven on schedule, one behind, two weaknesses without a goal: as the page is meant to open', () => {
  const goals = [
    ...['a', 'b', 'c'].map((id) => goal(id, 'on_track')),
    goal('d', 'achieved'),
    goal('e', 'off_track'),
    goal('f', 'at_risk'),
    goal('g', 'insufficient_data'),
  ];
  const weaknesses = [weakness('w1', 'improving'), weakness('w2', 'stagnant', 0), weakness('w3', 'unmeasured', 0)];
  expect(headline(goals, weaknesses)).toEqual([
    { key: 'onTrack', good: 4, total: 7 },
    { key: 'behind', count: 1, goalId: 'e' },
    { key: 'unanswered', count: 2, weaknessId: null },
  ]);
});

test('a risk is told only where nothing is behind', () => {
  expect(headline([goal('a', 'at_risk'), goal('b', 'at_risk')], [])).toEqual([
    { key: 'onTrack', good: 0, total: 2 },
    { key: 'atRisk', count: 2, goalId: null },
  ]);
});

test('no goals, and goals without data, are said as such and never as nought per cent', () => {
  expect(headline([], [weakness('w', 'open', 0)])).toEqual([{ key: 'noGoals' }, { key: 'unanswered', count: 1, weaknessId: 'w' }]);
  expect(headline([goal('a', 'insufficient_data'), goal('b', 'not_started')], [])).toEqual([{ key: 'noneMeasured' }]);
});

test('a resolved weakness needs no goal', () => {
  expect(headline([goal('a', 'on_track')], [weakness('w', 'resolved', 0), weakness('v', 'open')])).toContainEqual({ key: 'allAnswered', total: 1 });
});

test('movement counts what got better and what got worse, and is silent on the rest', () => {
  expect(movement([weakness('a', 'improving'), weakness('b', 'resolved'), weakness('c', 'worsening'), weakness('d', 'stagnant')])).toEqual([
    { key: 'improving', count: 2, total: 4 },
    { key: 'worsening', count: 1, weaknessId: 'c' },
  ]);
  expect(movement([weakness('d', 'stagnant')])).toEqual([]);
});
