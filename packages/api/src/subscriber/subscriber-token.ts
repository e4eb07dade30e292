import { createToken, hashToken } from '@nhipcau/auth/token';

/** Days in which a subscription can be confirmed. */
export const CONFIRM_DAYS = 7;

/** A token for the link that confirms a subscription: until when it holds, and 256 random bits; what is stored is the hash of both, so neither can be changed. */
export function createConfirmToken(now: Date): { token: string; tokenHash: string } {
  const until = now.getTime() + CONFIRM_DAYS * 86_400_000;
  const token = `${until.toString(36)}-${createToken().token}`;
  return { token, tokenHash: hashToken(token) };
}

/** Until when a token says that it holds, in milliseconds; 0 where it says nothing. */
export const confirmUntil = (token: string): number => Number.parseInt(/^([0-9a-z]{6,11})-/.exec(token)?.[1] ?? '0', 36);
