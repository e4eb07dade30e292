import { sealAuditLog } from '@nhipcau/api/audit';
import { readToday } from '@nhipcau/api/clock';
import { apiEnv } from '@nhipcau/api/env';
import { keepForecasts, scoreForecasts } from '@nhipcau/api/forecasts';
import { createDb } from '@nhipcau/db';
import { checkRollups, fillWeaknessBases, foldRollups } from '@nhipcau/db/measures';
import { removeOutdated } from './cleanup/remove.ts';
import { startEditions } from './edition/courier.ts';
import type { WorkerEnv } from './env.ts';
import { everySecond } from './every-second.ts';
import { startCourier } from './outbox/courier.ts';
import { smtpTransport } from './outbox/transport.ts';
import { startBoss } from './queues.ts';
import { enqueueAgreementReminders } from './reminders/agreements.ts';
import { enqueueCertificateReminders } from './reminders/certificates.ts';
import { enqueueReminders } from './reminders/enqueue.ts';

const REMINDERS = 'reminders';
const CLEANUP = 'cleanup';
const ROLLUP_CHECK = 'rollup-check';
const WEAKNESS_BASES = 'weakness-bases';
const FORECASTS = 'forecasts';
const ZONE = { tz: 'Asia/Ho_Chi_Minh' };
const STOP_MS = 8_000;
const LONG = { timeout: 60_000, maxWait: 60_000 };

/**
 * The background work: e-mail as it is written, by the second seals of the audit log and folded roll-ups, by the hour reminders, by the month the forecasts
 * that are shown, by night cleaning up, bases of weaknesses that are missing, and a comparison of the roll-ups with the records. Any number of these may run
 * on one database.
 * @returns stops it all, after the work in hand
 */
export async function startWorker(env: WorkerEnv, log: (line: string) => void): Promise<() => Promise<void>> {
  const db = createDb(env.DATABASE_URL, 4);
  const demo = env.NHIPCAU_DEMO === '1';
  const boss = await startBoss(db, env.DATABASE_URL, [REMINDERS, CLEANUP, ROLLUP_CHECK, WEAKNESS_BASES, FORECASTS], log);
  await boss.work(REMINDERS, async () => {
    const today = await readToday(db);
    await enqueueReminders(db, today, demo);
    await enqueueCertificateReminders(db, today, demo);
    await enqueueAgreementReminders(db, today, demo);
  });
  await boss.work(CLEANUP, async () => {
    await removeOutdated(db);
  });
  await boss.work(ROLLUP_CHECK, async () => {
    const { equal, wrong } = await checkRollups(db);
    if (!equal) log(`roll-ups differ from the records: ${JSON.stringify(wrong)}`);
  });
  await boss.work(WEAKNESS_BASES, async () => {
    await fillWeaknessBases(db, await readToday(db));
  });
  await boss.work(FORECASTS, async () => {
    const today = await readToday(db);
    await db.$transaction((tx) => keepForecasts(tx, today), LONG);
    await db.$transaction((tx) => scoreForecasts(tx, today), LONG);
  });
  // by the hour and not once a day: a machine that was off in the morning catches up
  await boss.schedule(REMINDERS, '5 7-18 * * *', {}, ZONE);
  await boss.schedule(CLEANUP, '30 2 * * *', {}, ZONE);
  await boss.schedule(ROLLUP_CHECK, '30 3 * * *', {}, ZONE);
  await boss.schedule(WEAKNESS_BASES, '0 3 * * *', {}, ZONE);
  // by day too, so that no month is missed: what the month has already is left alone
  await boss.schedule(FORECASTS, '20 4,9,14 * * *', {}, ZONE);
  await boss.send(REMINDERS, {});
  // what was seeded or restored has its bases without waiting for the night
  await boss.send(WEAKNESS_BASES, {});
  await boss.send(FORECASTS, {});

  const transport = env.SMTP_URL ? smtpTransport(env.SMTP_URL, env.MAIL_FROM) : null;
  const stopCourier = startCourier({ db, databaseUrl: env.DATABASE_URL, transport, demo, log });
  // of its own: a large edition must not keep an invitation waiting
  const editionTransport = env.SMTP_URL ? smtpTransport(env.SMTP_URL, env.MAIL_FROM) : null;
  const origin = new URL(apiEnv().PUBLIC_URL).origin;
  const stopEditions = startEditions({ db, databaseUrl: env.DATABASE_URL, transport: editionTransport, origin, log });
  const stopSealing = everySecond('audit seal', () => sealAuditLog(db), log);
  const stopFolding = everySecond('roll-ups', () => foldRollups(db), log);
  return async () => {
    await Promise.all([stopCourier(), stopEditions(), stopSealing(), stopFolding(), boss.stop({ graceful: true, wait: true, timeout: STOP_MS })]);
    await db.$disconnect();
  };
}
