import { describe, expect, it } from 'vitest';
import { busiestMonths, cellOf } from './heat-cells';
import { countKnown, partsOf, sumStandings } from './known';
import { likeMonths } from './like-months';

const none = Array<null>(12).fill(null);
const months = { byMonth: none, claimedByMonth: none, monthStanding: none, joinedOn: null, leftOn: null };

describe('what is known', () => {
  it('counts the active among the known, and the unknown apart', () => {
    const rows = [
      { standing: 'known' as const, activities: 3 },
      { standing: 'known' as const, activities: 0 },
      // one approved result does not make an association known
      { standing: 'waiting' as const, activities: 1 },
      { standing: null, activities: null },
    ];
    expect(countKnown(rows)).toEqual({ known: 2, active: 1, unknown: 2 });
  });

  it('speaks of associations while each owes one report', () => {
    const coverage = { known: 17, waiting: 2, drafted: 5, missing: 2, expected: 26 };
    expect([partsOf(coverage, 26), partsOf({ ...coverage, expected: 52 }, 26), partsOf(null, 26)]).toEqual(['association', 'report', 'report']);
  });

  it('adds on time, late, missing and not yet due up to what is owed', () => {
    const period = (standing: 'on_time' | 'late' | 'missing' | 'pending' | 'not_expected') => ({
      ...{ periodId: standing, standing, firstSubmittedOn: null, returns: 0, reportId: null, reportStatus: null },
    });
    const rows = [{ periods: [period('on_time'), period('pending')] }, { periods: [period('late'), period('missing')] }, { periods: [period('not_expected')] }];
    expect(sumStandings(rows)).toEqual({ onTime: 1, late: 1, missing: 1, pending: 1, expected: 4 });
  });
});

describe('a cell of the months', () => {
  const with1 = (standing: 'known' | 'waiting' | 'drafted' | 'missing' | null, approved: number | null, claimed: number | null = null) =>
    cellOf(
      { ...months, monthStanding: [standing, ...none.slice(1)], byMonth: [approved, ...none.slice(1)], claimedByMonth: [claimed, ...none.slice(1)] },
      2025,
      1,
    );

  it('is 0 only where an approved report says so', () => {
    expect(with1('known', 0)).toEqual({ state: 'known', value: 0 });
    expect([with1('drafted', null), with1('missing', null)]).toEqual([{ state: 'missing' }, { state: 'missing' }]);
    expect(with1(null, null)).toEqual({ state: 'noPeriod' });
  });

  it('shows an approved result in a row that is not known, and what waits where it is more', () => {
    expect(with1('missing', 2)).toEqual({ state: 'known', value: 2 });
    expect(with1('waiting', 1, 1)).toEqual({ state: 'known', value: 1 });
    expect(with1('waiting', 1, 3)).toEqual({ state: 'waiting', claimed: 3 });
    expect(with1('waiting', null, 0)).toEqual({ state: 'waiting', claimed: 0 });
  });

  it('tells who was no member', () => {
    expect(cellOf({ ...months, joinedOn: '2025-03-31' }, 2025, 2)).toEqual({ state: 'notMember' });
    expect(cellOf({ ...months, joinedOn: '2025-03-31' }, 2025, 3)).toEqual({ state: 'noPeriod' });
    expect(cellOf({ ...months, leftOn: '2025-03-31' }, 2025, 4)).toEqual({ state: 'notMember' });
  });

  it('names the months with most, by the known alone', () => {
    const row = (standing: 'known' | 'waiting', byMonth: number[]) => ({ standing, byMonth });
    expect(busiestMonths([row('known', [1, 2, 2]), row('waiting', [9])])).toEqual([2, 3]);
    expect(busiestMonths([row('known', [0])])).toEqual([]);
  });
});

describe('months that can be compared', () => {
  it('are over and known in both years from January on', () => {
    const now = [1, 0, 2, null, 4, ...none.slice(5)];
    const before = [0, 1, 1, 5, 5, ...none.slice(5)];
    // 3 against 2 to the end of March; April is not known
    expect(likeMonths({ byMonth: now, lastYearByMonth: before, over: 6 })).toEqual({ months: 3, diff: 1 });
    expect(likeMonths({ byMonth: now, lastYearByMonth: before, over: 2 })).toEqual({ months: 2, diff: 0 });
    expect(likeMonths({ byMonth: now, lastYearByMonth: none, over: 6 })).toBeNull();
  });
});
