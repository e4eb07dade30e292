import { smallWorld, TODAY } from '@nhipcau/db/measures/fixture';
import { createTestDatabase, type TestDatabase } from '@nhipcau/db/testing';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { updatePlanYearStatus } from './mutations.ts';
import { rolloverPlanYear } from './mutations-rollover.ts';

let own: TestDatabase;
let weaknessId: string;

beforeAll(async () => {
  own = await createTestDatabase();
  const { db } = own;
  await smallWorld(db);
  const review = await db.review.create({ data: { year: 2024, status: 'PUBLISHED' } });
  const weakness = await db.weakness.create({
    data: {
      code: 'w1',
      title: { vi: 'Ít hoạt động' },
      category: 'MEMBER_ACTIVITY',
      namings: { create: { reviewId: review.id } },
      measures: { create: { measureKey: 'events_held', direction: 'INCREASE', base: 1, target: 5 } },
    },
  });
  weaknessId = weakness.id;
});
afterAll(() => own.drop());

const actor = async () => {
  const user = await own.db.user.upsert({ where: { email: 'a@example.org' }, update: {}, create: { email: 'a@example.org', name: 'A', role: 'ADMIN' } });
  return { db: own.db, requestId: 'r', today: TODAY, user: { ...user, locale: 'vi' as const, organisation: null } };
};
const year = (of: number) => own.db.planYear.findUniqueOrThrow({ where: { year: of } });
const scores = () => own.db.weaknessScore.findMany({ where: { weaknessId, year: 2025 } });

test('closing a year freezes what its weaknesses score, and taking it up again lets go of it', async () => {
  await updatePlanYearStatus(await actor(), { id: (await year(2025)).id, version: 1 }, 'CLOSED');
  // two events by 20 May, the 140th day: more than 5 · 140/365 = 1.9, so that nothing is left on that day
  expect((await scores()).map(({ distance }) => Number(distance))).toEqual([0]);
  await updatePlanYearStatus(await actor(), { id: (await year(2025)).id, version: 2 }, 'ACTIVE');
  expect(await scores()).toEqual([]);
});

test('a goal of the new year that bears the same code is not taken for the copy, and nothing is copied twice', async () => {
  const [before, after] = [await year(2024), await year(2025)];
  const goal = (planYearId: string, title: string) =>
    own.db.goal.create({ data: { planYearId, code: 'G', title: { vi: title }, pillar: 'VALUES', weight: 100 } });
  const original = await goal(before.id, 'Cũ');
  await goal(after.id, 'Mới, không liên quan');
  await rolloverPlanYear(await actor(), before.id, [original.id]);
  await rolloverPlanYear(await actor(), before.id, [original.id]);
  const copies = await own.db.goal.findMany({ where: { planYearId: after.id, copiedFromId: original.id } });
  expect(copies.map(({ code, title }) => [code, (title as { vi: string }).vi])).toEqual([['G-2024', 'Cũ']]);
});
