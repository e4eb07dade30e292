/** The id that this request carries through logs, errors and the audit log; set by the proxy. */
export const requestIdOf = (headers: Headers): string => headers.get('x-request-id')?.slice(0, 64) || crypto.randomUUID();

/** Whether the browser sent this from our own pages. Requests of programs without these headers carry no cookie of a person. */
export function isSameOrigin(headers: Headers): boolean {
  const site = headers.get('sec-fetch-site');
  if (site && site !== 'same-origin' && site !== 'none') return false;
  const origin = headers.get('origin');
  if (!origin) return true;
  const host = headers.get('x-forwarded-host') ?? headers.get('host');
  return URL.canParse(origin) && new URL(origin).host === host;
}
