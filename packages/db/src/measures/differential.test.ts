import { MEASURE_KEYS, type MeasureSpec, measureDefinition, sameDayOf } from '@nhipcau/domain/measure';
import { daysInMonth, type IsoDate } from '@nhipcau/domain/shared';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { createTestDatabase, type TestDatabase } from '../testing.ts';
import { measureAnswer } from './answers.ts';
import { loadMeasureFacts } from './facts.ts';
import { type NaiveAnswer, naiveAnswer, naiveRecords } from './naive.ts';
import type { Frame } from './random-chance.ts';
import { randomWorld } from './random-world.ts';

const WORLDS = 50;

let base: TestDatabase;
beforeAll(async () => {
  base = await createTestDatabase();
});
afterAll(() => base.drop());

/** Every measure; those that know limits also for a goal, a form, and both. */
function specsOf({ goals }: Frame, seed: number): MeasureSpec[] {
  const goalId = goals[seed % goals.length] ?? null;
  const limits = [{ goalId }, { form: 'FESTIVAL' }, { goalId: goals[(seed + 1) % goals.length] ?? null, form: 'SEMINAR' }];
  return MEASURE_KEYS.flatMap((key) => {
    const { supportsForm, supportsGoalScope } = measureDefinition(key);
    return [
      { key },
      ...limits.filter((limit) => (supportsForm || !('form' in limit)) && (supportsGoalScope || !('goalId' in limit))).map((limit) => ({ key, ...limit })),
    ];
  });
}

/** Month ends of both years, today, and the same day of the year before. */
function daysOf({ today, year }: Frame): IsoDate[] {
  const ends = [year - 1, year].flatMap((of) =>
    Array.from({ length: 12 }, (_, index) => `${of}-${String(index + 1).padStart(2, '0')}-${daysInMonth(of, index + 1)}`),
  );
  return [...new Set([...ends, today, sameDayOf(today, year - 1)])].filter((day) => day <= today);
}

// what chance gives is drawn by the product and exact here
const NEAR: Partial<Record<string, number>> = { activity_unevenness: 0.08 };
const agree = (a: number | null, b: number | null, near: number) => (a === null || b === null ? a === b : Math.abs(a - b) <= near * Math.max(1, Math.abs(a)));
const isSame = (found: NaiveAnswer, wanted: NaiveAnswer, near: number) =>
  agree(found.value, wanted.value, near) &&
  agree(found.ifApproved, wanted.ifApproved, near) &&
  JSON.stringify(Object.entries(found.coverage ?? {}).toSorted()) === JSON.stringify(Object.entries(wanted.coverage ?? {}).toSorted());

test.each(Array.from({ length: WORLDS }, (_, index) => index + 1))('world %i: every measure says what its records say', async (seed) => {
  const frame = await randomWorld(base.db, seed);
  const { today, year } = frame;
  const specs = specsOf(frame, seed);
  const facts = await loadMeasureFacts(base.db, { years: [year - 1, year], today, specs });
  const records = await naiveRecords(base.db, today);
  const wrong = specs.flatMap((spec) =>
    daysOf(frame).flatMap((on) => {
      const answer = measureAnswer(facts, spec, Number(on.slice(0, 4)), on);
      const found = { value: answer?.value ?? null, coverage: answer?.coverage ?? null, ifApproved: answer?.ifApproved ?? null };
      const wanted = naiveAnswer(records, { ...spec, year: Number(on.slice(0, 4)), on, firstYear: year - 1 });
      return isSame(found, wanted, NEAR[spec.key] ?? 1e-9) ? [] : [{ spec, on, today, found, wanted }];
    }),
  );
  // one of each measure is enough to see what is wrong
  expect([...new Map(wrong.map((row) => [row.spec.key, row])).values()], `${wrong.length} differ`).toEqual([]);
});
