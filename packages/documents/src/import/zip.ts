import { Unzip, UnzipInflate, unzipSync } from 'fflate';
import { ImportError } from './errors.ts';
import { IMPORT_LIMITS } from './limits.ts';

/** Small slices keep what one step can unfold under about 17 MB, the format's greatest ratio being near 1 : 1032. */
const SLICE = 16 * 1024;

/**
 * The names listed by a zip package, after checking what it declares. Nothing
 * is unfolded.
 * @throws ImportError TOO_COMPLEX past the limits; the zip reader's own error when the directory is unreadable.
 */
export function listEntries(bytes: Uint8Array): Set<string> {
  const names = new Set<string>();
  let entries = 0;
  let declared = 0;
  unzipSync(bytes, {
    filter: (entry) => {
      entries += 1;
      declared += entry.originalSize;
      if (entries > IMPORT_LIMITS.zipEntries) throw new ImportError('TOO_COMPLEX', 'too many entries in the package');
      if (declared > IMPORT_LIMITS.zipDeclaredBytes) throw new ImportError('TOO_COMPLEX', 'the package unfolds to too many bytes');
      names.add(entry.name);
      return false;
    },
  });
  return names;
}

/**
 * Unfolds the wanted entries of a zip package and counts the bytes that really
 * come out, since the declared sizes can lie. The first entry of a name wins.
 * @throws ImportError TOO_COMPLEX past the limits; the zip reader's own error on damaged data.
 */
export function readEntries(bytes: Uint8Array, wanted: (name: string) => boolean): Map<string, Uint8Array> {
  const chunks = new Map<string, Uint8Array[]>();
  const complete = new Set<string>();
  let entries = 0;
  let unfolded = 0;
  const unzip = new Unzip((file) => {
    entries += 1;
    if (entries > IMPORT_LIMITS.zipEntries) throw new ImportError('TOO_COMPLEX', 'too many entries in the package');
    if (!wanted(file.name) || chunks.has(file.name)) return;
    const parts: Uint8Array[] = [];
    chunks.set(file.name, parts);
    file.ondata = (error, data, final) => {
      if (error) throw error;
      unfolded += data.length;
      if (unfolded > IMPORT_LIMITS.docxTextBytes) throw new ImportError('TOO_COMPLEX', 'the text parts unfold to too many bytes');
      parts.push(data);
      if (final) complete.add(file.name);
    };
    file.start();
  });
  unzip.register(UnzipInflate);
  for (let at = 0; at < bytes.length; at += SLICE) unzip.push(bytes.subarray(at, at + SLICE), at + SLICE >= bytes.length);
  return new Map([...chunks].filter(([name]) => complete.has(name)).map(([name, parts]) => [name, Buffer.concat(parts)]));
}
