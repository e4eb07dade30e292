// Child processes, each in a process group of its own: Ctrl-C reaches only us, and we decide in which order things stop.
import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import path from 'node:path';

export const root = path.resolve(import.meta.dirname, '..');
export const at = (...p) => path.join(root, ...p);

const windows = process.platform === 'win32';
const PATIENCE = 10_000; // ms a child has to stop by itself
const MERCY = 2_000; // ms after it was killed
const children = new Set();

/** What every child is given; the commands add to it. */
export const env = {
  ...process.env,
  NEXT_TELEMETRY_DISABLED: '1',
  TURBO_TELEMETRY_DISABLED: '1',
  CHECKPOINT_DISABLE: '1', // prisma's update check
  // `prisma generate` wants to download a native engine that it does not use; any existing file satisfies it
  PRISMA_SCHEMA_ENGINE_BINARY: process.env.PRISMA_SCHEMA_ENGINE_BINARY ?? process.execPath,
};
// NODE_ENV=production would make pnpm leave out the build's own dependencies; next sets it by itself
delete env.NODE_ENV;

/** Starts a command of node_modules/.bin, else of PATH. `interactive` keeps it on the terminal, for questions. */
export function start(command, args, { interactive = false, ...options } = {}) {
  const local = at('node_modules/.bin', command);
  const child = spawn(existsSync(local) ? local : command, args, {
    cwd: root,
    stdio: [interactive ? 'inherit' : 'ignore', 'inherit', 'inherit'],
    env,
    shell: windows && command !== process.execPath,
    detached: !windows && !interactive,
    ...options,
  });
  child.group = !windows && !interactive;
  child.label = path.basename(command);
  children.add(child);
  child.on('exit', () => children.delete(child));
  return child;
}

const reason = (code, signal) => signal ?? `exit code ${code}`;

/** Resolves where the command ends with 0. @throws Error that names the command and its exit code */
export function run(command, args, options) {
  return new Promise((resolve, reject) => {
    start(command, args, options)
      .on('error', reject)
      .on('exit', (code, signal) => (code === 0 ? resolve() : reject(new Error(`${path.basename(command)} ${args.join(' ')}: ${reason(code, signal)}`))));
  });
}

/** What the command prints on its standard output. */
export async function output(command, args, options) {
  let text = '';
  const child = start(command, args, { stdio: ['ignore', 'pipe', 'inherit'], ...options });
  child.stdout.setEncoding('utf8').on('data', (chunk) => {
    text += chunk;
  });
  await new Promise((resolve, reject) => {
    child.on('error', reject).on('close', (code, signal) => (code === 0 ? resolve() : reject(new Error(`${args.join(' ')}: ${reason(code, signal)}`))));
  });
  return text;
}

/** A long-lived node process on a leash: it ends by itself should this one be killed. */
export function serve(label, args, options) {
  const child = start(process.execPath, ['--import', `${new URL('leash.mjs', import.meta.url).href}?${process.pid}`, ...args], options);
  child.label = label;
  child.ended = new Promise((_, reject) => {
    child
      .on('error', reject)
      .on('exit', (code, signal) => reject(new Error(`The ${label} process ended (${reason(code, signal)}); everything else is stopped too.`)));
  });
  child.ended.catch(() => {}); // whoever waits for it hears of it
  return child;
}

function signal(child, name) {
  try {
    if (child.group) process.kill(-child.pid, name);
    else return child.kill(name);
    return true;
  } catch {
    return false; // nobody left in the group
  }
}

/** Stops a child and all it started; kills what has not stopped in time. */
export async function stop(child) {
  if (child.pid === undefined) return;
  const gone = () => (child.group ? !signal(child, 0) : child.exitCode !== null || child.signalCode !== null);
  const until = Date.now() + PATIENCE;
  signal(child, 'SIGTERM');
  while (!gone()) {
    if (Date.now() > until) signal(child, 'SIGKILL');
    if (Date.now() > until + MERCY) return; // a zombie that nobody buries
    await new Promise((resolve) => setTimeout(resolve, 25));
  }
}

/** Stops every child, the latest first: the worker before the web process that was started before it. */
export async function stopAll() {
  for (const child of [...children].reverse()) await stop(child);
}

/** Does not wait: the second Ctrl-C. */
export function killAll() {
  for (const child of children) signal(child, 'SIGKILL');
}
