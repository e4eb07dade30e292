import { fold } from '../shared/fold.ts';
import { isSyllable } from './names.ts';
import type { BulletinLanguage } from './types.ts';

/** So many words in a row make a sentence of the other language. */
const RUN = 5;
/** Of them so many must belong to it beyond doubt, and so many must not begin with a capital (one, besides function words): else it may be a name. */
const CERTAIN = 3;
const SMALL = 3;
/** A longer run is no name any more. */
const LONGEST_NAME = 14;
/** A Chinese sentence is told by its signs: more than the longest name of a body. */
const HAN_RUN = 16;

/** Words that hold sentences together; those that two languages share are left out when the two are compared. */
const FUNCTION_WORDS: Readonly<Partial<Record<BulletinLanguage, ReadonlySet<string>>>> = {
  en: new Set(
    'the of and to in is was were are be been with for from that this these those by at on as it its has have had their they his her our which who will would not more between into about during after before'.split(
      ' ',
    ),
  ),
  fr: new Set(
    'le la les l d des du de et est une un dans pour avec que qui sur par au aux ce cette ces ont été sont ses leur leurs il elle ils elles nous plus entre pendant après avant ne pas se s'.split(
      ' ',
    ),
  ),
  es: new Set(
    'el la los las del de y es una un en para con que por al se su sus ha han fue fueron son como más entre durante después antes este esta estos estas lo no nos también'.split(
      ' ',
    ),
  ),
};

/** Letters that of these languages Vietnamese alone writes. */
const VIETNAMESE_LETTER = /[ăđơưảẻỉỏủỷạẹịọụỵẽĩũỹấầẩẫậắằẳẵặếềểễệốồổỗộớờởỡợứừửữự]/u;

/** True for a word that belongs to `other` beyond doubt, and not to `own`. */
function certainIn(other: BulletinLanguage, own: BulletinLanguage): (word: string) => boolean {
  if (other === 'vi') return (word) => VIETNAMESE_LETTER.test(word);
  if (other === 'ru') return (word) => /^\p{Script=Cyrillic}+$/u.test(word);
  const [words, shared] = [FUNCTION_WORDS[other], FUNCTION_WORDS[own]];
  return (word) => words?.has(word) === true && shared?.has(word) !== true;
}

/** Words that may stand in a sentence of a language: of its script, and in Vietnamese built like a syllable. Any other breaks a run. */
function fitsIn(language: BulletinLanguage): (word: string) => boolean {
  if (language === 'vi') return (word) => isSyllable(fold(word));
  return language === 'ru'
    ? (word) => /^\p{Script=Cyrillic}/u.test(word)
    : (word) => /^\p{Script=Latin}/u.test(word) && !VIETNAMESE_LETTER.test(word.toLowerCase());
}

/**
 * Where a text of one language holds a sentence of the pair's other: runs of five or more words, three of them of the other language beyond doubt (letters
 * or function words that its own does not have) and some without a capital; a run that a capital begins amid a sentence is a name, what stands in brackets or quotation marks is a
 * name or a quotation and left out. Chinese: sixteen signs in a row, punctuation included.
 * The runs as they stand, in the order of reading; empty where there is none or both sides are in one language.
 */
export function otherLanguageRuns(text: string, own: BulletinLanguage, other: BulletinLanguage): string[] {
  if (own === other) return [];
  const bare = text.normalize('NFC').replace(/\([^()]*\)|«[^«»]*»|“[^“”]*”|"[^"]*"/gu, ' | ');
  if (other === 'zh')
    return own === 'zh'
      ? []
      : (bare.match(/[\p{Script=Han}，。、；：！？0-9]+/gu) ?? []).filter((run) => (run.match(/\p{Script=Han}/gu) ?? []).length >= HAN_RUN);
  const byWords = FUNCTION_WORDS[other] !== undefined;
  const [isCertain, fits] = [certainIn(other, own), fitsIn(other)];
  return bare.split(/[|.!?…:;\n。！？]+/u).flatMap((clause) => {
    const words = [...clause.matchAll(/\p{L}[\p{L}\p{M}]*/gu)].map((match) => ({ at: match.index, word: match[0] }));
    const marks = words.map(({ word }) => {
      const certain = isCertain(word.toLowerCase());
      const small = !/^\p{Lu}/u.test(word);
      // a small function word stands in names as well: «The House of the Friends of Peace»
      return { fits: fits(word), certain, content: small && !(certain && byWords), capital: !small && !(certain && byWords) };
    });
    let [from, to] = [-1, -1];
    for (let start = 0; start + RUN <= words.length; start++) {
      const window = marks.slice(start, start + RUN);
      const has = (mark: 'certain' | 'content', least: number) => window.filter((one) => one[mark]).length >= least;
      if (!window.every((one) => one.fits) || !has('certain', CERTAIN) || !has('content', byWords ? 1 : SMALL)) continue;
      if (from < 0) from = start;
      to = start + RUN - 1;
    }
    // a run that a capital begins amid a sentence is the name of a body
    const isName = to - from < LONGEST_NAME && ((from > 0 && marks[from]?.capital) || (from > 1 && marks[from - 1]?.capital));
    if (isName) return [];
    const [first, last] = [words[from], words[to]];
    return first && last ? [clause.slice(first.at, last.at + last.word.length)] : [];
  });
}
