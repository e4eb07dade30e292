import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addDays } from '../shared/calendar.ts';
import { expectedProgress, milestoneShares, type Trajectory } from './trajectory.ts';

const year = { startsOn: '2025-01-01', endsOn: '2025-12-31' };

describe('expected progress', () => {
  it('LINEAR counts days', () => {
    const linear: Trajectory = { shape: 'LINEAR' };
    expect(expectedProgress(linear, year, '2024-12-31')).toBe(0);
    expect(expectedProgress(linear, year, '2025-03-31')).toBeCloseTo(90 / 365, 12); // 31 + 28 + 31 days
    expect(expectedProgress(linear, year, '2025-12-31')).toBe(1);
    expect(expectedProgress(linear, year, '2026-02-01')).toBe(1);
    expect(expectedProgress(linear, { startsOn: '2024-01-01', endsOn: '2024-12-31' }, '2024-06-30')).toBeCloseTo(182 / 366, 12); // 181 + 29 February
  });

  const milestones = [
    { on: '2025-09-30', share: 0.8 },
    { on: '2025-03-31', share: 0.2 },
  ];

  it('STEP holds the last milestone', () => {
    const step: Trajectory = { shape: 'STEP', milestones };
    expect(expectedProgress(step, year, '2025-03-30')).toBe(0);
    expect(expectedProgress(step, year, '2025-03-31')).toBe(0.2);
    expect(expectedProgress(step, year, '2025-09-29')).toBe(0.2);
    expect(expectedProgress(step, year, '2025-12-30')).toBe(0.8);
    expect(expectedProgress(step, year, '2025-12-31')).toBe(1);
  });

  it('PIECEWISE runs between milestones', () => {
    const piecewise: Trajectory = { shape: 'PIECEWISE', milestones };
    expect(expectedProgress(piecewise, year, '2025-02-14')).toBeCloseTo(0.1, 12); // 45 of 90 days to 0.2
    // 31 March → 30 September: 183 days; 61 days on (31 May) one third of the way from 0.2 to 0.8
    expect(expectedProgress(piecewise, year, '2025-05-31')).toBeCloseTo(0.4, 12);
    expect(expectedProgress(piecewise, year, '2025-11-15')).toBeCloseTo(0.9, 12); // 46 of 92 days from 0.8 to 1
  });

  it('FROM_EVENTS follows what is planned', () => {
    const contributions = [
      { on: '2025-04-30', contribution: 30 },
      { on: '2025-09-02', contribution: 50 },
      { on: null, contribution: 20 },
      { on: '2026-01-02', contribution: 99 },
    ];
    const events: Trajectory = { shape: 'FROM_EVENTS', contributions };
    expect(expectedProgress(events, year, '2025-04-29')).toBe(0);
    expect(expectedProgress(events, year, '2025-04-30')).toBe(0.3); // 30 / (30 + 50 + 20), 2026 left out
    expect(expectedProgress(events, year, '2025-12-30')).toBe(0.8); // the event without a day is due at the end only
    expect(expectedProgress(events, year, '2025-12-31')).toBe(1);
    expect(expectedProgress({ shape: 'FROM_EVENTS', contributions: [] }, year, '2025-12-31')).toBeNull();
  });

  it('is unknown when the year ends before it begins', () => {
    expect(expectedProgress({ shape: 'LINEAR' }, { startsOn: '2025-12-31', endsOn: '2025-01-01' }, '2025-06-01')).toBeNull();
  });

  const day = fc.integer({ min: -40, max: 420 }).map((days) => addDays('2025-01-01', days));
  const trajectory: fc.Arbitrary<Trajectory> = fc.oneof(
    fc.record({ shape: fc.constant('LINEAR' as const) }),
    fc.record({ shape: fc.constantFrom('STEP' as const, 'PIECEWISE' as const), milestones: fc.array(fc.record({ on: day, share: fc.double() })) }),
    fc.record({ shape: fc.constant('FROM_EVENTS' as const), contributions: fc.array(fc.record({ on: fc.option(day), contribution: fc.nat(1000) })) }),
  );

  it('stays within 0…1 for any milestones', () => {
    fc.assert(
      fc.property(trajectory, day, (any, date) => {
        const expected = expectedProgress(any, year, date);
        expect(expected === null || (expected >= 0 && expected <= 1)).toBe(true);
      }),
    );
  });

  it('LINEAR and FROM_EVENTS never fall as days go by', () => {
    fc.assert(
      fc.property(trajectory, day, day, (any, a, b) => {
        fc.pre(any.shape === 'LINEAR' || any.shape === 'FROM_EVENTS');
        const [first, second] = a < b ? [a, b] : [b, a];
        expect(expectedProgress(any, year, first) ?? 0).toBeLessThanOrEqual(expectedProgress(any, year, second) ?? 0);
      }),
    );
  });

  it('PIECEWISE without milestones is LINEAR', () => {
    fc.assert(
      fc.property(day, (date) => {
        expect(expectedProgress({ shape: 'PIECEWISE', milestones: [] }, year, date)).toBe(expectedProgress({ shape: 'LINEAR' }, year, date));
      }),
    );
  });
});

describe('milestones in the unit', () => {
  const values = [
    { on: '2025-06-30', value: 10 },
    { on: '2025-03-31', value: 10 },
  ];

  it('adds up the increments of a FLOW', () => {
    // increments 10 and 10 on the way from 0 to 40: 10/40, then 20/40
    expect(milestoneShares('FLOW', { baseline: 0, target: 40 }, values)).toEqual([
      { on: '2025-03-31', share: 0.25 },
      { on: '2025-06-30', share: 0.5 },
    ]);
  });

  it('takes the states of a STOCK as they are', () => {
    expect(milestoneShares('STOCK', { baseline: 5, target: 15 }, values).map(({ share }) => share)).toEqual([0.5, 0.5]); // (10 − 5) / (15 − 5)
    expect(milestoneShares('STOCK', { baseline: 5, target: 5 }, values)).toEqual([]);
  });
});
