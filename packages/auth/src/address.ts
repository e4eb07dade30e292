/**
 * The address a request came from: the last hop that the balancer in front added, or 'local' without one.
 * Only the last entry is believed: whatever stands before it was written by the caller.
 */
export function callerAddress(headers: Headers): string {
  const forwarded = headers.get('x-forwarded-for')?.split(',') ?? [];
  return forwarded.at(-1)?.trim() || 'local';
}
