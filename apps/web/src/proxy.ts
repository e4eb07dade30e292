import type { NextRequest } from 'next/server';
import createMiddleware from 'next-intl/middleware';
import { webEnv } from './env';
import { routing } from './i18n/routing';

const intl = createMiddleware(routing);

/** Only our own scripts run, each page's with a nonce of its own; nothing of ours is framed by others. */
function policy(nonce: string, dev: boolean): string {
  return [
    "default-src 'self'",
    `script-src 'self' 'nonce-${nonce}' 'strict-dynamic'${dev ? " 'unsafe-eval'" : ''}`,
    "style-src 'self' 'unsafe-inline'",
    "img-src 'self' data: blob:",
    "font-src 'self'",
    "connect-src 'self'",
    "object-src 'none'",
    "base-uri 'self'",
    "form-action 'self'",
    "frame-ancestors 'none'",
  ].join('; ');
}

// sessions are checked by pages and procedures, against the database
export default function proxy(request: NextRequest) {
  const nonce = btoa(crypto.randomUUID());
  const csp = policy(nonce, webEnv().NODE_ENV === 'development');
  const headers = new Headers(request.headers);
  headers.set('content-security-policy', csp);
  headers.set('x-nonce', nonce);
  headers.set('x-request-id', crypto.randomUUID());
  for (const [name, value] of headers) request.headers.set(name, value);
  const response = intl(request);
  response.headers.set('content-security-policy', csp);
  response.headers.set('x-content-type-options', 'nosniff');
  response.headers.set('referrer-policy', 'same-origin');
  response.headers.set('permissions-policy', 'camera=(), microphone=(), geolocation=()');
  return response;
}
// published bulletins have their own answers (next.config.ts), with a policy that allows no script at all
export const config = { matcher: '/((?!api|_next|_vercel|(?:vi|en|es|zh|ru|fr)/bulletins/(?:archive$|subscribe$|confirm/|leave/|[0-9]{4}/)|.*\\..*).*)' };
