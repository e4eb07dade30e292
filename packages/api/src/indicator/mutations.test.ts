import { createTestDatabase, type TestDatabase } from '@nhipcau/db/testing';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { createContext } from '../context.ts';
import { createCaller } from '../root.ts';

let own: TestDatabase;
let goalId: string;
let admin: Awaited<ReturnType<typeof callerFor>>;
let association: Awaited<ReturnType<typeof callerFor>>;

async function callerFor(role: 'ADMIN' | 'ASSOCIATION', organisationId: string | null = null) {
  const user = await own.db.user.create({ data: { email: `${role.toLowerCase()}@example.org`, name: role, role, organisationId } });
  const claim = { userId: user.id, sessionVersion: 1 };
  return createCaller(await createContext({ db: own.db, session: claim, requestId: 'test', address: '::1', sameOrigin: true }));
}

beforeAll(async () => {
  own = await createTestDatabase();
  const { db } = own;
  await db.setting.create({ data: { key: 'clock', value: { today: '2025-06-30' } } });
  const year = await db.planYear.create({ data: { year: 2025, startsOn: new Date('2025-01-01'), endsOn: new Date('2025-12-31'), status: 'ACTIVE' } });
  goalId = (await db.goal.create({ data: { planYearId: year.id, code: '1', title: { vi: 'Mục tiêu' }, pillar: 'IMAGE' } })).id;
  const union = await db.organisation.create({ data: { code: 'u', kind: 'UNION', name: { vi: 'Liên hiệp' }, path: 'u' } });
  const member = await db.organisation.create({ data: { code: 'a', kind: 'ASSOCIATION', name: { vi: 'Hội' }, path: 'u/a', parentId: union.id } });
  admin = await callerFor('ADMIN');
  association = await callerFor('ASSOCIATION', member.id);
});
afterAll(() => own.drop());

const key = () => crypto.randomUUID();
const course = {
  name: { vi: 'Hoạt động' },
  unit: { vi: 'lần' },
  kind: 'FLOW' as const,
  direction: 'INCREASE' as const,
  trajectory: 'LINEAR' as const,
  baseline: null,
  target: 40,
  bandLow: null,
  bandHigh: null,
  criticalLow: null,
  criticalHigh: null,
  measureKey: null,
  measureForm: null,
  goalScoped: false,
  weight: 1,
  onTrackFrom: null,
  atRiskFrom: null,
  decimals: 0,
};
type Fields = Parameters<typeof admin.indicator.create>[0];
const create = (more: Partial<Fields> = {}) => admin.indicator.create({ ...course, goalId, idempotencyKey: key(), ...more });
const refusal = async (call: Promise<unknown>) => {
  try {
    await call;
  } catch (error) {
    const cause = (error as { cause?: { issues?: { path: string[]; message: string }[] } }).cause;
    return (
      cause?.issues?.map(({ path, message }) => `${path.join('.')}: ${message}`) ??
      (error as { details?: { fields?: unknown } }).details?.fields ??
      String(error)
    );
  }
  return 'accepted';
};

test('what cannot be measured is refused, with the field and the reason', async () => {
  // t = b: a STOCK from 40 to 40
  expect(await refusal(create({ kind: 'STOCK', baseline: 40 }))).toEqual(['target: targetEqualsBaseline']);
  expect(await refusal(create({ kind: 'STOCK', baseline: 50 }))).toEqual(['target: targetWrongSide']);
  expect(await refusal(create({ baseline: 5 }))).toEqual(['baseline: flowBaseline']);
  expect(await refusal(create({ target: 0 }))).toEqual(['target: targetEqualsBaseline']);
  const band = { direction: 'MAINTAIN' as const, bandLow: 3, bandHigh: 2, criticalLow: 1, criticalHigh: 4 };
  expect(await refusal(create(band))).toEqual(['bandLow: bandOrder']);
  expect(await refusal(create({ direction: 'MAINTAIN' }))).toContain('criticalHigh: required');
  expect(await refusal(create({ measureKey: 'activity_gini' }))).toEqual(['kind: kindOfMeasure']);
  expect(await refusal(create({ measureKey: 'new_units', measureForm: 'FESTIVAL' }))).toEqual(['measureForm: measureLimit']);
  expect(await refusal(create({ onTrackFrom: 0.8 }))).toEqual(['atRiskFrom: thresholdOrder']);
});

test('a FLOW by hand: 8 in February and 9 in May stand at 17 of 40, half a year expects 19.8', async () => {
  const { id } = await create();
  for (const [on, value] of [
    ['2025-02-28', 8],
    ['2025-05-31', 9],
  ] as const) {
    await admin.measurement.create({ indicatorId: id, on, value, numerator: null, denominator: null, note: null, idempotencyKey: key() });
  }
  const { state } = await admin.indicator.get({ id });
  expect(state?.actual).toBe(17);
  // 17 ÷ 40; 181 of 365 days
  expect(state?.progress).toBeCloseTo(0.425, 10);
  expect(state?.expectedValue).toBeCloseTo((40 * 181) / 365, 10);
  expect(state?.status).toBe('at_risk');
});

test('a day has one figure, inside the year and not ahead of today', async () => {
  const { id } = await create();
  const add = (on: string) =>
    admin.measurement.create({ indicatorId: id, on, value: 1, numerator: null, denominator: null, note: null, idempotencyKey: key() });
  const { id: first } = await add('2025-03-01');
  expect(await refusal(add('2025-03-01'))).toEqual({ on: 'duplicateDay' });
  expect(await refusal(add('2024-12-31'))).toEqual({ on: 'dateOutsideYear?year=2025' });
  expect(await refusal(add('2025-07-01'))).toEqual({ on: 'dateInFuture' });
  const change = (version: number, value: number) =>
    admin.measurement.update({ id: first, version, on: '2025-03-01', value, numerator: null, denominator: null, note: null });
  await change(1, 2);
  await expect(change(1, 3)).rejects.toMatchObject({ code: 'CONFLICT', details: { current: { value: 2, version: 2 } } });
  await admin.measurement.remove({ id: first, version: 2 });
  expect(await admin.measurement.list({ indicatorId: id })).toEqual([]);
});

test('nothing is entered by hand where a measure counts', async () => {
  const { id } = await create({ measureKey: 'events_held' });
  const call = admin.measurement.create({ indicatorId: id, on: '2025-01-01', value: 1, numerator: null, denominator: null, note: null, idempotencyKey: key() });
  await expect(call).rejects.toThrow('indicator.error.measured');
  expect(await admin.indicator.records({ id })).toMatchObject({ rows: [], total: 0 });
  expect(await admin.indicator.breakdown({ id, dimension: 'form' })).toMatchObject({ unit: 'events', rows: [] });
});

test('milestones lie in the year, each on its own day', async () => {
  const { id } = await create({ trajectory: 'PIECEWISE' });
  const put = (days: string[]) => admin.indicator.setMilestones({ id, version: 1, milestones: days.map((on) => ({ on, value: 10 })) });
  expect(await refusal(put(['2025-03-31', '2025-03-31']))).toEqual(['milestones.1.on: duplicateDay']);
  expect(await refusal(put(['2026-01-01']))).toEqual({ 'milestones.0.on': 'dateOutsideYear?year=2025' });
  await put(['2025-03-31', '2025-09-30']);
  // increments: 10 by March, 20 by September of 40; in between 91 of 183 days on
  expect((await admin.indicator.get({ id })).state?.expected).toBeCloseTo(0.25 + (0.25 * 91) / 183, 10);
});

test('a red status asks for a note; the status is frozen with the word', async () => {
  const { id } = await create();
  await admin.measurement.create({ indicatorId: id, on: '2025-02-28', value: 2, numerator: null, denominator: null, note: null, idempotencyKey: key() });
  const say = (note: string | null) => admin.indicator.checkIn({ id, confidence: 'LOW', note, idempotencyKey: key() });
  expect(await refusal(say(null))).toEqual({ note: 'noteRequired' });
  expect(await say('Thiếu kinh phí')).toMatchObject({ on: '2025-06-30', status: 'off_track', note: 'Thiếu kinh phí' });
});

test('a target that was invented is nobody’s any more once somebody sets another', async () => {
  const { id } = await create();
  await own.db.indicator.update({ where: { id }, data: { targetIsSample: true } });
  await admin.indicator.update({ ...course, id, version: 1, weight: 2 });
  expect((await admin.indicator.get({ id })).record.targetIsSample).toBe(true);
  await admin.indicator.update({ ...course, id, version: 2, target: 50 });
  expect((await admin.indicator.get({ id })).record.targetIsSample).toBe(false);
});

test('an association reads the figure but neither what others did nor the plan of their events', async () => {
  const { id } = await create({ measureKey: 'events_held' });
  expect((await association.indicator.get({ id })).state?.plannedEvents).toEqual([]);
  await expect(association.indicator.records({ id })).rejects.toMatchObject({ code: 'FORBIDDEN' });
  await expect(association.indicator.update({ ...course, id, version: 1 })).rejects.toMatchObject({ code: 'FORBIDDEN' });
});
