import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addDays } from '../shared/calendar.ts';
import { agreementState, expiryReminders, isInForce } from './agreement.ts';
import { monthsBetween, SUBSTANCE_PARTS, stageOf, substance, substanceHistory, substanceSummary } from './substance.ts';
import {
  AGREEMENT_KINDS,
  type AgreementFact,
  COMMITMENT_STATUSES,
  INITIATORS,
  INTERACTION_KINDS,
  type InteractionFact,
  type PartnershipFacts,
} from './types.ts';

const TODAY = '2025-05-20';
const met = (on: string, kind: InteractionFact['kind'], initiator: InteractionFact['initiator'] = 'OURS'): InteractionFact => ({ on, kind, initiator });
const agreement = (kind: AgreementFact['kind'], signedOn: string | null, rest: Partial<AgreementFact> = {}): AgreementFact => ({
  kind,
  signedOn,
  inForceOn: null,
  expiresOn: null,
  endedOn: null,
  ...rest,
});
const none: PartnershipFacts = { interactions: [], agreements: [], commitments: [] };
const valuesOf = (facts: PartnershipFacts, today = TODAY) => Object.fromEntries(substance(facts, today).parts.map(({ key, value }) => [key, value]));

describe('substance of a partnership', () => {
  it('is worked out by hand', () => {
    const facts: PartnershipFacts = {
      // quarters with a joint activity: 2023 Q4 and 2025 Q1, 2 of the 8 from 2023 Q3 to 2025 Q2; the meeting of May 2025 is no joint activity
      interactions: [
        met('2023-11-10', 'DELEGATION_IN', 'THEIRS'),
        met('2025-02-10', 'JOINT_EVENT'),
        met('2025-03-01', 'JOINT_PROJECT', 'BOTH'),
        met('2025-05-05', 'MEETING'),
        met('2025-06-01', 'JOINT_PROJECT', 'THEIRS'), // ahead
      ],
      // a memorandum in force; a programme that has ended
      agreements: [agreement('MEMORANDUM', '2024-01-15'), agreement('SIGNED_PROGRAMME', '2022-01-01', { expiresOn: '2024-12-31' })],
      commitments: [
        { dueOn: '2025-03-31', status: 'KEPT', decidedOn: '2025-04-10' },
        { dueOn: '2025-04-30', status: 'OPEN', decidedOn: null },
        { dueOn: '2025-12-31', status: 'KEPT', decidedOn: '2025-05-01' }, // kept early
        { dueOn: '2025-06-30', status: 'OPEN', decidedOn: null }, // not due
      ],
    };
    const { score, parts, paper, stage, lastOn, frequency } = substance(facts, TODAY);
    // D = (.75 + .5 + 1 + .25) / 4 = .625; C = 2/3; M: ours 3, theirs 2; T = 2^(−(15/31)/12), 15 of May's 31 days
    const t = 2 ** (-(15 / 31) / 12);
    expect(parts.map(({ value }) => value)).toEqual([0.5, 0.25, 0.625, 2 / 3, 2 / 3, t]);
    expect(parts.map(({ weight }) => weight)).toEqual([0.15, 0.2, 0.2, 0.25, 0.1, 0.1].map((weight) => expect.closeTo(weight, 10)));
    // 7.5 + 5 + 12.5 + 16.6667 + 6.6667 + 9.7244 = 58.0577
    expect(score).toBeCloseTo(58.0577, 4);
    expect([paper, stage, lastOn, frequency]).toEqual([false, 'ACTIVE', '2025-05-05', 4]);
  });

  it('leaves out what does not apply, and weighs the rest anew', () => {
    // one courtesy call today: F 0, R 0, D 0, no commitments, M 0, T 1; weights without C add up to .75
    const called = substance({ ...none, interactions: [met(TODAY, 'COURTESY_CALL')] }, TODAY);
    expect(called.score).toBeCloseTo((100 * 0.1) / 0.75, 10);
    expect(called.parts.find(({ key }) => key === 'commitments')).toEqual({ key: 'commitments', value: null, weight: 0, points: null });
    // a memorandum and nothing else: (.15 · .5) / (.15 + .20) = 21.4
    const signed = substance({ ...none, agreements: [agreement('MEMORANDUM', '2024-01-01')] }, TODAY);
    expect(signed.score).toBeCloseTo(21.4286, 3);
    expect([signed.paper, signed.stage]).toEqual([true, 'PROSPECT']);
  });

  it('has no figure, and no zero, before there is anything', () => {
    const { score, parts, paper, stage } = substance(none, TODAY);
    expect([score, paper, stage]).toEqual([null, false, 'PROSPECT']);
    expect(parts.every(({ value, points, weight }) => value === null && points === null && weight === 0)).toBe(true);
    expect(substance({ ...none, interactions: [met('2025-05-21', 'MEETING')] }, TODAY).score).toBeNull();
  });

  it('calls nothing paper that has not been in force for two whole quarters', () => {
    const signed = (on: string, today: string) => substance({ ...none, agreements: [agreement('MEMORANDUM', on)] }, today).paper;
    // whole quarters of 2025: January–March, April–June; on 30 June both are over
    expect(signed('2025-01-01', '2025-06-29')).toBe(false);
    expect(signed('2025-01-01', '2025-06-30')).toBe(true);
    expect(signed('2025-01-02', '2025-06-30')).toBe(false); // its first quarter is not whole
    expect(signed('2025-01-02', '2025-09-30')).toBe(true);
    const renewed = [{ ...agreement('MEMORANDUM', '2020-01-01'), expiresOn: '2025-05-15' }, agreement('SIGNED_PROGRAMME', '2025-05-16')];
    expect(substance({ ...none, agreements: renewed }, '2025-06-30').paper).toBe(true);
  });

  it('calls a partnership of a memorandum with one active quarter of eight a paper one, with two not', () => {
    const agreements = [agreement('MEMORANDUM', '2024-01-15')];
    expect(substance({ ...none, agreements, interactions: [met('2024-04-01', 'JOINT_EVENT')] }, TODAY).paper).toBe(true);
    expect(substance({ ...none, agreements, interactions: [met('2024-03-31', 'JOINT_EVENT'), met('2024-04-01', 'JOINT_EVENT')] }, TODAY).paper).toBe(false);
    expect(substance({ ...none, agreements: [agreement('LETTER_EXCHANGE', '2024-01-15')] }, TODAY).paper).toBe(false);
  });

  it('reads the past as it stood', () => {
    const facts: PartnershipFacts = {
      ...none,
      interactions: [met('2024-12-31', 'JOINT_EVENT')],
      commitments: [{ dueOn: '2025-01-31', status: 'KEPT', decidedOn: '2025-04-02' }],
    };
    expect(valuesOf(facts, '2025-01-31').commitments).toBeNull(); // its day is not over
    expect(valuesOf(facts, '2025-03-31').commitments).toBe(0); // due, and kept only in April
    expect(valuesOf(facts).commitments).toBe(1);
    const history = substanceHistory(facts, TODAY, 4);
    expect(history.map(({ year, quarter, on }) => [year, quarter, on])).toEqual([
      [2024, 3, '2024-09-30'],
      [2024, 4, '2024-12-31'],
      [2025, 1, '2025-03-31'],
      [2025, 2, TODAY],
    ]);
    expect(history.map(({ score }) => score === null)).toEqual([true, false, false, false]);
  });

  const day = fc.integer({ min: 0, max: 1500 }).map((days) => addDays('2022-01-01', days));
  const facts: fc.Arbitrary<PartnershipFacts> = fc.record({
    interactions: fc.array(fc.record({ on: day, kind: fc.constantFrom(...INTERACTION_KINDS), initiator: fc.constantFrom(...INITIATORS) })),
    agreements: fc.array(fc.record({ kind: fc.constantFrom(...AGREEMENT_KINDS), signedOn: day }).map(({ kind, signedOn }) => agreement(kind, signedOn))),
    commitments: fc.array(fc.record({ dueOn: day, status: fc.constantFrom(...COMMITMENT_STATUSES), decidedOn: fc.option(day) })),
  });

  it('stays within 0–100, its points add up to it, its weights to one; the order of the records does not matter', () => {
    fc.assert(
      fc.property(facts, day, (given, today) => {
        const result = substance(given, today);
        const reversed: PartnershipFacts = {
          interactions: [...given.interactions].reverse(),
          agreements: given.agreements,
          commitments: [...given.commitments].reverse(),
        };
        expect(substance(reversed, today).score ?? -1).toBeCloseTo(result.score ?? -1, 9);
        expect(result.parts.map(({ key }) => key)).toEqual(SUBSTANCE_PARTS);
        if (result.score === null) return;
        expect(result.score).toBeGreaterThanOrEqual(0);
        expect(result.score).toBeLessThanOrEqual(100 + 1e-9);
        expect(result.parts.reduce((sum, { weight }) => sum + weight, 0)).toBeCloseTo(1, 9);
        expect(result.parts.reduce((sum, { points }) => sum + (points ?? 0), 0)).toBeCloseTo(result.score, 9);
      }),
    );
  });
});

describe('stage', () => {
  it('turns after twelve months and after twenty-four', () => {
    expect(stageOf('2024-05-21', TODAY)).toBe('ACTIVE');
    expect(stageOf('2024-05-20', TODAY)).toBe('DORMANT'); // twelve months to the day
    expect(stageOf('2023-05-20', TODAY)).toBe('DORMANT'); // twenty-four
    expect(stageOf('2023-05-19', TODAY)).toBe('LAPSED');
    expect(stageOf(null, TODAY)).toBe('PROSPECT');
    expect(stageOf('2024-11-19', TODAY, { dormantFromMonths: 6 })).toBe('DORMANT');
  });

  it('counts months and the days of the begun one', () => {
    expect(monthsBetween('2024-05-20', TODAY)).toBe(12);
    expect(monthsBetween('2025-04-15', '2025-05-01')).toBeCloseTo(16 / 30, 12);
    expect(monthsBetween('2025-01-31', '2025-02-28')).toBe(1); // February has no 31st
    expect(monthsBetween(TODAY, '2025-01-01')).toBe(0);
  });
});

describe('agreements', () => {
  const given = (rest: Partial<AgreementFact>) => agreement('MEMORANDUM', '2024-06-01', rest);
  it('hold from their first day through their last', () => {
    expect(agreementState(agreement('MEMORANDUM', null), TODAY)).toBe('unsigned');
    expect(agreementState(given({ inForceOn: '2025-05-21' }), TODAY)).toBe('upcoming');
    expect(agreementState(given({}), TODAY)).toBe('in_force');
    expect(agreementState(given({ expiresOn: TODAY }), TODAY)).toBe('expiring');
    expect(agreementState(given({ expiresOn: '2025-08-18' }), TODAY)).toBe('expiring'); // 90 days
    expect(agreementState(given({ expiresOn: '2025-08-19' }), TODAY)).toBe('in_force');
    expect(agreementState(given({ expiresOn: '2025-05-19' }), TODAY)).toBe('expired');
    expect(agreementState(given({ endedOn: TODAY, expiresOn: '2026-01-01' }), TODAY)).toBe('ended');
    expect(isInForce(given({ endedOn: '2025-05-21' }), TODAY)).toBe(true);
  });

  it('remind 90, 30 and 7 days before, unless renewed', () => {
    const ends = given({ expiresOn: '2025-12-31' });
    expect(expiryReminders(ends, false).map(({ on }) => on)).toEqual(['2025-10-02', '2025-12-01', '2025-12-24']);
    expect(expiryReminders(ends, true)).toEqual([]);
    expect(expiryReminders(given({}), false)).toEqual([]);
  });
});

it('takes mean and median of what is known', () => {
  expect(substanceSummary([10, null, 40, 100])).toEqual({ mean: 50, median: 40 });
  expect(substanceSummary([10, 20, 40, 100])).toEqual({ mean: 42.5, median: 30 });
  expect(substanceSummary([null])).toEqual({ mean: null, median: null });
});
