import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { herfindahl, networkCoverage } from './coverage.ts';

describe('coverage of the network', () => {
  it('counts planned cells with an active partner', () => {
    const result = networkCoverage(
      [
        { countryCode: 'FR', kind: 'EMBASSY' },
        { countryCode: 'LA', kind: 'FRIENDSHIP_BODY' },
        { countryCode: 'JP', kind: 'UNIVERSITY' },
        { countryCode: 'BE', kind: 'FOREIGN_NGO' },
      ],
      [
        { id: 'p1', kind: 'EMBASSY', countries: ['FR'], stage: 'ACTIVE' },
        { id: 'p2', kind: 'FRIENDSHIP_BODY', countries: ['LA'], stage: 'DORMANT' },
        { id: 'p3', kind: 'FOREIGN_NGO', countries: ['BE', 'FR'], stage: 'ACTIVE' },
        { id: 'p4', kind: 'UNIVERSITY', countries: [], stage: 'ACTIVE' },
      ],
    );
    // France's embassy and Belgium's NGO of four; p3 stands in France too, where no such cell is planned
    expect([result.planned, result.filled, result.coverage]).toEqual([4, 2, 0.5]);
    expect(result.gaps).toEqual([
      { countryCode: 'JP', kind: 'UNIVERSITY' },
      { countryCode: 'LA', kind: 'FRIENDSHIP_BODY' },
    ]);
    expect(result.cells.find((cell) => cell.countryCode === 'FR' && cell.kind === 'FOREIGN_NGO')).toMatchObject({ planned: false, active: ['p3'] });
    expect(result.cells.find((cell) => cell.countryCode === 'LA')).toMatchObject({ planned: true, filled: false, others: ['p2'] });
  });

  it('has no figure where nothing is planned', () => {
    expect(networkCoverage([], []).coverage).toBeNull();
  });
});

describe('Herfindahl index', () => {
  it('is the sum of the squared shares', () => {
    expect(herfindahl([2, 1, 1])).toBeCloseTo(0.375, 12); // .25 + .0625 + .0625
    expect(herfindahl([7])).toBe(1);
    expect(herfindahl([])).toBeNull();
    expect(herfindahl([0, 0])).toBeNull();
    expect(herfindahl([1, -1])).toBeNull();
  });

  it('lies between 1/N and 1 and does not mind a factor', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 0, max: 1000 }), { minLength: 1 }), (counts) => {
        const index = herfindahl(counts);
        expect(index === null).toBe(counts.every((count) => count === 0));
        if (index === null) return;
        expect(index).toBeLessThanOrEqual(1 + 1e-12);
        expect(index).toBeGreaterThanOrEqual(1 / counts.length - 1e-12);
        expect(herfindahl(counts.map((count) => count * 3))).toBeCloseTo(index, 10);
      }),
    );
  });
});
