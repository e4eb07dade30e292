import { recordingDb, smallWorld, TODAY } from '@nhipcau/db/measures/fixture';
import { createTestDatabase, type TestDatabase } from '@nhipcau/db/testing';
import type { WeaknessForm, WeaknessMeasureFields } from '@nhipcau/domain/weakness';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { AppError } from '../errors.ts';
import { mintScope } from '../scope.ts';
import { importSource } from '../source/mutations.ts';
import { getWeakness, listMeasureBases, listWeaknesses, listWeaknessRecords, listWeaknessReports } from './data.ts';
import { archiveWeakness, createWeakness, nameWeaknessAgain, setWeaknessMeasures, updateWeakness } from './mutations.ts';

let own: TestDatabase;
let world: Awaited<ReturnType<typeof smallWorld>>;
let documentId: string;
const scope = mintScope('weakness.write', null);
const key = (number: number) => `0199aaaa-0000-7000-8000-0000000000${String(number).padStart(2, '0')}`;
const text = (vi: string) => ({ vi, en: undefined, fr: undefined });
const form = (title: string, extra: Partial<WeaknessForm> = {}): WeaknessForm => ({
  ...{ title: text(title), description: null, category: 'MEMBER_ACTIVITY', reviewYear: 2024 },
  ...extra,
});
const measure = (extra: Partial<WeaknessMeasureFields>): WeaknessMeasureFields => ({
  ...{ measureKey: 'association_active_share', direction: 'INCREASE', weight: 1, base: null, target: 1 },
  ...{ bandLow: null, bandHigh: null, criticalLow: null, criticalHigh: null },
  ...extra,
});

function caller() {
  const user = { id: key(1), name: 'Quản trị', email: 'a@example.org', role: 'ADMIN' as const, locale: 'vi' as const, organisation: null };
  return { db: own.db, user, requestId: 'test', scope, today: TODAY };
}
async function refusal(work: Promise<unknown>): Promise<AppError> {
  try {
    await work;
  } catch (error) {
    if (error instanceof AppError) return error;
    throw error;
  }
  throw new Error('not refused');
}
const create = (title: string, number: number, passage: Parameters<typeof createWeakness>[1]['passage'] = null, extra: Partial<WeaknessForm> = {}) =>
  createWeakness(caller(), { fields: form(title, extra), passage, idempotencyKey: key(number) });

beforeAll(async () => {
  own = await createTestDatabase();
  world = await smallWorld(own.db);
  const fields = { title: text('Tổng kết'), kind: 'REVIEW' as const, language: 'vi' as const, year: 2025, publisher: null, url: null, issuedOn: null };
  documentId = (await importSource(caller(), { paragraphs: ['Các hội làm việc chưa đều.'], fileName: null, fields, documentId: null })).id;
});
afterAll(() => own.drop());

describe('a weakness of a passage', () => {
  it('is made with its naming and its reference, or not at all', async () => {
    const { id } = await create('Chưa đều tay', 10, { documentId, paragraph: 1, start: 0, end: 8 });
    const detail = await getWeakness(own.db, scope, 'ADMIN', { id, year: 2025, today: TODAY });
    expect(detail).toMatchObject({ code: 'wk-2024-01', namings: [{ year: 2024 }], archived: false });
    expect(detail.references).toMatchObject([{ documentId, paragraph: 1, start: 0, end: 7, text: 'Các hội' }]);
    expect((await getWeakness(own.db, scope, 'ASSOCIATION', { id, year: 2025, today: TODAY })).references[0]?.text).toBeNull();

    const before = await own.db.weakness.count();
    const error = await refusal(create('Ngoài đoạn', 11, { documentId, paragraph: 1, start: 20, end: 400 }));
    expect(error.details.fields).toEqual({ passage: 'invalid' });
    expect(await own.db.weakness.count()).toBe(before);
  });

  it('is one, however often it is sent', async () => {
    const [first, second] = await Promise.all([create('Một lần', 12), create('Một lần', 12)]);
    expect(second.id).toBe(first.id);
    expect(await own.db.weakness.count({ where: { code: { startsWith: 'wk-2024-' }, title: { path: ['vi'], equals: 'Một lần' } } })).toBe(1);
  });

  it('is not named by the review of a year to come', async () => {
    expect((await refusal(create('Sai năm', 13, null, { reviewYear: 2026 }))).details.fields).toEqual({ reviewYear: 'choice' });
  });
});

describe('measures', () => {
  it('take their base from the naming year, freeze it, and score by the formula', async () => {
    const { id } = await create('Đo được', 20);
    // 2024: e0 alone. Up to 20 May 2025: e1 and e2
    const bases = await listMeasureBases(own.db, scope, { id, today: TODAY });
    expect(bases.year).toBe(2024);
    expect(bases.measures.find((one) => one.key === 'events_held')).toMatchObject({ base: 1, current: 2 });
    // of 2024 only A is known, and one association cannot be compared with others
    expect(bases.measures.find((one) => one.key === 'association_active_share')?.base).toBeNull();
    // a base that is entered is not listened to where the data have one
    await setWeaknessMeasures(caller(), { id, version: 1, measures: [measure({ measureKey: 'events_held', base: 0.5, target: 5 })] });
    const detail = await getWeakness(own.db, scope, 'ADMIN', { id, year: 2025, today: TODAY });
    // e0 was in March, so that the base of 20 May is that of the year, and with it the goal value: gap (5 − 2) ÷ (5 − 1)
    expect(detail.computed?.measures[0]).toMatchObject({ base: 1, baseOfDay: 1, targetOfDay: 5, gap: 0.75 });
    expect(detail.computed?.distance).toBeCloseTo(75, 6);
    const kept = await own.db.weaknessBase.findMany({
      where: { measure: { weaknessId: id }, monthDay: { in: ['03-09', '03-10', '12-31'] } },
      orderBy: { monthDay: 'asc' },
    });
    expect(kept.map(({ value }) => value && Number(value))).toEqual([null, 1, 1]);

    await setWeaknessMeasures(caller(), { id, version: 2, measures: [measure({ measureKey: 'events_held', base: 0.01, target: 4, weight: 2 })] });
    const after = await getWeakness(own.db, scope, 'ADMIN', { id, year: 2025, today: TODAY });
    expect(after.computed?.measures[0]).toMatchObject({ base: 1, target: 4, weight: 2 });

    const asked = { id, year: 2025, today: TODAY, page: 1, size: 25 };
    const records = await listWeaknessRecords(own.db, scope, { ...asked, key: 'events_held' });
    expect([records.total, records.rows.length]).toEqual([2, 2]);
    expect((await refusal(listWeaknessRecords(own.db, scope, { ...asked, key: 'new_members' }))).kind).toBe('notFound');
  });

  it('refuse a goal value equal to the base or behind it', async () => {
    const { id } = await create('Chỉ tiêu sai', 21);
    const base = (await listMeasureBases(own.db, scope, { id, today: TODAY })).measures.find((one) => one.key === 'events_held')?.base ?? 0;
    for (const [target, message] of [
      [base, 'targetEqualsBaseline'],
      [base - 0.5, 'targetWrongSide'],
    ] as const) {
      const error = await refusal(setWeaknessMeasures(caller(), { id, version: 1, measures: [measure({ measureKey: 'events_held', target })] }));
      expect(error.details.fields).toEqual({ 'measures.0.target': message });
    }
    expect(await own.db.weaknessMeasure.count({ where: { weaknessId: id } })).toBe(0);
  });
});

describe('changes', () => {
  it('of two people do not overwrite one another: the second sees the first', async () => {
    const { id } = await create('Tranh nhau', 30);
    const fields = { title: text('Người thứ nhất'), description: null, category: 'RESOURCES' as const };
    const results = await Promise.allSettled([
      updateWeakness(caller(), { id, version: 1, fields }),
      updateWeakness(caller(), { id, version: 1, fields }),
      archiveWeakness(caller(), { id, version: 1 }, true),
    ]);
    expect(results.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
    const lost = await refusal(updateWeakness(caller(), { id, version: 1, fields }));
    expect([lost.kind, lost.details.current]).toMatchObject(['conflict', { id, version: 2 }]);
    expect(await own.db.auditLog.count({ where: { entityId: id } })).toBe(2);
  });

  it('put away and take up again; what is put away is not in the register and takes no changes', async () => {
    const { id } = await create('Lưu trữ', 31);
    const listed = async () => (await listWeaknesses(own.db, scope, { year: 2025, today: TODAY })).some((row) => row.id === id);
    expect(await listed()).toBe(true);
    await archiveWeakness(caller(), { id, version: 1 }, true);
    expect(await listed()).toBe(false);
    expect(await getWeakness(own.db, scope, 'ADMIN', { id, year: 2025, today: TODAY })).toMatchObject({ archived: true, computed: null });
    expect((await refusal(setWeaknessMeasures(caller(), { id, version: 2, measures: [] }))).message).toBe('weakness.error.archived');
    await archiveWeakness(caller(), { id, version: 2 }, false);
    expect(await listed()).toBe(true);
  });

  it('name it again in a later review, once a review', async () => {
    const { id } = await create('Nêu lại', 32, null, { reviewYear: 2023 });
    await nameWeaknessAgain(caller(), { id, version: 1, year: 2024 });
    const [row] = (await listWeaknesses(own.db, scope, { year: 2025, today: TODAY })).filter((one) => one.id === id);
    expect(row?.namingYears).toEqual([2023, 2024]);
    expect((await refusal(nameWeaknessAgain(caller(), { id, version: 2, year: 2024 }))).details.fields).toEqual({ year: 'duplicate' });
    expect((await refusal(nameWeaknessAgain(caller(), { id, version: 2, year: 2022 }))).details.fields).toEqual({ year: 'choice' });
    expect((await refusal(nameWeaknessAgain(caller(), { id, version: 2, year: 2030 }))).details.fields).toEqual({ year: 'choice' });
  });
});

describe('associations that report it', () => {
  it('are counted from approved reports, each once a year, and opened only inside the scope', async () => {
    const { id } = await create('Cùng nêu', 40);
    const { aQ1, bQ1, aQ2, aH2, b } = world;
    await own.db.reportDifficulty.createMany({
      data: [aQ1.id, aQ1.id, bQ1.id, aQ2.id, aH2.id].map((reportId, position) => ({ reportId, weaknessId: id, text: `Khó khăn ${position}`, position })),
    });
    const [row] = (await listWeaknesses(own.db, scope, { year: 2025, today: TODAY })).filter((one) => one.id === id);
    // 2024: A. 2025: A and B; A's second quarter is only submitted
    expect(row?.associationsByYear).toEqual([
      { year: 2024, associations: 1 },
      { year: 2025, associations: 2 },
    ]);
    expect(row?.associations).toBe(2);
    expect(await listWeaknessReports(own.db, mintScope('report.read', null), id)).toHaveLength(4);
    const ofB = await listWeaknessReports(own.db, mintScope('report.read', { id: b.id, path: b.path }), id);
    expect(ofB.map(({ reportId }) => reportId)).toEqual([bQ1.id]);
  });

  it('cost no more statements when there are more weaknesses', async () => {
    const count = async () => {
      const recording = recordingDb(own.url);
      await listWeaknesses(recording.db, scope, { year: 2025, today: TODAY });
      await recording.close();
      return recording.statements.length;
    };
    const before = await count();
    for (const number of [50, 51, 52, 53]) await create(`Thêm ${number}`, number);
    expect(await count()).toBe(before);
  });
});
