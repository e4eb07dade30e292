// The files that git knows or would take in, as one map: path -> text.
import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync, statSync } from 'node:fs';
import path from 'node:path';

const TEXT = /\.(tsx?|mjs|css|json|prisma|sql)$/;

/** @returns Map of path (with /) to text */
export function readTree(root) {
  const listed = execFileSync('git', ['ls-files', '-z', '--cached', '--others', '--exclude-standard'], { cwd: root, encoding: 'utf8', maxBuffer: 1e8 });
  const files = listed.split('\0').filter((f) => TEXT.test(f) && !f.endsWith('pnpm-lock.yaml'));
  return new Map(
    files.filter((f) => existsSync(path.join(root, f)) && statSync(path.join(root, f)).isFile()).map((f) => [f, readFileSync(path.join(root, f), 'utf8')]),
  );
}

export const isCode = (file) => /\.(tsx?|mjs)$/.test(file);
export const isTest = (file) => /\.test\.(tsx?|mjs)$/.test(file) || /(^|\/)(testing|test)(\/|\.ts$)/.test(file);

/** The package a file lies in: packages/x, apps/x, or the first folder. */
export function packageOf(file) {
  const parts = file.split('/');
  return ['packages', 'apps'].includes(parts[0]) ? parts.slice(0, 2).join('/') : parts[0];
}
