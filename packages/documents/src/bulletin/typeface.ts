import { Font } from '@react-pdf/renderer';
import { CYRILLIC, fontFile, LATIN } from './fonts.ts';

/** Letters of a word beyond which it may be broken: addresses of pages; no word of our languages is as long. */
const LONGEST_WORD = 26;
const PIECE = 13;

const FACES = [
  ['400Regular', 400, 'normal'],
  ['400Regular_Italic', 400, 'italic'],
  ['700Bold', 700, 'normal'],
  ['700Bold_Italic', 700, 'italic'],
] as const;

/** One typeface for a whole document: a word set in two is broken where they meet. */
export const familyOf = (languages: readonly string[]): string => (languages.includes('ru') ? CYRILLIC : LATIN).family;

/** Vietnamese words are not broken, and no other is either, unless it would not fit its column. */
function pieces(word: string | null): string[] {
  const letters = [...(word ?? '')];
  if (letters.length <= LONGEST_WORD) return [word ?? ''];
  return Array.from({ length: Math.ceil(letters.length / PIECE) }, (_, index) => letters.slice(index * PIECE, (index + 1) * PIECE).join(''));
}

let registered = false;
/** Makes the typefaces known to the writer of PDFs, once a process. */
export function registerFonts(): void {
  if (registered) return;
  for (const typeface of [LATIN, CYRILLIC]) {
    Font.register({
      family: typeface.family,
      fonts: FACES.map(([face, fontWeight, fontStyle]) => ({ src: fontFile(typeface, face), fontWeight, fontStyle })),
    });
  }
  Font.registerHyphenationCallback(pieces);
  registered = true;
}
