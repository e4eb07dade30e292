import type { WeaknessListRow } from '@nhipcau/api/weakness';
import { describe, expect, it } from 'vitest';
import { arrangeRegister, countRegister, readRegister } from './register';

const row = (code: string, extra: Partial<WeaknessListRow> = {}): WeaknessListRow => ({
  ...{ id: code, code, title: { vi: code }, category: 'RESOURCES', sample: false, namingYears: [2024], state: 'stagnant', distance: 50, change: 0 },
  ...{
    distanceBefore: 100,
    distanceIfApproved: null,
    range: null,
    coverage: null,
    coverageUnit: 'association',
    known: 1,
    provisional: false,
    pastHalfWay: false,
    series: [],
  },
  ...{ years: [], measures: [], goals: [], associations: 0, associationsByYear: [], difficulties: [], ...extra },
});
const goal = { id: 'g', code: '1', title: { vi: 'Mục tiêu' }, weight: 3, ourReading: false };
const rows = [
  row('wk-10', { title: { vi: 'Đội ngũ thiếu' }, state: 'improving', distance: 20, goals: [goal], category: 'HUMAN_RESOURCES' }),
  row('wk-02', { title: { vi: 'Kinh phí' }, distance: null, state: 'unmeasured' }),
  row('wk-01', { title: { vi: 'Đối tác', en: 'Partners' }, distance: 90, state: 'resolved', associations: 4 }),
];
const arrange = (params: Record<string, string>) => arrangeRegister(rows, readRegister(params), 'vi').map(({ code }) => code);

describe('the register', () => {
  it('counts what stands behind each chip; a mended weakness needs no goal', () => {
    const { total, byFilter, byCategory } = countRegister(rows);
    expect(total).toBe(3);
    expect(byFilter).toMatchObject({ improving: 1, unmeasured: 1, resolved: 1, unanswered: 1, worsening: 0 });
    expect(byCategory).toMatchObject({ RESOURCES: 2, HUMAN_RESOURCES: 1, PARTNERSHIP: 0 });
  });

  it('orders by code as people count, and leaves those without a figure last either way', () => {
    expect(arrange({})).toEqual(['wk-01', 'wk-02', 'wk-10']);
    expect(arrange({ sort: 'distance' })).toEqual(['wk-10', 'wk-01', 'wk-02']);
    expect(arrange({ sort: '-distance' })).toEqual(['wk-01', 'wk-10', 'wk-02']);
    expect(arrange({ sort: '-associations' })[0]).toBe('wk-01');
  });

  it('filters by chip, group and words without accents, and takes no notice of nonsense', () => {
    expect(arrange({ filter: 'unanswered' })).toEqual(['wk-02']);
    expect(arrange({ category: 'HUMAN_RESOURCES' })).toEqual(['wk-10']);
    expect(arrange({ q: 'doi' })).toEqual(['wk-01', 'wk-10']);
    expect(arrange({ q: 'partners' })).toEqual(['wk-01']);
    expect(arrange({ filter: 'x', category: 'y', sort: 'z' })).toHaveLength(3);
  });
});
