import { createTestDatabase } from '@nhipcau/db/testing';
import { expect, test } from 'vitest';
import { readUser } from '../context.ts';
import { createCaller } from '../root.ts';
import { SAMPLE_TABLES } from './types.ts';

test('the administrator of the sample stays where nobody else could administer; the rest goes, with one row in the log', async () => {
  const own = await createTestDatabase();
  try {
    const admin = await own.db.user.create({ data: { email: 'admin@example.org', name: 'Admin', role: 'ADMIN', passwordHash: 'set', sample: true } });
    await own.db.user.create({ data: { email: 'staff@example.org', name: 'Staff', role: 'STAFF', sample: true } });
    const user = await readUser(own.db, { userId: admin.id, sessionVersion: 1 });
    const api = createCaller({ db: own.db, user, today: '2025-07-10', locale: 'vi', requestId: 'test', address: '192.0.2.1', sameOrigin: true });
    expect(await api.sample.get()).toEqual({ rows: [{ table: 'user', count: 2 }], caller: 'kept' });
    await api.sample.remove();
    expect((await own.db.user.findMany()).map((row) => [row.email, row.sample])).toEqual([['admin@example.org', false]]);
    expect(await own.db.auditLog.count({ where: { action: 'sample.remove' } })).toBe(1);
    await expect(api.sample.remove()).rejects.toThrow('sample.error.none');
  } finally {
    await own.drop();
  }
});

test('every table with a sample mark is counted', async () => {
  const own = await createTestDatabase();
  try {
    const marked = await own.db.$queryRaw<{ name: string }[]>`
      SELECT table_name AS name FROM information_schema.columns WHERE table_schema = 'public' AND column_name = 'sample' ORDER BY 1`;
    expect([...SAMPLE_TABLES].sort()).toEqual(marked.map((row) => row.name));
  } finally {
    await own.drop();
  }
});
