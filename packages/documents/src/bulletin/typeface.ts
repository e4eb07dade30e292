import { existsSync } from 'node:fs';
import path from 'node:path';
import { Font } from '@react-pdf/renderer';

/** The Union's typeface has the Latin letters, Vietnamese ones among them; the other has Cyrillic letters as well. */
const LATIN = { family: 'Be Vietnam Pro', from: '@expo-google-fonts/be-vietnam-pro', file: 'BeVietnamPro' };
const CYRILLIC = { family: 'Inter', from: '@expo-google-fonts/inter', file: 'Inter' };
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

/**
 * The folder of fonts that this package has installed, looked for upwards from where the process runs, since a bundler moves this file and leaves the fonts.
 * @throws Error where the package of the fonts is not installed
 */
function fontFolder(name: string): string {
  const within = ['node_modules', ...name.split('/')];
  for (let folder = process.cwd(); ; folder = path.dirname(folder)) {
    for (const base of [folder, path.join(folder, 'packages', 'documents')]) {
      const found = path.join(/* turbopackIgnore: true */ base, ...within);
      if (existsSync(found)) return found;
    }
    if (folder === path.dirname(folder)) throw new Error(`the fonts are not installed: ${name}`);
  }
}

let registered = false;
/** Makes the typefaces known to the writer of PDFs, once a process. */
export function registerFonts(): void {
  if (registered) return;
  for (const { family, from, file } of [LATIN, CYRILLIC]) {
    const base = fontFolder(from);
    Font.register({
      family,
      fonts: FACES.map(([face, fontWeight, fontStyle]) => ({ src: path.join(base, face, `${file}_${face}.ttf`), fontWeight, fontStyle })),
    });
  }
  Font.registerHyphenationCallback(pieces);
  registered = true;
}
