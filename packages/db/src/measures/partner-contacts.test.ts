import { contactTotals } from '@nhipcau/domain/partner';
import type { IsoDate } from '@nhipcau/domain/shared';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { loadPartnerInputs, toDate } from '../index.ts';
import { createTestDatabase, type TestDatabase } from '../testing.ts';
import { measureValue } from './answers.ts';
import { loadMeasureFacts } from './facts.ts';
import { smallWorld, TODAY } from './fixture.ts';
import { officeWorld } from './office-fixture.ts';
import { contactsInYear, contactsOf, loadPartnerContacts, totalsOn } from './partner-contacts.ts';

let base: TestDatabase;
let office: Awaited<ReturnType<typeof officeWorld>>;
beforeAll(async () => {
  base = await createTestDatabase();
  office = await officeWorld(base.db, await smallWorld(base.db));
});
afterAll(() => base.drop());

const contacts = (today: IsoDate = TODAY) => base.db.$transaction((tx) => loadPartnerContacts(tx, 2024, today));
const note = (on: IsoDate, kind: 'MEETING' | 'JOINT_PROJECT' = 'JOINT_PROJECT') =>
  base.db.partnerInteraction.create({ data: { partnerId: office.p4.id, kind, initiator: 'BOTH', on: toDate(on) } });

test('say what the list of contacts says, at every day that can be read', async () => {
  for (const on of ['2019-03-01', '2022-02-02', '2023-11-30', '2024-05-20', '2024-05-21', '2025-05-20', '2025-05-21']) await note(on);
  const [totals, lists] = [await contacts(), await loadPartnerInputs(base.db, { today: TODAY })];
  expect([...lists.keys()]).toHaveLength(4);
  for (const [id, { interactions }] of lists) {
    for (const on of ['2024-01-31', '2024-05-20', '2024-05-31', '2024-12-31', '2025-03-31', TODAY]) {
      expect(totalsOn(contactsOf(totals, id), on), on).toEqual(contactTotals(interactions, on));
    }
  }
  // the 21st of May 2024 is after the day, and that of 2025 has not come yet
  const p4 = contactsOf(totals, office.p4.id);
  expect([contactsInYear(p4, '2024-05-20'), contactsInYear(p4, '2024-05-31'), contactsInYear(p4, '2024-04-30')]).toEqual([
    { contacts: 1, lastOn: '2024-05-20' },
    { contacts: 2, lastOn: '2024-05-21' },
    null,
  ]);
  expect(p4.firstOn).toBe('2019-03-01');
});

test('cannot be read at a day within a part', async () => {
  await note('2024-07-01', 'MEETING');
  await note('2024-07-31', 'MEETING');
  const p4 = contactsOf(await contacts(), office.p4.id);
  expect(() => totalsOn(p4, '2024-07-15')).toThrow(RangeError);
});

test('a change shows at once, and of two at once both', async () => {
  const active = async () => measureValue(await loadMeasureFacts(base.db, { years: [2024, 2025], today: TODAY }), { key: 'partner_concentration' }, 2025);
  const before = await active();
  const [one, two] = await Promise.all([note('2025-02-01'), note('2025-02-01')]);
  const after = await active();
  expect(after).not.toBe(before);
  await base.db.partnerInteraction.deleteMany({ where: { id: two.id } });
  expect(await active()).not.toBe(after);
  await base.db.partnerInteraction.deleteMany({ where: { id: one.id } });
  expect(await active()).toBe(before);
  // an agreement that ends takes its partnership out of those in force
  const inForce = async () => measureValue(await loadMeasureFacts(base.db, { years: [2024, 2025], today: TODAY }), { key: 'agreements_in_force' }, 2025);
  expect(await inForce()).toBe(1);
  await base.db.agreement.updateMany({ where: { partnerId: office.p1.id }, data: { endedOn: toDate(TODAY) } });
  expect(await inForce()).toBe(0);
});
