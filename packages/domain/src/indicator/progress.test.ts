import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { checkYardstick, maintainHealth, maintainProgress, progress } from './progress.ts';

const figure = fc.oneof(fc.double(), fc.integer({ min: -1000, max: 1000 }));

describe('progress', () => {
  it('is the share of the way from baseline to target', () => {
    expect(progress({ baseline: 20, target: 60, actual: 30 })).toBe(0.25); // (30 − 20) / (60 − 20) = 10/40
    expect(progress({ baseline: 10, target: 4, actual: 7 })).toBe(0.5); // decrease: (7 − 10) / (4 − 10) = −3/−6
    expect(progress({ baseline: 0, target: 40, actual: 50 })).toBe(1.25); // above the target is shown raw
    expect(progress({ baseline: 20, target: 60, actual: 10 })).toBe(-0.25); // behind the baseline too
  });

  it('is unknown without its figures or without a way to go', () => {
    expect(progress({ baseline: null, target: 60, actual: 30 })).toBeNull();
    expect(progress({ baseline: 0, target: null, actual: 30 })).toBeNull();
    expect(progress({ baseline: 0, target: 60, actual: null })).toBeNull();
    expect(progress({ baseline: 60, target: 60, actual: 60 })).toBeNull();
  });

  it('is finite or null, whatever it is given', () => {
    fc.assert(
      fc.property(figure, figure, figure, (baseline, target, actual) => {
        const p = progress({ baseline, target, actual });
        expect(p === null || Number.isFinite(p)).toBe(true);
      }),
    );
  });

  it('grows with the actual towards the target', () => {
    const n = fc.integer({ min: -1000, max: 1000 });
    fc.assert(
      fc.property(n, n, n, fc.nat(100), (baseline, target, actual, more) => {
        fc.pre(baseline !== target);
        const towards = target > baseline ? more : -more;
        expect(progress({ baseline, target, actual: actual + towards })).toBeGreaterThanOrEqual(progress({ baseline, target, actual }) ?? Number.NaN);
      }),
    );
  });
});

describe('health of a band', () => {
  const band = { low: 40, high: 60, criticalLow: 20, criticalHigh: 100 };

  it('is 1 inside and falls to 0 at the critical limits', () => {
    expect(maintainHealth(band, 40)).toBe(1);
    expect(maintainHealth(band, 60)).toBe(1);
    expect(maintainHealth(band, 25)).toBe(0.25); // (25 − 20) / (40 − 20)
    expect(maintainHealth(band, 70)).toBe(0.75); // (100 − 70) / (100 − 60) = 30/40
    expect(maintainHealth(band, 20)).toBe(0);
    expect(maintainHealth(band, 150)).toBe(0);
  });

  it('drops at once where the critical limit is the limit', () => {
    expect(maintainHealth({ low: 40, high: 60, criticalLow: 40, criticalHigh: 60 }, 39.9)).toBe(0);
  });

  it('is unknown without a value or with limits out of order', () => {
    expect(maintainHealth(band, null)).toBeNull();
    expect(maintainHealth({ ...band, low: null }, 50)).toBeNull();
    expect(maintainHealth({ ...band, criticalLow: 45 }, 50)).toBeNull();
  });

  it('stays within 0…1 and is never NaN', () => {
    fc.assert(
      fc.property(figure, figure, figure, figure, figure, (criticalLow, low, high, criticalHigh, actual) => {
        const health = maintainHealth({ criticalLow, low, high, criticalHigh }, actual);
        expect(health === null || (health >= 0 && health <= 1)).toBe(true);
      }),
    );
  });

  it('stands in for progress ÷ expected', () => {
    expect(maintainProgress(0.75, 0.4)).toBeCloseTo(0.3, 12); // 0.3 / 0.4 = 0.75 again
    expect(maintainProgress(null, 0.4)).toBeNull();
  });
});

describe('check of a yardstick', () => {
  it('names the first fault', () => {
    expect(checkYardstick({ direction: 'INCREASE', baseline: 0, target: 10 })).toBeNull();
    expect(checkYardstick({ direction: 'DECREASE', baseline: 10, target: 2 })).toBeNull();
    expect(checkYardstick({ direction: 'INCREASE', baseline: 10, target: 10 })).toBe('target_equals_baseline');
    expect(checkYardstick({ direction: 'DECREASE', baseline: 2, target: 10 })).toBe('target_contradicts_direction');
    expect(checkYardstick({ direction: 'INCREASE', baseline: null, target: 10 })).toBe('incomplete');
    expect(checkYardstick({ direction: 'MAINTAIN', low: 4, high: 6, criticalLow: 2, criticalHigh: 8 })).toBeNull();
    expect(checkYardstick({ direction: 'MAINTAIN', low: 4, high: 6, criticalLow: 5, criticalHigh: 8 })).toBe('band_out_of_order');
    expect(checkYardstick({ direction: 'MAINTAIN', low: 4, high: null, criticalLow: 2, criticalHigh: 8 })).toBe('incomplete');
  });
});
