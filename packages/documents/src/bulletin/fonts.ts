import { existsSync } from 'node:fs';
import path from 'node:path';

/** A typeface that is installed with this package. */
export interface Typeface {
  readonly family: string;
  readonly from: string;
  readonly file: string;
}
/** The Union's typeface has the Latin letters, Vietnamese ones among them; the other has Cyrillic letters as well. */
export const LATIN: Typeface = { family: 'Be Vietnam Pro', from: '@expo-google-fonts/be-vietnam-pro', file: 'BeVietnamPro' };
export const CYRILLIC: Typeface = { family: 'Inter', from: '@expo-google-fonts/inter', file: 'Inter' };

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

/** Path of a face, such as `700Bold`. @throws Error where the package of the fonts is not installed */
export const fontFile = ({ from, file }: Typeface, face: string): string => path.join(fontFolder(from), face, `${file}_${face}.ttf`);

// what both faces of a typeface can draw, of what is written in our languages
const WESTERN = '\\u0020-\\u007e\\u00a0-\\u00ac\\u00ae-\\u00ffĂăĐđĨĩŒœŠšŨũŸŽžƠơƯư\\u1ea0-\\u1ef9–—‘’‚“”„†‡•…‰‹›₫€−';
const DRAWN_LATIN = new RegExp(`^[${WESTERN}]*$`);
const NOT_DRAWN = new RegExp(`[^${WESTERN}\\u0100-\\u0148\\u014a-\\u017f\\u0400-\\u045f\\u2010-\\u2027№→]`, 'gu');

/** A text of what the installed typefaces can draw, composed (NFC): characters of others, Chinese and pictographs among them, are left out. */
export const drawable = (text: string): string => text.normalize('NFC').replace(/\s/gu, ' ').replace(NOT_DRAWN, '').replace(/ +/g, ' ').trim();

/** The typeface that draws texts which are `drawable`: one for all of them. */
export const typefaceFor = (texts: readonly string[]): Typeface => (texts.every((text) => DRAWN_LATIN.test(text)) ? LATIN : CYRILLIC);
