import { createCaller, readUser } from '@nhipcau/api';
import { verifyPassword } from '@nhipcau/auth/password';
import { createTestDatabase, type TestDatabase } from '@nhipcau/db/testing';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { generate } from './generate.ts';
import { LAST_YEAR, LEADER_EMAIL, SCALE_PASSWORD } from './terms.ts';

const ACTIVITIES = 1_500;
let own: TestDatabase;
beforeAll(async () => {
  own = await createTestDatabase();
  await generate(own.url, ACTIVITIES);
});
afterAll(() => own.drop());

it('counts as many events as were asked for, each once', async () => {
  const [counted] = await own.db.$queryRaw<{ events: number }[]>`SELECT count(*)::int AS events FROM counted_event`;
  expect(counted?.events).toBe(ACTIVITIES);
});

it('points at nothing that is not there, though no foreign key was asked meanwhile', async () => {
  const keys = await own.db.$queryRaw<{ name: string; child: string; column: string; parent: string; key: string }[]>`
    SELECT c.conname::text AS name, c.conrelid::regclass::text AS child, a.attname::text AS "column", c.confrelid::regclass::text AS parent, k.attname::text AS "key"
    FROM pg_constraint c JOIN pg_attribute a ON a.attrelid = c.conrelid AND a.attnum = c.conkey[1]
      JOIN pg_attribute k ON k.attrelid = c.confrelid AND k.attnum = c.confkey[1]
    WHERE c.contype = 'f' AND cardinality(c.conkey) = 1`;
  expect(keys.length).toBeGreaterThan(80);
  const lost = await own.db.$queryRawUnsafe<{ name: string }[]>(
    keys
      .map(({ name, child, column, parent, key }) => {
        const asked = `c."${column}" IS NOT NULL AND NOT EXISTS (SELECT 1 FROM ${parent} p WHERE p."${key}" = c."${column}")`;
        return `(SELECT '${name}' AS name FROM ${child} c WHERE ${asked} LIMIT 1)`;
      })
      .join(' UNION ALL '),
  );
  expect(lost).toEqual([]);
});

it('has accounts that sign in, and records that the procedures take', async () => {
  const leader = await own.db.user.findUniqueOrThrow({ where: { email: LEADER_EMAIL } });
  expect(await verifyPassword(SCALE_PASSWORD, leader.passwordHash)).toBe(true);
  const user = await readUser(own.db, { userId: leader.id, sessionVersion: leader.sessionVersion });
  const api = createCaller({ db: own.db, user, today: `${LAST_YEAR}-09-30`, locale: 'vi', requestId: 'test', address: '::1', sameOrigin: true });
  const { rows } = await api.event.list({ year: LAST_YEAR, status: 'HELD' });
  const first = rows[0]?.id ?? '';
  expect((await api.event.get({ id: first })).claims.length).toBeGreaterThan(0);
});
