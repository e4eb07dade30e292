import { createRequire } from 'node:module';
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

let registered = false;
/** Makes the Union's typeface known to the writer of PDFs, once a process. */
export function registerFonts(): void {
  if (registered) return;
  registered = true;
  const { resolve } = createRequire(import.meta.url);
  // the name is put together so that no bundler takes the fonts for code
  const fonts = FACES.map(([folder, file, fontWeight, fontStyle]) => ({
    src: resolve(['@expo-google-fonts', 'be-vietnam-pro', folder, `${file}.ttf`].join('/')),
    fontWeight,
    fontStyle,
  }));
  Font.register({ family: FAMILY, fonts });
  Font.registerHyphenationCallback(pieces);
}
