import 'server-only';
import type { KeptFile } from '@nhipcau/api/file';

/** Pictures may be shown in a page; everything else is only saved. */
const SHOWN = new Set(['image/png', 'image/jpeg', 'image/webp']);
const DAY = 24 * 60 * 60;

/** RFC 5987: the name in ASCII for old readers, and as it is. */
function disposition(kind: 'inline' | 'attachment', name: string): string {
  const plain =
    name
      .normalize('NFD')
      .replace(/[^\x20-\x7e]/gu, '')
      .replace(/["\\%]/gu, '_') || 'file';
  const whole = encodeURIComponent(name).replace(/['()*]/gu, (mark) => `%${mark.charCodeAt(0).toString(16).toUpperCase()}`);
  return `${kind}; filename="${plain}"; filename*=UTF-8''${whole}`;
}

interface Shown {
  /** show a picture in the page instead of saving it; has no effect on other files */
  inline?: boolean;
  /** anybody may see it, so caches in between may keep it; without this nobody keeps it */
  public?: boolean;
}

/**
 * A kept file as an answer. Whatever it holds, a browser takes it for what it was checked to be and runs nothing of it:
 * no guessing of types, an empty policy in a sandbox, and only pictures are shown, other files saved.
 */
export function fileResponse({ name, mime, bytes }: Pick<KeptFile, 'name' | 'mime' | 'bytes'>, { inline = false, public: open = false }: Shown = {}): Response {
  return new Response(new Uint8Array(bytes), {
    headers: {
      'content-type': mime,
      'content-length': String(bytes.byteLength),
      'content-disposition': disposition(inline && SHOWN.has(mime) ? 'inline' : 'attachment', name),
      'x-content-type-options': 'nosniff',
      'content-security-policy': "default-src 'none'; sandbox",
      'cross-origin-resource-policy': 'same-origin',
      'cache-control': open ? `public, max-age=${DAY}, immutable` : 'private, no-store',
    },
  });
}
