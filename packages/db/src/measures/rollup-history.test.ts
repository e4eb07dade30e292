import { afterAll, beforeAll, expect, test } from 'vitest';
import { type Db, toDate } from '../index.ts';
import { createTestDatabase, type TestDatabase } from '../testing.ts';
import { approve, smallWorld, TODAY } from './fixture.ts';
import { loadEventBlocks, loadPartnerTotals } from './rollup-history.ts';

let base: TestDatabase;
let db: Db;
let world: Awaited<ReturnType<typeof smallWorld>>;
beforeAll(async () => {
  base = await createTestDatabase();
  db = base.db;
  world = await smallWorld(db);
});
afterAll(() => base.drop());

test('events stand in their block of four weeks, for all and for a goal', async () => {
  const goal = await db.goal.create({ data: { planYearId: world.y25.id, code: '1', title: { vi: 'x' }, pillar: 'VALUES' } });
  await db.eventGoal.create({ data: { eventId: world.e2.id, goalId: goal.id } });
  // 10 February is day 41: the second block; 15 March is day 74: the third
  expect(await loadEventBlocks(db, 2025, [goal.id])).toEqual([
    { goalId: null, block: 2, events: 1, unplanned: 0 },
    { goalId: null, block: 3, events: 1, unplanned: 0 },
    { goalId: goal.id, block: 3, events: 1, unplanned: 0 },
  ]);
});

test('contacts with a partner add up by hand and from approved claims, the claim’s word on who began them before the event’s', async () => {
  const partner = await db.partner.create({ data: { code: 'p', name: { vi: 'x' }, kind: 'EMBASSY', region: 'EUROPE' } });
  await db.partnerInteraction.create({ data: { partnerId: partner.id, kind: 'MEETING', initiator: 'BOTH', on: toDate('2023-07-01') } });
  await db.eventPartner.create({ data: { eventId: world.e1.id, partnerId: partner.id, initiator: 'OURS' } });
  await db.eventPartner.create({ data: { eventId: world.e3.id, partnerId: partner.id, initiator: 'OURS' } });
  const claim = await db.reportActivity.findFirstOrThrow({ where: { eventId: world.e1.id, role: 'CO_HOST' } });
  await db.reportActivityPartner.create({ data: { activityId: claim.id, partnerId: partner.id, initiator: 'THEIRS' } });
  // a meeting .25 by hand, a festival .5; the one of May waits for approval
  const before = { partnerId: partner.id, contacts: 2, joint: 1, depth: 0.75, ours: 1, theirs: 2, lastOn: '2025-02-10' };
  expect(await loadPartnerTotals(db, TODAY)).toEqual([before]);
  expect(await loadPartnerTotals(db, '2025-02-09')).toEqual([{ ...before, contacts: 1, joint: 0, depth: 0.25, theirs: 1, lastOn: '2023-07-01' }]);
  await approve(db, world.aQ2.id);
  expect(await loadPartnerTotals(db, TODAY)).toEqual([{ ...before, contacts: 3, joint: 2, depth: 1.25, ours: 2, lastOn: '2025-05-05' }]);
  expect(await loadPartnerTotals(db, '2025-05-04')).toEqual([before]);
});
