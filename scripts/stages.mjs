// Named and timed steps, and steps that are skipped while their inputs stay the same.
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { root } from './processes.mjs';

/** A step failed; what to do about it has been printed. */
export class StageError extends Error {}

const timed = [];

/** When each step began and how long it took, in seconds from the start of this command. */
export function timeTable() {
  const row = (name, began, took) => `${name.padEnd(14)}${began.padStart(9)}${took.padStart(9)}`;
  return [row('stage', 'began s', 'took s'), ...timed.map(({ name, began, took }) => row(name, (began / 1000).toFixed(1), (took / 1000).toFixed(1)))];
}

/** Runs a step, prints its name and time and, where it fails, what to do. */
export async function stage(name, advice, work) {
  const from = performance.now();
  const entry = { name, began: from, took: 0 };
  timed.push(entry);
  const seconds = () => `${((performance.now() - from) / 1000).toFixed(1)} s`;
  console.log(`[${name}] …`);
  try {
    const result = await work();
    console.log(`[${name}] ${seconds()}`);
    return result;
  } catch (error) {
    console.error(`\n[${name}] failed after ${seconds()}: ${error.message}\n  What to do: ${advice}`);
    throw new StageError(name, { cause: error });
  } finally {
    entry.took = performance.now() - from;
  }
}

/** A hash of the files' names and contents, and of Node's own version. */
export function fingerprint(files) {
  const hash = createHash('sha256').update(process.version);
  for (const file of [...files].sort()) hash.update(path.relative(root, file)).update(readFileSync(file));
  return hash.digest('hex');
}

/** Runs the work only where the inputs differ from those of the last successful run. */
export async function once(inputs, output, work) {
  const stamp = path.join(output, '.stamp');
  const now = fingerprint(inputs);
  if (existsSync(stamp) && readFileSync(stamp, 'utf8') === now) return false;
  await work();
  mkdirSync(output, { recursive: true });
  writeFileSync(stamp, now);
  return true;
}
