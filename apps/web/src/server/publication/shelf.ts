import 'server-only';
import { createHash } from 'node:crypto';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { promisify } from 'node:util';
import { brotliCompress } from 'node:zlib';
import { PUBLISHED_CHANNEL } from '@nhipcau/api/publication';
import { listenHere } from '@nhipcau/db';

/** Something public, made once and served many times. */
interface Kept {
  etag: string;
  headers: Record<string, string>;
  body: Uint8Array<ArrayBuffer>;
  /** text, for whoever takes it compressed; null: it does not grow smaller */
  brotli: Uint8Array | null;
}
interface Made {
  type: string;
  body: string | Uint8Array;
  headers?: Record<string, string>;
  /** the key names these very bytes: they never become old */
  lasting?: boolean;
}
interface Item {
  made: Promise<Kept | null>;
  /** the same, once it is there */
  kept: Kept | null;
  /** ms on this process's clock; after it the thing is made anew */
  until: number;
}
interface Shelf {
  items: Map<string, Item>;
  bytes: number;
}

const MOST_BYTES = 64 * 1024 * 1024;
/** The database tells of every publication at once; this is for when its word was lost. */
const KEEP_MS = 60_000;
/** Whoever has the same keeps it: asked each time, answered without a body. Shared caches may serve it for a minute. */
const CACHE = 'public, max-age=0, s-maxage=60, must-revalidate';

/** The server (`server.mjs`) asks `nhipcauFront` before it asks the framework: see decision 9. */
const own = globalThis as { nhipcauShelf?: Shelf; nhipcauFront?: typeof answerKept };
/** One shelf a process; it is emptied when any process publishes: all of them listen to the database. */
function shelf(): Shelf {
  if (own.nhipcauShelf) return own.nhipcauShelf;
  const made: Shelf = { items: new Map(), bytes: 0 };
  own.nhipcauShelf = made;
  own.nhipcauFront = answerKept;
  listenHere(PUBLISHED_CHANNEL, () => clear(made));
  return made;
}

function clear(on: Shelf): void {
  on.items.clear();
  on.bytes = 0;
}

function drop(on: Shelf, key: string, item: Item): void {
  if (on.items.get(key) !== item) return;
  on.items.delete(key);
  if (item.kept) on.bytes -= weigh(item.kept);
}

const weigh = ({ body, brotli }: Kept) => body.byteLength + (brotli?.byteLength ?? 0);
const compress = promisify(brotliCompress);
/** «br;q=0» refuses it. */
const ACCEPTS_BROTLI = /(?:^|,)\s*br\s*(?:$|,|;\s*q=(?!0(?:\.0*)?\s*(?:$|,)))/i;

async function keep({ type, body, headers }: Made): Promise<Kept> {
  const isText = typeof body === 'string';
  const bytes = isText ? new TextEncoder().encode(body) : new Uint8Array(body);
  return {
    etag: createHash('sha256').update(bytes).digest('base64url').slice(0, 27),
    headers: {
      ...{ ...headers, 'content-type': type, 'cache-control': CACHE, 'x-content-type-options': 'nosniff' },
      ...(isText ? { vary: 'accept-encoding' } : {}),
    },
    body: bytes,
    brotli: isText ? await compress(bytes) : null,
  };
}

const isFresh = ({ until }: Item) => performance.now() < until;

/** What is kept under a key, or made now; many who ask at once wait for one making. null: there is nothing public here. */
function take(key: string, work: () => Promise<Made | null>): Promise<Kept | null> {
  const on = shelf();
  const found = on.items.get(key);
  if (found && isFresh(found)) return found.made;
  if (found) drop(on, key, found);
  const make = async () => {
    const made = await work();
    const kept = made && (await keep(made));
    if (!kept) drop(on, key, item);
    // where something was published meanwhile this is outdated, and nobody keeps it
    if (!kept || on.items.get(key) !== item) return kept;
    if (on.bytes + weigh(kept) > MOST_BYTES) clear(on);
    else {
      item.kept = kept;
      on.bytes += weigh(kept);
      if (made.lasting) item.until = Number.POSITIVE_INFINITY;
    }
    return kept;
  };
  const item: Item = { made: Promise.resolve().then(make), kept: null, until: performance.now() + KEEP_MS };
  on.items.set(key, item);
  item.made.catch(() => drop(on, key, item));
  return item.made;
}

/** Strong names of both forms: what is compressed is not the same bytes. */
const tag = ({ etag }: Kept, compressed: boolean) => `"${etag}${compressed ? '-br' : ''}"`;
/**
 * The name by which the asker has the same already: of either form, and also where a proxy that packs or unpacks on the way has made it a weak one.
 * @returns null: it does not have it
 */
function knownTag(kept: Kept, asked: string | null | undefined): string | null {
  const names = (asked ?? '').split(/\s*,\s*/).map((name) => name.replace(/^W\//, ''));
  return [tag(kept, false), tag(kept, true)].find((own) => names.includes(own) || names.includes('*')) ?? null;
}

/**
 * Answers with something public from the shelf of this process, by a strong ETag.
 * @param key names it; the same key is always the same thing until something is published. The address it has
 *   (path and query) is a key by which the server finds it without asking here again; anything else is found here alone
 * @returns null where there is nothing
 */
export async function keptResponse(request: Request, key: string, work: () => Promise<Made | null>): Promise<Response | null> {
  const kept = await take(key, work);
  if (!kept) return null;
  const known = knownTag(kept, request.headers.get('if-none-match'));
  if (known) return new Response(null, { status: 304, headers: { ...kept.headers, etag: known } });
  return new Response(kept.body, { headers: { ...kept.headers, etag: tag(kept, false) } });
}

/**
 * Answers what is kept under its address and is fresh, in front of the framework.
 * @returns false, and nothing is touched, where the framework is to answer
 */
function answerKept(request: IncomingMessage, response: ServerResponse): boolean {
  const { method, url, headers } = request;
  if ((method !== 'GET' && method !== 'HEAD') || !url) return false;
  const item = own.nhipcauShelf?.items.get(url);
  if (!item?.kept || !isFresh(item)) return false;
  const { kept } = item;
  const compressed = kept.brotli !== null && ACCEPTS_BROTLI.test(String(headers['accept-encoding'] ?? ''));
  const body = compressed && kept.brotli ? kept.brotli : kept.body;
  const known = knownTag(kept, headers['if-none-match']);
  if (known) {
    response.writeHead(304, { ...kept.headers, etag: known }).end();
    return true;
  }
  const said: Record<string, string | number> = { ...kept.headers, etag: tag(kept, compressed) };
  if (compressed) said['content-encoding'] = 'br';
  said['content-length'] = body.byteLength;
  response.writeHead(200, said).end(method === 'HEAD' ? undefined : body);
  return true;
}
