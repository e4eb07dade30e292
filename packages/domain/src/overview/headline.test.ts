import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { GOAL_STATUSES } from '../goal/index.ts';
import type { Answer } from '../measure/answer.ts';
import { DISTANCE_STATES } from '../weakness/index.ts';
import { countGoals, countWeaknesses, type HeadlineGoal, type HeadlineInput, type HeadlineWeakness, headlineSentences, movementSentences } from './headline.ts';

const goal = (id: string, status: HeadlineGoal['status'], provisional = false): HeadlineGoal => ({ id, status, provisional });
const weakness = (id: string, state: HeadlineWeakness['state'], answers = 1, pastHalfWay = false): HeadlineWeakness => ({ id, state, answers, pastHalfWay });
const input = (more: Partial<HeadlineInput>): HeadlineInput => ({
  year: 2026,
  ended: false,
  planned: true,
  goals: [],
  weaknesses: [],
  coverage: null,
  comparisons: [],
  eventsAhead: [],
  ...more,
});
const answer = (value: number | null, year: number): Answer => ({
  value,
  coverage: null,
  ifApproved: value,
  range: null,
  span: { startsOn: `${year}-01-01`, endsOn: `${year}-07-10` },
  records: { spec: { key: 'agreements_in_force' }, year, on: `${year}-07-10` },
});
const NO_GOALS = { total: 0, achieved: 0, onTrack: 0, atRisk: 0, offTrack: 0, missed: 0, notStarted: 0, noData: 0, provisional: 0 };

describe('what the leader reads first', () => {
  it('counts every goal once, a provisional one under no verdict', () => {
    const goals = [goal('a', 'on_track'), goal('b', 'achieved'), goal('c', 'off_track'), goal('d', 'off_track', true), goal('e', 'insufficient_data')];
    const coverage = { known: 30, waiting: 5, drafted: 2, missing: 3, expected: 40 };
    expect(headlineSentences(input({ goals, coverage }))).toEqual([
      { key: 'goals', ended: false, ...NO_GOALS, total: 5, achieved: 1, onTrack: 1, offTrack: 1, noData: 1, provisional: 1 },
      { key: 'behind', ended: false, count: 1, goalId: 'c' },
      { key: 'coverage', ended: false, known: 30, expected: 40, waiting: 5, needed: 2 }, // 80 % of 40 = 32
    ]);
  });

  it('calls no goal behind on too little', () => {
    const sentences = headlineSentences(input({ goals: [goal('a', 'off_track', true), goal('b', 'at_risk')] }));
    expect(sentences.map(({ key }) => key)).toEqual(['goals', 'atRisk']);
  });

  it('begins with the missing plan, and then needs no goals', () => {
    expect(headlineSentences(input({ planned: false, weaknesses: [weakness('w', 'open', 0)] }))).toEqual([{ key: 'noPlan', year: 2026 }]);
  });

  it('says that nothing is measured, and why', () => {
    expect(headlineSentences(input({}))).toEqual([{ key: 'noGoals', ended: false }]);
    const goals = [goal('a', 'not_started'), goal('b', 'insufficient_data')];
    expect(headlineSentences(input({ goals }))).toEqual([{ key: 'noGoalMeasured', ended: false, total: 2, notStarted: 1 }]);
  });

  it('tells which events ahead feed no indicator, and nothing ahead of an ended year', () => {
    const eventsAhead = [
      { id: 'a', feeds: 2 },
      { id: 'b', feeds: 0 },
      { id: 'c', feeds: 1 },
    ];
    const goals = [goal('a', 'on_track')];
    expect(headlineSentences(input({ goals, eventsAhead }))).toContainEqual({ key: 'eventsAhead', count: 2, idle: 1 });
    const past = headlineSentences(input({ goals: [goal('a', 'missed')], eventsAhead, ended: true }));
    expect(past.map(({ key }) => key)).toEqual(['goals', 'behind']);
    expect(past.every((sentence) => 'ended' in sentence && sentence.ended)).toBe(true);
  });

  it('names weaknesses that no goal answers; a resolved one needs none', () => {
    const goals = [goal('a', 'on_track')];
    expect(headlineSentences(input({ goals, weaknesses: [weakness('v', 'stagnant'), weakness('w', 'open', 0), weakness('x', 'resolved', 0)] }))).toContainEqual(
      {
        key: 'unanswered',
        ended: false,
        count: 1,
        weaknessId: 'w',
      },
    );
    expect(headlineSentences(input({ goals, weaknesses: [weakness('v', 'stagnant')] }))).toContainEqual({ key: 'allAnswered', ended: false, total: 1 });
  });
});

describe('what moves', () => {
  it('tells an improvement with its size, and what worsens by name', () => {
    const weaknesses = [weakness('a', 'improving', 1, true), weakness('b', 'improving'), weakness('c', 'worsening'), weakness('d', 'stagnant', 1, true)];
    expect(movementSentences(input({ weaknesses }))).toEqual([
      expect.objectContaining({ key: 'weaknesses', total: 4, improving: 2, pastHalfWay: 1, worsening: 1, stagnant: 1 }),
      { key: 'worsening', ended: false, count: 1, weaknessId: 'c' },
    ]);
  });

  it('says nothing where nothing is measured', () => {
    expect(movementSentences(input({ weaknesses: [weakness('a', 'unmeasured'), weakness('b', 'open')] }))).toEqual([]);
    expect(movementSentences(input({}))).toEqual([]);
  });

  it('sets figures against the same day of the year before, where both are known', () => {
    const [now, before] = [answer(41, 2026), answer(37, 2025)];
    expect(movementSentences(input({ comparisons: [{ now, before, change: 4, conclusive: true }] }))).toEqual([
      { key: 'sameDay', ended: false, measure: 'agreements_in_force', form: null, now: 41, before: 37, change: 4, on: '2026-07-10', onBefore: '2025-07-10' },
    ]);
    expect(movementSentences(input({ comparisons: [{ now, before, change: 4, conclusive: false }] }))).toEqual([]);
    expect(movementSentences(input({ comparisons: [{ now, before: answer(null, 2025), change: null, conclusive: true }] }))).toEqual([]);
  });
});

describe('the counts', () => {
  it('add up to the total, whatever occurs', () => {
    const goals = fc.array(fc.record({ id: fc.string(), status: fc.constantFrom(...GOAL_STATUSES), provisional: fc.boolean() }));
    const weaknesses = fc.array(fc.record({ id: fc.string(), state: fc.constantFrom(...DISTANCE_STATES), pastHalfWay: fc.boolean(), answers: fc.nat(3) }));
    fc.assert(
      fc.property(goals, weaknesses, (someGoals, someWeaknesses) => {
        const { total, ...byStatus } = countGoals(someGoals);
        expect(Object.values(byStatus).reduce((a, b) => a + b, 0)).toBe(total);
        const { total: all, pastHalfWay, ...byState } = countWeaknesses(someWeaknesses);
        expect(Object.values(byState).reduce((a, b) => a + b, 0)).toBe(all);
        expect(pastHalfWay).toBeLessThanOrEqual(byState.improving);
      }),
    );
  });
});
