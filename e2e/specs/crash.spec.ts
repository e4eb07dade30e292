import { randomUUID } from 'node:crypto';
import { type APIRequestContext, expect, test } from '@playwright/test';
import { Client } from 'pg';
import { query, queryOne } from '../fixtures/database.ts';
import { ask, mutate } from '../fixtures/procedures.ts';
import { DEMO_PASSWORD, emailOf, signInWith } from '../fixtures/sign-in.ts';
import { crashWeb, databaseUrl, FOREIGN_URL } from '../setup/servers.ts';

const WRITER = 'writer@example.org';

/** An association whose report is a draft and that no other test writes for, and somebody who may hand it in. */
async function draftOfItsOwn(): Promise<{ id: string; version: number }> {
  const report = await queryOne<{ id: string; version: number; organisationId: string }>(
    `SELECT id, version, "organisationId" FROM activity_report r WHERE status = 'DRAFT' AND "withdrawnAt" IS NULL
       AND NOT EXISTS (SELECT FROM "user" u WHERE u."organisationId" = r."organisationId" AND u.email <> $1) LIMIT 1`,
    [WRITER],
  );
  await query(
    `INSERT INTO "user" (id, email, name, role, "organisationId", "passwordHash", "updatedAt")
     SELECT gen_random_uuid(), $1, 'Đỗ Thị Hạnh', 'ASSOCIATION', $2, "passwordHash", now() FROM "user" WHERE email = $3 ON CONFLICT (email) DO NOTHING`,
    [WRITER, report.organisationId, emailOf('association')],
  );
  return report;
}

/** All that a submission writes. */
async function traces(id: string) {
  const state = await queryOne<{ status: string; version: number; achievements: string | null }>(
    'SELECT status, version, achievements FROM activity_report WHERE id = $1',
    [id],
  );
  const number = async (sql: string, value: string) => Number((await queryOne<{ n: string }>(sql, [value])).n);
  return {
    ...state,
    transitions: await number(`SELECT count(*) AS n FROM report_transition WHERE "reportId" = $1 AND "to" = 'SUBMITTED'`, id),
    audits: await number(`SELECT count(*) AS n FROM audit_log WHERE "entityId" = $1 AND action = 'report.submit'`, id),
    mails: await number(`SELECT count(*) AS n FROM outbox_message WHERE text LIKE '%' || $1 || '%'`, id),
    activities: await number('SELECT count(*) AS n FROM report_activity WHERE "reportId" = $1', id),
  };
}

async function written(request: APIRequestContext, id: string) {
  const { version } = await ask<{ version: number }>(request, 'report.get', { id });
  const activity = {
    ...{ id: randomUUID(), eventId: null, outcome: 'HELD', title: 'Tọa đàm về giao lưu nhân dân', form: 'SEMINAR' },
    ...{ startsOn: '2025-03-12', endsOn: null, place: 'Hà Nội', role: 'HOST', participantsVn: 40, participantsForeign: 6 },
    ...{ countries: ['IT'], goalIds: [], fundsBudget: null, fundsMobilised: null, note: null },
  };
  return {
    ...{ id, version },
    draft: {
      activities: [activity],
      newUnits: 0,
      newMembers: 3,
      achievements: 'Viết ngay trước khi gửi.',
      difficulties: [],
      difficultiesNote: null,
      proposals: null,
    },
  };
}

test('killing the web process in the middle of a submission leaves nothing of it, and the next try all of it, once', async ({ browser }) => {
  expect(FOREIGN_URL, 'an application that this run did not start is not ours to kill').toBeUndefined();
  const { id } = await draftOfItsOwn();
  const context = await browser.newContext();
  const page = await context.newPage();
  await signInWith(page, WRITER, DEMO_PASSWORD);
  const submission = await written(context.request, id);
  const before = await traces(id);

  // holds the submission up at its last step, when report, transition and audit row are written and the mail is not
  const holder = new Client({ connectionString: databaseUrl() });
  await holder.connect();
  await holder.query('BEGIN');
  await holder.query('LOCK TABLE outbox_message IN EXCLUSIVE MODE');
  const waiting = async () =>
    (await query<{ pid: number }>(`SELECT pid FROM pg_stat_activity WHERE wait_event_type = 'Lock' AND query ILIKE 'INSERT INTO%outbox_message%'`)).map(
      ({ pid }) => pid,
    );
  const lost = mutate(context.request, 'report.submit', submission).then(
    () => 'answered',
    () => 'cut off',
  );
  await expect.poll(async () => (await waiting()).length, { message: 'the submission at its last step' }).toBe(1);
  const [pid] = await waiting();
  await crashWeb();
  expect(await lost).toBe('cut off');
  await holder.query('ROLLBACK');
  await holder.end();
  await expect
    .poll(async () => (await query('SELECT 1 FROM pg_stat_activity WHERE pid = $1', [pid])).length, { message: 'the connection of the dead process' })
    .toBe(0);
  expect(await traces(id)).toEqual(before);

  const response = await mutate(context.request, 'report.submit', submission);
  expect(response.status(), await response.text()).toBe(200);
  const admins = await queryOne<{ n: string }>(`SELECT count(*) AS n FROM "user" WHERE role = 'ADMIN' AND status = 'ACTIVE'`);
  const after = {
    ...{ status: 'SUBMITTED', version: before.version + 1, achievements: submission.draft.achievements },
    ...{ transitions: before.transitions + 1, audits: before.audits + 1, mails: before.mails + Number(admins.n), activities: 1 },
  };
  expect(await traces(id)).toMatchObject(after);
  // the browser asks again because the answer was lost: nothing is doubled
  expect((await mutate(context.request, 'report.submit', submission)).status()).toBe(200);
  expect(await traces(id)).toMatchObject(after);
  await context.close();
});
