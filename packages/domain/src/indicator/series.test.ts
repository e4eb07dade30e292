import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { cumulate, type Series, valueLine, valueOn } from './series.ts';

const year = { startsOn: '2025-01-01', endsOn: '2025-12-31' };
const points = [
  { on: '2025-06-10', value: 4 },
  { on: '2024-12-20', value: 9 },
  { on: '2025-02-01', value: 3 },
  { on: '2025-06-10', value: 1 },
  { on: '2026-01-05', value: 7 },
];

describe('value on a day', () => {
  it('sums the period for a FLOW', () => {
    const flow: Series = { kind: 'FLOW', points };
    expect(valueOn(flow, year, '2025-01-31')).toBeNull(); // last year's 9 does not count, and nothing else is there
    expect(valueOn(flow, year, '2025-05-01')).toBe(3);
    expect(valueOn(flow, year, '2025-06-10')).toBe(8); // 3 + 4 + 1, the day itself included
    expect(valueOn(flow, year, '2026-06-01')).toBe(8); // next year's 7 does not count
  });

  it('takes the latest state for a STOCK', () => {
    const stock: Series = { kind: 'STOCK', points };
    expect(valueOn(stock, year, '2024-12-19')).toBeNull();
    expect(valueOn(stock, year, '2025-01-31')).toBe(9); // the state of last December still holds
    expect(valueOn(stock, year, '2025-06-10')).toBe(1); // the later entry of the day
  });

  it('divides the sums for a RATE', () => {
    const rate: Series = {
      kind: 'RATE',
      points: [
        { on: '2025-03-31', numerator: 6, denominator: 10 },
        { on: '2025-06-30', numerator: 18, denominator: 20 },
        { on: '2025-09-30', numerator: 0, denominator: 0 },
      ],
    };
    expect(valueOn(rate, year, '2025-03-31')).toBe(0.6);
    expect(valueOn(rate, year, '2025-12-31')).toBe(0.8); // (6 + 18) / (10 + 20), no mean of 0.6 and 0.9
    expect(valueOn({ kind: 'RATE', points: rate.points.slice(2) }, year, '2025-12-31')).toBeNull();
    expect(valueLine({ kind: 'RATE', points: rate.points }, year, '2025-07-31')).toEqual([
      { on: '2025-03-31', value: 0.6 },
      { on: '2025-06-30', value: 0.8 },
    ]);
  });
});

describe('line', () => {
  it('accumulates a FLOW, one point a day', () => {
    expect(valueLine({ kind: 'FLOW', points }, year, '2025-12-31')).toEqual([
      { on: '2025-02-01', value: 3 },
      { on: '2025-06-10', value: 8 },
    ]);
    expect(valueLine({ kind: 'FLOW', points }, year, '2025-03-01')).toEqual([{ on: '2025-02-01', value: 3 }]);
  });

  it('draws a STOCK by its states in the period', () => {
    expect(valueLine({ kind: 'STOCK', points }, year, '2025-12-31')).toEqual([
      { on: '2025-02-01', value: 3 },
      { on: '2025-06-10', value: 1 },
    ]);
  });

  it('ends where the value is, and never falls while contributions are not negative', () => {
    const point = fc.record({ on: fc.integer({ min: 10, max: 28 }).map((day) => `2025-03-${day}`), value: fc.nat(1000) });
    fc.assert(
      fc.property(fc.array(point, { minLength: 1 }), (some) => {
        const line = cumulate(some);
        expect(line.at(-1)?.value).toBe(valueOn({ kind: 'FLOW', points: some }, year, '2025-12-31'));
        line.forEach((entry, index) => {
          expect(entry.value).toBeGreaterThanOrEqual(line[index - 1]?.value ?? 0);
        });
      }),
    );
  });
});
