import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { INDICATOR_STATUSES, indicatorStatus, needsNote, type StatusInput, shareOfExpected } from './status.ts';

const yardstick = { direction: 'INCREASE', baseline: 0, target: 100 } as const;
const status = (actual: number | null, expected: number | null, yearEnded = false) => indicatorStatus({ yardstick, actual, expected, yearEnded });

describe('status', () => {
  it('goes by progress over what is expected', () => {
    expect(status(100, 0.2)).toBe('achieved');
    expect(status(38, 0.4)).toBe('on_track'); // 0.38 / 0.40 = 0.95
    expect(status(37, 0.4)).toBe('at_risk'); // 0.925
    expect(status(34, 0.4)).toBe('at_risk'); // 0.85
    expect(status(33, 0.4)).toBe('off_track'); // 0.825
  });

  it('is never red while less than 0.10 is expected', () => {
    expect(status(0, 0.09)).toBe('not_started'); // x = b
    expect(status(null, 0.09)).toBe('not_started');
    expect(status(1, 0.09)).toBe('at_risk'); // 0.01 / 0.09 = 0.11 would be red
    expect(status(9, 0.09)).toBe('on_track');
    expect(status(-5, 0)).toBe('at_risk');
    expect(status(0, 0.1)).toBe('off_track');
  });

  it('says when there is nothing to judge by', () => {
    expect(status(null, 0.4)).toBe('no_data');
    expect(status(40, null)).toBe('no_data');
    expect(status(null, 1, true)).toBe('no_data');
    expect(indicatorStatus({ yardstick: { ...yardstick, target: 0 }, actual: 5, expected: 0.5, yearEnded: false })).toBe('no_data');
  });

  it('is missed after the year below the target', () => {
    expect(status(99, 1)).toBe('on_track'); // the last day
    expect(status(99, 1, true)).toBe('missed');
    expect(status(100, 1, true)).toBe('achieved');
  });

  it('forgives the rounding of decimal sums', () => {
    const sum = 0.1 + 0.7; // 0.7999999999999999
    expect(indicatorStatus({ yardstick: { ...yardstick, target: 0.8 }, actual: sum, expected: 1, yearEnded: true })).toBe('achieved');
  });

  it('judges a band by its health', () => {
    const band = { direction: 'MAINTAIN', low: 40, high: 60, criticalLow: 20, criticalHigh: 100 } as const;
    const of = (actual: number | null, expected: number, yearEnded = false) => indicatorStatus({ yardstick: band, actual, expected, yearEnded });
    expect(of(50, 0.5)).toBe('on_track');
    expect(of(64, 0.5)).toBe('at_risk'); // (100 − 64) / 40 = 0.9
    expect(of(70, 0.5)).toBe('off_track'); // 0.75
    expect(of(70, 0.05)).toBe('at_risk');
    expect(of(50, 1, true)).toBe('achieved');
    expect(of(64, 1, true)).toBe('missed');
    expect(of(null, 0.05)).toBe('not_started');
  });

  it('lets each threshold be set', () => {
    expect(indicatorStatus({ yardstick, actual: 33, expected: 0.4, yearEnded: false }, { atRiskFrom: 0.8 })).toBe('at_risk');
    expect(indicatorStatus({ yardstick, actual: 33, expected: 0.4, yearEnded: false }, { atRiskFrom: null })).toBe('off_track');
  });

  it('asks for a note on red', () => {
    expect(INDICATOR_STATUSES.filter(needsNote)).toEqual(['off_track', 'missed']);
  });

  it('never gets worse as the actual grows', () => {
    const rank = { off_track: 0, missed: 0, not_started: 1, at_risk: 1, on_track: 2, achieved: 3, no_data: -1 };
    fc.assert(
      fc.property(fc.integer({ min: -50, max: 150 }), fc.nat(50), fc.double({ min: 0, max: 1, noNaN: true }), fc.boolean(), (actual, more, expected, ended) => {
        expect(rank[status(actual + more, expected, ended)]).toBeGreaterThanOrEqual(rank[status(actual, expected, ended)]);
      }),
    );
  });

  it('answers with a known word for any figures', () => {
    const any = fc.option(fc.double());
    const input: fc.Arbitrary<StatusInput> = fc.record({
      yardstick: fc.record({ direction: fc.constantFrom('INCREASE' as const, 'DECREASE' as const), baseline: any, target: any }),
      actual: any,
      expected: fc.option(fc.double({ min: 0, max: 1, noNaN: true })),
      yearEnded: fc.boolean(),
    });
    fc.assert(
      fc.property(input, fc.double({ noNaN: true }), fc.double({ min: 0, max: 1, noNaN: true }), (some, reached, expected) => {
        expect(INDICATOR_STATUSES).toContain(indicatorStatus(some));
        expect(shareOfExpected(reached, expected)).not.toBeNaN();
      }),
    );
  });
});
