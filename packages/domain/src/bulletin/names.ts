import { foldWords } from '../shared/fold.ts';
import type { BulletinLanguage } from './types.ts';

/** Languages that write names in Latin letters: only between them a name can be compared. */
const LATIN: ReadonlySet<BulletinLanguage> = new Set(['vi', 'en', 'fr', 'es']);

/** The surnames that nearly everybody in Vietnam bears, folded. */
const SURNAMES = new Set(
  'nguyen tran le pham hoang huynh phan vu vo dang bui do ho ngo duong ly dao dinh doan trinh mai truong lam phung ta to chu quach thai luu luong cao kieu tong'.split(
    ' ',
  ),
);

/** Words of address that stand before a name and are translated. */
const TITLES = new Set('ong ba anh chi dong ngai co bac gs pgs ts ths mr mrs ms dr prof sir madam m mme mlle sr sra don monsieur madame'.split(' '));

const SYLLABLE = /^(?:ngh|ng|nh|gh|gi|kh|ph|qu|th|tr|ch|[bcdghklmnpqrstvx])?[aeiouy]{1,3}(?:ng|nh|ch|[cmnpt])?$/;
/** True where a folded word is built like a Vietnamese syllable. */
export const isSyllable = (word: string): boolean => SYLLABLE.test(word);

/** Runs of two or more capitalised words, folded, without words of address before them. */
function capitalisedRuns(text: string): string[][] {
  return [...text.normalize('NFC').matchAll(/\p{Lu}[\p{L}'’-]*(?:[ \u00a0]+\p{Lu}[\p{L}'’-]*)+/gu)].map(([run]) => {
    const words = run.split(/[ \u00a0]+/).flatMap((word) => foldWords(word));
    const start = words.findIndex((word) => !TITLES.has(word));
    return start < 0 ? [] : words.slice(start);
  });
}

/**
 * Names that both languages write alike: Vietnamese persons (a surname and two to four more syllables), and in a Vietnamese text names of another
 * language (two or more capitalised words of which one is no Vietnamese syllable). Names of places and bodies that are translated are not among them.
 * Empty for a language of another script. Folded, words apart by a blank, each once.
 */
export function transferableNames(text: string, language: BulletinLanguage): string[] {
  if (!LATIN.has(language)) return [];
  const names = capitalisedRuns(text).filter((words) => {
    const person = words.length >= 3 && words.length <= 5 && SURNAMES.has(words[0] ?? '') && words.every(isSyllable);
    return person || (language === 'vi' && words.length >= 2 && words.some((word) => !isSyllable(word)));
  });
  return [...new Set(names.map((words) => words.join(' ')))];
}

/** True where a folded name stands in a text as whole words, accents, case and the blanks between its words aside: «Hà Nội» is in "Hanoi". */
export function hasName(text: string, name: string): boolean {
  const words = foldWords(text);
  const wanted = name.replaceAll(' ', '');
  return words.some((_, start) => {
    let joined = '';
    for (let next = start; joined.length < wanted.length && next < words.length; next++) joined += words[next];
    return joined === wanted;
  });
}

/** True where the names of two languages can be compared. */
export const areNamesComparable = (a: BulletinLanguage, b: BulletinLanguage): boolean => LATIN.has(a) && LATIN.has(b);
