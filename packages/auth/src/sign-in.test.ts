import { createTestDatabase, type TestDatabase } from '@nhipcau/db/testing';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { hashPassword } from './password.ts';
import { checkCredentials } from './sign-in.ts';
import { THROTTLE } from './throttle.ts';

let own: TestDatabase;
const now = new Date('2025-07-10T03:00:00Z');
beforeAll(async () => {
  own = await createTestDatabase();
  const passwordHash = await hashPassword('một câu đủ dài');
  for (const email of ['a@example.org', 'b@example.org']) await own.db.user.create({ data: { email, name: 'A', role: 'ADMIN', passwordHash } });
  await own.db.user.create({ data: { email: 'off@example.org', name: 'Off', role: 'ADMIN', passwordHash, status: 'DISABLED' } });
});
afterAll(() => own.drop());

const attempt = (email: string, password: string, address = '192.0.2.1', at = now) => checkCredentials(own.db, { email, password }, address, at);

test('the right password signs in, whatever the case of the address', async () => {
  expect((await attempt(' A@Example.org ', 'một câu đủ dài')).ok).toBe(true);
});

test('wrong password, unknown account and disabled account get the same answer', async () => {
  const answers = [await attempt('a@example.org', 'sai'), await attempt('nobody@example.org', 'sai'), await attempt('off@example.org', 'một câu đủ dài')];
  for (const answer of answers) expect(answer).toEqual({ ok: false, reason: 'credentials' });
});

test('too many failures close the account for a while, and an unknown one just the same', async () => {
  for (const email of ['b@example.org', 'unknown@example.org']) {
    for (let i = 0; i < THROTTLE.perAccount; i++) await attempt(email, 'sai', '192.0.2.9');
    expect(await attempt(email, 'một câu đủ dài', '192.0.2.10')).toEqual({ ok: false, reason: 'throttled' });
  }
  const later = new Date(now.getTime() + (THROTTLE.windowMinutes + 1) * 60_000);
  expect((await attempt('b@example.org', 'một câu đủ dài', '192.0.2.10', later)).ok).toBe(true);
});

test('one address that tries many accounts is refused', async () => {
  for (let i = 0; i < THROTTLE.perAddress; i++) await attempt(`x${i}@example.org`, 'sai', '198.51.100.7');
  expect(await attempt('a@example.org', 'một câu đủ dài', '198.51.100.7')).toEqual({ ok: false, reason: 'throttled' });
});

test('many tries at once get no further than one after the other', async () => {
  const answers = await Promise.all(Array.from({ length: 3 * THROTTLE.perAccount }, () => attempt('flood@example.org', 'sai', '203.0.113.5')));
  expect(answers.filter((answer) => !answer.ok && answer.reason === 'credentials').length).toBeLessThanOrEqual(THROTTLE.perAccount);
});
