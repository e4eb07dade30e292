import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { createTestDatabase, type TestDatabase } from '../testing.ts';
import { fillWeaknessBases } from './bases.ts';
import { smallWorld, TODAY } from './fixture.ts';

let base: TestDatabase;
beforeAll(async () => {
  base = await createTestDatabase();
  await smallWorld(base.db);
});
afterAll(() => base.drop());
beforeEach(async () => {
  await base.db.weaknessBase.deleteMany();
  await base.db.weakness.deleteMany();
  await base.db.review.deleteMany();
});

/** A weakness that the review of a year names, bound to one measure. */
async function bound(measureKey: string, year: number) {
  const review = await base.db.review.create({ data: { year } });
  const { id: weaknessId } = await base.db.weakness.create({
    data: { code: measureKey, title: { vi: 'Điểm yếu' }, category: 'RESOURCES', namings: { create: { reviewId: review.id } } },
  });
  return base.db.weaknessMeasure.create({ data: { weaknessId, measureKey, direction: 'INCREASE', weight: 1, base: 1, target: 5 } });
}

const daysOf = async (weaknessMeasureId: string) => {
  const rows = await base.db.weaknessBase.findMany({ where: { weaknessMeasureId }, orderBy: { monthDay: 'asc' } });
  return new Map(rows.map(({ monthDay, value }) => [monthDay, value === null ? null : Number(value)]));
};

test('a measure that was bound without bases is given one for every day of the year that named it, whoever asks', async () => {
  const { id } = await bound('events_held', 2024);
  const made = await Promise.all([fillWeaknessBases(base.db, TODAY), fillWeaknessBases(base.db, TODAY), fillWeaknessBases(base.db, TODAY)]);
  expect(made).toContain(1);
  const days = await daysOf(id);
  // 2024 was a leap year; its one event is of 10 March, and nothing tells of the days before
  expect(days.size).toBe(366);
  expect(['03-09', '03-10', '12-31'].map((day) => days.get(day))).toEqual([null, 1, 1]);
  expect(await fillWeaknessBases(base.db, TODAY)).toBe(0);
});

test('days that are kept stay, and those after them follow once the year is over', async () => {
  const { id } = await bound('events_held', 2024);
  await base.db.weaknessBase.createMany({ data: [{ weaknessMeasureId: id, monthDay: '11-30', value: 7 }] });
  expect(await fillWeaknessBases(base.db, '2024-12-31')).toBe(0);
  expect(await fillWeaknessBases(base.db, '2025-01-01')).toBe(1);
  const days = await daysOf(id);
  expect(['11-29', '11-30', '12-01', '12-31'].map((day) => days.get(day))).toEqual([1, 7, 1, 1]);
});

test('a state has no like of each day, and is left alone', async () => {
  await bound('staffing', 2024);
  expect(await fillWeaknessBases(base.db, TODAY)).toBe(0);
  expect(await base.db.weaknessBase.count()).toBe(0);
});
