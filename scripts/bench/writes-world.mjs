// Who writes in the bench: associations with a draft report each and an account, and an account of the office beside each.
import { randomUUID } from 'node:crypto';
import { createRequire } from 'node:module';
import { at } from '../processes.mjs';

const ACTIVITIES = 6;

/** Where the sample's day falls: the plan year, a period whose reports are taken, and a goal. */
const FRAME = `
  WITH clock AS (SELECT (value ->> 'today')::date AS today FROM setting WHERE key = 'clock')
  SELECT p.id AS "periodId", p."startsOn"::text AS day, y.id AS "planYearId",
    (SELECT g.id FROM goal g WHERE g."planYearId" = y.id AND g."archivedAt" IS NULL ORDER BY g.code LIMIT 1) AS "goalId"
  FROM clock JOIN reporting_period p ON clock.today BETWEEN p."opensOn" AND p."locksOn" JOIN plan_year y ON y.id = p."planYearId"
  WHERE y.status <> 'CLOSED' AND clock.today BETWEEN y."startsOn" AND y."endsOn" ORDER BY p."opensOn" DESC LIMIT 1`;

/**
 * Adds so many clients to a database with the sample data.
 * @returns for each what it writes with: number, email, officeEmail, organisationId, reportId, version, activityIds, periodId, planYearId, goalId, day
 */
export async function addClients(url, count, passwordHash) {
  const { Client } = createRequire(at('packages/db/package.json'))('pg');
  const client = new Client({ connectionString: url });
  await client.connect();
  try {
    const { rows } = await client.query(FRAME);
    if (!rows[0]?.goalId) throw new Error('the sample data has no open period with a goal');
    const user = `INSERT INTO "user" (id, email, name, role, "organisationId", "passwordHash", "updatedAt") VALUES ($1, $2, $2, $3::"Role", $4, $5, now())`;
    const clients = [];
    for (let n = 1; n <= count; n++) {
      const [organisationId, reportId, code] = [randomUUID(), randomUUID(), `bench-${n}`];
      const [email, officeEmail] = [`${code}@example.org`, `office-${code}@example.org`];
      const name = { vi: `Hội đo tải ${n}` };
      await client.query(`INSERT INTO organisation (id, code, kind, name, path, "updatedAt") VALUES ($1, $2, 'ASSOCIATION', $3, $2, now())`, [
        organisationId,
        code,
        name,
      ]);
      await client.query(user, [randomUUID(), email, 'ASSOCIATION', organisationId, passwordHash]);
      await client.query(user, [randomUUID(), officeEmail, 'ADMIN', null, passwordHash]);
      await client.query(`INSERT INTO activity_report (id, "periodId", "organisationId", "updatedAt") VALUES ($1, $2, $3, now())`, [
        reportId,
        rows[0].periodId,
        organisationId,
      ]);
      const activityIds = Array.from({ length: ACTIVITIES }, () => randomUUID());
      clients.push({ ...rows[0], number: n, email, officeEmail, organisationId, reportId, version: 1, activityIds });
    }
    return clients;
  } finally {
    await client.end();
  }
}
