// The application under test: the production build and the worker, each started as `npm start` does.
import { type ChildProcess, spawn } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { pathToFileURL } from 'node:url';

const root = path.resolve(import.meta.dirname, '../..');
export const PORT = process.env.E2E_PORT ?? '3100';
/** A running application to test instead of one of our own, while writing tests. */
export const FOREIGN_URL = process.env.E2E_BASE_URL;
export const BASE_URL = FOREIGN_URL ?? `http://localhost:${PORT}`;

const WARM_UP_MS = 60_000;
const pidFile = path.join(root, 'test-results/web.pid');
const leash = `${pathToFileURL(path.join(root, 'scripts/leash.mjs')).href}?${process.pid}`;

function settings(smtpUrl: string): NodeJS.ProcessEnv {
  const { DATABASE_URL, AUTH_SECRET } = process.env;
  if (!DATABASE_URL || !AUTH_SECRET) throw new Error('run the browser tests with `npm test -- --only=e2e`: they need a build and a filled database');
  return {
    ...process.env,
    TZ: 'Asia/Kathmandu', // a strange one, so that a date that depends on it shows
    PORT,
    PUBLIC_URL: BASE_URL,
    AUTH_URL: BASE_URL,
    SMTP_URL: smtpUrl,
    MAIL_FROM: 'Nhịp Cầu <nhipcau@example.org>',
    NHIPCAU_DEMO: '1',
    NODE_ENV: 'production',
  };
}

function start(args: string[], cwd: string, env: NodeJS.ProcessEnv): ChildProcess {
  return spawn(process.execPath, ['--import', leash, ...args], { cwd, env, stdio: ['ignore', 'inherit', 'inherit'] });
}

export function startWeb(smtpUrl: string): ChildProcess {
  const cwd = path.join(root, 'apps/web');
  const next = createRequire(path.join(cwd, 'package.json')).resolve('next/dist/bin/next');
  return start([next, 'start', '-p', PORT], cwd, settings(smtpUrl));
}

export function startWorker(smtpUrl: string): ChildProcess {
  return start(['--import', 'tsx', 'src/main.ts'], path.join(root, 'apps/worker'), settings(smtpUrl));
}

/** Lets the tests, which run in other processes, find the web process. */
export const rememberWeb = (web: ChildProcess): void => writeFileSync(pidFile, String(web.pid));

/** Kills the web process outright, as a crash would, and waits until the one that follows is well. */
export async function crashWeb(): Promise<void> {
  const before = readFileSync(pidFile, 'utf8');
  process.kill(Number(before), 'SIGKILL');
  while (readFileSync(pidFile, 'utf8') === before) await new Promise((resolve) => setTimeout(resolve, 50));
  await ready();
}

/** Resolves when the application says that it is well. @throws where the process ends or the time is up */
export async function ready(web?: ChildProcess): Promise<void> {
  let last = 'no answer';
  for (const end = performance.now() + WARM_UP_MS; performance.now() < end; ) {
    if (web && web.exitCode !== null) throw new Error(`the web process ended with exit code ${web.exitCode}`);
    try {
      const response = await fetch(`${BASE_URL}/api/health`);
      if (response.ok) return;
      last = `${response.status} ${await response.text()}`;
    } catch (error) {
      last = String(error);
    }
    await new Promise((resolve) => setTimeout(resolve, 200));
  }
  throw new Error(`the application is not well: ${last}`);
}

/** Ends a process with a signal and waits until it is gone. */
export async function stop(child: ChildProcess, signal: NodeJS.Signals = 'SIGTERM'): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return;
  const gone = new Promise((resolve) => child.once('exit', resolve));
  child.kill(signal);
  const late = setTimeout(() => child.kill('SIGKILL'), 10_000);
  await gone;
  clearTimeout(late);
}
