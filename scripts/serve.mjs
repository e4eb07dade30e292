// `npm start` and `npm run dev`: the web process and the worker on one database.
import { randomBytes } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import net from 'node:net';
import path from 'node:path';
import { accounts, database, migrate, seed } from './database.mjs';
import { at, env, serve } from './processes.mjs';
import { Refusal, settings } from './settings.mjs';
import { build } from './setup.mjs';

/** The demo's own secret, made once; a deployment brings its own. */
function demoSecret() {
  const file = at('.data/auth-secret');
  if (!existsSync(file)) {
    mkdirSync(path.dirname(file), { recursive: true });
    writeFileSync(file, randomBytes(32).toString('base64'), { mode: 0o600 });
  }
  return readFileSync(file, 'utf8');
}

export const isFree = (port) =>
  new Promise((resolve) => {
    const server = net.createServer().on('error', () => resolve(false));
    server.listen(Number(port), () => server.close(() => resolve(true)));
  });

/** Waits a little: a process of a start that was killed may be on its way out. @throws Refusal where the port stays taken */
async function requirePort(port) {
  for (let tries = 0; tries < 10; tries++) {
    if (await isFree(port)) return;
    await new Promise((resolve) => setTimeout(resolve, 500));
  }
  throw new Refusal(`Port ${port} is in use. Stop what uses it, or choose another: PORT=3001 npm start`);
}

const WARM_UP = 90_000; // ms

/** Resolves when the application says that it is well. @throws with its own words where it does not in time */
export async function ready(port) {
  let last = 'no answer';
  for (const end = Date.now() + WARM_UP; Date.now() < end; ) {
    try {
      const response = await fetch(`http://127.0.0.1:${port}/api/health`);
      last = `${response.status} ${(await response.text()).slice(0, 500)}`;
      if (response.ok) return;
    } catch (error) {
      last = error.cause?.message ?? error.message;
    }
    await new Promise((resolve) => setTimeout(resolve, 150));
  }
  throw new Error(`The application is not well after ${WARM_UP / 1000} s: GET /api/health says: ${last}`);
}

/** Checks the settings and takes them over. @throws Refusal */
export async function prepare(args) {
  const decided = settings(process.env, { sample: args.includes('--sample') });
  const unknown = args.find((arg) => arg !== '--sample');
  if (unknown) throw new Refusal(`Unknown option ${unknown}; there is only --sample (sample data in a database of your own).`);
  Object.assign(env, decided.env);
  if (!decided.deployment) env.AUTH_SECRET ||= demoSecret();
  for (const warning of decided.warnings) console.warn(`Warning: ${warning}`);
  await requirePort(env.PORT);
  return decided;
}

/**
 * How much memory the built processes may take, as options of Node. `--liftoff-only`: the database client's query compiler is WebAssembly, and what
 * optimises it takes 100 MB for good; the plans that it makes are kept, so that its speed hardly matters.
 */
const HEAP = JSON.parse(readFileSync(at('scripts/heap.json'), 'utf8'));

/** The built application on a port; the settings are the environment's. */
export const serveBuilt = (settings) =>
  serve('web', [...HEAP.web, 'server.mjs', settings.PORT], { cwd: at('apps/web'), env: { ...settings, NODE_ENV: 'production' } });
const serveSource = () => {
  const cwd = at('apps/web');
  const bin = createRequire(path.join(cwd, 'package.json')).resolve('next/dist/bin/next');
  return serve('web', [bin, 'dev', '-p', env.PORT], { cwd });
};
const workerBuilt = () => serve('worker', [...HEAP.worker, 'dist/main.js'], { cwd: at('apps/worker'), env: { ...env, NODE_ENV: 'production' } });
const workerSource = () => serve('worker', ['--import', 'tsx', '--watch', 'src/main.ts'], { cwd: at('apps/worker'), env: { ...env, NODE_ENV: 'development' } });

/** Runs until one of the processes ends; then it throws, so that the others are stopped too. */
async function serveBoth(decided, { dev }) {
  const from = performance.now();
  const web = dev ? serveSource() : serveBuilt(env);
  const jobs = dev ? workerSource() : workerBuilt();
  const both = Promise.race([web.ended, jobs.ended]);
  const [, people] = await Promise.race([Promise.all([ready(env.PORT), decided.deployment ? '' : accounts()]), both]);
  console.log(`[${dev ? 'dev' : 'serve'}] ${((performance.now() - from) / 1000).toFixed(1)} s\n\n  ${env.PUBLIC_URL}\n`);
  if (people) console.log(`  Demo accounts (only without DATABASE_URL):\n${people.trimEnd().replace(/^/gm, '  ')}\n`);
  console.log('  Ctrl-C stops everything.');
  await both;
}

async function fill(decided) {
  await database();
  await migrate();
  await seed(decided.seeds);
}

export async function startCommand(decided) {
  await fill(decided);
  await build();
  await serveBoth(decided, { dev: false });
}

export async function devCommand(decided) {
  await fill(decided);
  await serveBoth(decided, { dev: true });
}
