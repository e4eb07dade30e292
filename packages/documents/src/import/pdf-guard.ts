import { constants, inflateSync } from 'node:zlib';
import { ImportError } from './errors.ts';
import { IMPORT_LIMITS } from './limits.ts';

const STREAM = Buffer.from('stream');
const END_STREAM = Buffer.from('endstream');
/** How many times a stream may be compressed inside itself before it is refused. */
const LAYERS = 3;

/** Deflate data announces itself: method 8 in the first byte, and the first two bytes a multiple of 31. */
const looksDeflated = (bytes: Uint8Array): boolean => {
  const [first = 0, second = 0] = bytes;
  return (first & 0x0f) === 8 && first >> 4 <= 7 && (first * 256 + second) % 31 === 0;
};

function hasCode(error: unknown, code: string): boolean {
  return error instanceof Error && 'code' in error && error.code === code;
}

/** Bytes that a stream unfolds to, at every layer; 0 when it is not deflate data after all. */
function unfoldedSize(bytes: Uint8Array, layer = 1): number {
  if (!looksDeflated(bytes)) return 0;
  let out: Uint8Array;
  try {
    out = inflateSync(bytes, { maxOutputLength: IMPORT_LIMITS.pdfStreamBytes, finishFlush: constants.Z_SYNC_FLUSH });
  } catch (cause) {
    if (hasCode(cause, 'ERR_BUFFER_TOO_LARGE')) throw new ImportError('TOO_COMPLEX', 'a stream unfolds to too many bytes', { cause });
    return 0;
  }
  if (layer === LAYERS && looksDeflated(out)) throw new ImportError('TOO_COMPLEX', 'a stream is compressed too many times');
  return out.length + (layer < LAYERS ? unfoldedSize(out, layer + 1) : 0);
}

/**
 * Refuses a PDF whose deflate streams unfold past the limits, before the reader
 * unfolds them without any. Streams compressed by other methods, or encrypted,
 * are not measured.
 * @throws ImportError TOO_COMPLEX.
 */
export function refusePdfBomb(bytes: Uint8Array): void {
  const file = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  let total = 0;
  let at = file.indexOf(STREAM);
  while (at !== -1) {
    let start = at + STREAM.length;
    if (file[start] === 0x0d) start += 1;
    if (file[start] === 0x0a) start += 1;
    const found = file.indexOf(END_STREAM, start);
    const end = found === -1 ? file.length : found;
    total += unfoldedSize(file.subarray(start, end));
    if (total > IMPORT_LIMITS.pdfTotalBytes) throw new ImportError('TOO_COMPLEX', 'the streams unfold to too many bytes');
    at = file.indexOf(STREAM, found === -1 ? end : end + END_STREAM.length);
  }
}
