// Imports run one way: web, worker -> api -> db + domain; domain is pure; no circles between packages.
import path from 'node:path';
import { DOMAIN_MAY_USE, MAY_IMPORT, TESTS_MAY_USE } from './rules.mjs';
import { isCode, isTest, packageOf } from './tree.mjs';

const SPECIFIER =
  /(?:^|[\n;])\s*(?:import|export)\s[^'"`;]*?from\s*['"]([^'"]+)['"]|(?:^|[\n;])\s*import\s*['"]([^'"]+)['"]|\bimport\(\s*['"]([^'"]+)['"]\s*\)/g;

/** What a file imports, as written. */
export const specifiers = (text) => [...text.matchAll(SPECIFIER)].map((m) => m[1] ?? m[2] ?? m[3]);

const OURS = '@nhipcau/';

export function checkImports(tree) {
  const faults = [];
  for (const [file, text] of tree) {
    if (!isCode(file)) continue;
    const home = packageOf(file);
    if (!MAY_IMPORT[home]) continue;
    for (const specifier of specifiers(text)) {
      const message = checkOne(file, home, specifier);
      if (message) faults.push({ file, message });
    }
  }
  return faults;
}

function checkOne(file, home, specifier) {
  if (specifier.startsWith('.')) {
    const target = path.posix.join(path.posix.dirname(file), specifier);
    return packageOf(target) === home ? null : `imports ${specifier} across packages: import the other package by its name and export what is needed there`;
  }
  if (specifier.startsWith(OURS)) {
    const name = specifier.slice(OURS.length).split('/')[0];
    const allowed = MAY_IMPORT[home];
    if (allowed.includes(name) || home.endsWith(`/${name}`)) return null;
    return `${home} must not import ${specifier}: it may use ${allowed.join(', ') || 'none of ours'}. Move the code to the layer that may, or pass the value in`;
  }
  if (home === 'packages/domain') {
    const name = specifier.startsWith('@') ? specifier.split('/').slice(0, 2).join('/') : specifier.split('/')[0];
    const allowed = isTest(file) ? [...DOMAIN_MAY_USE, ...TESTS_MAY_USE] : DOMAIN_MAY_USE;
    const known = allowed.includes(name) || (isTest(file) && specifier.startsWith('node:'));
    if (!known) return `domain is pure and must not import ${specifier}: take the value as a parameter`;
  }
  return null;
}

/** Circles in what the package.json files say. */
export function checkCycles(tree) {
  const edges = new Map();
  const files = new Map();
  for (const [file, text] of tree) {
    if (!file.endsWith('package.json')) continue;
    const { name, dependencies = {}, devDependencies = {} } = JSON.parse(text);
    edges.set(
      name,
      Object.keys({ ...dependencies, ...devDependencies }).filter((d) => d.startsWith(OURS)),
    );
    files.set(name, file);
  }
  const faults = [];
  const done = new Set();
  const walk = (name, trail) => {
    if (trail.includes(name)) {
      const circle = [...trail.slice(trail.indexOf(name)), name].join(' -> ');
      faults.push({ file: files.get(name), message: `packages go in a circle: ${circle}. Move what both need into the lower one` });
      return;
    }
    if (done.has(name)) return;
    for (const next of edges.get(name) ?? []) walk(next, [...trail, name]);
    done.add(name);
  };
  for (const name of edges.keys()) walk(name, []);
  return faults;
}
