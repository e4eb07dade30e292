// The application under test: the production build and the worker, each started as `npm start` does.
import { type ChildProcess, spawn } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { availableParallelism } from 'node:os';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { Client } from 'pg';

const root = path.resolve(import.meta.dirname, '../..');
const PORT = Number(process.env.E2E_PORT ?? '3100');
/** A running application to test instead of our own, while writing tests. */
export const FOREIGN_URL = process.env.E2E_BASE_URL;

/** Applications that are tested side by side, each with a database of its own: a spec file is a journey through one of them. */
export const LANES = FOREIGN_URL || availableParallelism() === 1 ? 1 : 2;
/** The one that this process of Playwright's tests. */
const OWN_LANE = Number(process.env.TEST_PARALLEL_INDEX ?? '0');

const urlOf = (lane: number): string => FOREIGN_URL ?? `http://localhost:${PORT + lane}`;
export const BASE_URL = urlOf(OWN_LANE);

/** The database of a lane: the first has the one that was filled, the others a copy of it. */
export function databaseUrl(lane = OWN_LANE): string | undefined {
  const { DATABASE_URL } = process.env;
  if (!DATABASE_URL || lane === 0) return DATABASE_URL;
  const url = new URL(DATABASE_URL);
  url.pathname += `_${lane}`;
  return url.href;
}

/** Copies the database that was filled for each further lane. */
export async function copyDatabases(): Promise<void> {
  const filled = new URL(databaseUrl(0) ?? '');
  const name = filled.pathname.slice(1);
  filled.pathname = '/postgres';
  const client = new Client({ connectionString: filled.href });
  await client.connect();
  try {
    for (let lane = 1; lane < LANES; lane++) await client.query(`CREATE DATABASE "${name}_${lane}" TEMPLATE "${name}"`);
  } finally {
    await client.end();
  }
}

const WARM_UP_MS = 60_000;
const pidFile = (lane: number) => path.join(root, `test-results/web-${lane}.pid`);
const HEAP: Record<'web' | 'worker', string[]> = JSON.parse(readFileSync(path.join(root, 'scripts/heap.json'), 'utf8'));
const leash = `${pathToFileURL(path.join(root, 'scripts/leash.mjs')).href}?${process.pid}`;

function settings(lane: number, smtpUrl: string): NodeJS.ProcessEnv {
  const { AUTH_SECRET } = process.env;
  const DATABASE_URL = databaseUrl(lane);
  if (!DATABASE_URL || !AUTH_SECRET) throw new Error('run the browser tests with `npm test -- --only=e2e`: they need a build and a filled database');
  return {
    ...process.env,
    DATABASE_URL,
    TZ: 'Asia/Kathmandu', // a strange one, so that a date that depends on it shows
    PORT: String(PORT + lane),
    PUBLIC_URL: urlOf(lane),
    AUTH_URL: urlOf(lane),
    SMTP_URL: smtpUrl,
    MAIL_FROM: 'Nhịp Cầu <nhipcau@example.org>',
    NHIPCAU_DEMO: '1',
    NODE_ENV: 'production',
  };
}

function start(args: string[], cwd: string, env: NodeJS.ProcessEnv): ChildProcess {
  return spawn(process.execPath, ['--import', leash, ...args], { cwd, env, stdio: ['ignore', 'inherit', 'inherit'] });
}

/** @throws where another program has the port of a lane: the tests would talk to that one */
export async function requirePort(lane: number): Promise<void> {
  const port = PORT + lane;
  await new Promise<void>((resolve, reject) => {
    const server = createServer().on('error', (cause) => reject(new Error(`port ${port} is in use: stop what uses it, or set E2E_PORT`, { cause })));
    server.listen(port, () => server.close(() => resolve()));
  });
}

export function startWeb(lane: number, smtpUrl: string): ChildProcess {
  return start([...HEAP.web, 'server.mjs', String(PORT + lane)], path.join(root, 'apps/web'), settings(lane, smtpUrl));
}

export function startWorker(lane: number, smtpUrl: string): ChildProcess {
  return start([...HEAP.worker, 'dist/main.js'], path.join(root, 'apps/worker'), settings(lane, smtpUrl));
}

/** Lets the tests, which run in other processes, find the web process. */
export const rememberWeb = (lane: number, web: ChildProcess): void => writeFileSync(pidFile(lane), String(web.pid));

/** Kills the web process of this lane outright, as a crash would, and waits until the one that follows is well. */
export async function crashWeb(): Promise<void> {
  const file = pidFile(OWN_LANE);
  const before = readFileSync(file, 'utf8');
  process.kill(Number(before), 'SIGKILL');
  while (readFileSync(file, 'utf8') === before) await new Promise((resolve) => setTimeout(resolve, 50));
  await ready(OWN_LANE);
}

/** Resolves when the application of a lane says that it is well. @throws where the process ends or the time is up */
export async function ready(lane: number, web?: ChildProcess): Promise<void> {
  let last = 'no answer';
  for (const end = performance.now() + WARM_UP_MS; performance.now() < end; ) {
    if (web && web.exitCode !== null) throw new Error(`the web process ended with exit code ${web.exitCode}`);
    try {
      const response = await fetch(`${urlOf(lane)}/api/health`);
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
