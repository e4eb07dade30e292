import { existsSync } from 'node:fs';
import path from 'node:path';
import { Font } from '@react-pdf/renderer';

export const FAMILY = 'Be Vietnam Pro';
/** Letters of a word beyond which it may be broken: addresses of pages; no word of our languages is as long. */
const LONGEST_WORD = 26;
const PIECE = 13;

const FACES = [
  ['400Regular', 'BeVietnamPro_400Regular', 400, 'normal'],
  ['400Regular_Italic', 'BeVietnamPro_400Regular_Italic', 400, 'italic'],
  ['700Bold', 'BeVietnamPro_700Bold', 700, 'normal'],
  ['700Bold_Italic', 'BeVietnamPro_700Bold_Italic', 700, 'italic'],
] as const;

/** Vietnamese words are not broken, and no other is either, unless it would not fit its column. */
function pieces(word: string | null): string[] {
  const letters = [...(word ?? '')];
  if (letters.length <= LONGEST_WORD) return [word ?? ''];
  return Array.from({ length: Math.ceil(letters.length / PIECE) }, (_, index) => letters.slice(index * PIECE, (index + 1) * PIECE).join(''));
}

/**
 * The folder of the fonts: that of this package, looked for upwards from where the process runs, since a bundler moves this file and leaves the fonts.
 * @throws Error where the package is not installed
 */
function fontFolder(): string {
  const within = ['node_modules', '@expo-google-fonts', 'be-vietnam-pro'];
  for (let folder = process.cwd(); ; folder = path.dirname(folder)) {
    for (const base of [folder, path.join(folder, 'packages', 'documents')]) {
      const found = path.join(/* turbopackIgnore: true */ base, ...within);
      if (existsSync(found)) return found;
    }
    if (folder === path.dirname(folder)) throw new Error('the fonts are not installed: @expo-google-fonts/be-vietnam-pro');
  }
}

let registered = false;
/** Makes the Union's typeface known to the writer of PDFs, once a process. */
export function registerFonts(): void {
  if (registered) return;
  const base = fontFolder();
  const fonts = FACES.map(([folder, file, fontWeight, fontStyle]) => ({ src: path.join(base, folder, `${file}.ttf`), fontWeight, fontStyle }));
  Font.register({ family: FAMILY, fonts });
  Font.registerHyphenationCallback(pieces);
  registered = true;
}
