import { spawn } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import net from 'node:net';
import path from 'node:path';
import { afterAll, beforeEach, describe, expect, test } from 'vitest';
import { removePostgres } from '../postgres.mjs';

const NAME = `lifecycle-${process.pid}`;
const SOON = { timeout: 15_000, interval: 50 };

/** Starts the house. @returns what it says of itself, and how it ended */
async function open() {
  const house = spawn(process.execPath, [path.join(import.meta.dirname, 'house.mjs'), NAME], { stdio: ['ignore', 'pipe', 'inherit'] });
  const ended = new Promise((resolve) => house.on('exit', (code, signal) => resolve(code ?? signal)));
  const line = await new Promise((resolve, reject) => {
    house.stdout.once('data', (chunk) => resolve(String(chunk)));
    house.once('exit', (code) => reject(new Error(`the house ended with ${code}`)));
  });
  return { house, ended, ...JSON.parse(line) };
}

/** A process that has ended but that its parent has not yet asked after counts as gone. */
function alive(pid) {
  try {
    process.kill(pid, 0);
    return !existsSync('/proc/self/stat') || !/\) [ZX] /.test(readFileSync(`/proc/${pid}/stat`, 'utf8'));
  } catch {
    return false;
  }
}
const answers = (port) =>
  new Promise((resolve) => {
    const socket = net.connect(port, '127.0.0.1', () => socket.end());
    socket.on('close', (failed) => resolve(!failed)).on('error', () => {});
  });

let inhabitants;
beforeEach(async () => {
  inhabitants = await open();
});
afterAll(() => removePostgres(NAME));

describe('everything stops, the database too,', () => {
  test.each([
    ['on Ctrl-C', 'SIGINT', 130],
    ['on SIGTERM', 'SIGTERM', 143],
    ['when the terminal is closed', 'SIGHUP', 129],
  ])('%s', async (_name, signal, code) => {
    const { house, ended, pids, port } = inhabitants;
    expect(await answers(port)).toBe(true);
    house.kill(signal);
    expect(await ended).toBe(code);
    expect(pids.filter(alive)).toEqual([]);
    expect(await answers(port)).toBe(false);
  });

  test('when the web process is killed', async () => {
    const { ended, pids, port } = inhabitants;
    process.kill(pids[0], 'SIGKILL');
    expect(await ended).toBe(1);
    expect(pids.filter(alive)).toEqual([]);
    expect(await answers(port)).toBe(false);
  });
});

test('killed outright, it leaves only the database, and the next start takes that over', async () => {
  const { house, ended, pids, port } = inhabitants;
  house.kill('SIGKILL');
  await ended;
  await expect.poll(() => pids.filter(alive), SOON).toEqual([]);
  expect(await answers(port)).toBe(true);
  const next = await open();
  expect(next.port).toBe(port);
  next.house.kill('SIGTERM');
  expect(await next.ended).toBe(143);
  expect(await answers(port)).toBe(false);
});

test('two houses share one database; the last to leave stops it', async () => {
  const second = await open();
  expect(second.port).toBe(inhabitants.port);
  inhabitants.house.kill('SIGTERM');
  await inhabitants.ended;
  expect(await answers(second.port)).toBe(true);
  second.house.kill('SIGTERM');
  await second.ended;
  expect(await answers(second.port)).toBe(false);
});
