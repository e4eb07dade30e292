import { type ChildProcess, spawn } from 'node:child_process';
import { createTestDatabase, type TestDatabase } from '@nhipcau/db/testing';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { queueEdition } from '../testing/edition.ts';
import { startTestSmtp, type TestSmtp } from '../testing/smtp.ts';

const READERS = 40;
let database: TestDatabase;
let smtp: TestSmtp;
const workers: ChildProcess[] = [];
beforeAll(async () => {
  database = await createTestDatabase();
  smtp = await startTestSmtp();
});
afterAll(async () => {
  for (const worker of workers) worker.kill('SIGKILL');
  await smtp.close();
  await database.drop();
});

/** A worker as it runs in production: a process of its own. */
function startWorkerProcess(): ChildProcess {
  const env = { ...process.env, DATABASE_URL: database.url, SMTP_URL: smtp.url, MAIL_FROM: 'bulletin@example.org', NHIPCAU_DEMO: '0' };
  const worker = spawn(process.execPath, ['--import', import.meta.resolve('tsx'), new URL('../main.ts', import.meta.url).pathname], { env, stdio: 'inherit' });
  workers.push(worker);
  return worker;
}

test('workers that are killed in the middle of an edition send to nobody twice, and the next goes on', async () => {
  const revisionId = await queueEdition(database.db, READERS);
  for (const [index, until] of [8, 20].entries()) {
    const worker = startWorkerProcess();
    const gone = new Promise((resolve) => worker.once('exit', resolve));
    await smtp.waitFor(until + index);
    worker.kill('SIGKILL'); // no time to write anything down
    await gone;
  }
  const inHand = await database.db.bulletinDelivery.count({ where: { revisionId, status: 'SENDING' } });
  expect(inHand).toBeLessThanOrEqual(2); // at most the one that each worker had in hand

  startWorkerProcess();
  await expect.poll(() => database.db.bulletinDelivery.count({ where: { revisionId, status: 'PENDING' } }), { timeout: 60_000 }).toBe(0);
  await expect.poll(() => database.db.bulletinDelivery.count({ where: { revisionId, status: 'SENDING' } }), { timeout: 60_000 }).toBe(inHand); // nobody knows whether those went out
  const addresses = smtp.received.map((mail) => mail.to?.[0]?.address);
  expect(new Set(addresses).size).toBe(addresses.length);
  expect(addresses.length).toBeGreaterThanOrEqual(READERS - inHand);
}, 120_000);
