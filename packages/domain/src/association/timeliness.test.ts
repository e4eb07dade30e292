import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addDays } from '../shared/calendar.ts';
import { isReportExpected, reportingRates, reportStandings, reportTimeliness } from './timeliness.ts';

const first = { id: 'h1', startsOn: '2025-01-01', endsOn: '2025-06-30', dueOn: '2025-07-10' };
const second = { id: 'h2', startsOn: '2025-07-01', endsOn: '2025-12-31', dueOn: '2026-01-10' };
const always = { joinedOn: null, leftOn: null };

describe('expected reports', () => {
  it('leave out periods before joining and after leaving', () => {
    expect(isReportExpected(first, always)).toBe(true);
    expect(isReportExpected(first, { joinedOn: '2025-07-01', leftOn: null })).toBe(false);
    expect(isReportExpected(first, { joinedOn: '2025-06-30', leftOn: null })).toBe(true);
    expect(isReportExpected(second, { joinedOn: null, leftOn: '2025-06-30' })).toBe(false);
    expect(isReportExpected(second, { joinedOn: null, leftOn: '2025-07-01' })).toBe(true);
  });
});

describe('standing of a report', () => {
  it('goes by the first submission and the due day', () => {
    expect(reportTimeliness(first, always, '2025-07-10', '2025-08-01')).toBe('on_time');
    expect(reportTimeliness(first, always, '2025-07-11', '2025-08-01')).toBe('late');
    expect(reportTimeliness(first, always, null, '2025-07-10')).toBe('pending');
    expect(reportTimeliness(first, always, null, '2025-07-11')).toBe('missing');
    expect(reportTimeliness(first, always, '2025-07-20', '2025-07-15')).toBe('missing'); // seen from before it came
    expect(reportTimeliness(second, { joinedOn: null, leftOn: '2025-03-01' }, '2026-01-02', '2026-02-01')).toBe('not_expected');
  });
});

describe('rates', () => {
  const memberships = [
    { associationId: 'a', ...always },
    { associationId: 'b', ...always },
    { associationId: 'c', ...always },
    { associationId: 'd', joinedOn: '2025-09-01', leftOn: null },
    { associationId: 'e', ...always },
  ];
  const reports = [
    { associationId: 'a', periodId: 'h1', firstSubmittedOn: '2025-07-05', returns: 2 },
    { associationId: 'b', periodId: 'h1', firstSubmittedOn: '2025-07-30', returns: 0 },
    { associationId: 'c', periodId: 'h1', firstSubmittedOn: null, returns: 0 },
    { associationId: 'd', periodId: 'h1', firstSubmittedOn: '2025-07-01', returns: 0 },
    { associationId: 'e', periodId: 'h1', firstSubmittedOn: '2025-07-20', returns: 0 },
    { associationId: 'e', periodId: 'h1', firstSubmittedOn: '2025-07-09', returns: 0 },
    { associationId: 'a', periodId: 'h2', firstSubmittedOn: '2025-11-01', returns: 0 },
  ];

  it('count what was due', () => {
    // expected a, b, c, e (d joined later; the second period is not due): a and e on time (e by its first submission), b late, c missing
    expect(reportingRates([first, second], memberships, reports, '2025-11-22')).toEqual({
      expected: 4,
      received: 3,
      onTime: 2,
      late: 1,
      missing: 1,
      returned: 1,
      completeness: 0.75,
      timeliness: 0.5,
    });
  });

  it('are unknown while nothing was due', () => {
    const rates = reportingRates([first], memberships, reports, '2025-07-10');
    expect([rates.expected, rates.completeness, rates.timeliness]).toEqual([0, null, null]);
  });

  it('keep timeliness at or below completeness, both within 0…1', () => {
    const day = fc.integer({ min: 0, max: 500 }).map((days) => addDays('2025-01-01', days));
    const member = fc.record({ associationId: fc.constantFrom('a', 'b', 'c'), joinedOn: fc.option(day), leftOn: fc.option(day) });
    const report = fc.record({
      associationId: fc.constantFrom('a', 'b', 'c'),
      periodId: fc.constantFrom('h1', 'h2'),
      firstSubmittedOn: fc.option(day),
      returns: fc.nat(3),
    });
    fc.assert(
      fc.property(fc.uniqueArray(member, { selector: ({ associationId }) => associationId }), fc.array(report), day, (members, history, asOf) => {
        const rates = reportingRates([first, second], members, history, asOf);
        expect(rates.onTime + rates.late + rates.missing).toBe(rates.expected);
        if (rates.completeness === null || rates.timeliness === null) expect(rates.expected).toBe(0);
        else expect(0 <= rates.timeliness && rates.timeliness <= rates.completeness && rates.completeness <= 1).toBe(true);
      }),
    );
  });
});

describe('a card', () => {
  it('adds up: on time, late, missing and not yet due are all that is expected', () => {
    const memberships = [
      { associationId: 'a', ...always },
      { associationId: 'b', ...always },
      { associationId: 'c', joinedOn: '2025-09-01', leftOn: null },
    ];
    const reports = [
      { associationId: 'a', periodId: 'h1', firstSubmittedOn: '2025-07-05', returns: 1 },
      { associationId: 'b', periodId: 'h1', firstSubmittedOn: '2025-07-20', returns: 0 },
      { associationId: 'a', periodId: 'h2', firstSubmittedOn: '2025-12-31', returns: 0 },
    ];
    // h1: a on time, b late, c not a member; h2 due on 10 January: a on time already, b and c not yet due
    expect(reportStandings([first, second], memberships, reports, '2026-01-10')).toEqual({ expected: 5, onTime: 2, late: 1, missing: 0, notYetDue: 2 });
    expect(reportStandings([first, second], memberships, reports, '2026-01-11')).toEqual({ expected: 5, onTime: 2, late: 1, missing: 2, notYetDue: 0 });
    expect(reportStandings([], memberships, reports, '2026-01-11').expected).toBe(0);
  });
});
