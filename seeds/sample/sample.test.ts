import { evenness } from '@nhipcau/domain/association';
import { NO_EARLIER_RANGES, reportProblems } from '@nhipcau/domain/report';
import { COUNTRY_CODES } from '@nhipcau/domain/shared';
import { describe, expect, it } from 'vitest';
import { stableId } from '../factories/index.ts';
import { associations } from './associations.ts';
import { chapterRows } from './chapters.ts';
import { SAMPLE_TODAY } from './clock.ts';
import { eventRows } from './event-rows.ts';
import { sampleEvents } from './events.ts';
import { goalRows, sampleGoals } from './goals.ts';
import { indicators2025 } from './indicators-2025.ts';
import { indicatorsBefore } from './indicators-before.ts';
import { sampleReports } from './reports.ts';
import { weaknessScoreRows } from './weakness-measures.ts';

const of = (year: string) => sampleEvents.filter((e) => e.period.startsWith(year));

describe('the cast', () => {
  it('is 26 associations with some 300 chapters below them', () => {
    expect(associations).toHaveLength(26);
    expect(new Set(associations.map((a) => a.code)).size).toBe(26);
    expect(chapterRows()).toHaveLength(300);
    expect(new Set(chapterRows().map((c) => c.path)).size).toBe(300);
    expect(new Set(chapterRows().map((c) => JSON.stringify(c.name))).size).toBe(300);
  });
});

describe('events', () => {
  it('fill two years, and the year before for comparison', () => {
    expect(of('2024').length).toBeGreaterThan(140);
    expect(of('2025').length).toBeGreaterThan(100);
    expect(new Set(sampleEvents.map((e) => e.code)).size).toBe(sampleEvents.length);
    expect(sampleEvents.flatMap((e) => e.countries).filter((code) => !COUNTRY_CODES.includes(code))).toEqual([]);
  });

  it('lie in their half-year, and those ahead after today', () => {
    const outside = sampleEvents.filter(({ period, startsOn }) => {
      const [first, last] = period.endsWith('H1') ? ['01-01', '06-30'] : ['07-01', '12-31'];
      return startsOn < `${period.slice(0, 4)}-${first}` || startsOn > `${period.slice(0, 4)}-${last}`;
    });
    expect(outside).toEqual([]);
    expect(sampleEvents.filter((e) => e.period === '2025-H2' && e.startsOn <= SAMPLE_TODAY)).toEqual([]);
  });

  it('show every status in 2025, with a reason where one is owed', () => {
    const rows = eventRows().filter((e) => e.code.startsWith('2025'));
    expect(new Set(rows.map((e) => e.status))).toEqual(new Set(['PLANNED', 'CONFIRMED', 'HELD', 'POSTPONED', 'CANCELLED']));
    expect(rows.filter((e) => (e.status === 'POSTPONED' || e.status === 'CANCELLED') && !e.statusReason)).toEqual([]);
  });

  it('are the same on every run', () => {
    expect(eventRows()).toEqual(eventRows());
  });
});

describe('reports', () => {
  const now = sampleReports.filter((r) => r.period === '2025-H1');

  it('stand in every state for the first half of 2025, and two are missing', () => {
    // worked by hand from the table of associations: 26 less 2 missing
    const count = (state: string) => now.filter((r) => r.state === state).length;
    expect({
      APPROVED: count('APPROVED'),
      SUBMITTED: count('SUBMITTED'),
      RETURNED: count('RETURNED'),
      REOPENED: count('REOPENED'),
      DRAFT: count('DRAFT'),
    }).toEqual({
      APPROVED: 17,
      SUBMITTED: 2,
      RETURNED: 2,
      REOPENED: 1,
      DRAFT: 2,
    });
    expect(now.filter((r) => r.firstSubmittedOn !== null && r.firstSubmittedOn > '2025-07-05').map((r) => r.association.code)).toEqual([
      'assoc-in',
      'assoc-es',
    ]);
  });

  it('expect nothing of an association before it joined', () => {
    expect(sampleReports.filter((r) => r.association.code === 'assoc-ar').map((r) => r.period)).toEqual(['2024-H2']);
  });

  it('were decided by today', () => {
    expect(sampleReports.filter((r) => (r.decidedOn ?? '') > SAMPLE_TODAY)).toEqual([]);
  });

  it('give the association of the demonstration a draft prefilled from its plan, nothing filled in', () => {
    const draft = now.find((r) => r.association.code === 'assoc-fr');
    expect(draft?.state).toBe('DRAFT');
    expect(draft?.claims.length).toBeGreaterThanOrEqual(5);
    expect(draft?.claims.every((c) => c.eventId !== null && c.outcome === null && c.participantsVn === null)).toBe(true);
  });

  it('that were handed in would pass the form’s own check', () => {
    const problems = sampleReports
      .filter((r) => r.state !== 'DRAFT')
      .flatMap((report) => {
        const year = report.period.slice(0, 4);
        const half = report.period.endsWith('H1')
          ? { startsOn: `${year}-01-01`, endsOn: `${year}-06-30` }
          : { startsOn: `${year}-07-01`, endsOn: `${year}-12-31` };
        const activities = report.claims.map((claim, index) => ({
          ...claim,
          id: stableId('t', `${report.id}/${index}`),
          goalIds: [],
          partners: [],
          photos: [],
        }));
        const draft = { newUnits: 0, newMembers: 0, achievements: 'có', difficultiesNote: null, proposals: null, activities, difficulties: [] };
        const rules = { period: half, planYear: { startsOn: `${year}-01-01`, endsOn: `${year}-12-31` }, today: SAMPLE_TODAY, earlier: NO_EARLIER_RANGES };
        return reportProblems(draft, rules).map((problem) => `${report.period}/${report.association.code}: ${problem.kind} ${problem.title}`);
      });
    expect(problems).toEqual([]);
  });
});

describe('the picture the figures make', () => {
  const counts = (periods: string[]) =>
    associations.map(
      (a) =>
        sampleReports
          .filter((r) => r.association === a && r.state === 'APPROVED' && periods.includes(r.period))
          .flatMap((r) => r.claims.filter((c) => c.outcome === 'HELD')).length,
    );

  it('is very uneven in 2024 and less so in 2025', () => {
    const before = evenness(counts(['2024-H1', '2024-H2']))?.giniCorrected ?? 0;
    const now = evenness(counts(['2025-H1']))?.giniCorrected ?? 0;
    expect(before).toBeGreaterThan(0.5);
    expect(before).toBeLessThan(0.62);
    expect(now).toBeLessThan(before - 0.05);
  });

  it('has indicators for every goal of 2025 that has no sub-goals, each with weights that add up', () => {
    const leaves = ['1', '2', '3.1', '3.2', '4', '5', '6', '7.1', '7.2', '8'];
    for (const goal of leaves) expect(indicators2025.filter((i) => i.goal === goal).reduce((sum, i) => sum + i.weight, 0)).toBe(100);
    for (const year of [2023, 2024]) {
      expect(
        goalRows()
          .filter((_, index) => sampleGoals[index]?.year === year)
          .reduce((sum, g) => sum + Number(g.weight), 0),
      ).toBe(100);
    }
    expect(indicatorsBefore.every((i) => i.direction === 'MAINTAIN' || i.target !== i.baseline)).toBe(true);
  });

  it('scores every weakness but the one that no report tells of', () => {
    expect(
      weaknessScoreRows()
        .filter((w) => w.distance === null)
        .map((w) => w.weaknessId),
    ).toEqual([stableId('weakness', 'wk-08')]);
  });
});
