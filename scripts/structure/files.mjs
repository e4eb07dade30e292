// File sizes, names, and words that must not occur.
import { API_ROLES, BANNED_NAMES, FORBIDDEN, MOST_LINES, NOUNS, VERBS } from './rules.mjs';
import { isCode } from './tree.mjs';

export function checkSizes(tree) {
  const faults = [];
  for (const [file, text] of tree) {
    if (!/\.(tsx?|mjs|css)$/.test(file)) continue;
    const lines = text.trimEnd().split('\n').length;
    if (lines > MOST_LINES)
      faults.push({ file, message: `has ${lines} lines, the most is ${MOST_LINES}: move one thing that has a name of its own into a file of that name` });
  }
  return faults;
}

/** goal, goals, weaknesses: what a file of another noun's room may be about */
const NOUN_WORDS = NOUNS.map((noun) => noun.replace(/[A-Z]/g, (c) => `-${c.toLowerCase()}`)).flatMap((noun) => [
  noun,
  `${noun}s`,
  `${noun}es`,
  noun.replace(/y$/, 'ies'),
]);

const starts = (stem, word) => stem === word || stem.startsWith(`${word}-`) || stem.startsWith(`${word}.`);

export function checkNames(tree) {
  const faults = [];
  for (const file of tree.keys()) {
    if (!isCode(file)) continue;
    const parts = file.split('/');
    const banned = parts.map((p) => p.replace(/\..*$/, '')).find((p) => BANNED_NAMES.includes(p));
    if (banned) faults.push({ file, message: `"${banned}" is a drawer for everything: name the file after the one thing it holds` });
    const room = /^(?:packages\/(?:domain|api)\/src|apps\/web\/src\/features)\/([^/]+)\/(.+)$/.exec(file);
    if (!room) continue;
    const [, noun, rest] = room;
    if (!NOUNS.includes(noun.replace(/-(\w)/g, (_, c) => c.toUpperCase()))) {
      faults.push({ file, message: `"${noun}" is not a noun of the house: use one of ${NOUNS.join(', ')}, or add it in scripts/structure/rules.mjs` });
    }
    if (!file.startsWith('packages/api/')) continue;
    const stem = rest
      .split('/')
      .pop()
      .replace(/(\.test)?\.tsx?$/, '');
    if (![...API_ROLES, ...VERBS, ...NOUN_WORDS, noun].some((word) => starts(stem, word))) {
      faults.push({
        file,
        message: `a file of an api noun is named by its role (${API_ROLES.join(', ')}; also router-…, data-…) or by a verb (${VERBS.join(', ')})`,
      });
    }
  }
  return faults;
}

export function checkWords(tree) {
  const faults = [];
  for (const [file, text] of tree) {
    if (!isCode(file) || file.startsWith('scripts/structure/')) continue;
    for (const { pattern, fix, except, only } of FORBIDDEN) {
      if (except?.test(file) || (only && !only.test(file))) continue;
      text.split('\n').forEach((line, i) => {
        const found = pattern.exec(line);
        if (found) faults.push({ file: `${file}:${i + 1}`, message: `"${found[0].trim()}" is not allowed: ${fix}` });
      });
    }
  }
  return faults;
}
