import type { ChildProcess } from 'node:child_process';
import { startMailServer } from './mailbox.ts';
import { copyDatabases, FOREIGN_URL, LANES, ready, rememberWeb, requirePort, startWeb, startWorker, stop } from './servers.ts';

/** The web process and the worker of one lane. A web process that a test kills is started anew. */
function startLane(lane: number, smtpUrl: string) {
  let ending = false;
  let web: ChildProcess;
  const keepUp = () => {
    web = startWeb(lane, smtpUrl);
    rememberWeb(lane, web);
    web.once('exit', (_code, signal) => !ending && signal === 'SIGKILL' && keepUp());
    return web;
  };
  const first = keepUp();
  const worker = startWorker(lane, smtpUrl);
  return {
    ready: () => ready(lane, first),
    async end() {
      ending = true;
      await stop(worker);
      await stop(web);
    },
  };
}

/** Starts the mail server and all lanes; what it returns stops them. */
export default async function globalSetup(): Promise<() => Promise<void>> {
  const mail = await startMailServer();
  if (FOREIGN_URL) return () => mail.close();
  await Promise.all(Array.from({ length: LANES }, (_, lane) => requirePort(lane)));
  await copyDatabases();
  const lanes = Array.from({ length: LANES }, (_, lane) => startLane(lane, mail.url));
  const end = async () => {
    await Promise.all(lanes.map((lane) => lane.end()));
    await mail.close();
  };
  try {
    await Promise.all(lanes.map((lane) => lane.ready()));
  } catch (error) {
    await end();
    throw error;
  }
  return end;
}
