import { type DetectedFile, detectFile, type FileKind } from '@nhipcau/documents/file';
import { AppError } from '../errors.ts';
import { EXTENSION, FILE_BYTES, IMAGE_PIXELS, MIME } from './types.ts';

export interface CheckedFile extends DetectedFile {
  mime: string;
}

const MB = 1024 * 1024;
const refuse = (code: string, params?: Record<string, string | number>) =>
  new AppError(code === 'tooLarge' ? 'tooLarge' : 'rule', { key: `file.error.${code}`, ...(params && { params }) });

/**
 * Looks at what a file holds; its name is not asked.
 * @param kinds those allowed here
 * @throws AppError `file.error.empty | tooLarge | kind | damaged | tooManyPixels`
 */
export function checkFile(bytes: Uint8Array, kinds: readonly FileKind[], { most = FILE_BYTES, pixels = IMAGE_PIXELS } = {}): CheckedFile {
  if (!bytes.byteLength) throw refuse('empty');
  if (bytes.byteLength > most) throw refuse('tooLarge', { most: Math.round((most / MB) * 10) / 10 });
  const found = detectFile(bytes);
  if (!found || !kinds.includes(found.kind)) throw refuse('kind', { kinds: kinds.map((kind) => EXTENSION[kind].toUpperCase()).join(', ') });
  const isImage = found.kind !== 'pdf' && found.kind !== 'docx';
  if (isImage && !found.size) throw refuse('damaged');
  if (found.size && found.size.width * found.size.height > pixels) throw refuse('tooManyPixels', { most: Math.floor(pixels / 1e6) });
  return { ...found, mime: MIME[found.kind] };
}

/** What no file system takes, and marks that turn the reading direction and so hide an ending. */
const UNFIT = /[\p{Cc}\p{Cf}\p{Zl}\p{Zp}<>:"/\\|?*]+/gu;
const MOST_NAME = 120;

/** A name fit for any file system: without folders, control characters and its old ending; that of its kind is put on. */
export function cleanFileName(name: string, kind: FileKind): string {
  const last = name.normalize('NFC').split(/[/\\]/u).pop() ?? '';
  const bare = last
    .replace(UNFIT, ' ')
    .replace(/\.[^.]{1,10}$/u, '')
    .replace(/\s+/gu, ' ')
    .trim()
    .replace(/^\.+|\.+$/gu, '');
  return `${[...bare].slice(0, MOST_NAME).join('').trim() || 'file'}.${EXTENSION[kind]}`;
}
