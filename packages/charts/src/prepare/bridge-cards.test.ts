import { expect, it } from 'vitest';
import { type BridgeCardGoal, type BridgeCardLink, type BridgeCardWeakness, prepareBridgeCards } from './bridge-cards';

const answer = { value: null, coverage: null, ifApproved: null, range: null };
const weakness = (id: string): BridgeCardWeakness => ({ id, title: id, href: `/${id}`, distance: answer, status: 'unmeasured', statusText: '' });
const goal = (id: string): BridgeCardGoal => ({ id, title: id, href: `/${id}`, progress: answer, expected: null, status: 'no_data', statusText: '' });
const link = (goalId: string, weaknessId: string, weight = 1, isOurReading = false): BridgeCardLink => ({ goalId, weaknessId, weight, isOurReading });

it('puts weaknesses under their goals, heaviest link first, long rows before short ones', () => {
  const cards = prepareBridgeCards(
    [weakness('w1'), weakness('w2'), weakness('w3'), weakness('w4')],
    [goal('short'), goal('long'), goal('none')],
    [link('short', 'w1'), link('long', 'w2', 1), link('long', 'w3', 5)],
  );
  expect(cards.answering.map((row) => [row.goal.id, row.isShort, row.weaknesses.map((item) => item.weakness.id)])).toEqual([
    ['long', false, ['w3', 'w2']],
    ['short', true, ['w1']],
  ]);
  expect(cards.unanswered.map((item) => item.id)).toEqual(['w4']);
  expect(cards.alone.map((item) => item.id)).toEqual(['none']);
});

it('shows a weakness under each goal that answers it, and counts it answered once', () => {
  const cards = prepareBridgeCards([weakness('w1')], [goal('a'), goal('b')], [link('a', 'w1'), link('b', 'w1')]);
  expect(cards.answering).toHaveLength(2);
  expect(cards.unanswered).toEqual([]);
});

it('leaves out links to what is not there, and tells of our reading only where a shown link is one', () => {
  const gone = prepareBridgeCards([weakness('w1')], [goal('a')], [link('a', 'gone', 1, true), link('gone', 'w1', 1, true)]);
  expect(gone).toMatchObject({ answering: [], hasOurReading: false });
  expect(prepareBridgeCards([weakness('w1')], [goal('a')], [link('a', 'w1', 1, true)]).hasOurReading).toBe(true);
});
