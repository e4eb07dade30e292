import type { ChildProcess } from 'node:child_process';
import { startMailServer } from './mailbox.ts';
import { FOREIGN_URL, ready, rememberWeb, startWeb, startWorker, stop } from './servers.ts';

/** Starts the mail server, the web process and the worker; what it returns stops them. A web process that a test kills is started anew. */
export default async function globalSetup(): Promise<() => Promise<void>> {
  const mail = await startMailServer();
  if (FOREIGN_URL) return () => mail.close();
  let ending = false;
  let web: ChildProcess;
  const keepUp = () => {
    web = startWeb(mail.url);
    rememberWeb(web);
    web.once('exit', (_code, signal) => !ending && signal === 'SIGKILL' && keepUp());
    return web;
  };
  const first = keepUp();
  const worker = startWorker(mail.url);
  const end = async () => {
    ending = true;
    await stop(worker);
    await stop(web);
    await mail.close();
  };
  try {
    await ready(first);
  } catch (error) {
    await end();
    throw error;
  }
  return end;
}
