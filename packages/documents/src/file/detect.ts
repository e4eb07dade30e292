import { listEntries } from '../import/zip.ts';
import { type ImageSize, jpegSize, pngSize, webpSize } from './image-size.ts';

/** Every kind of file that may be kept. What carries script (SVG, HTML, macros) is not among them. */
export const FILE_KINDS = ['pdf', 'png', 'jpeg', 'webp', 'docx'] as const;
export type FileKind = (typeof FILE_KINDS)[number];

export interface DetectedFile {
  readonly kind: FileKind;
  /** Pixels as the header declares them; `null` for what is not an image, or an image whose header is broken. */
  readonly size: ImageSize | null;
}

const has = (bytes: Uint8Array, at: number, text: string): boolean => {
  for (let index = 0; index < text.length; index += 1) if (bytes[at + index] !== text.charCodeAt(index)) return false;
  return true;
};

const END_MARK = Buffer.from('%%EOF');
/** Readers look for the end mark within the last kilobytes; a file that was cut off has none. */
const TAIL = 2048;

function endsAsPdf(bytes: Uint8Array): boolean {
  const tail = Buffer.from(bytes.buffer, bytes.byteOffset + Math.max(0, bytes.byteLength - TAIL), Math.min(TAIL, bytes.byteLength));
  return tail.includes(END_MARK);
}

/** A Word package without macros. Only the list of its parts is read; nothing is unfolded. */
function isDocx(bytes: Uint8Array): boolean {
  try {
    const entries = listEntries(bytes);
    return entries.has('[Content_Types].xml') && entries.has('word/document.xml') && ![...entries].some((name) => /vbaProject|\.bin$/iu.test(name));
  } catch {
    return false;
  }
}

/**
 * What a file is, by its content alone; its name and what the browser says of it are not asked.
 * `null`: none of the kinds that may be kept.
 */
export function detectFile(bytes: Uint8Array): DetectedFile | null {
  if (has(bytes, 0, '%PDF-')) return endsAsPdf(bytes) ? { kind: 'pdf', size: null } : null;
  if (has(bytes, 0, '\x89PNG\r\n\x1a\n')) return { kind: 'png', size: pngSize(bytes) };
  if (has(bytes, 0, '\xff\xd8\xff')) return { kind: 'jpeg', size: jpegSize(bytes) };
  if (has(bytes, 0, 'RIFF') && has(bytes, 8, 'WEBP')) return { kind: 'webp', size: webpSize(bytes) };
  if (has(bytes, 0, 'PK\x03\x04')) return isDocx(bytes) ? { kind: 'docx', size: null } : null;
  return null;
}
