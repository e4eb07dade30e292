import 'server-only';
import { createHash } from 'node:crypto';
import { PUBLISHED_CHANNEL } from '@nhipcau/api/publication';
import { listenHere } from '@nhipcau/db';

/** Something public, made once and served many times. */
interface Kept {
  type: string;
  etag: string;
  /** as it is: the server compresses what it sends, and takes nothing that is compressed already */
  body: Uint8Array<ArrayBuffer>;
}
type Made = { type: string; body: string | Uint8Array };
interface Shelf {
  items: Map<string, { made: Promise<Kept | null>; at: number }>;
  bytes: number;
  /** grows whenever something is published: what was being made before is not kept */
  edition: number;
}

const MOST_BYTES = 64 * 1024 * 1024;
/** The database tells of every publication at once; this is for when its word was lost. */
const KEEP_MS = 60_000;

const own = globalThis as { nhipcauShelf?: Shelf };
/** One shelf a process; it is emptied when any process publishes: all of them listen to the database. */
function shelf(): Shelf {
  if (own.nhipcauShelf) return own.nhipcauShelf;
  const made: Shelf = { items: new Map(), bytes: 0, edition: 0 };
  own.nhipcauShelf = made;
  listenHere(PUBLISHED_CHANNEL, () => {
    made.items.clear();
    made.bytes = 0;
    made.edition += 1;
  });
  return made;
}

function keep({ type, body }: Made): Kept {
  const bytes = typeof body === 'string' ? new TextEncoder().encode(body) : new Uint8Array(body);
  return { type, etag: `"${createHash('sha256').update(bytes).digest('base64url').slice(0, 27)}"`, body: bytes };
}

async function make(key: string, work: () => Promise<Made | null>): Promise<Kept | null> {
  const on = shelf();
  const { edition } = on;
  const made = await work();
  const kept = made && keep(made);
  if (!kept || on.edition !== edition || on.bytes + kept.body.byteLength > MOST_BYTES) {
    // not there, outdated before it was ready, or no room: the next one asks anew
    on.items.delete(key);
    if (on.bytes + (kept?.body.byteLength ?? 0) > MOST_BYTES) {
      on.items.clear();
      on.bytes = 0;
    }
    return kept;
  }
  on.bytes += kept.body.byteLength;
  return kept;
}

/** What is kept under a key, or made now; many who ask at once wait for one making. null: there is nothing public here. */
function take(key: string, work: () => Promise<Made | null>): Promise<Kept | null> {
  const { items } = shelf();
  const now = performance.now();
  const found = items.get(key);
  if (found && now - found.at < KEEP_MS) return found.made;
  const made = make(key, work);
  items.set(key, { made, at: now });
  made.catch(() => items.delete(key));
  return made;
}

/** Whoever has the same keeps it: asked each time, answered without a body. Shared caches may serve it for a minute. */
const CACHE = 'public, max-age=0, s-maxage=60, must-revalidate';

/**
 * Answers with something public from the shelf of this process, by a strong ETag.
 * @param key names it; the same key is always the same thing until something is published
 * @returns null where there is nothing
 */
export async function keptResponse(
  request: Request,
  key: string,
  work: () => Promise<Made | null>,
  headers: Record<string, string> = {},
): Promise<Response | null> {
  const kept = await take(key, work);
  if (!kept) return null;
  const { etag, type, body } = kept;
  const common = { ...headers, etag, 'cache-control': CACHE, 'x-content-type-options': 'nosniff' };
  const known = request.headers.get('if-none-match')?.split(/\s*,\s*/) ?? [];
  if (known.includes(etag) || known.includes('*')) return new Response(null, { status: 304, headers: common });
  return new Response(body, { headers: { ...common, 'content-type': type } });
}
