import type { MeasureKey } from '@nhipcau/domain/measure';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createTestDatabase, type TestDatabase } from '../testing.ts';
import { compareWithYearBefore, measureAnswer, measureSeries, measureValue } from './answers.ts';
import { measureBreakdown, measureRecords } from './drill-down.ts';
import { loadMeasureFacts } from './facts.ts';
import { approve, reopen, smallWorld, TODAY } from './fixture.ts';
import type { MeasureFacts } from './types.ts';

let test: TestDatabase;
let world: Awaited<ReturnType<typeof smallWorld>>;
let facts: MeasureFacts;
const load = (today = TODAY) => loadMeasureFacts(test.db, { years: [2024, 2025], today });
const point = (points: readonly { on: string; value: number | null }[]) => points.map(({ on, value: figure }) => ({ on, value: figure }));
const value = (key: MeasureKey, limits: { form?: string; goalId?: string } = {}, year = 2025) => measureValue(facts, { key, ...limits }, year);

beforeAll(async () => {
  test = await createTestDatabase();
  world = await smallWorld(test.db);
  facts = await load();
});
afterAll(() => test.drop());

describe('figures of the small world', () => {
  it.each<[MeasureKey, number]>([
    // e1 and e2; e3's report is not approved
    ['events_held', 2],
    // the host's figures of e1 (100 + 20; B's 999 + 5 are not added) and e2's 40
    ['participants_vietnamese', 140],
    // e2's are not known
    ['participants_foreign', 20],
    ['participants_total', 160],
    // e1's 30; B's 7 for the same event are not added
    ['funds_mobilised', 30],
    // 10 + 30 + 20
    ['funds_total', 60],
    // 30 ÷ 60
    ['non_budget_share', 0.5],
    // FR and LA; the US of the co-host's claim does not count
    ['countries_reached', 2],
    // a festival and a seminar, one each: exp(ln 2)
    ['effective_forms', 2],
    // e1 is a festival with FR like e0 in 2024; e2 is new: 1 of 2
    ['novelty_rate', 0.5],
    // only A's 2: B's is not known and A's of the second quarter is not approved
    ['new_units', 2],
    ['new_members', 42],
    // A 1 (e1), B 2 (e1 as co-host, e2); C has not handed in and is unknown, D has left: 2 of 2
    ['association_active_share', 1],
    ['association_top_three_share', 1],
    // counts 1, 2: G = (−1·1 + 1·2) / (2·3) = 1/6; G* = 1/6 · 2
    ['activity_gini', 1 / 3],
    // H′ = −(1/3·ln 1/3 + 2/3·ln 2/3) = 0.636514; ÷ ln 2 = 0.693147
    ['activity_evenness', 0.918296],
    // first quarter due from A, B and C; A in time, B late, C not at all; the second quarter is not due yet
    ['report_completeness', 2 / 3],
    ['report_timeliness', 1 / 3],
  ])('%s is %d', (key, expected) => expect(value(key)).toBeCloseTo(expected, 6));

  it('limits to a form', () => {
    expect(value('events_held', { form: 'FESTIVAL' })).toBe(1);
    expect(value('participants_total', { form: 'SEMINAR' })).toBe(40);
    expect(value('participants_foreign', { form: 'SEMINAR' })).toBeNull(); // an event, but its figure is not known
    expect(value('events_held', { form: 'SPORT' })).toBe(0); // known: none
  });

  it('counts an event in the period of its own day, whenever it is reported', () => {
    // e0 of March 2024 is in the report of the second half of 2024, handed in in 2025
    expect(measureSeries(facts, { key: 'events_held' }, 2024).map((entry) => entry.value)).toEqual([
      // the first half of 2024 has no period: only the month of the event itself is known
      ...[null, null, 1, null, null, null],
      ...[1, 1, 1, 1, 1, 1],
    ]);
    expect(point(measureSeries(facts, { key: 'events_held' }, 2025))).toEqual([
      { on: '2025-01-31', value: 0 },
      { on: '2025-02-28', value: 1 },
      { on: '2025-03-31', value: 2 },
      // the second quarter runs: no approved report covers its months
      { on: '2025-04-30', value: null },
      { on: '2025-05-20', value: null },
    ]);
  });

  it('reads a year ago up to the same day', () => {
    expect(measureValue(facts, { key: 'events_held' }, 2024, '2024-05-20')).toBe(1);
    expect(measureValue(facts, { key: 'events_held' }, 2024, '2024-02-29')).toBeNull(); // nothing speaks of it
    expect(() => measureValue(facts, { key: 'events_held' }, 2024, '2024-02-20')).toThrow(RangeError);
  });

  it('counts a late report for completeness only', () => {
    // at the end of April the first quarter is due (10 April); B's came on the 20th. Before that day nothing was due.
    expect(measureSeries(facts, { key: 'report_completeness' }, 2025).map((entry) => entry.value)).toEqual([null, null, null, 2 / 3, 2 / 3]);
    expect(measureSeries(facts, { key: 'report_timeliness' }, 2025).map((entry) => entry.value)).toEqual([null, null, null, 1 / 3, 1 / 3]);
  });

  it('shows the last period of a year, due in January, on the year’s last point', () => {
    // second half of 2024: due from A, B, C (D left before it began); only A handed in
    expect(value('report_completeness', {}, 2024)).toBeCloseTo(1 / 3);
    expect(measureSeries(facts, { key: 'report_completeness' }, 2024).at(-1)?.value).toBeCloseTo(1 / 3);
  });

  it('has no figure, and no zero, where nothing is known', async () => {
    expect(value('novelty_rate', {}, 2024)).toBeNull(); // no record of the years before
    expect(value('funds_mobilised', {}, 2024)).toBeNull(); // e0 has no funds
    const empty = await loadMeasureFacts(test.db, { years: [2030], today: '2030-03-31' });
    expect(measureValue(empty, { key: 'events_held' }, 2030)).toBeNull();
    expect(measureValue(empty, { key: 'activity_gini' }, 2030)).toBeNull();
    expect(measureSeries(await loadMeasureFacts(test.db, { years: [2031], today: TODAY }), { key: 'events_held' }, 2031)).toEqual([]);
  });

  it('refuses limits that a measure does not know and years that were not loaded', () => {
    expect(() => value('activity_gini', { form: 'SPORT' })).toThrow('form_not_supported');
    expect(() => value('report_timeliness', { goalId: world.e1.id })).toThrow('goal_scope_not_supported');
    expect(() => value('events_held', {}, 2023)).toThrow(RangeError);
  });
});

describe('approval', () => {
  const keys: MeasureKey[] = ['events_held', 'participants_total', 'countries_reached', 'new_units', 'activity_gini', 'effective_forms', 'report_completeness'];
  const read = (from: MeasureFacts) => keys.map((key) => measureSeries(from, { key }, 2025).map(({ value: figure }) => figure));

  it('moves the figures by exactly the report, reopening moves them back, and again', async () => {
    const before = read(facts);
    for (const _ of [1, 2]) {
      await approve(test.db, world.aQ2.id);
      const after = await load();
      expect(measureValue(after, { key: 'events_held' }, 2025)).toBe(3);
      expect(measureValue(after, { key: 'participants_total' }, 2025)).toBe(180); // 160 + 10 + 10
      expect(measureValue(after, { key: 'countries_reached' }, 2025)).toBe(3); // and JP
      // the second quarter is not over: its new units are dated today
      expect(measureSeries(after, { key: 'new_units' }, 2025).map((entry) => entry.value)).toEqual([0, 0, 2, null, 7]);
      // counts 2, 2: alike
      expect(measureValue(after, { key: 'activity_gini' }, 2025)).toBeCloseTo(0);
      await reopen(test.db, world.aQ2.id);
      expect(read(await load())).toEqual(before);
    }
  });

  it('of the host’s claim withdrawn leaves the first approved claim to count', async () => {
    await reopen(test.db, world.aQ1.id);
    const without = await load();
    expect(measureValue(without, { key: 'events_held' }, 2025)).toBe(2); // e1 stands by B's claim
    expect(measureValue(without, { key: 'participants_total' }, 2025)).toBe(999 + 5 + 40);
    await approve(test.db, world.aQ1.id);
    expect(measureValue(await load(), { key: 'participants_total' }, 2025)).toBe(160);
  });
});

describe('coverage', () => {
  it('counts the reports of periods that have ended, and says what would be if those that wait were approved', () => {
    // first quarter: A and B approved, C nothing; the second runs, A's report of it waits
    const answer = measureAnswer(facts, { key: 'participants_total' }, 2025);
    expect(answer).toMatchObject({ value: 160, coverage: { known: 2, waiting: 0, drafted: 0, missing: 1, expected: 3 }, ifApproved: 180 });
    expect(answer).toMatchObject({ range: { low: 160, high: 180 }, span: { startsOn: '2025-01-01', endsOn: TODAY } });
  });

  it('leaves unknown associations out of evenness, and gives the range in which it lies', () => {
    const answer = measureAnswer(facts, { key: 'activity_gini' }, 2025);
    // if C did nothing: counts 0, 1, 2, G* = 2/3; if all that is begun counts: A 2 and B 2, alike
    expect(answer?.value).toBeCloseTo(1 / 3);
    expect(answer?.range).toEqual({ low: 0, high: expect.closeTo(2 / 3) });
    expect(answer?.ifApproved).toBeCloseTo(0);
  });

  it('is not asked of the office’s registers and of the reports themselves', () => {
    expect(measureAnswer(facts, { key: 'report_timeliness' }, 2025)?.coverage).toBeNull();
  });

  it('knows nothing, and no zero, of a year without periods', async () => {
    const year = await loadMeasureFacts(test.db, { years: [2025, 2026], today: '2026-03-31' });
    expect(measureAnswer(year, { key: 'events_held' }, 2026)).toMatchObject({ value: null, coverage: null, ifApproved: null, range: null });
    expect(measureSeries(year, { key: 'events_held' }, 2026).map((entry) => entry.value)).toEqual([null, null, null]);
  });

  it('compares with the same day of the year before, and reads variety at the same number of events', () => {
    const found = compareWithYearBefore(facts, { key: 'events_held' }, 2025);
    expect([found?.before.span.endsOn, found?.now.value, found?.before.value, found?.change]).toEqual(['2024-05-20', 2, 1, 1]);
    expect(found?.conclusive).toBe(false); // two of three
    // one event of 2024 against one drawn of the two of 2025: one form each
    expect(compareWithYearBefore(facts, { key: 'effective_forms' }, 2025)?.change).toBeCloseTo(0);
  });

  it('refuses a limit that was not loaded: it would read as nothing', () => {
    expect(() => measureValue(facts, { key: 'events_held', goalId: world.e1.id }, 2025)).toThrow('without its limits');
  });
});

describe('what is behind a figure', () => {
  it('gives the records that add up to it', async () => {
    const { total, records } = await measureRecords(test.db, { key: 'participants_total' }, 2025, TODAY, { page: 1, size: 50 });
    expect(total).toBe(2);
    expect(
      records.map(({ code, on, reportId, organisationName, value: figure }) => ({ code, on, reportId, organisation: organisationName.vi, figure })),
    ).toEqual([
      { code: 'e2', on: '2025-03-15', reportId: world.bQ1.id, organisation: 'b', figure: 40 },
      { code: 'e1', on: '2025-02-10', reportId: world.aQ1.id, organisation: 'a', figure: 120 },
    ]);
  });

  it('pages, and counts all on a page past the end', async () => {
    const page = (number: number) => measureRecords(test.db, { key: 'events_held' }, 2025, TODAY, { page: number, size: 1 });
    expect((await page(2)).records.map((record) => record.code)).toEqual(['e1']);
    expect(await page(9)).toEqual({ total: 2, records: [] });
    await expect(page(0)).rejects.toThrow(RangeError);
  });

  it.each<[MeasureKey, number, number]>([
    ['association_active_share', 3, 3], // e1 for A, e1 and e2 for B
    ['activity_gini', 3, 3],
    ['new_members', 2, 42],
    ['report_completeness', 3, 2], // three due, two received
    ['report_timeliness', 3, 1],
    ['novelty_rate', 2, 1],
    ['non_budget_share', 2, 30],
  ])('%s: %d records, sum %d', async (key, count, sum) => {
    const { total, records } = await measureRecords(test.db, { key }, 2025, TODAY, { page: 1, size: 50 });
    expect(total).toBe(count);
    expect(records.reduce((all, record) => all + (record.value ?? 0), 0)).toBe(sum);
  });

  it('takes a figure apart by association, form, month and country', async () => {
    const parts = async (key: MeasureKey, dimension: 'association' | 'form' | 'month' | 'country') =>
      (await measureBreakdown(test.db, { key }, 2025, TODAY, dimension)).rows.map((row) => [row.name?.vi ?? row.key, row.value]);
    expect(await parts('participants_total', 'association')).toEqual([
      ['a', 120],
      ['b', 40],
    ]);
    expect(await parts('participants_total', 'form')).toEqual([
      ['FESTIVAL', 120],
      ['SEMINAR', 40],
    ]);
    expect(await parts('events_held', 'month')).toEqual([
      ['2', 1],
      ['3', 1],
    ]);
    expect(await parts('events_held', 'country')).toEqual([
      ['FR', 2],
      ['LA', 1],
    ]);
    expect(await parts('activity_gini', 'association')).toEqual([
      ['b', 2],
      ['a', 1],
    ]);
    expect(await parts('countries_reached', 'association')).toEqual([
      ['b', 2],
      ['a', 1],
    ]);
    expect(await parts('report_timeliness', 'association')).toEqual(
      [
        ['a', 1],
        ['b', 0],
        ['c', 0],
      ].sort(),
    );
    expect(await parts('non_budget_share', 'form')).toEqual([
      ['FESTIVAL', 0.75],
      ['SEMINAR', 0],
    ]);
    await expect(parts('report_timeliness', 'month')).rejects.toThrow('dimension_not_supported');
  });

  it('counts the same events as the view', async () => {
    const [fromView] = await test.db.$queryRaw<{ events: number; vn: number }[]>`
      SELECT count(*)::int AS events, sum(participants_vn)::int AS vn FROM counted_event WHERE "on" BETWEEN '2025-01-01' AND ${TODAY}::date`;
    expect(fromView).toEqual({ events: value('events_held'), vn: value('participants_vietnamese') });
  });
});
