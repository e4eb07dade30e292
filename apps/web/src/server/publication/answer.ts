import 'server-only';
import { createCaller, createContext } from '@nhipcau/api';
import { missingHtml, PAGE_POLICY } from '@nhipcau/api/publication';
import { callerAddress } from '@nhipcau/auth';
import { getDb } from '@nhipcau/db';
import { BULLETIN_LANGUAGES, type BulletinLanguage, bulletinAddress, shellLocale } from '@nhipcau/domain/bulletin';
import { z } from 'zod';
import { webEnv } from '@/env';
import { isSameOrigin } from '../request';

/** What every public page says of itself: no script, no frames, nothing told to where its links lead. */
export const PAGE_HEADERS = { 'content-security-policy': PAGE_POLICY, 'referrer-policy': 'strict-origin-when-cross-origin' };
export const HTML = 'text/html; charset=utf-8';

/** `https://example.org` of this site, for addresses that have to be whole. */
export const origin = () => new URL(webEnv().PUBLIC_URL).origin;

export const languageOf = (value: string): BulletinLanguage => BULLETIN_LANGUAGES.find((one) => one === value) ?? 'vi';

const parts = z.object({ year: z.coerce.number(), number: z.coerce.number() }).pipe(bulletinAddress);
/** Year and number of an address; null where they are none. */
export const issueOf = (params: { year: string; number: string }) => parts.safeParse(params).data ?? null;

/** A page that is the asker's alone, or that says that nothing is here. */
export const page = (html: string, status = 200): Response =>
  new Response(html, { status, headers: { ...PAGE_HEADERS, 'content-type': HTML, 'cache-control': 'no-store', 'x-content-type-options': 'nosniff' } });

export const missing = (language: BulletinLanguage): Response => page(missingHtml(language), 404);

/** The procedures as somebody without a session calls them. */
export async function publicApi(request: Request, language: BulletinLanguage) {
  return createCaller(
    await createContext({
      ...{ db: getDb(), session: null, locale: shellLocale(language), requestId: crypto.randomUUID() },
      address: callerAddress(request.headers),
      sameOrigin: isSameOrigin(request.headers),
    }),
  );
}
