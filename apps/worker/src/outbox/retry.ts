/** Tries before a message is given up: over about a day and a half. */
export const MOST_ATTEMPTS = 10;
const FIRST_SECONDS = 60;
const LONGEST_SECONDS = 6 * 3600;

/**
 * Seconds until the next try after so many: 1, 3, 9, 27, 81 minutes, then every few hours up to six.
 * @param attempts tries made, from 1
 * @returns null: no more tries
 */
export function retryDelay(attempts: number): number | null {
  if (attempts >= MOST_ATTEMPTS) return null;
  return Math.min(FIRST_SECONDS * 3 ** (attempts - 1), LONGEST_SECONDS);
}

/**
 * Whether the server refused for good (5xx for the address or the message, RFC 5321), so that trying again only annoys it.
 * A refused sign-in is not one: the settings may be corrected.
 */
export function isPermanent(error: unknown): boolean {
  if (!(error instanceof Error)) return false;
  const code = 'code' in error ? error.code : undefined;
  const reply = 'responseCode' in error && typeof error.responseCode === 'number' ? error.responseCode : 0;
  return (code === 'EENVELOPE' || code === 'EMESSAGE') && reply >= 500 && reply < 600;
}
