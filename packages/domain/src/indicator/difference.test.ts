import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { differenceFrom, markStatus, roundOnce } from './difference.ts';

const coverage = (known: number) => ({ known, waiting: 0, drafted: 0, missing: 10 - known, expected: 10 });

describe('provisional', () => {
  it('is a mark beside the status, by coverage', () => {
    expect(markStatus('off_track', coverage(7))).toEqual({ status: 'off_track', provisional: true });
    expect(markStatus('off_track', coverage(8))).toEqual({ status: 'off_track', provisional: false });
    expect(markStatus('on_track', null)).toEqual({ status: 'on_track', provisional: false });
    expect(markStatus('no_data', coverage(0)).provisional).toBe(false); // nothing is judged
  });
});

describe('a difference', () => {
  const shown = { digits: 0, direction: 'INCREASE', mark: { status: 'off_track', provisional: false } } as const;
  it('is rounded once, and what rounds to nothing is as expected', () => {
    // 41.4 − 41.6: rounded first it would be 41 − 42 = −1
    expect(differenceFrom(41.4, 41.6, shown)).toEqual({ value: 0, standing: 'as_expected', coloured: false });
    expect(differenceFrom(40, 41.6, shown)).toEqual({ value: -2, standing: 'behind', coloured: true });
    expect(differenceFrom(43, 41.6, shown)).toEqual({ value: 1, standing: 'ahead', coloured: false });
    expect(differenceFrom(43, 41.6, { ...shown, direction: 'DECREASE' })?.standing).toBe('behind');
    expect([differenceFrom(null, 1, shown), differenceFrom(1, null, shown), differenceFrom(Number.NaN, 1, shown)]).toEqual([null, null, null]);
  });

  it('has no colour inside the on-track band, nor while too little is known', () => {
    expect(differenceFrom(40, 41.6, { ...shown, mark: { status: 'on_track', provisional: false } })?.coloured).toBe(false);
    expect(differenceFrom(40, 41.6, { ...shown, mark: { status: 'off_track', provisional: true } })?.coloured).toBe(false);
  });

  it('rounds halves away from nought, and never to −0', () => {
    expect([roundOnce(0.5, 0), roundOnce(-0.5, 0), roundOnce(1.005, 2), roundOnce(2.25, 1)]).toEqual([1, -1, 1.01, 2.3]);
    expect(Object.is(roundOnce(-0.2, 0), 0)).toBe(true);
    fc.assert(
      fc.property(fc.double({ min: -1e6, max: 1e6, noNaN: true }), fc.integer({ min: 0, max: 4 }), (value, digits) => {
        expect(Math.abs((roundOnce(value, digits) ?? Number.NaN) - value)).toBeLessThanOrEqual(0.5 * 10 ** -digits + 1e-6);
      }),
    );
  });
});
