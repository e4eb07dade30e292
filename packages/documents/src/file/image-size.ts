/** Width and height in pixels, both at least 1. */
export interface ImageSize {
  readonly width: number;
  readonly height: number;
}

const viewOf = (bytes: Uint8Array) => new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
const sizeOf = (width: number, height: number): ImageSize | null => (width > 0 && height > 0 ? { width, height } : null);
const nameAt = (bytes: Uint8Array, at: number) => String.fromCharCode(...bytes.subarray(at, at + 4));

/** The size that a PNG declares in its first chunk; `null` where that is missing. */
export function pngSize(bytes: Uint8Array): ImageSize | null {
  if (bytes.length < 33 || nameAt(bytes, 12) !== 'IHDR') return null;
  const view = viewOf(bytes);
  return sizeOf(view.getUint32(16), view.getUint32(20));
}

/** Markers C0 to CF begin a frame, except C4 (tables), C8 (reserved) and CC (arithmetic coding). */
const isFrame = (marker: number) => marker >= 0xc0 && marker <= 0xcf && marker !== 0xc4 && marker !== 0xc8 && marker !== 0xcc;

/** The size that a JPEG declares in its first frame; `null` where none is reached. */
export function jpegSize(bytes: Uint8Array): ImageSize | null {
  const view = viewOf(bytes);
  let at = 2;
  while (at + 9 < bytes.length) {
    if (bytes[at] !== 0xff) return null;
    const marker = bytes[at + 1] ?? 0;
    if (marker === 0xff) {
      at += 1;
      continue;
    }
    if (isFrame(marker)) return sizeOf(view.getUint16(at + 7), view.getUint16(at + 5));
    if (marker === 0xda || marker === 0xd9) return null;
    at += 2 + view.getUint16(at + 2);
  }
  return null;
}

/** The size that a WebP declares, in its plain, lossless or extended form. */
export function webpSize(bytes: Uint8Array): ImageSize | null {
  if (bytes.length < 30) return null;
  const view = viewOf(bytes);
  const form = nameAt(bytes, 12);
  if (form === 'VP8 ') return sizeOf(view.getUint16(26, true) & 0x3fff, view.getUint16(28, true) & 0x3fff);
  if (form === 'VP8L') {
    const bits = view.getUint32(21, true);
    return sizeOf((bits & 0x3fff) + 1, ((bits >>> 14) & 0x3fff) + 1);
  }
  if (form !== 'VP8X') return null;
  return sizeOf((view.getUint32(24, true) & 0xffffff) + 1, (view.getUint16(27, true) | ((bytes[29] ?? 0) << 16)) + 1);
}
