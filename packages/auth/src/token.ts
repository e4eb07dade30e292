import { createHash, randomBytes } from 'node:crypto';

/** A token for a link: 256 random bits, and the hash that is stored in its place. */
export function createToken(): { token: string; tokenHash: string } {
  const token = randomBytes(32).toString('base64url');
  return { token, tokenHash: hashToken(token) };
}
/** What is stored of a token or of a tried e-mail address. */
export const hashToken = (token: string): string => createHash('sha256').update(token).digest('hex');
