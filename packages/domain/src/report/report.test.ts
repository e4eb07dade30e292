import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import '../shared/validation.ts';
import {
  earlierRange,
  isEditable,
  isSameDraft,
  movesOf,
  NO_EARLIER_RANGES,
  outlierOf,
  REPORT_STATUSES,
  type ReportActivityInput,
  type ReportDraft,
  reportActivityInput,
  reportDraft,
  reportFigures,
  reportProblems,
  reportWarnings,
  windowOf,
} from './index.ts';

const id = (n: number) => `00000000-0000-7000-8000-${String(n).padStart(12, '0')}`;
const activity = (more: Partial<ReportActivityInput> = {}): ReportActivityInput => ({
  id: id(1),
  eventId: null,
  outcome: 'HELD',
  title: 'Du xuân hữu nghị',
  form: 'TOUR',
  startsOn: '2025-02-15',
  endsOn: null,
  place: 'Hà Nội',
  role: 'HOST',
  participantsVn: 120,
  participantsForeign: 30,
  countries: [],
  goalIds: [],
  partners: [],
  photos: [],
  fundsBudget: null,
  fundsMobilised: null,
  note: null,
  ...more,
});
const draft = (activities: ReportActivityInput[], more: Partial<ReportDraft> = {}): ReportDraft => ({
  activities,
  newUnits: null,
  newMembers: 3,
  achievements: null,
  difficulties: [],
  difficultiesNote: null,
  proposals: null,
  ...more,
});
const rules = {
  period: { startsOn: '2025-01-01', endsOn: '2025-06-30' },
  planYear: { startsOn: '2025-01-01', endsOn: '2025-12-31' },
  today: '2025-06-20',
  earlier: NO_EARLIER_RANGES,
};
const kinds = (report: ReportDraft, more = {}) => reportProblems(report, { ...rules, ...more }).map(({ kind }) => kind);

describe('workflow', () => {
  it('lets each role make only its own moves', () => {
    const table = (role: 'ADMIN' | 'LEADER' | 'STAFF' | 'ASSOCIATION') => REPORT_STATUSES.map((status) => movesOf(role, status));
    // in the order DRAFT, SUBMITTED, RETURNED, APPROVED, REOPENED
    expect(table('ASSOCIATION')).toEqual([['submit'], [], ['submit'], [], ['submit']]);
    for (const role of ['ADMIN', 'LEADER'] as const) expect(table(role)).toEqual([[], ['return', 'approve'], [], ['reopen'], []]);
    expect(table('STAFF').flat()).toEqual([]);
  });

  it('takes reports from the opening to the lock, both days included', () => {
    const period = { opensOn: '2025-06-15', dueOn: '2025-07-05', locksOn: '2025-07-31' };
    const on = (day: string) => windowOf(period, day);
    expect([on('2025-06-14'), on('2025-06-15'), on('2025-07-05'), on('2025-07-06'), on('2025-07-31'), on('2025-08-01')]).toEqual([
      'early',
      'open',
      'open',
      'late',
      'late',
      'locked',
    ]);
    expect(isEditable('DRAFT', period, '2025-07-31')).toBe(true);
    expect(isEditable('REOPENED', period, '2025-08-01')).toBe(false);
    expect(isEditable('SUBMITTED', period, '2025-07-01')).toBe(false);
  });
});

describe('outliers', () => {
  it('compares with the greatest of the earlier values', () => {
    const range = earlierRange([95, null, 130]);
    expect(range).toEqual({ low: 95, high: 130 });
    expect(outlierOf(649, range)).toBeNull(); // 5 × 130 = 650
    expect(outlierOf(650, range)).toEqual({ low: 95, high: 130, times: 5 });
    expect(outlierOf(1450, range)).toEqual({ low: 95, high: 130, times: 11 }); // 1450 / 130 = 11.15
  });

  it('says nothing without a range', () => {
    expect(earlierRange([130])).toBeNull();
    expect(earlierRange([0, 0, null])).toBeNull();
    expect(outlierOf(1_000_000, null)).toBeNull();
    expect(outlierOf(null, { low: 1, high: 2 })).toBeNull();
  });

  it('never gives NaN, and a larger figure never looks more usual', () => {
    const counts = fc.array(fc.option(fc.nat(1e6), { nil: null }), { maxLength: 12 });
    fc.assert(
      fc.property(counts, fc.nat(1e7), fc.nat(1e7), (values, value, more) => {
        const range = earlierRange(values);
        const found = outlierOf(value, range);
        if (found) expect(Object.values(found).every(Number.isFinite)).toBe(true);
        if (found) expect(outlierOf(value + more, range)).not.toBeNull();
      }),
    );
  });
});

describe('completeness', () => {
  it('asks a held activity for its day, form and place', () => {
    expect(kinds(draft([activity()]))).toEqual([]);
    expect(kinds(draft([activity({ startsOn: null, form: null, place: null })]))).toEqual(['dateMissing', 'formMissing', 'placeMissing']);
    expect(kinds(draft([activity({ startsOn: '2024-12-31' })]))).toEqual(['dateOutsidePeriod']);
    expect(kinds(draft([activity({ startsOn: '2025-06-21' })]))).toEqual(['dateInFuture']);
    expect(kinds(draft([activity({ outcome: null, startsOn: null })]))).toEqual(['outcomeMissing']);
  });

  it('asks what was put off or cancelled for a reason, and lets the new day lie past the period', () => {
    expect(kinds(draft([activity({ outcome: 'CANCELLED', startsOn: null })]))).toEqual(['reasonMissing']);
    expect(kinds(draft([activity({ outcome: 'POSTPONED', note: 'Mưa', startsOn: '2025-09-01' })]))).toEqual([]);
    expect(kinds(draft([activity({ outcome: 'POSTPONED', note: 'Mưa', startsOn: '2026-01-01' })]))).toEqual(['newDateOutsideYear']);
  });

  it('stops an unusual figure until a note explains it', () => {
    const earlier = { ...NO_EARLIER_RANGES, participantsForeign: { low: 95, high: 130 } };
    const unusual = activity({ participantsForeign: 1450 });
    const found = reportProblems(draft([unusual]), { ...rules, earlier });
    expect(found).toMatchObject([{ kind: 'outlierWithoutNote', field: 'participantsForeign', outlier: { times: 11 } }]);
    const explained = draft([{ ...unusual, note: 'Lễ hội mở cửa cho công chúng' }]);
    expect(kinds(explained, { earlier })).toEqual([]);
    expect(reportWarnings(explained, earlier).map(({ kind }) => kind)).toEqual(['outlier']);
  });

  it('takes a report without activities when it says something', () => {
    expect(kinds(draft([]))).toEqual(['nothingReported']);
    expect(kinds(draft([], { achievements: 'Củng cố tổ chức, chưa có hoạt động.' }))).toEqual([]);
  });

  it('warns of what is missing and stops nothing', () => {
    const report = draft([activity({ participantsVn: null, participantsForeign: null })], {
      newMembers: null,
      difficulties: [{ id: id(9), weaknessId: null, text: 'Thiếu phiên dịch' }],
    });
    expect(kinds(report)).toEqual([]);
    expect(reportWarnings(report, NO_EARLIER_RANGES).map(({ kind }) => kind)).toEqual(['participantsMissing', 'membersMissing', 'difficultyUntagged']);
  });
});

describe('schema', () => {
  const issues = (more: Record<string, unknown>) =>
    reportActivityInput.safeParse({ ...activity(), ...more }).error?.issues.map((i) => [i.path.join('.'), i.message]) ?? [];

  it('refuses what cannot be stored, field by field', () => {
    expect(issues({ participantsVn: -1 })).toEqual([['participantsVn', 'tooSmall?min=0']]);
    expect(issues({ participantsVn: 1.5 })).toEqual([['participantsVn', 'wholeNumber']]);
    expect(issues({ participantsVn: '12' })).toEqual([['participantsVn', 'wrongType']]);
    expect(issues({ title: ' ' })).toEqual([['title', 'required']]);
    expect(issues({ title: 'a'.repeat(301) })).toEqual([['title', 'tooLong?max=300']]);
    expect(issues({ startsOn: '2025-02-30' }).length).toBe(1);
    expect(issues({ endsOn: '2025-02-14' })).toEqual([['endsOn', 'endBeforeStart']]);
    expect(issues({ countries: ['XX'] }).length).toBe(1);
  });

  it('keeps what is blank as null', () => {
    expect(reportDraft.parse({ ...draft([]), achievements: '  ' }).achievements).toBeNull();
  });
});

describe('sameness', () => {
  it('looks at what is said, not at the order in which it was chosen', () => {
    const report = draft([activity({ countries: ['FR', 'JP'], goalIds: [id(1), id(2)] })]);
    const turned = draft([activity({ countries: ['JP', 'FR'], goalIds: [id(2), id(1)] })]);
    expect(isSameDraft(report, turned)).toBe(true);
    expect(isSameDraft(report, { ...turned, proposals: 'Thêm' })).toBe(false);
    expect(isSameDraft(report, draft([activity({ participantsVn: null })]))).toBe(false);
  });
});

describe('figures of a report', () => {
  it('adds what was held and keeps what nobody knows unknown', () => {
    const report = draft([
      activity({ participantsVn: 100, participantsForeign: null }),
      activity({ id: id(2), participantsVn: 50, participantsForeign: null }),
      activity({ id: id(3), outcome: 'CANCELLED', participantsVn: 999 }),
    ]);
    // 100 + 50; the cancelled one's figure is none
    expect(reportFigures(report)).toMatchObject({ held: 2, postponed: 0, cancelled: 1, participantsVn: 150, participantsForeign: null, newMembers: 3 });
  });
});
