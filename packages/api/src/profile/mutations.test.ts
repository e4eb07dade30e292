import { hashPassword } from '@nhipcau/auth/password';
import { THROTTLE } from '@nhipcau/auth/throttle';
import { createTestDatabase, type TestDatabase } from '@nhipcau/db/testing';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { updatePassword } from './mutations.ts';

let own: TestDatabase;
beforeAll(async () => {
  own = await createTestDatabase();
  await own.db.user.create({ data: { email: 'a@example.org', name: 'A', role: 'ADMIN', passwordHash: await hashPassword('một câu đủ dài') } });
});
afterAll(() => own.drop());

test('the present password cannot be guessed without end from an open session', async () => {
  const user = await own.db.user.findUniqueOrThrow({ where: { email: 'a@example.org' } });
  const ctx = {
    ...{ db: own.db, user: { ...user, locale: 'vi' as const, organisation: null }, today: '2025-07-10', locale: 'vi' as const },
    ...{ requestId: 'r', address: '192.0.2.1', sameOrigin: true },
  };
  const change = (current: string) => updatePassword(ctx, { current, password: 'một câu khác đủ dài', repeated: 'một câu khác đủ dài' });
  for (let i = 0; i < THROTTLE.perAccount; i++) await expect(change('sai')).rejects.toMatchObject({ details: { fields: { current: 'passwordWrong' } } });
  await expect(change('một câu đủ dài')).rejects.toMatchObject({ kind: 'tooManyRequests' });
});
