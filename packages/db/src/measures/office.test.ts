import { isOfficeMeasure, MEASURE_KEYS, type MeasureKey, measureDefinition } from '@nhipcau/domain/measure';
import { DEPTH, type InteractionKind } from '@nhipcau/domain/partner';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { loadPartnerInputs, toDate } from '../index.ts';
import { createTestDatabase, type TestDatabase } from '../testing.ts';
import { measureSeries, measureValue } from './answers.ts';
import { measureBreakdown, measureRecords } from './drill-down.ts';
import { loadMeasureFacts } from './facts.ts';
import { approve, recordingDb, reopen, smallWorld, TODAY } from './fixture.ts';
import { officeWorld } from './office-fixture.ts';
import type { MeasureFacts } from './types.ts';

let test: TestDatabase;
let world: Awaited<ReturnType<typeof smallWorld>>;
let office: Awaited<ReturnType<typeof officeWorld>>;
let facts: MeasureFacts;
const load = (today = TODAY) => loadMeasureFacts(test.db, { years: [2024, 2025], today });
const value = (key: MeasureKey, from = facts) => measureValue(from, { key }, 2025);
const series = (key: MeasureKey, from = facts) => measureSeries(from, { key }, 2025).map((point) => point.value);

beforeAll(async () => {
  test = await createTestDatabase();
  world = await smallWorld(test.db);
});
afterAll(() => test.drop());

it('has no figure, and no zero, where the registers are empty', async () => {
  const empty = await load();
  for (const key of MEASURE_KEYS.filter(isOfficeMeasure)) expect([key, value(key, empty)]).toEqual([key, null]);
});

describe('figures of the office registers', () => {
  beforeAll(async () => {
    office = await officeWorld(test.db, world);
    facts = await load();
  });

  // p1: F .5, R 1/8 (e1), D (.5 + .25) / 2, M 1, T 2^(−(1 + 10/31)/12) = .926450: (.075 + .025 + .075 + .1 + .092645) / .75 = 49.019
  // p2: F 0, R 1/8, D .5, M 1, T 2^(−(2 + 5/31)/12) = .882637: (.025 + .1 + .1 + .088264) / .75 = 41.768
  // p3: F 0 (expired), R 0, D .25, M 0, T 2^(−18/12) = .353553: (.05 + .035355) / .75 = 11.381; p4 has none
  it.each<[MeasureKey, number]>([
    ['partners_active', 2],
    ['partners_new', 1], // p2; p1 is known since 2023, p3 by its agreement of 2022
    ['agreements_in_force', 1],
    ['substance_mean', 34.056],
    ['substance_median', 41.768],
    ['paper_partnerships', 1], // p1: a memorandum, and one active quarter of eight
    ['network_coverage', 0.5], // FR and LA of four
    ['partner_concentration', 5 / 9], // of three interactions of the year p1 has two, p2 one
    ['bulletins_published', 1],
    ['bulletins_on_time', 0.5], // the first, not the second; the third is not due
    ['parity_rate', 2 / 3], // of three articles with a first review one was blocked; what was found of the fourth is not known
    ['articles_per_association', 2 / 3], // one of A's event, one of B's report; A, B and C
    ['bulletin_readers', 15],
    ['staffing', 2 / 3],
    ['language_coverage', 0], // the French certificate is over
    ['skill_coverage', 2 / 3], // protocol and English
    ['training_hours', 4.5],
    ['people_trained', 2],
  ])('%s is %d', (key, expected) => expect(value(key)).toBeCloseTo(expected, 3));

  it('stood otherwise at the end of each month', () => {
    expect(series('partners_active')).toEqual([0, 1, 2, 2, 2]);
    expect(series('partners_new')).toEqual([0, 0, 1, 1, 1]);
    expect(series('network_coverage')).toEqual([0, 0.25, 0.5, 0.5, 0.5]);
    expect(series('bulletins_on_time')).toEqual([null, 1, 1, 1, 0.5]);
    expect(series('parity_rate')).toEqual([null, 0.5, 0.5, 2 / 3, 2 / 3]); // two in February, one of them blocked, a third in April
    expect(series('bulletin_readers')).toEqual([null, 0, 15, 15, 15]);
    expect(series('skill_coverage')).toEqual([2 / 3, 2 / 3, 1, 1, 2 / 3]); // English from March, French until 10 May
    expect(series('language_coverage')).toEqual([1 / 3, 1 / 3, 1 / 3, 1 / 3, 0]);
    expect(series('training_hours')).toEqual([0, 0, 3, 4.5, 4.5]);
    expect(measureValue(facts, { key: 'agreements_in_force' }, 2024)).toBe(2); // the programme held through 31 December
  });

  it('turn a covered slot into a gap on the day after its certificate has expired', async () => {
    expect(measureValue(await load('2025-05-10'), { key: 'skill_coverage' }, 2025)).toBe(1);
    expect(measureValue(await load('2025-05-11'), { key: 'skill_coverage' }, 2025)).toBeCloseTo(2 / 3, 12);
  });

  it('move by an approved report, and back', async () => {
    const keys: MeasureKey[] = ['partners_active', 'network_coverage', 'substance_mean', 'partner_concentration'];
    const before = keys.map((key) => series(key));
    await approve(test.db, world.aQ2.id);
    const after = await load();
    // p3 by e3 on 5 May: R 1/8, D (.25 + .5) / 2, M 1, T 2^(−(15/31)/12) = .972438: (.025 + .075 + .1 + .097244) / .75 = 39.6325
    expect(value('partners_active', after)).toBe(3);
    expect(value('network_coverage', after)).toBe(0.75);
    expect(value('substance_mean', after)).toBeCloseTo((49.0193 + 41.7685 + 39.6325) / 3, 3);
    expect(value('partner_concentration', after)).toBeCloseTo((4 + 1 + 1) / 16, 12);
    await reopen(test.db, world.aQ2.id);
    const again = await load();
    expect(keys.map((key) => series(key, again))).toEqual(before);
  });

  it('hold an override in the running year only, and leave out what is archived', async () => {
    await test.db.partner.update({ where: { id: office.p3.id }, data: { stageOverride: 'ACTIVE', stageReason: 'Đang chuẩn bị đoàn' } });
    await test.db.partner.update({ where: { id: office.p2.id }, data: { archivedAt: new Date('2025-04-15T01:00:00Z') } });
    const changed = await load();
    expect(series('partners_active', changed)).toEqual([1, 2, 3, 2, 2]);
    expect(measureValue(changed, { key: 'partners_active' }, 2024)).toBe(0); // p3's last day of 2024 is 13 months after its meeting
    // as the screens have it: what an archived partner signed and did is in no register any more
    const signed = await test.db.agreement.create({
      data: { partnerId: office.p2.id, kind: 'MEMORANDUM', title: { vi: 'Bản ghi nhớ' }, signedOn: new Date('2025-01-01') },
    });
    const archived = await load();
    expect(measureValue(archived, { key: 'agreements_in_force' }, 2025)).toBe(1);
    expect(measureValue(archived, { key: 'partner_concentration' }, 2025)).toBe(1); // p1 alone is left
    for (const [key, count] of [
      ['agreements_in_force', 1],
      ['partner_concentration', 1],
    ] as const)
      expect((await measureRecords(test.db, { key }, 2025, TODAY, { page: 1, size: 50 })).total).toBe(count);
    await test.db.agreement.delete({ where: { id: signed.id } });
    await test.db.partner.update({ where: { id: office.p3.id }, data: { stageOverride: null, stageReason: null } });
    await test.db.partner.update({ where: { id: office.p2.id }, data: { archivedAt: null } });
  });

  it('open to records that add up to them, none of which names a person', async () => {
    const behind = async (key: MeasureKey) => {
      const { total, records } = await measureRecords(test.db, { key }, 2025, TODAY, { page: 1, size: 50 });
      expect(total).toBe(records.length);
      return records.map(({ subject, code, organisationName, value: figure, whole }) => [subject?.kind, code, organisationName.vi, figure, whole]);
    };
    expect(await behind('partners_active')).toEqual([
      ['partner', 'p1', 'a', 1, null],
      ['partner', 'p2', 'b', 1, null],
    ]);
    expect(await behind('network_coverage')).toEqual([
      ['cell', 'BE:FOREIGN_NGO', 'union', 0, 1],
      ['cell', 'FR:EMBASSY', 'union', 1, 1],
      ['cell', 'JP:UNIVERSITY', 'union', 0, 1],
      ['cell', 'LA:FRIENDSHIP_BODY', 'union', 1, 1],
    ]);
    expect(await behind('articles_per_association')).toHaveLength(2);
    expect((await behind('parity_rate')).map(([kind, code, , figure, whole]) => [kind, code, figure, whole]).sort()).toEqual([
      ['bulletin', '2025/1', 0, 1],
      ['bulletin', '2025/1', 1, 1],
      ['bulletin', '2025/2', 1, 1],
    ]);
    expect(await behind('bulletins_on_time')).toEqual([
      ['bulletin', '2025/2', 'union', 0, 1],
      ['bulletin', '2025/1', 'union', 1, 1],
    ]);
    expect((await behind('staffing')).map(([kind, code, , figure]) => [kind, code, figure])).toEqual([
      ['position', 'desk', 1],
      ['position', 'events', 1],
      ['position', 'vacant', 0],
    ]);
    expect((await behind('skill_coverage')).map(([kind, code, , figure, whole]) => [kind, code, figure, whole])).toEqual([
      ['skill', 'en', 1, 1],
      ['skill', 'fr', 0, 1],
      ['skill', 'protocol', 1, 1],
    ]);
    expect((await behind('training_hours')).map((row) => row[3])).toEqual([1.5, 3]);
    expect((await behind('people_trained')).map((row) => row[3])).toEqual([2]);
  });

  it('answer for every measure with records and every dimension it knows', async () => {
    for (const key of MEASURE_KEYS.filter(isOfficeMeasure)) {
      const { total } = await measureRecords(test.db, { key }, 2025, TODAY, { page: 1, size: 1 });
      expect([key, total > 0]).toEqual([key, true]);
      for (const dimension of measureDefinition(key).dimensions) {
        const { rows } = await measureBreakdown(test.db, { key }, 2025, TODAY, dimension);
        expect([key, dimension, rows.length > 0]).toEqual([key, dimension, true]);
      }
    }
  });

  it('are taken apart', async () => {
    const parts = async (key: MeasureKey, dimension: 'association' | 'country' | 'month') => {
      const { unit, rows } = await measureBreakdown(test.db, { key }, 2025, TODAY, dimension);
      return [unit, rows.map((row) => [row.name?.vi ?? row.key, row.value])];
    };
    expect(await parts('partner_concentration', 'association')).toEqual([
      'interactions',
      [
        ['a', 2],
        ['b', 1],
      ],
    ]);
    expect(await parts('network_coverage', 'country')).toEqual([
      'share',
      [
        ['FR', 1],
        ['LA', 1],
        ['BE', 0],
        ['JP', 0],
      ],
    ]);
    expect(await parts('training_hours', 'month')).toEqual([
      'hours',
      [
        ['3', 3],
        ['4', 1.5],
      ],
    ]);
  });

  it('cannot be read from facts that were loaded without them', async () => {
    const without = await loadMeasureFacts(test.db, { years: [2025], today: TODAY, office: false });
    expect(() => measureValue(without, { key: 'staffing' }, 2025)).toThrow(RangeError);
    expect(measureValue(without, { key: 'events_held' }, 2025)).toBe(2);
  });

  it('take five statements, and two without them', async () => {
    const { db, statements, close } = recordingDb(test.url);
    await loadMeasureFacts(db, { years: [2025], today: TODAY });
    expect(statements).toHaveLength(5);
    await loadMeasureFacts(db, { years: [2025], today: TODAY, office: false });
    expect(statements).toHaveLength(7);
    await close();
  });

  it('use the depths that the view has', async () => {
    await test.db.partnerInteraction.createMany({
      data: Object.keys(DEPTH).map((kind) => ({
        partnerId: office.p4.id,
        kind: kind as InteractionKind,
        initiator: 'OURS' as const,
        on: toDate('2025-05-01'),
      })),
    });
    const rows = await test.db.$queryRaw<{ kind: InteractionKind; depth: number }[]>`SELECT DISTINCT "kind"::text, depth::float8 FROM partner_contact_day`;
    expect(Object.fromEntries(rows.map(({ kind, depth }) => [kind, depth]))).toEqual(DEPTH);
    const inputs = await loadPartnerInputs(test.db, { partnerIds: [office.p1.id], today: TODAY });
    expect([...inputs.keys()]).toEqual([office.p1.id]);
    expect(inputs.get(office.p1.id)?.interactions).toEqual([
      { on: '2025-02-10', kind: 'JOINT_EVENT', initiator: 'THEIRS' },
      { on: '2025-04-10', kind: 'MEETING', initiator: 'OURS' },
    ]);
  });
});
