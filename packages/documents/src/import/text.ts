import { ImportError } from './errors.ts';

type Encoding = 'utf-8' | 'utf-16le' | 'utf-16be';

/** Control characters that no text file holds (tab and line ends are allowed), and the marks of a wrong decoding. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: finding control characters is the purpose of this pattern
const NOT_IN_TEXT = /[\u0000-\u0008\u000e-\u001f\u007f-\u0084\u0086-\u009f\ufffe\uffff]/u;

/**
 * The encoding of a text file, from its byte-order mark or, without one, from
 * where the zero bytes stand: UTF-16 text has one in nearly every space, digit and
 * plain letter, always on the same side; UTF-8 text has none.
 */
function encodingOf(bytes: Uint8Array): Encoding {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le';
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return 'utf-16be';
  const sample = bytes.subarray(0, 4096);
  const zeros: [even: number, odd: number] = [0, 0];
  sample.forEach((byte, index) => {
    if (byte === 0) zeros[index % 2 === 0 ? 0 : 1] += 1;
  });
  const enough = sample.length / 8;
  if (zeros[0] === 0 && zeros[1] > enough) return 'utf-16le';
  if (zeros[1] === 0 && zeros[0] > enough) return 'utf-16be';
  return 'utf-8';
}

/**
 * Decodes a text file: UTF-8, or UTF-16 of either byte order, with or without
 * byte-order mark. Older Vietnamese encodings (TCVN3, VNI, Windows-1258) are
 * refused rather than guessed.
 * @throws ImportError NOT_TEXT when the bytes are not such a text.
 */
export function decodeText(bytes: Uint8Array): string {
  let text: string;
  try {
    text = new TextDecoder(encodingOf(bytes), { fatal: true }).decode(bytes);
  } catch (cause) {
    throw new ImportError('NOT_TEXT', 'the bytes are neither UTF-8 nor UTF-16', { cause });
  }
  if (NOT_IN_TEXT.test(text) || text.startsWith('%PDF-')) throw new ImportError('NOT_TEXT', 'the file holds binary data');
  return text;
}
