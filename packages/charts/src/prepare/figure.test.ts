import { describe, expect, it } from 'vitest';
import { differingIfApproved, figureState, unknownReason } from './figure';

const coverage = (known: number, waiting: number, drafted: number, missing: number) => ({
  known,
  waiting,
  drafted,
  missing,
  expected: known + waiting + drafted + missing,
});

describe('figureState', () => {
  it('sets 17 of 26 (65 %) as provisional and 21 of 26 (81 %) as known', () => {
    expect(figureState({ value: 0.54, coverage: coverage(17, 5, 0, 4) })).toBe('provisional');
    expect(figureState({ value: 0.54, coverage: coverage(21, 1, 0, 4) })).toBe('known');
  });
  it('never sets a missing value as known, whatever it rests on', () => {
    expect(figureState({ value: null, coverage: coverage(26, 0, 0, 0) })).toBe('unknown');
    expect(figureState({ value: Number.NaN, coverage: null })).toBe('unknown');
  });
  it('sets an approved zero as known: it is a figure', () => expect(figureState({ value: 0, coverage: coverage(26, 0, 0, 0) })).toBe('known'));
  it('leaves the verdict to the caller where weights decide as well', () => {
    expect(figureState({ value: 83, coverage: coverage(17, 5, 0, 4), provisional: false })).toBe('known');
    expect(figureState({ value: 83, coverage: null, provisional: true })).toBe('provisional');
  });
  it('asks for no coverage where nothing is expected', () => expect(figureState({ value: 49, coverage: null })).toBe('known'));
});

describe('unknownReason', () => {
  it.each([
    [coverage(0, 5, 2, 19), 'waiting'],
    [coverage(0, 0, 2, 24), 'notHandedIn'],
    [coverage(0, 0, 0, 0), 'noPeriod'],
    [coverage(26, 0, 0, 0), 'noData'],
    [null, 'noData'],
  ] as const)('%o: %s', (given, reason) => expect(unknownReason(given)).toBe(reason));
});

describe('differingIfApproved', () => {
  const percent = (share: number) => `${Math.round(share * 100)}%`;
  it('is said where it differs as written', () => expect(differingIfApproved({ value: 0.54, ifApproved: 0.58 }, percent)).toBe('58%'));
  it('is not said where both are written alike', () => expect(differingIfApproved({ value: 0.541, ifApproved: 0.544 }, percent)).toBeNull());
  it('is said where nothing is known yet', () => expect(differingIfApproved({ value: null, ifApproved: 0.3 }, percent)).toBe('30%'));
});
