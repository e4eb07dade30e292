import { fold } from '../shared/fold.ts';

/** The shortest password that is taken; OWASP and NIST ask for length rather than for odd characters. */
export const PASSWORD_MIN = 12;
/** Longer than any sentence somebody types; bounds the work of hashing. */
export const PASSWORD_MAX = 200;

/** Folded words that guessing starts with, in the three languages, and the names of this product. */
const COMMON = [
  ...['password', 'passwd', 'motdepasse', 'matkhau', 'admin', 'administrator', 'letmein', 'welcome', 'bonjour', 'xinchao', 'iloveyou', 'anhyeuem', 'yeuem'],
  ...['qwerty', 'azerty', 'qwertyuiop', 'asdfgh', 'asdfghjkl', 'zxcvbn', 'zxcvbnm', 'abcdef', 'abc', 'secret', 'changeme', 'login', 'user', 'test', 'demo'],
  ...['hanoi', 'vietnam', 'haufo', 'nhipcau', 'huunghi', 'lienhiep', 'friendship', 'amitie', 'tphanoi', 'thanhpho'],
];

/** Runs of keys that stand side by side, and of letters and digits in order. */
const RUNS = ['abcdefghijklmnopqrstuvwxyz', '01234567890', '09876543210', 'qwertyuiop', 'asdfghjkl', 'zxcvbnm', 'azertyuiop', 'qsdfghjklm', 'wxcvbn'];

/** Takes out the words and runs a guesser tries first; what is left is what the person made up. */
function withoutGuessable(text: string, own: readonly string[]): string {
  let rest = text;
  for (const word of [...COMMON, ...own].filter((w) => w.length >= 3).sort((a, b) => b.length - a.length)) rest = rest.replaceAll(word, '');
  for (const run of RUNS) {
    for (let length = run.length; length >= 3; length--) {
      for (let start = 0; start + length <= run.length; start++) rest = rest.replaceAll(run.slice(start, start + length), '');
    }
  }
  return rest.replace(/(19|20)\d\d/g, '');
}

/**
 * Whether a password is too easy: shorter than 12 characters, fewer than 5 different ones, or with fewer than 5 characters
 * (4 different) left once the usual words, runs of keys, years and the person's own name and address are taken out.
 */
export function isWeakPassword(password: string, own: readonly string[] = []): boolean {
  if ([...password].length < PASSWORD_MIN) return true;
  const folded = fold(password).replace(/[^\p{L}\p{N}]/gu, '');
  if (new Set(fold(password)).size < 5) return true;
  const ownWords = own.flatMap((text) => fold(text).split(/[^\p{L}\p{N}]+/u));
  const rest = withoutGuessable(folded, ownWords);
  return rest.length < 5 || new Set(rest).size < 4;
}
